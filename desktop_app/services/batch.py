"""What a batch did: the cases it took, and those it left out with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.errors import UserError


@dataclass(frozen=True)
class Skipped:
    """A case that a batch left out, and why."""

    proposal_id: int
    number: str
    error: UserError


@dataclass(frozen=True)
class Batch:
    """The cases taken, in their order, and those left out."""

    taken: tuple[int, ...]
    skipped: tuple[Skipped, ...]
