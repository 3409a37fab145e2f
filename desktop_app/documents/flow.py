"""Blocks onto pages: titles, headings, paragraphs, pictures, signatures; the door is `render`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader

from desktop_app.documents.blocks import (
    SIZE_3,
    SIZE_S5,
    Block,
    Chart,
    Form,
    Heading,
    Imprint,
    Letterhead,
    Mark,
    Meta,
    NewPage,
    Paragraph,
    Picture,
    Signature,
    Space,
    Table,
    Title,
)
from desktop_app.documents.charts import chart_height, paint_chart
from desktop_app.documents.fonts import Role, book
from desktop_app.documents.forms import draw_form
from desktop_app.documents.letterheads import draw_imprint, draw_letterhead
from desktop_app.documents.lines import Line, break_lines
from desktop_app.documents.pages import (
    ASCENT,
    LANDSCAPE,
    LEADING,
    PORTRAIT,
    Sheet,
    SheetFullError,
)
from desktop_app.documents.tables import draw_table
from desktop_app.documents.text import clean, clean_line
from desktop_app.documents.titles import title_lines

HEADING_ROLES = {1: Role.HEI, 2: Role.KAI}


def leading_for(size: float) -> float:
    """Return the line pitch for a text size: the page's 22 lines for body, in proportion else."""
    if size == SIZE_3:
        return LEADING
    return size * 1.6 if size < SIZE_3 else LEADING + (size - SIZE_3) * 0.9


def place_line(sheet: Sheet, line: Line, x: float, room: float, style: Paragraph) -> None:
    """Draw one line at the cursor, aligned in `room` points from `x`, and move the cursor."""
    chain, size = sheet.fonts.chain(style.role), style.size
    leading = leading_for(size)
    slack = room - line.needs * size
    gap = 0.0
    if len(line.text) > 1 and (slack < 0 or style.align == "justify"):
        gap = slack / (len(line.text) - 1)
        gap = gap if gap <= size * 0.2 else 0.0
    elif style.align == "center":
        x += slack / 2
    elif style.align == "right":
        x += room - line.width * size
    sheet.put(x, sheet.y + (leading - size) / 2 + ASCENT * size, line.text, chain, size, gap)
    sheet.y += leading


def paragraph_lines(sheet: Sheet, block: Paragraph) -> list[tuple[Line, float, bool]]:
    """Break a paragraph; return each line with its own indent (points) and whether it is a last."""
    chain = sheet.fonts.chain(block.role)
    width = sheet.paper.room / block.size - block.left - block.right
    found = []
    for part in clean(block.text).split("\n"):
        lines = break_lines(part, width, chain.widths, block.indent)
        for place, line in enumerate(lines):
            indent = block.indent * block.size if place == 0 else 0.0
            found.append((line, indent, place == len(lines) - 1))
    return found


def draw_paragraph(sheet: Sheet, block: Paragraph) -> None:
    """Draw a paragraph over as many pages as it takes."""
    leading = leading_for(block.size)
    lines = paragraph_lines(sheet, block)
    needed = leading * len(lines) + LEADING * 2 if block.keep_next else leading
    if needed > sheet.left_over + 0.1 and not sheet.is_fresh and needed < sheet.paper.depth:
        sheet.next_page()
    last = Paragraph("", block.role, block.size, "left")
    for line, indent, is_last in lines:
        if leading > sheet.left_over + 0.1 and not sheet.is_fresh:
            sheet.next_page()
        start = block.left * block.size + indent
        room = sheet.paper.room - start - block.right * block.size
        plain = is_last and block.align == "justify"
        place_line(sheet, line, start, room, last if plain else block)


def draw_heading(sheet: Sheet, block: Heading) -> None:
    """Draw a heading, never alone at the foot of a page, and enter it in the outline."""
    role = HEADING_ROLES.get(block.level, Role.FANGSONG)
    style = Paragraph(block.text, role, align="left", keep_next=True)
    lines = len(paragraph_lines(sheet, style))
    if (lines + 2) * LEADING > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    if block.level <= 2:
        sheet.outline(block.text, block.level - 1)
    draw_paragraph(sheet, style)


def draw_title(sheet: Sheet, block: Title) -> None:
    """Draw a centred title; a long one is broken into balanced lines."""
    style = Paragraph("", Role.TITLE, block.size, "center", 0)
    text = clean(block.text)
    widths = sheet.fonts.chain(Role.TITLE).widths
    lines = title_lines(text.replace("\n", " "), sheet.paper.room / block.size, widths)
    if leading_for(block.size) * len(lines) + LEADING * 2 > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    if block.outline:
        sheet.outline(text, 0)
    for line in lines:
        if leading_for(block.size) > sheet.left_over + 0.1 and not sheet.is_fresh:
            sheet.next_page()
        place_line(sheet, line, 0.0, sheet.paper.room, style)


