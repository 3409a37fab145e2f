"""A list of cases as it is seen on the screen, lying, its headings again on every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.documents.blocks import Align, Block, Meta, Space, Table, Title
from desktop_app.documents.flow import render_on_one_sheet
from desktop_app.documents.words import Words, proof_of, say, say_strip

SIZES = (10.5, 9.0)  # points tried for one sheet
TITLE = "title"
# shares of the line by column; a column that is not named here takes a usual share
WIDTHS = {
    TITLE: 9.0,
    "number": 1.8,
    "lamp": 2.4,
    "mode": 1.1,
    "grade": 1.0,
    "division": 2.2,
    "lead": 2.2,
}
USUAL_WIDTH = 1.8


@dataclass(frozen=True)
class CaseList:
    """Rows of text under the columns that were asked for, by their keys."""

    title: str
    office: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    as_of: date
    words: Words
    made_at: date | None = None
    choice: str = ""


def headers(listed: CaseList) -> tuple[str, ...]:
    """Return the headings, the running number first."""
    return (listed.words["c_place"], *(listed.words[f"column.{one}"] for one in listed.columns))


def to_pdf(listed: CaseList, fonts: Path) -> bytes:
    """Return the PDF; the largest type that puts all on one sheet, else several sheets."""
    names = headers(listed)
    rows = tuple((str(place), *row) for place, row in enumerate(listed.rows, 1))
    widths = (0.9, *(WIDTHS.get(one, USUAL_WIDTH) for one in listed.columns))
    aligns: tuple[Align, ...] = (
        "center",
        *("left" if one == TITLE else "center" for one in listed.columns),
    )

    def blocks(size: float) -> Iterator[Block]:
        yield Title(listed.title, 18)
        yield Space(0.3)
        yield Table(names, rows, widths, aligns, size)

    strip = say_strip(listed.words, listed.as_of, listed.made_at, listed.choice, listed.office)
    meta = Meta(
        listed.title,
        listed.office,
        landscape=True,
        strip=strip,
        wide=True,
        foot=proof_of(listed.words),
    )
    return render_on_one_sheet(blocks, SIZES, fonts, meta)


def title_of(words: Words, session: str, kind: str, count: int) -> str:
    """Return the title of a list of so many cases."""
    return say(words, "case_list_title", session=session, kind=kind, count=count)
