"""The open store with what belongs to it: its lock, its backups, the ear for further starts."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from desktop_app.storage import lock
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import Store, open_store
from desktop_app.ui.backups.keeper import BackupKeeper

if TYPE_CHECKING:
    from desktop_app.ui.backups.one_window import OneWindow

PATIENCE = 10.0  # seconds to wait for a window that opens or closes
BETWEEN_TRIES = 0.1  # seconds


class OpenOffice:
    """Made by open_office; key: the data key of an encrypted store."""

    def __init__(self, store: Store, key: bytes | None, held: lock.Held) -> None:
        self.store = store
        self.key = key
        self.keeper: BackupKeeper | None = None
        self._held = held
        self._ear: OneWindow | None = None

    def keep_backups(self, folder: Path) -> BackupKeeper:
        """From now on backups are made by themselves."""
        self.keeper = BackupKeeper(self.store.path, folder, self.key)
        return self.keeper

    def hear(self, come_forward: Callable[[], None]) -> None:
        """From now on a second start on this store brings this window forward."""
        from desktop_app.ui.backups.one_window import OneWindow  # start-up time

        if self._held.handle >= 0:  # else closed meanwhile
            self._ear = OneWindow(self.store.path)
            self._ear.asked.connect(come_forward)

    def close(self, *, is_backed_up: bool = True) -> Thread:
        """Close the store; its last backup and its lock end in the thread that is returned."""
        self.store.close()
        if self._ear is not None:
            self._ear.close()
        if self.keeper is not None:
            self.keeper.stop()
        ending = Thread(target=self._end, args=(is_backed_up,))
        ending.start()
        return ending

    def _end(self, is_backed_up: bool) -> None:
        if self.keeper is not None and is_backed_up:
            self.keeper.finish()
        self._held.release()


def open_office(path: Path, key: bytes | None = None) -> OpenOffice:
    """Lock a store and open it. Raises StorageError: locked while another window has it."""
    held = lock.hold(path)
    try:
        return OpenOffice(open_store(path, key), key, held)
    except BaseException:
        held.release()
        raise


def is_elsewhere(path: Path, open_here: Callable[[], None]) -> bool:
    """Open the store here; where another window has it, that one comes forward instead.

    A window that just closes is waited for. Raises StorageError.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            open_here()
        except StorageError as error:
            if error.kind != "locked":
                raise
            from desktop_app.ui.backups.one_window import bring_forward  # start-up time

            if bring_forward(path):
                return True
            if time.monotonic() > until:
                raise
            time.sleep(BETWEEN_TRIES)
        else:
            return False
