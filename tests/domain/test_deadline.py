"""Deadlines: units, roll-over, extensions, and the facts with which a date explains itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar import WEEKENDS_ONLY, Calendar
from desktop_app.domain.deadline import (
    Deadline,
    DeadlineKind,
    ExtensionShortens,
    ExtensionTooLong,
    Rule,
    RuleUnusable,
    StartFact,
    Unit,
    add_months,
    check_extension,
    compute,
    explain,
    on_own_date,
)
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.supervision import Extension
from tests.domain.shipped import SHIPPED

days = st.dates(date(2023, 1, 1), date(2027, 12, 31))


def a_rule(**over: object) -> Rule:
    values: dict[str, object] = {
        "kind": DeadlineKind.REPLY,
        "start_fact": StartFact.ASSIGNED,
        "amount": 3,
        "unit": Unit.MONTH,
        "name": "答复期限",
        **over,
    }
    return Rule(**values)  # type: ignore[arg-type]


def an_extension(new_on: date, kind: str = DeadlineKind.REPLY) -> Extension:
    return Extension(1, 1, kind, date(2024, 6, 18), new_on, "调研未完成")


def preset(kind: DeadlineKind) -> Rule:
    return next(rule for rule in PRESETS if rule.kind is kind)


def test_three_months_end_on_the_same_day_number_when_it_is_a_working_day() -> None:
    due = compute(a_rule(), date(2024, 3, 18), SHIPPED)
    assert due == Deadline(
        DeadlineKind.REPLY, "答复期限", date(2024, 3, 18), date(2024, 6, 18), date(2024, 6, 18)
    )


def test_a_due_day_on_a_weekend_moves_and_the_explanation_tells_both_days() -> None:
    rule = a_rule()
    told = explain(rule, compute(rule, date(2022, 3, 18), WEEKENDS_ONLY))
    assert (told.started_on, told.amount, told.unit) == (date(2022, 3, 18), 3, Unit.MONTH)
    assert told.plain_due_on == date(2022, 6, 18)
    assert told.rolled_due_on == date(2022, 6, 20)
    assert told.extended_to is None
    assert told.weekends_only


def test_a_due_day_on_a_day_off_stays_when_the_rule_does_not_roll_over() -> None:
    due = compute(a_rule(roll_over=False), date(2024, 7, 1), SHIPPED)
    assert (due.current_on, due.rolled_from) == (date(2024, 10, 1), None)


def test_a_due_day_in_the_holiday_week_moves_behind_it() -> None:
    due = compute(a_rule(), date(2024, 7, 1), SHIPPED)
    assert (due.original_on, due.rolled_from) == (date(2024, 10, 8), date(2024, 10, 1))


def test_a_make_up_saturday_is_a_due_day() -> None:
    due = compute(a_rule(unit=Unit.DAY, amount=10), date(2024, 5, 1), SHIPPED)
    assert due.current_on == date(2024, 5, 11)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 10, 15), 3, date(2025, 1, 15)),
        (date(2024, 3, 18), 0, date(2024, 3, 18)),
    ],
)
def test_months_end_on_the_same_day_or_the_last(start: date, months: int, end: date) -> None:
    assert add_months(start, months) == end


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2024, 3, 18), date(2024, 6, 30)),
        (date(2024, 6, 30), date(2025, 6, 30)),
        (date(2024, 9, 1), date(2025, 6, 30)),
    ],
)
def test_a_fixed_date_is_the_first_after_the_start(start: date, end: date) -> None:
    rule = a_rule(unit=Unit.FIXED_DATE, fixed_month=6, fixed_day=30, amount=0, roll_over=False)
    assert compute(rule, start, SHIPPED).current_on == end


def test_a_fixed_day_that_the_month_lacks_is_its_last() -> None:
    rule = a_rule(unit=Unit.FIXED_DATE, fixed_month=2, fixed_day=30, amount=0, roll_over=False)
    assert compute(rule, date(2024, 1, 5), SHIPPED).current_on == date(2024, 2, 29)


def test_working_days_skip_the_spring_festival() -> None:
    due = compute(preset(DeadlineKind.SIGN_IN), date(2024, 2, 8), SHIPPED)
    assert due.current_on == date(2024, 2, 21)


@pytest.mark.parametrize(
    ("unit", "roll_over", "start", "says_so"),
    [
        (Unit.WORKDAY, False, date(2024, 3, 1), False),
        (Unit.WORKDAY, False, date(2023, 12, 29), True),
        (Unit.WORKDAY, True, date(2026, 12, 30), True),
        (Unit.DAY, False, date(2027, 3, 1), False),
        (Unit.DAY, True, date(2027, 3, 1), True),
        (Unit.DAY, True, date(2023, 12, 29), False),
    ],
)
def test_a_date_says_so_only_when_it_depends_on_a_year_without_data(
    unit: Unit, roll_over: bool, start: date, says_so: bool
) -> None:
    rule = a_rule(unit=unit, amount=10, roll_over=roll_over)
    assert compute(rule, start, SHIPPED).weekends_only is says_so


def test_the_latest_extension_of_its_kind_counts_and_the_original_stays() -> None:
    rule = a_rule(max_amount=6)
    due = compute(
        rule,
        date(2024, 3, 18),
        SHIPPED,
        [
            an_extension(date(2024, 8, 15)),
            an_extension(date(2024, 7, 15)),
            an_extension(date(2024, 9, 15), DeadlineKind.CO_OPINION),
        ],
    )
    assert (due.original_on, due.current_on) == (date(2024, 6, 18), date(2024, 8, 15))
    assert due.is_extended
    assert explain(rule, due).extended_to == date(2024, 8, 15)


@given(start=days, new_on=days)
def test_no_extension_ever_shortens(start: date, new_on: date) -> None:
    without = compute(a_rule(), start, SHIPPED)
    with_one = compute(a_rule(), start, SHIPPED, [an_extension(new_on)])
    assert with_one.current_on == max(without.current_on, new_on)


def test_an_extension_that_shortens_is_refused_with_both_days() -> None:
    due = compute(a_rule(), date(2024, 3, 18), SHIPPED)
    for new_on in (date(2024, 6, 18), date(2024, 6, 1)):
        with pytest.raises(ExtensionShortens) as refused:
            check_extension(due, new_on, a_rule(), SHIPPED)
        assert refused.value.facts["old_on"] == date(2024, 6, 18)


def test_an_extension_is_refused_when_it_passes_the_maximum() -> None:
    rule = a_rule(max_amount=6)
    due = compute(rule, date(2024, 3, 18), SHIPPED)
    check_extension(due, date(2024, 9, 18), rule, SHIPPED)
    with pytest.raises(ExtensionTooLong) as refused:
        check_extension(due, date(2024, 9, 19), rule, SHIPPED)
    assert refused.value.facts["latest_on"] == date(2024, 9, 18)


@pytest.mark.parametrize(("roll_over", "latest"), [(True, 14), (False, 15)])
def test_the_maximum_rolls_over_as_the_rule_does(roll_over: bool, latest: int) -> None:
    rule = a_rule(max_amount=6, roll_over=roll_over)
    start = date(2024, 3, 14) if roll_over else date(2024, 3, 15)
    due = compute(rule, start, SHIPPED)
    check_extension(due, date(2024, 9, latest), rule, SHIPPED)
    with pytest.raises(ExtensionTooLong):
        check_extension(due, date(2024, 9, latest + 1), rule, SHIPPED)


@pytest.mark.parametrize(
    "rule", [None, a_rule(), a_rule(unit=Unit.FIXED_DATE, fixed_month=6, fixed_day=30)]
)
def test_an_extension_has_no_limit_when_the_rule_names_none(rule: Rule | None) -> None:
    due = on_own_date(DeadlineKind.REPLY, date(2024, 3, 18), date(2024, 6, 18))
    check_extension(due, date(2030, 1, 1), rule, SHIPPED)


def test_a_promise_has_its_own_date_and_can_be_extended() -> None:
    kind = DeadlineKind.PROMISE
    due = on_own_date(
        kind, date(2024, 6, 18), date(2025, 3, 1), [an_extension(date(2025, 6, 1), kind)]
    )
    assert (due.original_on, due.current_on) == (date(2025, 3, 1), date(2025, 6, 1))
    assert not due.weekends_only


@given(start=days, rule=st.sampled_from(PRESETS))
def test_every_preset_ends_after_its_start_on_a_working_day(start: date, rule: Rule) -> None:
    due = compute(rule, start, SHIPPED)
    assert due.current_on > start
    assert SHIPPED.is_working_day(due.current_on)


@given(start=days, rule=st.sampled_from(PRESETS), later=st.integers(1, 40))
def test_a_later_start_never_ends_earlier(start: date, rule: Rule, later: int) -> None:
    first = compute(rule, start, SHIPPED).current_on
    assert compute(rule, start + timedelta(days=later), SHIPPED).current_on >= first


@given(start=days, rule=st.sampled_from(PRESETS))
def test_a_better_calendar_moves_only_dates_that_depend_on_it(start: date, rule: Rule) -> None:
    plain = Rule(rule.kind, rule.start_fact, 30, Unit.DAY, roll_over=False)
    assert compute(plain, start, Calendar()) == compute(plain, start, SHIPPED)


def test_presets_cover_every_kind_but_the_promise_and_are_marked_as_examples() -> None:
    assert {rule.kind for rule in PRESETS} == set(DeadlineKind) - {DeadlineKind.PROMISE}
    assert all(rule.is_example and rule.name for rule in PRESETS)


@pytest.mark.parametrize(
    "over",
    [
        {"amount": -1},
        {"amount": 4, "max_amount": 3},
        {"amount": 0, "max_amount": 2000},
        {"amount": 2000},
        {"unit": Unit.FIXED_DATE},
        {"unit": Unit.FIXED_DATE, "fixed_month": 13, "fixed_day": 1},
        {"unit": Unit.FIXED_DATE, "fixed_month": 6, "fixed_day": 32},
    ],
)
def test_a_rule_that_makes_no_deadline_is_refused(over: dict[str, object]) -> None:
    with pytest.raises(RuleUnusable):
        a_rule(**over)
