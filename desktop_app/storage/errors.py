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
        "drive",
        "no_memory",
        "too_large",
        "long_path",
        "failed",
    )

    def __init__(self, kind: str, **facts: object) -> None:
        super().__init__(kind, facts)
        self.kind = kind
        self.facts = facts


# The primary result codes; an extended code carries its primary one in the low byte.
_BY_CODE = {
    dbapi2.SQLITE_PERM: "read_only",
    dbapi2.SQLITE_BUSY: "locked",
    dbapi2.SQLITE_LOCKED: "locked",
    dbapi2.SQLITE_NOMEM: "no_memory",
    dbapi2.SQLITE_READONLY: "read_only",
    dbapi2.SQLITE_IOERR: "drive",
    dbapi2.SQLITE_CORRUPT: "damaged",
    dbapi2.SQLITE_FULL: "full",
    dbapi2.SQLITE_CANTOPEN: "cannot_open",
    dbapi2.SQLITE_PROTOCOL: "locked",
    dbapi2.SQLITE_TOOBIG: "too_large",
    dbapi2.SQLITE_NOLFS: "too_large",
    dbapi2.SQLITE_AUTH: "read_only",
    dbapi2.SQLITE_FORMAT: "damaged",
    dbapi2.SQLITE_NOTADB: "not_a_store",
}
_IOERR_NOMEM, _IOERR_CORRUPTFS = 10 | 12 << 8, 10 | 33 << 8
_BY_EXTENDED_CODE = {_IOERR_NOMEM: "no_memory", _IOERR_CORRUPTFS: "damaged"}


_BY_ERRNO = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "too_large",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "missing",
    errno.EIO: "drive",
    errno.ENXIO: "drive",
    errno.ENODEV: "drive",
    errno.ESTALE: "drive",
    errno.EBUSY: "locked",
    errno.ENAMETOOLONG: "long_path",
    errno.ENOMEM: "no_memory",
}
_LONGEST_PATH = 500
_SHARING_VIOLATIONS = (32, 33)  # Windows: another program holds the file


_BY_WORDS = (
    ("is locked", "locked"),
    ("disk is full", "full"),
    ("readonly", "read_only"),
    ("malformed", "damaged"),
    ("not a database", "not_a_store"),
    ("unable to open", "cannot_open"),
    ("disk I/O error", "drive"),
)


def kind_of(error: BaseException) -> str:
    """Which kind of trouble it is; peewee wraps the driver's error, so look behind it."""
    seen: BaseException | None = error
    while seen is not None:
        code = getattr(seen, "sqlite_errorcode", None)
        if code is not None:
            kind = _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & 0xFF)
            if kind is not None:
                return kind
        seen = seen.__cause__ or seen.__context__
    words = str(error)
    return next((kind for part, kind in _BY_WORDS if part in words), "failed")


def kind_of_file_error(error: OSError) -> str:
    """Which kind of trouble a file call met."""
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return "locked"
    return _BY_ERRNO.get(error.errno or 0, "cannot_open")


def _is_long(path: object) -> bool:
    """Whether SQLite takes no path of this length: 512 bytes, with what it hangs on at the end."""
    return len(str(path).encode("utf-8", "surrogatepass")) > _LONGEST_PATH


@contextmanager
def translated(**facts: object) -> Iterator[None]:
    """Turn database and file errors inside into StorageError, with facts for the sentence."""
    try:
        yield
    except (peewee.DatabaseError, peewee.InterfaceError, dbapi2.Error) as error:
        kind = kind_of(error)
        if kind == "cannot_open" and _is_long(facts.get("path", "")):
            kind = "long_path"
        raise StorageError(kind, **facts) from error
    except UnicodeDecodeError as error:  # spoiled text in the store or in its schema
        raise StorageError("damaged", **facts) from error
    except UnicodeEncodeError as error:  # a file's name that is no text
        raise StorageError("cannot_open", **facts) from error
    except MemoryError as error:
        raise StorageError("no_memory", **facts) from error
    except OSError as error:
        raise StorageError(kind_of_file_error(error), **facts) from error
