"""What title lines and sheet names say for all rows below them: session, year, mode, kind."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")
_COUNT = r"第?[一二三四五六七八九十百\d]+"
_SESSION = re.compile(
    r"(?:全国|[^\s\d年度关于办理交承的（(《「【〈]{0,8}?[省市区县州盟旗])?"
    r"(?:政协|人大|人民代表大会)"
    r"(?:[^\s\d第（(《]{1,6}?[省市区县州盟旗])?"
    rf"{_COUNT}届(?:委员会|人大|人民代表大会|政协)?{_COUNT}次(?:全体)?(?:会议|会|全会)?"
)
_SESSION_TERM_FIRST = re.compile(
    rf"(?:全国|[^\s\d年度关于办理交承的（(《]{{0,8}}?[省市区县州盟旗]){_COUNT}届"
    rf"(?:政协|人大|人民代表大会){_COUNT}次(?:全体)?(?:会议|会|全会)?"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?!\d|[-./]\d|年\d)")  # not of a full date
_OF_ITEMS = r"(?=的?(?:件|提案|建议|类|台账|清单|汇总|一览|$|[（(]))"
_MODE = re.compile(
    rf"(?P<LEAD>主办{_OF_ITEMS})|(?P<SOLE>(?:独办|单办|单独办理){_OF_ITEMS})"
    rf"|(?P<SEPARATE>分办(?=的?(?:件|提案|建议|类|$)))|(?P<CO>(?:会办|协办|汇办){_OF_ITEMS})"
    rf"|(?P<FOR_REFERENCE>参阅{_OF_ITEMS})"
)


@dataclass(frozen=True)
class Said:
    """What the words around a table say; None where they say nothing, or several things."""

    session: str | None = None
    year: int | None = None
    mode: str | None = None
    kind: str | None = None


def said_in(texts: Iterable[str]) -> Said:
    """Read title lines, sheet and file name, the nearest to the table first."""
    lines = ["".join(text.split()) for text in texts]
    return Said(
        session=_first(_session(line) for line in lines),
        year=_first(_year(line) for line in lines),
        mode=_first(mode_in(line) for line in lines),
        kind=_first(_kind(line) for line in lines),
    )


def mode_in(line: str) -> str | None:
    """The one handling mode a line names (主办件, 二、会办件（38件）); or None."""
    found = {match.lastgroup for match in _MODE.finditer(line)}
    return found.pop() if len(found) == 1 else None


def _session(line: str) -> str | None:
    found = _SESSION.search(line) or _SESSION_TERM_FIRST.search(line)
    return found[0] if found else None


def _year(line: str) -> int | None:
    years = set(_YEAR.findall(line))
    return int(years.pop()) if len(years) == 1 else None


def _kind(line: str) -> str | None:
    """Whose items the ledger holds; 建议提案 names both and so neither."""
    is_cppcc = "政协" in line or ("提案" in line and "建议" not in line)
    is_congress = "人大" in line or "人民代表大会" in line or "代表建议" in line
    if is_cppcc == is_congress:
        return None
    return "CPPCC" if is_cppcc else "CONGRESS"


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((value for value in values if value is not None), None)
