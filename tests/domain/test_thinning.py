from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.thinning import DAILY, MONTHLY, WEEKLY, kept

NOW = datetime(2025, 6, 20, 9, tzinfo=UTC)
hours = st.sets(st.integers(-48, 24 * 500))


def at(hours_ago: int) -> datetime:
    return NOW - timedelta(hours=hours_ago)


def test_two_days_are_kept_whole_then_one_a_day():
    taken = [at(h) for h in range(0, 24 * 6, 4)]
    keep = kept(taken, NOW)
    assert {t for t in taken if NOW - t <= timedelta(days=2)} <= keep
    older = [t for t in keep if NOW - t > timedelta(days=3)]
    assert len({t.date() for t in older}) == len(older)


def test_a_year_of_hourly_backups_leaves_a_handful():
    taken = [at(h) for h in range(24 * 365)]
    keep = kept(taken, NOW)
    assert len(keep) <= 49 + DAILY + WEEKLY + MONTHLY
    months = {(t.year, t.month) for t in keep}
    assert len(months) == MONTHLY
    assert max(taken) in keep


@given(hours)
def test_newest_stays_and_thinning_twice_is_thinning_once(ages):
    taken = [at(h) for h in ages]
    keep = kept(taken, NOW)
    assert keep <= set(taken)
    if taken:
        assert max(taken) in keep
    assert kept(keep, NOW) == keep


@given(hours, st.integers(1, 400))
def test_old_data_never_lose_their_last_backup(ages, later):
    taken = [at(h) for h in ages]
    assert bool(kept(taken, NOW + timedelta(days=later))) == bool(taken)
