"""What a ledger says about a recorded case: the inverse of merge_draft.

A ledger has one cell where the records have a row per addressee or unit; the cell then says when
the last of them was reached, and nothing while one is still open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.draft import ProposalDraft, drafted, given
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.session import Session

_KEYS = frozenset({"session", "year", "number", "kind"})
_LIVE = (AssignmentState.PENDING, AssignmentState.ACCEPTED)


@dataclass(frozen=True)
class Called:
    """The names behind the ids of a case; grades by id give the letter, sectors go by member."""

    members: Mapping[int | None, str]
    sectors: Mapping[int | None, str]
    units: Mapping[int | None, str]
    divisions: Mapping[int | None, str]
    people: Mapping[int | None, str]
    grades: Mapping[int | None, str]


def draft_of_case(case: CaseFacts, session: Session, called: Called) -> ProposalDraft:
    """The ledger row of a case; an empty cell for what is not recorded or not one fact."""
    proposal = case.proposal
    values: dict[str, Any] = {
        "session": session.name,
        "year": session.year or None,
        "number": proposal.number,
        "kind": proposal.kind.value,
        "title": proposal.title,
        "body": proposal.body,
        "topic": proposal.topic,
        "is_key": proposal.is_key,
        "mode": proposal.mode.value,
        "lead_unit": called.units.get(proposal.lead_unit_id),
        "assigned_on": proposal.assigned_on,
        "signed_on": proposal.signed_on,
        "signed_by": proposal.signed_by,
        "broken_down_on": proposal.broken_down_on,
        "reply_due": proposal.reply_due_on,
        "note": proposal.note,
        **_signatures(case, called),
        **_duties(case, called),
        **_opinions(case, called),
        **_answers(case, called),
        **_course(case),
    }
    said = {key: v for key, v in values.items() if not (v is None or v == "" or v == ())}
    return drafted(ProposalDraft, said)


def _signatures(case: CaseFacts, called: Called) -> dict[str, Any]:
    lead = case.lead_member_id
    others = sorted((p for p in case.proposers if not p.is_lead), key=lambda p: p.position)
    return {
        "lead": called.members.get(lead),
        "cosigners": _names((p.member_id for p in others), called.members),
        "sector": called.sectors.get(lead),
    }


def _duties(case: CaseFacts, called: Called) -> dict[str, Any]:
    """牵头 and 协办, with the four levels of the division that answers."""
    lead = case.lead_assignment
    co = [a for a in case.assignments if a.role is AssignmentRole.CO and a.state in _LIVE]
    return {
        "co_divisions": _names((a.division_id for a in co), called.divisions),
        **(_lead_duties(lead, called) if lead else {}),
    }


def _lead_duties(lead: Assignment, called: Called) -> dict[str, Any]:
    return {
        "lead_division": called.divisions.get(lead.division_id),
        "leader": called.people.get(lead.leader_id),
        "head": called.people.get(lead.head_id),
        "handler": called.people.get(lead.handler_id),
        "inner_due": lead.due_on,
    }


def _opinions(case: CaseFacts, called: Called) -> dict[str, Any]:
    """会办意见: ours as co-handler, or those of the units that co-handle with us."""
    if case.proposal.mode is HandlingMode.CO:
        ours = next((o for o in case.opinions if o.direction is Direction.OUT), None)
        return {"opinion_sent_on": ours.received_on, "opinion_number": ours.number} if ours else {}
    theirs = [o for o in case.opinions if o.direction is Direction.IN]
    return {
        "co_units": _names((o.unit_id for o in theirs), called.units),
        "co_opinions_in_on": _all_in_on(theirs),
    }


def _all_in_on(opinions: Iterable[Opinion]) -> date | None:
    """会办意见收齐: the last day, once nobody owes one."""
    wanted = [o for o in opinions if not (o.waived_on or o.cancelled_on)]
    days = [o.received_on for o in wanted]
    return max((d for d in days if d), default=None) if all(days) else None


def _answers(case: CaseFacts, called: Called) -> dict[str, Any]:
    """Both rounds: the answer, its delivery, and what the lead proposer thought of it."""
    first, second = (next((r for r in case.replies if r.round == n), None) for n in (1, 2))
    values: dict[str, Any] = {"grade": called.grades.get(case.proposal.lead_grade_id)}
    if first is not None and case.proposal.mode.answers:
        values = _first_answer(case, first, called)
    if second is not None:
        values |= {
            "round2_issued_on": second.issued_on,
            "round2_grade": called.grades.get(second.grade_id),
            **_thought(case, second, "round2_"),
        }
    return values


def _first_answer(case: CaseFacts, reply: Reply, called: Called) -> dict[str, Any]:
    return {
        "submitted_on": reply.submitted_on,
        "cleared_on": reply.cleared_on,
        "reply_text": reply.text,
        "grade": called.grades.get(reply.grade_id),
        "reply_number": reply.number,
        "signer": reply.signer_name or called.people.get(reply.signer_id),
        "issued_on": reply.issued_on,
        "publicity": reply.publicity.value if reply.publicity else None,
        "delivered_on": _delivered_on(case, reply),
        **_thought(case, reply),
    }


def _delivered_on(case: CaseFacts, reply: Reply) -> date | None:
    """The last delivery, once every addressee was reached."""
    if case.undelivered(reply):
        return None
    days = (d.delivered_on for d in case.deliveries if d.reply_id == reply.id)
    return max((d for d in days if d), default=None)


def _thought(case: CaseFacts, reply: Reply, prefix: str = "") -> dict[str, Any]:
    """The lead proposer's form of one round."""
    forms = (f for f in case.feedback_of(reply) if f.member_id == case.lead_member_id)
    form = next(forms, None)
    if form is None:
        return {}
    values: dict[str, Any] = {
        f"{prefix}feedback_on": form.returned_on,
        f"{prefix}attitude": form.attitude.value if form.attitude else None,
        f"{prefix}result": form.result.value if form.result else None,
    }
    return values if prefix else {**values, "feedback_sent_on": form.sent_on}


def _course(case: CaseFacts) -> dict[str, Any]:
    """Extension, 退办, promise and archiving."""
    values: dict[str, Any] = {}
    extended = [e for e in case.extensions if e.deadline_kind == "REPLY"]
    if extended:
        last = max(extended, key=lambda e: e.new_on)
        values |= {"extended_due": last.new_on, "extension_reason": last.reason}
    if case.return_requests:
        asked = case.return_requests[-1]
        values |= {
            "return_requested_on": asked.requested_on,
            "return_reason": asked.reason,
            "return_decided_on": asked.decided_on,
            "return_granted": asked.is_granted,
        }
    if case.promises:
        promise = case.promises[0]
        values |= {
            "promise": promise.what,
            "promise_due": promise.due_on,
            "promise_outcome": promise.outcome.value if promise.outcome else None,
            "promise_done_on": promise.outcome_on,
            "promise_evidence": promise.evidence,
        }
    if archived := case.archiving:
        values |= {"archived_on": archived.archived_on, "archive_number": archived.number}
    return values


def _names(ids: Iterable[int | None], called: Mapping[int | None, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in ids if (name := called.get(one))))


def without_repeated(draft: ProposalDraft, said: ProposalDraft) -> ProposalDraft:
    """The part of a row that says something else than ``said``; what names the case stays."""
    left = {
        key: value
        for key, value in given(draft).items()
        if key in _KEYS or value != getattr(said, key)
    }
    return drafted(ProposalDraft, left)


def says_nothing(draft: ProposalDraft) -> bool:
    """Whether a row names its case and nothing else."""
    return given(draft).keys() <= _KEYS
