"""办理责任清单: who is responsible for each case, lying, on one sheet where it can be read so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import Align, Block, Meta, Space, Table, Title
from desktop_app.documents.flow import render_on_one_sheet
from desktop_app.documents.words import Words, proof_of, say, say_strip

SIZES = (10.5, 9.0, 8.0, 7.5)  # points tried for one sheet; below 7.5 nobody reads it
WIDTHS = (0.8, 1.7, 9.0, 1.0, 2.0, 2.0, 1.6, 1.4, 1.2, 1.8)
ALIGNS: tuple[Align, ...] = ("center", "center", "left", *("center",) * 7)
NAMES = (
    *("c_place", "c_number", "c_title", "c_mode", "c_lead", "c_co"),
    *("c_leader", "c_head", "c_handler", "c_due"),
)


@dataclass(frozen=True)
class Duty:
    """One case with its four levels; `co` are the co-divisions."""

    number: str
    title: str
    mode: str
    lead: str
    co: tuple[str, ...]
    leader: str
    head: str
    handler: str
    due_on: date | None


@dataclass(frozen=True)
class ResponsibilityList:
    """The list of one session (or of a choice of its cases)."""

    session: str
    kind: str
    office: str
    duties: tuple[Duty, ...]
    as_of: date
    words: Words
    made_at: date | None = None
    choice: str = ""


def title_of(listed: ResponsibilityList) -> str:
    """Return the title."""
    return say(listed.words, "responsibility_title", session=listed.session, kind=listed.kind)


def strip_of(listed: ResponsibilityList) -> str:
    """Return the line the table carries."""
    return say_strip(listed.words, listed.as_of, listed.made_at, listed.choice, listed.office)


def headers(words: Words) -> tuple[str, ...]:
    """Return the headings of the columns."""
    return tuple(words[name] for name in NAMES)


def rows(listed: ResponsibilityList) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table as text."""
    return tuple(_row(place, duty) for place, duty in enumerate(listed.duties, 1))


def _row(place: int, duty: Duty) -> tuple[str, ...]:
    """Return one row of the table."""
    due = f"{duty.due_on:%Y-%m-%d}" if duty.due_on else "—"
    co = "、".join(duty.co) or "—"
    people = (one or "—" for one in (duty.leader, duty.head, duty.handler))
    return (str(place), duty.number, duty.title, duty.mode, duty.lead or "—", co, *people, due)


def to_pdf(listed: ResponsibilityList, fonts: Path) -> bytes:
    """Return the PDF; the largest type that puts all on one sheet, else several sheets."""
    words = listed.words
    title = title_of(listed)
    lines, names = rows(listed), headers(words)

    def blocks(size: float) -> Iterator[Block]:
        yield Title(title, 18)
        yield Space(0.3)
        yield Table(names, lines, WIDTHS, ALIGNS, size)

    strip = strip_of(listed)
    meta = Meta(
        title,
        listed.office,
        listed.session,
        landscape=True,
        strip=strip,
        wide=True,
        foot=proof_of(listed.words),
    )
    sizes = SIZES if len(lines) <= 40 else SIZES[1:2]
    return render_on_one_sheet(blocks, sizes, fonts, meta)
