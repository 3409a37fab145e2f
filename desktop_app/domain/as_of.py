"""A case as it stood at the end of an earlier day: later facts are taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.domain.assignment import Assignment, AssignmentState, ReturnRequest
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.opinion import Opinion
from desktop_app.domain.promise import Promise
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.reply import Reply


def as_of(facts: CaseFacts, day: date) -> CaseFacts:
    """The same case as it stood at the end of a day; what bears no day counts as always there.

    Used to produce a frozen summary again as of any date (domain: figures).
    """
    kept = replace(
        facts,
        proposal=_proposal(facts, day),
        assignments=tuple(_part(a, day) for a in facts.assignments if _was(a.assigned_on, day)),
        return_requests=tuple(
            _asked(r, day) for r in facts.return_requests if r.requested_on <= day
        ),
        contacts=tuple(c for c in facts.contacts if c.contact.happened_on <= day),
        opinions=tuple(_opinion(o, day) for o in facts.opinions if _was(o.requested_on, day)),
        replies=tuple(_reply(r, day) for r in facts.replies if _is_begun(facts, r, day)),
        clearances=tuple(c for c in facts.clearances if c.decided_on <= day),
        deliveries=tuple(
            replace(d, delivered_on=_until(day, d.delivered_on)) for d in facts.deliveries
        ),
    )
    return replace(
        kept,
        feedback=tuple(_form(f, day) for f in facts.feedback if _was(f.sent_on, day)),
        promises=tuple(_promise(p, day) for p in facts.promises),
        extensions=tuple(e for e in facts.extensions if _was(e.granted_on, day)),
        archivings=tuple(
            replace(a, reopened_on=_until(day, a.reopened_on))
            for a in facts.archivings
            if a.archived_on <= day
        ),
        events=tuple(e for e in facts.events if e.happened_on <= day),
    )


def _until(day: date, when: date | None) -> date | None:
    return when if when is not None and when <= day else None


def _was(when: date | None, day: date) -> bool:
    return when is None or when <= day


def _proposal(facts: CaseFacts, day: date) -> Proposal:
    """The lead unit grades its answer after our opinion: before that went out, no grade stood."""
    proposal = facts.proposal
    sent = [o.received_on for o in facts.opinions if o.direction == "OUT" and o.received_on]
    is_graded = not sent or min(sent) <= day
    return replace(
        proposal,
        lead_grade_id=proposal.lead_grade_id if is_graded else None,
        signed_on=_until(day, proposal.signed_on),
        accepted_on=_until(day, proposal.accepted_on),
        broken_down_on=_until(day, proposal.broken_down_on),
    )


def _asked(request: ReturnRequest, day: date) -> ReturnRequest:
    return replace(request, decided_on=_until(day, request.decided_on))


def _part(part: Assignment, day: date) -> Assignment:
    """The part before the division's answer, or before another division took its place."""
    answered = _until(day, part.answered_on)
    if part.state is AssignmentState.REPLACED and not _was(part.ended_on, day):
        state = AssignmentState.ACCEPTED if answered else AssignmentState.PENDING
        return replace(part, state=state, ended_on=None, answered_on=answered)
    if not _was(part.answered_on, day):
        return replace(part, state=AssignmentState.PENDING, answered_on=None, ended_on=None)
    return part


def _opinion(opinion: Opinion, day: date) -> Opinion:
    return replace(
        opinion,
        received_on=_until(day, opinion.received_on),
        waived_on=_until(day, opinion.waived_on),
        cancelled_on=_until(day, opinion.cancelled_on),
    )


def _reply(reply: Reply, day: date) -> Reply:
    """A grade counts from the day the answer went out; which one a draft bore is not known."""
    return replace(
        reply,
        grade_id=reply.grade_id if _was(reply.issued_on, day) else None,
        submitted_on=_until(day, reply.submitted_on),
        cleared_on=_until(day, reply.cleared_on),
        issued_on=_until(day, reply.issued_on),
    )


def _is_begun(facts: CaseFacts, reply: Reply, day: date) -> bool:
    """Whether the round was there: later rounds follow an answer, or show a day of their own."""
    if reply.round == 1:
        return True
    own = (reply.submitted_on, reply.cleared_on, reply.issued_on)
    back = (f.returned_on for f in facts.feedback if f.reply_id != reply.id)
    known = [one for one in (*own, *back) if one is not None]
    return not known or min(known) <= day


def _form(form: Feedback, day: date) -> Feedback:
    waived = _until(day, form.waived_on)
    if _until(day, form.returned_on):
        return replace(form, waived_on=waived)
    emptied = replace(form, returned_on=None, attitude=None, result=None, source=None)
    return replace(emptied, waived_on=waived)


def _promise(promise: Promise, day: date) -> Promise:
    return (
        promise
        if _was(promise.outcome_on, day)
        else replace(promise, outcome=None, outcome_on=None)
    )
