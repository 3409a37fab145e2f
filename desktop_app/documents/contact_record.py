"""沟通情况记录表: one talk with proposers, as it goes into the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_S4,
    Block,
    Cell,
    Form,
    FormRow,
    Meta,
    Paragraph,
    Space,
    Title,
)
from desktop_app.documents.flow import render
from desktop_app.documents.words import Words, say, say_date


@dataclass(frozen=True)
class ContactRecord:
    """One contact: `way` and `phase` in words, `cases` as number and title; no phones."""

    session: str
    held_on: date
    way: str
    phase: str
    place: str
    ours: tuple[str, ...]
    members: tuple[str, ...]
    cases: tuple[tuple[str, str], ...]
    said: str
    opinion: str
    words: Words
    next_on: date | None = None
    recorder: str = ""
    office: str = ""


def _rows(record: ContactRecord) -> tuple[FormRow, ...]:
    """Return the rows of the form."""
    words = record.words

    def label(name: str) -> Cell:
        return Cell(words[name], label=True)

    cases = "\n".join(f"{number}　{title}" for number, title in record.cases)
    following = say_date(words, record.next_on) if record.next_on else words["none"]
    held = say_date(words, record.held_on)
    return (
        FormRow((label("k_date"), Cell(held), label("k_way"), Cell(record.way))),
        FormRow((label("k_phase"), Cell(record.phase), label("k_place"), Cell(record.place))),
        FormRow((label("k_members"), Cell("、".join(record.members), 3)), 2),
        FormRow((label("k_ours"), Cell("、".join(record.ours), 3)), 2),
        FormRow((label("k_cases"), Cell(cases, 3)), 2),
        FormRow((label("k_said"), Cell(record.said, 3)), 12),
        FormRow((label("k_opinion"), Cell(record.opinion, 3)), 6),
        FormRow((label("k_next"), Cell(following), label("k_recorder"), Cell(record.recorder))),
    )


def blocks(record: ContactRecord) -> Iterator[Block]:
    """Yield the form in printing order."""
    yield Title(record.words["contact_title"])
    yield Space()
    yield Form((1.3, 2.4, 1.3, 2.4), _rows(record))
    if record.office:
        yield Space(0.3)
        by = say(record.words, "made_by", office=record.office)
        yield Paragraph(f"{by}　{record.session}", size=SIZE_S4, indent=0)


def to_pdf(record: ContactRecord, fonts: Path) -> bytes:
    """Return the PDF; the same record gives the same bytes."""
    title = record.words["contact_title"]
    return render(blocks(record), fonts, Meta(title, record.office, record.session, numbered=False))
