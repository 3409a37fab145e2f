"""年度总结: the year's summary with its chapters and annexes, as PDF and DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import (
    SIZE_S5,
    Align,
    Block,
    Chart,
    Heading,
    Meta,
    NewPage,
    Paragraph,
    Picture,
    Signature,
    Space,
    Table,
    Title,
)
from desktop_app.documents.fonts import Role
from desktop_app.documents.signed import render_signed
from desktop_app.documents.words import Words, proof_of, say, say_date, say_strip
from desktop_app.domain.chart_plan import ChartPlan


@dataclass(frozen=True)
class Part:
    """A piece of a chapter: body text (level 0) or a sub-heading (2 to 4, its number in it)."""

    text: str
    level: int = 0


@dataclass(frozen=True)
class Chapter:
    """One of the summary's chapters: heading with its number, then its parts in order."""

    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class AnnexTable:
    """A table of an annex; `widths` are shares of the line, `note` stands under it."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    aligns: tuple[Align, ...] = ()
    caption: str = ""
    note: str = ""


@dataclass(frozen=True)
class AnnexPicture:
    """A chart of an annex: PNG bytes, as wide as `share` of the line."""

    png: bytes
    caption: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class AnnexChart:
    """A chart of an annex as its plan: drawn as lines and letters."""

    plan: ChartPlan
    caption: str = ""


AnnexItem = AnnexTable | AnnexPicture | AnnexChart


@dataclass(frozen=True)
class Annex:
    """An annex starts on a new page, upright or lying, and holds tables and pictures."""

    title: str
    items: tuple[AnnexItem, ...]
    landscape: bool = False


@dataclass(frozen=True)
class YearSummary:
    """Everything the year's summary says; all texts are final (fields already filled).

    `base_note` says over what the percentages are counted; `choice` is the filter, when there is
    one; `signature` are the signing offices, `signed_on` their date (blanks when None).
    """

    title: str
    office: str
    lead: str
    chapters: tuple[Chapter, ...]
    annexes: tuple[Annex, ...]
    as_of: date
    words: Words
    made_at: date | None = None
    salutation: str | None = None
    base_note: str = ""
    choice: str = ""
    signature: tuple[str, ...] = ()
    signed_on: date | None = None


def _body(summary: YearSummary) -> Iterator[Block]:
    """Yield title, salutation, lead and chapters."""
    yield Title(summary.title)
    yield Space()
    if summary.salutation:
        yield Paragraph(summary.salutation, indent=0)
    for text in filter(None, summary.lead.split("\n")):
        yield Paragraph(text)
    for chapter in summary.chapters:
        yield Heading(chapter.heading, 1)
        for part in chapter.parts:
            yield Heading(part.text, part.level) if part.level else Paragraph(part.text)


def _closing(summary: YearSummary) -> Iterator[Block]:
    """Yield the list of annexes, the signature and the note on the base of percentages."""
    label = summary.words["annex_list"]
    if summary.annexes:
        yield Space()
    for number, annex in enumerate(summary.annexes, 1):
        numbered = f"{number}. {annex.title}" if len(summary.annexes) > 1 else annex.title
        if number == 1:
            yield Paragraph(label + numbered, left=2 + len(label), indent=-len(label), align="left")
        else:
            yield Paragraph(numbered, left=2 + len(label), indent=0, align="left")
    if summary.signature:
        yield Space(2)
        yield Signature(summary.signature, say_date(summary.words, summary.signed_on))
    if summary.base_note:
        yield Space()
        note = say(summary.words, "note", note=summary.base_note)
        yield Paragraph(note, Role.SONG, SIZE_S5, indent=0)


def _item(item: AnnexItem, words: Words) -> Iterator[Block]:
    """Yield one table, picture or chart of an annex with its caption and note."""
    if isinstance(item, AnnexChart):
        yield Chart(item.plan, item.caption)
        return
    if isinstance(item, AnnexPicture):
        yield Picture(item.png, item.caption, item.share)
        return
    if item.caption:
        yield Paragraph(item.caption, Role.HEI, 12, "center", 0, keep_next=True)
    yield Table(item.headers, item.rows, item.widths, item.aligns)
    if item.note:
        yield Space(0.15)
        yield Paragraph(say(words, "note", note=item.note), Role.SONG, SIZE_S5, indent=0)
    yield Space(0.5)


def _annexes(summary: YearSummary) -> Iterator[Block]:
    """Yield every annex on its own pages, each page with 数据截至 and 制表时间."""
    words = summary.words
    strip = say_strip(words, summary.as_of, summary.made_at, summary.choice)
    for number, annex in enumerate(summary.annexes, 1):
        several = len(summary.annexes) > 1
        name = say(words, "annex_numbered", number=number) if several else words["annex_single"]
        yield NewPage(annex.landscape, strip)
        yield Paragraph(name, Role.HEI, align="left", indent=0, keep_next=True)
        yield Title(annex.title, 18, outline=True)
        yield Space(0.5)
        for item in annex.items:
            yield from _item(item, words)


def blocks(summary: YearSummary) -> Iterator[Block]:
    """Yield the whole summary in printing order."""
    yield from _body(summary)
    yield from _closing(summary)
    yield from _annexes(summary)


def _meta(summary: YearSummary) -> Meta:
    """Return what the file says about itself."""
    subject = say_strip(summary.words, summary.as_of, None)
    return Meta(summary.title, summary.office, subject, foot=proof_of(summary.words))


def to_pdf(summary: YearSummary, fonts: Path) -> bytes:
    """Return the PDF; the same summary gives the same bytes. `fonts` holds the bundled fonts."""
    text = [*_body(summary), *_closing(summary)]
    return render_signed(text, fonts, _meta(summary), _annexes(summary))


def to_docx(summary: YearSummary) -> bytes:
    """Return the DOCX: same order and styles, to go on editing; same summary, same bytes.

    Charts must be pictures there: an AnnexChart has no place in it.
    """
    from desktop_app.documents.word import render_docx  # start-up time

    return render_docx(blocks(summary), _meta(summary))
