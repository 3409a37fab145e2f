"""The top line: which session, the search, import, registering, the menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from desktop_app.ui import icons, theme
from desktop_app.ui.widgets.buttons import ActionButton, IconButton
from desktop_app.ui.widgets.text import mark_active, plain

if TYPE_CHECKING:
    from desktop_app.domain.session import Session

HEIGHT = 56


class SearchLine(QLineEdit):
    """Typing searches; Down goes to the list, Escape empties the field and then leaves it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.textChanged.connect(self._offer_to_clear)
        words = self.tr("Search number, title, member, pinyin initials     Ctrl+F")
        self.setPlaceholderText(words)
        self.setAccessibleName(self.tr("Search"))

    def _offer_to_clear(self) -> None:
        """An empty line needs no button that clears it, and making one costs start-up."""
        self.textChanged.disconnect(self._offer_to_clear)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field by the keys one would try."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus on the field around."""
        super().focusInEvent(event)
        mark_active(self.parentWidget(), True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away again."""
        super().focusOutEvent(event)
        mark_active(self.parentWidget(), False)


class SearchField(QFrame):
    """The line with its icon in one frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setMaximumWidth(460)
        self.setFixedHeight(34)
        self.line = SearchLine(self)
        self._icon = plain()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 4, 0)
        layout.setSpacing(4)
        layout.addWidget(self._icon)
        layout.addWidget(self.line)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour = theme.of(self).muted
        self._icon.setPixmap(icons.pixmap("search", colour, 16, self.devicePixelRatioF()))


class SessionSwitch(QToolButton):
    """Shows the session; the menu lists all of them, and whole years with several."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "switch")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Session"))
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._choices: list[tuple[str, tuple[int, ...]]] = []

    def show_sessions(self, sessions: Sequence[Session]) -> None:
        """Offer these sessions, the newest first."""
        self._choices = _choices(sessions, self.tr("All of {}"), self.tr("All sessions"))
        self._menu.clear()
        for name, ids in self._choices:
            self._menu.addAction(name.replace("&", "&&"), partial(self.choose, ids))
        self.setEnabled(bool(self._choices))

    def choose(self, ids: tuple[int, ...]) -> None:
        """Show a choice and tell it."""
        name = next((name for name, of in self._choices if of == ids), self.tr("No session yet"))
        self.setText(name.replace("&", "&&"))
        self.chosen.emit(ids)

    def choose_named(self, name: str, usual: tuple[int, ...]) -> None:
        """The choice of that name, as it was left; else the usual one."""
        self.choose(dict(self._choices).get(name, usual))

    def offers(self, ids: tuple[int, ...]) -> bool:
        """Whether the choice is still there."""
        return any(of == ids for _, of in self._choices)


def _choices(
    sessions: Sequence[Session], of_year: str, everything: str
) -> list[tuple[str, tuple[int, ...]]]:
    """(name, session ids) in the order of the menu."""
    offered: list[tuple[str, tuple[int, ...]]] = []
    offered += [(f"{one.name} · {one.year}", (one.id,)) for one in sessions]
    for year in sorted({one.year for one in sessions}, reverse=True):
        ids = tuple(one.id for one in sessions if one.year == year)
        if len(ids) > 1:
            offered.append((of_year.format(year), ids))
    if len(sessions) > 1:
        offered.append((everything, tuple(one.id for one in sessions)))
    return offered


class TopBar(QFrame):
    """Only holds its parts; what they mean is wired by the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "top")
        self.setFixedHeight(HEIGHT)
        self.session = SessionSwitch()
        self._field = SearchField()
        self.search = self._field.line
        self.import_button = ActionButton("import", self.tr("Import"))
        self.import_button.setToolTip(self.tr("Import a ledger (Ctrl+I)"))
        self.register_button = ActionButton("add", self.tr("Register"))
        self.register_button.setToolTip(self.tr("Register a case by hand (Ctrl+N)"))
        self.undo_button = IconButton("undo", self.tr("Undo"))
        self.menu_button = IconButton("more", self.tr("Menu (F10)"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(self.session)
        layout.addStretch(1)
        layout.addWidget(self._field, 4)
        layout.addStretch(1)
        for button in (
            self.undo_button,
            self.import_button,
            self.register_button,
            self.menu_button,
        ):
            layout.addWidget(button)

    def focus_search(self) -> None:
        """Go to the search and choose what stands there."""
        self.search.setFocus()
        self.search.selectAll()
