"""Find or make the members, units, divisions and people that ledger rows name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.draft import Complaint, Draft, Place, ProposalDraft, Reason
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


@dataclass(frozen=True)
class Update:
    """A row that changes what is stored: what the store said, and what the row says otherwise."""

    place: Place
    old: Draft | None
    new: Draft


@dataclass
class Done:
    """What one kind of rows came to."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    complaints: list[Complaint] = field(default_factory=list)
    people_created: int = 0
    updates: list[Update] = field(default_factory=list)


def spelled(readings: Readings, name: str) -> tuple[str, str]:
    """(pinyin, initials) of a name, all likely readings parted by blanks."""
    return " ".join(readings.full(name)[:4]), " ".join(readings.initials(name)[:4])


def by_name(record: type[Any]) -> dict[str, int]:
    """Ids of all rows of a named record; of namesakes the first."""
    found: dict[str, int] = {}
    for row in records.where(record):
        found.setdefault(row.name, row.id)
    return found


class Namesakes:
    """Which of several members of one name a row means; the clerk is asked when nothing tells."""

    def __init__(self, names: Iterable[str], told: Mapping[str, int]) -> None:
        self._told = told
        wanted, by_name = set(names), defaultdict(list)
        for member in records.where(Member):
            if member.name in wanted:
                by_name[member.name].append(member)
        self._doubtful = {name: some for name, some in by_name.items() if len(some) > 1}

    @property
    def any(self) -> bool:
        """Whether there is any name to doubt."""
        return bool(self._doubtful)

    def meant(
        self, place: Place, draft: ProposalDraft, kind: Kind, facts: CaseFacts | None
    ) -> tuple[dict[str, int], list[Complaint]]:
        """Ids of the doubtful names of a case's row, and a complaint for each still in doubt."""
        if not self._doubtful:
            return {}, []
        signs = frozenset(p.member_id for p in facts.proposers) if facts else frozenset()
        lead = {draft.lead: (kind, draft.sector)} if draft.lead else {}
        others = dict.fromkeys(draft.cosigners or (), (kind, None))
        found, wrong = self.called(place, "cosigners", others, signs)
        leads, wrong_lead = self.called(place, "lead", lead, signs)
        return {**found, **leads}, [*wrong_lead, *wrong]

    def called(
        self,
        place: Place,
        key: str,
        wanted: Mapping[str, tuple[Kind, str | None]],
        signs: frozenset[int],
    ) -> tuple[dict[str, int], list[Complaint]]:
        """Ids of the doubtful among the names; wanted gives kind and sector where known."""
        found: dict[str, int] = {}
        wrong = []
        for name, (kind, sector) in wanted.items():
            if name in self._doubtful:
                left = self._left(name, kind, sector, signs)
                found[name] = left[0].id
                if len(left) > 1:
                    wrong.append(_in_doubt(place, key, name, left))
        return found, wrong

    def _left(
        self, name: str, kind: Kind, sector: str | None, signs: frozenset[int]
    ) -> list[Member]:
        """The members a name can mean: as told, who signs already, of the sector, of the kind."""
        some = self._doubtful[name]
        for fits in (
            lambda m: m.id == self._told.get(name),
            lambda m: m.id in signs,
            lambda m: bool(sector) and m.sector == sector,
            lambda m: m.kind.value in (kind.value, MemberKind.BODY),
        ):
            some = [member for member in some if fits(member)] or some
        return some


def _in_doubt(place: Place, key: str, name: str, left: list[Member]) -> Complaint:
    who = tuple((m.id, f"{m.sector} {m.unit_post}".strip()) for m in left)
    told = "；".join(text for _, text in who if text)
    facts = {"found": len(left), "who": told, "choices": who}
    return Complaint(place, key, name, Reason.DOUBTFUL_MEMBER, facts)


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
    rows: Iterable[tuple[ProposalDraft, str | None]], readings: Readings
) -> dict[str, int]:
    """Ids of our own people by name; the highest level a ledger shows somebody at counts.

    Each row comes with the name of the division that answers.
    """
    divisions = by_name(Division)
    level: dict[str, int] = {}
    division: dict[str, int | None] = {}
    for draft, of in rows:
        shown = ((draft.handler, 0), (draft.head, 1), (draft.leader, 2), (draft.signer, 2))
        for name, rank in shown:
            if name:
                level[name] = max(level.get(name, 0), rank)
                if rank < 2 and of:
                    division.setdefault(name, divisions[of])
    have = by_name(Person)
    fresh = []
    for name, rank in level.items():
        if name not in have:
            pinyin, initials = spelled(readings, name)
            duty = _LEVELS[rank]
            fresh.append(Person(0, name, pinyin, initials, division.get(name), duty, _ROLES[duty]))
    have.update(zip((p.name for p in fresh), records.add_all(fresh), strict=True))
    return have
