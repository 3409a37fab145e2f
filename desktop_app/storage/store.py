"""Opening, creating and closing the store. One store is open in a process at a time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from playhouse.sqlcipher_ext import SqlCipherDatabase

from desktop_app.storage import engine_sqlite, migrations
from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.place import begin_private, refuse_files_of, refuse_network_share


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
    """Make a new, empty store.

    Raises StorageError: exists, network_share, read_only, full …; what was begun is then removed.
    """
    with translated(path=path):
        is_taken = path.exists()
    if is_taken:
        raise StorageError("exists", path=path)
    refuse_network_share(path)
    with translated(path=path):
        path.parent.mkdir(parents=True, exist_ok=True)
        begin_private(path)
    try:
        return _opened(path, key, 0)
    except StorageError:
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                path.with_name(path.name + ending).unlink(missing_ok=True)
        raise


def open_store(path: Path, key: bytes | None = None) -> Store:
    """Open a store and bring it to this version's format, an older one after a checked copy.

    Raises StorageError: missing, network_share, not_a_store, too_new (the file's bytes stay as
    they are), locked, damaged, cannot_open. A store that was open before then stays the open one.
    """
    refuse_network_share(path)
    engine_sqlite.refuse_foreign_file(path, migrations.NEWEST)
    return _opened(path, key, engine_sqlite.APPLICATION_ID)


def refuse_open_store(target: Path) -> None:
    """Raise StorageError (exists) when a file to be written is the open store or belongs to it."""
    if DATABASE.obj is not None:
        refuse_files_of(Path(DATABASE.obj.database), target)


def _opened(path: Path, key: bytes | None, expected: int) -> Store:
    database = engine_sqlite.connect(path, key)
    try:
        with translated(path=path):
            application, version = engine_sqlite.identity(database)
        if application != expected:
            raise StorageError("not_a_store", path=path)
        if version > migrations.NEWEST:
            raise StorageError("too_new", path=path, version=version, newest=migrations.NEWEST)
        if 0 < version < migrations.NEWEST:
            from desktop_app.storage import backup  # start-up time

            backup.make(path, backup.automatic_name(path.parent, path, datetime.now(UTC)), key)
        with translated(path=path):
            migrations.migrate(database)
    except StorageError:
        with suppress(Exception):
            database.close()
        raise
    engine_sqlite.bind(database)
    return Store(path, key is not None, database)
