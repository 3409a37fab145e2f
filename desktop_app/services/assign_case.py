"""责任分解: lead and co divisions with their people; the division accepts or returns its part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import NotAllowed, Refused
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.member import Division, Person
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.services.batch import Batch, Skipped
from desktop_app.services.case_step import (
    all_taken_up,
    must_exist,
    numbers,
    only_own_division,
    taken_up,
)
from desktop_app.services.desk import Desk
from desktop_app.storage import assignments, cases, journal, records


@dataclass(frozen=True)
class Breakdown:
    """Who is to do it: ids of divisions and people; due_on is the inner date."""

    division_id: int
    co_division_ids: tuple[int, ...] = ()
    leader_id: int | None = None
    head_id: int | None = None
    handler_id: int | None = None
    due_on: date | None = None

    @property
    def co_ids(self) -> tuple[int, ...]:
        """The co divisions, each once; the lead is none of them."""
        return tuple(one for one in dict.fromkeys(self.co_division_ids) if one != self.division_id)

    @property
    def people(self) -> dict[str, object]:
        """What the lead's part says of people and of the inner date."""
        return {
            "leader_id": self.leader_id,
            "head_id": self.head_id,
            "handler_id": self.handler_id,
            "due_on": self.due_on,
        }


def assign(
    desk: Desk, proposal_ids: Sequence[int], breakdown: Breakdown, assigned_on: date
) -> None:
    """Give cases to divisions, as one operation; a former lead stays as history.

    A division head may name people for what the division leads, nothing else.
    Raises NotAllowed, NotFound, Refused.
    """
    assign_each(desk, dict.fromkeys(proposal_ids, breakdown), assigned_on)


