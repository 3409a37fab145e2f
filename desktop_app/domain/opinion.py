"""会办意见 in both directions and between divisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """Who writes it: another unit to us, we to the lead unit, or a division of ours."""

    IN = "IN"
    OUT = "OUT"
    INTERNAL = "INTERNAL"


@dataclass(frozen=True)
class Opinion:
    """Requested, due, then received (or sent), waived or cancelled."""

    id: int
    proposal_id: int
    direction: Direction
    unit_id: int | None = None
    division_id: int | None = None
    requested_on: date | None = None
    due_on: date | None = None
    reminded_on: date | None = None
    received_on: date | None = None
    waived_on: date | None = None
    cancelled_on: date | None = None
    reason: str = ""
    number: str = ""
    text: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes it."""
        return not (self.received_on or self.waived_on or self.cancelled_on)
