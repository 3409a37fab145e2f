"""One window a store: a lock of the operating system, which ends with the process that held it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.storage.errors import StorageError, translated

ENDING = ".lock"


@dataclass
class Held:
    """The lock of one store; release() gives it back, and so does the end of the process."""

    path: Path
    handle: int

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self.handle < 0:
            return
        if sys.platform != "win32":  # pragma: no branch - Windows removes no open file
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
        os.close(self.handle)
        self.handle = -1


def hold(store: Path) -> Held:
    """Take the lock of a store. Raises StorageError: locked when another process has it.

    A lock file that a crash left behind holds nobody up.
    """
    if not store.name:  # the folder / or a mere drive
        raise StorageError("cannot_open", path=store)
    path = store.with_name(store.name + ENDING)
    while True:
        with translated(path=store):
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _lock(handle):
            os.close(handle)
            raise StorageError("locked", path=store)
        if _is_still_there(path, handle):
            return Held(path, handle)
        os.close(handle)  # its last holder removed it meanwhile


def _is_still_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


if sys.platform == "win32":  # pragma: no cover - each system has its own call
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
