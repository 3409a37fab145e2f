"""One operation = one verb = one transaction, sealed by a hash that contains the hash before it.

Undo, redo, the history tab and the audit check all read this one journal.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.errors import UserError
from desktop_app.storage import derived
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

UNDO, REDO = "UNDO", "REDO"


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
    opened = Operation(new_id(), actor, verb, about)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    with engine.transaction():
        engine.run("INSERT OR REPLACE INTO journal_open VALUES (1, ?)", [opened.id])
        engine.run(
            "INSERT INTO operation(id, at, actor, verb, about, undoes) VALUES (?, ?, ?, ?, ?, ?)",
            [opened.id, at, actor, verb, about, undoes],
        )
        yield opened
        _seal(opened, keep_empty)
        engine.run("DELETE FROM journal_open")


def _seal(opened: Operation, keep_empty: bool) -> None:
    touched = derived.touched_by(opened.id, opened.complete)
    derived.refresh(touched)
    opened.touched |= touched
    opened.change_count, digest = _digest(opened.id)
    if not (opened.change_count or keep_empty):
        engine.run("DELETE FROM operation WHERE id = ?", [opened.id])
        return
    engine.run(
        "UPDATE operation SET previous_hash = ?, hash = ?, change_count = ? WHERE id = ?",
        [*digest, opened.change_count, opened.id],
    )


def _digest(operation_id: int) -> tuple[int, tuple[str, str]]:
    """How many changes the operation has, and (previous hash, its own hash)."""
    last = engine.rows(
        "SELECT hash FROM operation WHERE id < ? ORDER BY id DESC LIMIT 1", [operation_id]
    )
    previous = last[0][0] if last else ""
    head = engine.rows(
        "SELECT id, at, actor, verb, about, undoes FROM operation WHERE id = ?", [operation_id]
    )[0]
    changes = engine.rows(
        "SELECT id, table_name, row_id, kind, data FROM change WHERE operation_id = ? ORDER BY id",
        [operation_id],
    )
    return len(changes), (previous, chain_hash(previous, head, changes))


def chain_hash(previous: str, head: tuple[Any, ...], changes: list[tuple[Any, ...]]) -> str:
    """SHA-256 over the hash before, the operation's own fields and its changes in order."""
    digest = hashlib.sha256(previous.encode())
    digest.update(json.dumps(head, ensure_ascii=False).encode())
    digest.update(json.dumps(changes, ensure_ascii=False).encode())
    return digest.hexdigest()


@dataclass(frozen=True)
class ChainFault:
    """A place where the journal is not what was sealed."""

    operation_id: int
    reason: str


def verify() -> ChainFault | None:
    """Walk the whole chain; the first fault, or None when nothing was altered."""
    by_operation: dict[int, list[tuple[Any, ...]]] = {}
    for operation_id, *row in engine.rows(
        "SELECT operation_id, id, table_name, row_id, kind, data FROM change ORDER BY id"
    ):
        by_operation.setdefault(operation_id, []).append(tuple(row))
    previous = ""
    for *head, stored_previous, stored, count in engine.rows(
        "SELECT id, at, actor, verb, about, undoes, previous_hash, hash, change_count "
        "FROM operation ORDER BY id"
    ):
        changes = by_operation.pop(head[0], [])
        if stored_previous != previous:
            return ChainFault(head[0], "previous_hash")
        if len(changes) != count:
            return ChainFault(head[0], "change_count")
        if chain_hash(previous, tuple(head), changes) != stored:
            return ChainFault(head[0], "hash")
        previous = stored
    if by_operation:
        return ChainFault(min(by_operation), "operation_missing")
    return None


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
    if change.kind == "I":
        engine.run(f"DELETE FROM {change.table} WHERE id = ?", [change.row_id])
    elif change.kind == "U":
        sets = ", ".join(f'"{name}" = ?' for name in change.data)
        olds = [old for old, _ in change.data.values()]
        engine.run(f"UPDATE {change.table} SET {sets} WHERE id = ?", [*olds, change.row_id])
    else:
        names = ", ".join(f'"{name}"' for name in ("id", *change.data))
        marks = ", ".join("?" * (len(change.data) + 1))
        engine.run(
            f"INSERT INTO {change.table} ({names}) VALUES ({marks})",
            [change.row_id, *change.data.values()],
        )
