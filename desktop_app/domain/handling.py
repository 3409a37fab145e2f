"""Which verb fits the recorded facts: one check a verb, each refusing with a reason.

The window asks `fitting_verbs` for the next step, the services ask the same checks before they
write, so the two can never disagree (domain: how a case moves).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.assignment import (
    Assignment,
    AssignmentRole,
    AssignmentState,
    ReturnRequest,
)
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import Refused
from desktop_app.domain.owed import is_answered
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.stage import Stage, is_dissatisfied, owed_after_answer, stage_of
from desktop_app.domain.supervision import Archiving

T = TypeVar("T")


class Why(StrEnum):
    """Why a verb does not fit."""

    ARCHIVED = "ARCHIVED"
    RETURNED = "RETURNED"
    NOT_SIGNED = "NOT_SIGNED"
    SIGNED = "SIGNED"
    ANSWERED = "ANSWERED"
    RETURN_OPEN = "RETURN_OPEN"
    NO_RETURN_OPEN = "NO_RETURN_OPEN"
    WINDOW_PASSED = "WINDOW_PASSED"
    WINDOW_OPEN = "WINDOW_OPEN"
    CONFIRMED = "CONFIRMED"
    NO_ANSWER_OWED = "NO_ANSWER_OWED"
    NOT_CO_HANDLED = "NOT_CO_HANDLED"
    NO_LEAD_DIVISION = "NO_LEAD_DIVISION"
    NOT_PENDING = "NOT_PENDING"
    IN_CLEARANCE = "IN_CLEARANCE"
    NOT_IN_CLEARANCE = "NOT_IN_CLEARANCE"
    NOT_CLEARED = "NOT_CLEARED"
    ISSUED = "ISSUED"
    NO_DRAFT = "NO_DRAFT"
    DELIVERED = "DELIVERED"
    NOT_ISSUED = "NOT_ISSUED"
    NOT_DISSATISFIED = "NOT_DISSATISFIED"
    SENT = "SENT"
    NOT_DONE = "NOT_DONE"
    NOT_ARCHIVED = "NOT_ARCHIVED"
    REASON_MISSING = "REASON_MISSING"
    TEXT_MISSING = "TEXT_MISSING"
    GATE = "GATE"
    IN_THE_FUTURE = "IN_THE_FUTURE"
    TOO_EARLY = "TOO_EARLY"
    DAY_MISSING = "DAY_MISSING"
    SAME_CASE = "SAME_CASE"
    LINKED = "LINKED"
    NOT_LINKED = "NOT_LINKED"
    CHASED_TODAY = "CHASED_TODAY"
    SETTLED = "SETTLED"
    EVIDENCE_MISSING = "EVIDENCE_MISSING"
    NOTHING_OWED = "NOTHING_OWED"
    PROMISE_MISSING = "PROMISE_MISSING"
    HAS_LEAD = "HAS_LEAD"
    DIVISION_CLOSED = "DIVISION_CLOSED"
    OTHER_SCHEME = "OTHER_SCHEME"
    NUMBER_TAKEN = "NUMBER_TAKEN"
    NOBODY_CHOSEN = "NOBODY_CHOSEN"


def refuse_if(condition: object, verb: Verb, reason: Why, **facts: object) -> None:
    """Raise Refused with the reason when the condition holds."""
    if condition:
        raise Refused(verb=verb, reason=reason, **facts)


def found(record: T | None, verb: Verb, reason: Why) -> T:
    """The record; refused with the reason when there is none."""
    if record is None:
        raise Refused(verb=verb, reason=reason)
    return record


def check_text(verb: Verb, text: str, reason: Why = Why.REASON_MISSING) -> str:
    """The text without blanks at its ends; refused when nothing is left."""
    stripped = text.strip()
    refuse_if(not stripped, verb, reason)
    return stripped


def check_day(verb: Verb, day: date, today: date, not_before: date | None = None) -> None:
    """Refuse a day after today, or before the step that it follows."""
    refuse_if(day > today, verb, Why.IN_THE_FUTURE, day=day, today=today)
    refuse_if(
        not_before is not None and day < not_before,
        verb,
        Why.TOO_EARLY,
        day=day,
        not_before=not_before,
    )


def check_open(facts: CaseFacts, verb: Verb) -> None:
    """Refuse whatever would change an archived or returned case."""
    stage = stage_of(facts)
    refuse_if(stage is Stage.ARCHIVED, verb, Why.ARCHIVED, number=facts.proposal.number)
    refuse_if(stage is Stage.RETURNED, verb, Why.RETURNED, number=facts.proposal.number)


def _check_undecided(facts: CaseFacts, verb: Verb) -> None:
    """Signed in, something to handle, and no return request that waits for its decision.

    Old data may lack the day of the sign-in; who answered has signed.
    """
    check_open(facts, verb)
    is_unsigned = facts.proposal.signed_on is None and not is_answered(facts)
    refuse_if(is_unsigned, verb, Why.NOT_SIGNED)
    is_done = facts.proposal.mode is HandlingMode.FOR_REFERENCE
    refuse_if(is_done, verb, Why.NOTHING_OWED, number=facts.proposal.number)
    refuse_if(facts.open_return_request, verb, Why.RETURN_OPEN)


def check_request_return(facts: CaseFacts, verb: Verb = Verb.REQUEST_RETURN) -> None:
    """退办: signed in, no answer under way, nothing asked yet; the service knows the window."""
    _check_undecided(facts, verb)
    refuse_if(facts.proposal.accepted_on, verb, Why.CONFIRMED)
    refuse_if(is_answered(facts), verb, Why.ANSWERED)
    refuse_if(_is_in_clearance(facts), verb, Why.IN_CLEARANCE)


def _is_in_clearance(facts: CaseFacts) -> bool:
    """Whether the text has left the writer's desk, also when all have cleared it."""
    reply = facts.current_reply
    return reply is not None and bool(reply.submitted_on or reply.cleared_on)


