"""答复: draft, submit through the gate, clear level by level, issue, deliver; rounds are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain import gate as gates
from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.clearance import (
    DEFAULT_LEVELS,
    awaited,
    is_copied,
    may_clear,
    next_level,
)
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.gate import GateItem, GateLine
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Publicity
from desktop_app.domain.reply import Clearance, ClearanceLevel, Decision, Delivery, Reply
from desktop_app.domain.session import Session
from desktop_app.domain.stage import Stage, stage_of
from desktop_app.domain.supervision import CaseEvent, EventKind
from desktop_app.services.case_step import (
    check_number,
    must_exist,
    only_own_division,
    taken_up,
)
from desktop_app.services.desk import Desk
from desktop_app.storage import files, journal, numbers, office, records, sessions

# A B reply without a promise cannot go out at all; every other line a coordinator may override.
NEVER_OVERRIDDEN = frozenset({GateItem.PROMISE})


@dataclass(frozen=True)
class Draft:
    """What is written before clearance; a publicity of NOT_PUBLIC wants its reason."""

    text: str
    grade_id: int | None = None
    publicity: Publicity | None = None
    publicity_reason: str = ""


def draft_reply(desk: Desk, proposal_id: int, draft: Draft) -> int:
    """Save the round's text; returns the reply's id. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.DRAFT_REPLY
    facts = taken_up(desk, verb, proposal_id)
    handling.check_draft_reply(facts)
    hidden = draft.publicity is Publicity.NOT_PUBLIC and not draft.publicity_reason.strip()
    refuse_if(hidden, verb, Why.REASON_MISSING)
    _check_grade(facts, draft.grade_id)
    values: dict[str, object] = {
        "text": draft.text,
        "grade_id": draft.grade_id,
        "publicity": draft.publicity,
        "publicity_reason": draft.publicity_reason.strip(),
    }
    reply = facts.current_reply
    with journal.operation(desk.actor, verb, facts.proposal.number):
        if reply is None:
            return records.add(Reply(0, proposal_id, **values))  # type: ignore[arg-type]
        records.change(Reply, reply.id, values)
    return reply.id


def _check_grade(facts: CaseFacts, grade_id: int | None) -> None:
    """A letter of another session's scheme means something else."""
    session = sessions.get(facts.proposal.session_id)
    own = {grade.id for grade in sessions.grades(session)}
    refuse_if(grade_id is not None and grade_id not in own, Verb.DRAFT_REPLY, Why.OTHER_SCHEME)


def gate(facts: CaseFacts) -> tuple[GateLine, ...]:
    """The checklist of a case as it stands."""
    session = sessions.get(facts.proposal.session_id)
    grades = {grade.id: grade for grade in sessions.grades(session)}
    reply = facts.current_reply
    has_file = reply is not None and files.has_final(reply.id)
    return gates.gate(facts, grades, has_file)


def submit_reply(desk: Desk, proposal_id: int, on: date, override_reason: str = "") -> None:
    """Send the text into clearance; what the gate lacks needs the coordinator's reason.

    Raises NotAllowed, NotFound, Refused (GATE with the missing items).
    """
    verb = Verb.SUBMIT_REPLY
    facts = taken_up(desk, verb, proposal_id)
    reply = handling.check_submit_reply(facts)
    said = [clearance.decided_on for clearance in _of_round(facts, reply)]
    check_day(verb, on, desk.today, max(said, default=facts.proposal.signed_on))
    lacks = gates.missing(gate(facts), for_issuing=False)
    _may_override(desk, verb, lacks, override_reason)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        _log_override(desk, proposal_id, on, lacks, override_reason)
        records.change(Reply, reply.id, {"submitted_on": on})


def _may_override(desk: Desk, verb: Verb, lacks: Sequence[GateItem], override_reason: str) -> None:
    if not lacks:
        return
    refuse_if(not override_reason.strip(), verb, Why.GATE, missing=tuple(lacks))
    refuse_if(NEVER_OVERRIDDEN & set(lacks), verb, Why.PROMISE_MISSING)
    desk.may(Verb.OVERRIDE_GATE)


def _log_override(
    desk: Desk, proposal_id: int, on: date, lacks: Sequence[GateItem], reason: str
) -> None:
    """The reason stays in the case's history and is printed in its folder."""
    if lacks:
        told = f"{','.join(lacks)}: {reason.strip()}"
        event = CaseEvent(0, proposal_id, EventKind.GATE_OVERRIDDEN, on, desk.actor, told)
        records.add(event)


def clearance_levels(session: Session) -> tuple[ClearanceLevel, ...]:
    """Who clears in this session, lowest first; a setting with a default by kind."""
    stored = office.read(f"{office.CLEARANCE_LEVELS}/{session.id}")
    if stored:
        return tuple(ClearanceLevel(level) for level in stored)
    return DEFAULT_LEVELS[session.kind]


def awaited_level(facts: CaseFacts) -> ClearanceLevel | None:
    """Whose word the current round waits for; None while nothing is in clearance."""
    if stage_of(facts) is not Stage.IN_CLEARANCE:
        return None
    levels = clearance_levels(sessions.get(facts.proposal.session_id))
    return awaited(levels, _of_round(facts, facts.current_reply))


