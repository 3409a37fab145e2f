"""A ledger row held against what is recorded of the case: what to add, what to change.

An empty cell leaves the record as it is. A ledger knows one date for a step that our records keep
per addressee or per unit; the date then goes to each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar

from desktop_app.domain.assignment import (
    Assignment,
    AssignmentRole,
    AssignmentState,
    ReturnRequest,
)
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.draft import ProposalDraft
from desktop_app.domain.feedback import Feedback, FeedbackSource, Satisfaction
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.proposal import HandlingMode, Proposal, Proposer, Publicity
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.supervision import Archiving, Extension

R = TypeVar("R")
_PARTS: dict[type[Any], str] = {
    Proposer: "proposers",
    Assignment: "assignments",
    Extension: "extensions",
    ReturnRequest: "return_requests",
    Opinion: "opinions",
    Reply: "replies",
    Delivery: "deliveries",
    Feedback: "feedback",
    Promise: "promises",
    Archiving: "archivings",
}


_NOTHING = CaseFacts(None)  # type: ignore[arg-type]  # a case's facts before there are any


@dataclass(frozen=True)
class Names:
    """The ids behind the names of a ledger; grades by letter of the session's scheme."""

    members: Mapping[str, int]
    units: Mapping[str, int]
    divisions: Mapping[str, int]
    people: Mapping[str, int]
    grades: Mapping[str, int]


def altered(record: R, values: Mapping[str, object]) -> R:
    """The record with other values: replace() without its cost, felt at 10,000 rows."""
    made = object.__new__(type(record))
    inside = made.__dict__
    inside.update(record.__dict__)
    inside.update(values)
    return made


def fresh(record: type[R], /, **values: object) -> R:
    """``record(**values)`` without its cost, which is that of a frozen class; 0 as its id."""
    made = object.__new__(record)
    inside = made.__dict__
    inside.update(_DEFAULTS.get(record) or _defaults(record))
    inside.update(values)
    return made


_DEFAULTS: dict[type[Any], dict[str, object]] = {}


def _defaults(record: type[Any]) -> dict[str, object]:
    given = {f.name: f.default for f in fields(record) if f.default is not MISSING}
    return _DEFAULTS.setdefault(record, {"id": 0, **given})


@dataclass
class Changes:
    """What a row adds and changes, in an order that the store accepts."""

    fresh_id: Callable[[], int]
    added: list[Any] = field(default_factory=list)
    changed: list[tuple[type[Any], int, dict[str, object]]] = field(default_factory=list)

    def put(self, old: R | None, new: R) -> R:
        """Add new when there was no old; else note the fields that differ. Returns the record."""
        if old is None:
            new.__dict__["id"] = self.fresh_id()  # nobody else holds it yet: no copy is made
            self.added.append(new)
            return new
        kept = altered(new, {"id": old.id})  # type: ignore[attr-defined]
        before = vars(old)
        differing = {name: new for name, new in vars(kept).items() if new != before[name]}
        if differing:
            self.changed.append((type(old), old.id, differing))  # type: ignore[attr-defined]
        return kept


def new_case(changes: Changes) -> CaseFacts:
    """The facts of the case that the changes add, all of them."""
    proposal, *others = changes.added
    parts: dict[str, tuple[Any, ...]] = {}
    for record in others:
        name = _PARTS[type(record)]
        parts[name] = (*parts.get(name, ()), record)
    return altered(_NOTHING, {"proposal": proposal, **parts})


def merge(
    draft: ProposalDraft, known: CaseFacts | Proposal, names: Names, changes: Changes
) -> None:
    """Note in changes what the row says beyond what is known; of a new case an empty proposal."""
    if isinstance(known, Proposal):
        known = altered(_NOTHING, {"proposal": changes.put(None, _proposal(draft, known, names))})
    else:
        merged = changes.put(known.proposal, _proposal(draft, known.proposal, names))
        known = altered(known, {"proposal": merged})
    known.__dict__["proposers"] = _proposers(draft, known, names, changes)
    _assignments(draft, known, names, changes)
    _extension(draft, known, changes)
    _return_request(draft, known, changes)
    _opinions(draft, known, names, changes)
    reply = _reply(draft, known, names, changes)
    if reply is not None:
        _delivery(draft, known, reply, changes)
        _feedback(known, reply, _first_round(draft), changes)
    _second_round(draft, known, names, changes)
    _promise(draft, known, reply, changes)
    _archiving(draft, known, changes)


def _given(**values: object) -> dict[str, Any]:
    """The values that a cell gave; empty cells left out."""
    return {name: value for name, value in values.items() if value is not None}


