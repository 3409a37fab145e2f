"""案卷: cover, catalogue, every paper of one case, how it went, and who recorded what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop_app.documents import (
    co_opinion_letter,
    contact_record,
    feedback_form,
    reply_letter,
    supervision_notice,
)
from desktop_app.documents.blocks import (
    SIZE_S4,
    Align,
    Block,
    Cell,
    Form,
    FormRow,
    Mark,
    Meta,
    NewPage,
    Paragraph,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import lay_out, render
from desktop_app.documents.fonts import Role
from desktop_app.documents.letters import body_blocks
from desktop_app.documents.signed import fitted
from desktop_app.documents.words import Words, proof_of, say, say_date, say_strip

CATALOGUE = ("d_place", "d_number", "d_author", "d_title", "d_date", "d_page", "d_note")
WIDTHS = (0.9, 2.6, 2.0, 4.8, 1.9, 0.9, 1.5)
ALIGNS: tuple[Align, ...] = (
    *("center", "center", "center", "left"),
    *("center", "center", "center"),
)
COURSE = ("h_date", "h_what", "h_who", "h_reason")
JOURNAL = ("j_at", "h_who", "j_verb", "j_changes")
END = "end"

Printed = (
    reply_letter.ReplyLetter
    | co_opinion_letter.CoOpinionLetter
    | feedback_form.FeedbackForm
    | contact_record.ContactRecord
    | supervision_notice.SupervisionNotice
)
_BLOCKS: dict[type, Callable[[Any], Iterator[Block]]] = {
    reply_letter.ReplyLetter: reply_letter.blocks,
    co_opinion_letter.CoOpinionLetter: co_opinion_letter.blocks,
    feedback_form.FeedbackForm: feedback_form.blocks,
    contact_record.ContactRecord: contact_record.blocks,
    supervision_notice.SupervisionNotice: supervision_notice.blocks,
}


@dataclass(frozen=True)
class Filed:
    """One paper as the catalogue lists it, with what is printed of it behind the catalogue.

    `paper` is printed as it went out, `text` as plain text under the title; with neither the
    paper is only listed, because its original lies elsewhere (a scan, an attachment).
    """

    number: str
    author: str
    title: str
    dated: date | None
    note: str = ""
    paper: Printed | None = None
    text: str = ""


@dataclass(frozen=True)
class Happened:
    """One step of the case; `reason` holds what an override or a return was justified with."""

    on: date
    what: str
    who: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Recorded:
    """One entry of the journal: when, who, which verb, how many changed fields."""

    at: datetime
    who: str
    verb: str
    changes: str


@dataclass(frozen=True)
class CaseFolder:
    """One case for the archive; `facts` are the cover's labels and values."""

    kind: str
    title: str
    office: str
    archive_number: str
    archived_on: date | None
    facts: tuple[tuple[str, str], ...]
    papers: tuple[Filed, ...]
    course: tuple[Happened, ...]
    journal: tuple[Recorded, ...]
    as_of: date
    words: Words
    made_at: date | None = None


def _cover(folder: CaseFolder, pages: Mapping[str, int]) -> Iterator[Block]:
    """Yield the cover: title, the facts of the case, where it is archived, how thick it is."""
    words = folder.words
    yield Space(2)
    yield Title(say(words, "folder_title", kind=folder.kind), 26)
    yield Space(1.5)
    yield Title(folder.title, 18)
    yield Space(1.5)
    thick = say(words, "folder_thick", papers=len(folder.papers), pages=pages.get(END, 0))
    ends = (
        (words["folder_office"], folder.office),
        (words["f_archive"], folder.archive_number or words["none"]),
        (words["f_archived"], say_date(words, folder.archived_on)),
        (words["f_thick"], thick),
    )
    yield Form(
        (1.6, 5.4),
        tuple(
            FormRow((Cell(name, label=True), Cell(value))) for name, value in (*folder.facts, *ends)
        ),
    )


