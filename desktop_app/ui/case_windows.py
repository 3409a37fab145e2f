"""Cases in windows of their own, beside the main window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.proposals.panel import CasePanel
from desktop_app.ui.steps.actions import IS_CASE
from desktop_app.ui.workplace import Workplace

SIZE = (640, 760)


class CaseWindows(QObject):
    """Opens them, one a case, and closes them with the main window."""

    def __init__(
        self, workplace: Workplace, hear: Callable[[CasePanel], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._hear = hear
        self._open: dict[int, QWidget] = {}

    def open(self, proposal_id: int) -> QWidget:
        """The case's window, brought to the front when it is open already."""
        if proposal_id not in self._open:
            self._open[proposal_id] = self._make(proposal_id)
        window = self._open[proposal_id]
        window.show()
        window.activateWindow()
        return window

    def close_all(self) -> None:
        """Close every one of them."""
        for window in tuple(self._open.values()):
            window.close()

    def _make(self, proposal_id: int) -> QWidget:
        window = QWidget(None, Qt.WindowType.Window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setWindowTitle(self.tr("Case"))
        window.setProperty(IS_CASE, True)
        window.resize(*SIZE)
        window.destroyed.connect(lambda: self._open.pop(proposal_id, None))
        panel = CasePanel(self._workplace, is_window=True, parent=window)
        self._hear(panel)
        panel.titled.connect(window.setWindowTitle)
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        panel.show_case(proposal_id)
        return window
