"""Dates as people type them, in cells and in fields.

2024-3-18, 2024/3/18, 2024.3.18, 2024年3月18日, 20240318, 24.3.18, 3-18, 3月18日, 0318, and in
fields also 今天, 明天, +5, +5工作日, +2周, +1个月. A weekday, a time or 前 behind the
date is read over.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from desktop_app.domain.errors import UserError

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199


class DateNotUnderstood(UserError):
    """No date can be read from the text; facts: text."""


class DateImpossible(DateNotUnderstood):
    """Written as a date, but no calendar has this day; facts: text."""


class DateWithoutYear(DateNotUnderstood):
    """A month and a day, and nothing says of which year; facts: text."""


_TAIL = (
    r"(?:T?\s*\d{1,2}[:时]\d{0,2}.*"
    r"|\s*[(\[]?\s*(?:星期|周|礼拜)[一二三四五六日天].*|\s*[上下]午.*|\s*[以之]?前|\s*截?止)?"
)
_FULL = re.compile(
    rf"(\d{{4}}|\d{{2}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{_TAIL}"
)
_SHORT = re.compile(rf"(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{_TAIL}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_COMPACT_SHORT = re.compile(r"(\d{2})(\d{2})")
_STEP = re.compile(r"([+-])\s*(\d{1,4})\s*(个?工作日|[天日]|周|个?星期|个?月|年)?")
_DASHES = str.maketrans({"—": "-", "–": "-", "−": "-", "‐": "-", "。": ".", "、": ".", "·": "."})
_DIGITS = {mark: number for number, mark in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_CHINESE_NUMBER = re.compile(r"[〇零○一二三四五六七八九十]+(?=[年月日号])")
_NAMED_DAYS = {
    "大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1,
    "后天": 2, "大后天": 3, "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip


def parse_date(text: str, *, year: int | None = None) -> date:
    """Read a date; a month and a day alone are taken from ``year``.

    Two-digit years are of this century. Raises DateNotUnderstood or one of its two refinements.
    """
    plain = _plain(text)
    if found := _FULL.fullmatch(plain) or _COMPACT.fullmatch(plain):
        first, month, day = (int(part) for part in found.groups())
        return _checked(first + 2000 if first < 100 else first, month, day, text)
    found = _SHORT.fullmatch(plain) or _COMPACT_SHORT.fullmatch(plain)
    if not found:
        raise DateNotUnderstood(text=text)
    month, day = (int(part) for part in found.groups())
    if year is None:
        _checked(2000, month, day, text)
        raise DateWithoutYear(text=text)
    return _checked(year, month, day, text)


def parse_typed(
    text: str,
    *,
    today: date,
    workdays_after: Callable[[date, int], date],
    year: int | None = None,
) -> date:
    """Read a date typed into a field: a named day, a step from today, or a date.

    ``workdays_after(day, n)`` comes from the calendar in force; ``year`` is today's unless given.
    """
    plain = _plain(text)
    if plain.lower() in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[plain.lower()])
    found = _STEP.fullmatch(plain)
    if not found:
        return parse_date(text, year=year or today.year)
    amount = int(found[2]) if found[1] == "+" else -int(found[2])
    try:
        return _stepped(today, amount, found[3] or "天", workdays_after)
    except (OverflowError, ValueError):
        raise DateImpossible(text=text) from None


def _stepped(
    today: date, amount: int, unit: str, workdays_after: Callable[[date, int], date]
) -> date:
    """Go a number of units from today; months and years end on the month's last day at most."""
    if unit.endswith("工作日"):
        return workdays_after(today, amount)
    if unit in ("天", "日"):
        return today + timedelta(days=amount)
    if unit.endswith(("周", "星期")):
        return today + timedelta(weeks=amount)
    months = today.year * 12 + today.month - 1 + (amount * 12 if unit == "年" else amount)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _checked(year: int, month: int, day: int, text: str) -> date:
    """Build the day or say that there is none; years outside the range are slips of the hand."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise DateImpossible(text=text)
    try:
        return date(year, month, day)
    except ValueError:
        raise DateImpossible(text=text) from None


def _plain(text: str) -> str:
    """Full-width forms narrowed, dashes and stops of any kind made one, Chinese numerals digits."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip().rstrip(".")
    return _CHINESE_NUMBER.sub(lambda found: _western(found[0]), plain)


def _western(numeral: str) -> str:
    """二〇二四 is 2024, 十八 is 18, 二十 is 20; a numeral of another build stays as it is."""
    if "十" not in numeral:
        return "".join(str(_DIGITS[mark]) for mark in numeral)
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return numeral
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))
