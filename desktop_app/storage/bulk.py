"""The fast way in for invented stores: rows without a journal, for measuring only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal_triggers
from desktop_app.storage.database import DATABASE


@contextmanager
def unjournalled() -> Iterator[None]:
    """One transaction whose rows the journal does not see; the triggers come back at its end."""
    database = DATABASE.obj
    with engine.transaction():
        for table in journal_triggers.journalled_tables(database):
            for moment in ("inserted", "updated", "deleted"):
                engine.run(f"DROP TRIGGER IF EXISTS {table}_{moment}")
        yield
        journal_triggers.create(database)


def insert(table: str, columns: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Many rows of one table; columns as SQL names parted by commas."""
    marks = ", ".join("?" * (columns.count(",") + 1))
    engine.many(f"INSERT INTO {table}({columns}) VALUES ({marks})", rows)


def update(table: str, column: str, rows: Sequence[tuple[object, int]]) -> None:
    """One column of many rows: (value, id)."""
    engine.many(f"UPDATE {table} SET {column} = ? WHERE id = ?", rows)
