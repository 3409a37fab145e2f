"""Forms to fill in: rows of labels and values whose cells span columns."""

from __future__ import annotations

from itertools import pairwise

from desktop_app.documents.blocks import Align, Form, FormRow
from desktop_app.documents.fonts import Role
from desktop_app.documents.pages import Sheet
from desktop_app.documents.tables import LINE, Grid, break_cells, draw_columns, place_row

WRITING_LINES = 5  # a row this high is for running text, which starts at its top


def _grid(sheet: Sheet, row: FormRow, block: Form) -> Grid:
    """Return the grid of one row: its cells' edges after the spans; the last takes the rest."""
    unit = sheet.paper.room / sum(block.widths)
    edges, used = [0.0], 0
    for cell in row.cells:
        used += cell.span
        edges.append(sum(block.widths[:used]) * unit)
    edges[-1] = sheet.paper.room
    widths = tuple(after - before for before, after in pairwise(edges))
    middle: Align = "center"
    return Grid(
        edges=tuple(edges),
        widths=widths,
        aligns=tuple(middle if cell.label else cell.align for cell in row.cells),
        chains=tuple(
            sheet.fonts.chain(Role.HEI if cell.label else Role.FANGSONG) for cell in row.cells
        ),
        size=block.size,
        minimum=min(row.lines * block.size * LINE, sheet.paper.depth * 0.45),
        hanging=frozenset(
            place
            for place, cell in enumerate(row.cells)
            if not cell.label and row.lines >= WRITING_LINES
        ),
    )


def draw_form(sheet: Sheet, block: Form) -> None:
    """Draw a form from the cursor on; a row that does not fit moves to the next page."""
    for row in block.rows:
        grid = _grid(sheet, row, block)
        top = [sheet.y]

        def turn(grid: Grid = grid, top: list[float] = top) -> None:
            draw_columns(sheet, grid, top[0])
            sheet.next_page()
            top[0] = sheet.y

        place_row(sheet, break_cells([cell.text for cell in row.cells], grid), grid, turn)
        draw_columns(sheet, grid, top[0])
