"""Working days of the sample years."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from desktop_app.domain.calendar import Calendar, combine, parse

_HOLIDAYS = Path(__file__).resolve().parents[2] / "resources" / "holidays"
_OF_2023 = """{"year": 2023,
 "days_off": ["2023-04-05", "2023-04-29/2023-05-03", "2023-06-22/2023-06-24"],
 "make_up_days": ["2023-04-23", "2023-05-06", "2023-06-25"]}"""


def _calendar() -> Calendar:
    shipped = [(_HOLIDAYS / f"{year}.json").read_text(encoding="utf-8") for year in (2024, 2025)]
    return combine(parse(text) for text in (_OF_2023, *shipped))


CALENDAR = _calendar()


def after(day: date, amount: int) -> date:
    """The working day that many working days after (or, when negative, before) a day."""
    step = timedelta(days=1 if amount >= 0 else -1)
    for _ in range(abs(amount)):
        day += step
        while not CALENDAR.is_working_day(day):
            day += step
    return day


def between(rng: random.Random, first: date, last: date) -> date:
    """Some working day from first to last, both included; first when there is none after it."""
    span = CALENDAR.working_days_between(first, last)
    return after(first, rng.randint(0, max(span, 0)))


def months_later(day: date, months: int) -> date:
    """The same day number that many months later, in the same year."""
    return day.replace(month=day.month + months)