def _proposal(draft: ProposalDraft, old: Proposal, names: Names) -> Proposal:
    signed_on = draft.signed_on
    mode = HandlingMode(draft.mode) if draft.mode else old.mode
    if mode is HandlingMode.FOR_REFERENCE and signed_on is None and old.signed_on is None:
        signed_on = draft.done_on
    grade = None if mode.answers else names.grades.get(draft.grade or "")
    return altered(
        old,
        _given(
            title=draft.title,
            mode=mode,
            body=draft.body,
            topic=draft.topic,
            note=draft.note,
            is_key=draft.is_key,
            assigned_on=draft.assigned_on,
            signed_on=signed_on,
            signed_by=draft.signed_by,
            broken_down_on=draft.broken_down_on,
            reply_due_on=draft.reply_due,
            lead_unit_id=names.units.get(draft.lead_unit or ""),
            lead_grade_id=grade,
        ),
    )


def _proposers(
    draft: ProposalDraft, known: CaseFacts, names: Names, changes: Changes
) -> tuple[Proposer, ...]:
    """Signatures in the order of the row; people the row does not name stay."""
    if not (draft.lead or draft.cosigners):
        return known.proposers
    have = {p.member_id: p for p in sorted(known.proposers, key=lambda p: p.position)}
    lead_id = names.members[draft.lead] if draft.lead else known.lead_member_id
    signing = [names.members[name] for name in draft.cosigners or ()]
    if lead_id is not None:
        signing.insert(0, lead_id)
    case = known.proposal.id
    signatures = []
    for position, member in enumerate(dict.fromkeys([*signing, *have])):
        signature = fresh(
            Proposer,
            proposal_id=case,
            member_id=member,
            position=position,
            is_lead=member == lead_id,
        )
        signatures.append(changes.put(have.get(member), signature))
    return tuple(signatures)


def _assignments(draft: ProposalDraft, known: CaseFacts, names: Names, changes: Changes) -> None:
    """牵头 and 协办; another lead division replaces the old one, which stays as history."""
    started = draft.broken_down_on or known.proposal.broken_down_on
    state = AssignmentState.ACCEPTED if started else AssignmentState.PENDING
    live = [a for a in known.assignments if a.state in ("PENDING", "ACCEPTED")]
    lead = next((a for a in live if a.role is AssignmentRole.LEAD), None)
    if draft.lead_division:
        division = names.divisions[draft.lead_division]
        if lead is not None and lead.division_id != division:
            changes.put(lead, replace(lead, state=AssignmentState.REPLACED, ended_on=started))
            lead = None
        base = lead or fresh(
            Assignment,
            proposal_id=known.proposal.id,
            division_id=division,
            role=AssignmentRole.LEAD,
        )
        changes.put(lead, _filled(draft, base, state, started, names))
    elif lead is not None:
        accepted = AssignmentState.ACCEPTED if draft.broken_down_on else lead.state
        changes.put(lead, _filled(draft, lead, accepted, draft.broken_down_on, names))
    have = {a.division_id for a in live if a.role is AssignmentRole.CO}
    for name in draft.co_divisions or ():
        if names.divisions[name] not in have:
            co = Assignment(0, known.proposal.id, names.divisions[name], AssignmentRole.CO, state)
            changes.put(None, replace(co, assigned_on=started))


def _filled(
    draft: ProposalDraft,
    base: Assignment,
    state: AssignmentState,
    started: date | None,
    names: Names,
) -> Assignment:
    return altered(
        base,
        _given(
            state=state,
            assigned_on=started,
            answered_on=started if state is AssignmentState.ACCEPTED else None,
            leader_id=names.people.get(draft.leader or ""),
            head_id=names.people.get(draft.head or ""),
            handler_id=names.people.get(draft.handler or ""),
            due_on=draft.inner_due,
        ),
    )


def _extension(draft: ProposalDraft, known: CaseFacts, changes: Changes) -> None:
    """A later day than the one that counts now is an extension; an earlier one is none."""
    wanted = draft.extended_due
    due = known.due_on if wanted else None
    if wanted and due and wanted > due:
        reason = draft.extension_reason or ""
        changes.put(None, Extension(0, known.proposal.id, "REPLY", due, wanted, reason))


def _return_request(draft: ProposalDraft, known: CaseFacts, changes: Changes) -> None:
    old = known.return_requests[-1] if known.return_requests else None
    asked = draft.return_requested_on or (old.requested_on if old else None)
    if asked is None:
        return
    base = old or ReturnRequest(0, known.proposal.id, asked, "LEDGER", "")
    given = _given(
        requested_on=draft.return_requested_on,
        reason=draft.return_reason,
        decided_on=draft.return_decided_on,
        is_granted=draft.return_granted,
    )
    changes.put(old, altered(base, given))


def _opinions(draft: ProposalDraft, known: CaseFacts, names: Names, changes: Changes) -> None:
    proposal = known.proposal
    if proposal.mode is HandlingMode.CO:
        _outgoing(draft, known, changes)
        return
    if not (draft.co_units or known.opinions):
        return
    have = {o.unit_id: o for o in known.opinions if o.direction is Direction.IN}
    came_in = draft.co_opinions_in_on or draft.issued_on
    asked = draft.broken_down_on or draft.assigned_on or proposal.assigned_on
    wanted = [names.units[name] for name in draft.co_units or ()]
    for unit in dict.fromkeys([*wanted, *(u for u in have if u is not None)]):
        old = have.get(unit)
        base = old or Opinion(0, proposal.id, Direction.IN, unit, requested_on=asked)
        settled = came_in if base.is_open or draft.co_opinions_in_on else None
        changes.put(old, altered(base, _given(received_on=settled)))


