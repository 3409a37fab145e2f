"""今日: what one person should look at on one day, in groups, the most urgent first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.calendar import ONE_DAY, Calendar
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Verb
from desktop_app.domain.stage import Stage


class TodayGroup(StrEnum):
    """The groups in the order in which they are shown."""

    OVERDUE = "OVERDUE"
    DUE_TODAY = "DUE_TODAY"
    DUE_THIS_WEEK = "DUE_THIS_WEEK"
    DECIDE = "DECIDE"
    NEW = "NEW"
    PROMISES = "PROMISES"
    FOLLOW_UPS = "FOLLOW_UPS"
    FEEDBACK = "FEEDBACK"
    CO_OPINIONS = "CO_OPINIONS"
    TO_ARCHIVE = "TO_ARCHIVE"


@dataclass(frozen=True)
class TodayLine:
    """One thing to look at: the case, what it waits for, until when, and of whom.

    what is the deadline's kind, or the verb that is awaited, or None for a case that is merely
    new. item_id is the promise, opinion, form, contact or assignment that the line is about.
    days_left is in working days, negative once overdue, None without a day.
    """

    proposal_id: int
    number: str
    title: str
    stage: Stage
    what: DeadlineKind | Verb | None
    due_on: date | None = None
    lamp: Lamp = Lamp.NONE
    days_left: int | None = None
    who: str = ""
    item_id: int | None = None
    division: str = ""
    handler: str = ""


@dataclass(frozen=True)
class TodayPart:
    """One group with its lines; the query opens exactly the cases behind them."""

    group: TodayGroup
    lines: tuple[TodayLine, ...]
    query: ListQuery


@dataclass(frozen=True)
class Today:
    """The whole page; since is the last working day before today.

    has_cases is False while the sessions are empty, so that nothing could wait.
    """

    today: date
    since: date
    parts: tuple[TodayPart, ...]
    has_cases: bool

    def part(self, group: TodayGroup) -> TodayPart:
        """One group; groups without lines are there too."""
        return next(part for part in self.parts if part.group is group)


_STAGES = {stage: place for place, stage in enumerate(Stage)}


def urgency(line: TodayLine) -> tuple[date, int, str, int]:
    """The order of lines: the nearest day first, then by stage, then by number."""
    return line.due_on or date.max, _STAGES[line.stage], line.number, line.item_id or 0


def part_of(group: TodayGroup, lines: list[TodayLine]) -> TodayPart:
    """A group with its lines in order."""
    ids = tuple(sorted({line.proposal_id for line in lines}))
    return TodayPart(group, tuple(sorted(lines, key=urgency)), ListQuery(ids=ids))


def group_of_day(due_on: date, today: date) -> TodayGroup | None:
    """Where a due day belongs; None after the week's Sunday."""
    if due_on < today:
        return TodayGroup.OVERDUE
    if due_on == today:
        return TodayGroup.DUE_TODAY
    return TodayGroup.DUE_THIS_WEEK if due_on <= last_day_of_week(today) else None


def last_day_of_week(day: date) -> date:
    """The Sunday of the day's week."""
    return day + timedelta(days=6 - day.weekday())


def working_day_before(day: date, calendar: Calendar) -> date:
    """The last working day before a day."""
    day -= ONE_DAY
    while not calendar.is_working_day(day):
        day -= ONE_DAY
    return day
