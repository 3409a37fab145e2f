"""Rows that are stored in a thread beside, while the caller computes the next ones.

The driver takes rows one by one and asks for the interpreter at each, so that two threads would
wait for each other. A table's rows as one JSON text are one statement, and during a statement the
interpreter is free.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any

from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import translated

_TURN = 0.0005  # seconds; after each statement the thread beside waits so long for its turn


class Beside:
    """Stores batches of rows in their order; after a failure none of those that wait goes in."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self._connection = DATABASE.connection()  # of this thread: its transaction is open
        self._waiting: list[Future[None]] = []
        self._has_failed = False

    def insert(self, table: str, names: Sequence[str], columns: Sequence[Sequence[object]]) -> None:
        """Hand over rows of one table, column by column: texts, numbers, truths or nothing."""
        same: list[object] = []  # what all rows have in a column is said once
        differing: list[Sequence[object]] = []
        values = []
        for column in columns:
            if column.count(column[0]) == len(column):
                same.append(column[0])
                values.append(f"?{len(same) + 1}")
            else:
                values.append(f"value ->> {len(differing)}")
                differing.append(column)
        rest = list(zip(*differing, strict=True)) if differing else [()] * len(columns[0])
        text = json.dumps(rest, ensure_ascii=False, check_circular=False)
        listed = ", ".join(f'"{name}"' for name in names)
        sql = f"INSERT INTO {table} ({listed}) SELECT {', '.join(values)} FROM jsonb_each(?1)"
        self._waiting.append(self._pool.submit(self._store, sql, text, *same))

    def wait(self) -> None:
        """Until everything handed over is stored; raises StorageError for what could not be.

        Nobody else may use the store before.
        """
        waiting, self._waiting = self._waiting, []
        wait(waiting)
        with translated():
            for one in waiting:
                one.result()

    def _store(self, sql: str, *parameters: Any) -> None:
        if self._has_failed:
            return  # SQLite may have ended the transaction: rows would stay by themselves
        try:
            self._connection.execute(sql, parameters)
        except BaseException:
            self._has_failed = True
            raise


@contextmanager
def beside() -> Iterator[Beside]:
    """Whatever was handed over is stored when this is left; an error inside leaves the rest out."""
    pool = ThreadPoolExecutor(1, "rows-beside")
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        one = Beside(pool)
        yield one
        one.wait()
    finally:
        pool.shutdown(cancel_futures=True)
        sys.setswitchinterval(usual)
