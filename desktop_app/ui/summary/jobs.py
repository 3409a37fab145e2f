"""What the summary page has done on the worker; the libraries of paper are loaded only then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.domain.summary import FrozenSummary
from desktop_app.services.desk import Desk
from desktop_app.services.list_cases import case_rows
from desktop_app.ui.printing.page_pictures import page_sizes
from desktop_app.ui.summary.typical_tab import Told


@dataclass(frozen=True)
class Loaded:
    """What the left side shows."""

    session_id: int
    narrative: Any
    fields: dict[str, str]
    typical: tuple[Told, ...]
    issued: tuple[FrozenSummary, ...]
    last_year: Any = None


@dataclass(frozen=True)
class Pages:
    """What the right side shows; an answer to an older request is dropped."""

    number: int
    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    view: Any = None


def load(desk: Desk, session_id: int, day: date) -> Loaded:
    """The wording, the fields with their values, the typical cases, the issued copies."""
    from desktop_app.services.produce_summary import summary_fields  # start-up time
    from desktop_app.services.read_summary import (  # start-up time
        issued_summaries,
        last_years_narrative,
        narrative_of,
        typical_cases,
    )

    chosen = typical_cases(session_id)
    rows = case_rows([case.proposal_id for case in chosen])
    told = tuple(
        Told(case.proposal_id, row.number, row.title, case.text)
        for case in chosen
        if (row := rows.get(case.proposal_id))
    )
    fields = summary_fields(desk, session_id, day)
    issued = tuple(issued_summaries(session_id))
    before = last_years_narrative(desk, session_id)
    return Loaded(session_id, narrative_of(desk, session_id), fields, told, issued, before)


def make_pages(number: int, desk: Desk, session_id: int, day: date, issued: int | None) -> Pages:
    """The pages and checks of the draft as of a day, or the pages of an issued copy."""
    from desktop_app.services.produce_summary import produce_issued  # start-up time
    from desktop_app.services.view_summary import view_summary  # start-up time

    if issued is not None:
        pdf = produce_issued(desk, issued)
        return Pages(number, pdf, page_sizes(pdf))
    view = view_summary(desk, session_id, day)
    return Pages(number, view.pdf, page_sizes(view.pdf), view)


def keep_text(desk: Desk, session_id: int, narrative: Any) -> int:
    """Keep the wording; how many paragraphs changed."""
    from desktop_app.services.edit_summary import save_narrative  # start-up time

    return save_narrative(desk, session_id, narrative)


def keep_typical(desk: Desk, session_id: int, cases: tuple[tuple[int, str], ...]) -> int:
    """Keep the typical cases; how many rows changed."""
    from desktop_app.services.edit_summary import choose_typical_cases  # start-up time

    return choose_typical_cases(desk, session_id, cases)


def issue(desk: Desk, session_id: int, day: date) -> int:
    """Freeze the summary as of a day; the id of the issued copy."""
    from desktop_app.services.edit_summary import issue_summary  # start-up time

    return issue_summary(desk, session_id, day)


def save(path: Path, content: bytes) -> Path:
    """Write bytes to a file, beside it first."""
    from desktop_app.services.produce_summary import save_file  # start-up time

    return save_file(path, content)


def save_docx(path: Path, desk: Desk, session_id: int, day: date, issued: int | None) -> Path:
    """Write the draft or an issued copy as DOCX."""
    from desktop_app.services.produce_summary import (  # start-up time
        produce_issued,
        produce_summary,
        save_file,
    )

    if issued is not None:
        return save_file(path, produce_issued(desk, issued, "docx"))
    return save_file(path, produce_summary(desk, session_id, day, "docx"))
