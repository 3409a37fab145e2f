"""Whether a store has the tables, indexes, triggers and views of its format, and no others.

What it should have is read from an empty store made by the same migrations.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from playhouse.sqlcipher_ext import SqlCipherDatabase

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import migrations
from desktop_app.storage.errors import StorageError
from desktop_app.storage.fault import Fault

TALLIES = ("proposal_tally", "talked_tally", "contact_tally")
SEARCH = "search"
_KINDS = ("index", "view", "trigger")  # what holds nothing of its own, in the order of making
_ENTRIES = "SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"


@dataclass(frozen=True)
class Entry:
    """A line of the schema; the index's own tables are known by their names alone."""

    kind: str
    sql: str

    @property
    def can_be_rebuilt(self) -> bool:
        """Whether nothing is lost when it is made anew."""
        return self.kind in _KINDS


def faults() -> Iterator[Fault]:
    """What is missing (missing), is another than it was (altered) or is not ours (surplus)."""
    found, wanted = _found(), _wanted()
    for name, entry in wanted.items():
        mendable = entry.can_be_rebuilt or _is_derived(name)
        if name not in found:
            yield Fault("schema", name, detail="missing", can_be_rebuilt=mendable)
        elif found[name] != entry:
            yield Fault("schema", name, detail="altered", can_be_rebuilt=mendable)
    for name, entry in found.items():
        if name not in wanted:
            yield Fault("schema", name, detail="surplus", can_be_rebuilt=entry.can_be_rebuilt)


def is_there(table: str) -> bool:
    """Whether it is a table of ours and the store has it."""
    kind = "table"
    return table in _wanted() and any(
        (name, entry.kind) == (table, kind) for name, entry in _found().items()
    )


def mend() -> None:
    """Make anew what can be (inside a transaction); the tallies and the search index are empty."""
    wrong = {fault.table for fault in faults() if fault.can_be_rebuilt}
    if any(name == SEARCH or name.startswith(f"{SEARCH}_") for name in wrong):
        _drop_search()
        engine.run(_wanted()[SEARCH].sql)
    found = _found()
    for kind in (*reversed(_KINDS), "table"):
        for name in sorted(wrong):
            if name in found and found[name].kind == kind and not _is_of_search(name):
                engine.run(f"DROP {kind} IF EXISTS {_quoted(name)}")
    # A table takes its triggers and indexes along when it goes.
    missing = {name: one for name, one in _wanted().items() if name not in _found()}
    for kind in ("table", *_KINDS):
        for name, entry in missing.items():
            if entry.kind == kind and (kind != "table" or name in TALLIES):
                with suppress(StorageError):  # rows that forbid it: it stays missing, and named
                    engine.run(entry.sql)


def _is_of_search(name: str) -> bool:
    return name == SEARCH or name.startswith(f"{SEARCH}_")


def _is_derived(name: str) -> bool:
    return name in TALLIES or _is_of_search(name)


def _drop_search() -> None:
    """Away with the index; one that lost its own tables cannot be dropped by its name."""
    with suppress(StorageError):
        engine.run(f"DROP TABLE IF EXISTS {SEARCH}")
    left = [name for name in _found() if _is_of_search(name)]
    if left:
        engine.run("PRAGMA writable_schema = ON")
        engine.run("DELETE FROM sqlite_master WHERE name = ?", [SEARCH])
        engine.run("PRAGMA writable_schema = RESET")
        for name in left:
            engine.run(f"DROP TABLE IF EXISTS {_quoted(name)}")


def _quoted(name: str) -> str:
    """Any name, as another program may have given it."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _found() -> dict[str, Entry]:
    return {name: _entry(name, kind, sql) for name, kind, sql in engine.rows(_ENTRIES)}


@cache
def _wanted() -> dict[str, Entry]:
    empty = SqlCipherDatabase(":memory:")
    try:
        migrations.migrate(empty)
        rows = empty.execute_sql(_ENTRIES).fetchall()
    finally:
        empty.close()
    return {name: _entry(name, kind, sql) for name, kind, sql in rows}


def _entry(name: str, kind: str, sql: str) -> Entry:
    is_inner = _is_of_search(name) and name != SEARCH
    return Entry(str(kind), "" if is_inner else str(sql))
