"""Plain grids of cells out of a file or out of pasted text; no meaning yet."""

import marshal
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.domain import draft
from desktop_app.domain.draft import (
    LedgerNotFound,
    WorkbookDamaged,
    WorkbookTooLarge,
    WorkbookTooSlow,
)
from desktop_app.ledgers import limits, text_tables
from desktop_app.ledgers.cells import EPOCH_1900, EPOCH_1904, Cell

Range = tuple[tuple[int, int], tuple[int, int]]  # first and last (row, column) from 0
READER_VERB = "read-workbook"  # how a frozen program calls itself as the reading process


@dataclass(frozen=True)
class Grid:
    """One sheet: its name, its rows of cells, which cells are merged, where its days count from."""

    sheet: str
    rows: list[list[Cell]]
    merged: tuple[Range, ...] = ()
    epoch: date = field(default=EPOCH_1900)


def read_grids(path: Path) -> tuple[Grid, ...]:
    """All sheets of a workbook or a text table, read in a limited process of their own.

    Raises a LedgerRefused; nothing in the file can bring this process down.
    """
    if not path.is_file() or not os.access(path, os.R_OK):
        raise LedgerNotFound(file=path.name)
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(
        _command(path),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        creationflags=flags,
    ) as child:
        try:
            output, _errors = child.communicate(timeout=limits.SECONDS)
        except subprocess.TimeoutExpired:
            raise WorkbookTooSlow(file=path.name, seconds=limits.SECONDS) from None
        finally:
            child.kill()  # whatever ended the reading: leaving closes the pipes and waits for it
    return _assembled(output, path.name, child.returncode)


def pasted_grid(text: str, sheet: str = "") -> Grid:
    """Cells pasted as text, tab separated as spreadsheet programs copy them, or CSV."""
    return Grid(sheet, [[cell or None for cell in row] for row in text_tables.rows(text)])


def _command(path: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        console = program.with_stem(f"{program.stem}-console")  # on Windows the one that prints
        return [str(console if console.is_file() else program), READER_VERB, str(path.absolute())]
    module = "desktop_app.ledgers.reader_process"
    return [sys.executable, "-P", "-m", module, str(path.absolute())]


def _environment() -> dict[str, str]:
    """The child finds this very package, also from a checkout."""
    root = str(Path(__file__).resolve().parents[2])
    found = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (root, found)))}


def _assembled(output: bytes, file: str, code: int) -> tuple[Grid, ...]:
    """Put the frames together; no last frame means that a limit ended the process."""
    grids: list[Grid] = []
    epoch, ended = EPOCH_1900, False
    frames = _frames(output)
    if frames and (last := marshal.loads(frames[-1]))[0] == "refused":
        raise getattr(draft, last[1])(file=file, **last[2])
    for frame in map(marshal.loads, frames):
        match frame:
            case ("1904", _):
                epoch = EPOCH_1904
            case ("sheet", name):
                grids.append(Grid(name, [], (), epoch))
            case ("merged", ranges):
                grids[-1] = Grid(grids[-1].sheet, [], tuple(ranges), epoch)
            case ("rows", rows):
                grids[-1].rows.extend(map(_cells, rows))
            case ("end",):
                ended = True
    if ended:
        return tuple(grids)
    sheet = {"sheet": grids[-1].sheet} if grids else {}
    if code == -getattr(signal, "SIGXCPU", 24):
        raise WorkbookTooSlow(file=file, seconds=limits.SECONDS, **sheet)
    was_stopped = code not in (0, 1)  # by its memory limit; 1 is an error of the reading library
    raise (WorkbookTooLarge if was_stopped else WorkbookDamaged)(file=file, **sheet)


def _frames(output: bytes) -> list[memoryview]:
    """The frames that arrived whole."""
    frames, rest = [], memoryview(output)
    while len(rest) >= 8 and len(rest) >= (end := 8 + int.from_bytes(rest[:8], "little")):
        frames.append(rest[8:end])
        rest = rest[end:]
    return frames


def _cells(row: list[Any]) -> list[Cell]:
    return [
        date.fromordinal(cell) if cell.__class__ is int else (None if cell == "" else cell)
        for cell in row
    ]
