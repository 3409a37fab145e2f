"""Let somebody in: which accounts a store has, the data key behind a password, waits after tries.

After five wrong tries each further one must wait. The wait is counted in seconds since the
computer started, a clock that nobody can set: neither a restart of the program nor a changed date
shortens it, and a restart of the computer begins it anew.
"""

from __future__ import annotations

import time
from dataclasses import replace
from math import ceil
from pathlib import Path

from desktop_app.domain.errors import UserError
from desktop_app.services.opened import Access, Opened
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import keys
from desktop_app.storage.keys import Account, AccountUnknown, KeyFile, WrongPassword

FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 30, 900

__all__ = ["Access", "Account", "AccountUnknown", "Opened", "WrongPassword"]


class MustWait(UserError):
    """Too many wrong tries. Facts: account, seconds."""


def uptime() -> float:
    """Seconds since the computer started, its sleep included where the system counts that."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


def is_protected(path: Path) -> bool:
    """Whether opening the store asks for a password. Raises StorageError (damaged key file …).

    A key file beside a plain store was left by a protection that did not come to its end.
    """
    return keys.load(path) is not None and not (path.exists() and engine.is_plain(path))


def account_names(path: Path) -> list[str]:
    """The enabled accounts in the order they were added."""
    file = keys.load(path)
    return [one.name for one in file.accounts if not one.is_disabled] if file else []


def seconds_to_wait(failures: int) -> int:
    """How long to wait before the next try: 0 for the first five, then 30 s doubling to 15 min."""
    if failures < FREE_TRIES:
        return 0
    return int(min(FIRST_WAIT * 2 ** min(failures - FREE_TRIES, 10), LONGEST_WAIT))


def seconds_left(path: Path, name: str, now: float) -> float:
    """How long this account must still wait; now: see uptime. Raises AccountUnknown."""
    return _left(key_file(path).account(name), now)


def _left(account: Account, now: float) -> float:
    # A try "in the future" was made before the computer's last start: count from that start.
    waited = now - account.tried_at if now >= account.tried_at else now
    return max(0.0, seconds_to_wait(account.failures) - waited)


def let_in(path: Path, name: str, password: str, now: float) -> Access:
    """The key of a store by an account's password; takes its time, so not on the main thread.

    now: see uptime. Raises AccountUnknown, MustWait, WrongPassword, StorageError.
    """
    file = key_file(path)
    account = file.account(name)
    left = _left(account, now)
    if left > 0:
        raise MustWait(account=name, seconds=ceil(left))
    key = account.unwrap(password)
    if key is None:
        failed = replace(account, failures=account.failures + 1, tried_at=now)
        keys.save(path, file.with_account(failed))
        raise WrongPassword(account=name, failures=failed.failures)
    if account.failures:
        account = replace(account, failures=0, tried_at=0.0)
        keys.save(path, file.with_account(account))
    return Access(key, account)


def let_in_by_recovery_key(path: Path, recovery_key: str) -> Access:
    """The key of a store by its printed recovery key. Raises WrongPassword, StorageError."""
    key = keys.unwrap(key_file(path).recovery, keys.plain_recovery_key(recovery_key))
    if key is None:
        raise WrongPassword(account="", failures=0)
    return Access(key)


def key_file(path: Path) -> KeyFile:
    """The key file of a protected store. Raises AccountUnknown when it has none, StorageError."""
    file = keys.load(path)
    if file is None:
        raise AccountUnknown(account="")
    return file
