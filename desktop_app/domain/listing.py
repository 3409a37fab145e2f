"""What a list of cases may be asked for, and what one line of it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    """What a list can be ordered by; RANK is for what was searched: by field, then by date."""

    RANK = "RANK"
    NUMBER = "NUMBER"
    TITLE = "TITLE"
    MODE = "MODE"
    LEAD = "LEAD"
    DIVISION = "DIVISION"
    HANDLER = "HANDLER"
    DUE = "DUE"
    STAGE = "STAGE"
    GRADE = "GRADE"


@dataclass(frozen=True)
class ListQuery:
    """Which cases, in which order. Empty tuples and None leave a condition out.

    is_late: answered after the due day as it stands now (is_late_original: as first set).
    not_overdue_on: not due before that day, or without a due day. judged_on: cases with a due day
    that are answered, or were due before that day (judged_original_on likewise); the base of the
    on-time rate. answer_due_*: the due day of the answer, also once it is given. has_contact: any
    contact, at any time.
    """

    session_ids: tuple[int, ...] = ()
    text: str = ""
    stages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    division_ids: tuple[int, ...] = ()
    handler_ids: tuple[int, ...] = ()
    member_ids: tuple[int, ...] = ()
    ids: tuple[int, ...] | None = None
    overdue_on: date | None = None
    due_until: date | None = None
    answered_from: date | None = None
    answered_until: date | None = None
    is_key: bool | None = None
    is_answered: bool | None = None
    is_late: bool | None = None
    is_late_original: bool | None = None
    is_talked: bool | None = None
    is_met: bool | None = None
    has_division: bool | None = None
    has_handler: bool | None = None
    not_overdue_on: date | None = None
    judged_on: date | None = None
    judged_original_on: date | None = None
    answer_due_from: date | None = None
    answer_due_until: date | None = None
    contact_ways: tuple[str, ...] = ()
    contact_phases: tuple[str, ...] = ()
    has_contact: bool | None = None
    sort: Sort = Sort.NUMBER
    is_descending: bool = False


class OpinionState(StrEnum):
    """How the opinions asked for a case stand, by the worst of them."""

    IN = "IN"
    OWED = "OWED"
    OVERDUE = "OVERDUE"


class ListRow(NamedTuple):
    """One line of the list, as stored text; dates are ISO text or None.

    opinions is an OpinionState, empty where none was asked for or nobody asked for it here.
    promise_due_on is the nearest day of an open promise, where the case waits for nothing else.
    """

    id: int
    number: str
    title: str
    kind: str
    mode: str
    lead: str
    division: str
    handler: str
    due_on: str | None
    answer_due_on: str | None
    stage: str
    grade: str
    is_key: int
    assigned_on: str | None
    signed_on: str | None
    answered_on: str | None
    last_result: str
    open_promises: int
    topic: str
    session_id: int
    opinions: str = ""
    promise_due_on: str | None = None
