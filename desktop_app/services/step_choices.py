"""What the forms of a step offer: divisions, people by level, units, the usual breakdown."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.member import Division, DutyLevel, Person, Unit
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.domain.supervision import Supervision
from desktop_app.services.assign_case import Breakdown, suggested_breakdown
from desktop_app.services.desk import Desk
from desktop_app.services.read_case import CaseView, read_case
from desktop_app.services.write_reply import awaited_level
from desktop_app.storage import links, proposals, records


@dataclass(frozen=True)
class LinkedCase:
    """A case handled together with this one."""

    proposal_id: int
    number: str
    title: str


@dataclass(frozen=True)
class StepChoices:
    """A case as it stands, and what its steps can be given."""

    view: CaseView
    divisions: tuple[Division, ...]
    people: tuple[Person, ...]
    units: tuple[Unit, ...]
    suggested: Breakdown | None
    awaited: ClearanceLevel | None
    notices: tuple[Supervision, ...]
    linked: tuple[LinkedCase, ...]

    def people_of(self, level: DutyLevel) -> list[Person]:
        """The active people of a level."""
        return [one for one in self.people if one.level is level]


def step_choices(desk: Desk, proposal_id: int) -> StepChoices:
    """Everything the forms of a case's steps need, read once; raises NotFound."""
    view = read_case(desk, proposal_id)
    return StepChoices(
        view=view,
        divisions=tuple(records.where(Division, "closed_on IS NULL ORDER BY position, id")),
        people=tuple(records.where(Person, "is_active = 1 ORDER BY name")),
        units=tuple(records.where(Unit, "is_ours = 0 ORDER BY name")),
        suggested=suggested_breakdown(proposal_id),
        awaited=awaited_level(view.facts) if view.facts.current_reply else None,
        notices=tuple(records.where(Supervision, "proposal_id = ?", [proposal_id])),
        linked=_linked(proposal_id),
    )


def _linked(proposal_id: int) -> tuple[LinkedCase, ...]:
    found = [link for link in links.of_case(proposal_id) if link.unlinked_on is None]
    ids = [link.other_id if link.main_id == proposal_id else link.main_id for link in found]
    return tuple(LinkedCase(p.id, p.number, p.title) for p in map(proposals.get, ids))
