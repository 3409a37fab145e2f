"""What a case owes: which deadline, from which fact, and whether it follows the rule."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.assignment import ReturnRequest
from desktop_app.domain.deadline import DeadlineKind, StartFact
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.owed import (
    deadlines,
    dissatisfied_on,
    done_on,
    form_started_on,
    is_answered,
    owed,
    owes_new_answer,
    started_on,
)
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.supervision import Archiving, Extension
from tests.domain.shipped import SHIPPED
from tests.domain.test_gate import a_talk
from tests.factories import an_assignment, answered, case_of

RULES = {rule.kind: rule for rule in PRESETS}
ASSIGNED, SIGNED, DAY = date(2024, 3, 18), date(2024, 3, 20), date(2024, 6, 1)
BACK = Feedback(1, 1, 1, 7, DAY, returned_on=DAY, result=Satisfaction.DISSATISFIED)


def a_case(mode=HandlingMode.LEAD, signed=True, **over):
    case = case_of(mode)
    days = {"assigned_on": ASSIGNED, "reply_due_on": date(2024, 6, 18)}
    if signed:
        days["signed_on"] = SIGNED
    proposal = replace(case.proposal, **(days | over.pop("proposal", {})))
    return replace(case, proposal=proposal, **over)


def told(facts, rules=RULES):
    return {one.kind: one.due_on for one in owed(facts, rules, SHIPPED)}


def test_a_new_case_owes_sign_in_and_reply():
    assert told(a_case(signed=False)) == {
        DeadlineKind.SIGN_IN: date(2024, 3, 25),
        DeadlineKind.REPLY: date(2024, 6, 18),
    }


def test_a_signed_case_can_be_handed_back_and_must_be_broken_down():
    assert told(a_case()) == {
        DeadlineKind.RETURN_REQUEST: date(2024, 3, 28),
        DeadlineKind.BREAK_DOWN: date(2024, 4, 3),
        DeadlineKind.REPLY: date(2024, 6, 18),
    }
    accepted = a_case(proposal={"accepted_on": SIGNED})
    assert DeadlineKind.RETURN_REQUEST not in told(accepted)


def test_a_case_in_handling_owes_a_first_talk_until_there_is_one():
    case = a_case(assignments=(an_assignment(),), proposal={"broken_down_on": date(2024, 3, 22)})
    assert told(case)[DeadlineKind.FIRST_CONTACT] == date(2024, 4, 15)
    assert DeadlineKind.FIRST_CONTACT not in told(replace(case, contacts=(a_talk(),)))
    co = replace(case, proposal=replace(case.proposal, mode=HandlingMode.CO))
    assert DeadlineKind.FIRST_CONTACT not in told(co)


def test_without_rules_only_recorded_days_are_owed():
    assert told(a_case(signed=False), {}) == {DeadlineKind.REPLY: date(2024, 6, 18)}


def test_an_answered_case_owes_no_reply_and_a_dissatisfied_one_a_new_answer():
    assert DeadlineKind.REPLY not in told(answered())
    again = told(answered(feedback=(BACK,)))
    assert again == {DeadlineKind.RE_REPLY: date(2024, 7, 1)}


def test_a_done_case_is_to_be_archived_and_an_archived_one_owes_nothing():
    assert told(answered()) == {DeadlineKind.ARCHIVE: date(2024, 6, 11)}
    assert told(answered(archivings=(Archiving(1, 1, "D", DAY),))) == {}


def test_papers_have_days_of_their_own():
    opinion = Opinion(4, 1, Direction.IN, 3, requested_on=DAY, due_on=date(2024, 7, 1))
    sent = Opinion(5, 1, Direction.OUT, 3, due_on=DAY)
    form = Feedback(6, 1, 1, 7, DAY, due_on=date(2024, 6, 24))
    promise = Promise(8, 1, "建", due_on=date(2024, 12, 31))
    kept = Promise(9, 1, "建", due_on=DAY, outcome=Outcome.KEPT)
    case = answered(
        opinions=(opinion, sent, replace(opinion, id=7, received_on=DAY)),
        feedback=(form, replace(form, id=10, waived_on=DAY), replace(form, id=11, returned_on=DAY)),
        promises=(promise, kept, replace(promise, id=12, due_on=None)),
    )
    found = {(one.kind, one.item_id): one for one in deadlines(case, RULES, SHIPPED)}
    assert set(found) == {
        (DeadlineKind.CO_OPINION, 4),
        (DeadlineKind.FEEDBACK, 6),
        (DeadlineKind.PROMISE, 8),
        (DeadlineKind.PROMISE, 12),
    }
    assert found[DeadlineKind.CO_OPINION, 4].is_ruled
    assert found[DeadlineKind.FEEDBACK, 6].is_ruled
    assert not found[DeadlineKind.PROMISE, 8].is_ruled
    assert [one.item_id for one in owed(case, RULES, SHIPPED)] == [6, 4, 8]


def test_a_day_that_somebody_set_does_not_follow_the_rule():
    (reply,) = (o for o in owed(a_case(), RULES, SHIPPED) if o.kind is DeadlineKind.REPLY)
    assert reply.is_ruled and reply.ruled_on == date(2024, 6, 18)
    written = a_case(proposal={"reply_due_on": date(2024, 5, 30)})
    (reply,) = (o for o in owed(written, RULES, SHIPPED) if o.kind is DeadlineKind.REPLY)
    assert not reply.is_ruled


def test_an_extension_moves_the_day_but_not_the_rule():
    later = date(2024, 7, 18)
    case = a_case(extensions=(Extension(1, 1, "REPLY", date(2024, 6, 18), later, "调研"),))
    (reply,) = (o for o in owed(case, RULES, SHIPPED) if o.kind is DeadlineKind.REPLY)
    assert (reply.due_on, reply.set_on, reply.is_ruled) == (later, date(2024, 6, 18), True)


@pytest.mark.parametrize(
    ("start", "day"),
    [
        (StartFact.ASSIGNED, ASSIGNED),
        (StartFact.SIGNED, SIGNED),
        (StartFact.BROKEN_DOWN, None),
        (StartFact.NOT_SATISFIED, None),
        (StartFact.DONE, None),
        (StartFact.PROMISED, None),
    ],
)
def test_rules_start_from_recorded_facts(start, day):
    assert started_on(a_case(), start) == day


def test_a_form_counts_from_when_its_addressee_has_the_reply():
    form = Feedback(1, 1, 1, 7, date(2024, 6, 1))
    assert form_started_on(answered(), form) == date(2024, 6, 2)
    assert form_started_on(answered(deliveries=()), form) == date(2024, 6, 1)
    assert form_started_on(answered(deliveries=()), replace(form, sent_on=None)) is None
    other = (Delivery(1, 1, 8, delivered_on=date(2024, 6, 9)),)
    assert form_started_on(answered(deliveries=other), form) == date(2024, 6, 1)


def test_done_is_the_day_of_the_last_needed_fact():
    assert done_on(answered()) == date(2024, 6, 2)
    assert done_on(a_case()) is None
    form = replace(BACK, result=Satisfaction.SATISFIED, returned_on=date(2024, 6, 20))
    assert done_on(answered(feedback=(form,))) == date(2024, 6, 20)
    assert done_on(a_case(HandlingMode.FOR_REFERENCE)) == SIGNED


def test_a_new_answer_is_owed_until_it_goes_out():
    assert not owes_new_answer(a_case())
    assert not owes_new_answer(answered())
    dissatisfied = answered(feedback=(BACK,))
    assert owes_new_answer(dissatisfied)
    second = Reply(2, 1, 2)
    assert owes_new_answer(replace(dissatisfied, replies=(*dissatisfied.replies, second)))
    out = replace(second, issued_on=DAY)
    assert not owes_new_answer(replace(dissatisfied, replies=(*dissatisfied.replies, out)))
    assert dissatisfied_on(dissatisfied) == DAY
    assert dissatisfied_on(answered()) is None


def test_a_co_handled_case_is_answered_by_its_opinion():
    case = a_case(HandlingMode.CO)
    assert not is_answered(case)
    sent = Opinion(1, 1, Direction.OUT, 3, received_on=DAY)
    assert is_answered(replace(case, opinions=(sent,)))


def test_a_return_that_is_asked_closes_its_window():
    asked = ReturnRequest(1, 1, SIGNED, "NOT_OURS", "x")
    assert DeadlineKind.RETURN_REQUEST not in told(a_case(return_requests=(asked,)))
