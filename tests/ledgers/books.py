"""Workbooks for tests, and reading without a process of its own where many are read."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter

from desktop_app.ledgers import grid, reader_process


def a_book(path: Path, fill: Callable[[Any], None], **options: object) -> Path:
    """Write a workbook that ``fill`` puts its sheets into."""
    with xlsxwriter.Workbook(path, options) as book:
        fill(book)
    return path


def a_table(path: Path, *rows: list[Any], sheet: str = "Sheet1") -> Path:
    """Write a workbook of one sheet with these rows."""

    def fill(book: Any) -> None:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)

    return a_book(path, fill, strings_to_formulas=False)


def read_here(path: Path) -> tuple[grid.Grid, ...]:
    """What ``grid.read_grids`` gives, read in this process: a hundred times in a second."""
    buffer = io.BytesIO()
    for frame in reader_process.frames(path):
        reader_process.send(frame, buffer)
    return grid._assembled(buffer.getvalue(), path.name, 0)
