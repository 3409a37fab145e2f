"""Backups: made by hand or by themselves when something changed, thinned, and put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.domain.thinning import kept
from desktop_app.storage import backup, journal
from desktop_app.storage.soundness import Fault, check_file, faults, rebuild
from desktop_app.storage.store import Store


def back_up(store: Store, target: Path, key: bytes | None = None) -> Path:
    """Make a checked backup at target; raises StorageError, target then stays as it was."""
    return backup.make(store, target, key)


def back_up_when_changed(
    store: Store, folder: Path, now: datetime, key: bytes | None = None
) -> Path | None:
    """Make an automatic backup unless nothing changed since the last; thin the older ones.

    Returns the new backup, or None when there was nothing to back up.
    """
    have = backup.automatic_backups(folder, store.path)
    last = max(have, default=None)
    newest = journal.operations(limit=1)
    if last is not None and (not newest or datetime.fromisoformat(newest[0].at) < last):
        return None
    made = backup.make(store, backup.automatic_name(folder, store.path, now), key)
    _thin(folder, store.path, now)
    return made


def _thin(folder: Path, store: Path, now: datetime) -> None:
    have = backup.automatic_backups(folder, store)
    keep = kept(have, now)
    for taken, path in have.items():
        if taken not in keep:
            path.unlink(missing_ok=True)


@dataclass(frozen=True)
class Restored:
    """What was put back, and where the file lies that stood there before."""

    store: Path
    kept_aside: Path | None


def restore(source: Path, store: Path, now: datetime, key: bytes | None = None) -> Restored:
    """Put a backup in the store's place; a damaged, missing or empty store is no hindrance.

    The store must be closed. Raises StorageError when the backup is not sound.
    """
    return Restored(store, backup.put_back(source, store, now, key))


@dataclass(frozen=True)
class Checked:
    """What a check found, and how many cases were rebuilt."""

    faults: tuple[Fault, ...]
    rebuilt: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is left that a rebuild could not mend."""
        return all(fault.can_be_rebuilt for fault in self.faults) and (
            not self.faults or self.rebuilt > 0
        )


def check_store(*, repair: bool = False) -> Checked:
    """Check pages, foreign keys, journal chain, attachments, derived columns and search index.

    With repair, what can be rebuilt is rebuilt.
    """
    found = tuple(faults())
    mendable = any(fault.can_be_rebuilt for fault in found)
    return Checked(found, rebuild() if repair and mendable else 0)


__all__ = [
    "Checked",
    "Fault",
    "Restored",
    "back_up",
    "back_up_when_changed",
    "check_file",
    "check_store",
    "restore",
]
