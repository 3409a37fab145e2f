from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates_typed import (
    DateImpossible,
    DateNotUnderstood,
    DateWithoutYear,
    parse_date,
    parse_typed,
)

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FULL = [
    "{0.year}-{0.month}-{0.day}",
    "{0.year}/{0.month}/{0.day}",
    "{0.year}.{0.month}.{0.day}",
    "{0.year}年{0.month}月{0.day}日",
    "{0.year}年{0.month}月{0.day}号",
    "{0.year}-{0.month:02}-{0.day:02} 00:00:00",
    "{0.year}/{0.month}/{0.day} 星期一",
    "{0.year}年{0.month}月{0.day}日（周一）",
    "{0.year}年{0.month}月{0.day}日上午",
    "{0.year}年{0.month}月{0.day}日前",
    "{0.year}.{0.month}.{0.day}之前",
    "{0.year:04}{0.month:02}{0.day:02}",
    " {0.year} 年 {0.month} 月 {0.day} 日 ",
    "{0.year}—{0.month}—{0.day}",
    "{0.year}。{0.month}。{0.day}",
]
SHORT = ["{0.month}-{0.day}", "{0.month}月{0.day}日", "{0.month:02}{0.day:02}", "{0.month}.{0.day}"]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TODAY = date(2024, 3, 18)


@given(DAYS, st.sampled_from(FULL), st.booleans())
def test_a_day_written_in_any_way_is_that_day(day: date, form: str, is_wide: bool) -> None:
    text = form.format(day)
    assert parse_date(text.translate(FULL_WIDTH) if is_wide else text) == day


@given(DAYS, st.sampled_from(SHORT))
def test_a_day_without_year_takes_the_year_given(day: date, form: str) -> None:
    assert parse_date(form.format(day), year=day.year) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24.3.18", TODAY),
        ("二〇二四年三月十八日", TODAY),
        ("2024年三月二十一日", date(2024, 3, 21)),
        ("二零二四年十月十日", date(2024, 10, 10)),
        ("十二月三十一日", date(2024, 12, 31)),
    ],
)
def test_short_years_and_chinese_numerals(text: str, day: date) -> None:
    assert parse_date(text, year=2024) == day


@pytest.mark.parametrize("text", ["3月18日", "3-18", "0318"])
def test_a_day_of_no_year_asks_for_it(text: str) -> None:
    with pytest.raises(DateWithoutYear) as refusal:
        parse_date(text)
    assert refusal.value.facts == {"text": text}


@pytest.mark.parametrize("text", ["2024-2-30", "20240230", "2024-13-1", "1801-1-1", "2-30", "1332"])
def test_a_day_no_calendar_has_is_impossible(text: str) -> None:
    with pytest.raises(DateImpossible):
        parse_date(text, year=2024)
    with pytest.raises(DateImpossible):
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["", "三月", "2024年3月", "尽快", "3", "1-2-3-4", "三十十月一日", "一百日"]
)
def test_what_is_no_day_is_not_understood(text: str) -> None:
    with pytest.raises(DateNotUnderstood):
        parse_date(text, year=2024)


@given(st.text())
def test_any_text_is_a_day_or_not_understood(text: str) -> None:
    with suppress(DateNotUnderstood):
        assert parse_date(text, year=2024).year >= 1900


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", TODAY),
        ("明天", date(2024, 3, 19)),
        ("昨日", date(2024, 3, 17)),
        ("Today", TODAY),
        ("+5", date(2024, 3, 23)),
        ("-3天", date(2024, 3, 15)),
        ("+5工作日", date(2024, 3, 28)),
        ("+5个工作日", date(2024, 3, 28)),
        ("＋２周", date(2024, 4, 1)),
        ("+1星期", date(2024, 3, 25)),
        ("+1个月", date(2024, 4, 18)),
        ("-3月", date(2023, 12, 18)),
        ("+1年", date(2025, 3, 18)),
        ("3-20", date(2024, 3, 20)),
        ("0320", date(2024, 3, 20)),
        ("2025-1-2", date(2025, 1, 2)),
    ],
)
def test_a_day_typed_into_a_field(text: str, day: date) -> None:
    assert parse_typed(text, today=TODAY, workdays_after=_two_days_each) == day


def test_a_month_later_ends_on_the_last_day() -> None:
    day = parse_typed("+1月", today=date(2024, 1, 31), workdays_after=_two_days_each)
    assert day == date(2024, 2, 29)


def test_the_year_of_the_session_goes_before_todays() -> None:
    day = parse_typed("3-20", today=TODAY, year=2023, workdays_after=_two_days_each)
    assert day == date(2023, 3, 20)


@pytest.mark.parametrize("text", ["-9999年", "+9999年"])
def test_a_step_out_of_the_calendar_is_impossible(text: str) -> None:
    with pytest.raises(DateImpossible):
        parse_typed(text, today=TODAY, workdays_after=_two_days_each)


def _two_days_each(day: date, amount: int) -> date:
    return day + timedelta(days=2 * amount)
