"""A tracked case's line tells the nearest day that was promised."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.promise import Outcome, Promise
from desktop_app.services.list_cases import case_rows
from desktop_app.services.read_case import read_case
from desktop_app.storage import journal, records
from tests.case_office import TODAY, an_office


def told(case: int) -> str | None:
    return case_rows([case], TODAY)[case].promise_due_on


@pytest.fixture
def made(desk):
    return an_office(desk)


def test_the_nearest_open_promise_counts(desk, made):
    case = made.cases["20240007"]
    assert told(case) == "2024-12-31"
    with journal.operation("x", "ADD_PROMISE"):
        records.add(Promise(0, case, "试点", due_on=date(2024, 9, 1)))
        records.add(Promise(0, case, "扩面", due_on=date(2024, 7, 1), outcome=Outcome.KEPT))
        records.add(Promise(0, case, "长期推进"))
    assert told(case) == "2024-09-01"
    with journal.operation("x", "SETTLE_PROMISE"):
        for one in read_case(desk, case).facts.promises:
            records.change(Promise, one.id, {"due_on": None})
    assert told(case) is None


def test_only_tracked_cases_speak_of_promises(desk, made):
    case = made.cases["20240006"]
    with journal.operation("x", "ADD_PROMISE"):
        records.add(Promise(0, case, "试点", due_on=date(2024, 9, 1)))
    assert told(case) is None
    assert case_rows([made.cases["20240007"]])[made.cases["20240007"]].promise_due_on is None
