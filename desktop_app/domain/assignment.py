"""责任分解: which division answers for a case, and what became of the request to hand it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AssignmentRole(StrEnum):
    """牵头 or 协办."""

    LEAD = "LEAD"
    CO = "CO"


class AssignmentState(StrEnum):
    """What the division said."""

    PENDING = "PENDING"
    ACCEPTED = "ACCEPTED"
    RETURNED = "RETURNED"
    REPLACED = "REPLACED"


@dataclass(frozen=True)
class Assignment:
    """One division's part. A replaced or returned assignment stays as history."""

    id: int
    proposal_id: int
    division_id: int
    role: AssignmentRole
    state: AssignmentState = AssignmentState.PENDING
    leader_id: int | None = None
    head_id: int | None = None
    handler_id: int | None = None
    assigned_on: date | None = None
    due_on: date | None = None
    answered_on: date | None = None
    reason_code: str = ""
    reason: str = ""
    ended_on: date | None = None


@dataclass(frozen=True)
class ReturnRequest:
    """退办申请: asked inside its window, then granted or refused."""

    id: int
    proposal_id: int
    requested_on: date
    reason_code: str
    reason: str
    suggested_unit: str = ""
    decided_on: date | None = None
    is_granted: bool | None = None
    decision_note: str = ""
