"""督查 and 催办: numbered, at most one a day per case, the loop is closed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.supervision import Chaser, ChaserKind, Supervision
from desktop_app.services.supervise import close_notice, issue_notice, rectify, send_chasers
from desktop_app.storage import records
from tests.case_walk import DAY, Walk, a_case, a_house, facts

YESTERDAY = DAY - timedelta(1)


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def handled(desk, house):
    return Walk(desk, house, a_case(house)).to_handling()


def why(refused) -> Why:
    return refused.value.facts["reason"]


def test_chasers_are_numbered_in_their_series_and_reminders_have_none(desk, house, handled):
    other = a_case(house)
    both = [handled.case, other]
    assert send_chasers(desk, both, YESTERDAY, ChaserKind.REMINDER) == ["", ""]
    assert send_chasers(desk, both, DAY, ChaserKind.CHASER, " 请加快 ") == [
        "催办〔2025〕1号",
        "催办〔2025〕2号",
    ]
    sent = records.where(Chaser, "sent_on = ?", [DAY.isoformat()])
    assert [(c.division_id, c.text) for c in sent] == [
        (house.divisions[0], "请加快"),
        (None, "请加快"),
    ]


def test_a_case_is_chased_once_a_day_whatever_it_is_called(desk, handled):
    send_chasers(desk, [handled.case], DAY, ChaserKind.REMINDER)
    with pytest.raises(Refused) as refused:
        send_chasers(desk, [handled.case], DAY, ChaserKind.NOTICE)
    assert why(refused) is Why.CHASED_TODAY
    assert send_chasers(desk, [handled.case], YESTERDAY, ChaserKind.NOTICE) == ["督查〔2025〕1号"]


def test_nobody_chases_a_case_that_is_done_or_to_come(desk, house, handled):
    done = Walk(desk, house, a_case(house)).to_answered()
    with pytest.raises(Refused) as refused:
        send_chasers(desk, [handled.case, done.case], DAY, ChaserKind.REMINDER)
    assert why(refused) is Why.NOTHING_OWED
    with pytest.raises(Refused):
        send_chasers(desk, [handled.case], DAY + timedelta(1), ChaserKind.REMINDER)
    assert records.where(Chaser) == []


def test_a_notice_is_answered_and_closed(desk, house, handled):
    notice = issue_notice(desk, handled.case, house.divisions[0], YESTERDAY, " 进度滞后 ", DAY)
    with pytest.raises(Refused) as refused:
        close_notice(desk, notice, DAY)
    assert why(refused) is Why.NOT_DONE
    with pytest.raises(Refused):
        rectify(desk, notice, YESTERDAY - timedelta(1), "已办理")
    rectify(desk, notice, DAY, " 已面商 ")
    close_notice(desk, notice, DAY)
    (closed,) = records.where(Supervision)
    assert (closed.number, closed.text, closed.rectification, closed.closed_on) == (
        "督查〔2025〕1号",
        "进度滞后",
        "已面商",
        DAY,
    )
    with pytest.raises(Refused) as refused:
        rectify(desk, notice, DAY, "x")
    assert why(refused) is Why.SETTLED


def test_a_notice_needs_words_a_division_and_a_day_ahead(desk, house, handled):
    lead = house.divisions[0]
    with pytest.raises(Refused) as refused:
        issue_notice(desk, handled.case, lead, DAY, " ")
    assert why(refused) is Why.TEXT_MISSING
    with pytest.raises(Refused) as refused:
        issue_notice(desk, handled.case, lead, DAY, "滞后", YESTERDAY)
    assert why(refused) is Why.TOO_EARLY
    with pytest.raises(NotFound):
        issue_notice(desk, handled.case, 1, DAY, "滞后")
    issue_notice(desk, handled.case, lead, DAY, "滞后")
    with pytest.raises(Refused) as refused:
        issue_notice(desk, handled.case, lead, DAY, "滞后")
    assert why(refused) is Why.CHASED_TODAY
    issue_notice(desk, handled.case, house.divisions[1], DAY, "滞后")


def test_a_chaser_moves_no_due_day(desk, handled):
    due = facts(handled.case).due_on
    send_chasers(desk, [handled.case], DAY, ChaserKind.CHASER)
    assert facts(handled.case).due_on == due
