"""Entering a contact with its cases, members and people, and finding the same entry again."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.contact import Contact
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records
from desktop_app.storage.ids import new_ids


def add(
    contact: Contact, cases: Sequence[int], members: Sequence[int], people: Sequence[int]
) -> int:
    """Store a contact and what hangs on it; each case, member and person once. Returns its id."""
    contact_id = records.add(contact)
    parts = (("proposal", cases), ("member", members), ("person", people))
    for noun, wanted in parts:
        unique = list(dict.fromkeys(wanted))
        ids = new_ids(len(unique) or 1)
        engine.many(
            f"INSERT INTO contact_{noun}(id, contact_id, {noun}_id) VALUES (?, ?, ?)",
            [(i, contact_id, one) for i, one in zip(ids, unique, strict=False)],
        )
    return contact_id


def twin(contact: Contact, cases: Sequence[int]) -> Contact | None:
    """The stored contact of the same day, way and words about the same cases."""
    candidates = records.where(
        Contact,
        "happened_on = ? AND way = ? AND said = ?",
        [contact.happened_on.isoformat(), contact.way.value, contact.said],
    )
    for candidate in candidates:
        about = engine.rows(
            "SELECT proposal_id FROM contact_proposal WHERE contact_id = ?", [candidate.id]
        )
        if {row[0] for row in about} == set(cases):
            return candidate
    return None
