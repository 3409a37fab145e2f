"""The open store with what belongs to it: its lock, its backups, the ear for further starts."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from desktop_app.services.desk import Desk
from desktop_app.services.take_seat import seat_of, tell_way_in
from desktop_app.storage import engine_sqlite, lock
from desktop_app.storage.database import DATABASE
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import Store, open_store
from desktop_app.ui.backups.keeper import BackupKeeper

if TYPE_CHECKING:
    from desktop_app.services.unlock_store import Access
    from desktop_app.ui.backups.one_window import OneWindow

PATIENCE = 10.0  # seconds to wait for a window that opens or closes
BETWEEN_TRIES = 0.1  # seconds


class NotSignedIn(Exception):
    """Nobody signed in to a store with a password; other: the data file to open instead."""

    def __init__(self, other: Path | None = None) -> None:
        super().__init__(other)
        self.other = other


class OpenOffice:
    """Made by open_office; access: how we came into a store with a password."""

    def __init__(self, store: Store, access: Access | None, held: lock.Held) -> None:
        self.store = store
        self.access = access
        self.keeper: BackupKeeper | None = None
        self._held = held
        self._ear: OneWindow | None = None

    def keep_backups(self, folder: Path) -> BackupKeeper:
        """From now on backups are made by themselves."""
        key = self.access.key if self.access is not None else None
        self.keeper = BackupKeeper(self.store.path, folder, key)
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


def open_office(
    desk: Desk, path: Path, come_in: Callable[[Path], Access], access: Access | None = None
) -> OpenOffice:
    """Lock a store and open it; where it has a password come_in is asked, unless access is known.

    Raises StorageError (locked while another window has it), NotSignedIn, HasLeft; a store that
    was open before then stays the open one.
    """
    held = lock.hold(path)
    before = DATABASE.obj
    try:
        if access is None and is_protected(path):
            access = come_in(path)
        store = open_store(path, access.key if access is not None else None)
        try:
            if access is not None:
                seat_of(desk, access)
                tell_way_in(desk, access)
        except BaseException:
            store.close()
            if before is not None:
                engine_sqlite.bind(before)
            raise
    except BaseException:
        held.release()
        raise
    return OpenOffice(store, access, held)


def is_protected(path: Path) -> bool:
    """Whether the store asks for a password; looks at files alone, so it costs a start nothing."""
    if not path.with_name(path.name + ".keys").exists():
        return False
    from desktop_app.services import unlock_store  # start-up time

    return unlock_store.is_protected(path)


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
