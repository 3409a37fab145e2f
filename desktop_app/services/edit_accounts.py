"""Accounts of a protected store: who may come in, passwords, the recovery key.

Each change of the key file is told in the journal, never with a password.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.errors import UserError
from desktop_app.domain.member import Person
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.settings_entry import NameTaken, check_name
from desktop_app.services.case_step import must_exist
from desktop_app.services.desk import Desk
from desktop_app.services.protect_store import check_password
from desktop_app.services.unlock_store import Opened, key_file, let_in
from desktop_app.storage import journal, keys, records
from desktop_app.storage.keys import Account, KeyFile

ADD, DISABLE, SET_PASSWORD = "ADD_ACCOUNT", "DISABLE_ACCOUNT", "SET_PASSWORD"
NEW_RECOVERY_KEY = "NEW_RECOVERY_KEY"


class LastCoordinator(UserError):
    """Somebody must remain who can manage the office. Facts: account."""


class NoAccounts(UserError):
    """The store has no password, so it has no accounts."""


@dataclass(frozen=True)
class AccountLine:
    """One account as the list shows it; person is empty where the account is nobody's."""

    name: str
    person: str
    role: Role
    is_disabled: bool
    is_own: bool


def list_accounts(opened: Opened) -> tuple[AccountLine, ...]:
    """Every account in the order they were added; none where the store has no password."""
    if opened.access is None:
        return ()
    accounts = key_file(opened.store.path).accounts
    people = _people(accounts)
    own = opened.access.account.name if opened.access.account is not None else None
    return tuple(
        AccountLine(
            one.name,
            people[one.person_id].name if one.person_id in people else "",
            role_of(one, people),
            one.is_disabled,
            one.name == own,
        )
        for one in accounts
    )


def role_of(account: Account, people: dict[int, Person]) -> Role:
    """The role of the account's person, which the store keeps; else the account's own."""
    person = people.get(account.person_id or 0)
    return Role(person.role if person is not None else account.role)


def add_account(desk: Desk, opened: Opened, name: str, password: str, person_id: int) -> None:
    """Let one of our people in; the name is the person's unless another is given.

    Raises NotAllowed, NoAccounts, NotFound, NameTaken, PasswordTooShort, PasswordTooEasy,
    StorageError.
    """
    desk.may(Verb.EDIT_SETTINGS)
    key = _key(opened)
    must_exist(Person, [person_id])
    person = records.get(Person, person_id)
    wanted = check_name("account", name or person.name)
    file = key_file(opened.store.path)
    if any(one.name == wanted for one in file.accounts):
        raise NameTaken(what="account", name=wanted)
    check_password(wanted, password)
    account = Account(wanted, person.role, person_id=person_id).with_password(key, password)
    _save(desk, opened, ADD, file.with_account(account), wanted)


def set_password(desk: Desk, opened: Opened, name: str, password: str) -> None:
    """Give an account a new password; one that was disabled is let in again.

    Raises NotAllowed, NoAccounts, AccountUnknown, PasswordTooShort, PasswordTooEasy.
    """
    desk.may(Verb.EDIT_SETTINGS)
    _change(desk, opened, name, password)


def change_own_password(desk: Desk, opened: Opened, old: str, new: str, now: float) -> None:
    """Change the password one came in with; the old one is asked for. now: see uptime.

    Raises NoAccounts, WrongPassword, MustWait, PasswordTooShort, PasswordTooEasy.
    """
    own = opened.access.account if opened.access is not None else None
    if own is None:
        raise NoAccounts()
    check_password(own.name, new)
    let_in(opened.store.path, own.name, old, now)
    _change(desk, opened, own.name, new)


def disable_account(desk: Desk, opened: Opened, name: str) -> None:
    """Let somebody in no more; a coordinator stays. Raises NotAllowed, LastCoordinator, …"""
    desk.may(Verb.EDIT_SETTINGS)
    _key(opened)
    file = key_file(opened.store.path)
    leaving = file.account(name)
    others = [one for one in file.accounts if one.name != name and not one.is_disabled]
    people = _people(file.accounts)
    if not any(role_of(one, people) is Role.COORDINATOR for one in others):
        raise LastCoordinator(account=name)
    _save(desk, opened, DISABLE, file.with_account(leaving.without_password()), name)


def renew_recovery_key(desk: Desk, opened: Opened) -> str:
    """A new recovery key, shown once; the printed one before opens this store no more.

    Raises NotAllowed, NoAccounts, StorageError.
    """
    desk.may(Verb.EDIT_SETTINGS)
    key, made = _key(opened), keys.new_recovery_key()
    file = replace(key_file(opened.store.path), recovery=keys.wrap(key, made))
    _save(desk, opened, NEW_RECOVERY_KEY, file, "")
    return made


def _change(desk: Desk, opened: Opened, name: str, password: str) -> None:
    key = _key(opened)
    file = key_file(opened.store.path)
    found = next((one for one in file.accounts if one.name == name), None)
    if found is None:
        raise keys.AccountUnknown(account=name)
    check_password(name, password)
    _save(desk, opened, SET_PASSWORD, file.with_account(found.with_password(key, password)), name)


def _save(desk: Desk, opened: Opened, verb: str, file: KeyFile, about: str) -> None:
    with journal.operation(desk.actor, verb, about, keep_empty=True):
        keys.save(opened.store.path, file)


def _key(opened: Opened) -> bytes:
    if opened.key is None:
        raise NoAccounts()
    return opened.key


def _people(accounts: tuple[Account, ...]) -> dict[int, Person]:
    ids = {one.person_id for one in accounts if one.person_id is not None}
    return records.by_id(Person, ids)
