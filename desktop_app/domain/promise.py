"""承诺事项: what a B (or C) reply promised, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """已落实, 延期, 无法落实; always with evidence."""

    KEPT = "KEPT"
    EXTENDED = "EXTENDED"
    CANNOT = "CANNOT"


@dataclass(frozen=True)
class Promise:
    """What, who, by when, how it is measured. KEPT and CANNOT end it; EXTENDED does not."""

    id: int
    proposal_id: int
    what: str
    reply_id: int | None = None
    division_id: int | None = None
    due_on: date | None = None
    measure: str = ""
    outcome: Outcome | None = None
    outcome_on: date | None = None
    evidence: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it must still be tracked."""
        return self.outcome not in (Outcome.KEPT, Outcome.CANNOT)


@dataclass(frozen=True)
class Milestone:
    """A step on the way to a promise."""

    id: int
    promise_id: int
    what: str
    due_on: date | None = None
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class ProgressNote:
    """What was done for a promise on a day."""

    id: int
    promise_id: int
    noted_on: date
    text: str
