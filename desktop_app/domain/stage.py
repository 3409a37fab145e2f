"""The stage of a case, computed from recorded facts, never typed (domain: how a case moves)."""

from __future__ import annotations

from desktop_app.domain.assignment import AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.opinion import Direction
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.stages import ANSWERED_STAGES, CLOSED_STAGES, FINAL_STAGES, Stage

__all__ = [
    "ANSWERED_STAGES",
    "CLOSED_STAGES",
    "FINAL_STAGES",
    "Stage",
    "is_dissatisfied",
    "open_co_opinions",
    "owed_after_answer",
    "stage_of",
]


def stage_of(facts: CaseFacts) -> Stage:
    """The stage that the facts give; the furthest fact wins, so gaps in old data do not hide it."""
    if facts.archiving:
        return Stage.ARCHIVED
    if any(r.is_granted and r.decided_on for r in facts.return_requests):
        return Stage.RETURNED
    mode = facts.proposal.mode
    if mode is HandlingMode.FOR_REFERENCE:
        return Stage.DONE if facts.proposal.signed_on else Stage.TO_SIGN
    if mode is HandlingMode.CO:
        return Stage.DONE if _opinion_is_out(facts) else _before_answer(facts)
    return _answering_stage(facts)


def _opinion_is_out(facts: CaseFacts) -> bool:
    return any(o.direction is Direction.OUT and o.received_on for o in facts.opinions)


def _answering_stage(facts: CaseFacts) -> Stage:
    reply = facts.current_reply
    if reply is None:
        return _before_answer(facts)
    if reply.issued_on and _has_gone_out(facts, reply):
        return _after_answer(facts, reply)
    if reply.issued_on or reply.cleared_on:
        return Stage.TO_ISSUE
    if reply.submitted_on:
        return Stage.IN_CLEARANCE
    return Stage.TO_REHANDLE if reply.round > 1 else _before_answer(facts)


def _has_gone_out(facts: CaseFacts, reply: Reply) -> bool:
    """What "answered" needs differs by mode; a part handled separately needs our reply only."""
    return facts.proposal.mode is HandlingMode.SEPARATE or not facts.undelivered(reply)


def open_co_opinions(facts: CaseFacts) -> int:
    """How many opinions other units still owe us."""
    return sum(o.is_open and o.direction is Direction.IN for o in facts.opinions)


def owed_after_answer(facts: CaseFacts) -> int:
    """How many opinions a case with an answer still waits for: it went out by override."""
    return open_co_opinions(facts) if facts.proposal.mode is HandlingMode.LEAD else 0


def _after_answer(facts: CaseFacts, reply: Reply) -> Stage:
    """A letter that has arrived is past the issue; what others still owe keeps it from its end."""
    forms = facts.feedback_of(reply)
    if any(is_dissatisfied(form) for form in forms):
        return Stage.TO_REHANDLE
    is_awaited = any(not (form.returned_on or form.waived_on) for form in forms)
    if is_awaited or owed_after_answer(facts):
        return Stage.AWAITING_FEEDBACK
    if any(promise.is_open for promise in facts.promises):
        return Stage.TRACKING
    return Stage.DONE


def is_dissatisfied(form: Feedback) -> bool:
    """Whether a returned form demands a second round."""
    return form.returned_on is not None and Satisfaction.DISSATISFIED in (
        form.result,
        form.attitude,
    )


def _before_answer(facts: CaseFacts) -> Stage:
    if facts.open_return_request:
        return Stage.RETURN_REQUESTED
    lead = facts.lead_assignment
    if lead is not None and lead.state is AssignmentState.ACCEPTED:
        return Stage.IN_HANDLING
    return Stage.TO_BREAK_DOWN if facts.proposal.signed_on else Stage.TO_SIGN
