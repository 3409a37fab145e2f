"""The page with a data file's recovery key: large and legible, with what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import Block, Meta, Paragraph, Space, Title
from desktop_app.documents.flow import render
from desktop_app.documents.fonts import Role
from desktop_app.documents.words import Words, say, say_date

KEY_SIZE = 20.0


@dataclass(frozen=True)
class RecoveryPage:
    """office may be empty; key in its groups; made_on: from when it is the one that counts."""

    office: str
    file: str
    key: str
    made_on: date
    words: Words


def blocks(page: RecoveryPage) -> Iterator[Block]:
    """Yield the page in printing order."""
    words, groups = page.words, page.key.split("-")
    half = len(groups) // 2
    yield Title(words["recovery_title"])
    yield Space()
    for name, value in (("recovery_office", page.office), ("recovery_file", page.file)):
        if value:
            yield Paragraph(say(words, name, value=value), align="left")
    yield Paragraph(say(words, "recovery_made", date=say_date(words, page.made_on)), align="left")
    yield Space()
    for part in (groups[:half], groups[half:]):
        yield Paragraph(" - ".join(part), Role.HEI, KEY_SIZE, align="center", indent=0)
    yield Space()
    for name in ("recovery_use", "recovery_keep", "recovery_letters"):
        yield Paragraph(words[name])
    yield Space()
    yield Paragraph(words["recovery_kept_by"], align="left")


def to_pdf(page: RecoveryPage, fonts: Path) -> bytes:
    """Return the PDF; the same page gives the same bytes."""
    meta = Meta(page.words["recovery_title"], page.office, page.file, numbered=False)
    return render(blocks(page), fonts, meta)
