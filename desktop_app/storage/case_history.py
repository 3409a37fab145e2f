"""What the journal says about one case, its rows and those below it; or about one operation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.journal import Sealed
from desktop_app.storage.journal_triggers import DERIVED_COLUMNS

OF_CASE = (
    *("proposer", "return_request", "assignment", "contact_proposal", "opinion", "reply"),
    *("feedback", "promise", "chaser", "extension", "archiving", "case_event", "attachment"),
    "supervision",
)
_OF_REPLY = ("clearance", "delivery")
_OF_PROMISE = ("milestone", "progress_note")
_OF_CONTACT = ("contact_member", "contact_person")


@dataclass(frozen=True)
class RowChange:
    """One change of one row with every value spelled out: {field: (old, new)} as stored.

    kind is I (old values are None), U or D (new values are None).
    """

    table: str
    row_id: int
    kind: str
    values: dict[str, tuple[Any, Any]]


def of_case(proposal_id: int) -> list[tuple[Sealed, list[RowChange]]]:
    """The operations that touched the case, newest first, each with its changes in order."""
    found = engine.rows(
        "SELECT id, operation_id, table_name, row_id, kind, data FROM change WHERE id IN "
        f"({_change_ids().replace(':p', str(int(proposal_id)))}) ORDER BY id DESC"
    )
    spelled = _spelled_out(found)
    by_operation: dict[int, list[RowChange]] = {}
    for row in reversed(found):
        by_operation.setdefault(row[1], []).append(spelled[row[0]])
    return [(sealed, by_operation[sealed.id]) for sealed in sealed_of(list(by_operation))]


def operations_of(proposal_id: int) -> list[int]:
    """The ids of the operations that touched the case."""
    found = engine.rows(
        "SELECT DISTINCT operation_id FROM change WHERE id IN "
        f"({_change_ids().replace(':p', str(int(proposal_id)))})"
    )
    return [row[0] for row in found]


def of_operation(operation_id: int, limit: int) -> list[RowChange]:
    """The first changes of one operation in order, every value spelled out."""
    columns = "id, operation_id, table_name, row_id, kind, data"
    own = engine.rows(
        f"SELECT {columns} FROM change WHERE operation_id = ? ORDER BY id LIMIT ?",
        [operation_id, limit],
    )
    if not own:
        return []
    keys = {(row[2], row[3]) for row in own}
    later = engine.rows(
        f"SELECT {columns} FROM change WHERE row_id IN (SELECT value FROM json_each(?)) "
        "AND id > ? ORDER BY id DESC",
        [engine.id_list({row_id for _, row_id in keys}), own[-1][0]],
    )
    known = [row for row in later if (row[2], row[3]) in keys] + own[::-1]
    spelled = _spelled_out(known)
    return [spelled[row[0]] for row in own]


def _change_ids() -> str:
    """A query for the ids of the changes of case :p, rows that are gone again included."""
    parts = ["SELECT id FROM change WHERE table_name = 'proposal' AND row_id = :p"]
    for table in OF_CASE:
        parts.append(_living(table, f"SELECT id FROM {table} WHERE proposal_id = :p"))
        parts.append(_gone(table, "proposal_id", ":p"))
    replies = "SELECT id FROM reply WHERE proposal_id = :p"
    for table in _OF_REPLY:
        parts.append(_living(table, f"SELECT id FROM {table} WHERE reply_id IN ({replies})"))
        parts.append(_gone(table, "reply_id", f"({replies})"))
    promises = "SELECT id FROM promise WHERE proposal_id = :p"
    for table in _OF_PROMISE:
        parts.append(_living(table, f"SELECT id FROM {table} WHERE promise_id IN ({promises})"))
    parts.append(_living("link", "SELECT id FROM link WHERE :p IN (main_id, other_id)"))
    parts.append(_living("contact", _TALKS))
    for table in _OF_CONTACT:
        parts.append(_living(table, f"SELECT id FROM {table} WHERE contact_id IN ({_TALKS})"))
        parts.append(_gone(table, "contact_id", f"({_TALKS})"))
    return " UNION ".join(parts)


# Also the talks that were about the case once.
_TALKS = (
    "SELECT contact_id FROM contact_proposal WHERE proposal_id = :p "
    "UNION SELECT json_extract(data, '$.contact_id') FROM change "
    "WHERE table_name = 'contact_proposal' AND kind = 'D' "
    "AND json_extract(data, '$.proposal_id') = :p"
)


def _living(table: str, ids: str) -> str:
    return f"SELECT id FROM change WHERE table_name = '{table}' AND row_id IN ({ids})"


def _gone(table: str, column: str, owner: str) -> str:
    """Changes of rows that were deleted while they belonged to the owner."""
    match = "=" if owner == ":p" else "IN"
    return (
        f"SELECT id FROM change WHERE table_name = '{table}' AND row_id IN "
        f"(SELECT row_id FROM change WHERE table_name = '{table}' AND kind = 'D' "
        f"AND json_extract(data, '$.{column}') {match} {owner})"
    )


def _spelled_out(newest_first: list[tuple[Any, ...]]) -> dict[int, RowChange]:
    """Changes by id; an insert's values are today's row with every later change taken back."""
    states = _rows_now({(row[2], row[3]) for row in newest_first})
    out = {}
    for change_id, _, table, row_id, kind, data in newest_first:
        state = states.setdefault((table, row_id), {})
        recorded = json.loads(data or "{}")
        if kind == "I":
            values = {name: (None, value) for name, value in state.items() if name != "id"}
            state.clear()
        elif kind == "U":
            values = {name: (old, new) for name, (old, new) in recorded.items()}
            state.update({name: old for name, (old, _) in recorded.items()})
        else:
            values = {name: (value, None) for name, value in recorded.items()}
            state.update(recorded)
        out[change_id] = RowChange(table, row_id, kind, values)
    return out


def _rows_now(keys: set[tuple[str, int]]) -> dict[tuple[str, int], dict[str, Any]]:
    """The journalled columns of the rows as they stand."""
    states: dict[tuple[str, int], dict[str, Any]] = {}
    for table in {engine.named(table) for table, _ in keys}:
        names = [row[1] for row in engine.rows(f"PRAGMA table_info({table})")]
        wanted = engine.id_list({row_id for of, row_id in keys if of == table})
        sql = f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
        for row in engine.rows(sql, [wanted]):
            fields = zip(names, row, strict=True)
            derived = DERIVED_COLUMNS.get(table, frozenset())
            states[(table, row[0])] = {n: value for n, value in fields if n not in derived}
    return states


def sealed_of(ids: list[int]) -> list[Sealed]:
    """Operations by their ids, newest first."""
    rows = engine.rows(
        "SELECT id, at, actor, verb, about, undoes, change_count FROM operation "
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        [engine.id_list(ids)],
    )
    return [Sealed(*row) for row in rows]
