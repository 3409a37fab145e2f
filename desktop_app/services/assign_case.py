"""责任分解: lead and co divisions with their people; the division accepts or returns its part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.services.case_step import all_taken_up, numbers, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import assignments, journal, records


@dataclass(frozen=True)
class Breakdown:
    """Who is to do it: ids of divisions and people; due_on is the inner date."""

    division_id: int
    co_division_ids: tuple[int, ...] = ()
    leader_id: int | None = None
    head_id: int | None = None
    handler_id: int | None = None
    due_on: date | None = None


def assign(
    desk: Desk, proposal_ids: Sequence[int], breakdown: Breakdown, assigned_on: date
) -> None:
    """Give cases to divisions, as one operation; a former lead stays as history.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.ASSIGN
    found = all_taken_up(desk, verb, proposal_ids)
    for facts in found:
        handling.check_assign(facts)
        check_day(verb, assigned_on, desk.today, facts.proposal.signed_on)
        _check_reach(desk, facts, breakdown)
    with journal.operation(desk.actor, verb, numbers(found)):
        for facts in found:
            _assign_one(facts, breakdown, assigned_on)


def _check_reach(desk: Desk, facts: CaseFacts, breakdown: Breakdown) -> None:
    """A division head names people of the own division; another division is not theirs to name."""
    outside = desk.role is Role.DIVISION_HEAD and breakdown.division_id != desk.division_id
    refuse_if(outside, Verb.ASSIGN, Why.NO_LEAD_DIVISION, number=facts.proposal.number)


def _assign_one(facts: CaseFacts, breakdown: Breakdown, assigned_on: date) -> None:
    people = {
        "leader_id": breakdown.leader_id,
        "head_id": breakdown.head_id,
        "handler_id": breakdown.handler_id,
        "due_on": breakdown.due_on,
    }
    lead = facts.lead_assignment
    if lead is not None and lead.division_id == breakdown.division_id:
        records.change(Assignment, lead.id, people)
    else:
        if lead is not None:
            _replace(lead, assigned_on)
        made = Assignment(0, facts.proposal.id, breakdown.division_id, AssignmentRole.LEAD)
        records.add(replace(made, assigned_on=assigned_on, **people))  # type: ignore[arg-type]
    _assign_co(facts, breakdown, assigned_on)


def _assign_co(facts: CaseFacts, breakdown: Breakdown, assigned_on: date) -> None:
    live = (AssignmentState.PENDING, AssignmentState.ACCEPTED)
    have = {
        a.division_id: a
        for a in facts.assignments
        if a.role is AssignmentRole.CO and a.state in live
    }
    for division, old in have.items():
        if division not in breakdown.co_division_ids:
            _replace(old, assigned_on)
    records.add_all(
        Assignment(0, facts.proposal.id, one, AssignmentRole.CO, assigned_on=assigned_on)
        for one in dict.fromkeys(breakdown.co_division_ids)
        if one not in have and one != breakdown.division_id
    )


def _replace(old: Assignment, ended_on: date) -> None:
    gone = {"state": AssignmentState.REPLACED, "ended_on": ended_on}
    records.change(Assignment, old.id, gone)


def accept_assignment(desk: Desk, proposal_id: int, assignment_id: int, on: date) -> None:
    """The division takes its part; the lead's word makes the case broken down.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.ACCEPT_ASSIGNMENT
    facts, part = _pending(desk, verb, proposal_id, assignment_id, on)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        answered = {"state": AssignmentState.ACCEPTED, "answered_on": on}
        records.change(Assignment, assignment_id, answered)
        if part.role is AssignmentRole.LEAD and facts.proposal.broken_down_on is None:
            records.change(Proposal, proposal_id, {"broken_down_on": on})


def return_assignment(
    desk: Desk, proposal_id: int, assignment_id: int, on: date, reason_code: str, reason: str
) -> None:
    """The division hands its part back, with a reason code and words.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.RETURN_ASSIGNMENT
    facts, _ = _pending(desk, verb, proposal_id, assignment_id, on)
    code, text = check_text(verb, reason_code), check_text(verb, reason)
    answer = {"state": AssignmentState.RETURNED, "answered_on": on, "ended_on": on}
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.change(Assignment, assignment_id, {**answer, "reason_code": code, "reason": text})


def _pending(
    desk: Desk, verb: Verb, proposal_id: int, assignment_id: int, on: date
) -> tuple[CaseFacts, Assignment]:
    facts = taken_up(desk, verb, proposal_id)
    handling.check_answer_assignment(facts, assignment_id, verb)
    part = next(a for a in facts.assignments if a.id == assignment_id)
    not_ours = desk.role is Role.DIVISION_HEAD and part.division_id != desk.division_id
    refuse_if(not_ours, verb, Why.NOT_PENDING)
    check_day(verb, on, desk.today, part.assigned_on)
    return facts, part


def suggested_breakdown(proposal_id: int) -> Breakdown | None:
    """Who did the latest earlier case of the same topic: last year's pattern, None without one."""
    like = assignments.latest_of_topic(proposal_id)
    if like is None:
        return None
    return Breakdown(like.division_id, (), like.leader_id, like.head_id, like.handler_id)
