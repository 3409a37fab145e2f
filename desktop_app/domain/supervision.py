"""督查, 催办, 延期, 并案, 归档 and the events of a case that a person confirms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ChaserKind(StrEnum):
    """提醒, 催办单, 督查通知."""

    REMINDER = "REMINDER"
    CHASER = "CHASER"
    NOTICE = "NOTICE"


@dataclass(frozen=True)
class Chaser:
    """One reminder about one case; numbered, at most one a day per item."""

    id: int
    proposal_id: int
    kind: ChaserKind
    sent_on: date
    number: str = ""
    division_id: int | None = None
    unit_id: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Supervision:
    """督查: notice, rectification, closed."""

    id: int
    division_id: int
    number: str
    issued_on: date
    text: str = ""
    proposal_id: int | None = None
    rectify_by: date | None = None
    rectified_on: date | None = None
    rectification: str = ""
    closed_on: date | None = None


@dataclass(frozen=True)
class Extension:
    """延期: never shortens."""

    id: int
    proposal_id: int
    deadline_kind: str
    old_on: date
    new_on: date
    reason: str
    consented_by: str = ""
    document: str = ""
    granted_on: date | None = None


@dataclass(frozen=True)
class Link:
    """并案: handled together, answered separately; visible from both."""

    id: int
    main_id: int
    other_id: int
    linked_on: date
    unlinked_on: date | None = None


@dataclass(frozen=True)
class Archiving:
    """归档: number and date; locks the case until it is re-opened."""

    id: int
    proposal_id: int
    number: str
    archived_on: date
    reopened_on: date | None = None
    reopen_reason: str = ""


class EventKind(StrEnum):
    """What a person confirmed that no other record says."""

    WINDOW_PASSED = "WINDOW_PASSED"
    GATE_OVERRIDDEN = "GATE_OVERRIDDEN"
    REOPENED = "REOPENED"


@dataclass(frozen=True)
class CaseEvent:
    """One confirmed event of a case, with who and why."""

    id: int
    proposal_id: int
    kind: EventKind
    happened_on: date
    by: str = ""
    reason: str = ""
