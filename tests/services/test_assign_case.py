"""责任分解: batches, reassignment that keeps history, answers of divisions, last year's pattern."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.assignment import AssignmentRole, AssignmentState
from desktop_app.domain.errors import NotAllowed, NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.domain.stage import Stage
from desktop_app.services import history
from desktop_app.services.assign_case import (
    Breakdown,
    accept_all,
    accept_assignment,
    assign,
    return_assignment,
    suggested_breakdown,
)
from desktop_app.services.edit_divisions import close_division
from desktop_app.services.edit_people import edit_person
from desktop_app.storage import journal
from tests.case_walk import DAY, Walk, a_case, a_house, facts, stage
from tests.factories import stored_session


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def signed(desk, house):
    return Walk(desk, house, a_case(house)).sign()


def parts(case):
    return [(a.division_id, a.role.value, a.state.value) for a in facts(case).assignments]


def test_several_cases_are_assigned_in_one_operation(desk, house):
    cases = [Walk(desk, house, a_case(house)).sign().case for _ in range(3)]
    before = len(journal.operations())
    assign(desk, [*cases, cases[0]], house.breakdown, DAY)
    assert len(journal.operations()) == before + 1
    for case in cases:
        (part,) = facts(case).assignments
        assert (part.handler_id, part.leader_id) == (
            house.people["handler0"],
            house.people["deputy"],
        )


def test_one_case_that_does_not_fit_stops_the_batch(desk, house, signed):
    with pytest.raises(Refused) as refused:
        assign(desk, [signed.case, a_case(house)], house.breakdown, DAY)
    assert refused.value.facts["reason"] is Why.NOT_SIGNED
    assert facts(signed.case).assignments == ()


def test_another_division_takes_over_and_the_first_stays_as_history(desk, house, signed):
    first, second, third = house.divisions
    signed.assign(co_division_ids=(second, third, first)).accept()
    assert stage(signed.case) is Stage.IN_HANDLING
    signed.assign(division_id=second, co_division_ids=(third,))
    assert stage(signed.case) is Stage.TO_BREAK_DOWN
    assert parts(signed.case) == [
        (first, "LEAD", "REPLACED"),
        (second, "CO", "REPLACED"),
        (third, "CO", "ACCEPTED"),
        (second, "LEAD", "PENDING"),
    ]
    assert facts(signed.case).assignments[0].ended_on == signed.day


def test_new_people_of_the_same_division_keep_its_word(desk, house, signed):
    signed.assign().accept()
    other = house.people["handler1"]
    signed.assign(handler_id=other, due_on=date(2025, 5, 30))
    (part,) = facts(signed.case).assignments
    assert (part.handler_id, part.state, part.due_on) == (
        other,
        AssignmentState.ACCEPTED,
        date(2025, 5, 30),
    )


def test_a_part_that_came_back_leaves_the_case_to_be_broken_down_anew(desk, house, signed):
    signed.assign()
    (part,) = facts(signed.case).assignments
    with pytest.raises(Refused):
        return_assignment(desk, signed.case, part.id, DAY, "NOT_OURS", "")
    return_assignment(desk, signed.case, part.id, DAY, "NOT_OURS", "不属本处职责")
    (back,) = facts(signed.case).assignments
    assert (back.state, back.reason_code, back.reason) == (
        AssignmentState.RETURNED,
        "NOT_OURS",
        "不属本处职责",
    )
    assert facts(signed.case).lead_assignment is None
    assert stage(signed.assign().case) is Stage.TO_BREAK_DOWN


def test_the_leads_word_breaks_the_case_down_and_only_the_first_time(desk, house, signed):
    signed.assign(co_division_ids=(house.divisions[1],))
    lead, co = facts(signed.case).assignments
    assert co.role is AssignmentRole.CO
    accept_assignment(desk, signed.case, co.id, DAY)
    assert facts(signed.case).proposal.broken_down_on is None
    accept_assignment(desk, signed.case, lead.id, DAY - timedelta(1))
    assert facts(signed.case).proposal.broken_down_on == DAY - timedelta(1)
    signed.assign(division_id=house.divisions[2])
    again = facts(signed.case).lead_assignment
    accept_assignment(desk, signed.case, again.id, DAY)
    assert facts(signed.case).proposal.broken_down_on == DAY - timedelta(1)


@pytest.mark.parametrize(
    ("over", "what"),
    [
        ({"division_id": 1}, "division"),
        ({"co_division_ids": (1,)}, "division"),
        ({"handler_id": 1}, "person"),
    ],
)
def test_unknown_divisions_and_people_are_refused(desk, house, signed, over, what):
    with pytest.raises(NotFound) as refused:
        assign(desk, [signed.case], replace(house.breakdown, **over), DAY)
    assert refused.value.facts["what"] == what


def test_a_closed_division_gets_nothing_and_an_inner_date_lies_ahead(desk, house, signed):
    with pytest.raises(Refused) as refused:
        assign(desk, [signed.case], Breakdown(house.divisions[0], due_on=DAY - timedelta(1)), DAY)
    assert refused.value.facts["reason"] is Why.TOO_EARLY
    close_division(desk, house.divisions[2], DAY)
    with pytest.raises(Refused) as refused:
        assign(desk, [signed.case], Breakdown(house.divisions[2]), DAY)
    assert refused.value.facts["reason"] is Why.DIVISION_CLOSED


def test_a_case_is_suggested_to_who_did_the_same_topic_last(desk, house):
    last_year = stored_session(name="市政协七届三次会议", year=2023)
    for day, division in ((date(2025, 4, 1), 0), (date(2025, 4, 2), 1)):
        walk = Walk(desk, house, a_case(house, topic="养老"))
        walk.day = day
        walk.sign().assign(division_id=house.divisions[division]).accept()
    new = a_case(house, topic="养老", session_id=last_year)
    edit_person(desk, house.people["head0"], {"is_active": False})
    suggested = suggested_breakdown(new)
    assert suggested == Breakdown(
        house.divisions[1], (), house.people["deputy"], None, house.people["handler0"]
    )
    Walk(desk, house, new).sign().assign()  # pending: nobody has done it yet
    assert suggested_breakdown(a_case(house, topic="养老")) == suggested
    assert suggested_breakdown(a_case(house, topic="")) is None
    assert suggested_breakdown(a_case(house, topic="会展")) is None


def test_every_waiting_part_is_taken_in_one_operation_and_the_rest_is_named(desk, house):
    first, second, _ = house.divisions
    one = Walk(desk, house, a_case(house)).sign().assign(co_division_ids=(second,))
    two = Walk(desk, house, a_case(house)).sign().assign()
    done = Walk(desk, house, a_case(house)).sign().assign().accept()
    bare = Walk(desk, house, a_case(house)).sign()
    before = len(journal.operations())
    batch = accept_all(desk, [one.case, two.case, done.case, bare.case, one.case], DAY)
    assert batch.taken == (one.case, two.case)
    assert [s.error.facts["reason"] for s in batch.skipped] == [Why.NOT_PENDING] * 2
    assert len(journal.operations()) == before + 1
    assert parts(one.case) == [(first, "LEAD", "ACCEPTED"), (second, "CO", "ACCEPTED")]
    assert facts(one.case).proposal.broken_down_on == DAY
    history.undo(desk)
    assert stage(one.case) is stage(two.case) is Stage.TO_BREAK_DOWN


def test_a_head_takes_only_the_own_parts_and_nobody_before_the_day(desk, house):
    _, second, _ = house.divisions
    own = Walk(desk, house, a_case(house)).sign().assign(co_division_ids=(second,))
    other = Walk(desk, house, a_case(house)).sign().assign(division_id=second)
    batch = accept_all(house.desk(Role.DIVISION_HEAD), [own.case, other.case], DAY)
    assert batch.taken == (own.case,)
    assert isinstance(batch.skipped[0].error, NotAllowed)
    assert [state for _, _, state in parts(own.case)] == ["ACCEPTED", "PENDING"]
    before = len(journal.operations())
    batch = accept_all(desk, [other.case], date(2025, 3, 1))
    assert batch.skipped[0].error.facts["reason"] is Why.TOO_EARLY
    assert len(journal.operations()) == before
    with pytest.raises(NotAllowed):
        accept_all(house.desk(Role.HANDLER), [other.case], DAY)