def check_decide_return(facts: CaseFacts, verb: Verb = Verb.DECIDE_RETURN) -> ReturnRequest:
    """A decision needs an open request."""
    check_open(facts, verb)
    return found(facts.open_return_request, verb, Why.NO_RETURN_OPEN)


def check_confirm_window(facts: CaseFacts, verb: Verb = Verb.CONFIRM_WINDOW_PASSED) -> None:
    """Counting a case as accepted is confirmed once, and not while a request is open."""
    _check_undecided(facts, verb)
    refuse_if(facts.proposal.accepted_on, verb, Why.CONFIRMED)


def check_assign(
    facts: CaseFacts, verb: Verb = Verb.ASSIGN, division_id: int | None = None
) -> None:
    """Breaking down needs the sign-in; an answered case keeps who answered it.

    While the text is in clearance no other division takes the lead; its people may change.
    """
    _check_undecided(facts, verb)
    refuse_if(is_answered(facts), verb, Why.ANSWERED)
    lead = facts.lead_assignment
    is_other = lead is not None and lead.division_id != division_id
    refuse_if(is_other and _is_in_clearance(facts), verb, Why.IN_CLEARANCE)


def check_answer_assignment(
    facts: CaseFacts, assignment_id: int, verb: Verb = Verb.ACCEPT_ASSIGNMENT
) -> Assignment:
    """A division answers a pending assignment; a second accepted lead is impossible."""
    check_open(facts, verb)
    refuse_if(facts.open_return_request, verb, Why.RETURN_OPEN)
    pending = (a for a in facts.assignments if a.state is AssignmentState.PENDING)
    part = found(next((a for a in pending if a.id == assignment_id), None), verb, Why.NOT_PENDING)
    lead = facts.lead_assignment
    is_led = lead is not None and lead.state is AssignmentState.ACCEPTED
    is_second = verb is Verb.ACCEPT_ASSIGNMENT and part.role is AssignmentRole.LEAD and is_led
    refuse_if(is_second, verb, Why.HAS_LEAD)
    return part


def check_owes_answer(facts: CaseFacts, verb: Verb) -> None:
    """Only LEAD, SOLE and SEPARATE answer the proposers."""
    check_open(facts, verb)
    refuse_if(not facts.proposal.mode.answers, verb, Why.NO_ANSWER_OWED)


def check_draft_reply(facts: CaseFacts, verb: Verb = Verb.DRAFT_REPLY) -> None:
    """The text may change until it is submitted; an issued round never changes again."""
    check_owes_answer(facts, verb)
    _check_undecided(facts, verb)
    reply = facts.current_reply
    refuse_if(reply and reply.issued_on, verb, Why.ISSUED)
    refuse_if(_is_in_clearance(facts), verb, Why.IN_CLEARANCE)


