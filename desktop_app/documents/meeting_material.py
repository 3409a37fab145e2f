"""会议材料: the open cases for a meeting, as a table and then case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop_app.documents.blocks import (
    Align,
    Block,
    Heading,
    Meta,
    NewPage,
    Paragraph,
    Space,
    Table,
    Title,
)
from desktop_app.documents.flow import render
from desktop_app.documents.letters import body_blocks
from desktop_app.documents.words import Words, say, say_strip

NAMES = ("c_place", "c_number", "c_title", "c_lead", "c_handler", "c_stage", "c_due", "c_state")
WIDTHS = (0.6, 1.4, 8.0, 1.4, 1.2, 1.2, 1.2, 1.6)
ALIGNS: tuple[Align, ...] = ("center", "center", "left", *("center",) * 5)


@dataclass(frozen=True)
class MeetingCase:
    """One case as the meeting sees it; `report` is the typed text on how things stand."""

    number: str
    title: str
    lead: str
    handler: str
    stage: str
    due_on: date | None
    state: str
    report: str = ""


@dataclass(frozen=True)
class MeetingMaterial:
    """The file for one meeting."""

    title: str
    office: str
    opening: str
    cases: tuple[MeetingCase, ...]
    as_of: date
    words: Words
    made_at: datetime | None = None
    choice: str = ""


def _row(place: int, case: MeetingCase) -> tuple[str, ...]:
    """Return one row of the table."""
    due = f"{case.due_on:%m-%d}" if case.due_on else "—"
    return (
        *(str(place), case.number, case.title, case.lead),
        *(case.handler, case.stage, due, case.state),
    )


def _case(place: int, case: MeetingCase, words: Words) -> Iterator[Block]:
    """Yield the part on one case."""
    yield Heading(say(words, "meeting_case", place=place, title=case.title, number=case.number), 3)
    facts = {"lead": case.lead, "handler": case.handler, "stage": case.stage}
    yield Paragraph(say(words, "meeting_facts", state=case.state, **facts))
    yield from body_blocks(case.report)


def blocks(material: MeetingMaterial) -> Iterator[Block]:
    """Yield the file in printing order."""
    words = material.words
    yield Title(material.title)
    yield Space()
    yield from body_blocks(material.opening)
    yield Heading(words["meeting_list"], 1)
    rows = tuple(_row(place, case) for place, case in enumerate(material.cases, 1))
    yield Table(tuple(words[name] for name in NAMES), rows, WIDTHS, ALIGNS)
    reported = [case for case in material.cases if case.report]
    if not reported:
        return
    yield NewPage(strip=_strip(material))
    yield Heading(words["meeting_reports"], 1)
    for place, case in enumerate(reported, 1):
        yield from _case(place, case, words)


def _strip(material: MeetingMaterial) -> str:
    """Return the line every page carries."""
    return say_strip(
        material.words, material.as_of, material.made_at, material.choice, material.office
    )


def to_pdf(material: MeetingMaterial, fonts: Path) -> bytes:
    """Return the PDF, of hundreds of pages if need be; the same input gives the same bytes."""
    meta = Meta(material.title, material.office, strip=_strip(material))
    return render(blocks(material), fonts, meta)
