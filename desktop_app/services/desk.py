"""Who works at which desk, on which day: what every service needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.domain.permissions import Role, Verb, require
from desktop_app.storage.errors import StorageError

__all__ = ["Desk", "StorageError"]


@dataclass(frozen=True)
class Desk:
    """The actor, today's date and where the shipped resources lie; handed to every service."""

    actor: str
    role: Role
    today: date
    resources: Path

    def may(self, verb: Verb) -> None:
        """Raise NotAllowed unless this desk's role permits the verb."""
        require(self.role, verb)
