"""Opening, creating and closing the store. One store is open in a process at a time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playhouse.sqlcipher_ext import SqlCipherDatabase

from desktop_app.storage import engine_sqlite, migrations
from desktop_app.storage.errors import StorageError


@dataclass(frozen=True)
class Store:
    """The open store: where it lies and whether it is encrypted."""

    path: Path
    is_encrypted: bool
    database: SqlCipherDatabase

    def close(self) -> None:
        """Close every connection of this thread; others close with their threads."""
        if not self.database.is_closed():
            self.database.close()


def create_store(path: Path, key: bytes | None = None) -> Store:
    """Make a new, empty store. Raises StorageError when a file is there already."""
    if path.exists():
        raise StorageError("exists", path=path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError("cannot_open", path=path) from error
    database = engine_sqlite.connect(path, key)
    migrations.migrate(database)
    return Store(path, key is not None, database)


def open_store(path: Path, key: bytes | None = None) -> Store:
    """Open a store and bring it to this version's format.

    Raises StorageError: missing, not_a_store, too_new (the file's bytes stay as they are),
    locked, damaged, cannot_open.
    """
    engine_sqlite.refuse_foreign_file(path, migrations.NEWEST)
    database = engine_sqlite.connect(path, key)
    application, version = engine_sqlite.identity(database)
    if application != engine_sqlite.APPLICATION_ID:
        database.close()
        raise StorageError("not_a_store", path=path)
    if version > migrations.NEWEST:
        database.close()
        raise StorageError("too_new", path=path, version=version, newest=migrations.NEWEST)
    migrations.migrate(database)
    return Store(path, key is not None, database)
