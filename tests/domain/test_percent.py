from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.percent import percent, printed, printed_sum, sums_to_whole

SHARES = st.integers(1, 5000).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@given(SHARES, st.integers(0, 3))
def test_a_share_is_rounded_half_up(share, decimals):
    part, base = share
    text = percent(part, base, decimals)
    places = len(text.partition(".")[2])
    exact = Decimal(100 * part) / Decimal(base)
    assert Decimal(text) == exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert places >= decimals


@given(SHARES, st.integers(0, 3))
def test_hundred_means_all_and_zero_means_none(share, decimals):
    part, base = share
    shown = Decimal(percent(part, base, decimals))
    assert (shown == 100) == (part == base)
    assert (shown == 0) == (part == 0)


@given(SHARES, st.integers(0, 3))
def test_decimals_are_those_asked_for_unless_an_end_would_lie(share, decimals):
    part, base = share
    text = percent(part, base, decimals)
    if len(text.partition(".")[2]) > decimals:
        plain = (Decimal(100 * part) / base).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        assert plain in (0, 100)


@pytest.mark.parametrize(
    ("part", "base", "text"),
    [
        (59, 62, "95.2"),
        (57, 62, "91.9"),
        (2, 62, "3.2"),
        (1, 62, "1.6"),
        (0, 62, "0.0"),
        (62, 62, "100.0"),
        (1, 800, "0.1"),
        (1, 1600, "0.1"),
        (1, 10000, "0.01"),
        (9999, 10000, "99.99"),
        (1, 8, "12.5"),
    ],
)
def test_known_shares(part, base, text):
    assert percent(part, base) == text


def test_without_decimals_there_is_no_point():
    assert percent(1, 8, 0) == "13"


@given(st.integers(0, 4))
def test_nothing_over_nothing_is_a_dash(decimals):
    assert percent(0, 0, decimals) is None
    assert printed(None) == "—"
    assert printed("95.2") == "95.2%"


@pytest.mark.parametrize(
    ("part", "base", "decimals"), [(3, 2, 1), (-1, 2, 1), (1, 2, -1), (1, 0, 1)]
)
def test_what_is_no_share_is_refused(part, base, decimals):
    with pytest.raises(ValueError, match=r"\d"):
        percent(part, base, decimals)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=6).filter(any))
def test_digits_are_never_bent_to_reach_a_hundred(parts):
    shares = [percent(part, sum(parts)) for part in parts]
    alone = [percent(part, sum(parts)) for part in reversed(parts)]
    assert shares == alone[::-1]
    assert sums_to_whole(shares) == (sum(Decimal(share) for share in shares) == 100)


def test_thirds_print_as_99_9_and_say_so():
    thirds = [percent(1, 3)] * 3
    assert printed_sum(thirds) == "99.9"
    assert not sums_to_whole(thirds)
    sixths = [percent(1, 6)] * 6
    assert printed_sum(sixths) == "100.2"


def test_no_shares_have_no_sum():
    assert printed_sum([None, None]) is None
    assert sums_to_whole([None])
