"""Accounts and protection: unlock, protect a plain store, change passwords, add and disable.

After five wrong tries each further one must wait. The wait counts from the moment the program can
know of (its own start or the last try), by a clock nobody can set, so neither a restart nor a
changed system clock shortens it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Role
from desktop_app.storage import backup, keys
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.keys import Account, KeyFile, WrongPassword
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import Store, open_store

FREE_TRIES = 5
LONGEST_WAIT = 900
SHORTEST_PASSWORD = 8


class MustWait(UserError):
    """Too many wrong tries. Facts: account, seconds."""


class PasswordTooShort(UserError):
    """A password needs more characters. Facts: least."""


class AccountExists(UserError):
    """The name is taken. Facts: account."""


class LastCoordinator(UserError):
    """Somebody must remain who can manage the office. Facts: account."""


class AlreadyProtected(UserError):
    """The store has accounts. Facts: path."""


@dataclass(frozen=True)
class Unlocked:
    """The opened store, its data key, and whose account opened it (None: recovery key)."""

    store: Store
    key: bytes
    account: Account | None


def is_protected(path: Path) -> bool:
    """Whether opening the store asks for a password.

    A key file beside a plain store was left by a protection that did not come to its end.
    """
    return keys.load(path) is not None and not (path.exists() and engine.is_plain(path))


def account_names(path: Path) -> list[str]:
    """The enabled accounts, for the choice at start."""
    file = keys.load(path)
    return [one.name for one in file.accounts if not one.is_disabled] if file else []


def seconds_to_wait(failures: int) -> int:
    """How long to wait before the next try: 0 for the first five, then 30 s doubling to 15 min."""
    if failures < FREE_TRIES:
        return 0
    return int(min(30 * 2 ** min(failures - FREE_TRIES, 10), LONGEST_WAIT))


def unlock(path: Path, name: str, password: str, waited: float) -> Unlocked:
    """Open an encrypted store with an account's password.

    waited: seconds by a monotonic clock since the last try, or since the program started.
    Raises AccountUnknown, MustWait, WrongPassword, StorageError.
    """
    file = _file(path)
    account = file.account(name)
    left = seconds_to_wait(account.failures) - waited
    if left > 0:
        raise MustWait(account=name, seconds=round(left + 0.5))
    key = keys.unwrap(account.wrapped, password)
    if key is None:
        failed = replace(account, failures=account.failures + 1)
        keys.save(path, file.with_account(failed))
        raise WrongPassword(account=name, failures=failed.failures)
    if account.failures:
        account = replace(account, failures=0)
        keys.save(path, file.with_account(account))
    return Unlocked(open_store(path, key), key, account)


def unlock_with_recovery_key(path: Path, recovery_key: str) -> Unlocked:
    """Open with the printed recovery key. Raises WrongPassword, StorageError."""
    file = _file(path)
    key = keys.unwrap(file.recovery, keys.plain_recovery_key(recovery_key))
    if key is None:
        raise WrongPassword(account="", failures=0)
    return Unlocked(open_store(path, key), key, None)


def protect(store: Store, name: str, password: str, now: datetime) -> tuple[Unlocked, str]:
    """Encrypt a plain store in place: a checked copy, then a swap; the plain file is removed.

    Returns the opened encrypted store and the recovery key, which is shown once.
    Raises AlreadyProtected, PasswordTooShort, StorageError (the plain store then stays).
    """
    path = store.path
    if is_protected(path):
        raise AlreadyProtected(path=path)
    _check_password(password)
    key, recovery_key = keys.new_key(), keys.new_recovery_key()
    account = Account(name.strip(), Role.COORDINATOR, keys.wrap(key, password))
    beside = path.with_name(path.name + ".encrypting")
    beside.unlink(missing_ok=True)
    try:
        engine.copy_encrypted(beside, key)
        check_file(beside, key)
        store.close()
        keys.save(path, KeyFile((account,), keys.wrap(key, recovery_key)))
        kept = backup.put_back(beside, path, now, key)
    finally:
        beside.unlink(missing_ok=True)
    assert kept is not None  # the plain store stood there
    for ending in ("", "-wal", "-shm"):
        kept.with_name(kept.name + ending).unlink(missing_ok=True)
    return Unlocked(open_store(path, key), key, account), recovery_key


def change_password(opened: Unlocked, name: str, password: str) -> None:
    """Set an account's password. Raises AccountUnknown, PasswordTooShort, StorageError."""
    _check_password(password)
    file = _file(opened.store.path)
    changed = replace(file.account(name), wrapped=keys.wrap(opened.key, password), failures=0)
    keys.save(opened.store.path, file.with_account(changed))


def add_account(
    opened: Unlocked, name: str, role: Role, password: str, person_id: int | None = None
) -> None:
    """Let another person in. Raises AccountExists, PasswordTooShort, StorageError."""
    _check_password(password)
    file = _file(opened.store.path)
    if any(one.name == name.strip() for one in file.accounts):
        raise AccountExists(account=name)
    account = Account(name.strip(), role, keys.wrap(opened.key, password), person_id)
    keys.save(opened.store.path, file.with_account(account))


def disable_account(opened: Unlocked, name: str) -> None:
    """Let somebody in no more; the last coordinator stays. Raises AccountUnknown, …"""
    file = _file(opened.store.path)
    leaving = file.account(name)
    others = [one for one in file.accounts if one.name != name and not one.is_disabled]
    if not any(one.role == Role.COORDINATOR for one in others):
        raise LastCoordinator(account=name)
    disabled = replace(leaving, is_disabled=True)
    keys.save(opened.store.path, file.with_account(disabled))


def _file(path: Path) -> KeyFile:
    file = keys.load(path)
    if file is None:
        raise keys.AccountUnknown(account="")
    return file


def _check_password(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort(least=SHORTEST_PASSWORD)
