"""Counting for figures as of an earlier day: case by case from the facts, later ones taken away.

Slower than counting what is stored, and the same figures come of it; here every group is one case
and knows its id.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from desktop_app.domain.as_of import as_of
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.counted import (
    CaseGroup,
    Counted,
    DatedGroup,
    EarlierB,
    Form,
    HandlerGroup,
    Pledge,
    Published,
    TalkGroup,
)
from desktop_app.domain.earlier_b import is_resolved, stood_at
from desktop_app.domain.figures_cases import ANSWERING, EVERY_MODE
from desktop_app.domain.listing import ListRow
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.session import GradeBase, Session
from desktop_app.domain.stage import CLOSED_STAGES, Stage
from desktop_app.storage import cases, derived, sessions
from desktop_app.storage import engine_sqlite as engine

Facts = Sequence[tuple[CaseFacts, Mapping[str, Any]]]


def counted_as_of(session_ids: Sequence[int], day: date) -> Counted:
    """Everything figures of these sessions are made of, as it stood at the end of the day."""
    every = _facts(session_ids, day)
    owed = [
        (facts, column)
        for facts, column in every
        if facts.proposal.mode is not HandlingMode.FOR_REFERENCE
        and column["stage"] != Stage.RETURNED
    ]
    limit = day.isoformat()
    return Counted(
        cases=tuple(_case_group(facts, column, limit) for facts, column in every),
        answered_in=_dated(owed, "answered_on"),
        due_in=_dated(owed, "answer_due_on"),
        handlers=tuple(_handler_group(facts, column, limit) for facts, column in owed),
        talks=_talks([facts for facts, _ in every]),
        forms=tuple(form for facts, _ in owed for form in _forms(facts)),
        published=tuple(found for facts, _ in owed for found in _published(facts)),
        pledges=tuple(
            Pledge(
                facts.proposal.id,
                promise.outcome or "",
                promise.due_on.isoformat() if promise.due_on else None,
            )
            for facts, _ in owed
            for promise in facts.promises
        ),
        has_ids=True,
        day=day,
    )


def case_groups_as_of(session_ids: Sequence[int], day: date) -> tuple[CaseGroup, ...]:
    """The cases of these sessions as they stood, one group a case."""
    limit = day.isoformat()
    return tuple(_case_group(facts, column, limit) for facts, column in _facts(session_ids, day))


def earlier_b(session: Session, day: date) -> tuple[EarlierB, ...]:
    """The session's cases that stood at B when its year ended, and what became of them.

    B is any grade that needs a promise, counted over the session's own base. Outcomes later than
    the day are not counted.
    """
    grades = sessions.grades(session)
    b_ids = {grade.id for grade in grades if grade.needs_promise}
    resolved_ids = {grade.id for grade in grades if grade.is_resolved}
    year_end = date(session.year, 12, 31)
    return tuple(
        EarlierB(facts.proposal.id, is_resolved(as_of(facts, day), resolved_ids))
        for facts in cases.facts_of(_ever_at(session, b_ids))
        if stood_at(facts, b_ids, year_end)
    )


def _ever_at(session: Session, grade_ids: Collection[int]) -> list[int]:
    """Cases within the session's base that any round, or the lead unit, ever graded so."""
    modes = EVERY_MODE if session.grade_base is GradeBase.ALL else ANSWERING
    grades = "IN (SELECT value FROM json_each(?2))"
    sql = (
        "SELECT p.id FROM proposal p WHERE p.session_id = ?1 "
        "AND p.mode IN (SELECT value FROM json_each(?3)) AND (p.lead_grade_id " + grades + " OR "
        f"EXISTS (SELECT 1 FROM reply r WHERE r.proposal_id = p.id AND r.grade_id {grades}))"
    )
    asked = (session.id, engine.id_list(list(grade_ids)), json.dumps(modes))
    return [row[0] for row in engine.rows(sql, asked)]


def _facts(session_ids: Sequence[int], day: date) -> Facts:
    found = engine.rows(
        "SELECT id FROM proposal WHERE session_id IN (SELECT value FROM json_each(?))",
        [engine.id_list(list(session_ids))],
    )
    every = [as_of(facts, day) for facts in cases.facts_of([row[0] for row in found])]
    return list(zip(every, derived.values_of(every), strict=True))


