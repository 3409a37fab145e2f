"""Ruled tables over pages: wrapped cells, repeated headers, rows that split between lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop_app.documents.blocks import Align, Table
from desktop_app.documents.fonts import FontChain, Role
from desktop_app.documents.lines import Line, break_lines
from desktop_app.documents.pages import ASCENT, Sheet
from desktop_app.documents.text import clean

PAD = 4.0  # points left and right of a cell's text
PAD_V = 0.28  # em above and below
LINE = 1.4  # line pitch in em

WORD = re.compile(r"[0-9A-Za-z][0-9A-Za-z./:%-]*")
DIGIT = re.compile(r"[0-9]")
SHORT = 5  # characters of a name or a state that should stay on one line
BROKEN = 7  # characters of a line that was broken by hand

Cells = list[list[Line]]


@dataclass(frozen=True)
class Grid:
    """Columns on a given paper: edges and widths in points, how and in what face each is set."""

    edges: tuple[float, ...]
    widths: tuple[float, ...]
    aligns: tuple[Align, ...]
    chains: tuple[FontChain, ...]
    size: float
    minimum: float
    hanging: frozenset[int] = frozenset()  # columns whose text starts at the top of the cell

    @property
    def pad(self) -> float:
        """Points above and below a cell's text."""
        return self.size * PAD_V

    @property
    def pitch(self) -> float:
        """Points from line to line."""
        return self.size * LINE


def _least_widths(block: Table, count: int, chain: FontChain) -> list[float]:
    """Return for each column the points that hold its longest number, word or short name whole."""
    digit = max("0123456789", key=chain.measure)
    words, names = [""] * count, [""] * count
    for row in block.rows:
        for place, text in enumerate(row):
            lines = text.split("\n")
            for line in lines:
                if len(names[place]) < len(line) <= (BROKEN if len(lines) > 1 else SHORT):
                    names[place] = clean(line)
            for word in WORD.findall(text):
                if len(word) > len(words[place]):
                    words[place] = word
    found = [
        max(chain.measure(DIGIT.sub(digit, word)), chain.measure(name.replace("\n", "")))
        for word, name in zip(words, names, strict=True)
    ]
    for place, text in enumerate(block.headers):
        found[place] = max(found[place], chain.measure(clean(text)[:5]))
    return [width * block.size + 2 * PAD + 0.5 for width in found]


def shared_widths(shares: tuple[float, ...], least: list[float], room: float) -> tuple[float, ...]:
    """Share `room` by `shares`, but give no column less than its `least` where that is possible."""
    limits = [min(one, room / 4) for one in least]
    if sum(limits) >= room:
        return tuple(room * share / sum(shares) for share in shares)
    fixed: dict[int, float] = {}
    while True:
        open_room = room - sum(fixed.values())
        total = sum(share for place, share in enumerate(shares) if place not in fixed)
        widths = [
            fixed.get(place, open_room * share / total if total else 0.0)
            for place, share in enumerate(shares)
        ]
        narrow = [place for place, width in enumerate(widths) if width < limits[place] - 1e-9]
        if not narrow:
            return tuple(widths)
        fixed |= {place: limits[place] for place in narrow}


def grid_for(block: Table, room: float, chain: FontChain) -> Grid:
    """Share `room` points among the columns by the table's widths (equal when none are given)."""
    count = max(len(block.headers), *(len(row) for row in block.rows), 1) if block.rows else 0
    count = count or max(1, len(block.headers))
    shares = (block.widths or (1.0,) * count)[:count]
    shares += (1.0,) * (count - len(shares))
    widths = shared_widths(shares, _least_widths(block, count, chain), room)
    edges = tuple(sum(widths[:place]) for place in range(count + 1))
    plain: Align = "left"
    aligns = block.aligns + (plain,) * (count - len(block.aligns))
    minimum = block.row_lines * block.size * LINE
    return Grid(edges, widths, aligns, (chain,) * count, block.size, minimum)


def break_cells(row: Sequence[str], grid: Grid) -> Cells:
    """Break every cell of a row into lines; missing cells are empty."""
    found = []
    for place, width in enumerate(grid.widths):
        text = clean(row[place]) if place < len(row) else ""
        room = (width - 2 * PAD) / grid.size
        found.append(break_lines(text, room, grid.chains[place].widths))
    return found


