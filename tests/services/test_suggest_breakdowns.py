"""批量分解: last year's pattern for every case, what the case has stays, one operation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.errors import NotAllowed, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal
from desktop_app.services import history
from desktop_app.services.assign_case import Breakdown, assign_each
from desktop_app.services.suggest_breakdowns import suggest_breakdowns
from desktop_app.storage import journal, records
from tests.case_walk import DAY, Walk, a_case, a_house, facts
from tests.factories import stored_session


@pytest.fixture
def house(desk):
    return a_house(desk)


def signed(desk, house, **over):
    return Walk(desk, house, a_case(house, **over)).sign()


def test_same_topic_of_last_year_is_suggested_with_its_case(desk, house):
    before = stored_session(name="市政协七届四次会议", year=2024)
    old = signed(desk, house, topic="养老", session_id=before)
    old.assign(division_id=house.divisions[1]).accept()
    new = signed(desk, house, topic="养老")
    plain = signed(desk, house, topic="会展")
    told = suggest_breakdowns(desk, [new.case, plain.case]).cases
    assert [one.proposal_id for one in told] == [new.case, plain.case]
    assert told[0].breakdown.division_id == house.divisions[1]
    model = records.get(Proposal, old.case)
    assert (told[0].like_number, told[0].like_year) == (model.number, 2024)
    assert told[1].breakdown is None
    assert told[1].like_number == ""


def test_a_case_keeps_its_divisions_and_gets_the_people_it_lacks(desk, house):
    first, second, third = house.divisions
    signed(desk, house).assign().accept()
    has = signed(desk, house)
    has.assign(co_division_ids=(third,), leader_id=None, head_id=None, handler_id=None, due_on=DAY)
    late = signed(desk, house)
    late.assign(division_id=second, due_on=date(2025, 4, 1), handler_id=None)
    kept, other = suggest_breakdowns(desk, [has.case, late.case]).cases
    p = house.people
    assert kept.breakdown == Breakdown(first, (third,), p["deputy"], p["head0"], p["handler0"], DAY)
    assert other.breakdown == Breakdown(second, (), p["deputy"], p["head0"], None)
    assign_each(desk, {has.case: kept.breakdown}, DAY)
    assert {a.division_id for a in facts(has.case).assignments} == {first, third}


def test_what_a_division_did_last_is_its_usual_pattern(desk, house):
    signed(desk, house).assign().accept()
    told = suggest_breakdowns(desk, [a_case(house)])
    assert told.usual == {house.divisions[0]: house.breakdown}
    assert [one.id for one in told.divisions] == list(house.divisions)
    assert {one.id for one in told.people} == set(house.people.values())


def test_a_case_that_cannot_be_given_out_says_why(desk, house):
    (told,) = suggest_breakdowns(desk, [a_case(house)]).cases
    assert told.breakdown is None
    assert told.error.facts["reason"] is Why.NOT_SIGNED


def test_each_case_to_its_own_division_is_one_operation_and_one_undo(desk, house):
    one, two = signed(desk, house), signed(desk, house)
    before = len(journal.operations())
    wanted = {one.case: house.breakdown, two.case: Breakdown(house.divisions[2])}
    assign_each(desk, wanted, DAY)
    assert len(journal.operations()) == before + 1
    assert facts(one.case).lead_assignment.division_id == house.divisions[0]
    assert facts(two.case).lead_assignment.division_id == house.divisions[2]
    history.undo(desk)
    assert facts(one.case).assignments == facts(two.case).assignments == ()


def test_one_wrong_case_leaves_all_as_they_were(desk, house):
    one = signed(desk, house)
    with pytest.raises(Refused):
        assign_each(desk, dict.fromkeys([one.case, a_case(house)], house.breakdown), DAY)
    with pytest.raises(Refused):
        early = Breakdown(house.divisions[0], due_on=DAY - timedelta(1))
        assign_each(desk, {one.case: early}, DAY)
    assert facts(one.case).assignments == ()


def test_a_handler_is_asked_nothing(house):
    with pytest.raises(NotAllowed):
        suggest_breakdowns(house.desk(Role.HANDLER), [a_case(house)])


def test_another_division_brings_its_usual_leaders_and_keeps_the_assisting_ones(desk, house):
    first, second, third = house.divisions
    signed(desk, house).assign(division_id=second).accept()
    has = signed(desk, house)
    has.assign(co_division_ids=(third,))
    bare = signed(desk, house)
    told = suggest_breakdowns(desk, [has.case, bare.case])
    kept, free = told.cases
    p = house.people
    same = told.breakdown(kept, first, p["handler1"], DAY)
    assert same == Breakdown(first, (third,), p["deputy"], p["head0"], p["handler1"], DAY)
    moved = told.breakdown(kept, second, None, None)
    assert moved == Breakdown(second, (third,), p["deputy"], p["head0"], None, None)
    assert told.breakdown(free, first, p["handler0"], None) == Breakdown(
        first, (), None, None, p["handler0"]
    )


def test_cases_of_one_topic_have_one_model(desk, house):
    signed(desk, house, topic="养老").assign().accept()
    cases = [signed(desk, house, topic="养老").case for _ in range(2)]
    told = suggest_breakdowns(desk, cases).cases
    assert {one.breakdown for one in told} == {house.breakdown}
    assert len({one.like_number for one in told}) == 1
