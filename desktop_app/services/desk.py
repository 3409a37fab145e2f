"""Who works at which desk, on which day: what every service needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role, Scope, Verb, require
from desktop_app.storage.errors import StorageError

if TYPE_CHECKING:
    from desktop_app.domain.case import CaseFacts

# The window tells its users what became of the store; it reaches no room below the services.
__all__ = ["Desk", "StorageError"]


COMMAND_LINE = "command line"  # the journal's name for whoever has none there


@dataclass(frozen=True)
class Desk:
    """The actor, today's date and where the shipped resources lie; handed to every service.

    person_id and division_id say whose cases are one's own, for roles that reach only those.
    """

    actor: str
    role: Role
    today: date
    resources: Path
    person_id: int | None = None
    division_id: int | None = None

    def may(self, verb: Verb, facts: CaseFacts | None = None) -> None:
        """Raise NotAllowed unless this desk may do the verb, for this case where one is given."""
        scope = require(self.role, verb)
        if facts is not None and not self.reaches(scope, facts):
            raise NotAllowed(verb=verb, role=self.role, number=facts.proposal.number)

    def reaches(self, scope: Scope, facts: CaseFacts) -> bool:
        """Whether a right of this scope covers the case."""
        if scope is Scope.ALL:
            return True
        from desktop_app.domain.assignment import AssignmentState  # start-up time

        live = (AssignmentState.PENDING, AssignmentState.ACCEPTED)
        assignments = [a for a in facts.assignments if a.state in live]
        if scope is Scope.DIVISION:
            return any(a.division_id == self.division_id for a in assignments)
        return any(a.handler_id == self.person_id for a in assignments)
