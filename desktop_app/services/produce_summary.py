"""Produce a session's yearly summary: figures, narrative and charts as one PDF or DOCX."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from desktop_app.documents.fields import field_names
from desktop_app.domain.figures import Figures
from desktop_app.domain.listing import ListRow
from desktop_app.domain.permissions import Verb
from desktop_app.domain.session import Session
from desktop_app.domain.summary import TypicalCase
from desktop_app.services.count_figures import count_figures
from desktop_app.services.desk import Desk
from desktop_app.services.fill_summary import Fields, Wording, fields_of, without_empty
from desktop_app.services.lay_annexes import annexes_of, with_pictures
from desktop_app.services.printed_words import printed_words
from desktop_app.services.read_summary import narrative_of, typical_cases
from desktop_app.services.write_file import write_file
from desktop_app.storage import figures_as_of, frozen_summaries, office, sessions

if TYPE_CHECKING:
    from desktop_app.documents.narrative import Narrative
    from desktop_app.documents.year_summary import Chapter, YearSummary

Form = Literal["pdf", "docx"]
SEPARATOR = "、"


def summary_content(desk: Desk, session_id: int, as_of: date | None = None) -> YearSummary:
    """All that the summary says as of a day (today when None), its texts final.

    Raises NotAllowed, NotFound, and UnknownField or BrokenField for a paragraph with a bad field.
    """
    from desktop_app.documents.year_summary import YearSummary  # start-up time

    desk.may(Verb.PRODUCE_SUMMARY)
    session = sessions.get(session_id)
    day = as_of or desk.today
    figures = count_figures(desk, [session], day)
    rows = figures_as_of.list_rows_as_of([session_id], day)
    wording = _wording(desk, session_id)
    chosen = typical_cases(session_id)
    fields = _fields(figures, session, rows, chosen, wording)
    narrative = _with_case_texts(without_empty(wording.narrative, fields), chosen)
    title, lead, chapters, base_note = narrative.filled(fields)
    name = fields["office"]
    return YearSummary(
        title=title,
        office=name,
        lead=lead,
        chapters=chapters,
        annexes=annexes_of(figures, rows, wording, desk.resources),
        as_of=day,
        words=wording.documents,
        made_at=desk.today,
        base_note=_base_note(base_note, figures, wording),
        signature=tuple(part for part in name.split(SEPARATOR) if part),
    )


def summary_fields(desk: Desk, session_id: int, as_of: date | None = None) -> Fields:
    """The fields a paragraph may name, with their values as of a day."""
    desk.may(Verb.PRODUCE_SUMMARY)
    session = sessions.get(session_id)
    day = as_of or desk.today
    figures = count_figures(desk, [session], day)
    rows = figures_as_of.list_rows_as_of([session_id], day)
    return _fields(figures, session, rows, typical_cases(session_id), _wording(desk, session_id))


def produce_summary(
    desk: Desk, session_id: int, as_of: date | None = None, form: Form = "pdf"
) -> bytes:
    """The summary as a file; the same store and the same dates give the same bytes."""
    return written(summary_content(desk, session_id, as_of), form, desk.resources)


def produce_issued(desk: Desk, summary_id: int, form: Form = "pdf") -> bytes:
    """An issued summary as it was issued, whatever was edited since. Raises NotFound."""
    from desktop_app.services.freeze_summary import thawed  # start-up time

    desk.may(Verb.PRODUCE_SUMMARY)
    return written(thawed(frozen_summaries.get(summary_id).content), form, desk.resources)


def save_summary(desk: Desk, session_id: int, out: Path, as_of: date | None = None) -> Path:
    """Write the summary to a file, PDF or DOCX by its ending; beside it first, then renamed.

    Raises OSError when the folder cannot be written; an earlier file then stays as it was.
    """
    form: Form = "docx" if out.suffix.lower() == ".docx" else "pdf"
    return save_file(out, produce_summary(desk, session_id, as_of, form))


def save_file(out: Path, content: bytes) -> Path:
    """Write a file beside its place, then rename it there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    return write_file(out, content)


def written(content: YearSummary, form: Form, resources: Path) -> bytes:
    """The bytes of a summary's content."""
    from desktop_app.documents.year_summary import to_docx, to_pdf  # start-up time

    if form == "docx":
        return to_docx(with_pictures(content, resources))
    return to_pdf(content, resources / "fonts")


def _wording(desk: Desk, session_id: int) -> Wording:
    texts = desk.resources / "texts"
    own = json.loads((texts / "summary.zh.json").read_text("utf-8"))
    return Wording(printed_words(desk), own, narrative_of(desk, session_id))


def _fields(
    figures: Figures,
    session: Session,
    rows: Sequence[ListRow],
    chosen: Sequence[TypicalCase],
    wording: Wording,
) -> Fields:
    by_id = {row.id: row for row in rows}
    told = [by_id[case.proposal_id] for case in chosen if case.proposal_id in by_id]
    named = [{"title": row.title, "number": row.number} for row in told]
    return fields_of(figures, session, str(office.read(office.OFFICE_NAME, "")), named, wording)


def _with_case_texts(narrative: Narrative, chosen: Sequence[TypicalCase]) -> Narrative:
    """What is told of each typical case follows the text that lists them."""
    from desktop_app.documents.year_summary import Part  # start-up time

    told = tuple(Part(case.text) for case in chosen if case.text.strip())

    def extended(chapter: Chapter) -> Chapter:
        parts: list[Part] = []
        for part in chapter.parts:
            parts.append(part)
            if "typical_cases" in field_names(part.text):
                parts.extend(told)
        return replace(chapter, parts=tuple(parts))

    return replace(narrative, chapters=tuple(extended(one) for one in narrative.chapters))


def _base_note(filled: str, figures: Figures, wording: Wording) -> str:
    """What percentages are counted over, and whatever else a reader must be told."""
    notes = [wording.say(f"note.{note.kind}", value=note.value) for note in figures.notes]
    return "".join((filled, wording.own["rates_base"], *notes))