def check_submit_reply(facts: CaseFacts, verb: Verb = Verb.SUBMIT_REPLY) -> Reply:
    """A text and an accepted lead division; the gate is asked separately."""
    check_draft_reply(facts, verb)
    reply = found(facts.current_reply, verb, Why.NO_DRAFT)
    refuse_if(not reply.text.strip(), verb, Why.NO_DRAFT)
    lead = facts.lead_assignment
    is_led = lead is not None and lead.state is AssignmentState.ACCEPTED
    refuse_if(not is_led, verb, Why.NO_LEAD_DIVISION)
    return reply


def check_clear_reply(facts: CaseFacts, verb: Verb = Verb.CLEAR_REPLY) -> Reply:
    """Clearing needs a submitted text that is not cleared yet."""
    check_owes_answer(facts, verb)
    reply = found(facts.current_reply, verb, Why.NOT_IN_CLEARANCE)
    is_over = reply.cleared_on or reply.issued_on
    refuse_if(is_over or not reply.submitted_on, verb, Why.NOT_IN_CLEARANCE)
    return reply


def check_issue_reply(facts: CaseFacts, verb: Verb = Verb.ISSUE_REPLY) -> Reply:
    """Issuing needs every level's approval."""
    check_owes_answer(facts, verb)
    reply = found(facts.current_reply, verb, Why.NOT_CLEARED)
    refuse_if(reply.issued_on, verb, Why.ISSUED)
    refuse_if(not reply.cleared_on, verb, Why.NOT_CLEARED)
    return reply


def check_deliver_reply(facts: CaseFacts, verb: Verb = Verb.DELIVER_REPLY) -> Reply:
    """Delivering needs an issued reply and somebody who has not got it."""
    reply = check_feedback(facts, verb)
    refuse_if(not facts.undelivered(reply), verb, Why.DELIVERED)
    return reply


def check_feedback(facts: CaseFacts, verb: Verb) -> Reply:
    """Forms go out, and come back, for an issued reply."""
    check_owes_answer(facts, verb)
    reply = found(facts.current_reply, verb, Why.NOT_ISSUED)
    refuse_if(not reply.issued_on, verb, Why.NOT_ISSUED)
    return reply


def check_open_round(facts: CaseFacts, verb: Verb = Verb.OPEN_ROUND) -> Reply:
    """A new round follows a dissatisfied answer and leaves the old one untouched."""
    reply = check_feedback(facts, verb)
    forms = facts.feedback_of(reply)
    refuse_if(not any(is_dissatisfied(form) for form in forms), verb, Why.NOT_DISSATISFIED)
    return reply


def check_request_opinion(facts: CaseFacts, verb: Verb = Verb.REQUEST_OPINION) -> None:
    """Opinions are asked for while the answer is made, never after it went out."""
    _check_undecided(facts, verb)
    reply = facts.current_reply
    is_out = reply.issued_on if reply else is_answered(facts)
    refuse_if(is_out, verb, Why.ANSWERED)


def check_extend(facts: CaseFacts, verb: Verb = Verb.EXTEND_DEADLINE) -> None:
    """A due day moves only while the first answer is owed."""
    check_open(facts, verb)
    is_done = facts.proposal.mode is HandlingMode.FOR_REFERENCE
    refuse_if(is_done, verb, Why.NOTHING_OWED, number=facts.proposal.number)
    refuse_if(is_answered(facts), verb, Why.ANSWERED)


def check_send_opinion(facts: CaseFacts, verb: Verb = Verb.SEND_OPINION) -> None:
    """Our opinion to the lead unit ends a co-handled case."""
    check_open(facts, verb)
    refuse_if(facts.proposal.mode is not HandlingMode.CO, verb, Why.NOT_CO_HANDLED)
    _check_undecided(facts, verb)
    refuse_if(is_answered(facts), verb, Why.SENT)


def check_archive(facts: CaseFacts, verb: Verb = Verb.ARCHIVE) -> None:
    """Only a case that is done is archived."""
    refuse_if(stage_of(facts) is not Stage.DONE, verb, Why.NOT_DONE, stage=stage_of(facts))


def check_reopen(facts: CaseFacts, verb: Verb = Verb.REOPEN) -> Archiving:
    """Only an archived case is re-opened."""
    return found(facts.archiving, verb, Why.NOT_ARCHIVED)


