"""催办单: one numbered note to one division about its cases that are due or late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    Align,
    Block,
    Meta,
    Paragraph,
    Signature,
    Space,
    Table,
    Title,
)
from desktop_app.documents.signed import render_signed
from desktop_app.documents.words import Words, say, say_date, say_strip

EMPTY_ROWS = 4
WIDTHS = (0.9, 1.9, 5.0, 2.0, 2.1, 2.2)
ALIGNS: tuple[Align, ...] = ("center", "center", "left", "center", "center", "center")


@dataclass(frozen=True)
class ChasedCase:
    """One case of the note; `state` is its lamp in words, such as 逾期3个工作日."""

    number: str
    title: str
    step: str
    due_on: date | None
    state: str


@dataclass(frozen=True)
class ChaserNote:
    """One note; `text` is what is asked, `answer_by` until when; the states are those of `as_of`.

    A note without cases has empty rows to fill in by hand.
    """

    number: str
    to: str
    session: str
    kind: str
    cases: tuple[ChasedCase, ...]
    signature: tuple[str, ...]
    sent_on: date | None
    as_of: date
    words: Words
    text: str = ""
    answer_by: date | None = None


def title_of(note: ChaserNote) -> str:
    """Return the title."""
    return say(note.words, "chaser_title", kind=note.kind)


def _day(day: date | None) -> str:
    """Return a day as the table shows it."""
    return f"{day:%Y-%m-%d}" if day else "—"


def _table(note: ChaserNote) -> Table:
    """Return the table of the cases."""
    names = ("c_place", "c_number", "c_title", "c_step", "c_due", "c_state")
    rows: tuple[tuple[str, ...], ...] = tuple(
        (str(place), one.number, one.title, one.step, _day(one.due_on), one.state)
        for place, one in enumerate(note.cases, 1)
    )
    rows = rows or (("",) * len(names),) * EMPTY_ROWS
    return Table(
        tuple(note.words[name] for name in names), rows, (0.9, 1.9, 5, 2, 2.1, 2.2), ALIGNS
    )


def blocks(note: ChaserNote) -> Iterator[Block]:
    """Yield the note in printing order."""
    words = note.words
    yield Title(title_of(note))
    yield Paragraph(note.number, align="center", indent=0)
    yield Space()
    yield Paragraph(say(words, "to_unit", unit=note.to), indent=0)
    facts = {"session": note.session, "kind": note.kind, "count": len(note.cases) or "　"}
    yield Paragraph(say(words, "chaser_opening", **facts))
    yield Space(0.3)
    yield _table(note)
    yield Space(0.3)
    if note.text:
        yield Paragraph(note.text)
    if note.answer_by:
        yield Paragraph(say(words, "chaser_answer", date=say_date(words, note.answer_by)))
    yield Space(2)
    yield Signature(note.signature, say_date(words, note.sent_on))


def to_pdf(note: ChaserNote, fonts: Path) -> bytes:
    """Return the PDF; the same note gives the same bytes."""
    strip = say_strip(note.words, note.as_of, note.as_of, note.session)
    meta = Meta(title_of(note), "、".join(note.signature), note.number, strip=strip)
    return render_signed(blocks(note), fonts, meta)
