"""Whether a store's file is sound: that it is one of ours, of a known format, with whole pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop_app.storage.engine_sqlite import APPLICATION_ID, keep_quiet
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.migrations import NEWEST


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
                keep_quiet()
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
