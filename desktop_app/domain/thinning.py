"""Which backups are kept: all of two days, then one a day, a week, a month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

ALL_WITHIN = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def kept(taken: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The backups to keep: of each day, week and month the newest; clocks set back lose nothing.

    Counted are the 12 latest days, 10 latest weeks and 9 latest months that have a backup.
    """
    newest_first = sorted(taken, reverse=True)
    keep = {one for one in newest_first if now - one <= ALL_WITHIN}
    for most, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        seen: dict[tuple[int, ...], datetime] = {}
        for one in newest_first:
            seen.setdefault(period(one), one)
        keep.update(list(seen.values())[:most])
    return frozenset(keep)


def _day(taken: datetime) -> tuple[int, ...]:
    return taken.year, taken.month, taken.day


def _week(taken: datetime) -> tuple[int, ...]:
    year, week, _ = taken.isocalendar()
    return year, week


def _month(taken: datetime) -> tuple[int, ...]:
    return taken.year, taken.month