def assign_each(desk: Desk, wanted: Mapping[int, Breakdown], assigned_on: date) -> None:
    """Give every case to divisions of its own, all as one operation.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.ASSIGN
    found = all_taken_up(desk, verb, list(wanted))
    for facts in found:
        breakdown = wanted[facts.proposal.id]
        _check_reach(desk, facts, breakdown)
        handling.check_assign(facts, division_id=breakdown.division_id)
        check_day(verb, assigned_on, desk.today, facts.proposal.signed_on)
    for breakdown in dict.fromkeys(wanted.values()):
        _check_known(breakdown, assigned_on)
    with journal.operation(desk.actor, verb, numbers(found)):
        for facts in found:
            _assign_lead(facts, wanted[facts.proposal.id], assigned_on)
            _assign_co(facts, wanted[facts.proposal.id], assigned_on)


def _check_reach(desk: Desk, facts: CaseFacts, breakdown: Breakdown) -> None:
    if desk.role is not Role.DIVISION_HEAD:
        return
    lead = facts.lead_assignment
    stays = lead is not None and lead.division_id == breakdown.division_id == desk.division_id
    if not (stays and set(co_parts(facts)) == set(breakdown.co_ids)):
        raise NotAllowed(verb=Verb.ASSIGN, role=desk.role, number=facts.proposal.number)


def _check_known(breakdown: Breakdown, assigned_on: date) -> None:
    """Divisions that still work, people who exist, an inner date that is not past."""
    due, verb = breakdown.due_on, Verb.ASSIGN
    is_past = due is not None and due < assigned_on
    refuse_if(is_past, verb, Why.TOO_EARLY, day=due, not_before=assigned_on)
    divisions = must_exist(Division, (breakdown.division_id, *breakdown.co_ids))
    for one in divisions.values():
        refuse_if(one.closed_on is not None, verb, Why.DIVISION_CLOSED, name=one.name)
    must_exist(Person, (breakdown.leader_id, breakdown.head_id, breakdown.handler_id))


def _assign_lead(facts: CaseFacts, breakdown: Breakdown, assigned_on: date) -> None:
    lead = facts.lead_assignment
    if lead is not None and lead.division_id == breakdown.division_id:
        records.change(Assignment, lead.id, breakdown.people)
        return
    if lead is not None:
        _replace(lead, assigned_on)
    made = Assignment(
        0,
        facts.proposal.id,
        breakdown.division_id,
        AssignmentRole.LEAD,
        leader_id=breakdown.leader_id,
        head_id=breakdown.head_id,
        handler_id=breakdown.handler_id,
        assigned_on=assigned_on,
        due_on=breakdown.due_on,
    )
    records.add(made)


def co_parts(facts: CaseFacts) -> dict[int, Assignment]:
    """The live co parts by division."""
    live = (AssignmentState.PENDING, AssignmentState.ACCEPTED)
    co = (a for a in facts.assignments if a.role is AssignmentRole.CO)
    return {a.division_id: a for a in co if a.state in live}


def _assign_co(facts: CaseFacts, breakdown: Breakdown, assigned_on: date) -> None:
    have = co_parts(facts)
    for division, old in have.items():
        if division not in breakdown.co_ids:
            _replace(old, assigned_on)
    records.add_all(
        Assignment(0, facts.proposal.id, one, AssignmentRole.CO, assigned_on=assigned_on)
        for one in breakdown.co_ids
        if one not in have
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
        _accept(facts, part, on)


def accept_all(desk: Desk, proposal_ids: Sequence[int], on: date) -> Batch:
    """Take every part of these cases that waits for its division, as one operation.

    A division head takes the parts of the own division. Raises NotAllowed, NotFound.
    """
    verb = Verb.ACCEPT_ASSIGNMENT
    desk.may(verb)
    taken: list[tuple[CaseFacts, tuple[Assignment, ...]]] = []
    skipped: list[Skipped] = []
    for facts in cases.facts_of(list(dict.fromkeys(proposal_ids))):
        try:
            taken.append((facts, _all_pending(desk, facts, on)))
        except (NotAllowed, Refused) as error:
            skipped.append(Skipped(facts.proposal.id, facts.proposal.number, error))
    if taken:
        with journal.operation(desk.actor, verb, numbers([facts for facts, _ in taken])):
            for facts, parts in taken:
                for part in parts:
                    _accept(facts, part, on)
    return Batch(tuple(facts.proposal.id for facts, _ in taken), tuple(skipped))


def _all_pending(desk: Desk, facts: CaseFacts, on: date) -> tuple[Assignment, ...]:
    """The parts that this desk may take now; refused when there is none."""
    verb = Verb.ACCEPT_ASSIGNMENT
    desk.may(verb, facts)
    parts = [one for one in facts.assignments if one.state is AssignmentState.PENDING]
    if desk.role is Role.DIVISION_HEAD:
        parts = [one for one in parts if one.division_id == desk.division_id]
    refuse_if(not parts, verb, Why.NOT_PENDING)
    for part in parts:
        handling.check_answer_assignment(facts, part.id, verb)
        check_day(verb, on, desk.today, part.assigned_on)
    return tuple(parts)


def _accept(facts: CaseFacts, part: Assignment, on: date) -> None:
    """Write the division's yes; the lead's word makes the case broken down."""
    answered = {"state": AssignmentState.ACCEPTED, "answered_on": on}
    records.change(Assignment, part.id, answered)
    if part.role is AssignmentRole.LEAD and facts.proposal.broken_down_on is None:
        records.change(Proposal, facts.proposal.id, {"broken_down_on": on})


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
    part = handling.check_answer_assignment(facts, assignment_id, verb)
    only_own_division(desk, verb, facts, part.division_id)
    check_day(verb, on, desk.today, part.assigned_on)
    return facts, part


def suggested_breakdown(proposal_id: int) -> Breakdown | None:
    """Who did the latest earlier case of the same topic: last year's pattern, None without one."""
    like = assignments.latest_of_topic(proposal_id)
    return breakdown_like(like) if like is not None else None


def breakdown_like(like: Assignment) -> Breakdown:
    """The same division and those of its people who still work here."""
    names = (like.leader_id, like.head_id, like.handler_id)
    people = records.by_id(Person, {one for one in names if one is not None})
    here = {one: person.id for one, person in people.items() if person.is_active}
    leader, head, handler = (here.get(one or 0) for one in names)
    return Breakdown(like.division_id, (), leader, head, handler)
