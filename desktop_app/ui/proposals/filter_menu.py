"""The filter menu: filters that ship ready, and the values of the columns to tick."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.stages import Stage
from desktop_app.services.list_choices import Choices
from desktop_app.ui import labels
from desktop_app.ui.proposals.columns import BY_KEY
from desktop_app.ui.proposals.list_state import ALL, MINE, OVERDUE, Filters, ListState, end_of_week
from desktop_app.ui.proposals.saved_filters import SavedFilters


@dataclass(frozen=True)
class Field:
    """One column that can be filtered: its key, the field of Filters, and (value, word) pairs."""

    key: str
    field: str
    values: tuple[tuple[str | int, str], ...]


class FilterMenu(QObject):
    """Fills menus from the state of the list; every tick asks for another state."""

    state_requested = Signal(object)
    choices_wanted = Signal()
    keep_requested = Signal(object)

    def __init__(
        self, role: Role, today: date, saved: SavedFilters, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._saved = saved
        self._today = today
        self._choices: Choices | None = None
        self._waiting: list[tuple[QMenu, Callable[[], object]]] = []

    def turn_day(self, today: date) -> None:
        """Midnight: this week may be another one."""
        self._today = today

    def forget_choices(self) -> None:
        """What there is to choose may be another now; it is asked for when a menu opens."""
        self._choices = None

    def show_choices(self, choices: Choices) -> None:
        """The divisions, handlers, grades and topics there are now."""
        self._choices = choices
        waiting, self._waiting = self._waiting, []
        for menu, fill_again in waiting:
            if isValid(menu) and menu.isVisible():
                fill_again()

    def fill(self, menu: QMenu, state: ListState) -> None:
        """The whole menu behind the filter button."""
        self._want_choices(menu, partial(self.fill, menu, state))
        menu.clear()
        for word, wanted in self._ready(state):
            self._add(menu, word, wanted, wanted == state)
        for name in self._saved.names():
            kept = self._saved.state(name, state, self._today)
            self._add(menu, name, kept, kept == state)
        menu.addSeparator()
        self._add_keeping(menu, state)
        menu.addSeparator()
        for one in self.fields():
            if one.values:
                below = menu.addMenu(BY_KEY[one.key].name)
                self._fill_field(below, one, state)
        menu.addSeparator()
        clear = self._add(menu, self.tr("Clear all filters"), state.widened(), False)
        clear.setEnabled(state.is_narrowed)

    def fill_column(
        self, menu: QMenu, key: str, state: ListState, again: Callable[[], object]
    ) -> bool:
        """The values of one column, for a click on its heading; whether it can be filtered.

        again fills the open menu once more, when its values had to be asked for.
        """
        self._want_choices(menu, again)
        found = [one for one in self.fields() if one.key == key and one.values]
        for one in found:
            self._fill_field(menu, one, state)
        return bool(found)

    def fields(self) -> Iterable[Field]:
        """The columns that can be filtered."""
        choices = self._choices or Choices((), (), (), ())
        yield Field("stage", "stages", _coded(Stage))
        yield Field("mode", "modes", _coded(HandlingMode))
        yield Field("division", "division_ids", choices.divisions)
        yield Field("handler", "handler_ids", choices.handlers)
        yield Field("grade", "grades", tuple((letter, letter) for letter in choices.grades))
        yield Field("topic", "topics", tuple((topic, topic) for topic in choices.topics))

    def _want_choices(self, menu: QMenu, fill_again: Callable[[], object]) -> None:
        if self._choices is None:
            self._waiting.append((menu, fill_again))
            self.choices_wanted.emit()

    def _add_keeping(self, menu: QMenu, state: ListState) -> None:
        """Keep what is filtered now by a name, or drop a name."""
        keep = menu.addAction(self.tr("Keep these filters by name …"))
        keep.setEnabled(state.is_narrowed and state.door is None)
        keep.triggered.connect(lambda: self.keep_requested.emit(state))
        names = self._saved.names()
        if names:
            below = menu.addMenu(self.tr("Drop a kept filter"))
            for name in names:
                drop = below.addAction(name.replace("&", "&&"))
                drop.triggered.connect(partial(self._drop, name))

    def _drop(self, name: str, _is_checked: bool = False) -> None:
        self._saved.drop(name)

    def _ready(self, state: ListState) -> list[tuple[str, ListState]]:
        """The filters that ship with the program."""
        plain = replace(state.widened(), text=state.text)
        mine = tuple(stage.value for stage in MINE[self._role])
        week = end_of_week(self._today)
        return [
            (self.tr("Waiting for me"), replace(plain, filters=Filters(stages=mine))),
            (self.tr("Due this week"), replace(plain, filters=Filters(due_until=week))),
            (self.tr("Overdue"), replace(plain, chip=OVERDUE)),
            (self.tr("Key cases"), replace(plain, filters=Filters(is_key=True))),
            (
                self.tr("B answers being tracked"),
                replace(plain, chip=Stage.TRACKING.value, filters=Filters(grades=("B",))),
            ),
        ]

    def _fill_field(self, menu: QMenu, one: Field, state: ListState) -> None:
        chosen = getattr(state.filters, one.field)
        for value, word in one.values:
            is_on = value in chosen
            filters = state.filters.switched(one.field, value, not is_on)
            wanted = replace(state, filters=filters, door=None)
            if one.field == "stages":
                wanted = replace(wanted, chip=ALL)
            self._add(menu, word, wanted, is_on)

    def _add(self, menu: QMenu, word: str, wanted: ListState, is_on: bool) -> QAction:
        action = menu.addAction(word.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(self._asks_for(wanted))
        return action

    def _asks_for(self, wanted: ListState) -> Callable[[], None]:
        return lambda: self.state_requested.emit(wanted)


def _coded(kind: type[Stage] | type[HandlingMode]) -> tuple[tuple[str, str], ...]:
    return tuple(labels.choices(kind))


def button_menu(owner: QWidget, filters: FilterMenu, state: Callable[[], ListState]) -> QMenu:
    """A menu that is filled each time it opens."""
    menu = QMenu(owner)
    menu.aboutToShow.connect(lambda: filters.fill(menu, state()))
    return menu
