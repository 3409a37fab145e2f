"""Read what a session keeps of its summary: the wording, the typical cases, issued copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.summary import FrozenSummary, Paragraph, TypicalCase
from desktop_app.services.desk import Desk
from desktop_app.storage import frozen_summaries, paragraphs, proposals, sessions
from desktop_app.storage import typical_cases as typical

if TYPE_CHECKING:
    from desktop_app.documents.narrative import Narrative
    from desktop_app.documents.year_summary import Chapter


def narrative_of(desk: Desk, session_id: int) -> Narrative:
    """The session's own wording, or the default one while nobody has edited it."""
    from desktop_app.documents.narrative import load_narrative  # start-up time

    default = load_narrative(desk.resources / "texts")
    stored = paragraphs.of_session(session_id)
    return _stored(stored, default) if stored else default


def is_own_wording(session_id: int) -> bool:
    """Whether the session keeps a wording of its own."""
    return bool(paragraphs.of_session(session_id))


def last_years_narrative(desk: Desk, session_id: int) -> Narrative | None:
    """The wording of the same organ's session a year before, as a suggestion; None without one."""
    session = sessions.get(session_id)
    for other in sessions.all_sessions():
        is_before = (other.kind, other.year) == (session.kind, session.year - 1)
        if is_before and is_own_wording(other.id):
            return narrative_of(desk, other.id)
    return None


def typical_cases(session_id: int) -> list[TypicalCase]:
    """The cases chosen for the summary; the session's key proposals until somebody chooses."""
    chosen = typical.of_session(session_id)
    if chosen:
        return chosen
    key = proposals.ids(ListQuery(session_ids=(session_id,), is_key=True))
    return [TypicalCase(0, session_id, case, place) for place, case in enumerate(key)]


def issued_summaries(session_id: int) -> list[FrozenSummary]:
    """The issued summaries of a session, latest first."""
    return frozen_summaries.of_session(session_id)


def _stored(stored: Sequence[Paragraph], default: Narrative) -> Narrative:
    from desktop_app.documents.year_summary import Chapter, Part  # start-up time

    heads = {p.position: p.text for p in stored if p.chapter == 0}
    chapters: dict[int, Chapter] = {}
    for paragraph in stored:
        if paragraph.chapter and paragraph.position == 0:
            chapters[paragraph.chapter] = Chapter(paragraph.text, ())
        elif paragraph.chapter:
            chapter = chapters.setdefault(paragraph.chapter, Chapter("", ()))
            part = Part(paragraph.text, paragraph.level)
            chapters[paragraph.chapter] = replace(chapter, parts=(*chapter.parts, part))
    return replace(
        default,
        title=heads.get(0, default.title),
        lead=heads.get(1, default.lead),
        base_note=heads.get(2, default.base_note),
        chapters=tuple(chapters.values()),
    )
