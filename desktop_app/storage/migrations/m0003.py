"""Format 3: the journal's head by itself, so that a journal whose end was cut off is found."""

from __future__ import annotations

from playhouse.sqlcipher_ext import SqlCipherDatabase


def apply(database: SqlCipherDatabase) -> None:
    """Make the head, and let it name the last operation there is."""
    database.execute_sql(
        "CREATE TABLE journal_head (id INTEGER PRIMARY KEY CHECK (id = 1), "
        "operation_id INTEGER NOT NULL, hash TEXT NOT NULL, operations INTEGER NOT NULL)"
    )
    database.execute_sql(
        "INSERT INTO journal_head SELECT 1, id, hash, (SELECT count(*) FROM operation) "
        "FROM operation ORDER BY id DESC LIMIT 1"
    )
