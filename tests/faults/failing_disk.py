"""A disk that fails, or a process that dies, at the n-th write, sync, cut, delete, rename or link.

SQLite's own calls are met in its file system layer (VFS), those of Python in os and open().
"""

from __future__ import annotations

import builtins
import ctypes
import errno
import io
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2  # the library must be loaded before it is looked into

OS_CALLS = ("fsync", "replace", "rename", "link", "unlink", "sendfile", "ftruncate")
FULL, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE = 13, 10 | 4 << 8, 10 | 6 << 8, 10 | 10 << 8
POINTER = ctypes.c_void_p
OPEN = ctypes.CFUNCTYPE(ctypes.c_int, POINTER, POINTER, POINTER, ctypes.c_int, POINTER)
DELETE = ctypes.CFUNCTYPE(ctypes.c_int, POINTER, POINTER, ctypes.c_int)
WRITE = ctypes.CFUNCTYPE(ctypes.c_int, POINTER, POINTER, ctypes.c_int, ctypes.c_int64)
TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, POINTER, ctypes.c_int64)
SYNC = ctypes.CFUNCTYPE(ctypes.c_int, POINTER, ctypes.c_int)


class _Vfs(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in ("iVersion", "szOsFile", "mxPathname")),
        *((name, POINTER) for name in ("pNext", "zName", "pAppData", "xOpen", "xDelete")),
    ]


class _File(ctypes.Structure):
    _fields_ = [("pMethods", POINTER)]


class _Methods(ctypes.Structure):
    _fields_ = [
        ("iVersion", ctypes.c_int),
        *((name, POINTER) for name in ("xClose", "xRead", "xWrite", "xTruncate", "xSync")),
        ("others", POINTER * 13),
    ]


@dataclass
class Disk:
    """Counts what reaches the disk. fail_at: which call fails (0: none); lasting: and all after.

    is_deadly: the process is killed there instead.
    """

    fail_at: int = 0
    is_lasting: bool = False
    is_deadly: bool = False
    seen: int = 0

    def fails(self) -> bool:
        """Count one call; whether it is to fail."""
        self.seen += 1
        hit = self.seen == self.fail_at or (self.is_lasting and self.seen > self.fail_at > 0)
        if hit and self.is_deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return hit

    def reached(self) -> None:
        """Count one call of Python's; raise what a full disk raises."""
        if self.fails():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


_now = Disk()
_keep: dict[int, Any] = {}  # what C still points to must not be collected


def _library() -> ctypes.CDLL:
    folder = Path(str(dbapi2.__file__)).parent
    return ctypes.CDLL(str(next(folder.glob("_sqlite3*"))))


def _address(function: Any) -> int:
    return int(ctypes.cast(function, POINTER).value or 0)


def _watched(original: int) -> int:
    """The address of a copy of a method table whose writing methods count."""
    if original in _keep:
        return ctypes.addressof(_keep[original][0])
    copy = _Methods.from_buffer_copy(_Methods.from_address(original))
    write, cut, sync = WRITE(copy.xWrite), TRUNCATE(copy.xTruncate), SYNC(copy.xSync)
    functions = (
        WRITE(lambda *given: FULL if _now.fails() else write(*given)),
        TRUNCATE(lambda *given: IOERR_TRUNCATE if _now.fails() else cut(*given)),
        SYNC(lambda *given: IOERR_FSYNC if _now.fails() else sync(*given)),
    )
    copy.xWrite, copy.xTruncate, copy.xSync = map(_address, functions)
    _keep[original] = (copy, functions)
    return ctypes.addressof(copy)


def _install() -> None:
    """Once: every file that SQLite opens from now on counts."""
    find = _library().sqlite3_vfs_find
    find.restype, find.argtypes = POINTER, [POINTER]
    vfs = _Vfs.from_address(find(None))
    real_open, real_delete = OPEN(vfs.xOpen), DELETE(vfs.xDelete)

    def opened(layer: int, name: int, file: int, flags: int, out: int) -> int:
        code = real_open(layer, name, file, flags, out)
        head = _File.from_address(file)
        if code == 0 and head.pMethods:
            head.pMethods = _watched(head.pMethods)
        return code

    def deleted(layer: int, name: int, sync: int) -> int:
        return IOERR_DELETE if _now.fails() else real_delete(layer, name, sync)

    functions = (OPEN(opened), DELETE(deleted))
    vfs.xOpen, vfs.xDelete = map(_address, functions)
    _keep[0] = (vfs, real_open, real_delete, functions)


class _CountingFile(io.FileIO):
    def write(self, data: Any) -> int:
        _now.reached()
        return super().write(data)


def _counting_open(
    file: Any,
    mode: str = "r",
    buffering: int = -1,
    encoding: Any = None,
    errors: Any = None,
    newline: Any = None,
    closefd: bool = True,
    opener: Any = None,
) -> Any:
    if not set(mode) & set("wax+"):
        return _real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
    raw = _CountingFile(file, mode.replace("b", "").replace("t", ""), closefd, opener)
    if buffering == 0:
        return raw
    wrapper = io.BufferedRandom if "+" in mode else io.BufferedWriter
    if "b" in mode:
        return wrapper(raw)  # type: ignore[arg-type]
    return io.TextIOWrapper(wrapper(raw), encoding or "utf-8", errors, newline)  # type: ignore


_real_open = io.open


def _counting(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*given: Any, **named: Any) -> Any:
        _now.reached()
        return real(*given, **named)

    return call


@contextmanager
def failing(disk: Disk) -> Iterator[Disk]:
    """Inside, the disk behaves as said; SQLite's layer stays in place and only counts after."""
    global _now
    if 0 not in _keep:
        _install()
    real = {name: getattr(os, name) for name in OS_CALLS if hasattr(os, name)}
    for name, function in real.items():
        setattr(os, name, _counting(name, function))
    builtins.open = io.open = _counting_open  # type: ignore[assignment]
    before, _now = _now, disk
    try:
        yield disk
    finally:
        _now = before
        builtins.open = io.open = _real_open
        for name, function in real.items():
            setattr(os, name, function)