def _height(cells: Cells, grid: Grid) -> float:
    """Return the height in points of a row."""
    lines = max(len(cell) for cell in cells)
    return max(lines * grid.pitch, grid.minimum) + 2 * grid.pad


def _draw_cell(sheet: Sheet, lines: list[Line], place: int, top: float, grid: Grid) -> None:
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
        sheet.put(x, base, line.text, grid.chains[place], grid.size, gap)


def _draw_row(sheet: Sheet, cells: Cells, grid: Grid) -> None:
    """Draw one row at the cursor, each cell in the middle of its height, and move the cursor."""
    height = _height(cells, grid)
    for place, lines in enumerate(cells):
        spare = height - len(lines) * grid.pitch
        top = sheet.y + (grid.size / 2 if place in grid.hanging else spare / 2)
        _draw_cell(sheet, lines, place, top, grid)
    sheet.y += height
    sheet.rules([(0.0, sheet.y, grid.edges[-1], sheet.y)])


def draw_columns(sheet: Sheet, grid: Grid, top: float) -> None:
    """Draw the upper border and the column rules of the part of a table from `top` to here."""
    bottom, right = sheet.y, grid.edges[-1]
    if bottom > top:
        columns = [(edge, top, edge, bottom) for edge in grid.edges]
        sheet.rules([(0.0, top, right, top), *columns])


def _split(cells: Cells, lines: int) -> tuple[Cells, Cells]:
    """Cut a row after `lines` lines: what stays on this page and what goes on."""
    head = [cell[:lines] or [Line("", 0.0)] for cell in cells]
    tail = [cell[lines:] or [Line("", 0.0)] for cell in cells]
    return head, tail


def place_row(sheet: Sheet, cells: Cells, grid: Grid, turn: Callable[[], None]) -> None:
    """Draw a row, on the next page when it does not fit, in parts when it is taller than half."""
    while True:
        height = _height(cells, grid)
        if height <= sheet.left_over + 0.1:
            _draw_row(sheet, cells, grid)
            return
        fit = int((sheet.left_over - 2 * grid.pad) / grid.pitch)
        lines = max(len(cell) for cell in cells)
        if height > sheet.paper.depth / 2 and fit >= 2 and lines > 2:
            part, cells = _split(cells, min(fit, lines - 2) if lines - fit < 2 else fit)
            _draw_row(sheet, part, grid)
        turn()


class _Run:
    """The part of a table on the current page: where it began, and how the page is turned."""

    def __init__(self, sheet: Sheet, grid: Grid) -> None:
        self.sheet = sheet
        self.grid = grid
        self.top = sheet.y
        self.header: Callable[[], None] | None = None

    def turn(self) -> None:
        """Finish the part on this page and go on at the top of the next, header first."""
        draw_columns(self.sheet, self.grid, self.top)
        self.sheet.next_page()
        self.top = self.sheet.y
        if self.header:
            self.header()


def draw_table(sheet: Sheet, block: Table) -> None:
    """Draw a table from the cursor on; its header row is repeated on every page."""
    grid = grid_for(block, sheet.paper.room, sheet.fonts.chain(Role.SONG))
    grid = replace(grid, minimum=min(grid.minimum, sheet.paper.depth / 3))
    count = len(grid.widths)
    middle: tuple[Align, ...] = ("center",)
    hei = (sheet.fonts.chain(Role.HEI),) * count
    centred = replace(grid, aligns=middle * count, chains=hei, minimum=0.0)
    header = break_cells(block.headers, centred) if block.headers else []
    first = break_cells(block.rows[0], grid) if block.rows else header
    needed = _height(header, centred) if header else 0.0
    needed += min(_height(first, grid), sheet.paper.depth / 3) if first else 0.0
    if needed > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    run = _Run(sheet, grid)
    if header:
        place_row(sheet, header, centred, run.turn)
        if _height(header, centred) <= sheet.paper.depth / 3:  # else no room for rows is left
            run.header = partial(_draw_row, sheet, header, centred)
    for row in block.rows:
        place_row(sheet, break_cells(row, grid), grid, run.turn)
    draw_columns(sheet, grid, run.top)
