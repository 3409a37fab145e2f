"""The calendar: set days, read a year from JSON, and see first which deadlines would move."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.calendar import Calendar, parse
from desktop_app.domain.permissions import Verb
from desktop_app.services import deadline_moves
from desktop_app.services.deadline_moves import Moved, Shift
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, deadline_rules, journal, sessions


def calendar_of_year(year: int) -> Calendar:
    """What is stored of one year; years_known is empty when nothing is."""
    return _only(calendar.load(), year)


def calendar_from_text(text: str) -> Calendar:
    """A year's calendar from JSON, not yet stored. Raises CalendarUnreadable."""
    return parse(text)


def with_day(known: Calendar, day: date, is_off: bool | None) -> Calendar:
    """The calendar with one day off (True), at work (False) or as the week has it (None)."""
    return Calendar(
        known.days_off - {day} | ({day} if is_off else set()),
        known.make_up_days - {day} | ({day} if is_off is False else set()),
        known.years_known | {day.year},
    )


def preview_calendar(desk: Desk, changed: Calendar) -> tuple[Moved, ...]:
    """The open deadlines that would move if these years were replaced. Raises NotAllowed."""
    desk.may(Verb.EDIT_CALENDAR)
    return deadline_moves.told(_shifts(changed))


def change_calendar(desk: Desk, changed: Calendar) -> tuple[Moved, ...]:
    """Replace the years that the calendar knows and move what depends on them; returns the moves.

    One operation. Raises NotAllowed.
    """
    desk.may(Verb.EDIT_CALENDAR)
    found = _shifts(changed)
    about = "、".join(str(year) for year in sorted(changed.years_known))
    if _merged(calendar.load(), changed) != calendar.load():
        with journal.operation(desk.actor, Verb.EDIT_CALENDAR, about):
            calendar.replace_years(changed)
            deadline_moves.move(found)
    return deadline_moves.told(found)


def _only(known: Calendar, year: int) -> Calendar:
    return Calendar(
        frozenset(day for day in known.days_off if day.year == year),
        frozenset(day for day in known.make_up_days if day.year == year),
        known.years_known & {year},
    )


def _merged(known: Calendar, changed: Calendar) -> Calendar:
    """The calendar in force once the changed years have taken the place of the known ones."""
    years = changed.years_known
    return Calendar(
        frozenset(d for d in known.days_off if d.year not in years) | changed.days_off,
        frozenset(d for d in known.make_up_days if d.year not in years) | changed.make_up_days,
        known.years_known | years,
    )


def _shifts(changed: Calendar) -> list[Shift]:
    known = calendar.load()
    after = _merged(known, changed)
    found = []
    for session in sessions.all_sessions():
        rules = deadline_rules.of_session(session.id)
        found += deadline_moves.shifts(session.id, (rules, known), (rules, after))
    return found