@dataclass(frozen=True)
class Word:
    """One level's word; on paper when it was written on the circulated sheet."""

    decision: Decision
    decided_on: date
    note: str = ""
    person_id: int | None = None
    is_on_paper: bool = False


def clear_reply(desk: Desk, proposal_id: int, word: Word) -> ClearanceLevel | None:
    """Record the awaited level's word; returns the next level, None when all have cleared.

    A return needs a note, voids the round's approvals and keeps its text.
    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.CLEAR_REPLY
    facts = taken_up(desk, verb, proposal_id)
    reply = handling.check_clear_reply(facts)
    levels = clearance_levels(sessions.get(facts.proposal.session_id))
    level = awaited(levels, _of_round(facts, reply))
    duty = _duty(desk)
    _check_level(desk, level, duty, facts)
    before = [c.decided_on for c in _of_round(facts, reply) if not c.is_void]
    check_day(verb, word.decided_on, desk.today, max(before, default=reply.submitted_on))
    if word.decision is Decision.RETURNED:
        check_text(verb, word.note)
    must_exist(Person, [word.person_id])
    said = Clearance(
        0,
        reply.id,
        level,
        word.decision,
        word.decided_on,
        word.person_id or desk.person_id,
        word.note.strip(),
        word.is_on_paper or is_copied(level, desk.role, duty),
    )
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.add(said)
        if word.decision is Decision.RETURNED:
            _send_back(facts, reply)
            return None
        then = next_level(levels, [*_of_round(facts, reply), said])
        if then is None:
            records.change(Reply, reply.id, {"cleared_on": word.decided_on})
        return then


def _of_round(facts: CaseFacts, reply: Reply | None) -> list[Clearance]:
    return [c for c in facts.clearances if reply and c.reply_id == reply.id]


def _duty(desk: Desk) -> DutyLevel | None:
    return records.get(Person, desk.person_id).level if desk.person_id else None


def _check_level(
    desk: Desk, level: ClearanceLevel, duty: DutyLevel | None, facts: CaseFacts
) -> None:
    lead = facts.lead_assignment
    only_own_division(desk, Verb.CLEAR_REPLY, facts, lead.division_id if lead else None)
    if not may_clear(level, desk.role, duty):
        number = facts.proposal.number
        raise NotAllowed(verb=Verb.CLEAR_REPLY, role=desk.role, level=level, number=number)


def _send_back(facts: CaseFacts, reply: Reply) -> None:
    for clearance in _of_round(facts, reply):
        if not clearance.is_void:
            records.change(Clearance, clearance.id, {"is_void": True})
    records.change(Reply, reply.id, {"submitted_on": None})


@dataclass(frozen=True)
class Issue:
    """How the reply goes out: signer, number (empty takes the next of the series), day."""

    issued_on: date
    signer_id: int | None = None
    signer_name: str = ""
    number: str = ""
    override_reason: str = ""


def issue_reply(desk: Desk, proposal_id: int, issue: Issue) -> str:
    """Issue the cleared reply; returns its document number. Raises NotAllowed, Refused (GATE)."""
    verb = Verb.ISSUE_REPLY
    facts = taken_up(desk, verb, proposal_id)
    reply = handling.check_issue_reply(facts)
    check_day(verb, issue.issued_on, desk.today, reply.cleared_on)
    check_number(verb, "REPLY", issue.number)
    must_exist(Person, [issue.signer_id])
    is_signed = issue.signer_id or issue.signer_name.strip()
    given = {GateItem.NUMBER, GateItem.SIGNER} if is_signed else {GateItem.NUMBER}
    lacks = [i for i in gates.missing(gate(facts), for_issuing=True) if i not in given]
    _may_override(desk, verb, lacks, issue.override_reason)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        session = sessions.get(facts.proposal.session_id)
        number = issue.number.strip() or reply.number
        number = number or numbers.take(session.id, session.year, "REPLY")
        _log_override(desk, proposal_id, issue.issued_on, lacks, issue.override_reason)
        changes = {
            "number": number,
            "signer_id": issue.signer_id or reply.signer_id,
            "signer_name": issue.signer_name.strip() or reply.signer_name,
            "issued_on": issue.issued_on,
        }
        records.change(Reply, reply.id, changes)
    return number


def deliver_reply(
    desk: Desk, proposal_id: int, on: date, way: str = "", member_ids: Sequence[int] = ()
) -> list[int]:
    """Record the delivery to some addressees, or to all who have not got it; returns their ids.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.DELIVER_REPLY
    facts = taken_up(desk, verb, proposal_id)
    reply = handling.check_deliver_reply(facts)
    check_day(verb, on, desk.today, reply.issued_on)
    missing = facts.undelivered(reply)
    reached = [m for m in missing if not member_ids or m in member_ids]
    refuse_if(not reached, verb, Why.DELIVERED)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.add_all(
            Delivery(0, reply.id, member, way=way.strip(), delivered_on=on) for member in reached
        )
    return reached
