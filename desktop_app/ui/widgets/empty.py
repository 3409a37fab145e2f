"""What an empty page shows: what belongs there, and the button that brings it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui import icons, theme
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import plain, wrapping

ICON_SIZE = 40


class EmptyState(QWidget):
    """An icon, a sentence, a hint and at most one button."""

    action_requested = Signal()

    def __init__(
        self,
        icon_name: str,
        sentence: str,
        hint: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = plain()
        self._sentence = plain(sentence, "title")
        self._hint = wrapping(hint, "muted")
        self._button = primary(action)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.action_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for widget in (self._picture, self._sentence, self._hint):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(widget)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        self._draw()

    def say(self, sentence: str, hint: str = "", action: str = "") -> None:
        """Change the words, for instance when a filter and not the store is the reason."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._button.setText(action)
        self._button.setVisible(bool(action))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour = theme.of(self).muted
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon_name, colour, ICON_SIZE, ratio))
