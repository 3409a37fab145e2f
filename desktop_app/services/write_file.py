"""Write a file for the user so that it is there whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from desktop_app.domain.errors import UserError
from desktop_app.storage.backup import ENDING
from desktop_app.storage.errors import StorageError
from desktop_app.storage.rename import rename
from desktop_app.storage.store import refuse_open_store


class SameFileTwice(UserError):
    """Two files would be written to one place. Facts: file."""


def refuse_same_file(*places: Path | None) -> None:
    """Raise SameFileTwice when two of the files to be written are one."""
    given = [place for place in places if place is not None]
    for at, place in enumerate(given):
        if place.resolve() in [other.resolve() for other in given[:at]]:
            raise SameFileTwice(file=str(place))


def write_file(path: Path, data: bytes) -> Path:
    """Write beside the place, make it last, rename; what was there before stays until then.

    Raises OSError; then nothing is left beside. StorageError (exists) for the open store's files,
    another data file, a backup.
    """
    refuse_open_store(path)
    _refuse_what_stays(path)
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


def _refuse_what_stays(path: Path) -> None:
    """A folder, a device or a data file is not replaced. Raises OSError, StorageError."""
    if path.exists() and path.name.endswith((".pdesk", ENDING, ".keys")):
        raise StorageError("exists", path=path)
    if path.exists() and not path.is_file():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
