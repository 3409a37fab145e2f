"""今日: what waits on one day, in groups, on one lying sheet where it can be read so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_S4,
    SIZE_S5,
    Align,
    Block,
    Meta,
    Paragraph,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import render_on_one_sheet
from desktop_app.documents.fonts import Role
from desktop_app.documents.words import Words, say, say_date, say_strip

SIZES = (10.5, 9.0, 8.0)  # points tried for one sheet
WIDTHS = (2.0, 1.6, 9.0, 2.4, 3.2, 2.0, 1.5)
ALIGNS: tuple[Align, ...] = ("center", "center", "left", "center", "left", "center", "center")
NAMES = ("c_state", "c_number", "c_title", "c_step", "c_whom", "c_by", "c_handler")


@dataclass(frozen=True)
class DayPart:
    """One group: its heading without the count, and its lines under NAMES."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class DaySheet:
    """Everything that waits on a day; parts without lines are left out."""

    day: date
    office: str
    who: str
    parts: tuple[DayPart, ...]
    words: Words
    choice: str = ""


def to_pdf(sheet: DaySheet, fonts: Path) -> bytes:
    """Return the PDF; the largest type that puts all on one sheet, else several sheets."""
    words = sheet.words
    names = tuple(words[name] for name in NAMES)
    title = say(words, "day_title", date=say_date(words, sheet.day), who=sheet.who)

    def blocks(size: float) -> Iterator[Block]:
        yield Title(title, 18)
        if not sheet.parts:
            yield Paragraph(words["day_nothing"], size=SIZE_S4, align="center", indent=0)
        for part in sheet.parts:
            heading = say(words, "day_part", name=part.heading, count=len(part.rows))
            yield Space(0.3)
            yield Paragraph(heading, Role.HEI, max(size, SIZE_S5), "left", indent=0, keep_next=True)
            yield Table(names, part.rows, WIDTHS, ALIGNS, size)

    strip = say_strip(words, sheet.day, sheet.day, sheet.choice, sheet.office)
    meta = Meta(title, sheet.office, landscape=True, strip=strip, wide=True)
    return render_on_one_sheet(blocks, SIZES, fonts, meta)
