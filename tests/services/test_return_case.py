"""退办: inside its window, with reasons, decided; the window's end is confirmed by a person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.deadline import DeadlineKind, Rule, StartFact, Unit
from desktop_app.domain.errors import NotAllowed, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.services.case_step import numbers, return_window
from desktop_app.services.history import undo
from desktop_app.services.return_case import (
    confirm_all,
    confirm_window_passed,
    decide_return,
    request_return,
)
from desktop_app.storage import deadline_rules, journal
from tests.case_walk import Walk, a_case, a_house, facts

LAST = date(2025, 3, 28)


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def signed(desk, house):
    return Walk(desk, house, a_case(house)).sign()


def why(refused) -> Why:
    return refused.value.facts["reason"]


def test_the_last_day_of_the_window_still_counts(desk, signed):
    assert return_window(signed.facts).current_on == LAST
    with pytest.raises(Refused) as refused:
        request_return(desk, signed.case, LAST + timedelta(1), "NOT_OURS", "职能不符")
    assert why(refused) is Why.WINDOW_PASSED and refused.value.facts["until"] == LAST
    request_return(desk, signed.case, LAST, "NOT_OURS", "职能不符", " 市财政局 ")
    asked = signed.facts.open_return_request
    assert (asked.reason_code, asked.reason, asked.suggested_unit) == (
        "NOT_OURS",
        "职能不符",
        "市财政局",
    )


@pytest.mark.parametrize(("code", "words"), [("", "职能不符"), ("NOT_OURS", " ")])
def test_a_request_needs_code_and_words(desk, signed, code, words):
    with pytest.raises(Refused) as refused:
        request_return(desk, signed.case, LAST, code, words)
    assert why(refused) is Why.REASON_MISSING


def test_a_decision_is_dated_after_the_request(desk, signed):
    signed.ask_return()
    with pytest.raises(Refused):
        decide_return(desk, signed.case, signed.day - timedelta(1), True)
    decide_return(desk, signed.case, signed.day, False, " 仍由你单位办理 ")
    (decided,) = facts(signed.case).return_requests
    assert (decided.is_granted, decided.decision_note) == (False, "仍由你单位办理")


def test_a_case_counts_as_accepted_once_a_person_confirms_it(desk, signed):
    with pytest.raises(Refused) as refused:
        confirm_window_passed(desk, signed.case, LAST)
    assert why(refused) is Why.WINDOW_OPEN
    confirm_window_passed(desk, signed.case, LAST + timedelta(1))
    known = facts(signed.case)
    assert known.proposal.accepted_on == LAST + timedelta(1)
    assert [(e.kind, e.by) for e in known.events] == [("WINDOW_PASSED", "联络员")]
    with pytest.raises(Refused) as refused:
        request_return(desk, signed.case, LAST, "NOT_OURS", "职能不符")
    assert why(refused) is Why.CONFIRMED


def test_the_window_may_count_from_the_sign_in(desk, house, signed):
    rule = Rule(DeadlineKind.RETURN_REQUEST, StartFact.SIGNED, 5, Unit.WORKDAY)
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(house.session, [rule])
    assert return_window(signed.facts).current_on == date(2025, 3, 27)


def test_without_a_rule_there_is_no_window(desk, house, signed):
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(house.session, [])
    assert return_window(signed.facts) is None
    request_return(desk, signed.case, desk.today, "NOT_OURS", "职能不符")
    decide_return(desk, signed.case, desk.today, False)
    confirm_window_passed(desk, signed.case, desk.today)
    assert facts(signed.case).proposal.accepted_on == desk.today


def test_a_batch_is_named_by_its_first_three_numbers(house):
    some = [facts(a_case(house, number=str(n))) for n in range(1, 6)]
    assert numbers(some[:3]) == "1、2、3"
    assert numbers(some) == "1、2、3 (+2)"


def test_many_are_confirmed_as_one_operation_and_the_others_are_named(desk, house, signed):
    open_still = Walk(desk, house, a_case(house, assigned_on=date(2025, 6, 18)))
    open_still.day = date(2025, 6, 19)
    open_still.sign()
    unsigned = a_case(house)
    batch = confirm_all(desk, [signed.case, open_still.case, unsigned, signed.case], desk.today)
    assert batch.taken == (signed.case,)
    reasons = {one.proposal_id: one.error.facts["reason"] for one in batch.skipped}
    assert reasons == {open_still.case: Why.WINDOW_OPEN, unsigned: Why.NOT_SIGNED}
    assert facts(signed.case).proposal.accepted_on == desk.today
    assert [event.kind for event in facts(signed.case).events] == ["WINDOW_PASSED"]
    undo(desk)
    assert facts(signed.case).events == ()
    assert confirm_all(desk, [unsigned], desk.today).taken == ()


def test_a_batch_is_confirmed_by_the_coordinator_alone(desk, house, signed):
    with pytest.raises(NotAllowed):
        confirm_all(house.desk(Role.DIVISION_HEAD), [signed.case], desk.today)
    assert facts(signed.case).proposal.accepted_on is None
