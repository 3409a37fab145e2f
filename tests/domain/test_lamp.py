"""Lamps: colours by working days left, and the same as plain dates."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.lamp import Lamp, Thresholds, ThresholdsUnusable, boundaries
from tests.domain.shipped import SHIPPED

days = st.dates(date(2024, 1, 1), date(2026, 12, 31))


def lamp_by_counting(due_on: date, today: date, thresholds: Thresholds) -> Lamp:
    left = SHIPPED.working_days_between(today, due_on)
    if due_on < today:
        return Lamp.RED
    if left <= thresholds.orange:
        return Lamp.ORANGE
    return Lamp.YELLOW if left <= thresholds.yellow else Lamp.GREEN


@given(
    today=days,
    due_on=days,
    steps=st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted),
)
def test_the_boundaries_give_the_lamp_that_counting_gives(
    today: date, due_on: date, steps: list[int]
) -> None:
    thresholds = Thresholds(orange=steps[0], yellow=steps[1])
    lamp = boundaries(today, thresholds, SHIPPED).lamp(due_on)
    assert lamp == lamp_by_counting(due_on, today, thresholds)


@pytest.mark.parametrize(
    ("due_on", "lamp"),
    [
        (None, Lamp.NONE),
        (date(2024, 6, 17), Lamp.RED),
        (date(2024, 6, 18), Lamp.ORANGE),
        (date(2024, 6, 25), Lamp.ORANGE),
        (date(2024, 6, 26), Lamp.YELLOW),
        (date(2024, 7, 9), Lamp.YELLOW),
        (date(2024, 7, 10), Lamp.GREEN),
    ],
)
def test_the_default_lamps_seen_from_18_june(due_on: date | None, lamp: Lamp) -> None:
    assert boundaries(date(2024, 6, 18), Thresholds(), SHIPPED).lamp(due_on) is lamp


@pytest.mark.parametrize(("yellow", "orange"), [(5, 6), (5, -1), (400, 5)])
def test_thresholds_out_of_order_are_refused(yellow: int, orange: int) -> None:
    with pytest.raises(ThresholdsUnusable):
        Thresholds(yellow=yellow, orange=orange)
