"""The password of a protected store on the command line: from a file, the environment, or asked."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from desktop_app.domain.errors import UserError
from desktop_app.services.desk import Desk
from desktop_app.services.take_seat import HasLeft, seat_of, tell_way_in
from desktop_app.services.unlock_store import (
    Access,
    AccountUnknown,
    MustWait,
    WrongPassword,
    account_names,
    is_protected,
    let_in,
    let_in_by_recovery_key,
    uptime,
)
from desktop_app.storage.keys import looks_like_recovery_key
from desktop_app.storage.store import open_store

VARIABLE = "PROPOSAL_DESK_PASSWORD"
LONGEST_LINE = 10_000  # bytes


class PasswordNeeded(UserError):
    """The store has a password and none was given. Facts: path, variable."""


class AccountNeeded(UserError):
    """Several accounts, and nobody said which one. Facts: names."""


# What keeps somebody out: wrong usage for a script, so the code is that of wrong usage.
KEPT_OUT = (PasswordNeeded, AccountNeeded, WrongPassword, MustWait, AccountUnknown, HasLeft)


def add_arguments(one: argparse.ArgumentParser) -> None:
    """How a verb on a protected store is told who comes and with which password."""
    one.add_argument("--account", metavar="NAME", help="who opens a store that has a password")
    one.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help=f"its first line is the password (or recovery key); else {VARIABLE}, else asked",
    )


def come_in(parsed: argparse.Namespace, desk: Desk) -> Desk:
    """Set parsed.access for the file the verb opens; the desk is then the account's.

    A verb without a store, on a new or on a plain one needs no password. Raises KEPT_OUT, OSError,
    StorageError.
    """
    parsed.access = None
    backup, store = getattr(parsed, "backup", None), getattr(parsed, "store", None)
    path = backup or store
    if path is None or not path.is_file() or not is_protected(path):
        return desk
    parsed.access = access = _access(path, parsed)
    if backup is not None:  # it is put back unread
        return desk
    opened = open_store(path, access.key)
    try:
        tell_way_in(desk, access)
        return seat_of(desk, access)
    finally:
        opened.close()


def _access(path: Path, parsed: argparse.Namespace) -> Access:
    typed = _password(path, parsed.password_file)
    if looks_like_recovery_key(typed):
        return let_in_by_recovery_key(path, typed)
    return let_in(path, parsed.account or _only_account(path), typed, uptime())


def _only_account(path: Path) -> str:
    names = account_names(path)
    if len(names) != 1:
        raise AccountNeeded(names="、".join(names))
    return names[0]


def _password(path: Path, file: Path | None) -> str:
    if file is not None:
        return _first_line(file)
    given = os.environ.get(VARIABLE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise PasswordNeeded(path=path.name, variable=VARIABLE)
    from desktop_app.ui.spoken import password_prompt  # start-up time

    return getpass.getpass(password_prompt(path.name))


def _first_line(file: Path) -> str:
    """The first line of a file, a pipe included; bytes that are no text match no password."""
    with file.open("rb") as opened:
        line = opened.readline(LONGEST_LINE)
    return line.decode("utf-8-sig", "replace").rstrip("\r\n")
