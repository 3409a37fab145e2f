"""B类跟踪落实表 (回头看): what was promised in answers, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_S5,
    Align,
    Block,
    Meta,
    Paragraph,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import render
from desktop_app.documents.fonts import Role
from desktop_app.documents.words import Words, say, say_strip

NAMES = (
    *("c_place", "c_number", "c_title", "c_promise", "c_measure"),
    *("c_by", "c_due_done", "c_progress", "c_outcome", "c_evidence"),
)
WIDTHS = (0.8, 1.8, 3.6, 3.2, 3.0, 1.8, 1.9, 2.6, 1.5, 1.8)
ALIGNS: tuple[Align, ...] = (
    *("center", "center", "left", "left", "left"),
    *("center", "center", "left", "center", "left"),
)


@dataclass(frozen=True)
class Tracked:
    """One promise; `outcome` in words (已落实, 延期, 无法落实, or empty while open)."""

    number: str
    title: str
    promise: str
    measure: str
    by: str
    due_on: date | None
    progress: str = ""
    outcome: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class PromiseTracking:
    """The table of one year's promises; `note` says how many of how many are settled."""

    title: str
    office: str
    promises: tuple[Tracked, ...]
    as_of: date
    words: Words
    made_at: datetime | None = None
    choice: str = ""
    note: str = ""


def _row(place: int, one: Tracked, words: Words) -> tuple[str, ...]:
    """Return one row of the table."""
    due = f"{one.due_on:%Y-%m-%d}" if one.due_on else "—"
    outcome = one.outcome or words["open"]
    start = (str(place), one.number, one.title, one.promise, one.measure)
    return (*start, one.by, due, one.progress, outcome, one.evidence)


def blocks(tracking: PromiseTracking) -> Iterator[Block]:
    """Yield the table in printing order."""
    words = tracking.words
    yield Title(tracking.title, 18)
    yield Space(0.3)
    rows = tuple(_row(place, one, words) for place, one in enumerate(tracking.promises, 1))
    yield Table(tuple(words[name] for name in NAMES), rows, WIDTHS, ALIGNS)
    if tracking.note:
        yield Space(0.15)
        yield Paragraph(say(words, "note", note=tracking.note), Role.SONG, SIZE_S5, indent=0)


def to_pdf(tracking: PromiseTracking, fonts: Path) -> bytes:
    """Return the PDF, lying; the same table gives the same bytes."""
    strip = say_strip(
        tracking.words, tracking.as_of, tracking.made_at, tracking.choice, tracking.office
    )
    meta = Meta(tracking.title, tracking.office, landscape=True, strip=strip, wide=True)
    return render(blocks(tracking), fonts, meta)
