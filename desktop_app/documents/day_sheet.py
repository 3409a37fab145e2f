"""今日: what waits on one day, in groups, on one sheet where it can be read so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_S4,
    Align,
    Block,
    Meta,
    Paragraph,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import render_on_one_sheet
from desktop_app.documents.words import Words, proof_of, say, say_date, say_strip

SIZES = (10.5, 9.0, 8.0)  # points tried for one sheet
WIDTHS = (2.1, 1.6, 1.7, 8.0, 1.9, 4.6, 1.9, 1.4)
ALIGNS: tuple[Align, ...] = (
    *("center", "center", "center", "left"),
    *("center", "left", "center", "center"),
)
NAMES = ("c_group", "c_left", "c_number", "c_title", "c_step", "c_whom", "c_by", "c_handler")


@dataclass(frozen=True)
class DayPart:
    """One group: its heading without the count, and its lines under NAMES but the first."""

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

    rows = tuple(row for part in sheet.parts for row in _rows(words, part))

    def blocks(size: float) -> Iterator[Block]:
        yield Title(title, 18)
        if not sheet.parts:
            yield Paragraph(words["day_nothing"], size=SIZE_S4, align="center", indent=0)
        else:
            yield Space(0.3)
            yield Table(names, rows, WIDTHS, ALIGNS, size)

    strip = say_strip(words, sheet.day, sheet.day, sheet.choice, sheet.office)
    foot = proof_of(sheet.words)
    meta = Meta(title, sheet.office, landscape=True, strip=strip, foot=foot, wide=True)
    return render_on_one_sheet(blocks, SIZES, fonts, meta)


def _rows(words: Words, part: DayPart) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a group, the first of them under its name and count."""
    heading = say(words, "day_part", name=part.heading, count=len(part.rows))
    for place, row in enumerate(part.rows):
        yield ("" if place else heading, *row)
