"""Tabs that go on in a second line where the words are long; arrow keys move between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop_app.ui.widgets.flow_layout import FlowLayout


class TabStrip(QWidget):
    """Exclusive buttons; chosen carries the key of the tab."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        layout = FlowLayout(self, spacing=0, fills_line=False)
        layout.setContentsMargins(0, 0, 0, 0)
        for position, (key, name) in enumerate(tabs):
            button = QPushButton(name)
            button.setProperty("role", "tab")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(name)
            self._group.addButton(button, position)
            self._keys.append(key)
            layout.addWidget(button)
        self._group.idClicked.connect(lambda position: self.chosen.emit(self._keys[position]))
        self.choose(self._keys[0])

    def current(self) -> str:
        """The key of the chosen tab."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Choose a tab without telling."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        button = self._group.button((self._group.checkedId() + step) % len(self._keys))
        button.setFocus()
        button.click()
