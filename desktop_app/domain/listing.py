"""What a list of cases may be asked for, and what one line of it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    """What a list can be ordered by."""

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
    """Which cases, in which order. Empty tuples and None leave a condition out."""

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
    sort: Sort = Sort.NUMBER
    is_descending: bool = False


class ListRow(NamedTuple):
    """One line of the list, as stored text; dates are ISO text or None."""

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
