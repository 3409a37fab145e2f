"""沟通情况记录表: one talk with proposers, as it goes into the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_5,
    SIZE_S4,
    SIZE_S5,
    Block,
    Cell,
    Form,
    FormRow,
    Meta,
    Space,
    Title,
)
from desktop_app.documents.flow import render_on_one_sheet
from desktop_app.documents.words import Words, proof_of, say, say_date, say_strip

SAID = 11  # lines for what was said, when nothing above takes more than two
SIZES = (SIZE_S4, SIZE_5, SIZE_S5)  # tried for one sheet
CELL = 28  # characters of a line in the wide cell


@dataclass(frozen=True)
class ContactRecord:
    """One contact: `way` and `phase` in words, `cases` as number and title; no phones."""

    session: str
    kind: str
    held_on: date
    way: str
    phase: str
    place: str
    ours: tuple[str, ...]
    members: tuple[str, ...]
    cases: tuple[tuple[str, str], ...]
    said: str
    opinion: str
    as_of: date
    words: Words
    made_at: date | None = None
    next_on: date | None = None
    recorder: str = ""
    office: str = ""


def title_of(record: ContactRecord) -> str:
    """Return the title."""
    return say(record.words, "contact_title", kind=record.kind)


def _lines(text: str) -> int:
    """Return about how many lines a text takes in the wide cell."""
    return sum(-(-len(line) // CELL) for line in text.split("\n"))


def _rows(record: ContactRecord) -> tuple[FormRow, ...]:
    """Return the rows of the form."""
    words = record.words

    def label(name: str) -> Cell:
        return Cell(say(words, name, kind=record.kind), label=True)

    cases = "\n".join(f"{number}　{title}" for number, title in record.cases)
    following = say_date(words, record.next_on) if record.next_on else words["none"]
    held = say_date(words, record.held_on)
    members, ours = "、".join(record.members), "、".join(record.ours)
    above = sum(max(2, _lines(text)) for text in (members, ours, cases))
    said = max(5, SAID + 6 - above)
    return (
        FormRow((label("k_date"), Cell(held), label("k_way"), Cell(record.way))),
        FormRow((label("k_phase"), Cell(record.phase), label("k_place"), Cell(record.place))),
        FormRow((label("k_members"), Cell(members, 3)), 2),
        FormRow((label("k_ours"), Cell(ours, 3)), 2),
        FormRow((label("k_cases"), Cell(cases, 3)), 2),
        FormRow((label("k_said"), Cell(record.said, 3)), said),
        FormRow((label("k_opinion"), Cell(record.opinion, 3)), 5),
        FormRow((label("k_next"), Cell(following), label("k_recorder"), Cell(record.recorder))),
    )


def blocks(record: ContactRecord, size: float = SIZE_S4) -> Iterator[Block]:
    """Yield the form in printing order."""
    yield Title(title_of(record))
    yield Space(0.6)
    yield Form((1.3, 2.4, 1.3, 2.4), _rows(record), size)


def to_pdf(record: ContactRecord, fonts: Path) -> bytes:
    """Return the PDF; the largest type that puts all on one sheet, else several sheets."""
    strip = say_strip(record.words, record.as_of, record.made_at, record.session, record.office)
    meta = Meta(
        title_of(record),
        record.office,
        record.session,
        numbered=False,
        strip=strip,
        foot=proof_of(record.words),
    )
    return render_on_one_sheet(partial(blocks, record), SIZES, fonts, meta)
