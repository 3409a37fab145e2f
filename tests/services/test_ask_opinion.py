"""会办意见: asked for, reminded, settled; our own goes to the lead unit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.stage import Stage
from desktop_app.services.ask_opinion import (
    cancel_opinion,
    receive_opinion,
    remind_opinion,
    request_opinions,
    send_opinion,
    waive_opinion,
)
from desktop_app.storage import deadline_rules, journal
from tests.case_walk import DAY, Walk, a_case, a_house, facts, stage

ASKED = date(2025, 3, 31)


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def handled(desk, house):
    return Walk(desk, house, a_case(house)).to_handling()


def why(refused) -> Why:
    return refused.value.facts["reason"]


def test_opinions_are_due_by_the_rule_or_by_a_day_of_their_own(desk, house, handled):
    one, other = house.units
    request_opinions(desk, handled.case, ASKED, [one])
    request_opinions(desk, handled.case, ASKED, [other], due_on=date(2025, 5, 30))
    assert [o.due_on for o in facts(handled.case).opinions] == [
        date(2025, 4, 30),
        date(2025, 5, 30),
    ]
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(house.session, [])
    request_opinions(desk, handled.case, ASKED, (), house.divisions[1:2])
    assert facts(handled.case).opinions[-1].due_on is None


def test_who_still_owes_is_not_asked_twice(desk, house, handled):
    one, other = house.units
    request_opinions(desk, handled.case, ASKED, [one, one], [house.divisions[1]])
    assert len(facts(handled.case).opinions) == 2
    (asked,) = request_opinions(desk, handled.case, ASKED, [one, other])
    assert facts(handled.case).opinions[-1].id == asked
    with pytest.raises(Refused) as refused:
        request_opinions(desk, handled.case, ASKED, house.units)
    assert why(refused) is Why.NOBODY_CHOSEN


def test_unknown_units_and_days_before_the_request_are_refused(desk, house, handled):
    with pytest.raises(NotFound):
        request_opinions(desk, handled.case, ASKED, [1])
    with pytest.raises(NotFound):
        request_opinions(desk, handled.case, ASKED, (), [1])
    with pytest.raises(Refused) as refused:
        request_opinions(desk, handled.case, ASKED, house.units, due_on=ASKED - timedelta(1))
    assert why(refused) is Why.TOO_EARLY


def test_a_reminder_never_moves_the_due_day_and_goes_out_once_a_day(desk, house, handled):
    (asked,) = request_opinions(desk, handled.case, ASKED, house.units[:1])
    remind_opinion(desk, asked, DAY)
    (opinion,) = facts(handled.case).opinions
    assert (opinion.reminded_on, opinion.due_on) == (DAY, date(2025, 4, 30))
    with pytest.raises(Refused) as refused:
        remind_opinion(desk, asked, DAY)
    assert why(refused) is Why.CHASED_TODAY


def test_an_opinion_is_received_waived_or_cancelled_once(desk, house, handled):
    one, two, three = request_opinions(desk, handled.case, ASKED, house.units, [house.divisions[1]])
    receive_opinion(desk, one, DAY, " 无意见 ", "财函3号")
    waive_opinion(desk, two, DAY, "来函说明无职责")
    cancel_opinion(desk, three, DAY, "重复征询")
    found = facts(handled.case).opinions
    assert [(o.received_on, o.waived_on, o.cancelled_on) for o in found] == [
        (DAY, None, None),
        (None, DAY, None),
        (None, None, DAY),
    ]
    assert (found[0].text, found[0].number, found[1].reason) == (
        "无意见",
        "财函3号",
        "来函说明无职责",
    )
    with pytest.raises(Refused) as refused:
        waive_opinion(desk, one, DAY, "x")
    assert why(refused) is Why.SETTLED
    with pytest.raises(NotFound):
        receive_opinion(desk, 1, DAY)


def test_going_on_without_an_opinion_needs_a_reason(desk, house, handled):
    (asked,) = request_opinions(desk, handled.case, ASKED, house.units[:1])
    for settle in (waive_opinion, cancel_opinion):
        with pytest.raises(Refused) as refused:
            settle(desk, asked, DAY, " ")
        assert why(refused) is Why.REASON_MISSING


def test_our_opinion_ends_a_co_handled_case_under_its_number(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.CO)).to_handling()
    with pytest.raises(Refused) as refused:
        send_opinion(desk, walk.case, DAY, " ")
    assert why(refused) is Why.TEXT_MISSING
    assert send_opinion(desk, walk.case, DAY, "同意") == "会〔2025〕1号"
    (sent,) = facts(walk.case).opinions
    assert (sent.unit_id, sent.received_on) == (house.units[0], DAY)
    assert stage(walk.case) is Stage.DONE
    with pytest.raises(Refused) as refused:
        receive_opinion(desk, sent.id, DAY)
    assert why(refused) is Why.SETTLED


def test_the_lead_unit_can_be_named_with_the_letter(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.CO, lead_unit_id=None)).to_handling()
    with pytest.raises(NotFound) as refused:
        send_opinion(desk, walk.case, DAY, "同意")
    assert refused.value.facts["what"] == "lead_unit"
    send_opinion(desk, walk.case, DAY, "同意", "商务函9号", house.units[1])
    assert facts(walk.case).proposal.lead_unit_id == house.units[1]
    again = Walk(desk, house, a_case(house, HandlingMode.CO)).to_handling()
    with pytest.raises(Refused) as refused:
        send_opinion(desk, again.case, DAY, "同意", " 商务函9号 ")
    assert why(refused) is Why.NUMBER_TAKEN
