"""The triggers that write every changed row to `change`; made anew after each migration."""

from __future__ import annotations

from playhouse.sqlcipher_ext import SqlCipherDatabase

NOT_JOURNALLED = frozenset(
    {"operation", "change", "journal_open", "draft", "import_source", "blob"}
    | {"proposal_tally", "talked_tally", "contact_tally", "journal_head"}
)
DERIVED = (
    "stage",
    "due_on",
    "lead_name",
    "division_id",
    "division_name",
    "handler_id",
    "handler_name",
    "grade_letter",
    "answered_on",
    "answer_due_on",
    "is_talked",
    "is_met",
    "first_result",
    "last_result",
    "open_promises",
    "talk_kinds",
)
DERIVED_COLUMNS = {"proposal": frozenset(DERIVED), "contact": frozenset({"of_session"})}


def journalled_tables(database: SqlCipherDatabase) -> list[str]:
    """The tables whose changes are recorded, read from the store itself."""
    rows = database.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'search%' ORDER BY name"
    ).fetchall()
    return [name for (name,) in rows if name not in NOT_JOURNALLED]


def columns(database: SqlCipherDatabase, table: str) -> list[str]:
    """The journalled columns of a table, without the id."""
    derived = DERIVED_COLUMNS.get(table, frozenset())
    found = database.execute_sql(f"PRAGMA table_info({table})").fetchall()
    return [row[1] for row in found if row[1] != "id" and row[1] not in derived]


def create(database: SqlCipherDatabase) -> None:
    """Drop and make the triggers of every journalled table."""
    for table in journalled_tables(database):
        names = columns(database, table)
        for moment in ("inserted", "updated", "deleted"):
            database.execute_sql(f"DROP TRIGGER IF EXISTS {table}_{moment}")
        for statement in _triggers(table, names):
            database.execute_sql(statement)


def _triggers(table: str, names: list[str]) -> list[str]:
    """An insert records the id alone, an update old and new values, a delete the old row."""
    into = "INSERT INTO change(operation_id, table_name, row_id, kind, data) VALUES ("
    operation = "(SELECT operation_id FROM journal_open)"
    differs = " OR ".join(f'OLD."{n}" IS NOT NEW."{n}"' for n in names)
    pairs = " UNION ALL ".join(
        f'SELECT \'{n}\' AS n, OLD."{n}" AS o, NEW."{n}" AS w' for n in names
    )
    changed = f"(SELECT json_group_object(n, json_array(o, w)) FROM ({pairs}) WHERE o IS NOT w)"
    old = "json_object(" + ", ".join(f"'{n}', OLD.\"{n}\"" for n in names) + ")"
    of = ", ".join(f'"{n}"' for n in names)
    return [
        f"CREATE TRIGGER {table}_inserted AFTER INSERT ON {table} BEGIN "
        f"{into}{operation}, '{table}', NEW.id, 'I', NULL); END",
        f"CREATE TRIGGER {table}_updated AFTER UPDATE OF {of} ON {table} WHEN {differs} BEGIN "
        f"{into}{operation}, '{table}', OLD.id, 'U', {changed}); END",
        f"CREATE TRIGGER {table}_deleted AFTER DELETE ON {table} BEGIN "
        f"{into}{operation}, '{table}', OLD.id, 'D', {old}); END",
    ]
