"""会议材料: the open cases for a meeting, as a table and then case by case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
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
from desktop_app.documents.words import (
    Words,
    chinese_number,
    in_title_marks,
    proof_of,
    say,
    say_strip,
)

NAMES = ("c_place", "c_number", "c_title", "c_lead", "c_stage", "c_due", "c_state")
WIDTHS = (0.6, 1.4, 5.0, 1.4, 1.2, 1.2, 1.4)
BLANK = "—"
ALIGNS: tuple[Align, ...] = ("center", "center", "left", *("center",) * 4)


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
    made_at: date | None = None
    choice: str = ""


def _row(place: int, case: MeetingCase, as_of: date) -> tuple[str, ...]:
    """Return one row of the table; a day of another year is told in full."""
    due = f"{case.due_on:%Y-%m-%d}" if case.due_on else "—"
    if case.due_on and case.due_on.year == as_of.year:
        due = due[5:]
    who = "\n".join(
        filter(None, (case.lead, case.handler))
    )  # one under the other: titles need room
    return (
        *(str(place), case.number, case.title, who or BLANK),
        *(case.stage, due, case.state or BLANK),
    )


def _case(place: int, case: MeetingCase, words: Words) -> Iterator[Block]:
    """Yield the part on one case."""
    title, numeral = in_title_marks(case.title), chinese_number(place)
    yield Heading(say(words, "meeting_case", place=numeral, title=title), 2)
    told = {
        "number": case.number,
        "lead": case.lead,
        "handler": case.handler,
        "stage": case.stage,
        "state": "".join(case.state.split()),
    }
    facts = [say(words, f"meeting_{name}", value=value) for name, value in told.items() if value]
    yield Paragraph(say(words, "sentence", text=words["semicolon"].join(facts)))
    yield from body_blocks(case.report)


def blocks(material: MeetingMaterial) -> Iterator[Block]:
    """Yield the file in printing order."""
    words = material.words
    yield Title(material.title)
    yield Space()
    yield from body_blocks(material.opening)
    yield Heading(words["meeting_list"], 1)
    rows = tuple(_row(place, case, material.as_of) for place, case in enumerate(material.cases, 1))
    if rows:
        names = {name: words[name] for name in NAMES}
        names["c_lead"] += "\n" + words["c_handler"]
        yield Table(tuple(names.values()), rows, WIDTHS, ALIGNS)
    else:
        yield Paragraph(words["meeting_none"])
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
    strip = _strip(material)
    meta = Meta(material.title, material.office, strip=strip, foot=proof_of(material.words))
    return render(blocks(material), fonts, meta)
