"""Backups of the open store: made whole, checked, then named; and putting one back."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.soundness import check_file, file_fault
from desktop_app.storage.store import Store

ENDING = ".pdesk-backup"
_STAMP = "%Y%m%dT%H%M%S"


def make(store: Store, target: Path, key: bytes | None = None) -> Path:
    """Copy the open store to target; the copy is checked before it gets its name.

    The copy is encrypted like the store. Raises StorageError (damaged, full, read_only …); a
    failure leaves target as it was.
    """
    fault = file_fault()
    if fault is not None:
        raise StorageError("damaged", path=store.path, fault=fault)
    beside = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with translated(path=target):
            target.parent.mkdir(parents=True, exist_ok=True)
            beside.unlink(missing_ok=True)
            engine.run("VACUUM INTO ?", [str(beside)])
            _sync(beside)
            check_file(beside, key)
            os.replace(beside, target)
            _sync(target.parent)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return target


def automatic_name(folder: Path, store: Path, now: datetime) -> Path:
    """Where an automatic backup of the store goes."""
    return folder / f"{store.stem}-{now.astimezone(UTC).strftime(_STAMP)}{ENDING}"


def taken_at(backup: Path) -> datetime | None:
    """When an automatic backup was taken, by its name; None for other files."""
    stamp = backup.name.removesuffix(ENDING)[-15:]
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def automatic_backups(folder: Path, store: Path) -> dict[datetime, Path]:
    """The automatic backups of a store by the moment they were taken."""
    found = folder.glob(f"{store.stem}-*{ENDING}") if folder.is_dir() else ()
    return {taken: path for path in found if (taken := taken_at(path)) is not None}


def put_back(backup: Path, store: Path, now: datetime, key: bytes | None = None) -> Path | None:
    """Make the backup the store; the file that stood there is kept aside and returned.

    The store must be closed. Raises StorageError when the backup is not sound: then nothing moved.
    """
    check_file(backup, key)
    beside = store.with_name(f"{store.name}.{os.getpid()}.part")
    kept = store.with_name(f"{store.name}.before-{now.strftime(_STAMP)}")
    had_one = store.exists()
    moved: list[tuple[str, str]] = []
    try:
        with translated(path=store):
            store.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(backup, beside)
            _sync(beside)
            for ending in ("-wal", "-shm", ""):
                if os.path.exists(f"{store}{ending}"):
                    os.replace(f"{store}{ending}", f"{kept}{ending}")
                    moved.append((f"{kept}{ending}", f"{store}{ending}"))
            os.replace(beside, store)
    except StorageError:
        for there, back in reversed(moved):
            os.replace(there, back)
        raise
    finally:
        beside.unlink(missing_ok=True)
    with translated(path=store):
        _sync(store.parent)
    return kept if had_one else None


def _sync(path: Path) -> None:
    """Wait until the disk has it; a folder's entry too where the system allows it."""
    if path.is_dir() and os.name == "nt":  # pragma: no cover - Windows syncs no folders
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
