"""The talks of sessions with the numbers and names that a ledger calls them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.contact import Contact
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records

_CHUNK = 5_000
_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Talk:
    """One contact with all its cases, also those of other sessions, and everybody in it."""

    contact: Contact
    sessions: tuple[str, ...]
    numbers: tuple[str, ...]
    members: tuple[str, ...]
    people: tuple[str, ...]


def of_sessions(session_ids: Sequence[int]) -> Iterator[Talk]:
    """The talks about cases of these sessions, by day."""
    found = engine.rows(
        "SELECT id FROM contact WHERE id IN (SELECT k.contact_id FROM contact_proposal k "
        f"JOIN proposal p ON p.id = k.proposal_id WHERE p.session_id {_IN}) "
        "ORDER BY happened_on, id",
        [engine.id_list(list(session_ids))],
    )
    ids = [row[0] for row in found]
    for start in range(0, len(ids), _CHUNK):
        yield from _talks(ids[start : start + _CHUNK])


def _talks(ids: list[int]) -> Iterator[Talk]:
    wanted = engine.id_list(ids)
    about: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for contact, number, session in engine.rows(
        "SELECT k.contact_id, p.number, s.name FROM contact_proposal k "
        "JOIN proposal p ON p.id = k.proposal_id JOIN session s ON s.id = p.session_id "
        f"WHERE k.contact_id {_IN} ORDER BY k.id",
        [wanted],
    ):
        about[contact].append((number, session))
    members, people = _names("member", wanted), _names("person", wanted)
    contacts = records.by_id(Contact, ids)
    for one in ids:
        yield Talk(
            contacts[one],
            tuple(dict.fromkeys(session for _, session in about[one])),
            tuple(dict.fromkeys(number for number, _ in about[one])),
            tuple(members[one]),
            tuple(people[one]),
        )


def _names(noun: str, wanted: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for contact, name in engine.rows(
        f"SELECT k.contact_id, x.name FROM contact_{noun} k JOIN {noun} x ON x.id = k.{noun}_id "
        f"WHERE k.contact_id {_IN} ORDER BY k.id",
        [wanted],
    ):
        found[contact].append(name)
    return found
