"""A numbered item of one session, and who put it forward (domain terms: 提案 / 建议)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """Whose item it is: a CPPCC proposal 政协提案 or a congress suggestion 人大建议."""

    CPPCC = "CPPCC"
    CONGRESS = "CONGRESS"


class HandlingMode(StrEnum):
    """办理类型: what our office owes for this item."""

    LEAD = "LEAD"
    SOLE = "SOLE"
    SEPARATE = "SEPARATE"
    CO = "CO"
    FOR_REFERENCE = "FOR_REFERENCE"

    @property
    def answers(self) -> bool:
        """Whether we owe the proposers an answer of our own."""
        return self in ANSWERING_MODES


ANSWERING_MODES = frozenset({HandlingMode.LEAD, HandlingMode.SOLE, HandlingMode.SEPARATE})


class Publicity(StrEnum):
    """公开属性: 主动公开, 依申请公开, 不予公开."""

    ACTIVE = "ACTIVE"
    ON_REQUEST = "ON_REQUEST"
    NOT_PUBLIC = "NOT_PUBLIC"


@dataclass(frozen=True)
class Proposal:
    """One item of one session. Number is text; dates are facts, None until they happened.

    lead_grade_id is the grade the lead unit gave its answer, for co-handled cases of sessions that
    count grades over all cases (domain: figures).
    """

    id: int
    session_id: int
    number: str
    kind: Kind
    title: str
    mode: HandlingMode
    body: str = ""
    topic: str = ""
    note: str = ""
    is_key: bool = False
    assigned_on: date | None = None
    signed_on: date | None = None
    signed_by: str = ""
    accepted_on: date | None = None
    broken_down_on: date | None = None
    reply_due_on: date | None = None
    lead_unit_id: int | None = None
    lead_grade_id: int | None = None


@dataclass(frozen=True)
class Proposer:
    """One signature under a proposal: a member or a body; exactly one leads."""

    id: int
    proposal_id: int
    member_id: int
    position: int
    is_lead: bool
