"""督查通知: what a division has to put right, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import Block, Heading, Paragraph
from desktop_app.documents.letters import (
    Head,
    body_blocks,
    end_blocks,
    head_blocks,
    letter_meta,
    title_blocks,
)
from desktop_app.documents.signed import render_signed
from desktop_app.documents.words import Words, in_title_marks, say, say_date


@dataclass(frozen=True)
class SupervisionNotice:
    """One notice; `cases` name the proposals it is about (number, title)."""

    head: Head
    to: str
    session: str
    kind: str
    cases: tuple[tuple[str, str], ...]
    found: str
    asked: str
    rectify_by: date | None
    signature: tuple[str, ...]
    issued_on: date | None
    words: Words


def title_of(notice: SupervisionNotice) -> str:
    """Return the title in its usual form."""
    return say(notice.words, "supervision_title", session=notice.session, kind=notice.kind)


def blocks(notice: SupervisionNotice) -> Iterator[Block]:
    """Yield the notice in printing order."""
    words = notice.words
    yield from head_blocks(notice.head)
    yield from title_blocks(title_of(notice), say(words, "to_unit", unit=notice.to))
    yield Paragraph(say(words, "supervision_opening", session=notice.session, kind=notice.kind))
    yield Heading(words["supervision_cases"], 1)
    if not notice.cases:
        yield Paragraph(words["fill_in"])
    for number, title in notice.cases:
        yield Paragraph(say(words, "case", title=in_title_marks(title), number=number))
    yield Heading(words["supervision_found"], 1)
    yield from body_blocks(notice.found)
    yield Heading(words["supervision_asked"], 1)
    yield from body_blocks(notice.asked)
    if notice.rectify_by:
        yield Paragraph(say(words, "supervision_by", date=say_date(words, notice.rectify_by)))
    yield from end_blocks(notice.head, notice.signature, notice.issued_on, words)


def to_pdf(notice: SupervisionNotice, fonts: Path) -> bytes:
    """Return the PDF; the same notice gives the same bytes."""
    return render_signed(blocks(notice), fonts, letter_meta(title_of(notice), notice.head))
