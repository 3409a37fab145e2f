"""The lamp of a deadline: how many working days are left, in five steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.errors import UserError


class Lamp(StrEnum):
    """Green, yellow, orange, red (overdue), or none where nothing is due."""

    GREEN = "GREEN"
    YELLOW = "YELLOW"
    ORANGE = "ORANGE"
    RED = "RED"
    NONE = "NONE"


class ThresholdsUnusable(UserError):
    """Orange must begin no earlier than yellow, neither below zero. Facts: yellow, orange."""


@dataclass(frozen=True)
class Thresholds:
    """Working days left at which a lamp turns yellow and orange."""

    yellow: int = 15
    orange: int = 5

    def __post_init__(self) -> None:
        if not 0 <= self.orange <= self.yellow <= 365:
            raise ThresholdsUnusable(yellow=self.yellow, orange=self.orange)


@dataclass(frozen=True)
class Boundaries:
    """The same lamps as plain days, so that a list or a database can compare due dates.

    Due before today is red; up to and including orange_until orange; up to and including
    yellow_until yellow; later green.
    """

    today: date
    orange_until: date
    yellow_until: date

    def lamp(self, due_on: date | None) -> Lamp:
        """The lamp of one due day; no day, no lamp."""
        if due_on is None:
            return Lamp.NONE
        if due_on < self.today:
            return Lamp.RED
        if due_on <= self.orange_until:
            return Lamp.ORANGE
        return Lamp.YELLOW if due_on <= self.yellow_until else Lamp.GREEN


def boundaries(today: date, thresholds: Thresholds, calendar: Calendar) -> Boundaries:
    """The days at which lamps change, seen from today."""
    return Boundaries(
        today,
        _last_day_with(thresholds.orange, today, calendar),
        _last_day_with(thresholds.yellow, today, calendar),
    )


def _last_day_with(working_days: int, today: date, calendar: Calendar) -> date:
    """The last day to which no more than that many working days are left."""
    return calendar.add_working_days(today, working_days + 1) - timedelta(days=1)
