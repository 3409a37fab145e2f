import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.number_pattern import PatternUnusable, check_pattern, filled


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("答〔{year}〕{n}号", "答〔2025〕7号"),
        ("{year}-{n:03d}", "2025-007"),
        ("第{n}号", "第7号"),
    ],
)
def test_a_pattern_is_filled_with_year_and_count(pattern, number):
    assert filled(check_pattern(f" {pattern} "), 2025, 7) == number


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "答〔{year}〕号",
        "{n}{n}",
        "{n}{",
        "{n.__class__}",
        "{n!r}",
        "{0}{n}",
        "号\n{n}",
        "{n}" * 20,
    ],
)
def test_a_pattern_that_cannot_count_is_refused(pattern):
    with pytest.raises(PatternUnusable):
        check_pattern(pattern)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_checked_pattern_gives_every_count_its_own_number(before, after):
    try:
        pattern = check_pattern(f"{before}{{n}}{after}")
    except PatternUnusable:
        return
    assert len({filled(pattern, 2025, n) for n in range(1, 40)}) == 39
