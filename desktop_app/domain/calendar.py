"""The office's calendar: statutory days off 休, make-up working days 班, counting between days."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.errors import UserError

WORKDAYS_A_WEEK = 5
ONE_DAY = timedelta(days=1)


class CalendarUnreadable(UserError):
    """A calendar text cannot be taken. Facts: reason (a code), field, value."""


class CalendarNotJson(CalendarUnreadable):
    """The text is no calendar at all: no fact of it is worth telling."""


@dataclass(frozen=True)
class Calendar:
    """Days that differ from plain weekends, and the years for which they are known."""

    days_off: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()
    years_known: frozenset[int] = frozenset()

    def covers(self, year: int) -> bool:
        """Whether the year's days off are known; if not, it counts weekends only."""
        return year in self.years_known

    def covers_span(self, first: date, last: date) -> bool:
        """Whether every year touched from first to last is known."""
        return all(self.covers(year) for year in range(first.year, last.year + 1))

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on that day."""
        if day in self.make_up_days:
            return True
        return day.weekday() < WORKDAYS_A_WEEK and day not in self.days_off

    def working_day_from(self, day: date) -> date:
        """The day itself when the office works, else the next day on which it does."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def add_working_days(self, start: date, amount: int) -> date:
        """The amount-th working day after start (amount >= 0); start itself does not count."""
        day = start
        for _ in range(amount):
            day = self.working_day_from(day + ONE_DAY)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after start up to and including end; negative when end is earlier."""
        if end < start:
            return -self.working_days_between(end, start)
        weekdays = _weekdays_until(end) - _weekdays_until(start)
        gained = sum(start < day <= end and not _is_weekday(day) for day in self.make_up_days)
        lost = sum(
            start < day <= end and _is_weekday(day) for day in self.days_off - self.make_up_days
        )
        return weekdays + gained - lost


WEEKENDS_ONLY = Calendar()


def combine(calendars: Iterable[Calendar]) -> Calendar:
    """One calendar that knows all the years of several."""
    known = tuple(calendars)
    return Calendar(
        frozenset().union(*(one.days_off for one in known)),
        frozenset().union(*(one.make_up_days for one in known)),
        frozenset().union(*(one.years_known for one in known)),
    )


def parse(text: str) -> Calendar:
    """Read one year in the JSON form of resources/holidays; CalendarUnreadable names the fault.

    The form: {"year": 2024, "days_off": [...], "make_up_days": [...]}, where an entry is a day
    "2024-01-01" or an interval "2024-02-10/2024-02-17". Further keys are left alone.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CalendarNotJson(reason="not_json", field="", value=str(error)) from error
    if not isinstance(data, dict):
        raise CalendarNotJson(reason="not_json", field="", value=type(data).__name__)
    year = data.get("year")
    if type(year) is not int or not 1949 <= year <= 2199:
        raise CalendarUnreadable(reason="not_a_year", field="year", value=year)
    days_off = frozenset(_days(data, "days_off", year))
    make_up_days = frozenset(_days(data, "make_up_days", year))
    if both := days_off & make_up_days:
        raise CalendarUnreadable(reason="both", field="make_up_days", value=min(both).isoformat())
    return Calendar(days_off, make_up_days, frozenset({year}))


def _days(data: dict[str, object], field: str, year: int) -> Iterator[date]:
    """Every day of one list, intervals spelled out."""
    entries = data.get(field)
    if not isinstance(entries, list):
        raise CalendarUnreadable(reason="not_a_list", field=field, value=entries)
    for entry in entries:
        try:
            first, _, last = entry.partition("/")
            day, end = date.fromisoformat(first), date.fromisoformat(last or first)
        except (AttributeError, ValueError) as error:
            raise CalendarUnreadable(reason="not_a_date", field=field, value=entry) from error
        if not day.year == end.year == year or end < day:
            raise CalendarUnreadable(reason="wrong_span", field=field, value=entry)
        while day <= end:
            yield day
            day += ONE_DAY


def _is_weekday(day: date) -> bool:
    return day.weekday() < WORKDAYS_A_WEEK


def _weekdays_until(day: date) -> int:
    """Mondays to Fridays up to and including the day, since day 1 of the calendar (a Monday)."""
    weeks, rest = divmod(day.toordinal(), 7)
    return weeks * WORKDAYS_A_WEEK + min(rest, WORKDAYS_A_WEEK)
