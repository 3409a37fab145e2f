"""The open store and how we came into it: all that a start needs to know of passwords."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.storage.store import Store

if TYPE_CHECKING:
    from desktop_app.storage.keys import Account


@dataclass(frozen=True)
class Access:
    """What a password gives: the store's data key, and whose account it was (None: recovery)."""

    key: bytes = field(repr=False)
    account: Account | None = None


@dataclass(frozen=True)
class Opened:
    """The open store and how we came in; None where it has no password."""

    store: Store
    access: Access | None = None

    @property
    def key(self) -> bytes | None:
        """The data key; None where the store has no password."""
        return self.access.key if self.access is not None else None
