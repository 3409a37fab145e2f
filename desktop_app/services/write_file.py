"""Write a file for the user so that it is there whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from desktop_app.storage.rename import rename
from desktop_app.storage.store import refuse_open_store


def write_file(path: Path, data: bytes) -> Path:
    """Write beside the place, make it last, rename; what was there before stays until then.

    Raises OSError; then nothing is left beside. StorageError (exists) for the open store's files.
    """
    refuse_open_store(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        rename(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error
    return path
