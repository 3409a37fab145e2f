"""Everything recorded about one case, gathered so that rules can be asked about it."""

from __future__ import annotations

from dataclasses import dataclass, field
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
