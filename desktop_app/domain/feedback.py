"""征询意见: what each addressee thought of our attitude and of the result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Satisfaction(StrEnum):
    """满意, 基本满意, 不满意."""

    SATISFIED = "SATISFIED"
    BASICALLY = "BASICALLY"
    DISSATISFIED = "DISSATISFIED"


class FeedbackSource(StrEnum):
    """Where we have it from; satisfaction is never without a source."""

    FORM = "FORM"
    PHONE_NOTE = "PHONE_NOTE"
    SCAN = "SCAN"
    LEDGER = "LEDGER"


@dataclass(frozen=True)
class Feedback:
    """One addressee's form for one round."""

    id: int
    reply_id: int
    proposal_id: int
    member_id: int | None = None
    sent_on: date | None = None
    due_on: date | None = None
    returned_on: date | None = None
    waived_on: date | None = None
    attitude: Satisfaction | None = None
    result: Satisfaction | None = None
    wording: str = ""
    source: FeedbackSource | None = None
