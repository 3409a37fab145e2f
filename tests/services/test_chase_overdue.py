"""Chasing all that is overdue: once a day a case, and only what is open and late."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.errors import NotAllowed, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.domain.supervision import Chaser, ChaserKind
from desktop_app.services import history
from desktop_app.services.supervise import chase_cases, chase_overdue, send_chasers
from desktop_app.storage import journal, records
from tests.case_walk import Walk, a_case, a_house


@pytest.fixture
def house(desk):
    return a_house(desk)


def test_each_late_case_is_chased_once_a_day(desk, house):
    late, other = a_case(house), a_case(house)
    a_case(house, reply_due_on=date(2025, 12, 1))
    Walk(desk, house, a_case(house)).to_answered().archive()
    send_chasers(desk, [other], desk.today, ChaserKind.REMINDER)
    assert chase_overdue(desk, [house.session], ChaserKind.CHASER, "请抓紧") == [late]
    assert sorted(c.proposal_id for c in records.where(Chaser)) == sorted([late, other])
    with pytest.raises(Refused):
        chase_overdue(desk, [house.session], ChaserKind.CHASER)


def test_only_the_coordinator_chases(house):
    with pytest.raises(NotAllowed):
        chase_overdue(house.desk(Role.HANDLER), [house.session], ChaserKind.CHASER)


def test_a_batch_chases_whom_it_can_and_says_why_not_the_others(desk, house):
    open_one, chased = a_case(house), a_case(house)
    done = Walk(desk, house, a_case(house)).to_answered().archive().case
    send_chasers(desk, [chased], desk.today, ChaserKind.REMINDER)
    before = len(journal.operations())
    batch = chase_cases(desk, [chased, open_one, done, open_one], ChaserKind.REMINDER, " 请加快 ")
    assert batch.taken == (open_one,)
    reasons = {one.proposal_id: one.error.facts["reason"] for one in batch.skipped}
    assert reasons == {chased: Why.CHASED_TODAY, done: Why.ARCHIVED}
    assert all(one.number for one in batch.skipped)
    assert len(journal.operations()) == before + 1
    history.undo(desk)
    assert [c.proposal_id for c in records.where(Chaser)] == [chased]


def test_a_batch_with_nobody_to_chase_writes_nothing(desk, house):
    case = a_case(house)
    chase_cases(desk, [case], ChaserKind.REMINDER)
    before = len(journal.operations())
    assert chase_cases(desk, [case], ChaserKind.CHASER).taken == ()
    assert len(journal.operations()) == before


def test_only_the_coordinator_chases_a_batch(house):
    with pytest.raises(NotAllowed):
        chase_cases(house.desk(Role.DIVISION_HEAD), [a_case(house)], ChaserKind.REMINDER)
