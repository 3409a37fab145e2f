"""案卷: cover, catalogue and everything recorded of one case, for the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_3,
    SIZE_S4,
    Align,
    Block,
    Cell,
    Form,
    FormRow,
    Meta,
    NewPage,
    Paragraph,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import render
from desktop_app.documents.letters import body_blocks
from desktop_app.documents.words import Words, say_date

CATALOGUE = ("d_place", "d_number", "d_author", "d_title", "d_date", "d_pages", "d_note")
WIDTHS = (0.9, 2.4, 2.2, 5.0, 1.9, 1.0, 1.4)
ALIGNS: tuple[Align, ...] = (
    *("center", "center", "center", "left"),
    *("center", "center", "left"),
)
HISTORY = ("h_date", "h_who", "h_what", "h_reason")


@dataclass(frozen=True)
class Filed:
    """One paper of the folder as the catalogue lists it."""

    number: str
    author: str
    title: str
    dated: date | None
    pages: int
    note: str = ""


@dataclass(frozen=True)
class Happened:
    """One line of the history; `reason` holds what an override or a return was justified with."""

    on: date
    who: str
    what: str
    reason: str = ""


@dataclass(frozen=True)
class CaseFolder:
    """One archived case; `facts` are the cover's labels and values, `texts` heading and text."""

    title: str
    office: str
    archive_number: str
    archived_on: date | None
    facts: tuple[tuple[str, str], ...]
    papers: tuple[Filed, ...]
    texts: tuple[tuple[str, str], ...]
    history: tuple[Happened, ...]
    words: Words


def _cover(folder: CaseFolder) -> Iterator[Block]:
    """Yield the cover: title, number and the facts of the case."""
    words = folder.words
    yield Title(words["folder_title"], 26)
    yield Space(1.5)
    yield Title(folder.title, 18)
    yield Space()
    archived = (
        (words["f_archive"], folder.archive_number),
        (words["f_archived"], say_date(words, folder.archived_on)),
    )
    rows = tuple(
        FormRow((Cell(name, label=True), Cell(value))) for name, value in (*folder.facts, *archived)
    )
    yield Form((1.6, 5.4), rows)


def _catalogue(folder: CaseFolder) -> Iterator[Block]:
    """Yield the catalogue of the papers (卷内文件目录)."""
    words = folder.words
    yield NewPage()
    yield Title(words["folder_catalogue"], 18, outline=True)
    yield Space(0.5)
    rows = tuple(
        (
            *(str(place), one.number, one.author, one.title),
            *(f"{one.dated:%Y-%m-%d}" if one.dated else "—", str(one.pages), one.note),
        )
        for place, one in enumerate(folder.papers, 1)
    )
    yield Table(tuple(words[name] for name in CATALOGUE), rows, WIDTHS, ALIGNS, row_lines=1.5)


def blocks(folder: CaseFolder) -> Iterator[Block]:
    """Yield the folder in printing order."""
    words = folder.words
    yield from _cover(folder)
    yield from _catalogue(folder)
    yield NewPage()
    for heading, text in folder.texts:
        yield Title(heading, SIZE_3, outline=True)
        yield from body_blocks(text)
        yield Space()
    yield Title(words["folder_history"], SIZE_3, outline=True)
    rows = tuple((f"{one.on:%Y-%m-%d}", one.who, one.what, one.reason) for one in folder.history)
    middle: tuple[Align, ...] = ("center", "center", "left", "left")
    yield Table(tuple(words[name] for name in HISTORY), rows, (1.8, 1.6, 4.2, 3.4), middle)
    yield Space(0.5)
    yield Paragraph(words["folder_locked"], size=SIZE_S4, indent=0)


def to_pdf(folder: CaseFolder, fonts: Path) -> bytes:
    """Return the PDF; the same folder gives the same bytes."""
    return render(blocks(folder), fonts, Meta(folder.title, folder.office, folder.archive_number))
