"""Counted facts: what a store (or a list of cases) has added up, before figures are made of it.

Everything comes in groups with a number of cases, so that the same figures are made of 62 cases or
of a million. Groups counted case by case carry the ids of their cases; groups counted by the store
do not, and their figures open by conditions instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class CaseGroup(NamedTuple):
    """Cases alike in session, mode, stage, grade and division, with what is true of how many.

    judged cases have a due day and are answered, or were due by the day of the figures; late and
    judged go by the due day as it stands now, *_original by the one first set. talked and met count
    answered cases only; overdue ones are open and unanswered.
    """

    session_id: int
    mode: str
    stage: str
    grade: str
    division_id: int | None
    cases: int
    answered: int
    late: int
    judged: int
    in_time_original: int
    judged_original: int
    talked: int
    met: int
    overdue: int
    ids: tuple[int, ...] = ()


class DatedGroup(NamedTuple):
    """Cases answered, or due, in one month ("2024-06")."""

    month: str
    cases: int
    ids: tuple[int, ...] = ()


class HandlerGroup(NamedTuple):
    """Cases of one handler: all, answered, open and unanswered, overdue among the open."""

    handler_id: int | None
    name: str
    cases: int
    answered: int
    open: int
    overdue: int
    ids: tuple[int, ...] = ()


class TalkGroup(NamedTuple):
    """Contacts of one way and phase, each None for all of them, and the cases they were about."""

    way: str | None
    phase: str | None
    contacts: int
    cases: int
    ids: tuple[int, ...] = ()


class Form(NamedTuple):
    """One addressee's feedback form of one round; a waived one counts as sent."""

    proposal_id: int
    member_id: int | None
    round: int
    is_sent: bool
    is_returned: bool
    attitude: str | None
    result: str | None


class Published(NamedTuple):
    """The publicity that the latest issued answer of a case carries."""

    proposal_id: int
    publicity: str


class Pledge(NamedTuple):
    """One promise of an answer; outcome is empty while nobody has said what became of it."""

    proposal_id: int
    outcome: str
    due_on: str | None


class EarlierB(NamedTuple):
    """A case that stood at B (a grade that needs a promise) at the end of the year before."""

    proposal_id: int
    is_resolved: bool


@dataclass(frozen=True)
class Counted:
    """All that figures are made of; earlier_years are the cases of the years to compare."""

    cases: tuple[CaseGroup, ...] = ()
    answered_in: tuple[DatedGroup, ...] = ()
    due_in: tuple[DatedGroup, ...] = ()
    handlers: tuple[HandlerGroup, ...] = ()
    talks: tuple[TalkGroup, ...] = ()
    forms: tuple[Form, ...] = ()
    published: tuple[Published, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    earlier_b: tuple[EarlierB, ...] | None = None
    earlier_years: tuple[CaseGroup, ...] = ()
    has_ids: bool = False
    day: date = date.min
