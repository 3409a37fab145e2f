"""Who sits at the desk: the chosen person's name, role, division; else the desk as it is."""

from __future__ import annotations

from desktop_app.domain.permissions import Role
from desktop_app.services.edit_people import PersonInput, add_person, edit_person
from desktop_app.services.take_seat import take_seat


def test_a_chosen_person_works_with_the_own_role(desk):
    chosen = add_person(desk, PersonInput("曾敏", role=Role.DIVISION_HEAD))
    seated = take_seat(desk, chosen)
    assert (seated.actor, seated.role, seated.person_id) == ("曾敏", Role.DIVISION_HEAD, chosen)
    assert (seated.today, seated.resources) == (desk.today, desk.resources)


def test_nobody_strangers_and_who_has_left_leave_the_desk_as_it_is(desk):
    left = add_person(desk, PersonInput("曾敏"))
    edit_person(desk, left, {"is_active": False})
    assert {take_seat(desk, one) for one in (None, 1, left)} == {desk}
