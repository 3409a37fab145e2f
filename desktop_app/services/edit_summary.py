"""Edit a session's summary: its paragraphs, its typical cases, and its issue, which freezes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop_app.documents.fields import fill
from desktop_app.domain.permissions import Verb
from desktop_app.domain.summary import (
    CaseElsewhere,
    Paragraph,
    SummaryUnchanged,
    TypicalCase,
)
from desktop_app.services.desk import Desk
from desktop_app.services.produce_summary import summary_content, summary_fields
from desktop_app.services.read_summary import issued_summaries
from desktop_app.storage import (
    frozen_summaries,
    journal,
    paragraphs,
    proposals,
    sessions,
)
from desktop_app.storage import typical_cases as typical

if TYPE_CHECKING:
    from desktop_app.documents.narrative import Narrative


def save_narrative(desk: Desk, session_id: int, narrative: Narrative) -> int:
    """Keep the wording; returns how many paragraphs changed.

    Raises UnknownField or BrokenField when a text names a field that no summary has, so that a
    figure cannot be mistyped; NotAllowed; NotFound.
    """
    desk.may(Verb.EDIT_SUMMARY)
    session = sessions.get(session_id)
    known = summary_fields(desk, session_id)
    for text in narrative.texts():
        fill(text, known)
    with journal.operation(desk.actor, Verb.EDIT_SUMMARY, session.name):
        return paragraphs.replace_all(session_id, _paragraphs(session_id, narrative))


def _paragraphs(session_id: int, narrative: Narrative) -> list[Paragraph]:
    heads = (narrative.title, narrative.lead, narrative.base_note)
    found = [Paragraph(0, session_id, 0, place, 0, text) for place, text in enumerate(heads)]
    for number, chapter in enumerate(narrative.chapters, start=1):
        found.append(Paragraph(0, session_id, number, 0, 1, chapter.heading))
        found += [
            Paragraph(0, session_id, number, place, part.level, part.text)
            for place, part in enumerate(chapter.parts, start=1)
        ]
    return found


def choose_typical_cases(desk: Desk, session_id: int, cases: Sequence[tuple[int, str]]) -> int:
    """Choose (case id, what is told of it) in order; returns how many rows changed.

    Raises CaseElsewhere for a case of another session, NotAllowed, NotFound.
    """
    desk.may(Verb.EDIT_SUMMARY)
    session = sessions.get(session_id)
    wanted = []
    for place, (case_id, text) in enumerate(dict(cases).items()):
        proposal = proposals.get(case_id)
        if proposal.session_id != session_id:
            raise CaseElsewhere(number=proposal.number)
        wanted.append(TypicalCase(0, session_id, case_id, place, text.strip()))
    with journal.operation(desk.actor, Verb.EDIT_SUMMARY, session.name):
        return typical.replace_all(session_id, wanted)


def issue_summary(desk: Desk, session_id: int, as_of: date | None = None) -> int:
    """Issue the summary as of a day: its content is frozen; returns the issued copy's id.

    Later edits of cases or paragraphs do not reach it. Raises SummaryUnchanged when the latest
    issued copy says exactly the same.
    """
    from desktop_app.services.freeze_summary import frozen, thawed, without_proof  # start-up time

    desk.may(Verb.ISSUE_SUMMARY)
    session = sessions.get(session_id)
    day = as_of or desk.today
    content = replace(summary_content(desk, session_id, day), signed_on=desk.today)
    text = frozen(content)
    digest = sha256(text.encode()).hexdigest()
    for latest in issued_summaries(session_id)[:1]:
        if without_proof(thawed(latest.content)) == without_proof(thawed(text)):
            raise SummaryUnchanged(issued_on=latest.issued_on)
    with journal.operation(desk.actor, Verb.ISSUE_SUMMARY, session.name):
        return frozen_summaries.add(session_id, day, desk.today, text, digest)
