"""Contacts: the log with its filters, one entry with its links, and what phases need to know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_app.domain.contact import Contact
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.contact_listing import ContactLine, ContactQuery, Named
from desktop_app.domain.errors import NotFound
from desktop_app.storage import contact_entries, records
from desktop_app.storage import engine_sqlite as engine

_IN = "IN (SELECT value FROM json_each(?))"
_LINKS = (
    ("contact_proposal", "proposal_id", "proposal"),
    ("contact_member", "member_id", "member"),
    ("contact_person", "person_id", "person"),
)
_NAMES = {"member": "x.name", "proposal": "x.number", "person": "x.name"}


def add(entry: ContactInput) -> int:
    """Insert a contact with its cases, members and people; raises NotFound for an unknown one."""
    return contact_entries.add(_contact(entry), *_known(entry))


def entry(contact_id: int) -> ContactInput:
    """A contact as it was entered; raises NotFound."""
    kept = records.get(Contact, contact_id)
    return ContactInput(
        kept.happened_on,
        kept.way,
        kept.phase,
        kept.place,
        kept.said,
        kept.opinion,
        kept.next_on,
        *contact_entries.linked(contact_id),
    )


def change(contact_id: int, entry: ContactInput) -> None:
    """Put the entry in the place of a contact; raises NotFound for an unknown case or person."""
    contact_entries.change(_contact(entry, contact_id), *_known(entry))


def remove(contact_id: int) -> None:
    """Delete a contact (inside an operation)."""
    contact_entries.remove(contact_id)


def _known(entry: ContactInput) -> tuple[tuple[int, ...], ...]:
    wanted = {
        "proposal": entry.proposal_ids,
        "member": entry.member_ids,
        "person": entry.person_ids,
    }
    for noun, ids in wanted.items():
        _require(noun, ids)
    return tuple(wanted.values())


def _contact(entry: ContactInput, contact_id: int = 0) -> Contact:
    return Contact(
        contact_id,
        entry.happened_on,
        entry.way,
        entry.phase,
        entry.place,
        entry.said,
        entry.opinion,
        entry.next_on,
    )


def _require(noun: str, ids: Sequence[int]) -> None:
    found = engine.rows(f"SELECT id FROM {noun} WHERE id {_IN}", [engine.id_list(tuple(ids))])
    missing = set(ids) - {row[0] for row in found}
    if missing:
        raise NotFound(what=noun, name=str(min(missing)))


def twin(entry: ContactInput, besides: int = 0) -> int | None:
    """The id of a stored contact of that day and way with the same cases, members and words.

    besides: the contact that the entry corrects is no twin of itself.
    """
    found = contact_entries.twin(_contact(entry), entry.proposal_ids)
    if found is None or found.id == besides:
        return None
    rows = engine.rows("SELECT member_id FROM contact_member WHERE contact_id = ?", [found.id])
    return found.id if {row[0] for row in rows} == set(entry.member_ids) else None


def _conditions(query: ContactQuery) -> tuple[str, list[object]]:
    """The WHERE of a log query (ours only; every user's value is a parameter)."""
    parts: list[str] = []
    values: list[object] = []
    by_link = (
        ("contact_proposal", "proposal_id", query.proposal_ids),
        ("contact_member", "member_id", query.member_ids),
    )
    for table, column, ids in by_link:
        if ids:
            parts.append(f"c.id IN (SELECT contact_id FROM {table} WHERE {column} {_IN})")
            values.append(engine.id_list(ids))
    by_case = (("session_id", query.session_ids), ("division_id", query.division_ids))
    for column, ids in by_case:
        if ids:
            # asked contact by contact, so that the first page needs no list of all of them
            parts.append(
                "EXISTS (SELECT 1 FROM contact_proposal l JOIN proposal p ON p.id = l.proposal_id "
                f"WHERE l.contact_id = c.id AND p.{column} {_IN})"
            )
            values.append(engine.id_list(ids))
    for column, chosen in (("way", query.ways), ("phase", query.phases)):
        if chosen:
            parts.append(f"c.{column} IN ({', '.join('?' * len(chosen))})")
            values.extend(chosen)
    days: tuple[tuple[str, date | None], ...] = ((">=", query.from_day), ("<=", query.until_day))
    for sign, day in days:
        if day is not None:
            parts.append(f"c.happened_on {sign} ?")
            values.append(day.isoformat())
    for word in query.text.split():
        parts.append(_CONTAINS)
        values.extend([pattern(word)] * 6)
        values.append(f"% {pattern(word.casefold())[1:]}")
    return " AND ".join(parts) or "1", values


_CONTAINS = (
    "(c.said LIKE ? ESCAPE '\\' OR c.opinion LIKE ? ESCAPE '\\' OR c.place LIKE ? ESCAPE '\\' "
    "OR c.id IN (SELECT l.contact_id FROM contact_proposal l JOIN proposal p "
    "ON p.id = l.proposal_id WHERE p.number LIKE ? ESCAPE '\\' OR p.title LIKE ? ESCAPE '\\') "
    "OR c.id IN (SELECT l.contact_id FROM contact_member l JOIN member m ON m.id = l.member_id "
    "WHERE m.name LIKE ? ESCAPE '\\' OR ' ' || m.initials LIKE ? ESCAPE '\\'))"
)


def pattern(word: str) -> str:
    """A LIKE pattern that finds the word anywhere; its own % and _ are plain characters."""
    plain = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"


def ids(query: ContactQuery, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids of the contacts, newest first; limit -1 gives all."""
    condition, values = _conditions(query)
    sql = (
        f"SELECT c.id FROM contact c WHERE {condition} "
        "ORDER BY c.happened_on DESC, c.id DESC LIMIT ? OFFSET ?"
    )
    return [row[0] for row in engine.rows(sql, [*values, limit, offset])]


def count(query: ContactQuery) -> int:
    """How many contacts the query finds."""
    condition, values = _conditions(query)
    (found,) = engine.rows(f"SELECT count(*) FROM contact c WHERE {condition}", values)
    return int(found[0])


def place_of(query: ContactQuery, contact_id: int) -> int | None:
    """The row of a contact among those the query finds; None when it is not among them."""
    condition, values = _conditions(query)
    found = engine.rows(
        f"SELECT c.happened_on FROM contact c WHERE c.id = ? AND {condition}",
        [contact_id, *values],
    )
    if not found:
        return None
    sql = f"SELECT count(*) FROM contact c WHERE (c.happened_on, c.id) > (?, ?) AND {condition}"
    return int(engine.rows(sql, [found[0][0], contact_id, *values])[0][0])


def case_count(query: ContactQuery) -> int:
    """How many cases the query's contacts were about."""
    condition, values = _conditions(query)
    sql = (
        "SELECT count(DISTINCT l.proposal_id) FROM contact_proposal l JOIN contact c "
        f"ON c.id = l.contact_id WHERE {condition}"
    )
    return int(engine.rows(sql, values)[0][0])


def case_ids(query: ContactQuery) -> list[int]:
    """Ids of the cases the query's contacts were about."""
    condition, values = _conditions(query)
    sql = (
        "SELECT DISTINCT l.proposal_id FROM contact_proposal l JOIN contact c "
        f"ON c.id = l.contact_id WHERE {condition} ORDER BY l.proposal_id"
    )
    return [row[0] for row in engine.rows(sql, values)]


def lines(wanted: Sequence[int]) -> dict[int, ContactLine]:
    """Lines of the log by id, with the names they show."""
    listed = engine.id_list(tuple(wanted))
    links = {table: _names(table, column, noun, listed) for table, column, noun in _LINKS}
    return {
        c.id: ContactLine(
            c.id,
            c.happened_on,
            c.way,
            c.phase,
            c.place,
            c.said,
            c.opinion,
            c.next_on,
            members=tuple(links["contact_member"].get(c.id, ())),
            cases=tuple(links["contact_proposal"].get(c.id, ())),
            people=tuple(links["contact_person"].get(c.id, ())),
        )
        for c in records.where(Contact, f"id {_IN}", [listed])
    }


def _names(table: str, column: str, noun: str, listed: str) -> dict[int, list[Named]]:
    grouped: dict[int, list[Named]] = defaultdict(list)
    rows: list[tuple[Any, ...]] = engine.rows(
        f"SELECT l.contact_id, x.id, {_NAMES[noun]} FROM {table} l JOIN {noun} x "
        f"ON x.id = l.{column} WHERE l.contact_id {_IN} ORDER BY l.id",
        [listed],
    )
    for contact_id, one, name in rows:
        grouped[contact_id].append(Named(one, name))
    return grouped


def course_of(proposal_ids: Sequence[int]) -> tuple[list[date | None], list[date | None]]:
    """When each case was broken down to a division, and when it was answered; None: not yet."""
    rows = engine.rows(
        "SELECT coalesce(broken_down_on, (SELECT min(a.assigned_on) FROM assignment a "
        f"WHERE a.proposal_id = p.id)), answered_on FROM proposal p WHERE id {_IN}",
        [engine.id_list(tuple(proposal_ids))],
    )
    return [_day(row[0]) for row in rows], [_day(row[1]) for row in rows]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def divisions() -> list[Named]:
    """Our divisions in their order; those that have handled no case stay out."""
    rows = engine.rows(
        "SELECT id, name FROM division WHERE id IN (SELECT division_id FROM proposal) "
        "ORDER BY position, name"
    )
    return [Named(*row) for row in rows]


def people_like(typed: str, limit: int) -> list[Named]:
    """Our own people still at work whose name, initials or spelling begins with what was typed."""
    start = f"% {pattern(typed)[1:]}"
    rows = engine.rows(
        "SELECT id, name FROM person WHERE is_active = 1 AND (name LIKE ? ESCAPE '\\' "
        "OR ' ' || initials LIKE ? ESCAPE '\\' OR ' ' || pinyin LIKE ? ESCAPE '\\') "
        "ORDER BY pinyin, id LIMIT ?",
        [pattern(typed), start, start, limit],
    )
    return [Named(*row) for row in rows]
