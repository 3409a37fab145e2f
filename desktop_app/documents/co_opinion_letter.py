"""会办意见函: our opinion to the unit that answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import Block, Paragraph
from desktop_app.documents.letters import (
    Head,
    body_blocks,
    end_blocks,
    head_blocks,
    letter_meta,
    title_blocks,
)
from desktop_app.documents.signed import render_signed
from desktop_app.documents.word import render_docx
from desktop_app.documents.words import Words, in_title_marks, say


@dataclass(frozen=True)
class CoOpinionLetter:
    """Our opinion on one proposal, written to the lead unit `to`."""

    head: Head
    session: str
    number: str
    kind: str
    proposal_title: str
    to: str
    body: str
    signature: tuple[str, ...]
    issued_on: date | None
    words: Words
    contact: str = ""


def title_of(letter: CoOpinionLetter) -> str:
    """Return the title in its usual form."""
    facts = {"session": letter.session, "number": letter.number, "kind": letter.kind}
    return say(letter.words, "opinion_title", **facts)


def blocks(letter: CoOpinionLetter) -> Iterator[Block]:
    """Yield the letter in printing order."""
    words = letter.words
    yield from head_blocks(letter.head)
    yield from title_blocks(title_of(letter), say(words, "to_unit", unit=letter.to))
    about = {"session": letter.session, "number": letter.number, "kind": letter.kind}
    yield Paragraph(
        say(words, "opinion_opening", title=in_title_marks(letter.proposal_title), **about)
    )
    yield from body_blocks(letter.body)
    yield Paragraph(words["opinion_closing"])
    yield from end_blocks(letter.head, letter.signature, letter.issued_on, words, letter.contact)


def to_pdf(letter: CoOpinionLetter, fonts: Path) -> bytes:
    """Return the PDF; the same letter gives the same bytes."""
    return render_signed(blocks(letter), fonts, letter_meta(title_of(letter), letter.head))


def to_docx(letter: CoOpinionLetter) -> bytes:
    """Return the DOCX, to go on editing; the same letter gives the same bytes."""
    return render_docx(blocks(letter), letter_meta(title_of(letter), letter.head))
