"""Read the office's calendar: working days for typed dates, and the lamps of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.calendar import ONE_DAY, Calendar
from desktop_app.domain.lamp import Boundaries, Thresholds, boundaries
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, office

THRESHOLDS = "lamp_thresholds"


@dataclass(frozen=True)
class Lamps:
    """How due dates look from one day: the days at which lamps change, and the calendar."""

    boundaries: Boundaries
    calendar: Calendar

    def days_left(self, due_on: date) -> int:
        """Working days from today to the due day; negative once it has passed."""
        return self.calendar.working_days_between(self.boundaries.today, due_on)


def workdays_after(day: date, amount: int) -> date:
    """The day that many working days after (or, with a negative amount, before) a day."""
    in_force = calendar.load()
    if amount >= 0:
        return in_force.add_working_days(day, amount)
    for _ in range(-amount):
        day -= ONE_DAY
        while not in_force.is_working_day(day):
            day -= ONE_DAY
    return day


def lamp_thresholds() -> Thresholds:
    """At how many working days left lamps turn, as the office set it."""
    stored = office.read(THRESHOLDS, {})
    return Thresholds(**stored) if stored else Thresholds()


def lamps(desk: Desk) -> Lamps:
    """The lamps as seen from the desk's today, with the office's thresholds."""
    in_force = calendar.load()
    return Lamps(boundaries(desk.today, lamp_thresholds(), in_force), in_force)