def _outgoing(draft: ProposalDraft, known: CaseFacts, changes: Changes) -> None:
    old = next((o for o in known.opinions if o.direction is Direction.OUT), None)
    sent = draft.opinion_sent_on or (None if old and old.received_on else draft.done_on)
    if sent is None and draft.opinion_number is None:
        return
    base = old or Opinion(0, known.proposal.id, Direction.OUT, known.proposal.lead_unit_id)
    given = _given(received_on=sent, number=draft.opinion_number)
    changes.put(old, altered(base, given))


def _reply(draft: ProposalDraft, known: CaseFacts, names: Names, changes: Changes) -> Reply | None:
    old = next((r for r in known.replies if r.round == 1), None)
    if not known.proposal.mode.answers:
        return old
    given = _given(
        text=draft.reply_text,
        grade_id=names.grades.get(draft.grade or ""),
        publicity=Publicity(draft.publicity) if draft.publicity else None,
        number=draft.reply_number,
        signer_name=draft.signer,
        signer_id=names.people.get(draft.signer or ""),
        submitted_on=draft.submitted_on,
        cleared_on=draft.cleared_on,
        issued_on=draft.issued_on,
    )
    if not given:
        return old
    base = old or fresh(Reply, proposal_id=known.proposal.id)
    return changes.put(old, altered(base, given))


def _delivery(draft: ProposalDraft, known: CaseFacts, reply: Reply, changes: Changes) -> None:
    """Ledgers that know no delivery date mean the day of the answer."""
    have = {d.member_id: d for d in known.deliveries if d.reply_id == reply.id}
    for proposer in known.proposers:
        old = have.get(proposer.member_id)
        arrived = draft.delivered_on or (None if old else draft.issued_on)
        if arrived is not None:
            base = old or fresh(Delivery, reply_id=reply.id, member_id=proposer.member_id)
            changes.put(old, altered(base, {"delivered_on": arrived}))


class _Round(NamedTuple):
    """What a ledger says of one round's feedback."""

    sent_on: date | None
    returned_on: date | None
    attitude: str | None
    result: str | None


def _first_round(draft: ProposalDraft) -> _Round:
    sent, back = draft.feedback_sent_on, draft.feedback_on
    return _Round(sent, back, draft.attitude, draft.result)


def _feedback(known: CaseFacts, reply: Reply, said: _Round, changes: Changes) -> None:
    """The lead proposer's form; a result without a date came back on the day of the answer."""
    lead = known.lead_member_id
    old = next((f for f in known.feedback_of(reply) if f.member_id == lead), None)
    has_result = bool(said.attitude or said.result)
    returned = said.returned_on or (
        reply.issued_on if has_result and not (old and old.returned_on) else None
    )
    given = _given(
        sent_on=said.sent_on,
        returned_on=returned,
        attitude=Satisfaction(said.attitude) if said.attitude else None,
        result=Satisfaction(said.result) if said.result else None,
        source=FeedbackSource.LEDGER if returned and not (old and old.source) else None,
    )
    if given:
        base = old or fresh(
            Feedback, reply_id=reply.id, proposal_id=known.proposal.id, member_id=lead
        )
        changes.put(old, altered(base, given))


def _second_round(draft: ProposalDraft, known: CaseFacts, names: Names, changes: Changes) -> None:
    old = next((r for r in known.replies if r.round == 2), None)
    given = _given(
        issued_on=draft.round2_issued_on, grade_id=names.grades.get(draft.round2_grade or "")
    )
    if old is None and not given:
        return
    reply = changes.put(old, altered(old or Reply(0, known.proposal.id, round=2), given))
    if draft.round2_issued_on:
        _delivery(ProposalDraft(delivered_on=draft.round2_issued_on), known, reply, changes)
    back = _Round(None, draft.round2_feedback_on, draft.round2_attitude, draft.round2_result)
    _feedback(known, reply, back, changes)


def _promise(draft: ProposalDraft, known: CaseFacts, reply: Reply | None, changes: Changes) -> None:
    old = known.promises[0] if known.promises else None
    if old is None and draft.promise is None:
        return
    base = old or Promise(0, known.proposal.id, "", reply_id=reply.id if reply else None)
    given = _given(
        what=draft.promise,
        due_on=draft.promise_due,
        outcome=Outcome(draft.promise_outcome) if draft.promise_outcome else None,
        outcome_on=draft.promise_done_on,
        evidence=draft.promise_evidence,
    )
    changes.put(old, altered(base, given))


def _archiving(draft: ProposalDraft, known: CaseFacts, changes: Changes) -> None:
    old = known.archiving if known.archivings else None
    if old is None and draft.archived_on is None:
        return
    base = old or fresh(Archiving, proposal_id=known.proposal.id, number="")
    given = _given(number=draft.archive_number, archived_on=draft.archived_on)
    changes.put(old, altered(base, given))
