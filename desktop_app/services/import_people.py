"""Find or make the members, units, divisions and people that ledger rows name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.draft import Complaint, ProposalDraft
from desktop_app.domain.member import (
    Division,
    DutyLevel,
    Member,
    MemberKind,
    Person,
    Unit,
    looks_like_body,
)
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.proposal import Kind
from desktop_app.storage import records

_LEVELS = (DutyLevel.HANDLER, DutyLevel.DIVISION_HEAD, DutyLevel.DEPUTY, DutyLevel.CHIEF)
_ROLES = {
    DutyLevel.HANDLER: "HANDLER",
    DutyLevel.DIVISION_HEAD: "DIVISION_HEAD",
    DutyLevel.DEPUTY: "LEADER",
    DutyLevel.CHIEF: "LEADER",
}


@dataclass
class Done:
    """What one kind of rows came to."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    complaints: list[Complaint] = field(default_factory=list)
    people_created: int = 0


def spelled(readings: Readings, name: str) -> tuple[str, str]:
    """(pinyin, initials) of a name, all likely readings parted by blanks."""
    return " ".join(readings.full(name)[:4]), " ".join(readings.initials(name)[:4])


def by_name(record: type[Any]) -> dict[str, int]:
    """Ids of all rows of a named record; of namesakes the first."""
    found: dict[str, int] = {}
    for row in records.where(record):
        found.setdefault(row.name, row.id)
    return found


def ensure_members(
    wanted: Mapping[str, tuple[Kind, str | None]], readings: Readings
) -> tuple[dict[str, int], int]:
    """Ids by name, making who is missing; wanted gives the kind and the sector where known."""
    have = by_name(Member)
    fresh = []
    for name, (kind, sector) in wanted.items():
        if name not in have:
            of = MemberKind.BODY if looks_like_body(name) else MemberKind(kind.value)
            pinyin, initials = spelled(readings, name)
            fresh.append(Member(0, name, of, pinyin, initials, sector or ""))
    ids = records.add_all(fresh)
    have.update(zip((m.name for m in fresh), ids, strict=True))
    return have, len(fresh)


def ensure_named(record: type[Unit] | type[Division], names: Iterable[str]) -> dict[str, int]:
    """Ids of units or divisions by name, making the missing ones in the order met."""
    have = by_name(record)
    missing = [name for name in dict.fromkeys(names) if name not in have]
    fresh: list[Any] = (
        [Unit(0, name) for name in missing]
        if record is Unit
        else [Division(0, name, position=len(have) + i) for i, name in enumerate(missing)]
    )
    have.update(zip(missing, records.add_all(fresh), strict=True))
    return have


def ensure_people(
    drafts: Iterable[ProposalDraft], divisions: Mapping[str, int], readings: Readings
) -> dict[str, int]:
    """Ids of our own people by name; the highest level a ledger shows somebody at counts."""
    level: dict[str, int] = {}
    division: dict[str, int | None] = {}
    for draft in drafts:
        shown = ((draft.handler, 0), (draft.head, 1), (draft.leader, 2), (draft.signer, 2))
        for name, rank in shown:
            if name:
                level[name] = max(level.get(name, 0), rank)
                if rank < 2 and draft.lead_division:
                    division.setdefault(name, divisions[draft.lead_division])
    have = by_name(Person)
    fresh = []
    for name, rank in level.items():
        if name not in have:
            pinyin, initials = spelled(readings, name)
            duty = _LEVELS[rank]
            fresh.append(Person(0, name, pinyin, initials, division.get(name), duty, _ROLES[duty]))
    have.update(zip((p.name for p in fresh), records.add_all(fresh), strict=True))
    return have
