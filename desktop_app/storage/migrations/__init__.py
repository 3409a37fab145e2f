"""Numbered steps from one store format to the next; a step, once released, never changes."""

from __future__ import annotations

from collections.abc import Callable

from playhouse.sqlcipher_ext import SqlCipherDatabase

from desktop_app.storage import engine_sqlite, journal_triggers
from desktop_app.storage.migrations import m0001, m0002, m0003

STEPS: tuple[Callable[[SqlCipherDatabase], None], ...] = (m0001.apply, m0002.apply, m0003.apply)
NEWEST = len(STEPS)


def migrate(database: SqlCipherDatabase) -> int:
    """Apply the missing steps, each with its number in one transaction; returns how many.

    The driver's errors are the caller's to translate.
    """
    _, version = engine_sqlite.identity(database)
    missing = STEPS[version:]
    for number, step in enumerate(missing, start=version + 1):
        with database.atomic("IMMEDIATE"):
            step(database)
            journal_triggers.create(database)
            database.execute_sql(f"PRAGMA application_id={engine_sqlite.APPLICATION_ID}")
            database.execute_sql(f"PRAGMA user_version={number}")
    if missing:
        # The file's own head then says what it is, even when its -wal is lost.
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(missing)
