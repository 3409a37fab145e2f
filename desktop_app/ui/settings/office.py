"""单位: the office's name, the thresholds of the lamps, its units and the other bureaus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from desktop_app.domain.lamp import Thresholds
from desktop_app.domain.member import Unit
from desktop_app.services.edit_office import (
    add_unit,
    edit_unit,
    list_units,
    rename_office,
    set_lamps,
)
from desktop_app.services.list_sessions import read_office
from desktop_app.services.read_calendar import lamp_thresholds
from desktop_app.ui import labels
from desktop_app.ui.settings.fields import number
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.widgets.text import section, wrapping
from desktop_app.ui.workplace import Workplace

MOST_DAYS = 365


@dataclass(frozen=True)
class _Found:
    name: str
    lamps: Thresholds
    units: tuple[Unit, ...]


class OfficeSection(Section):
    """Name, lamps, units."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, self.tr("Office"))
        self._found = _Found("", Thresholds(), ())
        self.name = wrapping()
        self.lamps = wrapping()
        self.rename = self.button(self.tr("Rename …"), self._rename)
        self.set_lamps = self.button(self.tr("Change …"), self._set_lamps)
        for words, button in ((self.name, self.rename), (self.lamps, self.set_lamps)):
            bar = self.bar()
            bar.addWidget(words, 1)
            bar.addWidget(button)
        self.column.addWidget(section(self.tr("Units")))
        heads = (self.tr("Name"), self.tr("Short name"), self.tr("One of ours"))
        self.lines = Lines(self.tr("Units"), heads)
        self.add = self.button(self.tr("Add a unit …"), self._add)
        self.edit = self.button(self.tr("Edit …"), self._edit, self.lines)
        self.put(self.lines, self.add, self.edit)
        self.opens(self.lines, self._edit)

    def read(self) -> _Found:
        """Name, lamps and units."""
        return _Found(read_office().name, lamp_thresholds(), list_units())

    def take(self, found: _Found) -> None:
        """Show them."""
        self._found = found
        self.name.setText(self.tr("Office: {}").format(found.name or labels.NONE))
        words = self.tr("Lamps: yellow from {} working days left, orange from {}")
        self.lamps.setText(words.format(found.lamps.yellow, found.lamps.orange))
        lines = [(u.id, (u.name, u.short_name, labels.value(u.is_ours))) for u in found.units]
        self.lines.show_lines(lines)

    def tell_pages(self) -> None:
        """The window reads the office together with its sessions."""
        self.work.events.sessions_changed.emit()
        super().tell_pages()

    def _rename(self) -> None:
        def work(values: Values) -> bool:
            return rename_office(self.work.desk, values["name"])

        fields = [form.line("name", self.tr("Name"), self._found.name)]
        self.ask(self.tr("Rename the office"), fields, work, self.tr("Office renamed"))

    def _set_lamps(self) -> None:
        now = self._found.lamps
        fields = [
            number("yellow", self.tr("Yellow from (working days)"), now.yellow, 0, MOST_DAYS),
            number("orange", self.tr("Orange from (working days)"), now.orange, 0, MOST_DAYS),
        ]

        def work(values: Values) -> None:
            set_lamps(self.work.desk, values["yellow"], values["orange"])

        self.ask(self.tr("Thresholds of the lamps"), fields, work, self.tr("Lamps changed"))

    def _fields(self, unit: Unit) -> list[form.Field]:
        return [
            form.line("name", self.tr("Name"), unit.name),
            form.line("short_name", self.tr("Short name"), unit.short_name),
            form.yes_no("is_ours", self.tr("One of the units our office serves"), unit.is_ours),
        ]

    def _add(self) -> None:
        def work(values: Values) -> int:
            return add_unit(self.work.desk, **values)

        self.ask(self.tr("Add a unit"), self._fields(Unit(0, "")), work, self.tr("Unit added"))

    def _edit(self) -> None:
        key = self.lines.chosen()
        chosen = next((one for one in self._found.units if one.id == key), None)
        if chosen is not None:
            work = partial(edit_unit, self.work.desk, chosen.id)
            fields = self._fields(chosen)
            done = self.tr("Unit changed")
            self.ask(self.tr("Edit a unit"), fields, work, done, about=chosen.id)
