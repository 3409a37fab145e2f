"""The world's errors: a store that is locked, full, read-only, damaged, foreign or too new."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import peewee
from sqlcipher3 import dbapi2


class StorageError(Exception):
    """The store could not do it. kind is one of KINDS; facts say which file."""

    KINDS = (
        "locked",
        "full",
        "read_only",
        "damaged",
        "not_a_store",
        "too_new",
        "cannot_open",
        "missing",
        "exists",
        "network_share",
        "failed",
    )

    def __init__(self, kind: str, **facts: object) -> None:
        super().__init__(kind, facts)
        self.kind = kind
        self.facts = facts


_BY_CODE = {
    dbapi2.SQLITE_BUSY: "locked",
    dbapi2.SQLITE_LOCKED: "locked",
    dbapi2.SQLITE_FULL: "full",
    dbapi2.SQLITE_READONLY: "read_only",
    dbapi2.SQLITE_CORRUPT: "damaged",
    dbapi2.SQLITE_NOTADB: "not_a_store",
    dbapi2.SQLITE_CANTOPEN: "cannot_open",
    dbapi2.SQLITE_IOERR: "cannot_open",
    dbapi2.SQLITE_PERM: "read_only",
}


_BY_ERRNO = {
    errno.ENOSPC: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "missing",
}


_BY_WORDS = (
    ("is locked", "locked"),
    ("disk is full", "full"),
    ("readonly", "read_only"),
    ("malformed", "damaged"),
    ("not a database", "not_a_store"),
    ("unable to open", "cannot_open"),
    ("disk I/O error", "cannot_open"),
)


def kind_of(error: BaseException) -> str:
    """Which kind of trouble it is; peewee wraps the driver's error, so look behind it."""
    seen: BaseException | None = error
    while seen is not None:
        code = getattr(seen, "sqlite_errorcode", None)
        if code is not None and code & 0xFF in _BY_CODE:
            return _BY_CODE[code & 0xFF]
        seen = seen.__cause__ or seen.__context__
    words = str(error)
    return next((kind for part, kind in _BY_WORDS if part in words), "failed")


@contextmanager
def translated(**facts: object) -> Iterator[None]:
    """Turn database and file errors inside into StorageError, with facts for the sentence."""
    try:
        yield
    except (peewee.DatabaseError, peewee.InterfaceError, dbapi2.Error) as error:
        raise StorageError(kind_of(error), **facts) from error
    except UnicodeDecodeError as error:  # spoiled text in the store or in its schema
        raise StorageError("damaged", **facts) from error
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0, "cannot_open")
        raise StorageError(kind, **facts) from error
