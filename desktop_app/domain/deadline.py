"""Deadlines: a rule counts from a recorded fact to a day, by the calendar, and can explain itself.

The first day does not count; by months a period ends on the same day number, or on the month's
last day (Civil Code, articles 201-203).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.errors import UserError
from desktop_app.domain.supervision import Extension

MONTHS_A_YEAR = 12
LONGEST = 1000


class DeadlineKind(StrEnum):
    """What must have happened by the day."""

    SIGN_IN = "SIGN_IN"
    RETURN_REQUEST = "RETURN_REQUEST"
    BREAK_DOWN = "BREAK_DOWN"
    FIRST_CONTACT = "FIRST_CONTACT"
    CO_OPINION = "CO_OPINION"
    REPLY = "REPLY"
    RE_REPLY = "RE_REPLY"
    FEEDBACK = "FEEDBACK"
    ARCHIVE = "ARCHIVE"
    PROMISE = "PROMISE"


class StartFact(StrEnum):
    """The recorded fact from which a rule counts."""

    ASSIGNED = "ASSIGNED"
    SIGNED = "SIGNED"
    BROKEN_DOWN = "BROKEN_DOWN"
    OPINION_REQUESTED = "OPINION_REQUESTED"
    REPLY_DELIVERED = "REPLY_DELIVERED"
    NOT_SATISFIED = "NOT_SATISFIED"
    DONE = "DONE"
    PROMISED = "PROMISED"


class Unit(StrEnum):
    """日, 工作日, 月, or a fixed day of the year such as 30 June."""

    DAY = "DAY"
    WORKDAY = "WORKDAY"
    MONTH = "MONTH"
    FIXED_DATE = "FIXED_DATE"


class RuleUnusable(UserError):
    """A rule's numbers make no deadline. Facts: kind, unit and all its numbers."""


class ExtensionShortens(UserError):
    """An extension would end no later than the deadline does now. Facts: kind, old_on, new_on."""


class ExtensionTooLong(UserError):
    """An extension passes the rule's maximum. Facts: kind, latest_on, new_on."""


@dataclass(frozen=True)
class Rule:
    """One session's rule for one kind of deadline.

    amount is in the unit and is not used by FIXED_DATE; max_amount (same unit, from the same
    start) limits extensions, None leaves them open. An example must be checked by the office.
    """

    kind: DeadlineKind
    start_fact: StartFact
    amount: int
    unit: Unit
    name: str = ""
    roll_over: bool = True
    fixed_month: int | None = None
    fixed_day: int | None = None
    max_amount: int | None = None
    is_example: bool = False

    def __post_init__(self) -> None:
        if self.unit is Unit.FIXED_DATE:
            month, day = self.fixed_month or 0, self.fixed_day or 0
            is_usable = 1 <= month <= MONTHS_A_YEAR and 1 <= day <= 31
        else:
            most = LONGEST if self.max_amount is None else self.max_amount
            is_usable = 0 <= self.amount <= most <= LONGEST
        if not is_usable:
            raise RuleUnusable(
                kind=self.kind,
                unit=self.unit,
                amount=self.amount,
                max_amount=self.max_amount,
                fixed_month=self.fixed_month,
                fixed_day=self.fixed_day,
            )


@dataclass(frozen=True)
class Deadline:
    """A day by which something must have happened, as first set and as it stands now.

    rolled_from is the day off that the rule gave before it moved; weekends_only says that the
    date depends on a year whose days off are not known.
    """

    kind: DeadlineKind
    rule_name: str
    started_on: date
    original_on: date
    current_on: date
    rolled_from: date | None = None
    weekends_only: bool = False

    @property
    def is_extended(self) -> bool:
        """Whether an extension moved it."""
        return self.current_on != self.original_on


@dataclass(frozen=True)
class Explanation:
    """The facts of a deadline in the order in which they are told."""

    kind: DeadlineKind
    rule_name: str
    start_fact: StartFact
    started_on: date
    amount: int
    unit: Unit
    plain_due_on: date
    rolled_due_on: date | None
    extended_to: date | None
    weekends_only: bool


def compute(
    rule: Rule, start: date, calendar: Calendar, extensions: Iterable[Extension] = ()
) -> Deadline:
    """The deadline of a rule from its start fact; the latest extension of its kind counts."""
    plain = _plain_due(rule, rule.amount, start, calendar)
    due = calendar.working_day_from(plain) if rule.roll_over else plain
    depends_from = start if rule.unit is Unit.WORKDAY else plain
    depends = rule.unit is Unit.WORKDAY or rule.roll_over
    granted = [one.new_on for one in extensions if one.deadline_kind == rule.kind]
    return Deadline(
        kind=rule.kind,
        rule_name=rule.name,
        started_on=start,
        original_on=due,
        current_on=max([due, *granted]),
        rolled_from=plain if due != plain else None,
        weekends_only=depends and not calendar.covers_span(depends_from, due),
    )


def on_own_date(
    kind: DeadlineKind, started_on: date, due_on: date, extensions: Iterable[Extension] = ()
) -> Deadline:
    """A deadline that names its day itself: a promise, or a day written in the assignment."""
    granted = [one.new_on for one in extensions if one.deadline_kind == kind]
    return Deadline(kind, "", started_on, due_on, max([due_on, *granted]))


def check_extension(
    deadline: Deadline, new_on: date, rule: Rule | None, calendar: Calendar
) -> None:
    """Refuse an extension that shortens, or that passes what the rule allows at most."""
    if new_on <= deadline.current_on:
        raise ExtensionShortens(kind=deadline.kind, old_on=deadline.current_on, new_on=new_on)
    if rule is None or rule.max_amount is None or rule.unit is Unit.FIXED_DATE:
        return
    latest = _plain_due(rule, rule.max_amount, deadline.started_on, calendar)
    if rule.roll_over:
        latest = calendar.working_day_from(latest)
    if new_on > latest:
        raise ExtensionTooLong(kind=deadline.kind, latest_on=latest, new_on=new_on)


def explain(rule: Rule, deadline: Deadline) -> Explanation:
    """Why a deadline computed by the rule falls on its day."""
    return Explanation(
        kind=deadline.kind,
        rule_name=deadline.rule_name,
        start_fact=rule.start_fact,
        started_on=deadline.started_on,
        amount=rule.amount,
        unit=rule.unit,
        plain_due_on=deadline.rolled_from or deadline.original_on,
        rolled_due_on=deadline.original_on if deadline.rolled_from else None,
        extended_to=deadline.current_on if deadline.is_extended else None,
        weekends_only=deadline.weekends_only,
    )


def add_months(start: date, amount: int) -> date:
    """The same day number amount months later, or that month's last day."""
    years, month = divmod(start.month - 1 + amount, MONTHS_A_YEAR)
    return _day_of_month(start.year + years, month + 1, start.day)


def _plain_due(rule: Rule, amount: int, start: date, calendar: Calendar) -> date:
    """The due day before any roll-over."""
    if rule.unit is Unit.DAY:
        return start + timedelta(days=amount)
    if rule.unit is Unit.WORKDAY:
        return calendar.add_working_days(start, amount)
    if rule.unit is Unit.MONTH:
        return add_months(start, amount)
    month, day = rule.fixed_month or 0, rule.fixed_day or 0
    this_year = _day_of_month(start.year, month, day)
    return this_year if this_year > start else _day_of_month(start.year + 1, month, day)


def _day_of_month(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))
