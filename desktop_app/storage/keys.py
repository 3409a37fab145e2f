"""Accounts and keys of an encrypted store, in a small file beside it.

A random data key encrypts the store (SQLCipher, raw key). Each account holds that key wrapped with
AES-GCM under a key that Argon2id derives from its password; a printable recovery key holds it once
more. Nothing in the file helps without a password or the recovery key, and an account whose name,
person or role was altered in the file opens nothing any more: they are sealed along with the key.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import UserError
from desktop_app.storage.errors import StorageError, translated
from desktop_app.storage.place import begin_private
from desktop_app.storage.rename import rename

ENDING = ".keys"
FORMAT = 1
KEY_BYTES = 32
# RFC 9106, second recommended option: 3 passes over 64 MiB, 4 lanes.
PASSES, MEMORY_KIB, LANES = 3, 64 * 1024, 4
_GROUPS, _GROUP = 8, 4


class WrongPassword(UserError):
    """The password or recovery key does not open the store. Facts: account, failures."""


class AccountUnknown(UserError):
    """No such account, or it is disabled. Facts: account."""


@dataclass(frozen=True)
class Wrapped:
    """The data key under one password; binary values as base64 text."""

    salt: str
    nonce: str
    sealed: str


NOTHING = Wrapped("", "", "")


@dataclass(frozen=True)
class Account:
    """Who may open the store: name as typed, whose person it is, and the wrapped key.

    role counts where no person is named; a person's role stands in the store. tried_at: when the
    last wrong password was typed, in seconds since the computer started.
    """

    name: str
    role: str
    wrapped: Wrapped = NOTHING
    person_id: int | None = None
    is_disabled: bool = False
    failures: int = 0
    tried_at: float = 0.0

    @property
    def about(self) -> str:
        """What is sealed along with the key."""
        return json.dumps([self.name, self.role, self.person_id], ensure_ascii=False)

    def with_password(self, key: bytes, password: str) -> Account:
        """The account with the data key wrapped under a password; earlier tries are forgotten."""
        wrapped = wrap(key, password, self.about)
        return replace(self, wrapped=wrapped, is_disabled=False, failures=0, tried_at=0.0)

    def without_password(self) -> Account:
        """The account of somebody who is let in no more: it holds no key."""
        return replace(self, wrapped=NOTHING, is_disabled=True, failures=0, tried_at=0.0)

    def unwrap(self, password: str) -> bytes | None:
        """The data key, or None when the password is wrong or the account was altered."""
        return unwrap(self.wrapped, password, self.about)


@dataclass(frozen=True)
class KeyFile:
    """The file beside the store; key_id tells data keys apart and says nothing about them."""

    accounts: tuple[Account, ...]
    recovery: Wrapped
    key_id: str = ""
    format: int = FORMAT

    def account(self, name: str) -> Account:
        """The enabled account of a name; raises AccountUnknown."""
        for one in self.accounts:
            if one.name == name and not one.is_disabled:
                return one
        raise AccountUnknown(account=name)

    def with_account(self, changed: Account) -> KeyFile:
        """The same file with this account added or in the place of its namesake."""
        if all(one.name != changed.name for one in self.accounts):
            return replace(self, accounts=(*self.accounts, changed))
        accounts = (changed if one.name == changed.name else one for one in self.accounts)
        return replace(self, accounts=tuple(accounts))


def path_of(store: Path) -> Path:
    """Where a store's key file lies."""
    return store.with_name(store.name + ENDING)


def new_key() -> bytes:
    """A fresh random data key."""
    return secrets.token_bytes(KEY_BYTES)


def id_of(key: bytes) -> str:
    """A name for a data key, from which the key cannot be found."""
    return hashlib.sha256(b"proposal desk: which key" + key).hexdigest()[:16]


def new_recovery_key() -> str:
    """A printable key of 160 bits in groups of four letters and digits."""
    text = base64.b32encode(secrets.token_bytes(_GROUPS * _GROUP * 5 // 8)).decode()
    return "-".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))


def wrap(key: bytes, secret: str, about: str = "") -> Wrapped:
    """Seal the data key under a password or recovery key; what it is about is sealed along."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # start-up time

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_derived(secret, salt)).encrypt(nonce, key, about.encode())
    return Wrapped(*(base64.b64encode(part).decode() for part in (salt, nonce, sealed)))


def unwrap(wrapped: Wrapped, secret: str, about: str = "") -> bytes | None:
    """The data key, or None when the secret is wrong or the file was altered."""
    from cryptography.exceptions import InvalidTag  # start-up time
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # start-up time

    try:
        salt, nonce, sealed = (
            base64.b64decode(part) for part in (wrapped.salt, wrapped.nonce, wrapped.sealed)
        )
        return AESGCM(_derived(secret, salt)).decrypt(nonce, sealed, about.encode())
    except (InvalidTag, ValueError):
        return None


def plain_recovery_key(typed: str) -> str:
    """A recovery key as people type it: small letters, blanks and missing hyphens allowed."""
    letters = "".join(c for c in typed.upper() if c.isalnum())
    letters = letters.replace("0", "O").replace("1", "I").replace("8", "B")
    return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))


def looks_like_recovery_key(typed: str) -> bool:
    """Whether something typed where a password belongs has the form of a recovery key."""
    groups = plain_recovery_key(typed).split("-")
    is_whole = [len(group) for group in groups] == [_GROUP] * _GROUPS
    return is_whole and typed.count("-") == _GROUPS - 1


def _derived(secret: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # start-up time

    kdf = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB
    )
    return kdf.derive(secret.encode("utf-8", "surrogatepass"))


def load(store: Path) -> KeyFile | None:
    """The key file of a store; None when the store has none. Raises StorageError (damaged)."""
    path = path_of(store)
    try:
        with translated(path=path):
            text = path.read_text(encoding="utf-8")
    except StorageError as error:
        if error.kind == "missing":
            return None
        raise
    try:
        return _parsed(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StorageError("damaged", path=path) from error


def _parsed(data: dict[str, Any]) -> KeyFile:
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    accounts = tuple(
        Account(**{**one, "wrapped": Wrapped(**one["wrapped"])}) for one in data["accounts"]
    )
    return KeyFile(accounts, Wrapped(**data["recovery"]), str(data.get("key_id", "")))


def save(store: Path, file: KeyFile) -> None:
    """Write the key file beside and rename it, so that it is old or new, never between."""
    path = path_of(store)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with translated(path=path):
            beside.unlink(missing_ok=True)
            begin_private(beside)
            with beside.open("w", encoding="utf-8") as out:
                json.dump(asdict(file), out, ensure_ascii=False, indent=1)
                out.flush()
                os.fsync(out.fileno())
            rename(beside, path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
