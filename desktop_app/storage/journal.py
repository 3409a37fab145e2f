"""One operation = one verb = one transaction, sealed by a hash that contains the hash before it.

Undo, redo, the history tab and the audit check all read this one journal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.errors import UserError
from desktop_app.storage import derived, journal_chain
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id
from desktop_app.storage.journal_chain import ChainFault, verify

UNDO, REDO = "UNDO", "REDO"
__all__ = ["ChainFault", "verify"]


class NothingToUndo(UserError):
    """The journal has no operation that could be undone (or redone)."""


@dataclass
class Operation:
    """The operation being written; touched: the cases whose rows changed, once it is sealed.

    complete: the block of ids whose rows need no refreshing any more (see new_cases).
    """

    id: int
    actor: str
    verb: str
    about: str
    touched: set[int] = field(default_factory=set)
    change_count: int = 0
    complete: tuple[int, int] | None = None


@dataclass(frozen=True)
class Sealed:
    """An operation as the journal tells it."""

    id: int
    at: str
    actor: str
    verb: str
    about: str
    undoes: int | None
    change_count: int


@dataclass(frozen=True)
class Change:
    """One changed row: kind I, U or D; data as triggers wrote it."""

    id: int
    operation_id: int
    table: str
    row_id: int
    kind: str
    data: dict[str, Any]


@contextmanager
def operation(
    actor: str,
    verb: str,
    about: str = "",
    undoes: int | None = None,
    *,
    keep_empty: bool = False,
) -> Iterator[Operation]:
    """Open an operation; leaving seals it, an exception leaves the store as it was.

    An operation that changed nothing leaves no trace, unless keep_empty: a look at something
    guarded is a fact by itself. Such a look can be neither undone nor does it end a redo.
    """
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    about = about.encode("utf-8", "replace").decode()  # a file's name may be no text
    with engine.transaction():
        opened = Operation(_next_id(), actor, verb, about)
        engine.run("INSERT OR REPLACE INTO journal_open VALUES (1, ?)", [opened.id])
        engine.run(
            "INSERT INTO operation(id, at, actor, verb, about, undoes) VALUES (?, ?, ?, ?, ?, ?)",
            [opened.id, at, actor, verb, about, undoes],
        )
        yield opened
        _seal(opened, keep_empty)
        engine.run("DELETE FROM journal_open")


def _next_id() -> int:
    """Behind every operation there is, also when the computer's date was set back."""
    last = engine.rows("SELECT max(id) FROM operation")[0][0]
    return max(new_id(), (last or 0) + 1)


def _seal(opened: Operation, keep_empty: bool) -> None:
    touched = derived.touched_by(opened.id, opened.complete)
    derived.refresh(touched)
    opened.touched |= touched
    if not (keep_empty or _has_changes(opened.id)):
        engine.run("DELETE FROM operation WHERE id = ?", [opened.id])
        return
    opened.change_count, hashes = _sealed(opened.id)
    engine.run(
        "UPDATE operation SET previous_hash = ?, hash = ?, change_count = ? WHERE id = ?",
        [*hashes, opened.change_count, opened.id],
    )


def _has_changes(operation_id: int) -> bool:
    found = engine.rows("SELECT 1 FROM change WHERE operation_id = ? LIMIT 1", [operation_id])
    return bool(found)


def _sealed(operation_id: int) -> tuple[int, tuple[str, str]]:
    """How many changes the operation has, and (previous hash, its own hash)."""
    fields = engine.rows(
        "SELECT id, at, actor, verb, about, undoes FROM operation WHERE id = ?", [operation_id]
    )[0]
    changes = engine.rows(
        "SELECT id, table_name, row_id, kind, data FROM change WHERE operation_id = ? ORDER BY id",
        [operation_id],
    )
    return len(changes), journal_chain.seal(operation_id, fields, changes)


def operations(limit: int = 200, before: int | None = None) -> list[Sealed]:
    """Operations, newest first."""
    return [
        Sealed(*row)
        for row in engine.rows(
            "SELECT id, at, actor, verb, about, undoes, change_count FROM operation "
            "WHERE id < ? ORDER BY id DESC LIMIT ?",
            [before or 2**63 - 1, limit],
        )
    ]


def changes_of(operation_id: int) -> list[Change]:
    """The changed rows of one operation in the order they happened."""
    return [
        Change(row[0], row[1], row[2], row[3], row[4], json.loads(row[5] or "{}"))
        for row in engine.rows(
            "SELECT id, operation_id, table_name, row_id, kind, data FROM change "
            "WHERE operation_id = ? ORDER BY id",
            [operation_id],
        )
    ]


def _stacks() -> tuple[list[Sealed], list[Sealed]]:
    """(can be undone, can be redone), last first at the end, from the recent operations."""
    undoable: list[Sealed] = []
    redoable: list[Sealed] = []
    for sealed in reversed(operations()):
        if not sealed.change_count:
            continue
        if sealed.verb == UNDO:
            del undoable[-1:]  # none when what was undone is older than these operations
            redoable.append(sealed)
        elif sealed.verb == REDO:
            del redoable[-1:]
            undoable.append(sealed)
        else:
            undoable.append(sealed)
            redoable.clear()
    return undoable, redoable


def next_undo() -> Sealed | None:
    """The operation that Undo would take back."""
    undoable, _ = _stacks()
    return undoable[-1] if undoable else None


def next_redo() -> Sealed | None:
    """The undo that Redo would take back."""
    _, redoable = _stacks()
    return redoable[-1] if redoable else None


def undo(actor: str) -> Operation:
    """Take back the last operation, as one logged operation. Raises NothingToUndo."""
    target = next_undo()
    if target is None:
        raise NothingToUndo()
    return _reverse(actor, UNDO, target)


def redo(actor: str) -> Operation:
    """Take back the last undo. Raises NothingToUndo."""
    target = next_redo()
    if target is None:
        raise NothingToUndo()
    return _reverse(actor, REDO, target)


def _reverse(actor: str, verb: str, target: Sealed) -> Operation:
    with operation(actor, verb, target.about, undoes=target.id) as opened:
        engine.run("PRAGMA defer_foreign_keys = ON")
        for change in reversed(changes_of(target.id)):
            _reverse_change(change)
    return opened


def _reverse_change(change: Change) -> None:
    table, names = engine.named(change.table), [engine.named(name) for name in change.data]
    if change.kind == "I":
        engine.run(f"DELETE FROM {table} WHERE id = ?", [change.row_id])
    elif change.kind == "U":
        sets = ", ".join(f'"{name}" = ?' for name in names)
        olds = [old for old, _ in change.data.values()]
        engine.run(f"UPDATE {table} SET {sets} WHERE id = ?", [*olds, change.row_id])
    else:
        listed = ", ".join(f'"{name}"' for name in ("id", *names))
        marks = ", ".join("?" * (len(names) + 1))
        engine.run(
            f"INSERT INTO {table} ({listed}) VALUES ({marks})",
            [change.row_id, *change.data.values()],
        )
