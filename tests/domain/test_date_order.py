from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.assignment import ReturnRequest
from desktop_app.domain.date_order import WrongOrder, wrong_orders
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.supervision import Archiving
from tests.factories import an_assignment, answered, case_of

EARLY, LATE = date(2024, 1, 1), date(2024, 12, 31)


def test_days_in_order_raise_nothing():
    assert wrong_orders(answered()) == ()
    assert wrong_orders(case_of()) == ()


@pytest.mark.parametrize(
    ("after", "over"),
    [
        ("proposal.signed_on", {"proposal": replace(answered().proposal, assigned_on=LATE)}),
        (
            "proposal.broken_down_on",
            {"proposal": replace(answered().proposal, broken_down_on=EARLY)},
        ),
        (
            "proposal.reply_due_on",
            {"proposal": replace(case_of().proposal, assigned_on=LATE, reply_due_on=EARLY)},
        ),
        (
            "return_request.requested_on",
            {"return_requests": (ReturnRequest(1, 1, EARLY, "X", "x"),)},
        ),
        (
            "assignment.answered_on",
            {"assignments": (an_assignment(assigned_on=LATE, answered_on=EARLY),)},
        ),
        (
            "opinion.received_on",
            {"opinions": (Opinion(1, 1, Direction.IN, requested_on=LATE, waived_on=EARLY),)},
        ),
        ("reply.cleared_on", {"replies": (Reply(1, 1, submitted_on=LATE, cleared_on=EARLY),)}),
        ("delivery.delivered_on", {"deliveries": (Delivery(1, 1, 7, delivered_on=EARLY),)}),
        ("feedback.returned_on", {"feedback": (Feedback(1, 1, 1, 7, LATE, returned_on=EARLY),)}),
        ("archiving.archived_on", {"archivings": (Archiving(1, 1, "D", EARLY),)}),
        (
            "reply.issued_on",
            {
                "replies": (Reply(1, 1, issued_on=LATE), Reply(2, 1, 2, issued_on=EARLY)),
                "proposal": case_of().proposal,
                "deliveries": (),
            },
        ),
    ],
)
def test_a_step_before_the_one_it_follows_is_found(after, over):
    assert after in {wrong.after for wrong in wrong_orders(answered(**over))}


def test_a_fault_is_told_with_both_days():
    case = answered(archivings=(Archiving(1, 1, "D", LATE, reopened_on=EARLY),))
    assert wrong_orders(case) == (
        WrongOrder("archiving.archived_on", "archiving.reopened_on", LATE, EARLY),
    )


def test_a_delivery_is_measured_by_its_own_round():
    case = answered()
    rounds = (*case.replies, Reply(2, 1, 2, issued_on=date(2024, 7, 1)))
    late = Delivery(2, 2, 7, delivered_on=date(2024, 6, 30))
    assert wrong_orders(answered(replies=rounds)) == ()
    found = wrong_orders(answered(replies=rounds, deliveries=(*case.deliveries, late)))
    assert [wrong.before_on for wrong in found] == [date(2024, 7, 1)]
