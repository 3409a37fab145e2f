"""办理责任清单: who is responsible for each case, level by level."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division, Person
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.stage import Stage, stage_of
from desktop_app.storage import cases, proposals, records

_LIVE = (AssignmentState.PENDING, AssignmentState.ACCEPTED)


@dataclass(frozen=True)
class DutyRow:
    """One case: lead and co divisions, the levels by name, the answer's day and the inner one.

    state is what the lead division said; None while the case is not broken down.
    """

    proposal_id: int
    number: str
    title: str
    mode: HandlingMode
    lead: str
    co: tuple[str, ...]
    leader: str
    head: str
    handler: str
    due_on: date | None
    inner_due_on: date | None
    state: AssignmentState | None
    stage: Stage


def list_responsibility(query: ListQuery) -> tuple[DutyRow, ...]:
    """The rows of the query's cases, in the query's order."""
    ids = proposals.ids(query)
    by_id = {facts.proposal.id: facts for facts in cases.facts_of(ids)}
    divisions = {one.id: one.name for one in records.where(Division)}
    people = {one.id: one.name for one in records.where(Person)}
    return tuple(_row(by_id[one], divisions, people) for one in ids)


def _row(facts: CaseFacts, divisions: dict[int, str], people: dict[int, str]) -> DutyRow:
    proposal, lead = facts.proposal, facts.lead_assignment
    part = lead or Assignment(0, proposal.id, 0, AssignmentRole.LEAD)
    co = [a for a in facts.assignments if a.role is AssignmentRole.CO and a.state in _LIVE]
    return DutyRow(
        proposal.id,
        proposal.number,
        proposal.title,
        proposal.mode,
        divisions.get(part.division_id, ""),
        tuple(divisions[a.division_id] for a in co),
        people.get(part.leader_id or 0, ""),
        people.get(part.head_id or 0, ""),
        people.get(part.handler_id or 0, ""),
        facts.due_on,
        part.due_on,
        lead.state if lead else None,
        stage_of(facts),
    )
