"""批量分解: for every chosen case whom last year's pattern names, and what keeps it from that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.assignment import Assignment
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import Refused
from desktop_app.domain.member import Division, Person
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.services.assign_case import Breakdown, breakdown_like, co_parts
from desktop_app.services.case_step import all_taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import assignments, records, sessions


@dataclass(frozen=True)
class Suggestion:
    """One case: who should do it, and after which case (its number and year) that is modelled.

    Without a model of the same topic the division that has the case keeps it. error says why the
    case cannot be given to anybody now; breakdown is None when no pattern is known. now is
    what the case has: whoever leaves it so changes nothing.
    """

    proposal_id: int
    number: str
    title: str
    topic: str
    breakdown: Breakdown | None = None
    like_number: str = ""
    like_year: int = 0
    now: Breakdown | None = None
    error: Refused | None = None


@dataclass(frozen=True)
class Suggestions:
    """The cases in the order asked for; usual is what each division last did with a case."""

    cases: tuple[Suggestion, ...]
    divisions: tuple[Division, ...]
    people: tuple[Person, ...]
    usual: Mapping[int, Breakdown]

    def breakdown(
        self, case: Suggestion, division_id: int, handler_id: int | None, due_on: date | None
    ) -> Breakdown:
        """The case given to a division: its suggested leaders, else those it usually has."""
        base = case.breakdown
        if base is None or base.division_id != division_id:
            kept = base.co_division_ids if base else ()
            base = replace(
                self.usual.get(division_id, Breakdown(division_id)), co_division_ids=kept
            )
        return replace(base, handler_id=handler_id, due_on=due_on or base.due_on)


def suggest_breakdowns(desk: Desk, proposal_ids: Sequence[int]) -> Suggestions:
    """Same topic first, then the same division. Raises NotAllowed, NotFound."""
    found = all_taken_up(desk, Verb.ASSIGN, proposal_ids)
    divisions = tuple(records.where(Division, "closed_on IS NULL ORDER BY position, id"))
    last = ((one.id, assignments.latest_of_division(one.id)) for one in divisions)
    usual = {division: breakdown_like(like) for division, like in last if like is not None}
    like = _Models()
    return Suggestions(
        tuple(_suggestion(facts, usual, like, desk.today) for facts in found),
        divisions,
        tuple(records.where(Person, "is_active = 1 ORDER BY name")),
        usual,
    )


class _Models:
    """The latest case of each topic, looked for once a topic."""

    def __init__(self) -> None:
        self._known: dict[str, Assignment | None] = {}

    def of(self, proposal: Proposal) -> Assignment | None:
        """Who did the latest case of the same topic."""
        if proposal.topic not in self._known:
            self._known[proposal.topic] = assignments.latest_of_topic(proposal.id)
        return self._known[proposal.topic]


def _suggestion(
    facts: CaseFacts, usual: Mapping[int, Breakdown], models: _Models, today: date
) -> Suggestion:
    proposal, lead = facts.proposal, facts.lead_assignment
    named = (proposal.id, proposal.number, proposal.title, proposal.topic)
    try:
        handling.check_assign(facts, division_id=lead.division_id if lead else None)
    except Refused as error:
        return Suggestion(*named, error=error)
    if lead is not None:
        now = _of(facts, lead)
        kept = _completed(now, usual.get(lead.division_id), today)
        return Suggestion(*named, kept, now=now)
    like = models.of(proposal)
    if like is None:
        return Suggestion(*named)
    model = records.get(Proposal, like.proposal_id)
    year = sessions.get(model.session_id).year
    return Suggestion(*named, breakdown_like(like), model.number, year)


def _of(facts: CaseFacts, lead: Assignment) -> Breakdown:
    """Who has the case."""
    people = (lead.leader_id, lead.head_id, lead.handler_id)
    return Breakdown(lead.division_id, tuple(co_parts(facts)), *people, lead.due_on)


def _completed(now: Breakdown, usual: Breakdown | None, today: date) -> Breakdown:
    """The same divisions; people who are missing are those the division last named.

    An inner date that has passed is not given again.
    """
    due = now.due_on if now.due_on and now.due_on >= today else None
    if usual is None:
        return replace(now, due_on=due)
    return replace(
        now,
        leader_id=now.leader_id or usual.leader_id,
        head_id=now.head_id or usual.head_id,
        handler_id=now.handler_id or usual.handler_id,
        due_on=due,
    )
