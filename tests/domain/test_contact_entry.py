from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import (
    ContactIncomplete,
    ContactInFuture,
    ContactInput,
    FollowUpTooEarly,
    check,
    phase_on,
)

TODAY = date(2024, 5, 20)
DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31))


def an_entry(**over: object) -> ContactInput:
    values: dict[str, object] = {
        "happened_on": TODAY,
        "way": Way.PHONE,
        "proposal_ids": (1,),
        "member_ids": (2,),
    }
    return ContactInput(**{**values, **over})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("over", "missing"), [({"proposal_ids": ()}, "case"), ({"member_ids": ()}, "member")]
)
def test_an_entry_without_case_or_member_is_refused(over: dict[str, object], missing: str) -> None:
    with pytest.raises(ContactIncomplete) as refused:
        check(an_entry(**over), TODAY)
    assert refused.value.facts["missing"] == missing


def test_a_talk_of_tomorrow_cannot_be_recorded() -> None:
    with pytest.raises(ContactInFuture):
        check(an_entry(happened_on=TODAY + timedelta(days=1)), TODAY)
    check(an_entry(), TODAY)


def test_the_next_talk_lies_not_before_this_one() -> None:
    with pytest.raises(FollowUpTooEarly):
        check(an_entry(next_on=TODAY - timedelta(days=1)), TODAY)
    check(an_entry(next_on=TODAY), TODAY)


@given(day=DAYS, courses=st.lists(st.tuples(DAYS | st.none(), DAYS | st.none()), min_size=1))
def test_the_phase_follows_the_course_of_the_cases(
    day: date, courses: list[tuple[date | None, date | None]]
) -> None:
    starts = [start for start, _ in courses]
    ends = [end for _, end in courses]
    phase = phase_on(day, starts, ends)
    all_answered = all(end and end <= day for end in ends)
    any_begun = any(start and start <= day for start in starts)
    assert (phase is Phase.AFTER) == all_answered
    assert (phase is Phase.BEFORE) == (not all_answered and not any_begun)


def test_a_talk_about_no_case_yet_is_before() -> None:
    assert phase_on(TODAY, (), ()) is Phase.BEFORE
