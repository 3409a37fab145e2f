"""Working days: the shipped years, counting, and what a bad calendar file is told."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar import (
    WEEKENDS_ONLY,
    Calendar,
    CalendarUnreadable,
    parse,
)
from tests.domain.shipped import SHIPPED

days = st.dates(date(2023, 6, 1), date(2027, 6, 1))


def a_year(**over: object) -> str:
    return json.dumps({"year": 2024, "days_off": [], "make_up_days": [], **over})


def test_shipped_years_are_known() -> None:
    assert [year for year in range(2020, 2030) if SHIPPED.covers(year)] == [2024, 2025, 2026]


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2024, 2, 9), True),
        (date(2024, 2, 10), False),
        (date(2024, 2, 16), False),
        (date(2024, 2, 4), True),
        (date(2024, 10, 12), True),
        (date(2025, 1, 28), False),
        (date(2025, 10, 8), False),
        (date(2025, 9, 28), True),
        (date(2026, 2, 23), False),
        (date(2026, 10, 10), True),
        (date(2026, 6, 22), True),
    ],
)
def test_days_off_and_make_up_days_are_counted_when_the_year_is_known(
    day: date, works: bool
) -> None:
    assert SHIPPED.is_working_day(day) is works


@pytest.mark.parametrize(("year", "working"), [(2024, 251), (2025, 248), (2026, 248)])
def test_a_shipped_year_has_its_number_of_working_days(year: int, working: int) -> None:
    assert SHIPPED.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == working


def test_weekends_alone_count_when_the_year_is_unknown() -> None:
    assert not WEEKENDS_ONLY.covers(2024)
    assert WEEKENDS_ONLY.is_working_day(date(2024, 10, 1))
    assert not WEEKENDS_ONLY.is_working_day(date(2024, 10, 12))


def test_a_span_is_covered_only_when_each_of_its_years_is() -> None:
    assert SHIPPED.covers_span(date(2024, 12, 1), date(2025, 1, 5))
    assert not SHIPPED.covers_span(date(2026, 12, 1), date(2027, 1, 5))


def test_the_next_working_day_skips_a_whole_holiday() -> None:
    assert SHIPPED.working_day_from(date(2024, 10, 1)) == date(2024, 10, 8)
    assert SHIPPED.working_day_from(date(2024, 10, 8)) == date(2024, 10, 8)


@given(start=days, amount=st.integers(0, 80))
def test_adding_lands_on_a_working_day_that_many_later(start: date, amount: int) -> None:
    due = SHIPPED.add_working_days(start, amount)
    assert SHIPPED.working_days_between(start, due) == amount
    assert due == start if amount == 0 else SHIPPED.is_working_day(due)


@given(start=days, length=st.integers(0, 500))
def test_counting_equals_looking_at_every_day(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    one_by_one = sum(
        SHIPPED.is_working_day(start + timedelta(days=offset)) for offset in range(1, length + 1)
    )
    assert SHIPPED.working_days_between(start, end) == one_by_one
    assert SHIPPED.working_days_between(end, start) == -one_by_one


def test_a_make_up_day_wins_and_counts_once_when_a_calendar_names_it_twice() -> None:
    day = date(2024, 5, 6)
    both = Calendar(frozenset({day}), frozenset({day}))
    assert both.is_working_day(day)
    assert both.working_days_between(date(2024, 5, 5), day) == 1


def test_an_interval_is_spelled_out_and_unknown_keys_are_left_alone() -> None:
    calendar = parse(a_year(days_off=["2024-05-01/2024-05-03"], source="notice"))
    assert calendar.days_off == {date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 3)}


@pytest.mark.parametrize(
    ("text", "reason", "field", "value"),
    [
        ("[]", "not_json", "", "list"),
        (a_year(year="2024"), "not_a_year", "year", "2024"),
        (a_year(year=True), "not_a_year", "year", True),
        (a_year(year=24), "not_a_year", "year", 24),
        (a_year(days_off=None), "not_a_list", "days_off", None),
        ('{"year": 2024, "days_off": []}', "not_a_list", "make_up_days", None),
        (a_year(days_off=["2024-02-30"]), "not_a_date", "days_off", "2024-02-30"),
        (a_year(days_off=["/"]), "not_a_date", "days_off", "/"),
        (a_year(make_up_days=[20240204]), "not_a_date", "make_up_days", 20240204),
        (a_year(days_off=["2025-01-01"]), "wrong_span", "days_off", "2025-01-01"),
        (
            a_year(days_off=["2024-12-31/2025-01-01"]),
            "wrong_span",
            "days_off",
            "2024-12-31/2025-01-01",
        ),
        (
            a_year(days_off=["2024-05-03/2024-05-01"]),
            "wrong_span",
            "days_off",
            "2024-05-03/2024-05-01",
        ),
        (
            a_year(days_off=["2024-05-01/2024-05-03"], make_up_days=["2024-05-02"]),
            "both",
            "make_up_days",
            "2024-05-02",
        ),
    ],
)
def test_a_bad_calendar_is_refused_naming_the_fault(
    text: str, reason: str, field: str, value: object
) -> None:
    with pytest.raises(CalendarUnreadable) as refused:
        parse(text)
    assert refused.value.facts == {"reason": reason, "field": field, "value": value}


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_text_that_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(CalendarUnreadable) as refused:
        parse(text)
    assert refused.value.facts["reason"] == "not_json"
