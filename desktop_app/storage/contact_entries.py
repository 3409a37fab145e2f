"""Entering contacts with their cases, members and people, and finding the same entry again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from desktop_app.domain.contact import Contact
from desktop_app.domain.plain_text import clean
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records
from desktop_app.storage.ids import new_ids

_NOUNS = ("proposal", "member", "person")
_IN = "IN (SELECT value FROM json_each(?))"
_Key = tuple[str, str, frozenset[int]]


def add(
    contact: Contact, cases: Sequence[int], members: Sequence[int], people: Sequence[int]
) -> int:
    """Store a contact and what hangs on it; each case, member and person once. Returns its id."""
    contact_id = records.add(contact)
    for noun, wanted in zip(_NOUNS, (cases, members, people), strict=True):
        _link(noun, [(contact_id, one) for one in dict.fromkeys(wanted)])
    return contact_id


def linked(contact_id: int) -> tuple[tuple[int, ...], ...]:
    """Ids of the cases, members and people of a contact, in the order they were entered."""
    return tuple(tuple(one for one, _ in _pairs(noun, contact_id)) for noun in _NOUNS)


def change(
    contact: Contact, cases: Sequence[int], members: Sequence[int], people: Sequence[int]
) -> None:
    """Put these words and links in the place of those that the contact of this id has."""
    values = {field.name: getattr(contact, field.name) for field in fields(Contact)}
    del values["id"], values["next_done_on"]
    records.change(Contact, contact.id, values)
    for noun, wanted in zip(_NOUNS, (cases, members, people), strict=True):
        have = dict(_pairs(noun, contact.id))
        _unlink(noun, [row for one, row in have.items() if one not in wanted])
        _link(noun, [(contact.id, one) for one in dict.fromkeys(wanted) if one not in have])


def remove(contact_id: int) -> None:
    """Delete a contact and what hangs on it (the journal keeps it all)."""
    for noun in _NOUNS:
        _unlink(noun, [row for _, row in _pairs(noun, contact_id)])
    records.remove(Contact, contact_id)


def _pairs(noun: str, contact_id: int) -> list[tuple[int, int]]:
    """(what is linked, the id of the link)."""
    sql = f"SELECT {noun}_id, id FROM contact_{noun} WHERE contact_id = ? ORDER BY id"
    return [(one, row) for one, row in engine.rows(sql, [contact_id])]


def _unlink(noun: str, rows: Sequence[int]) -> None:
    engine.many(f"DELETE FROM contact_{noun} WHERE id = ?", [(row,) for row in rows])


def twin(contact: Contact, cases: Sequence[int]) -> Contact | None:
    """The stored contact of the same day, way and words about the same cases."""
    return Log([contact.happened_on]).twin(contact, cases, None)


class Log:
    """The contacts of some days, to find the same entry again among many; new ones are kept."""

    def __init__(self, days: Sequence[date]) -> None:
        wanted = [f'"{day.isoformat()}"' for day in days]
        contacts = records.where(Contact, f"happened_on {_IN}", [f"[{','.join(wanted)}]"])
        ids = engine.id_list([one.id for one in contacts])
        about = _links("proposal", ids)
        self._members = _links("member", ids)
        self._entries = {one.id: one for one in contacts}
        self._same_key: dict[_Key, list[int]] = defaultdict(list)
        for one in contacts:
            self._same_key[_key(one, about[one.id])].append(one.id)
        self._fresh: set[int] = set()
        self._fresh_links: dict[str, list[tuple[int, int]]] = {noun: [] for noun in _NOUNS}

    def twin(
        self, contact: Contact, cases: Sequence[int], members: Sequence[int] | None
    ) -> Contact | None:
        """The entry of that day, way and words about the same cases, best with the same members.

        Without words only the same members make it the same talk; members None takes any.
        """
        said = clean(contact.said)
        entries = [self._entries[i] for i in self._same_key.get(_key(contact, set(cases)), ())]
        same = [one for one in entries if clean(one.said) == said]
        if members is None:
            return same[0] if same else None
        exact = [one for one in same if self._members[one.id] == set(members)]
        return next(iter(exact or (same if said else ())), None)

    def add(
        self, contact: Contact, cases: Sequence[int], members: Sequence[int], people: Sequence[int]
    ) -> None:
        """Keep a new entry for ``write``."""
        made = replace(contact, id=new_ids(1)[0])
        self._entries[made.id] = made
        self._fresh.add(made.id)
        for noun, wanted in zip(_NOUNS, (cases, members, people), strict=True):
            self._fresh_links[noun] += [(made.id, one) for one in dict.fromkeys(wanted)]
        self._members[made.id] = set(members)
        self._same_key[_key(made, set(cases))].append(made.id)

    def change(self, old: Contact, values: Mapping[str, Any]) -> None:
        """Set fields of an entry, stored or still kept."""
        self._entries[old.id] = replace(old, **values)
        if old.id not in self._fresh:
            records.change(Contact, old.id, values)

    def write(self) -> None:
        """Store the entries that were added."""
        records.add_all(self._entries[one] for one in sorted(self._fresh))
        for noun, pairs in self._fresh_links.items():
            _link(noun, pairs)


def _key(contact: Contact, cases: set[int]) -> _Key:
    return contact.happened_on.isoformat(), contact.way.value, frozenset(cases)


def _links(noun: str, contact_ids: str) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for contact, one in engine.rows(
        f"SELECT contact_id, {noun}_id FROM contact_{noun} WHERE contact_id {_IN}", [contact_ids]
    ):
        found[contact].add(one)
    return found


def _link(noun: str, pairs: Sequence[tuple[int, int]]) -> None:
    ids = new_ids(len(pairs) or 1)
    engine.many(
        f"INSERT INTO contact_{noun}(id, contact_id, {noun}_id) VALUES (?, ?, ?)",
        [(i, contact, one) for i, (contact, one) in zip(ids, pairs, strict=False)],
    )
