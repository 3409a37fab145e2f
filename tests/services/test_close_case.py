"""延期, 并案, 归档, 重新打开."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.deadline import ExtensionShortens, ExtensionTooLong
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.proposal import HandlingMode
from desktop_app.services.close_case import (
    archive,
    extend_deadline,
    link_cases,
    reopen,
    unlink_cases,
)
from desktop_app.storage import links
from tests.case_walk import DAY, Walk, a_case, a_house, facts


@pytest.fixture
def house(desk):
    return a_house(desk)


def why(refused) -> Why:
    return refused.value.facts["reason"]


def test_an_extension_moves_the_day_and_keeps_the_old_one(desk, house):
    case = Walk(desk, house, a_case(house)).to_handling().case
    extend_deadline(desk, case, date(2025, 7, 18), " 调研未完 ", "市政协提案委", "提委函1号")
    known = facts(case)
    (extension,) = known.extensions
    assert (extension.old_on, extension.new_on, extension.reason, extension.granted_on) == (
        date(2025, 6, 18),
        date(2025, 7, 18),
        "调研未完",
        DAY,
    )
    assert known.due_on == date(2025, 7, 18)
    assert known.proposal.reply_due_on == date(2025, 6, 18)
    extend_deadline(desk, case, date(2025, 8, 18), "调研未完", "市政协提案委")
    assert facts(case).extensions[1].old_on == date(2025, 7, 18)


def test_an_extension_never_shortens_and_ends_at_six_months(desk, house):
    case = Walk(desk, house, a_case(house)).to_handling().case
    with pytest.raises(ExtensionShortens):
        extend_deadline(desk, case, date(2025, 6, 18), "x", "y")
    with pytest.raises(ExtensionTooLong):
        extend_deadline(desk, case, date(2025, 9, 19), "x", "y")
    for reason, consent in (("", "y"), ("x", " ")):
        with pytest.raises(Refused) as refused:
            extend_deadline(desk, case, date(2025, 9, 18), reason, consent)
        assert why(refused) is Why.REASON_MISSING


def test_a_co_handled_case_can_be_extended_and_one_without_a_day_cannot(desk, house):
    co = a_case(house, HandlingMode.CO)
    extend_deadline(desk, co, date(2025, 7, 1), "x", "市发展改革委")
    undated = a_case(house, reply_due_on=None)
    with pytest.raises(NotFound) as refused:
        extend_deadline(desk, undated, date(2025, 7, 1), "x", "y")
    assert refused.value.facts["what"] == "deadline"
    unassigned = a_case(house, assigned_on=None)
    extend_deadline(desk, unassigned, date(2025, 9, 1), "x", "y")


def test_linked_cases_see_each_other(desk, house):
    one, other = a_case(house), a_case(house)
    link_cases(desk, one, other, DAY)
    assert links.between(other, one) == links.between(one, other)
    assert [link.main_id for link in links.of_case(other)] == [one]
    with pytest.raises(Refused) as refused:
        link_cases(desk, other, one, DAY)
    assert why(refused) is Why.LINKED
    unlink_cases(desk, other, one, DAY)
    assert links.between(one, other) is None
    assert len(links.of_case(one)) == 1
    with pytest.raises(Refused) as refused:
        unlink_cases(desk, one, other, DAY)
    assert why(refused) is Why.NOT_LINKED
    with pytest.raises(Refused) as refused:
        link_cases(desk, one, one, DAY)
    assert why(refused) is Why.SAME_CASE


def test_an_archive_number_is_given_or_taken_from_the_series(desk, house):
    first = Walk(desk, house, a_case(house)).to_answered()
    with pytest.raises(Refused) as refused:
        archive(desk, first.case, first.day - timedelta(1))
    assert why(refused) is Why.TOO_EARLY
    assert archive(desk, first.case, DAY, " D-7 ") == "D-7"
    second = Walk(desk, house, a_case(house)).to_answered()
    with pytest.raises(Refused) as refused:
        archive(desk, second.case, DAY, "D-7")
    assert why(refused) is Why.NUMBER_TAKEN
    assert archive(desk, second.case, DAY) == "2025-001"


def test_opening_again_needs_a_reason(desk, house):
    walk = Walk(desk, house, a_case(house)).to_answered().archive()
    with pytest.raises(Refused) as refused:
        reopen(desk, walk.case, DAY, " ")
    assert why(refused) is Why.REASON_MISSING
    with pytest.raises(Refused) as refused:
        reopen(desk, walk.case, walk.day - timedelta(1), "补录")
    assert why(refused) is Why.TOO_EARLY
    reopen(desk, walk.case, DAY, " 补录 ")
    (archiving,) = walk.facts.archivings
    assert (archiving.reopened_on, archiving.reopen_reason) == (DAY, "补录")
