"""Saving: one change with journal and index, many rows at once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.listing import ListQuery
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.list_cases import case_ids
from desktop_app.storage import bulk, journal, records
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_ids
from desktop_app.storage.store import open_store
from tests.benchmarks.stores import BUILD, desk
from tests.benchmarks.timing import Line, best, p95

_ROWS = 20_000
_NAMES = "id, happened_on, way, phase, place, said, opinion, next_on, next_done_on"


def measured(path: Path, key: bytes | None) -> Iterator[Line]:
    """Written into a copy of the store, so that the next run finds the same."""
    copy = BUILD / "written.pdesk"
    for ending in ("", "-wal", "-shm"):
        Path(f"{copy}{ending}").unlink(missing_ok=True)
    shutil.copy(path, copy)
    store = open_store(copy, key)
    ids = case_ids(ListQuery(stages=("IN_HANDLING",)), 400)
    turn = count()

    def save() -> None:
        at = next(turn)
        edit_proposal(desk(), ids[at % len(ids)], {"title": f"关于会展的提案（第{at}次改）"})

    yield Line(
        "one saved change, p95",
        p95(save, 100),
        p95(_bare_commit(key), 100),
        "bare SQLite commit, p95",
        "≤ 10 ms",
    )
    contacts = [
        Contact(0, date(2024, 4, 1) + timedelta(days=i % 90), Way.PHONE, Phase.DURING, said="电话")
        for i in range(_ROWS)
    ]
    raw = best(_raw(contacts), 3)

    def silent() -> None:
        with bulk.unjournalled():
            records.add_all(contacts)

    def journalled() -> None:
        with journal.operation("bench", "BENCH"):
            records.add_all(contacts)

    beside = "raw executemany, same table"
    yield Line(f"insert {_ROWS} rows, no journal", best(silent, 3), raw, beside, "≤ 1.1 ×")
    yield Line(f"insert {_ROWS} rows, journal and seal", best(journalled, 3), raw, beside, "≤ 2 ×")
    store.close()


def _bare_commit(key: bytes | None):  # type: ignore[no-untyped-def]
    path = BUILD / "bare.db"
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    bare = sqlite.connect(str(path), isolation_level=None)
    if key is not None:
        bare.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
    bare.execute("INSERT INTO t VALUES (1, '')")

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE t SET text = ? WHERE id = 1", [os.urandom(8).hex()])
        bare.execute("COMMIT")

    return commit


def _raw(contacts: list[Contact]):  # type: ignore[no-untyped-def]
    """The same rows by the driver alone, its own work of making them included."""

    def insert() -> None:
        marks = ", ".join("?" * 9)
        with bulk.unjournalled():
            ids = new_ids(len(contacts))
            rows = [
                (
                    i,
                    c.happened_on.isoformat(),
                    c.way,
                    c.phase,
                    c.place,
                    c.said,
                    c.opinion,
                    None,
                    None,
                )
                for i, c in zip(ids, contacts, strict=True)
            ]
            engine.many(f"INSERT INTO contact({_NAMES}) VALUES ({marks})", rows)

    return insert
