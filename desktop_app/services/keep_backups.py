"""Backups: made by hand or by themselves when something changed, thinned, listed, and put back."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain.thinning import kept
from desktop_app.services.backup_folder import folder_of
from desktop_app.storage import backup, lock
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.backup import ENDING, Contents, automatic_name
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.fault import Fault
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import Store


def back_up(store: Store, target: Path, key: bytes | None = None) -> Path:
    """Make a checked backup at target; an earlier one of the same store gives way.

    Raises StorageError, and target stays as it was: exists when it is another file.
    """
    backup.refuse_other_file(store.path, target, key)
    return backup.make(store.path, target, key)


def back_up_file(store: Path, target: Path, key: bytes | None = None) -> Path:
    """The same for a store file, open or not."""
    return backup.make(store, target, key)


def back_up_when_changed(
    store: Path, folder: Path, now: datetime, key: bytes | None = None
) -> Path | None:
    """Make an automatic backup unless the newest holds the same; thin the older ones.

    The store may be open or closed, and this may run in any thread. Returns the new backup, or
    None when there was nothing to back up. Raises StorageError: damaged when the store is not
    sound, and then no backup is touched.
    """
    made = _back_up_if_changed(store, folder, now, key)
    if made is not None:
        with suppress(StorageError):  # what cannot be deleted now goes the next time
            _thin(folder, store, now)
    return made


def _back_up_if_changed(store: Path, folder: Path, now: datetime, key: bytes | None) -> Path | None:
    have = backup.automatic_backups(folder, store)
    last = max(have, default=None)
    if last is not None and backup.holds_the_same(store, have[last], key):
        return None
    taken = now if last is None else max(now, last + timedelta(seconds=1))
    return backup.make(store, backup.automatic_name(folder, store, taken), key)


def _thin(folder: Path, store: Path, now: datetime) -> None:
    have = backup.automatic_backups(folder, store)
    keep = kept(have, now)
    for taken, path in have.items():
        if taken not in keep:
            backup.remove(path)
    backup.remove_leftovers(folder)


def last_backup(store: Path, folder: Path) -> datetime | None:
    """When the newest automatic backup of a store was taken; None before the first."""
    return max(backup.automatic_backups(folder, store), default=None)


@dataclass(frozen=True)
class Backup:
    """A backup as its folder tells it; whether it is sound is known once it is described."""

    path: Path
    taken_at: datetime
    size: int


def list_backups(store: Path, folder: Path) -> list[Backup]:
    """The automatic backups of a store and those beside it under its name, newest first."""
    found = set(backup.automatic_backups(folder, store).values())
    with suppress(OSError):
        found.update(
            path
            for path in store.parent.iterdir()
            if path.name.endswith(ENDING) and path.name.startswith(store.stem)
        )
    listed = [one for path in found for one in as_listed(path)]
    return sorted(listed, key=lambda one: (one.taken_at, one.path), reverse=True)


def as_listed(path: Path) -> tuple[Backup, ...]:
    """One file as the list shows it; nothing when it cannot be looked at."""
    try:
        about = path.stat()
    except OSError:
        return ()
    written = datetime.fromtimestamp(about.st_mtime, UTC)
    return (Backup(path, backup.taken_at(path) or written, about.st_size),)


def describe(path: Path, key: bytes | None = None) -> Contents:
    """Check a backup whole and say what it holds. Raises StorageError when it is not sound."""
    return backup.contents(path, key)


def is_encrypted(path: Path) -> bool:
    """Whether a backup opens with a key only. Raises StorageError when it cannot be read."""
    return not engine.is_plain(path)


@dataclass(frozen=True)
class Restored:
    """What was put back, and where the file lies that stood there before."""

    store: Path
    kept_aside: Path | None


def restore(
    source: Path,
    store: Path,
    now: datetime,
    key: bytes | None = None,
    folder: Path | None = None,
) -> Restored:
    """Put a backup in the store's place; a damaged, missing or empty store is no hindrance.

    With a folder a sound store is backed up there before; whatever stood there is kept under a
    new name in any case. Raises StorageError: locked while a window has the store open, exists
    where a folder stands in its place, and whatever is wrong with the backup.
    """
    with translated(path=store):
        if store.is_dir():
            raise StorageError("exists", path=store)
    backup.refuse_no_backup(source, key)
    with translated(path=store):
        store.parent.mkdir(parents=True, exist_ok=True)
    held = lock.hold(store)
    try:
        if folder is not None and store.exists():
            with suppress(StorageError):  # not thinned: that might take the very one away
                _back_up_if_changed(store, folder, now, key)
        return Restored(store, backup.put_back(source, store, now, key))
    finally:
        held.release()


@dataclass(frozen=True)
class Checked:
    """What a check found, how many cases were rebuilt, and what is wrong still."""

    faults: tuple[Fault, ...]
    rebuilt: int = 0
    left: tuple[Fault, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong any more."""
        return not self.left


def check_store(*, repair: bool = False) -> Checked:
    """Check pages, foreign keys, journal chain, attachments, derived columns and search index.

    With repair, what can be rebuilt is rebuilt, and checked again.
    """
    from desktop_app.storage.store_check import faults, rebuild  # start-up time

    found = tuple(faults())
    if not repair or not any(fault.can_be_rebuilt for fault in found):
        return Checked(found, left=found)
    return Checked(found, rebuild(), tuple(faults()))


__all__ = [
    "ENDING",
    "Backup",
    "Checked",
    "Contents",
    "Fault",
    "Restored",
    "as_listed",
    "automatic_name",
    "back_up",
    "back_up_file",
    "back_up_when_changed",
    "check_file",
    "check_store",
    "describe",
    "folder_of",
    "is_encrypted",
    "last_backup",
    "list_backups",
    "restore",
]
