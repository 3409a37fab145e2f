"""The rail on the left: one button a page, the present one marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui import icons, theme

WIDTH = 72
ICON = 22
MARGIN = 8


class RailButton(QToolButton):
    """An icon over a word."""

    def __init__(self, icon_name: str, word: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("role", "rail")
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(f"{word} ({key})")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(ICON, ICON))
        self._draw()
        self.toggled.connect(self._draw)
        self.ensurePolished()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        """One colour at a time: a start draws no icon that is not seen."""
        colours = theme.of(self)
        colour = colours.link if self.isChecked() else colours.muted
        self.setIcon(icons.icon(self._icon_name, colour, size=ICON))


class Rail(QFrame):
    """page_requested carries the key of a page."""

    page_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self._column.setSpacing(4)
        self._column.addStretch(1)

    def add(self, page: str, icon_name: str, word: str) -> None:
        """One more page, below those there are; Ctrl+1 to Ctrl+9 open them in order."""
        key = f"Ctrl+{len(self._buttons) + 1}"
        button = RailButton(icon_name, word, key, self)
        self._buttons[page] = button
        self._group.addButton(button)
        self.setFixedWidth(max(self.width(), button.sizeHint().width() + 2 * MARGIN))
        self._column.insertWidget(self._column.count() - 1, button)
        button.clicked.connect(lambda: self.page_requested.emit(page))
        QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def pages(self) -> list[str]:
        """The keys of the pages in order."""
        return list(self._buttons)

    def button(self, page: str) -> RailButton:
        """The button of a page."""
        return self._buttons[page]

    def mark(self, page: str) -> None:
        """Show which page is open."""
        self._buttons[page].setChecked(True)
