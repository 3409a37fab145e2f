"""Filters of the list that somebody named and kept on this computer."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.proposals import list_state
from desktop_app.ui.proposals.list_state import ListState
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.ui.steps.form import StepForm

LONGEST_NAME = 20  # letters; more does not fit a menu


class SavedFilters:
    """Names and states in the settings, each under a key of the table's own."""

    def __init__(self, kept: MutableMapping[str, str], table: str) -> None:
        self._kept = kept
        self._prefix = f"{table}/"

    def names(self) -> list[str]:
        """The names in their order."""
        start = len(self._prefix)
        return sorted(key[start:] for key in self._kept if key.startswith(self._prefix))

    def state(self, name: str, now: ListState, today: date) -> ListState:
        """The list as it was kept, over the sessions shown now."""
        return list_state.recalled(self._kept[self._prefix + name], now, today)

    def keep(self, name: str, state: ListState, today: date) -> None:
        """Keep a state under a name; what had the name is replaced."""
        self._kept[self._prefix + name] = list_state.named(state, today)

    def drop(self, name: str) -> None:
        """Forget a name."""
        self._kept.pop(self._prefix + name, None)


class Keeping(QObject):
    """Asks for the name under which a state is kept."""

    def __init__(self, workplace: Workplace, saved: SavedFilters, page: QWidget) -> None:
        super().__init__(page)
        self._work = workplace
        self._saved = saved
        self._page = page

    def ask(self, state: ListState) -> None:
        """A form with one field."""
        from desktop_app.ui.steps.form import Field, StepForm  # start-up time

        name = self.tr("Name")
        field = Field("name", name, _line, lambda line: line.text().strip() or None, True)
        title, today = self.tr("Keep these filters"), self._work.desk.today
        form = StepForm(title, self.tr("Keep"), [field], today, parent=self._page)
        form.submitted.connect(partial(self._keep, form, state))
        form.open()

    def _keep(self, form: StepForm, state: ListState, values: dict[str, str]) -> None:
        self._saved.keep(values["name"], state, self._work.desk.today)
        form.accept()
        self._work.events.noted.emit(self.tr("Filters kept: {}").format(values["name"]))


def _line(_today: date) -> QWidget:
    field = QLineEdit()
    field.setMaxLength(LONGEST_NAME)
    return field
