"""Rows to the domain's frozen dataclasses and back, for nouns stored field by field."""

from __future__ import annotations

import dataclasses
import re
import sys
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.domain.errors import NotFound
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.ids import new_ids

if TYPE_CHECKING:
    from desktop_app.storage.tables import Row

T = TypeVar("T")
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")  # a table is called as its record


def _reader(kind: Any) -> Any:
    """How a stored value becomes the field's type; None when it is stored as it is."""
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        kind = next(k for k in typing.get_args(kind) if k is not type(None))
    if kind is date:
        return date.fromisoformat
    if kind is bool or (isinstance(kind, type) and issubclass(kind, StrEnum)):
        return kind
    return None


Shape = tuple[str, tuple[str, ...], tuple[tuple[int, Any], ...]]


_SHAPES: dict[type[Any], Shape] = {}


def shape(record: type[Any]) -> Shape:
    """(table, columns, how the columns that need it are read) of a kind of record."""
    if record not in _SHAPES:
        _SHAPES[record] = _shape_of(record)
    return _SHAPES[record]


def _shape_of(record: type[Any]) -> Shape:
    hints = typing.get_type_hints(record, vars(sys.modules[record.__module__]))
    names = tuple(field.name for field in dataclasses.fields(record))
    readers = tuple((i, r) for i, n in enumerate(names) if (r := _reader(hints[n])))
    return _CAPITAL.sub("_", record.__name__).lower(), names, readers


def _row(record: type[Any]) -> type[Row]:
    from desktop_app.storage.record_rows import ROWS  # start-up time

    return ROWS[record]


def select_list(record: type[Any], alias: str = "") -> str:
    """The columns of a record, for a query that joins."""
    prefix = f"{alias}." if alias else ""
    return ", ".join(f'{prefix}"{name}"' for name in shape(record)[1])


def read(record: type[T], rows: Iterable[tuple[Any, ...]]) -> list[T]:
    """Records from rows whose columns stand in the order of select_list.

    Raises StorageError: damaged where a hand from outside wrote what a field cannot hold.
    """
    readers = shape(record)[2]
    made = []
    try:
        for row in rows:
            values = list(row)
            for index, reader in readers:
                if values[index] is not None:
                    values[index] = reader(values[index])
            made.append(record(*values))
    except (ValueError, TypeError) as error:
        raise StorageError("damaged") from error
    return made


def where(record: type[T], condition: str = "1", parameters: Iterable[object] = ()) -> list[T]:
    """Records that fulfil an SQL condition (ours, never a user's), oldest first."""
    table = shape(record)[0]
    order = "" if " ORDER BY " in condition else " ORDER BY id"
    sql = f"SELECT {select_list(record)} FROM {table} WHERE {condition}{order}"
    return read(record, engine.rows(sql, list(parameters)))


def get(record: type[T], record_id: int) -> T:
    """One record; raises NotFound."""
    found = where(record, "id = ?", [record_id])
    if not found:
        raise NotFound(what=shape(record)[0], name=str(record_id))
    return found[0]


def by_id(record: type[T], ids: Iterable[int]) -> dict[int, T]:
    """Records by id; ids that the store does not have are left out."""
    condition = "id IN (SELECT value FROM json_each(?))"
    found: list[Any] = list(where(record, condition, [engine.id_list(set(ids))]))
    return {row.id: row for row in found}


def _stored(value: Any) -> Any:
    """A value as SQLite keeps it; StrEnums and bools are bound as the str and int they are."""
    return value.isoformat() if isinstance(value, date) else value


def add(record: Any) -> int:
    """Insert one record; an id of 0 gets a new one. Returns the id."""
    return add_all([record])[0]


def add_all(records: Iterable[Any]) -> list[int]:
    """Insert records of one kind; ids of 0 get new ones. Returns the ids in order."""
    records = list(records)
    return add_all_with(type(records[0]), records) if records else []


def add_all_with(
    record: type[Any],
    records: Sequence[Any],
    more: Sequence[str] = (),
    values: Sequence[Sequence[object]] = (),
    insert: engine.Insert = engine.insert,
) -> list[int]:
    """Insert records with further columns that only the store knows, one row of values each.

    ``insert`` may be one that stores them later.
    """
    table, names, readers = shape(record)
    columns: list[Sequence[object]] = list(zip(*map(attrgetter(*names), records), strict=True))
    if missing := columns[0].count(0):
        fresh = iter(new_ids(missing))
        columns[0] = [one or next(fresh) for one in columns[0]]
    for index, reader in readers:
        if reader == date.fromisoformat:
            columns[index] = [day and day.isoformat() for day in columns[index]]  # type: ignore[attr-defined]
    columns += zip(*values, strict=True)
    insert(table, (*names, *more), columns)
    return list(columns[0])  # type: ignore[arg-type]


def change(record: type[Any], record_id: int, changes: Mapping[str, object]) -> None:
    """Set fields of one row; names are checked against the record."""
    table, names, _ = shape(record)
    unknown = set(changes) - set(names[1:])
    if unknown:
        raise ValueError(f"{table} has no {sorted(unknown)}")
    row = _row(record)
    values = {name: _stored(value) for name, value in changes.items()}
    with translated():
        row.update(values).where(row.id == record_id).execute()


def remove(record: type[Any], record_id: int) -> None:
    """Delete one row (the journal keeps its values)."""
    row = _row(record)
    with translated():
        row.delete().where(row.id == record_id).execute()
