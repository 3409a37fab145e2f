"""A deadline as a sentence that explains itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.deadline import DeadlineKind, Explanation, Unit
from desktop_app.domain.lamp import Lamp
from desktop_app.services.read_case import CaseDeadline
from desktop_app.ui import labels
from desktop_app.ui.proposals.lamp_text import words

translate = QCoreApplication.translate


def due_line(due: CaseDeadline, year: int) -> str:
    """答复期限 6月18日（还有 12 个工作日）; year is this year, whose days are told without it."""
    pattern = translate("deadline", "{what} {day} ({left})")
    return pattern.format(
        what=labels.label(due.deadline.kind),
        day=labels.spoken_day(due.deadline.current_on, year),
        left=words(due.lamp, due.days_left).sentence,
    )


def why_line(due: CaseDeadline, year: int) -> str:
    """3月18日交办，3个月，至6月18日；逢周末顺延至6月20日."""
    told = due.explanation
    if told is None and due.deadline.kind is DeadlineKind.PROMISE:
        return translate("deadline", "the nearest day that was promised")
    if told is None and due.deadline.kind in (DeadlineKind.FEEDBACK, DeadlineKind.CO_OPINION):
        return translate("deadline", "as set when it was asked for")
    if told is None:
        parts = [translate("deadline", "as written in the assignment")]
        if due.deadline.is_extended:
            parts.append(_extended(due.deadline.current_on, year))
        return _joined(parts)
    parts = [_counted(told, year)]
    if told.rolled_due_on is not None:
        pattern = translate("deadline", "a day off, so moved to {day}")
        parts.append(pattern.format(day=labels.spoken_day(told.rolled_due_on, year)))
    if told.extended_to is not None:
        parts.append(_extended(told.extended_to, year))
    if told.weekends_only:
        parts.append(translate("deadline", "that year's days off are not known, weekends only"))
    return _joined(parts)


def _joined(parts: list[str]) -> str:
    return translate("deadline", "; ").join(parts)


def _extended(day: date, year: int) -> str:
    return translate("deadline", "extended to {day}").format(day=labels.spoken_day(day, year))


def _counted(told: Explanation, year: int) -> str:
    start = labels.spoken_day(told.started_on, year)
    due = labels.spoken_day(told.plain_due_on, year)
    fact = labels.label(told.start_fact)
    if told.unit is Unit.FIXED_DATE:
        return translate("deadline", "{fact} {start}, fixed day {due}").format(
            fact=fact, start=start, due=due
        )
    pattern = translate("deadline", "{fact} {start}, {amount} {unit}, until {due}")
    unit = labels.label(told.unit)
    return pattern.format(fact=fact, start=start, amount=told.amount, unit=unit, due=due)


def is_alarming(due: CaseDeadline) -> bool:
    """Whether the line is shown in red."""
    return due.lamp is Lamp.RED
