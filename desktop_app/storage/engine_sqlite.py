"""Everything that only SQLite knows: opening, pragmas, identity, versions."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2

from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import StorageError, translated

APPLICATION_ID = 0x50444553  # "PDES"
_HEADER = b"SQLite format 3\x00"
_SLICE = 5_000
_NAME = re.compile("[a-z][a-z0-9_]*")
Insert = Callable[[str, Sequence[str], Sequence[Sequence[object]]], None]  # see insert()
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 3000,
    "cache_size": -32000,
    "temp_store": "memory",
    "mmap_size": 0,
}


def connect(path: Path, key: bytes | None = None) -> SqlCipherDatabase:
    """A database object on the file, not bound yet. Key: 32 raw bytes or None.

    Raises StorageError when the file is no store of ours or cannot be opened.
    """
    options: dict[str, Any] = {"pragmas": PRAGMAS, "check_same_thread": False}
    if key is not None:
        keep_quiet()
        options["passphrase"] = f"x'{key.hex()}'"
    database = SqlCipherDatabase(str(path), **options)
    try:
        with translated(path=path):
            database.connect()
            database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()
    except StorageError:
        with suppress(Exception):
            database.close()
        raise
    return database


@cache
def keep_quiet() -> None:
    """Once a process: SQLCipher writes no lines of its own to stderr, as for every wrong key."""
    unnamed = dbapi2.connect(":memory:")
    unnamed.execute("PRAGMA cipher_log_level = NONE")
    unnamed.close()


def bind(database: SqlCipherDatabase) -> None:
    """Make this the one open store, which every query goes to."""
    DATABASE.initialize(database)


def identity(database: SqlCipherDatabase) -> tuple[int, int]:
    """(application_id, user_version) of an open database."""
    (application,) = database.execute_sql("PRAGMA application_id").fetchone()
    (version,) = database.execute_sql("PRAGMA user_version").fetchone()
    return int(application), int(version)


def refuse_foreign_file(path: Path, newest: int) -> None:
    """Refuse, without changing a byte, a plain file that is no store of ours or is too new.

    An encrypted file shows no header; whether it is ours is known once the key opens it.
    """
    head = _first_bytes(path)
    if not head.startswith(_HEADER):
        if len(head) < 100:
            raise StorageError("not_a_store", path=path)
        return
    application = int.from_bytes(head[68:72], "big")
    version = int.from_bytes(head[60:64], "big")
    if (application, version) == (0, 0) and path.with_name(path.name + "-wal").exists():
        return  # a new store whose first page still stands in the -wal; asked again once open
    if application != APPLICATION_ID:
        raise StorageError("not_a_store", path=path)
    if version > newest:
        raise StorageError("too_new", path=path, version=version, newest=newest)


def is_plain(path: Path) -> bool:
    """Whether the file is an unencrypted database; raises StorageError when it cannot be read."""
    return _first_bytes(path).startswith(_HEADER)


def _first_bytes(path: Path) -> bytes:
    with translated(path=path):
        if path.exists() and not path.is_file():  # reading a pipe would wait for ever
            raise StorageError("cannot_open", path=path)
        with path.open("rb") as file:
            return file.read(100)


@contextmanager
def transaction() -> Iterator[None]:
    """One write transaction; whatever fails inside leaves the store as it was."""
    with translated(), DATABASE.atomic("IMMEDIATE"):
        yield


def rows(sql: str, parameters: tuple[object, ...] | list[object] = ()) -> list[tuple[Any, ...]]:
    """The rows of a query, as tuples."""
    with translated():
        return DATABASE.execute_sql(sql, tuple(parameters)).fetchall()  # type: ignore[no-any-return]


def each(sql: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a query one after the other, for more of them than fit at once."""
    with translated():
        yield from DATABASE.execute_sql(sql)


@contextmanager
def text_read(*, is_strict: bool) -> Iterator[None]:
    """Whether text that is none is an error, or read for whoever looks for what is spoiled."""
    connection = DATABASE.connection()
    before = connection.text_factory
    connection.text_factory = str if is_strict else _any_text
    try:
        yield
    finally:
        connection.text_factory = before


def _any_text(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogateescape")


def numbers(sql: str, parameters: Sequence[object] = ()) -> array[int]:
    """The first column of a query in 8 bytes a row, fetched in slices: a million rows at once
    would hold the interpreter, and the window, for a tenth of a second."""
    found = array("q")
    with translated():
        cursor = DATABASE.execute_sql(sql, tuple(parameters))
        while some := cursor.fetchmany(_SLICE):
            found.extend([number for (number,) in some])
    return found


def many(sql: str, parameters: Sequence[Sequence[object]]) -> None:
    """One statement for many rows: nine times as fast as peewee's insert_many."""
    with translated():
        DATABASE.connection().executemany(sql, parameters)


def insert(table: str, names: Sequence[str], columns: Sequence[Sequence[object]]) -> None:
    """Many new rows of one table, given column by column."""
    listed = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    many(f"INSERT INTO {table} ({listed}) VALUES ({marks})", list(zip(*columns, strict=True)))


def run(sql: str, parameters: tuple[object, ...] | list[object] = ()) -> None:
    """One statement without a result."""
    with translated():
        DATABASE.execute_sql(sql, tuple(parameters))


def named(name: str) -> str:
    """A table's or a column's name as a store tells it; raises StorageError (damaged) for others.

    Names cannot be handed over as values, and a foreign hand may have written any text there.
    """
    if not _NAME.fullmatch(name):
        raise StorageError("damaged")
    return name


def id_list(ids: list[int] | tuple[int, ...] | set[int]) -> str:
    """Ids as one JSON parameter for json_each, so that any number of them fits."""
    return json.dumps(list(ids))
