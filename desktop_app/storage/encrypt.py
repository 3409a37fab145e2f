"""Encrypted copies of plain store files, as SQLCipher exports them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desktop_app.storage.engine_sqlite import keep_quiet
from desktop_app.storage.errors import translated
from desktop_app.storage.place import begin_private


def encrypt_file(source: Path, target: Path, key: bytes) -> None:
    """Write a plain store file into a new one encrypted under the key; versions come along.

    The store must be closed. Raises StorageError.
    """
    keep_quiet()
    with translated(path=target):
        begin_private(target)
    with translated(path=source):
        connection = dbapi2.connect(str(source))
        try:
            _export(connection, target, key)
        finally:
            connection.close()


def _export(connection: Any, target: Path, key: bytes) -> None:
    def numbers(pragma: str) -> int:
        return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

    application, version = numbers("application_id"), numbers("user_version")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"ATTACH DATABASE ? AS encrypted KEY \"x'{key.hex()}'\"", [str(target)])
    try:
        connection.execute("SELECT sqlcipher_export('encrypted')").fetchall()
        connection.execute(f"PRAGMA encrypted.application_id={application}")
        connection.execute(f"PRAGMA encrypted.user_version={version}")
    finally:
        connection.execute("DETACH DATABASE encrypted")
