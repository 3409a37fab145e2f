"""Accounts and keys of an encrypted store, in a small file beside it.

A random data key encrypts the store (SQLCipher, raw key). Each account holds that key wrapped with
AES-GCM under a key that Argon2id derives from its password; a printable recovery key holds it once
more. Nothing in the file helps without a password or the recovery key.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desktop_app.domain.errors import UserError
from desktop_app.storage.errors import StorageError, translated

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


@dataclass(frozen=True)
class Account:
    """Who may open the store: name as typed, whose person it is, and the wrapped key."""

    name: str
    role: str
    wrapped: Wrapped
    person_id: int | None = None
    is_disabled: bool = False
    failures: int = 0


@dataclass(frozen=True)
class KeyFile:
    """The file beside the store."""

    accounts: tuple[Account, ...]
    recovery: Wrapped
    format: int = FORMAT

    def account(self, name: str) -> Account:
        """The enabled account of a name; raises AccountUnknown."""
        for one in self.accounts:
            if one.name == name and not one.is_disabled:
                return one
        raise AccountUnknown(account=name)

    def with_account(self, changed: Account) -> KeyFile:
        """The same file with this account added or in the place of its namesake."""
        others = tuple(one for one in self.accounts if one.name != changed.name)
        return replace(self, accounts=(*others, changed))


def path_of(store: Path) -> Path:
    """Where a store's key file lies."""
    return store.with_name(store.name + ENDING)


def new_key() -> bytes:
    """A fresh random data key."""
    return secrets.token_bytes(KEY_BYTES)


def new_recovery_key() -> str:
    """A printable key of 160 bits in groups of four letters and digits."""
    text = base64.b32encode(secrets.token_bytes(_GROUPS * _GROUP * 5 // 8)).decode()
    return "-".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))


def wrap(key: bytes, secret: str) -> Wrapped:
    """Seal the data key under a password or recovery key."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_derived(secret, salt)).encrypt(nonce, key, None)
    return Wrapped(*(base64.b64encode(part).decode() for part in (salt, nonce, sealed)))


def unwrap(wrapped: Wrapped, secret: str) -> bytes | None:
    """The data key, or None when the secret is wrong or the file was altered."""
    salt, nonce, sealed = (
        base64.b64decode(part) for part in (wrapped.salt, wrapped.nonce, wrapped.sealed)
    )
    try:
        return AESGCM(_derived(secret, salt)).decrypt(nonce, sealed, None)
    except InvalidTag:
        return None


def plain_recovery_key(typed: str) -> str:
    """A recovery key as people type it: small letters, blanks and missing hyphens allowed."""
    letters = "".join(c for c in typed.upper() if c.isalnum())
    letters = letters.replace("0", "O").replace("1", "I").replace("8", "B")
    return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))


def _derived(secret: str, salt: bytes) -> bytes:
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
    return KeyFile(accounts, Wrapped(**data["recovery"]))


def save(store: Path, file: KeyFile) -> None:
    """Write the key file beside and rename it, so that it is old or new, never between."""
    path = path_of(store)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    with translated(path=path):
        with beside.open("w", encoding="utf-8") as out:
            json.dump(asdict(file), out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        os.replace(beside, path)
