"""The names behind the ids of cases, read once for many cases."""

from __future__ import annotations

from desktop_app.domain.draft_of_case import Called
from desktop_app.domain.member import Division, Member, Person, Unit
from desktop_app.domain.session import Grade
from desktop_app.storage import records


def called() -> Called:
    """Every name of the store by id."""
    members = records.where(Member)
    return Called(
        members={one.id: one.name for one in members},
        sectors={one.id: one.sector for one in members},
        units={one.id: one.name for one in records.where(Unit)},
        divisions={one.id: one.name for one in records.where(Division)},
        people={one.id: one.name for one in records.where(Person)},
        grades={one.id: one.letter for one in records.where(Grade)},
    )
