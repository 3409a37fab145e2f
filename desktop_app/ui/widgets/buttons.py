"""Buttons: chips with counts, numbers that are doors, the primary action, icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop_app.ui import icons


class Chip(QPushButton):
    """A filter with its count, such as 办理中 18; chosen ones are checked."""

    def __init__(self, key: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.key = key
        self._word = word
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(word)

    def set_count(self, count: int) -> None:
        """Show how many cases stand behind it."""
        self.setText(f"{self._word} {count}")
        self.setAccessibleName(f"{self._word} {count}")

    def burn(self, burns: bool) -> None:
        """Show in red that what it counts cannot wait."""
        if burns != bool(self.property("is_alarm")):
            self.setProperty("is_alarm", burns)
            self.style().unpolish(self)
            self.style().polish(self)


class NumberButton(QPushButton):
    """A number that opens exactly what it counts: the query it was given comes with the click."""

    opened = Signal(object)

    def __init__(
        self,
        number: str,
        what: str,
        query: object,
        is_large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(number, parent)
        self._query = query
        self.setProperty("role", "number" if is_large else "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{what} {number}")
        self.clicked.connect(lambda: self.opened.emit(self._query))

    def show_number(self, number: str, query: object, is_alarm: bool = False) -> None:
        """Change the number together with the cases behind it; an alarming one is red."""
        self.setText(number)
        self._query = query
        self.setProperty("is_alarm", is_alarm)
        self.style().unpolish(self)
        self.style().polish(self)


class IconButton(QToolButton):
    """A flat button with an icon of the family; its name is also its tool tip."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("role", "flat")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        icons.dress(self, icon_name)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            icons.dress(self, self._icon_name)


class ActionButton(QPushButton):
    """An ordinary button with an icon before its words."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icon_name = icon_name
        self.setAutoDefault(False)
        icons.dress(self, icon_name, 16)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            icons.dress(self, self._icon_name, 16)


def primary(words: str, parent: QWidget | None = None) -> QPushButton:
    """The one filled button of a panel or dialog."""
    button = QPushButton(words, parent)
    button.setProperty("role", "primary")
    return button


class _OnceLink(QPushButton):
    """The second press of a double click does nothing: what lies there now may be another link."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Taken and not pressed."""
        event.accept()


def flush_link(words: str, parent: QWidget | None = None) -> QPushButton:
    """A word to click that begins where the text above it begins; a double click is one click."""
    button = _dressed_as_link(_OnceLink(words, parent))
    button.setProperty("is_flush", True)
    return button


def link(words: str, parent: QWidget | None = None) -> QPushButton:
    """A button that looks like a word to click."""
    return _dressed_as_link(QPushButton(words, parent))


def _dressed_as_link(button: QPushButton) -> QPushButton:
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
