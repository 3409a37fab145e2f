"""What the forms of a step offer: divisions, people by level, units, the usual breakdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.domain.member import Division, DutyLevel, Person, Unit
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.services.assign_case import Breakdown, suggested_breakdown
from desktop_app.services.desk import Desk
from desktop_app.services.read_case import CaseView, read_case
from desktop_app.services.write_reply import awaited_level
from desktop_app.storage import records


@dataclass(frozen=True)
class StepChoices:
    """A case as it stands, and what its steps can be given.

    item is what a step is about where it is about one record, extra what was read of it.
    """

    view: CaseView
    divisions: tuple[Division, ...]
    people: tuple[Person, ...]
    units: tuple[Unit, ...]
    suggested: Breakdown | None
    awaited: ClearanceLevel | None
    item: object = None
    extra: Any = None

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
    )
