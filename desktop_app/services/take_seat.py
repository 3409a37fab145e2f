"""Who sits at this desk: one of our people, chosen freely until the store asks for accounts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk

if TYPE_CHECKING:
    from desktop_app.domain.member import Person
    from desktop_app.services.unlock_store import Access

BY_RECOVERY_KEY = "OPEN_BY_RECOVERY_KEY"


class HasLeft(UserError):
    """The account's person works here no more. Facts: name."""


def take_seat(desk: Desk, person_id: int | None) -> Desk:
    """The desk as this person has it: name, role, own cases, own division.

    The desk stays as it is when nobody was chosen, or somebody this store does not know or who
    has left.
    """
    if person_id is None:
        return desk
    found = _people("id = ? AND is_active = 1", person_id)
    return _seat(desk, found[0]) if found else desk


def seat_of(desk: Desk, access: Access) -> Desk:
    """The desk of who came in by password; by the recovery key it is the coordinator's.

    The person's role stands in the store, so it follows the settings. Raises HasLeft.
    """
    account = access.account
    if account is None:
        return replace(desk, role=Role.COORDINATOR)
    found = _people("id = ?", account.person_id)
    if not found:
        return replace(desk, actor=account.name, role=Role(account.role))
    if not found[0].is_active:
        raise HasLeft(name=found[0].name)
    return _seat(desk, found[0])


def tell_way_in(desk: Desk, access: Access) -> None:
    """Whoever came in by the recovery key is told in the journal."""
    if access.account is None:
        from desktop_app.storage import journal  # start-up time

        with journal.operation(desk.actor, BY_RECOVERY_KEY, keep_empty=True):
            pass


def _people(condition: str, person_id: int | None) -> list[Person]:
    from desktop_app.domain.member import Person  # start-up time
    from desktop_app.storage import records  # start-up time

    return records.where(Person, condition, [person_id])


def _seat(desk: Desk, person: Person) -> Desk:
    return replace(
        desk,
        actor=person.name,
        role=Role(person.role),
        person_id=person.id,
        division_id=person.division_id,
    )
