"""B类跟踪落实表 with 回头看: what was promised in answers, and what became of it."""

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
from desktop_app.documents.flow import render
from desktop_app.documents.fonts import Role
from desktop_app.documents.words import Words, proof_of, say, say_strip

NAMES = (
    *("c_place", "c_number", "c_title", "c_promise", "c_measure"),
    *("c_by", "c_due_done", "c_progress", "c_outcome", "c_evidence"),
)
WIDTHS = (0.8, 1.8, 3.4, 3.2, 2.8, 1.8, 1.9, 2.6, 1.5, 2.8)
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
class TrackedPart:
    """The promises of one year; `note` says how many of how many are settled."""

    heading: str
    promises: tuple[Tracked, ...]
    note: str = ""


@dataclass(frozen=True)
class PromiseTracking:
    """This year's promises and last year's looked at again, a table each."""

    title: str
    office: str
    parts: tuple[TrackedPart, ...]
    as_of: date
    words: Words
    made_at: date | None = None
    choice: str = ""


def _row(place: int, one: Tracked, words: Words) -> tuple[str, ...]:
    """Return one row of the table."""
    due = f"{one.due_on:%Y-%m-%d}" if one.due_on else "—"
    outcome = one.outcome or words["open"]
    start = (str(place), one.number, one.title, one.promise, one.measure)
    return (*start, one.by, due, one.progress, outcome, one.evidence)


def _columns(tracking: PromiseTracking) -> list[int]:
    """Return the columns that are printed: that of measures only when there is one."""
    has_measure = any(one.measure for part in tracking.parts for one in part.promises)
    return [place for place, name in enumerate(NAMES) if has_measure or name != "c_measure"]


def blocks(tracking: PromiseTracking) -> Iterator[Block]:
    """Yield the table in printing order."""
    words = tracking.words
    yield Title(tracking.title, 18)
    yield Space(0.3)
    kept = _columns(tracking)
    for part in tracking.parts:
        yield Paragraph(part.heading, Role.HEI, SIZE_S4, "left", 0, keep_next=True)
        rows = tuple(_row(place, one, words) for place, one in enumerate(part.promises, 1))
        if rows:
            cells = tuple(tuple(row[place] for place in kept) for row in rows)
            heads = tuple(words[NAMES[place]] for place in kept)
            widths, aligns = zip(*((WIDTHS[place], ALIGNS[place]) for place in kept), strict=True)
            yield Table(heads, cells, widths, aligns)
        else:
            yield Paragraph(words["none"], Role.SONG, SIZE_S4, indent=0)
        if part.note:
            yield Space(0.15)
            yield Paragraph(say(words, "note", note=part.note), Role.SONG, SIZE_S5, indent=0)
        yield Space(0.5)


def to_pdf(tracking: PromiseTracking, fonts: Path) -> bytes:
    """Return the PDF, lying; the same table gives the same bytes."""
    strip = say_strip(
        tracking.words, tracking.as_of, tracking.made_at, tracking.choice, tracking.office
    )
    meta = Meta(
        tracking.title,
        tracking.office,
        landscape=True,
        strip=strip,
        wide=True,
        foot=proof_of(tracking.words),
    )
    return render(blocks(tracking), fonts, meta)
