"""Who sits at this desk: one of our people, chosen freely until the store asks for accounts."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.member import Person
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.storage import records


def take_seat(desk: Desk, person_id: int | None) -> Desk:
    """The desk as this person has it: name, role, own cases, own division.

    The desk stays as it is when nobody was chosen, or somebody this store does not know or who
    has left.
    """
    found = records.where(Person, "id = ? AND is_active = 1", [person_id])
    if not found:
        return desk
    person = found[0]
    return replace(
        desk,
        actor=person.name,
        role=Role(person.role),
        person_id=person.id,
        division_id=person.division_id,
    )