def draw_picture(sheet: Sheet, block: Picture) -> None:
    """Draw a picture centred with its caption, on the next page when it does not fit here."""
    picture = ImageReader(BytesIO(block.png))
    wide, high = picture.getSize()
    caption = leading_for(SIZE_S5) * 1.5 if block.caption else 0.0
    width = sheet.paper.room * block.share
    height = min(width * high / wide, sheet.paper.depth - caption - LEADING)
    width = height * wide / high
    if height + caption > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    sheet.image(picture, (sheet.paper.room - width) / 2, sheet.y, width, height)
    sheet.y += height
    if block.caption:
        draw_paragraph(sheet, Paragraph(block.caption, Role.HEI, SIZE_S5, "center", 0))
        sheet.y += leading_for(SIZE_S5) / 2


def draw_chart(sheet: Sheet, block: Chart) -> None:
    """Draw a chart with its caption, on the next page when it does not fit here."""
    caption = leading_for(SIZE_S5) * 1.5
    height = chart_height(block.plan)
    if height + caption > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    paint_chart(sheet, block.plan, height)
    sheet.y += height
    draw_paragraph(sheet, Paragraph(block.caption, Role.HEI, SIZE_S5, "center", 0))
    sheet.y += leading_for(SIZE_S5)


def draw_signature(sheet: Sheet, block: Signature) -> None:
    """Draw the signing names centred over the date, the date four characters from the right."""
    chain, room = sheet.fonts.chain(Role.FANGSONG), sheet.paper.room
    words = [clean_line(name) for name in (*block.names, block.date)]
    widest = max(chain.measure(word) for word in words) * SIZE_3
    right = room - 4 * SIZE_3
    middle = min(right - chain.measure(words[-1]) * SIZE_3 / 2, max(room / 2, room - widest / 2))
    if LEADING * len(words) > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    for word in words:
        size = min(SIZE_3, room / max(chain.measure(word), 1.0))
        start = max(0.0, middle - chain.measure(word) * size / 2)
        baseline = sheet.y + (LEADING - SIZE_3) / 2 + ASCENT * SIZE_3
        sheet.put(start, baseline, word, chain, size)
        sheet.y += LEADING


def draw_space(sheet: Sheet, block: Space) -> None:
    """Leave empty lines, but not at the top of a page."""
    if not sheet.is_fresh:
        sheet.y = min(sheet.paper.depth, sheet.y + block.lines * LEADING)


def draw_new_page(sheet: Sheet, block: NewPage) -> None:
    """Start a page on the asked paper, with the asked strip."""
    sheet.strip = clean_line(block.strip)
    sheet.next_page(LANDSCAPE if block.landscape else PORTRAIT)


def note_page(sheet: Sheet, block: Mark) -> None:
    """Remember the page."""
    sheet.marks[block.name] = sheet.number
    sheet.free[block.name] = sheet.left_over
    if block.outline:
        sheet.outline(block.outline, 0)


_DRAW: dict[type, Callable[[Sheet, Any], None]] = {
    Title: draw_title,
    Heading: draw_heading,
    Paragraph: draw_paragraph,
    Table: draw_table,
    Form: draw_form,
    Picture: draw_picture,
    Chart: draw_chart,
    Space: draw_space,
    Signature: draw_signature,
    NewPage: draw_new_page,
    Letterhead: draw_letterhead,
    Imprint: draw_imprint,
    Mark: note_page,
}


def lay_out(
    blocks: Iterable[Block], fonts: Path, meta: Meta, reserved: Mapping[int, float] | None = None
) -> Sheet:
    """Lay the blocks out on pages and return the sheets, the last still open."""
    sheet = Sheet(book(fonts), meta, reserved)
    for block in blocks:
        _DRAW[type(block)](sheet, block)
    return sheet


def render(blocks: Iterable[Block], fonts: Path, meta: Meta) -> bytes:
    """Lay the blocks out on pages and return the PDF; the same input gives the same bytes.

    `fonts` is the folder of the bundled fonts.
    """
    return lay_out(blocks, fonts, meta).finish()


def render_on_one_sheet(
    made: Callable[[float], Iterable[Block]], sizes: tuple[float, ...], fonts: Path, meta: Meta
) -> bytes:
    """Render with the largest of `sizes` (points, falling) that needs one sheet, else the first."""
    largest = lay_out(made(sizes[0]), fonts, meta)
    if largest.number > 1:
        for size in sizes[1:]:
            try:
                return lay_out(made(size), fonts, replace(meta, only_sheet=True)).finish()
            except SheetFullError:
                continue
    return largest.finish()
