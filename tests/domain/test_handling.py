"""Which verb fits which facts: each check against facts on either side of its rule."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain import handling
from desktop_app.domain.assignment import AssignmentRole, AssignmentState, ReturnRequest
from desktop_app.domain.errors import Refused
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.handling import Why, check_day, check_text, fitting_verbs
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Verb
from desktop_app.domain.promise import Promise
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Reply
from desktop_app.domain.supervision import Archiving
from tests.factories import an_assignment, answered, case_of

DAY = date(2024, 6, 1)
ASKED = ReturnRequest(1, 1, DAY, "NOT_OURS", "不属职责")
PENDING = an_assignment(id=5, state=AssignmentState.PENDING)
LED = an_assignment(id=6)
DRAFT = Reply(1, 1, text="草稿")
SUBMITTED = replace(DRAFT, submitted_on=DAY)
CLEARED = replace(SUBMITTED, cleared_on=DAY)
ISSUED = replace(CLEARED, issued_on=DAY)
OWED = Opinion(1, 1, Direction.IN, 3, requested_on=DAY)
HEARD = Feedback(1, 1, 1, 7, returned_on=DAY, result=Satisfaction.SATISFIED)
DISSATISFIED = Feedback(1, 1, 1, 7, returned_on=DAY, result=Satisfaction.DISSATISFIED)


def signed(mode=HandlingMode.LEAD, **over):
    case = case_of(mode)
    proposal = replace(case.proposal, signed_on=DAY, **over.pop("proposal", {}))
    return replace(case, proposal=proposal, **over)


ARCHIVED = signed(archivings=(Archiving(1, 1, "D1", DAY),))
RETURNED = signed(return_requests=(replace(ASKED, decided_on=DAY, is_granted=True),))
RETURNING = signed(return_requests=(ASKED,))
REFERENCE = signed(HandlingMode.FOR_REFERENCE)
CO_SENT = signed(HandlingMode.CO, opinions=(Opinion(1, 1, Direction.OUT, 3, received_on=DAY),))

REFUSED = [
    (handling.check_sign_in, signed(), Why.SIGNED),
    (handling.check_sign_in, case_of(replies=(ISSUED,)), Why.ANSWERED),
    (handling.check_request_return, case_of(), Why.NOT_SIGNED),
    (handling.check_request_return, REFERENCE, Why.NOTHING_OWED),
    (handling.check_request_return, RETURNING, Why.RETURN_OPEN),
    (handling.check_request_return, signed(proposal={"accepted_on": DAY}), Why.CONFIRMED),
    (handling.check_request_return, signed(replies=(ISSUED,)), Why.ANSWERED),
    (handling.check_request_return, signed(replies=(SUBMITTED,)), Why.IN_CLEARANCE),
    (handling.check_decide_return, signed(), Why.NO_RETURN_OPEN),
    (handling.check_confirm_window, signed(proposal={"accepted_on": DAY}), Why.CONFIRMED),
    (handling.check_confirm_window, RETURNING, Why.RETURN_OPEN),
    (handling.check_assign, case_of(), Why.NOT_SIGNED),
    (handling.check_assign, CO_SENT, Why.ANSWERED),
    (handling.check_assign, signed(replies=(CLEARED,), assignments=(LED,)), Why.IN_CLEARANCE),
    (handling.check_draft_reply, signed(HandlingMode.CO), Why.NO_ANSWER_OWED),
    (handling.check_draft_reply, RETURNING, Why.RETURN_OPEN),
    (handling.check_draft_reply, signed(replies=(SUBMITTED,)), Why.IN_CLEARANCE),
    (handling.check_draft_reply, signed(replies=(ISSUED,)), Why.ISSUED),
    (handling.check_submit_reply, signed(), Why.NO_DRAFT),
    (handling.check_submit_reply, signed(replies=(Reply(1, 1, text=" "),)), Why.NO_DRAFT),
    (handling.check_submit_reply, signed(replies=(DRAFT,)), Why.NO_LEAD_DIVISION),
    (
        handling.check_submit_reply,
        signed(replies=(DRAFT,), assignments=(PENDING,)),
        Why.NO_LEAD_DIVISION,
    ),
    (handling.check_clear_reply, signed(), Why.NOT_IN_CLEARANCE),
    (handling.check_clear_reply, signed(replies=(DRAFT,)), Why.NOT_IN_CLEARANCE),
    (handling.check_clear_reply, signed(replies=(CLEARED,)), Why.NOT_IN_CLEARANCE),
    (handling.check_issue_reply, signed(), Why.NOT_CLEARED),
    (handling.check_issue_reply, signed(replies=(SUBMITTED,)), Why.NOT_CLEARED),
    (handling.check_issue_reply, signed(replies=(ISSUED,)), Why.ISSUED),
    (handling.check_deliver_reply, signed(), Why.NOT_ISSUED),
    (handling.check_deliver_reply, signed(replies=(CLEARED,)), Why.NOT_ISSUED),
    (handling.check_deliver_reply, answered(), Why.DELIVERED),
    (handling.check_open_round, answered(), Why.NOT_DISSATISFIED),
    (handling.check_request_opinion, answered(), Why.ANSWERED),
    (handling.check_request_opinion, CO_SENT, Why.ANSWERED),
    (handling.check_extend, answered(), Why.ANSWERED),
    (handling.check_extend, REFERENCE, Why.NOTHING_OWED),
    (handling.check_send_opinion, signed(), Why.NOT_CO_HANDLED),
    (handling.check_send_opinion, CO_SENT, Why.SENT),
    (handling.check_archive, signed(), Why.NOT_DONE),
    (handling.check_reopen, signed(), Why.NOT_ARCHIVED),
]


@pytest.mark.parametrize(("check", "facts", "reason"), REFUSED)
def test_a_verb_that_does_not_fit_is_refused_with_its_reason(check, facts, reason):
    with pytest.raises(Refused) as refused:
        check(facts)
    assert refused.value.facts["reason"] is reason


@pytest.mark.parametrize(
    "check",
    [
        handling.check_sign_in,
        handling.check_request_return,
        handling.check_decide_return,
        handling.check_confirm_window,
        handling.check_assign,
        handling.check_draft_reply,
        handling.check_submit_reply,
        handling.check_clear_reply,
        handling.check_issue_reply,
        handling.check_deliver_reply,
        handling.check_open_round,
        handling.check_request_opinion,
        handling.check_extend,
        handling.check_send_opinion,
    ],
)
@pytest.mark.parametrize(("facts", "reason"), [(ARCHIVED, Why.ARCHIVED), (RETURNED, Why.RETURNED)])
def test_nothing_changes_an_archived_or_returned_case(check, facts, reason):
    with pytest.raises(Refused) as refused:
        check(facts)
    assert refused.value.facts["reason"] in (reason, Why.NOT_CO_HANDLED)


def test_a_division_answers_only_what_was_put_to_it():
    case = signed(assignments=(PENDING, LED))
    for verb, assignment, reason in (
        (Verb.ACCEPT_ASSIGNMENT, 6, Why.NOT_PENDING),
        (Verb.ACCEPT_ASSIGNMENT, 99, Why.NOT_PENDING),
        (Verb.ACCEPT_ASSIGNMENT, 5, Why.HAS_LEAD),
    ):
        with pytest.raises(Refused) as refused:
            handling.check_answer_assignment(case, assignment, verb)
        assert refused.value.facts["reason"] is reason
    assert handling.check_answer_assignment(case, 5, Verb.RETURN_ASSIGNMENT) is PENDING
    co = replace(PENDING, role=AssignmentRole.CO)
    assert handling.check_answer_assignment(signed(assignments=(co, LED)), 5) is co
    with pytest.raises(Refused):
        handling.check_answer_assignment(replace(RETURNING, assignments=(PENDING,)), 5)


def test_people_of_the_lead_may_change_while_the_text_is_in_clearance():
    case = signed(replies=(SUBMITTED,), assignments=(LED,))
    handling.check_assign(case, division_id=LED.division_id)


def test_old_data_without_the_day_of_the_sign_in_can_be_answered_anew():
    case = answered(feedback=(DISSATISFIED,))
    case = replace(case, proposal=replace(case.proposal, signed_on=None))
    second = replace(case, replies=(*case.replies, Reply(2, 1, 2)))
    handling.check_draft_reply(second)


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        (case_of(), Verb.SIGN_IN),
        (RETURNING, Verb.DECIDE_RETURN),
        (signed(assignments=(PENDING,)), Verb.ACCEPT_ASSIGNMENT),
        (signed(), Verb.ASSIGN),
        (signed(HandlingMode.CO, assignments=(LED,)), Verb.SEND_OPINION),
        (signed(assignments=(LED,), replies=(DRAFT,)), Verb.SUBMIT_REPLY),
        (signed(assignments=(LED,)), Verb.DRAFT_REPLY),
        (answered(feedback=(DISSATISFIED,)), Verb.OPEN_ROUND),
        (answered(feedback=(Feedback(1, 1, 1, 7),)), Verb.RECORD_FEEDBACK),
        (answered(promises=(Promise(1, 1, "建"),)), Verb.SEND_FEEDBACK_FORM),
        (answered(promises=(Promise(1, 1, "建"),), feedback=(HEARD,)), Verb.SETTLE_PROMISE),
        (answered(opinions=(OWED,), promises=(Promise(1, 1, "建"),)), Verb.SETTLE_OPINION),
        (answered(opinions=(OWED,)), Verb.SETTLE_OPINION),
        (signed(opinions=(OWED,), replies=(ISSUED,)), Verb.DELIVER_REPLY),
        (answered(), Verb.SEND_FEEDBACK_FORM),
        (answered(feedback=(HEARD,)), Verb.ARCHIVE),
        (ARCHIVED, Verb.REOPEN),
    ],
)
def test_the_first_fitting_verb_is_the_next_step(facts, first):
    assert fitting_verbs(facts)[0] is first


def test_nothing_fits_a_returned_case():
    assert fitting_verbs(RETURNED) == ()


def test_a_day_lies_between_the_step_before_and_today():
    check_day(Verb.ASSIGN, DAY, DAY, DAY)
    check_day(Verb.ASSIGN, DAY, DAY)
    for day, reason in ((DAY + timedelta(1), Why.IN_THE_FUTURE), (DAY, Why.TOO_EARLY)):
        with pytest.raises(Refused) as refused:
            check_day(Verb.ASSIGN, day, DAY, DAY + timedelta(1))
        assert refused.value.facts["reason"] is reason


def test_a_reason_says_something():
    assert check_text(Verb.REOPEN, " 补录 ") == "补录"
    with pytest.raises(Refused):
        check_text(Verb.REOPEN, " \n")
