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
from desktop_app.documents.flow import render
from desktop_app.documents.words import Words, say, say_date

ALIGNS: tuple[Align, ...] = ("center", "center", "left", "center", "center", "center")


@dataclass(frozen=True)
class ChasedCase:
    """One case of the note; `state` is its lamp in words, such as 逾期3个工作日."""

    number: str
    title: str
    step: str
    due_on: date
    state: str


@dataclass(frozen=True)
class ChaserNote:
    """One note; `text` is what is asked, `answer_by` until when."""

    number: str
    to: str
    session: str
    cases: tuple[ChasedCase, ...]
    signature: tuple[str, ...]
    sent_on: date
    words: Words
    text: str = ""
    answer_by: date | None = None


def _table(note: ChaserNote) -> Table:
    """Return the table of the cases."""
    names = ("c_place", "c_number", "c_title", "c_step", "c_due", "c_state")
    rows = tuple(
        (str(place), one.number, one.title, one.step, f"{one.due_on:%Y-%m-%d}", one.state)
        for place, one in enumerate(note.cases, 1)
    )
    return Table(tuple(note.words[name] for name in names), rows, (1, 2, 5, 2, 2.2, 2.2), ALIGNS)


def blocks(note: ChaserNote) -> Iterator[Block]:
    """Yield the note in printing order."""
    words = note.words
    yield Title(words["chaser_title"])
    yield Paragraph(note.number, align="center", indent=0)
    yield Space()
    yield Paragraph(say(words, "to_unit", unit=note.to), indent=0)
    yield Paragraph(say(words, "chaser_opening", session=note.session, count=len(note.cases)))
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
    meta = Meta(note.words["chaser_title"], "、".join(note.signature), note.number)
    return render(blocks(note), fonts, meta)
