"""日历: a year's days off and make-up days, a file of a year, and what would move because of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.calendar import Calendar, CalendarNotJson
from desktop_app.domain.permissions import Verb
from desktop_app.services.deadline_moves import Moved
from desktop_app.services.edit_calendar import (
    calendar_from_text,
    calendar_of_year,
    change_calendar,
    preview_calendar,
    with_day,
)
from desktop_app.ui import labels
from desktop_app.ui.settings.fields import NumberField
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.moves import MovesDialog
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.widgets.text import wrapping
from desktop_app.ui.workplace import Workplace

Previewed = tuple[Calendar, tuple[Moved, ...]]
LARGEST = 1_000_000  # characters
FIRST_YEAR, LAST_YEAR = 1949, 2199


class CalendarSection(Section):
    """One year at a time."""

    verb = Verb.EDIT_CALENDAR

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Calendar"),
            self.tr("Only the days that differ from a plain week: days off and make-up days."),
        )
        self._shown = Calendar()
        self.year = NumberField(FIRST_YEAR, LAST_YEAR)
        self.year.set_value(workplace.desk.today.year)
        self.year.setAccessibleName(self.tr("Year"))
        self.state = wrapping("", "muted")
        heads = (self.tr("Day"), self.tr("Weekday"), self.tr("The office"))
        self.lines = Lines(self.tr("Days of the year"), heads)
        self.add = self.button(self.tr("Set a day …"), self._add)
        self.plain = self.button(self.tr("As the week has it"), self._plain, self.lines)
        self.load = self.button(self.tr("Read a year from a file …"), self._load)
        bar = self.bar()
        for one in (self.year, self.add, self.plain, self.load):
            bar.addWidget(one)
        bar.addStretch(1)
        self.column.addWidget(self.state)
        self.column.addWidget(self.lines, 1)
        self.year.settled.connect(self.refresh)

    @property
    def _year(self) -> int:
        return self.year.value() or FIRST_YEAR

    def read(self) -> Calendar:
        """What is stored of the year."""
        return calendar_of_year(self._year)

    def take(self, found: Calendar) -> None:
        """Show its days in order."""
        self._shown = found
        if found.covers(self._year):
            words = self.tr("Days off: {}; make-up working days: {}")
            self.state.setText(words.format(len(found.days_off), len(found.make_up_days)))
        else:
            self.state.setText(self.tr("Nothing is known of this year: weekends only."))
        kinds = ((found.days_off, self.tr("off")), (found.make_up_days, self.tr("at work")))
        days = sorted((day, words) for group, words in kinds for day in group)
        locale = QLocale()
        self.lines.show_lines(
            [(day, (labels.day(day), locale.dayName(day.isoweekday()), w)) for day, w in days]
        )

    def _add(self) -> None:
        desk = self.work.desk
        states = ((True, self.tr("off")), (False, self.tr("at work")))
        fields = [
            form.day("day", self.tr("Day"), None),
            form.choice("is_off", self.tr("The office is"), states, True),
        ]
        title = self.tr("Set a day")
        asked = StepForm(title, self.tr("What would move"), fields, desk.today, parent=self)

        def submit(values: Values) -> None:
            work = partial(self._preview_day, values["day"], values["is_off"])
            self.work.background.run(work, done, partial(self.refused, asked))

        def done(result: Previewed) -> None:
            asked.accept()
            self._show_moves(result)

        asked.submitted.connect(submit)
        self.keep_typing(asked, "day")
        asked.open()

    def _plain(self) -> None:
        day = self.lines.chosen()
        if isinstance(day, date):
            self._run(partial(self._preview_day, day, None))

    def _load(self) -> None:
        title, kind = self.tr("Read a year from a file"), self.tr("Calendars (*.json)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kind)
        if chosen:
            self._run(partial(self._preview_file, Path(chosen)))

    def _preview_day(self, day: date, is_off: bool | None) -> Previewed:
        wanted = with_day(calendar_of_year(day.year), day, is_off)
        return wanted, preview_calendar(self.work.desk, wanted)

    def _preview_file(self, path: Path) -> Previewed:
        try:
            with path.open(encoding="utf-8-sig") as file:
                text = file.read(LARGEST)
        except (OSError, ValueError) as error:
            raise CalendarNotJson(reason="not_json", field="", value=path.name) from error
        wanted = calendar_from_text(text)
        return wanted, preview_calendar(self.work.desk, wanted)

    def _run(self, work: partial[Previewed]) -> None:
        self.work.background.run(work, self._show_moves, self.work.events.trouble_met.emit)

    def _show_moves(self, result: Previewed) -> None:
        wanted, moves = result
        dialog = MovesDialog(moves, self)
        dialog.accepted.connect(partial(self._apply, wanted))
        dialog.open()

    def _apply(self, wanted: Calendar) -> None:
        years: Sequence[int] = sorted(wanted.years_known)
        if years:
            self.year.set_value(years[-1])
        words = self.tr("Calendar of {} changed").format("、".join(map(str, years)))
        self.do(partial(change_calendar, self.work.desk, wanted), words)
