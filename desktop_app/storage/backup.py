"""Backups of a store: made whole, checked, then named; and putting one back.

Everything here works on files by connections of its own, so it may run beside the open store, in
another thread, or when no store can be opened at all.
"""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.storage import keys, soundness
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.place import begin_private, refuse_files_of
from desktop_app.storage.rename import rename

ENDING = ".pdesk-backup"
PART = ".part"
_STAMP = "%Y%m%dT%H%M%S"
_STAMP_LETTERS = 15


def make(store: Path, target: Path, key: bytes | None = None) -> Path:
    """Copy a store, open or not, to target; the copy is checked before it gets its name.

    The copy is encrypted like the store, and the key file comes along. Raises StorageError
    (damaged, full, read_only, exists …); a failure leaves target as it was.
    """
    refuse_files_of(store, target)
    beside = target.with_name(f"{target.name}.{os.getpid()}{PART}")
    try:
        with translated(path=target):
            target.parent.mkdir(parents=True, exist_ok=True)
            beside.unlink(missing_ok=True)
            begin_private(beside)
        with soundness.opened(store, key, "rw") as connection, translated(path=target):
            connection.execute("VACUUM INTO ?", [str(beside)])
        soundness.check_file(beside, key)
        with translated(path=target):
            _sync(beside)
            if key is not None and keys.path_of(store).exists():
                copy_whole(keys.path_of(store), keys.path_of(target))
            rename(beside, target)
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
    stamp = backup.name.removesuffix(ENDING)[-_STAMP_LETTERS:]
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def automatic_backups(folder: Path, store: Path) -> dict[datetime, Path]:
    """The automatic backups of a store by the moment they were taken."""
    try:
        found = list(folder.iterdir())
    except OSError:
        return {}
    taken = ((taken_at(path), path) for path in found if path.name.endswith(ENDING))
    return {
        moment: path
        for moment, path in taken
        if moment is not None and path.name == automatic_name(folder, store, moment).name
    }


def remove(backup: Path) -> None:
    """Delete a backup with its key file."""
    with translated(path=backup):
        backup.unlink(missing_ok=True)
        keys.path_of(backup).unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Delete what backups that were cut off have left half written."""
    for path in folder.glob(f"*{ENDING}.*{PART}"):
        with suppress(OSError):
            path.unlink()


@dataclass(frozen=True)
class Contents:
    """What a sound backup holds: cases, the last change (ISO, UTC) and the journal's last hash."""

    cases: int
    changed_at: str
    head: str


def contents(backup: Path, key: bytes | None = None) -> Contents:
    """Check a backup whole and say what it holds. Raises StorageError when it is not sound."""
    with soundness.opened(backup, key, "ro") as connection, translated(path=backup):
        (cases,) = connection.execute("SELECT count(*) FROM proposal").fetchone()
        last = connection.execute(
            "SELECT at, hash FROM operation ORDER BY id DESC LIMIT 1"
        ).fetchone()
    return Contents(cases, *(last or ("", "")))


def holds_the_same(store: Path, backup: Path, key: bytes | None = None) -> bool:
    """Whether nothing was recorded since the backup was made, the accounts included.

    A backup that cannot be read holds nothing. Raises StorageError when the store cannot be.
    """
    try:
        held = _journal_head(backup, key)
    except StorageError:
        return False
    return held == _journal_head(store, key) and _key_text(store) == _key_text(backup)


def refuse_other_file(store: Path, target: Path, key: bytes | None = None) -> None:
    """Raise StorageError (exists) when a backup would replace what is no backup of this store.

    An empty file, and a backup in which nothing was recorded yet, may be replaced.
    """
    with translated(path=target):
        if not target.exists() or (target.is_file() and target.stat().st_size == 0):
            return
        if not target.is_file():
            raise StorageError("exists", path=target)
    try:
        begin = _journal_hash(target, key, "ASC")
    except StorageError as error:
        raise StorageError("exists", path=target) from error
    if begin and begin != _journal_hash(store, key, "ASC"):
        raise StorageError("exists", path=target)


def _journal_head(path: Path, key: bytes | None) -> str:
    return _journal_hash(path, key, "DESC")


