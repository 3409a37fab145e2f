"""答复, its 审签 and its 送达. One reply row a round: a second round never touches the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.proposal import Publicity


@dataclass(frozen=True)
class Reply:
    """One round's answer."""

    id: int
    proposal_id: int
    round: int = 1
    text: str = ""
    grade_id: int | None = None
    publicity: Publicity | None = None
    publicity_reason: str = ""
    number: str = ""
    signer_id: int | None = None
    signer_name: str = ""
    submitted_on: date | None = None
    cleared_on: date | None = None
    issued_on: date | None = None


class ClearanceLevel(StrEnum):
    """Who clears, lowest first; 办公室核稿 is named by some sessions."""

    DIVISION_HEAD = "DIVISION_HEAD"
    OFFICE = "OFFICE"
    DEPUTY = "DEPUTY"
    CHIEF = "CHIEF"


class Decision(StrEnum):
    """同意, 退回 (note forced), 修改后同意, 不适用."""

    APPROVED = "APPROVED"
    RETURNED = "RETURNED"
    APPROVED_AS_AMENDED = "APPROVED_AS_AMENDED"
    NOT_APPLICABLE = "NOT_APPLICABLE"


@dataclass(frozen=True)
class Clearance:
    """One level's word on one round; is_void once a later 退回 made it moot."""

    id: int
    reply_id: int
    level: ClearanceLevel
    decision: Decision
    decided_on: date
    person_id: int | None = None
    note: str = ""
    is_on_paper: bool = False
    is_void: bool = False


@dataclass(frozen=True)
class Delivery:
    """送达: one row an addressee."""

    id: int
    reply_id: int
    member_id: int | None = None
    unit_id: int | None = None
    way: str = ""
    delivered_on: date | None = None
