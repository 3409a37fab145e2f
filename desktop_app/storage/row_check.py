"""Whether every row holds what its columns may hold, and is the row that the journal knows."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.fault import Fault
from desktop_app.storage.journal_triggers import journalled_tables
from desktop_app.storage.schema_check import is_there

CHUNK = 2000
UNJOURNALLED = "GENERATE"  # the verb of a store of invented cases, whose rows have no journal
_TYPES = {
    "INTEGER": "'integer'",
    "TEXT": "'text'",
    "BLOB": "'blob'",
}
_Change = tuple[str, int, str, str | None]


def value_faults() -> Iterator[Fault]:
    """Rows with a value that is not of its column's kind: a type, a day, a word of a list."""
    for table in _tables():
        cases = [
            f"WHEN {wrong} THEN '{column}'"
            for column, wrong in (*_wrong_types(table), *_wrong_words(table))
        ]
        sql = f"SELECT id, CASE {' '.join(cases)} END AS wrong FROM {table} WHERE wrong IS NOT NULL"
        for row_id, column in engine.each(sql):
            yield Fault("value", table, row_id, str(column))
        yield from _text_faults(table)


def _text_faults(table: str) -> Iterator[Fault]:
    """Text that is none: bytes that no letters are written with."""
    columns = engine.rows(f"PRAGMA table_info({table})")
    names = [name for _, name, kind, *_ in columns if kind == "TEXT"]
    sql = f"SELECT {', '.join(['id', *names])} FROM {table}"
    try:
        with engine.text_read(is_strict=True):
            deque(engine.each(sql), maxlen=0)
    except StorageError:
        for row_id, *values in engine.each(sql):
            for name, value in zip(names, values, strict=True):
                if isinstance(value, str) and not value.isascii() and not _is_text(value):
                    yield Fault("value", table, row_id, name)


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _tables() -> list[str]:
    """The tables of facts that are there, with the journal's own."""
    return [*_journalled(), *(name for name in ("operation", "change", "blob") if is_there(name))]


def _journalled() -> list[str]:
    with translated():
        found = journalled_tables(DATABASE.obj)
    return [name for name in found if is_there(name)]


def _wrong_types(table: str) -> Iterator[tuple[str, str]]:
    for _, name, kind, is_needed, _, is_key in engine.rows(f"PRAGMA table_info({table})"):
        types = _TYPES.get(kind)
        if types is None or is_key:
            continue
        allowed = types if is_needed else f"{types}, 'null'"
        yield name, f'typeof("{name}") NOT IN ({allowed})'


def _wrong_words(table: str) -> Iterator[tuple[str, str]]:
    """Days that are none, and words that the list of a field does not have."""
    from desktop_app.storage.record_rows import ROWS  # start-up time
    from desktop_app.storage.records import shape

    for record in ROWS:
        of, names, readers = shape(record)
        if of != table:
            continue
        for index, reader in readers:
            name = names[index]
            if reader == date.fromisoformat:
                yield name, f'"{name}" IS NOT NULL AND date("{name}") IS NOT "{name}"'
            elif reader is bool:
                yield name, f'"{name}" NOT IN (0, 1)'
            else:  # a StrEnum
                words = ", ".join(f"'{word.value}'" for word in reader)
                yield name, f'"{name}" NOT IN ({words})'


def journal_faults() -> Iterator[Fault]:
    """Rows that were changed, put in or taken out without the journal.

    The journal tells which rows there are, and of each field that was ever changed its last value.
    """
    invented = engine.rows("SELECT 1 FROM operation WHERE verb = ? LIMIT 1", [UNJOURNALLED])
    tables = _journalled()
    known = groupby(_changes(), key=lambda change: change[0])
    left = set(tables)
    for table, changes in known:
        if table in left:
            left.remove(table)
            yield from _table_faults(table, changes, is_invented=bool(invented))
    for table in sorted(left):
        yield from _table_faults(table, iter(()), is_invented=bool(invented))


def _changes() -> Iterator[_Change]:
    """Every change by table and row, in the order it happened."""
    sql = (
        "SELECT table_name, row_id, kind, data FROM change "
        "WHERE typeof(row_id) = 'integer' ORDER BY table_name, row_id, id"
    )
    return engine.each(sql)


def _table_faults(table: str, changes: Iterator[_Change], *, is_invented: bool) -> Iterator[Fault]:
    rows = (row_id for (row_id,) in engine.each(f"SELECT id FROM {table} ORDER BY id"))
    row = next(rows, None)
    written: dict[int, dict[str, Any]] = {}
    for row_id, own in groupby(changes, key=lambda change: change[1]):
        while row is not None and row < row_id:
            if not is_invented:
                yield Fault("row", table, row, "inserted")
            row = next(rows, None)
        is_kept, values = _last(own)
        if (row == row_id) != is_kept:
            yield Fault("row", table, row_id, "deleted" if is_kept else "inserted")
        elif is_kept and values:
            written[row_id] = values
            if len(written) >= CHUNK:
                yield from _changed(table, written)
                written = {}
        if row == row_id:
            row = next(rows, None)
    yield from _changed(table, written)
    while row is not None and not is_invented:
        yield Fault("row", table, row, "inserted")
        row = next(rows, None)


def _last(changes: Iterator[_Change]) -> tuple[bool, dict[str, Any]]:
    """(whether the row is there after all its changes, the last values of its fields)."""
    is_kept, values = True, {}
    for _, _, kind, data in changes:
        is_kept = kind != "D"
        if kind == "U":
            values.update(_news(data))
        else:
            values.clear()
    return is_kept, values


def _news(data: str | None) -> dict[str, Any]:
    """The new values of a change; none where the journal itself is spoiled, which is told."""
    try:
        return {name: new for name, (_, new) in json.loads(data or "{}").items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def _changed(table: str, written: dict[int, dict[str, Any]]) -> Iterator[Fault]:
    """Rows whose fields are not as the journal wrote them last."""
    names = [row[1] for row in engine.rows(f"PRAGMA table_info({table})")]
    sql = f"SELECT * FROM {table} WHERE id IN (SELECT value FROM json_each(?))"
    for row in engine.rows(sql, [engine.id_list(list(written))]):
        now = dict(zip(names, row, strict=True))
        for name, value in written[now["id"]].items():
            if name in now and now[name] != value:
                yield Fault("row", table, now["id"], name)
