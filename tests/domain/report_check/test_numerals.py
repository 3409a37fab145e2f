"""Numerals, shares and the bases that a share points to."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.report_check.numerals import (
    base_range,
    chinese_value,
    decimals,
    fits,
    plain,
    share,
)

COUNTS = st.tuples(st.integers(0, 3000), st.integers(1, 3000)).map(lambda t: (min(t), max(t)))
PLACES = st.integers(0, 3)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("二", "2"),
        ("两", "2"),
        ("十", "10"),
        ("三十二", "32"),
        ("一百零五", "105"),
        ("两千三百", "2300"),
        ("一万二千", "12000"),
        ("二〇", "20"),
        ("九十五点二", "95.2"),
    ],
)
def test_chinese_numerals_have_their_value(written: str, value: str) -> None:
    assert chinese_value(written) == Decimal(value)


@pytest.mark.parametrize("written", ["", "点五", "三点十"])
def test_what_is_no_numeral_has_none(written: str) -> None:
    assert chinese_value(written) is None


@given(st.text())
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(COUNTS, PLACES)
def test_share_rounds_half_up_and_cuts(counts: tuple[int, int], places: int) -> None:
    count, base = counts
    unit = Decimal(1).scaleb(-places)
    exact = Decimal(100 * count) / base
    assert share(count, base, places) == exact.quantize(unit, ROUND_HALF_UP)
    assert share(count, base, places, cut=True) == exact.quantize(unit, ROUND_DOWN)


@given(COUNTS, PLACES)
def test_share_of_a_base_points_back_to_it(counts: tuple[int, int], places: int) -> None:
    count, base = counts
    percent = share(count, base, places)
    possible = base_range(count, percent)
    if percent in (0, 100):
        assert fits(count, base, percent) == (count == (base if percent else 0))
    else:
        assert fits(count, base, percent)
        assert possible is not None
        low, high = possible
        assert low <= base <= high
        assert fits(count, low, percent)
        assert fits(count, high, percent)
        assert not fits(count, low - 1, percent)
        assert not fits(count, high + 1, percent)


def test_no_base_gives_an_impossible_share() -> None:
    assert base_range(3, Decimal("13.63")) is None
    assert base_range(3, Decimal("13.64")) == (22, 22)
    assert base_range(0, Decimal("13.6")) is None
    assert base_range(5, Decimal(100)) == (5, 5)


def test_rough_share_may_be_one_unit_off() -> None:
    assert fits(1, 3, Decimal("33.4"), loose=True)
    assert not fits(1, 3, Decimal("33.5"), loose=True)
    assert not fits(4, 3, Decimal("133.3"))
    assert decimals(Decimal(12)) == 0
