"""The journal on paper, lying: a row a changed value, the journal's head on every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.documents.blocks import Align, Block, Meta, Space, Table, Title
from desktop_app.documents.flow import render

SIZE = 9.0
WIDTHS = (2.3, 1.3, 1.9, 2.6, 2.2, 3.4, 3.4)
ALIGNS: tuple[Align, ...] = ("center", "center", "center", "left", "left", "left", "left")


@dataclass(frozen=True)
class JournalSheet:
    """Rows of text under the headings; head says up to where the journal goes, with its hash."""

    title: str
    office: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    head: str


def blocks(sheet: JournalSheet) -> Iterator[Block]:
    """Yield the sheet in printing order."""
    yield Title(sheet.title, 18)
    yield Space(0.3)
    yield Table(sheet.headings, sheet.rows, WIDTHS, ALIGNS, SIZE)


def to_pdf(sheet: JournalSheet, fonts: Path) -> bytes:
    """Return the PDF; the same rows give the same bytes."""
    meta = Meta(sheet.title, sheet.office, landscape=True, strip=sheet.head, wide=True)
    return render(blocks(sheet), fonts, meta)