def _catalogue(folder: CaseFolder, pages: Mapping[str, int], strip: str) -> Iterator[Block]:
    """Yield the catalogue of the papers (卷内文件目录) with the page each begins on."""
    words = folder.words
    yield NewPage(strip=strip)
    yield Title(words["folder_catalogue"], 18, outline=True)
    yield Space(0.5)
    rows = tuple(
        (
            *(str(place), one.number, one.author, one.title),
            f"{one.dated:%Y-%m-%d}" if one.dated else "—",
            *(str(pages.get(f"{place}", "—")), one.note),
        )
        for place, one in enumerate(folder.papers, 1)
    )
    yield Table(tuple(words[name] for name in CATALOGUE), rows, WIDTHS, ALIGNS, row_lines=1.6)


def _papers(folder: CaseFolder, fonts: Path, meta: Meta) -> Iterator[Block]:
    """Yield every paper on its own pages, as it went out."""
    for place, one in enumerate(folder.papers, 1):
        if one.paper is None and not one.text:
            continue
        yield NewPage()
        yield Mark(f"{place}", one.title)
        if one.paper is not None:
            yield from fitted(_BLOCKS[type(one.paper)](one.paper), fonts, meta)[0]
            continue
        yield Title(one.title)
        dated = say_date(folder.words, one.dated) if one.dated else ""
        facts = {"number": one.number, "author": one.author, "date": dated}
        head = say(folder.words, "filed_head", **facts).strip()
        yield Paragraph(head, Role.KAI, align="center", indent=0)
        yield Space()
        yield from body_blocks(one.text)


def _history(folder: CaseFolder, strip: str) -> Iterator[Block]:
    """Yield how the case went, with the reason of every override, and the journal."""
    words = folder.words
    yield NewPage(strip=strip)
    yield Title(words["folder_history"], 18, outline=True)
    yield Space(0.5)
    steps = tuple((f"{one.on:%Y-%m-%d}", one.what, one.who, one.reason) for one in folder.course)
    sides: tuple[Align, ...] = ("center", "left", "center", "left")
    yield Table(tuple(words[name] for name in COURSE), steps, (1.9, 5.0, 1.9, 3.4), sides)
    if folder.journal:
        yield Space()
        yield Title(words["folder_journal"], 18, outline=True)
        yield Space(0.5)
        lines = tuple((f"{one.at:%Y-%m-%d %H:%M}", *_told(one)) for one in folder.journal)
        middle: tuple[Align, ...] = ("center", "center", "left", "center")
        yield Table(tuple(words[name] for name in JOURNAL), lines, (2.6, 2.4, 4.6, 1.8), middle)
    yield Space(0.5)
    locked = words["folder_locked" if folder.archived_on else "folder_open"]
    yield Paragraph(locked, size=SIZE_S4, indent=0)


def _told(one: Recorded) -> tuple[str, str, str]:
    """Return who, what and how much of an entry of the journal."""
    return one.who, one.verb, one.changes


def blocks(
    folder: CaseFolder, pages: Mapping[str, int], fonts: Path, meta: Meta
) -> Iterator[Block]:
    """Yield the folder in printing order; `pages` says where each part begins."""
    strip = say_strip(folder.words, folder.as_of, folder.made_at, office=folder.office)
    yield from _cover(folder, pages)
    yield from _catalogue(folder, pages, strip)
    yield from _papers(folder, fonts, meta)
    yield from _history(folder, strip)


def to_pdf(folder: CaseFolder, fonts: Path) -> bytes:
    """Return the PDF; the same folder gives the same bytes.

    Laid out twice: the first time to learn on which page each paper begins.
    """
    meta = Meta(folder.title, folder.office, folder.archive_number, foot=proof_of(folder.words))
    sheet = lay_out(blocks(folder, {}, fonts, meta), fonts, meta)
    pages = sheet.marks | {END: sheet.number}
    return render(blocks(folder, pages, fonts, meta), fonts, meta)