def _journal_hash(path: Path, key: bytes | None, order: str) -> str:
    """The hash of the last operation (DESC) or of the first (ASC); empty when there is none."""
    sql = f"SELECT hash FROM operation ORDER BY id {order} LIMIT 1"
    with soundness.opened(path, key, "ro", is_whole=False) as found, translated(path=path):
        one = found.execute(sql).fetchone()
    return one[0] if one else ""


def _key_text(path: Path) -> bytes:
    try:
        return keys.path_of(path).read_bytes()
    except OSError:
        return b""


def refuse_no_backup(backup: Path, key: bytes | None = None) -> None:
    """Look at a file's head before anything is prepared for it. Raises StorageError."""
    with soundness.opened(backup, key, is_whole=False):
        pass


def put_back(backup: Path, store: Path, now: datetime, key: bytes | None = None) -> Path | None:
    """Make the backup the store; the file that stood there is kept aside and returned.

    The store must be closed. Raises StorageError when the backup is not sound: then nothing moved.
    """
    soundness.check_file(backup, key)
    _settle(store, key)
    beside = store.with_name(f"{store.name}.{os.getpid()}{PART}")
    kept = _free_name(store, now)
    had_one = store.exists()
    with translated(path=store), ExitStack() as way_back:
        way_back.callback(_forget, beside)
        beside.unlink(missing_ok=True)
        begin_private(beside)
        shutil.copyfile(backup, beside)
        if had_one:
            shutil.copymode(store, beside)
        _sync(beside)
        for ending in ("-wal", "-shm"):
            if os.path.exists(f"{store}{ending}"):
                _move(f"{store}{ending}", f"{kept}{ending}", way_back)
        if had_one:
            _set_aside(store, kept, way_back)
        _put_keys_back(backup, store, kept, key, way_back)
        rename(beside, store)
        way_back.pop_all()
        _sync(store.parent)
    return kept if had_one else None


def _settle(store: Path, key: bytes | None) -> None:
    """Take what a -wal holds into a sound store, so that it is one file; leave others alone."""
    with suppress(StorageError):
        soundness.check_file(store, key)  # opened for writing, a damaged one would lose its -wal
        with soundness.opened(store, key, "rw", is_whole=False) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _set_aside(store: Path, kept: Path, way_back: ExitStack) -> None:
    """Give the file a second name, so that the store is never missing, not even for a moment.

    Where a disk knows no second names the file is renamed.
    """
    try:
        os.link(store, kept)
    except OSError:
        _move(str(store), str(kept), way_back)
    else:
        way_back.callback(_forget, kept)


def _move(there: str, kept: str, way_back: ExitStack) -> None:
    rename(there, kept)
    way_back.callback(rename, kept, there)


def _forget(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _put_keys_back(
    backup: Path, store: Path, kept: Path, key: bytes | None, way_back: ExitStack
) -> None:
    """What stood there keeps its key file; the store has the one that opens the backup.

    Accounts change more often than the data key: while the key file is of the same key, the
    store's own is the newer one.
    """
    own, brought = keys.path_of(store), keys.path_of(backup)
    if own.exists():
        copy_whole(own, keys.path_of(kept))
        way_back.callback(rename, keys.path_of(kept), own)
    if key is not None and brought.exists() and not _is_same_key(store, backup):
        copy_whole(brought, own)


def _is_same_key(store: Path, backup: Path) -> bool:
    """Whether both key files hold one data key."""
    try:
        own, brought = keys.load(store), keys.load(backup)
    except StorageError:
        return False
    return own is not None and brought is not None and own.key_id == brought.key_id


def _free_name(store: Path, now: datetime) -> Path:
    """A new name beside the store for what stands there."""
    name = f"{store.name}.before-{now.strftime(_STAMP)}"
    names = (name if count == 1 else f"{name}-{count}" for count in range(1, 1000))
    return next(path for one in names if not (path := store.with_name(one)).exists())


def copy_whole(source: Path, target: Path) -> None:
    """Copy a small file so that target is old or new, never between. Raises OSError."""
    beside = target.with_name(f"{target.name}.{os.getpid()}{PART}")
    try:
        beside.unlink(missing_ok=True)
        begin_private(beside)
        shutil.copyfile(source, beside)
        _sync(beside)
        rename(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Wait until the disk has it; a folder's entry too where the system allows it."""
    if path.is_dir() and os.name == "nt":  # pragma: no cover - Windows syncs no folders
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
