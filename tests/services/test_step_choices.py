"""What the forms of a step are given: people and divisions that still serve, what is owed."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.domain.member import Division, DutyLevel, Person
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.services import close_case, supervise
from desktop_app.services.step_choices import step_choices
from desktop_app.storage import journal, records
from tests.case_walk import Walk, a_case, a_house


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def walk(desk, house):
    return Walk(desk, house, a_case(house, topic="会展"))


def test_only_who_still_serves_is_offered(desk, house, walk):
    with journal.operation("t", "SETUP"):
        records.change(Division, house.divisions[2], {"closed_on": walk.day})
        records.change(Person, house.people["handler2"], {"is_active": False})
    given = step_choices(desk, walk.case)
    assert [one.id for one in given.divisions] == list(house.divisions[:2])
    assert [one.name for one in given.people_of(DutyLevel.HANDLER)] == ["经办0", "经办1"]
    assert [one.name for one in given.people_of(DutyLevel.DEPUTY)] == ["陈副局"]
    assert {one.id for one in given.units} == set(house.units)


def test_the_awaited_level_follows_the_clearance(desk, walk):
    assert step_choices(desk, walk.case).awaited is None
    walk.to_handling().talk().draft()
    assert step_choices(desk, walk.case).awaited is None
    walk.submit()
    assert step_choices(desk, walk.case).awaited is ClearanceLevel.DIVISION_HEAD
    walk.clear()
    assert step_choices(desk, walk.case).awaited is not ClearanceLevel.DIVISION_HEAD


def test_an_earlier_case_of_the_topic_suggests_who(desk, house, walk):
    assert step_choices(desk, walk.case).suggested is None
    walk.sign().assign().accept()
    later = a_case(house, topic="会展")
    suggested = step_choices(desk, later).suggested
    assert suggested is not None
    assert suggested.division_id == house.divisions[0]


def test_notices_of_the_case_come_along(desk, house, walk):
    walk.sign()
    supervise.issue_notice(desk, walk.case, house.divisions[0], walk.day, "请尽快办理")
    (notice,) = step_choices(desk, walk.case).view.beside.notices
    assert notice.text == "请尽快办理"


def test_linked_cases_are_seen_from_both_sides_until_they_part(desk, house, walk):
    other = a_case(house, title="并案的提案")
    close_case.link_cases(desk, walk.case, other, walk.day)
    assert [one.proposal_id for one in step_choices(desk, other).view.beside.linked] == [walk.case]
    (seen,) = step_choices(desk, walk.case).view.beside.linked
    assert (seen.proposal_id, seen.title) == (other, "并案的提案")
    close_case.unlink_cases(desk, walk.case, other, walk.day)
    assert step_choices(desk, walk.case).view.beside.linked == ()


def test_an_unknown_case_is_not_found(desk):
    with pytest.raises(NotFound):
        step_choices(desk, 1)
