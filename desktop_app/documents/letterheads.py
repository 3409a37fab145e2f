"""The red marks at the head of a letter 信函 and of a formal document 文件 (GB/T 9704-2012)."""

from __future__ import annotations

from desktop_app.documents.blocks import SIZE_3, SIZE_4, Imprint, Letterhead
from desktop_app.documents.fonts import Role
from desktop_app.documents.lines import Line, break_lines
from desktop_app.documents.pages import ASCENT, LEADING, MM, RED, Sheet
from desktop_app.documents.text import clean_line

LINE_LENGTH = 170 * MM  # 10.1: red double lines 170 mm long, centred on the page
MARK = 42.0  # points (初号), the largest 发文机关标志; long names are set smaller
SPREAD = 0.8  # share of the line a short name is spread over
WIDEST_GAP = 0.4  # em between its characters at most


def mark_size(em: float, count: int, room: float) -> tuple[float, float]:
    """Return size and gap (points) of a mark of `em` width and `count` characters in `room`."""
    size = min(MARK, room / max(em, 1.0))
    spare = room * SPREAD - em * size
    gap = min(size * WIDEST_GAP, spare / (count - 1)) if spare > 0 and count > 1 else 0.0
    return size, gap


def _mark(sheet: Sheet, text: str, baseline: float) -> None:
    """Draw the office's name in red 小标宋, centred, as large and as wide as the line allows."""
    chain = sheet.fonts.chain(Role.TITLE)
    em = chain.measure(text)
    size, gap = mark_size(em, len(text), sheet.paper.room)
    sheet.colour(*RED)
    start = (sheet.paper.room - em * size - gap * (len(text) - 1)) / 2
    sheet.put(start, baseline, text, chain, size, gap)
    sheet.colour(0, 0, 0)


def fitting(em: float, room: float, size: float = SIZE_3) -> float:
    """Return the size in points at which a line of `em` fits `room`, the usual one at most."""
    return min(size, room / max(em, 1.0))


def _right(sheet: Sheet, text: str, top: float, role: Role = Role.FANGSONG) -> None:
    """Draw a body-size line flush right, its square starting at `top`."""
    chain = sheet.fonts.chain(role)
    size = fitting(chain.measure(text), sheet.paper.room)
    start = sheet.paper.room - chain.measure(text) * size
    sheet.put(start, top + ASCENT * SIZE_3, text, chain, size)


def _letter(sheet: Sheet, block: Letterhead) -> None:
    """信函: mark 30 mm from the page's top, double line under it, number under the line."""
    top = 30 * MM - sheet.paper.top
    _mark(sheet, clean_line(block.mark), top + MARK * ASCENT)
    line = top + MARK + 4 * MM
    side = (sheet.paper.width - LINE_LENGTH) / 2 - sheet.paper.left
    sheet.red_rule(side, line, LINE_LENGTH, 2.2)
    sheet.red_rule(side, line + 2.6, LINE_LENGTH, 0.8)
    foot = sheet.paper.height - 20 * MM - sheet.paper.top
    sheet.red_rule(side, foot, LINE_LENGTH, 0.8)
    sheet.red_rule(side, foot + 2.6, LINE_LENGTH, 2.2)
    under = line + 2.6 + SIZE_3 * 7 / 8
    for place, words in enumerate((block.number, *block.notes)):
        _right(
            sheet, clean_line(words), under + place * LEADING, Role.HEI if place else Role.FANGSONG
        )
    sheet.y = under + LEADING * (1 + len(block.notes)) + LEADING


def _file(sheet: Sheet, block: Letterhead) -> None:
    """文件: notes at the top right, mark 35 mm below the type area's top, number, red line."""
    for place, words in enumerate(block.notes):
        _right(sheet, clean_line(words), place * LEADING, Role.HEI)
    _mark(sheet, clean_line(block.mark), 35 * MM + MARK * ASCENT)
    chain = sheet.fonts.chain(Role.FANGSONG)
    number = clean_line(block.number)
    base = 35 * MM + MARK + 2 * LEADING + ASCENT * SIZE_3
    signer = clean_line(block.signer)
    em, room = chain.measure(number + signer) + bool(signer), sheet.paper.room - 2 * SIZE_3
    size = fitting(em, room)
    if signer:
        sheet.put(SIZE_3, base, number, chain, size)
        start = sheet.paper.room - SIZE_3 - chain.measure(signer) * size
        sheet.put(start, base, signer, chain, size)
    else:
        sheet.put((sheet.paper.room - em * size) / 2, base, number, chain, size)
    line = base + 4 * MM
    sheet.red_rule(0.0, line, sheet.paper.room, 1.5)
    sheet.y = line + LEADING * 2


def draw_letterhead(sheet: Sheet, block: Letterhead) -> None:
    """Draw the head of the first page and put the cursor under it."""
    (_letter if block.form == "letter" else _file)(sheet, block)


def _full_page(sheet: Sheet, lines: list[Line], pitch: float) -> None:
    """Fill a page with lines of the 版记, and go on to the next."""
    chain = sheet.fonts.chain(Role.FANGSONG)
    if not sheet.is_fresh:
        sheet.next_page()
    for place, line in enumerate(lines):
        base = place * pitch + (pitch - SIZE_4) / 2 + ASCENT * SIZE_4
        sheet.put(SIZE_4, base, line.text, chain, SIZE_4)
    sheet.y = sheet.paper.depth
    sheet.next_page()


def draw_imprint(sheet: Sheet, block: Imprint) -> None:
    """Draw the 版记 at the foot of the type area (on the next page when there is no room)."""
    chain = sheet.fonts.chain(Role.FANGSONG)
    room = sheet.paper.room / SIZE_4 - 2
    copies = break_lines(clean_line(block.copies), room, chain.widths) if block.copies else []
    last = bool(block.office or block.printed)
    pitch = SIZE_4 * 1.5
    most = int(sheet.paper.depth / pitch) - 1
    while len(copies) > most:  # more than a page holds: a page of its own for each part
        _full_page(sheet, copies[:most], pitch)
        copies = copies[most:]
    height = pitch * (len(copies) + last)
    if height + LEADING > sheet.left_over and not sheet.is_fresh:
        sheet.next_page()
    y = sheet.paper.depth - height
    sheet.rules([(0.0, y, sheet.paper.room, y)] if height else [])
    for line in copies:
        sheet.put(SIZE_4, y + (pitch - SIZE_4) / 2 + ASCENT * SIZE_4, line.text, chain, SIZE_4)
        y += pitch
    if last:
        sheet.rules([(0.0, y, sheet.paper.room, y), (0.0, y + pitch, sheet.paper.room, y + pitch)])
        base = y + (pitch - SIZE_4) / 2 + ASCENT * SIZE_4
        office, printed = clean_line(block.office), clean_line(block.printed)
        wide = sheet.paper.room - 2 * SIZE_4
        size = fitting(chain.measure(office + printed) + 1, wide, SIZE_4)
        sheet.put(SIZE_4, base, office, chain, size)
        start = sheet.paper.room - SIZE_4 - chain.measure(printed) * size
        sheet.put(start, base, printed, chain, size)
    elif copies:
        sheet.rules([(0.0, y, sheet.paper.room, y)])
    sheet.y = sheet.paper.depth
