"""答复函: our answer to the proposers, as 信函 or 文件, with grade and publicity marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

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
from desktop_app.documents.words import Words, say, say_date


@dataclass(frozen=True)
class ReplyLetter:
    """One answer to one addressee (or several in the salutation).

    `body` is the typed text; short lines with official numbers become headings. `marks_at` says
    where grade and publicity stand: at the head (top right) or at the foot. `contact` is printed
    only when given: phones are on paper only when asked for. `closing` None is the usual one, an
    empty one is for a text that closes by itself.
    """

    head: Head
    session: str
    number: str
    kind: str
    proposal_title: str
    salutation: str
    body: str
    signature: tuple[str, ...]
    issued_on: date | None
    words: Words
    grade: str = ""
    publicity: str = ""
    marks_at: Literal["head", "foot"] = "head"
    contact: str = ""
    title: str = ""
    closing: str | None = None


def title_of(letter: ReplyLetter) -> str:
    """Return the letter's title: its own, or the usual form of session, number and kind."""
    facts = {"session": letter.session, "number": letter.number, "kind": letter.kind}
    return letter.title or say(letter.words, "reply_title", **facts)


def _closing(letter: ReplyLetter) -> str:
    """Return the closing sentence."""
    return letter.words["reply_closing"] if letter.closing is None else letter.closing


def template_values(letter: ReplyLetter) -> dict[str, str]:
    """Return the value of every field of `letter_template.REPLY_FIELDS`."""
    return {
        "office": letter.head.mark,
        "document_number": letter.head.number,
        "session": letter.session,
        "number": letter.number,
        "kind": letter.kind,
        "title": title_of(letter),
        "proposal_title": letter.proposal_title,
        "salutation": letter.salutation,
        "body": letter.body,
        "closing": _closing(letter),
        "grade": letter.grade,
        "publicity": letter.publicity,
        "signature": "、".join(letter.signature),
        "date": say_date(letter.words, letter.issued_on),
        "contact": letter.contact,
    }


def _marks(letter: ReplyLetter) -> tuple[str, ...]:
    """Return grade and publicity as they are marked on the paper."""
    pairs = (("grade_mark", letter.grade), ("publicity_mark", letter.publicity))
    return tuple(say(letter.words, name, value=value) for name, value in pairs if value)


def blocks(letter: ReplyLetter) -> Iterator[Block]:
    """Yield the letter in printing order."""
    at_head = letter.marks_at == "head"
    yield from head_blocks(letter.head, _marks(letter) if at_head else ())
    yield from title_blocks(title_of(letter), letter.salutation)
    yield from body_blocks(letter.body)
    if closing := _closing(letter):
        yield Paragraph(closing)
    foot = () if at_head else _marks(letter)
    names, words = letter.signature, letter.words
    yield from end_blocks(letter.head, names, letter.issued_on, words, letter.contact, foot)


def to_pdf(letter: ReplyLetter, fonts: Path) -> bytes:
    """Return the PDF; the same letter gives the same bytes."""
    return render_signed(blocks(letter), fonts, letter_meta(title_of(letter), letter.head))


def to_docx(letter: ReplyLetter) -> bytes:
    """Return the DOCX, to go on editing; the same letter gives the same bytes."""
    return render_docx(blocks(letter), letter_meta(title_of(letter), letter.head))
