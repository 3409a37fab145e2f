"""The notice line: says calmly what happened, offers one step, and can be put away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import IconButton, link
from desktop_app.ui.widgets.text import give_role, wrapping

SHOWN_MS = 6000


class NoticeBar(QFrame):
    """One line over the page. Good news leaves by itself, trouble with the page it was about."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._text = wrapping()
        self._button = link("")
        self._button.clicked.connect(self._act)
        close = IconButton("close", self.tr("Close this message"))
        close.clicked.connect(self.put_away)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self._action: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.put_away)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def say(self, text: str, step: str = "", action: Callable[[], None] | None = None) -> None:
        """Good news: leaves after a while."""
        self._show(text, "", step, action)
        self._timer.start()

    def warn(self, text: str, step: str = "", action: Callable[[], None] | None = None) -> None:
        """Trouble: stays on its page until it is put away."""
        self._timer.stop()
        self._show(text, "alarm", step, action)

    def leave_page(self) -> None:
        """Another page is shown: trouble of the one before goes, unless it offers a step."""
        if self._action is None and self._text.property("role") == "alarm":
            self.put_away()

    def put_away(self) -> None:
        """Hide the line."""
        self._timer.stop()
        self._action = None
        self.hide()
        self.closed.emit()

    def _show(self, text: str, role: str, step: str, action: Callable[[], None] | None) -> None:
        give_role(self._text, role)
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._button.setText(step)
        self._button.setVisible(action is not None)
        self._action = action
        self.show()

    def _act(self) -> None:
        action = self._action
        self.put_away()
        if action is not None:
            action()
