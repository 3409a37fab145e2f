"""Protect a store by a password: encrypt it in place, and the copies made of it before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Role, Verb
from desktop_app.services.desk import Desk
from desktop_app.services.edit_people import PersonInput, add_person
from desktop_app.services.unlock_store import Access, is_protected
from desktop_app.storage import backup, journal, keys, lock
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.encrypt import encrypt_file
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.keys import Account, KeyFile
from desktop_app.storage.rename import rename
from desktop_app.storage.soundness import check_file
from desktop_app.storage.store import Store, open_store

SHORTEST_PASSWORD = 8
FEWEST_LETTERS = 4  # different ones: 11111111 and abababab are no passwords
PROTECTED = "PROTECT_STORE"


class PasswordTooShort(UserError):
    """A password needs more characters. Facts: least."""


class PasswordTooEasy(UserError):
    """A password everybody would try first: the account's name, or few different characters."""


class AlreadyProtected(UserError):
    """The store has accounts. Facts: path."""


@dataclass(frozen=True)
class FirstAccount:
    """Who protects the store: a name to sign in with, a password, and whose person it is."""

    name: str
    password: str = field(repr=False)
    person_id: int | None = None


@dataclass(frozen=True)
class Protection:
    """The way in, the recovery key (shown once), and older files that could not be encrypted."""

    access: Access
    recovery_key: str = field(repr=False)
    still_plain: tuple[Path, ...] = ()


def protect(desk: Desk, path: Path, first: FirstAccount, folders: Iterable[Path]) -> Protection:
    """Encrypt a plain store in place: a checked copy, then one rename; no plain file is left.

    Nobody else may have the store open. folders: where its backups lie; those that were made of
    it without a password are encrypted too. Raises NotAllowed, AlreadyProtected,
    PasswordTooShort, PasswordTooEasy, StorageError (the plain store then stays as it was).
    """
    desk.may(Verb.EDIT_SETTINGS)
    if is_protected(path):
        raise AlreadyProtected(path=path)
    check_password(first.name, first.password)
    key, recovery_key = keys.new_key(), keys.new_recovery_key()
    account = Account(first.name.strip(), Role.COORDINATOR, person_id=first.person_id)
    account = account.with_password(key, first.password)
    file = KeyFile((account,), keys.wrap(key, recovery_key), keys.id_of(key))
    held = lock.hold(path)
    try:
        _encrypt_store(desk, path, key, file)
        left = _encrypt_copies(path, key, file, folders)
    finally:
        held.release()
    return Protection(Access(key, account), recovery_key, tuple(left))


def protect_new(desk: Desk, store: Store, first: FirstAccount) -> Protection:
    """Protect an office that was just begun; whoever begins it becomes its first coordinator."""
    person = add_person(desk, PersonInput(first.name, role=Role.COORDINATOR))
    store.close()
    return protect(desk, store.path, replace(first, person_id=person), [])


def check_password(name: str, password: str) -> None:
    """Raise PasswordTooShort or PasswordTooEasy unless the password will do."""
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort(least=SHORTEST_PASSWORD)
    if len(set(password)) < FEWEST_LETTERS or password.strip() == name.strip():
        raise PasswordTooEasy()


def _encrypt_store(desk: Desk, path: Path, key: bytes, file: KeyFile) -> None:
    beside = path.with_name(path.name + ".encrypting")
    beside.unlink(missing_ok=True)
    store = open_store(path)
    try:
        with journal.operation(desk.actor, PROTECTED, file.accounts[0].name, keep_empty=True):
            pass
        store.close()
        encrypt_file(path, beside, key)
        check_file(beside, key)
        keys.save(path, file)
        _swap(beside, path)
    finally:
        store.close()
        beside.unlink(missing_ok=True)


def _swap(made: Path, path: Path) -> None:
    """Put the encrypted file in the place of the plain one, which was closed and is whole."""
    with translated(path=path):
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        rename(made, path)


def _encrypt_copies(path: Path, key: bytes, file: KeyFile, folders: Iterable[Path]) -> list[Path]:
    """Encrypt what was copied from the store without a password; returns what is still plain."""
    left = []
    for copy in filter(_is_plain, _copies(path, folders)):
        beside = copy.with_name(copy.name + ".encrypting")
        try:
            encrypt_file(copy, beside, key)
            check_file(beside, key)
            keys.save(copy, file)
            _swap(beside, copy)
        except StorageError:
            left.append(copy)
        finally:
            beside.unlink(missing_ok=True)
    return left


def _copies(path: Path, folders: Iterable[Path]) -> list[Path]:
    """Backups by their usual names, here and in the folders, and what restores kept aside."""
    aside = re.compile(re.escape(path.name) + r"\.before-[\dT-]+")
    copied = re.compile(re.escape(path.stem) + r"-\d{8}(T\d{6})?" + re.escape(backup.ENDING))
    found = {one for one in path.parent.iterdir() if aside.fullmatch(one.name)}
    for folder in {path.parent, *folders}:
        if folder.is_dir():
            found.update(one for one in folder.iterdir() if copied.fullmatch(one.name))
    return sorted(found)


def _is_plain(copy: Path) -> bool:
    try:
        return engine.is_plain(copy)
    except StorageError:
        return False
