"""Ruled tables over pages: wrapped cells, repeated headers, rows that split between lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.documents.blocks import Align, Table
from desktop_app.documents.fonts import FontChain, Role
from desktop_app.documents.lines import Line, break_lines
from desktop_app.documents.pages import ASCENT, Sheet
from desktop_app.documents.text import clean

PAD = 4.0  # points left and right of a cell's text
PAD_V = 3.0  # points above and below
LINE = 1.4  # line pitch in em

Cells = list[list[Line]]


@dataclass(frozen=True)
class Grid:
    """A table's columns on a given paper: left edges and widths in points, and its text style."""

    edges: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    size: float
    minimum: float

    @property
    def pitch(self) -> float:
        """Points from line to line."""
        return self.size * LINE


def grid_for(block: Table, room: float) -> Grid:
    """Share `room` points among the columns by the table's widths (equal when none are given)."""
    count = max(len(block.headers), *(len(row) for row in block.rows), 1) if block.rows else 0
    count = count or max(1, len(block.headers))
    shares = (block.widths or (1.0,) * count)[:count]
    shares += (1.0,) * (count - len(shares))
    widths = tuple(room * share / sum(shares) for share in shares)
    edges = tuple(sum(widths[:place]) for place in range(count + 1))
    plain: Align = "left"
    aligns = block.aligns + (plain,) * (count - len(block.aligns))
    return Grid(edges, widths, aligns, block.size, block.row_lines * block.size * LINE)


def _cells(row: Sequence[str], grid: Grid, chain: FontChain) -> Cells:
    """Break every cell of a row into lines; missing cells are empty."""
    found = []
    for place, width in enumerate(grid.widths):
        text = clean(row[place]) if place < len(row) else ""
        found.append(break_lines(text, (width - 2 * PAD) / grid.size, chain.widths))
    return found


def _height(cells: Cells, grid: Grid) -> float:
    """Return the height in points of a row."""
    lines = max(len(cell) for cell in cells)
    return max(lines * grid.pitch, grid.minimum) + 2 * PAD_V


def _draw_cell(
    sheet: Sheet, lines: list[Line], place: int, top: float, grid: Grid, chain: FontChain
) -> None:
    """Draw the lines of one cell, the first at `top`."""
    room = grid.widths[place] - 2 * PAD
    for number, line in enumerate(lines):
        if not line.text:
            continue
        x = grid.edges[place] + PAD
        slack = room - line.needs * grid.size
        gap = slack / (len(line.text) - 1) if slack < 0 and len(line.text) > 1 else 0.0
        if slack > 0 and grid.aligns[place] == "center":
            x += slack / 2
        elif slack > 0 and grid.aligns[place] == "right":
            x += max(0.0, room - line.width * grid.size)
        base = top + number * grid.pitch + (grid.pitch - grid.size) / 2 + ASCENT * grid.size
        sheet.put(x, base, line.text, chain, grid.size, gap)


def _draw_row(sheet: Sheet, cells: Cells, grid: Grid, chain: FontChain) -> None:
    """Draw one row at the cursor, each cell in the middle of its height, and move the cursor."""
    height = _height(cells, grid)
    for place, lines in enumerate(cells):
        top = sheet.y + (height - len(lines) * grid.pitch) / 2
        _draw_cell(sheet, lines, place, top, grid, chain)
    _rule(sheet, grid, height)
    sheet.y += height


def _rule(sheet: Sheet, grid: Grid, height: float) -> None:
    """Draw the borders of a row at the cursor."""
    top, bottom, right = sheet.y, sheet.y + height, grid.edges[-1]
    sheet.rules(
        [
            (0.0, top, right, top),
            (0.0, bottom, right, bottom),
            *((edge, top, edge, bottom) for edge in grid.edges),
        ]
    )


def _split(cells: Cells, lines: int) -> tuple[Cells, Cells]:
    """Cut a row after `lines` lines: what stays on this page and what goes on."""
    head = [cell[:lines] or [Line("", 0.0)] for cell in cells]
    tail = [cell[lines:] or [Line("", 0.0)] for cell in cells]
    return head, tail


def _place_row(
    sheet: Sheet, cells: Cells, grid: Grid, chain: FontChain, header: Callable[[], None]
) -> None:
    """Draw a row, on the next page when it does not fit, in parts when it is taller than half."""
    while True:
        height = _height(cells, grid)
        if height <= sheet.left_over + 0.1:
            _draw_row(sheet, cells, grid, chain)
            return
        fit = int((sheet.left_over - 2 * PAD_V) / grid.pitch)
        lines = max(len(cell) for cell in cells)
        if height > sheet.paper.depth / 2 and fit >= 2 and lines > 2:
            part, cells = _split(cells, min(fit, lines - 2) if lines - fit < 2 else fit)
            _draw_row(sheet, part, grid, chain)
        sheet.next_page()
        header()


def _nothing() -> None:
    """Repeat no header."""


def draw_table(sheet: Sheet, block: Table) -> None:
    """Draw a table from the cursor on; its header row is repeated on every page."""
    grid = grid_for(block, sheet.paper.room)
    middle: Align = "center"
    centred = replace(grid, aligns=(middle,) * len(grid.widths), minimum=0.0)
    chain, hei = sheet.fonts.chain(Role.SONG), sheet.fonts.chain(Role.HEI)
    header = _cells(block.headers, centred, hei) if block.headers else []
    repeat: Callable[[], None] = _nothing
    if header:
        first = _cells(block.rows[0], grid, chain) if block.rows else header
        needed = _height(header, centred) + min(_height(first, grid), sheet.paper.depth / 3)
        if needed > sheet.left_over and not sheet.is_fresh:
            sheet.next_page()
        _place_row(sheet, header, centred, hei, repeat)
        if _height(header, centred) <= sheet.paper.depth / 3:  # else no room for rows is left
            repeat = partial(_draw_row, sheet, header, centred, hei)
    for row in block.rows:
        _place_row(sheet, _cells(row, grid, chain), grid, chain, repeat)
