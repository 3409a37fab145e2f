"""One thing that is wrong with a store."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong, in which table and row, and whether it can be rebuilt."""

    what: str
    table: str = ""
    row_id: int | None = None
    detail: str = ""
    can_be_rebuilt: bool = False
