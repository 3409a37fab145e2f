"""Everything recorded about one case, gathered so that rules can be asked about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState, ReturnRequest
from desktop_app.domain.contact import Contact
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.opinion import Opinion
from desktop_app.domain.promise import Promise
from desktop_app.domain.proposal import Proposal, Proposer
from desktop_app.domain.reply import Clearance, Delivery, Reply
from desktop_app.domain.supervision import Archiving, CaseEvent, Extension


@dataclass(frozen=True)
class TalkedTo:
    """One contact about the case, with the members it reached."""

    contact: Contact
    member_ids: frozenset[int] = frozenset()


@dataclass(frozen=True)
class CaseFacts:
    """The recorded facts of one case; the stage is computed from these and nothing else."""

    proposal: Proposal
    proposers: tuple[Proposer, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    return_requests: tuple[ReturnRequest, ...] = ()
    contacts: tuple[TalkedTo, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    replies: tuple[Reply, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    promises: tuple[Promise, ...] = ()
    extensions: tuple[Extension, ...] = ()
    archivings: tuple[Archiving, ...] = ()
    events: tuple[CaseEvent, ...] = field(default=())

    @property
    def lead_assignment(self) -> Assignment | None:
        """The division that answers: the accepted lead, else the pending one."""
        leads = [a for a in self.assignments if a.role is AssignmentRole.LEAD]
        for state in (AssignmentState.ACCEPTED, AssignmentState.PENDING):
            for assignment in leads:
                if assignment.state is state:
                    return assignment
        return None

    @property
    def lead_member_id(self) -> int | None:
        """领衔提案人."""
        return next((p.member_id for p in self.proposers if p.is_lead), None)

    @property
    def current_reply(self) -> Reply | None:
        """The reply of the latest round."""
        return max(self.replies, key=lambda r: r.round, default=None)

    @property
    def open_return_request(self) -> ReturnRequest | None:
        """A request nobody has decided yet."""
        return next((r for r in self.return_requests if r.decided_on is None), None)

    @property
    def archiving(self) -> Archiving | None:
        """The archiving that locks the case now."""
        return next((a for a in self.archivings if a.reopened_on is None), None)

    @property
    def due_on(self) -> date | None:
        """答复期限 after extensions."""
        extended = [e.new_on for e in self.extensions if e.deadline_kind == "REPLY"]
        return max(extended, default=self.proposal.reply_due_on)

    def undelivered(self, reply: Reply) -> tuple[int, ...]:
        """Addressees of the reply who have not got it yet, as member ids."""
        reached = {
            d.member_id for d in self.deliveries if d.reply_id == reply.id and d.delivered_on
        }
        return tuple(p.member_id for p in self.proposers if p.member_id not in reached)

    def feedback_of(self, reply: Reply) -> tuple[Feedback, ...]:
        """The forms of one round."""
        return tuple(f for f in self.feedback if f.reply_id == reply.id)


def _until(day: date, when: date | None) -> date | None:
    return when if when is not None and when <= day else None


def as_of(facts: CaseFacts, day: date) -> CaseFacts:
    """The same case as it stood at the end of a day: later facts are taken away, undated ones stay.

    Used to produce a frozen summary again as of any date (domain: figures).
    """
    proposal = replace(
        facts.proposal,
        signed_on=_until(day, facts.proposal.signed_on),
        accepted_on=_until(day, facts.proposal.accepted_on),
        broken_down_on=_until(day, facts.proposal.broken_down_on),
        lead_grade_id=_lead_grade_as_of(facts, day),
    )
    return replace(
        facts,
        proposal=proposal,
        assignments=tuple(
            _assignment_as_of(a, day)
            for a in facts.assignments
            if a.assigned_on is None or a.assigned_on <= day
        ),
        return_requests=tuple(
            replace(r, decided_on=_until(day, r.decided_on))
            for r in facts.return_requests
            if r.requested_on <= day
        ),
        contacts=tuple(c for c in facts.contacts if c.contact.happened_on <= day),
        opinions=tuple(
            replace(
                o,
                received_on=_until(day, o.received_on),
                waived_on=_until(day, o.waived_on),
                cancelled_on=_until(day, o.cancelled_on),
            )
            for o in facts.opinions
            if o.requested_on is None or o.requested_on <= day
        ),
        replies=tuple(
            replace(
                r,
                grade_id=None if r.issued_on and r.issued_on > day else r.grade_id,
                submitted_on=_until(day, r.submitted_on),
                cleared_on=_until(day, r.cleared_on),
                issued_on=_until(day, r.issued_on),
            )
            for r in facts.replies
            if _is_begun(facts, r, day)
        ),
        clearances=tuple(c for c in facts.clearances if c.decided_on <= day),
        deliveries=tuple(
            replace(d, delivered_on=_until(day, d.delivered_on)) for d in facts.deliveries
        ),
        feedback=tuple(_feedback_as_of(f, day) for f in facts.feedback),
        promises=tuple(
            p
            if p.outcome_on is None or p.outcome_on <= day
            else replace(p, outcome=None, outcome_on=None)
            for p in facts.promises
        ),
        extensions=tuple(
            e for e in facts.extensions if e.granted_on is None or e.granted_on <= day
        ),
        archivings=tuple(
            replace(a, reopened_on=_until(day, a.reopened_on))
            for a in facts.archivings
            if a.archived_on <= day
        ),
        events=tuple(e for e in facts.events if e.happened_on <= day),
    )


def _lead_grade_as_of(facts: CaseFacts, day: date) -> int | None:
    """The lead unit grades its answer after our opinion; before it went out there was no grade."""
    sent = [o.received_on for o in facts.opinions if o.direction == "OUT" and o.received_on]
    return None if sent and min(sent) > day else facts.proposal.lead_grade_id


def _assignment_as_of(part: Assignment, day: date) -> Assignment:
    """The part before the division's answer, or before another division took its place."""
    answered = part.answered_on is not None and part.answered_on <= day
    if part.state is AssignmentState.REPLACED and part.ended_on and part.ended_on > day:
        state = AssignmentState.ACCEPTED if answered else AssignmentState.PENDING
        return replace(part, state=state, ended_on=None, answered_on=_until(day, part.answered_on))
    if part.answered_on is not None and not answered:
        return replace(part, state=AssignmentState.PENDING, answered_on=None, ended_on=None)
    return part


def _is_begun(facts: CaseFacts, reply: Reply, day: date) -> bool:
    """Whether the round was there: later rounds follow an answer, or show a day of their own."""
    if reply.round == 1:
        return True
    own = (reply.submitted_on, reply.cleared_on, reply.issued_on)
    back = (f.returned_on for f in facts.feedback if f.reply_id != reply.id)
    known = [one for one in (*own, *back) if one is not None]
    return not known or min(known) <= day


def _feedback_as_of(feedback: Feedback, day: date) -> Feedback:
    sent_on = _until(day, feedback.sent_on)
    if _until(day, feedback.returned_on):
        return replace(feedback, sent_on=sent_on, waived_on=_until(day, feedback.waived_on))
    return replace(
        feedback,
        sent_on=sent_on,
        returned_on=None,
        attitude=None,
        result=None,
        source=None,
        waived_on=_until(day, feedback.waived_on),
    )
