"""A follow-up that is ticked off leaves the page of the day, and comes back by undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.contact import Contact
from desktop_app.domain.errors import NotAllowed, NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.domain.today import TodayGroup
from desktop_app.services import history
from desktop_app.services.list_today import list_today
from desktop_app.services.settle_follow_up import settle_follow_up
from desktop_app.storage import journal, records
from tests.case_walk import DAY, Walk, a_case, a_house


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def talk(desk, house) -> Contact:
    walk = Walk(desk, house, a_case(house)).to_handling()
    walk.talk(next_on=DAY)
    return next(one for one in records.where(Contact) if one.next_on)


def waiting(desk, house) -> list[int]:
    part = list_today(desk, [house.session]).part(TodayGroup.FOLLOW_UPS)
    return [line.item_id for line in part.lines]


def test_it_leaves_the_day_and_an_undo_brings_it_back(desk, house, talk):
    assert waiting(desk, house) == [talk.id]
    before = len(journal.operations())
    done = settle_follow_up(desk, talk.id, DAY)
    assert done.contact_id == talk.id
    assert len(done.proposal_ids) == 1
    assert waiting(desk, house) == []
    assert len(journal.operations()) == before + 1
    history.undo(desk)
    assert waiting(desk, house) == [talk.id]


def test_once_is_enough_and_a_talk_without_a_next_date_owes_nothing(desk, house, talk):
    Walk(desk, house, a_case(house)).to_handling().talk(next_on=None)
    settle_follow_up(desk, talk.id, DAY)
    with pytest.raises(Refused) as refused:
        settle_follow_up(desk, talk.id, DAY)
    assert refused.value.facts["reason"] is Why.SETTLED
    other = next(one for one in records.where(Contact) if one.next_on is None)
    with pytest.raises(Refused) as refused:
        settle_follow_up(desk, other.id, DAY)
    assert refused.value.facts["reason"] is Why.NOTHING_OWED


def test_only_on_a_day_that_can_be_by_who_may(desk, house, talk):
    for day in (DAY + timedelta(1), date(2020, 1, 1)):
        with pytest.raises(Refused):
            settle_follow_up(desk, talk.id, day)
    with pytest.raises(NotAllowed):
        settle_follow_up(house.desk(Role.AUDITOR), talk.id, DAY)
    with pytest.raises(NotAllowed):
        settle_follow_up(house.desk(Role.HANDLER, 1), talk.id, DAY)
    with pytest.raises(NotFound):
        settle_follow_up(desk, 1, DAY)
    settle_follow_up(house.desk(Role.HANDLER), talk.id, DAY)
