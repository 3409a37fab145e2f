"""Read members: the list, who still waits for a talk, one member's page, lookups while typing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.contact_listing import (
    CaseMatch,
    ContactQuery,
    MemberLine,
    MemberMatch,
    MemberPage,
    MemberQuery,
    Named,
)
from desktop_app.domain.member import masked_phone
from desktop_app.domain.pinyin import Readings
from desktop_app.services.desk import Desk
from desktop_app.storage import contacts, members

_MOST_LOOKED_AT = 2000
T = TypeVar("T")


@dataclass(frozen=True)
class Coverage:
    """How far the lead proposers of some sessions were talked to.

    leads: members who lead a case that owes an answer; waiting: those of them with a case nobody
    has talked to them about; case_ids: those cases.
    """

    leads: int
    waiting: int
    case_ids: tuple[int, ...]


def member_ids(query: MemberQuery, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids of the members by the sound of their names, bodies last; limit -1 gives all."""
    return members.ids(query, limit, offset)


def member_lines(ids: Sequence[int], session_ids: Sequence[int] = ()) -> dict[int, MemberLine]:
    """Lines of the list by id; phones are masked, counts are of the sessions (none: of all)."""
    return {
        key: line._replace(phone=masked_phone(line.phone))
        for key, line in members.lines(ids, session_ids).items()
    }


def member_page(member_id: int) -> MemberPage:
    """Everything about one member, over all sessions; phones are masked. Raises NotFound."""
    member = members.get(member_id)
    said = contacts.ids(ContactQuery(member_ids=(member_id,)))
    by_id = contacts.lines(said)
    masked = replace(member, phone=masked_phone(member.phone), mobile=masked_phone(member.mobile))
    return MemberPage(
        masked,
        tuple(members.cases_signed(member_id)),
        tuple(by_id[one] for one in said),
        tuple(members.forms_of(member_id)),
    )


def coverage(session_ids: Sequence[int]) -> Coverage:
    """How many lead proposers wait for a first talk, and about which cases."""
    waiting = members.count(MemberQuery(tuple(session_ids), is_uncontacted=True))
    cases = tuple(members.waiting_cases(session_ids))
    return Coverage(members.leads(session_ids), waiting, cases)


def waiting_cases(member_id: int, session_ids: Sequence[int]) -> tuple[int, ...]:
    """The cases this member leads that nobody has talked to them about."""
    return tuple(members.waiting_cases(session_ids, member_id))


def find_members(desk: Desk, typed: str, limit: int = 8) -> list[MemberMatch]:
    """Members by characters, initials, spelling or a mixture (zhangw), the surest first."""
    typed = typed.strip().casefold()
    if not typed:
        return []
    found = members.beginning_with(typed, limit)
    if len(found) < limit and typed[0].isascii():
        readings = _readings(desk.resources)
        known = {match.id for match in found}
        for match in members.with_initial(typed[0], _MOST_LOOKED_AT):
            if match.id not in known and readings.matches(typed, match.name):
                found.append(match)
    return found[:limit]


def find_cases(
    typed: str, session_ids: Sequence[int], member_ids: Sequence[int] = (), limit: int = 8
) -> list[CaseMatch]:
    """Cases by a piece of number, title or lead proposer; those the members signed come first."""
    return members.cases_found(typed.strip(), session_ids, member_ids, limit)


def members_named(names: Sequence[str]) -> dict[str, MemberMatch]:
    """Members by exactly these names; a name that several bear is left for a person to choose."""
    return _the_only(members.named(names), lambda one: one.name)


def cases_numbered(numbers: Sequence[str], session_ids: Sequence[int]) -> dict[str, CaseMatch]:
    """Cases of these sessions by exactly these numbers; one that occurs twice is left out."""
    return _the_only(members.cases_numbered(numbers, session_ids), lambda one: one.number)


def _the_only(found: Iterable[T], key: Callable[[T], str]) -> dict[str, T]:
    grouped: dict[str, list[T]] = defaultdict(list)
    for one in found:
        grouped[key(one)].append(one)
    return {name: some[0] for name, some in grouped.items() if len(some) == 1}


def find_people(typed: str, limit: int = 8) -> list[Named]:
    """Our own people by name or initials."""
    typed = typed.strip().casefold()
    return contacts.people_like(typed, limit) if typed else []


@lru_cache(maxsize=1)
def _readings(resources: Path) -> Readings:
    return Readings.parse((resources / "pinyin.txt").read_text(encoding="utf-8"))