def _case_group(facts: CaseFacts, column: Mapping[str, Any], limit: str) -> CaseGroup:
    proposal = facts.proposal
    answered, due = column["answered_on"], column["answer_due_on"]
    original = proposal.reply_due_on.isoformat() if proposal.reply_due_on else None
    overdue = _is_overdue(column, limit)
    past_original = not answered and bool(column["due_on"]) and bool(original and original < limit)
    return CaseGroup(
        session_id=proposal.session_id,
        mode=proposal.mode.value,
        stage=column["stage"],
        grade=column["grade_letter"],
        division_id=column["division_id"],
        cases=1,
        answered=int(answered is not None),
        late=int(bool(answered and due and answered > due)),
        judged=int(bool(answered and due) or overdue),
        in_time_original=int(bool(answered and original and answered <= original)),
        judged_original=int(bool(answered and original) or past_original),
        talked=int(bool(answered and column["is_talked"])),
        met=int(bool(answered and column["is_met"])),
        overdue=int(overdue),
        ids=(proposal.id,),
    )


def _is_overdue(column: Mapping[str, Any], limit: str) -> bool:
    return column["answered_on"] is None and bool(column["due_on"] and column["due_on"] < limit)


def _dated(owed: Facts, name: str) -> tuple[DatedGroup, ...]:
    return tuple(
        DatedGroup(column[name][:7], 1, (facts.proposal.id,))
        for facts, column in owed
        if column[name]
    )


def _handler_group(facts: CaseFacts, column: Mapping[str, Any], limit: str) -> HandlerGroup:
    answered = column["answered_on"] is not None
    return HandlerGroup(
        column["handler_id"],
        column["handler_name"],
        1,
        int(answered),
        int(not answered and column["stage"] not in CLOSED_STAGES),
        int(_is_overdue(column, limit)),
        (facts.proposal.id,),
    )


def _talks(every: Iterable[CaseFacts]) -> tuple[TalkGroup, ...]:
    """Contacts and cases by way and phase, by each alone, and over all."""
    contacts: dict[tuple[str | None, str | None], set[int]] = {}
    about: dict[tuple[str | None, str | None], set[int]] = {}
    for facts in every:
        for talk in facts.contacts:
            way, phase = talk.contact.way.value, talk.contact.phase.value
            for key in ((way, phase), (way, None), (None, phase), (None, None)):
                contacts.setdefault(key, set()).add(talk.contact.id)
                about.setdefault(key, set()).add(facts.proposal.id)
    return tuple(
        TalkGroup(*key, len(some), len(about[key]), tuple(sorted(about[key])))
        for key, some in contacts.items()
    )


def _forms(facts: CaseFacts) -> Iterable[Form]:
    rounds = {reply.id: reply.round for reply in facts.replies}
    for form in facts.feedback:
        if form.reply_id in rounds:
            yield Form(
                form.proposal_id,
                form.member_id,
                rounds[form.reply_id],
                bool(form.sent_on or form.waived_on),
                form.returned_on is not None,
                form.attitude,
                form.result,
            )


def _published(facts: CaseFacts) -> Iterable[Published]:
    issued = [reply for reply in facts.replies if reply.issued_on]
    latest = max(issued, key=lambda reply: reply.round, default=None)
    if latest and latest.publicity:
        yield Published(facts.proposal.id, latest.publicity)


def list_rows_as_of(session_ids: Sequence[int], day: date) -> list[ListRow]:
    """The lines of the list as the cases stood at the end of the day, by number."""
    made = [_list_row(facts, column) for facts, column in _facts(session_ids, day)]
    return sorted(made, key=lambda row: (row.session_id, row.number, row.id))


def _list_row(facts: CaseFacts, column: Mapping[str, Any]) -> ListRow:
    proposal = facts.proposal
    return ListRow(
        id=proposal.id,
        number=proposal.number,
        title=proposal.title,
        kind=proposal.kind.value,
        mode=proposal.mode.value,
        lead=column["lead_name"],
        division=column["division_name"],
        handler=column["handler_name"],
        due_on=column["due_on"],
        answer_due_on=column["answer_due_on"],
        stage=column["stage"],
        grade=column["grade_letter"],
        is_key=int(proposal.is_key),
        assigned_on=_iso(proposal.assigned_on),
        signed_on=_iso(proposal.signed_on),
        answered_on=column["answered_on"],
        last_result=column["last_result"],
        open_promises=column["open_promises"],
        topic=proposal.topic,
        session_id=proposal.session_id,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
