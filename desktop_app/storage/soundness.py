"""Whether a store is sound: its pages, its foreign keys, its attachments, what it derives."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.engine_sqlite import APPLICATION_ID
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.journal_triggers import DERIVED
from desktop_app.storage.migrations import NEWEST

CHUNK = 5000
TALLIES = ("proposal_tally", "talked_tally", "contact_tally")


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: what, in which table and row, and whether it can be rebuilt."""

    what: str
    table: str = ""
    row_id: int | None = None
    detail: str = ""
    can_be_rebuilt: bool = False


def file_fault() -> str | None:
    """What SQLite finds wrong with the open store's pages; None when nothing."""
    with translated():
        found = engine.rows("PRAGMA integrity_check(1)")
    return None if found == [("ok",)] else str(found[0][0])


def check_file(path: Path, key: bytes | None = None) -> None:
    """Open a store file on its own and check it whole; raises StorageError when it is not sound."""
    with opened(path, key):
        pass


@contextmanager
def opened(
    path: Path, key: bytes | None = None, mode: str = "ro", *, is_whole: bool = True
) -> Iterator[dbapi2.Connection]:
    """A connection of one's own to a store file that is sound; it may be open elsewhere.

    mode: ro, or rw where the connection must be able to write beside. Without is_whole only the
    file's head is looked at. Raises StorageError.
    """
    if not path.is_file():
        raise StorageError("missing", path=path)
    with translated(path=path):
        connection = dbapi2.connect(f"file:{_quoted(path)}?mode={mode}", uri=True)
    connection.isolation_level = None
    try:
        with translated(path=path):
            if key is not None:
                connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
            connection.execute("PRAGMA busy_timeout=3000")
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            if application != APPLICATION_ID:
                raise StorageError("not_a_store", path=path)
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > NEWEST:
                raise StorageError("too_new", path=path, version=version, newest=NEWEST)
            if is_whole:
                _check_pages(connection, path)
        yield connection
    finally:
        with suppress(dbapi2.Error):
            connection.close()


def _check_pages(connection: dbapi2.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if found != [("ok",)]:
        raise StorageError("damaged", path=path, fault=str(found[0][0]))


def _quoted(path: Path) -> str:
    return path.resolve().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def faults() -> Iterator[Fault]:
    """Everything wrong with the open store, pages first."""
    pages = file_fault()
    if pages is not None:
        yield Fault("pages", detail=pages)
        return
    for table, row_id, parent, _ in engine.rows("PRAGMA foreign_key_check"):
        yield Fault("foreign_key", table, row_id, parent)
    from desktop_app.storage import journal  # start-up time

    chain = journal.verify()
    if chain is not None:
        yield Fault("journal", "operation", chain.operation_id, chain.reason)
    yield from _blob_faults()
    yield from _derived_faults()
    yield from _tally_faults()
    yield from _search_faults()


def _blob_faults() -> Iterator[Fault]:
    for row_id, sha256, data in engine.each("SELECT id, sha256, data FROM blob"):
        if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != sha256:
            yield Fault("attachment", "blob", row_id, sha256)
    for row_id, sha256 in engine.rows(
        "SELECT id, sha256 FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM blob)"
    ):
        yield Fault("attachment", "attachment", row_id, sha256)


def _derived_faults() -> Iterator[Fault]:
    from desktop_app.storage import cases, derived  # start-up time

    names = derived.Names()
    columns = ", ".join(DERIVED)
    last = 0
    while True:
        rows = engine.rows(
            f"SELECT id, {columns} FROM proposal WHERE id > ? ORDER BY id LIMIT ?", [last, CHUNK]
        )
        if not rows:
            return
        last = rows[-1][0]
        stored = {row[0]: row[1:] for row in rows}
        for case in cases.facts_of(list(stored)):
            if derived.derive(case, names) != stored[case.proposal.id]:
                yield Fault("derived", "proposal", case.proposal.id, can_be_rebuilt=True)


def _tally_faults() -> Iterator[Fault]:
    for tally in TALLIES:
        kept, counted = (
            set(engine.rows(f"SELECT * FROM {t}")) for t in (tally, f"{tally}_counted")
        )
        if kept != counted:
            yield Fault("derived", tally, can_be_rebuilt=True)


def _search_faults() -> Iterator[Fault]:
    missing = "SELECT id FROM proposal WHERE id NOT IN (SELECT rowid FROM search)"
    surplus = "SELECT rowid FROM search WHERE rowid NOT IN (SELECT id FROM proposal)"
    for (row_id,) in engine.rows(f"{missing} UNION {surplus}"):
        yield Fault("search", "search", row_id, can_be_rebuilt=True)
    try:
        engine.run("INSERT INTO search(search) VALUES ('integrity-check')")
    except StorageError:
        yield Fault("search", "search", can_be_rebuilt=True)


def rebuild() -> int:
    """Make the derived columns, tallies and search index anew; returns how many cases there are."""
    from desktop_app.storage import derived  # start-up time

    with engine.transaction():
        engine.run("INSERT INTO search(search) VALUES ('delete-all')")
        ids = [row[0] for row in engine.rows("SELECT id FROM proposal ORDER BY id")]
        for start in range(0, len(ids), CHUNK):
            derived.refresh(ids[start : start + CHUNK])
        for tally in TALLIES:
            engine.run(f"DELETE FROM {tally}")
            engine.run(f"INSERT INTO {tally} SELECT * FROM {tally}_counted")
    return len(ids)
