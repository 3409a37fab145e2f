"""The chain of the journal: every operation is sealed with a hash that contains the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from desktop_app.storage import engine_sqlite as engine

REPORT_EVERY = 500  # operations
_SLICE = 1_000  # changes
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Head:
    """The last operation that was sealed: its id and hash, and how many there are by then."""

    operation_id: int
    hash: str
    operations: int


@dataclass(frozen=True)
class ChainFault:
    """A place where the journal is not what was sealed; reason is a code.

    previous_hash: an operation before was removed, moved or put in. hash: it, or one of its
    changes, was altered. change_count: a change was removed or put in. operation_missing: changes
    without their operation. cut: the end is missing. head: the head itself is gone or altered.
    """

    operation_id: int
    reason: str


def head() -> Head | None:
    """The journal's head; None while nothing was recorded."""
    found = engine.rows("SELECT operation_id, hash, operations FROM journal_head")
    return Head(*found[0]) if found else None


def seal(operation_id: int, fields: Row, changes: list[Row]) -> tuple[str, str]:
    """Make an operation the head; returns (hash before, its own hash)."""
    last = head() or Head(0, "", 0)
    made = chain_hash(last.hash, fields, changes)
    engine.run(
        "INSERT OR REPLACE INTO journal_head(id, operation_id, hash, operations) "
        "VALUES (1, ?, ?, ?)",
        [operation_id, made, last.operations + 1],
    )
    return last.hash, made


def chain_hash(previous: str, fields: Row, changes: list[Row]) -> str:
    """SHA-256 over the hash before, the operation's own fields and its changes in order.

    Bytes and spoiled text, which only a hand from outside puts there, are hashed as what Python
    writes for them.
    """
    digest = hashlib.sha256(previous.encode())
    for text in (_json(fields), *_json_in_slices(changes)):
        digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _json(part: Row | list[Row]) -> str:
    return json.dumps(part, ensure_ascii=False, default=repr)


def _json_in_slices(changes: list[Row]) -> Iterator[str]:
    """The changes as one list of JSON, but not in one go: an import changes a hundred thousand
    rows, and nothing else runs while they are written."""
    yield "["
    for at in range(0, len(changes), _SLICE):
        yield (", " if at else "") + _json(changes[at : at + _SLICE])[1:-1]
    yield "]"


def verify(report: Callable[[int, int], None] | None = None) -> ChainFault | None:
    """Walk the whole chain; the first fault, or None when nothing was altered.

    report is told how many operations were seen, of how many, and may raise to stop. The rows are
    read one after the other, however many there are.
    """
    last = head()
    total = last.operations if last is not None and _is_whole(last) else 0
    seen, previous, changes = 0, "", _Changes()
    for *fields, stored_previous, stored, count in engine.each(
        "SELECT id, at, actor, verb, about, undoes, previous_hash, hash, change_count "
        "FROM operation ORDER BY id"
    ):
        lost, own = changes.up_to(fields[0])
        if lost is not None:
            return ChainFault(lost, "operation_missing")
        if stored_previous != previous:
            return ChainFault(fields[0], "previous_hash")
        if len(own) != count:
            return ChainFault(fields[0], "change_count")
        if chain_hash(previous, tuple(fields), own) != stored:
            return ChainFault(fields[0], "hash")
        previous = stored
        seen += 1
        if report is not None and seen % REPORT_EVERY == 0:
            report(seen, max(seen, total))
    if changes.waiting is not None:
        return ChainFault(changes.waiting, "operation_missing")
    return _head_fault(last, seen, previous) or _stray_fault()


def _is_whole(last: Head) -> bool:
    """Whether the head holds what a head holds."""
    return isinstance(last.operations, int) and isinstance(last.operation_id, int)


def _stray_fault() -> ChainFault | None:
    """Changes that name no operation at all."""
    found = engine.rows("SELECT 1 FROM change WHERE typeof(operation_id) <> 'integer' LIMIT 1")
    return ChainFault(0, "operation_missing") if found else None


def _head_fault(last: Head | None, seen: int, previous: str) -> ChainFault | None:
    """Whether the operations end where the head says."""
    if last is None:
        return ChainFault(0, "head") if seen else None
    if not _is_whole(last):
        return ChainFault(0, "head")
    if seen < last.operations:
        return ChainFault(last.operation_id, "cut")
    ((ended,),) = engine.rows("SELECT max(id) FROM operation")
    if (seen, previous, ended) != (last.operations, last.hash, last.operation_id):
        return ChainFault(ended, "head")
    return None


class _Changes:
    """All changes in the order of their operations, handed out operation by operation."""

    def __init__(self) -> None:
        found = engine.each(
            "SELECT operation_id, id, table_name, row_id, kind, data FROM change "
            "WHERE typeof(operation_id) = 'integer' ORDER BY operation_id, id"
        )
        self._groups: Iterator[tuple[int, Iterator[Row]]] = groupby(found, key=lambda row: row[0])
        self._own: Iterator[Row] = iter(())
        self.waiting: int | None = None
        self._next()

    def up_to(self, operation_id: int) -> tuple[int | None, list[Row]]:
        """(an operation before that is not there, the changes of this one)."""
        if self.waiting is None or self.waiting > operation_id:
            return None, []
        if self.waiting < operation_id:
            return self.waiting, []
        own = [tuple(row[1:]) for row in self._own]
        self._next()
        return None, own

    def _next(self) -> None:
        self.waiting, self._own = next(self._groups, (None, iter(())))
