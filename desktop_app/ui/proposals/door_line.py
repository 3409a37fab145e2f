"""The line in the place of the chips while the list shows the cases behind a number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import plain


class DoorLine(QWidget):
    """Says how many cases there are, and leads back to all of them."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain("", "section")
        back = link(self.tr("Show all cases again"))
        back.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(self._words)
        layout.addWidget(back)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many cases stand behind the number."""
        self._words.setText(self.tr("Only these cases: {}").format(count))
