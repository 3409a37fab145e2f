"""Filters of the list that somebody named and kept on this computer."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.proposals import list_state
from desktop_app.ui.proposals.list_state import ListState

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


def ask_name(parent: QWidget, today: date) -> StepForm:
    """A form with one field; submitted carries {"name": …}."""
    from desktop_app.ui.steps.form import Field, StepForm  # start-up time

    translate = QCoreApplication.translate

    def make(_today: date) -> QWidget:
        field = QLineEdit()
        field.setMaxLength(LONGEST_NAME)
        return field

    label = translate("filters", "Name")
    field = Field("name", label, make, lambda line: line.text().strip() or None, is_needed=True)
    title, button = translate("filters", "Keep these filters"), translate("filters", "Keep")
    form = StepForm(title, button, [field], today, parent=parent)
    form.open()
    return form
