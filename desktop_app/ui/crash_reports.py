"""Reports of what nobody foresaw, as files beside the logs; none holds names, texts or folders.

crash-….txt waits to be offered at the next start, seen-….txt was shown. A hard crash of a library
is written by faulthandler into fault-PID.txt and made a report at the next start.
"""

from __future__ import annotations

import faulthandler
import os
import platform
import re
import sys
import time
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import TracebackType
from typing import IO

from desktop_app import __version__, paths

WAITING, SEEN, FAULT = "crash-", "seen-", "fault-"
FORGOTTEN_AFTER_DAYS = 30
_FILE = re.compile(r'File "([^"]*)"')


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened, without the message, the values or the folders of the user."""
    frames = traceback.extract_tb(trace)
    places = [f"  {_name(one.filename)}:{one.lineno} {one.name}" for one in frames]
    return "\n".join([_head(), *places, kind.__name__])


def keep(text: str) -> Path:
    """Write a report; it is offered at the next start unless it is marked as seen. Not raising."""
    stem = f"{WAITING}{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    folder = paths.logs()
    names = (f"{stem}.txt" if count == 1 else f"{stem}-{count}.txt" for count in range(1, 1000))
    path = next(one for name in names if not (one := folder / name).exists())
    with suppress(OSError):
        path.write_text(text, "utf-8")
    return path


def mark_seen(path: Path) -> None:
    """Offer this one no more."""
    with suppress(OSError):
        path.replace(path.with_name(path.name.replace(WAITING, SEEN, 1)))


def waiting() -> list[Path]:
    """The reports that nobody has seen, newest first; those of hard crashes become such files."""
    folder = paths.logs()
    for path in folder.glob(f"{FAULT}*.txt"):
        if path != _current_path():
            _take_fault(path)
    for path in folder.glob(f"{SEEN}*.txt"):
        if _age_days(path) > FORGOTTEN_AFTER_DAYS:
            _remove(path)
    return sorted(folder.glob(f"{WAITING}*.txt"), key=lambda one: one.stem, reverse=True)


def watch_for_faults() -> None:
    """From now on a hard crash leaves its place in a file. Not raising."""
    if _fault_files:
        return
    with suppress(OSError):
        file = _current_path().open("w", encoding="utf-8")
        _fault_files.append(file)
        faulthandler.enable(file, all_threads=False)


def end_watch() -> None:
    """The program ends as it should: no file is left."""
    while _fault_files:
        faulthandler.disable()
        _fault_files.pop().close()
        _remove(_current_path())


_fault_files: list[IO[str]] = []


def _current_path() -> Path:
    return paths.logs() / f"{FAULT}{os.getpid()}.txt"


def _take_fault(path: Path) -> None:
    """Make a report of what faulthandler wrote; an empty file may belong to a running program."""
    with suppress(OSError):
        text = path.read_text("utf-8", "replace")
        if text.strip():
            keep("\n".join([_head(), _without_folders(text)]))
        if text.strip() or _age_days(path) > FORGOTTEN_AFTER_DAYS:
            _remove(path)


def _without_folders(text: str) -> str:
    return _FILE.sub(lambda match: f'File "{_name(match[1])}"', text)


def _name(path: str) -> str:
    """A file's own name, whichever system wrote its path."""
    return PurePosixPath(PureWindowsPath(path).name).name


def _head() -> str:
    return f"Proposal Desk {__version__}, Python {platform.python_version()}, {sys.platform}"


def _age_days(path: Path) -> float:
    return (time.time() - path.stat().st_mtime) / 86400


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
