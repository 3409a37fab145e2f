"""Chasing all that is overdue: once a day a case, and only what is open and late."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.errors import NotAllowed, Refused
from desktop_app.domain.permissions import Role
from desktop_app.domain.supervision import Chaser, ChaserKind
from desktop_app.services.supervise import chase_overdue, send_chasers
from desktop_app.storage import records
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
