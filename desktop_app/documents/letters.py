"""What letters have in common: head, title, salutation, body, closing, signature, 版记."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.documents.blocks import (
    Block,
    Heading,
    Imprint,
    Letterhead,
    Meta,
    Paragraph,
    Signature,
    Space,
    Title,
)
from desktop_app.documents.fonts import Role
from desktop_app.documents.words import Words, say, say_date

_NUMBERS = (
    (1, re.compile(r"^[一二三四五六七八九十百]+、")),
    (2, re.compile(r"^（[一二三四五六七八九十百]+）")),
    (3, re.compile(r"^\d{1,2}[.．]\s?(?!\d)")),
    (4, re.compile(r"^（\d{1,2}）")),
)
HEADING_LENGTH = 40  # characters; a numbered line that is longer or ends a sentence is body text


@dataclass(frozen=True)
class Head:
    """The head of a paper: whose it is, its number, and in which of the two official formats.

    `signer` stands beside the number of a 文件 (签发人); `copies` and `printer` make the 版记.
    """

    mark: str
    number: str
    form: Literal["letter", "file"] = "letter"
    signer: str = ""
    copies: str = ""
    printer: str = ""


def body_blocks(text: str) -> Iterator[Block]:
    """Yield a typed text as headings and paragraphs: short numbered lines are headings."""
    for line in (one.strip() for one in text.split("\n")):
        if not line:
            continue
        short = len(line) <= HEADING_LENGTH and line[-1] not in "。；;，,！？:："
        level = next((level for level, form in _NUMBERS if short and form.match(line)), 0)
        yield Heading(line, level) if level else Paragraph(line)


def head_blocks(head: Head, notes: tuple[str, ...] = ()) -> Iterator[Block]:
    """Yield the red head with the notes (grade, publicity) at the top right."""
    yield Letterhead(head.mark, head.number, head.form, notes, head.signer)


def end_blocks(
    head: Head,
    names: tuple[str, ...],
    issued_on: date | None,
    words: Words,
    notes: str = "",
    marks: tuple[str, ...] = (),
) -> Iterator[Block]:
    """Yield signature and date, a note in brackets under them, marks, and the 版记."""
    yield Space(2)
    yield Signature(names, say_date(words, issued_on))
    if notes:
        yield Paragraph(say(words, "in_brackets", text=notes))
    for mark in marks:
        yield Paragraph(mark, Role.HEI, indent=0)
    printed = say(words, "printed_on", date=say_date(words, issued_on)) if head.printer else ""
    copies = say(words, "copies", copies=head.copies) if head.copies else ""
    if copies or printed:
        yield Imprint(copies, head.printer if head.form == "file" else "", printed)


def title_blocks(title: str, salutation: str = "") -> Iterator[Block]:
    """Yield the title and, two lines under it, who is written to."""
    yield Title(title)
    yield Space()
    if salutation:
        yield Paragraph(salutation, indent=0)


def letter_meta(title: str, head: Head) -> Meta:
    """Return what the file says of itself; a 信函 has no number on its first page."""
    return Meta(title, head.mark, head.number, number_first_page=head.form == "file")