def check_sign_in(facts: CaseFacts, verb: Verb = Verb.SIGN_IN) -> None:
    """Signed once."""
    check_open(facts, verb)
    refuse_if(facts.proposal.signed_on, verb, Why.SIGNED)
    refuse_if(is_answered(facts), verb, Why.ANSWERED)


def _check_accept_pending(facts: CaseFacts) -> None:
    lead = facts.lead_assignment
    check_answer_assignment(facts, lead.id if lead else 0)


def _check_assign_first(facts: CaseFacts) -> None:
    check_assign(facts)
    refuse_if(facts.lead_assignment, Verb.ASSIGN, Why.NOT_PENDING)


def _check_deliver_first(facts: CaseFacts) -> None:
    """A part handled separately is answered with the issue; its deliveries stay possible."""
    check_deliver_reply(facts)
    is_separate = facts.proposal.mode is HandlingMode.SEPARATE
    refuse_if(is_separate, Verb.DELIVER_REPLY, Why.NOTHING_OWED)


def _check_opinions_late(facts: CaseFacts) -> None:
    """An answer that left before every opinion was in waits for them, or for their waiver."""
    reply = check_feedback(facts, Verb.SETTLE_OPINION)
    refuse_if(
        not owed_after_answer(facts) or facts.undelivered(reply),
        Verb.SETTLE_OPINION,
        Why.NOTHING_OWED,
    )


def _check_feedback_first(facts: CaseFacts) -> None:
    """An answer that has reached its proposers is followed by the forms that ask about it."""
    reply = check_feedback(facts, Verb.SEND_FEEDBACK_FORM)
    has_reached = facts.proposal.mode is HandlingMode.SEPARATE or not facts.undelivered(reply)
    has_asked = bool(facts.feedback_of(reply))
    refuse_if(has_asked or not has_reached, Verb.SEND_FEEDBACK_FORM, Why.NOTHING_OWED)


def _check_record_feedback(facts: CaseFacts) -> None:
    reply = check_feedback(facts, Verb.RECORD_FEEDBACK)
    waiting = [f for f in facts.feedback_of(reply) if not (f.returned_on or f.waived_on)]
    refuse_if(not waiting, Verb.RECORD_FEEDBACK, Why.NOTHING_OWED)


def _check_settle_promise(facts: CaseFacts) -> None:
    check_open(facts, Verb.SETTLE_PROMISE)
    refuse_if(not any(p.is_open for p in facts.promises), Verb.SETTLE_PROMISE, Why.NOTHING_OWED)


# In the order in which a case usually moves: the first that fits is the next step.
_NEXT: tuple[tuple[Verb, Callable[[CaseFacts], object]], ...] = (
    (Verb.SIGN_IN, check_sign_in),
    (Verb.DECIDE_RETURN, check_decide_return),
    (Verb.ACCEPT_ASSIGNMENT, _check_accept_pending),
    (Verb.ASSIGN, _check_assign_first),
    (Verb.SEND_OPINION, check_send_opinion),
    (Verb.OPEN_ROUND, check_open_round),
    (Verb.CLEAR_REPLY, check_clear_reply),
    (Verb.SUBMIT_REPLY, check_submit_reply),
    (Verb.DRAFT_REPLY, check_draft_reply),
    (Verb.ISSUE_REPLY, check_issue_reply),
    (Verb.DELIVER_REPLY, _check_deliver_first),
    (Verb.SETTLE_OPINION, _check_opinions_late),
    (Verb.SEND_FEEDBACK_FORM, _check_feedback_first),
    (Verb.RECORD_FEEDBACK, _check_record_feedback),
    (Verb.SETTLE_PROMISE, _check_settle_promise),
    (Verb.ARCHIVE, check_archive),
    (Verb.DELIVER_REPLY, check_deliver_reply),
    (Verb.REQUEST_RETURN, check_request_return),
    (Verb.REOPEN, check_reopen),
)


def fitting_verbs(facts: CaseFacts) -> tuple[Verb, ...]:
    """The verbs that move the case on and fit its facts now, the usual next step first."""
    fitting = []
    for verb, check in _NEXT:
        try:
            check(facts)
        except Refused:
            continue
        fitting.append(verb)
    return tuple(dict.fromkeys(fitting))
