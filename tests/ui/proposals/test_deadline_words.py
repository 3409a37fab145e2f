"""A deadline told as a sentence, in all its forms."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.deadline import Deadline, DeadlineKind, Explanation, StartFact, Unit
from desktop_app.domain.lamp import Lamp
from desktop_app.services.read_case import CaseDeadline
from desktop_app.ui.proposals.deadline_words import due_line, why_line

pytestmark = pytest.mark.usefixtures("qapp")


def a_due(explained: dict[str, object] | None, extended: date | None = None) -> CaseDeadline:
    due = date(2024, 6, 18)
    deadline = Deadline(DeadlineKind.REPLY, "", date(2024, 3, 18), due, extended or due)
    values = {
        "kind": DeadlineKind.REPLY,
        "rule_name": "",
        "start_fact": StartFact.ASSIGNED,
        "started_on": date(2024, 3, 18),
        "amount": 3,
        "unit": Unit.MONTH,
        "plain_due_on": due,
        "rolled_due_on": None,
        "extended_to": extended,
        "weekends_only": False,
    }
    told = Explanation(**(values | explained)) if explained is not None else None
    return CaseDeadline(deadline, told, Lamp.ORANGE, 2)


@pytest.mark.parametrize(
    ("explained", "extended", "words"),
    [
        ({}, None, "assigned 03-18, 3 months, until 06-18"),
        (
            {"rolled_due_on": date(2024, 6, 20)},
            None,
            "assigned 03-18, 3 months, until 06-18; a day off, so moved to 06-20",
        ),
        ({"unit": Unit.FIXED_DATE}, None, "assigned 03-18, fixed day 06-18"),
        (
            {"weekends_only": True},
            date(2025, 1, 3),
            "assigned 03-18, 3 months, until 06-18; extended to 2025-01-03; "
            "that year's days off are not known, weekends only",
        ),
        (None, None, "as written in the assignment"),
        (None, date(2024, 7, 1), "as written in the assignment; extended to 07-01"),
    ],
)
def test_the_reason_of_a_day_is_told(explained, extended, words):
    assert why_line(a_due(explained, extended), 2024) == words


def test_a_promise_names_where_its_day_comes_from():
    day = date(2024, 12, 31)
    deadline = Deadline(DeadlineKind.PROMISE, "", date(2024, 4, 15), day, day)
    due = CaseDeadline(deadline, None, Lamp.GREEN, 100)
    assert due_line(due, 2024) == "Promise due 12-31 (100 working days left)"
    assert why_line(due, 2024) == "the nearest day that was promised"


def test_a_day_that_was_set_for_a_form_says_so():
    day = date(2024, 5, 20)
    deadline = Deadline(DeadlineKind.FEEDBACK, "", date(2024, 4, 22), day, day)
    assert why_line(CaseDeadline(deadline, None, Lamp.GREEN, 10), 2024) == (
        "as set when it was asked for"
    )


def test_another_year_is_named():
    assert due_line(a_due({}), 2025) == "Reply due 2024-06-18 (2 working days left)"
