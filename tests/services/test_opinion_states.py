"""How the opinions asked for a case stand on the list: by the worst of them."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.domain.listing import OpinionState
from desktop_app.domain.proposal import HandlingMode
from desktop_app.services import ask_opinion
from desktop_app.services.list_cases import case_rows
from tests.case_walk import DAY, Walk, a_case, a_house


def state(case: int, day=DAY) -> str:
    return case_rows([case], day)[case].opinions


def test_the_worst_of_several_is_shown(desk):
    house = a_house(desk)
    walk = Walk(desk, house, a_case(house)).to_handling()
    assert state(walk.case) == ""
    walk.ask_opinions()
    due = walk.facts.opinions[0].due_on
    assert state(walk.case, due) == OpinionState.OWED
    assert state(walk.case, due + timedelta(1)) == OpinionState.OVERDUE
    first, second = (one.id for one in walk.facts.opinions)
    ask_opinion.receive_opinion(desk, first, walk.next_day())
    assert state(walk.case, due) == OpinionState.OWED
    ask_opinion.waive_opinion(desk, second, walk.next_day(), "已口头沟通")
    assert state(walk.case, due + timedelta(1)) == OpinionState.IN


def test_cancelled_ones_and_our_own_letter_do_not_count(desk):
    house = a_house(desk)
    walk = Walk(desk, house, a_case(house)).to_handling().ask_opinions()
    for one in walk.facts.opinions:
        ask_opinion.cancel_opinion(desk, one.id, walk.day, "误发")
    assert state(walk.case) == ""
    ours = Walk(desk, house, a_case(house, HandlingMode.CO)).to_handling().send_opinion()
    assert state(ours.case) == ""


def test_without_a_day_nobody_asks(desk):
    house = a_house(desk)
    walk = Walk(desk, house, a_case(house)).to_handling().ask_opinions()
    assert case_rows([walk.case])[walk.case].opinions == ""
