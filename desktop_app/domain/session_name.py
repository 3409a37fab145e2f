"""What the name of a session says: whose it is, of which level, term, meeting and year."""

from __future__ import annotations

import re
import unicodedata

from desktop_app.domain.errors import NotFound
from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import OrganLevel, Session

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_NUMERAL = r"([0-9]{1,3}|[〇零一二三四五六七八九十两]{1,4})"
_TERM = re.compile(_NUMERAL + "届")
_MEETING = re.compile(_NUMERAL + "次")
_YEAR = re.compile(r"((?:19|20)\d\d)")
_YEAR_ALONE = re.compile(r"([0-9]{1,4}) ?(?:年度?)?")


class SessionUnknown(NotFound):
    """Nothing is called so. Facts: what, name, known (the names there are)."""


class NoSessionYet(NotFound):
    """There is no session at all. Facts: what, name."""


def numeral(text: str) -> int:
    """A Chinese or Arabic whole number below a hundred (domain terms count terms and meetings)."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_DIGITS[c]) for c in text))
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def session_from_name(name: str, year: int) -> Session:
    """A session as its name tells it; id 0, everything the name leaves open at its default."""
    found_term, found_meeting = _TERM.search(name), _MEETING.search(name)
    return Session(
        id=0,
        name=name,
        kind=kind_of(name),
        year=year,
        organ=name[: found_term.start()] if found_term else "",
        organ_level=_level(name),
        term=numeral(found_term[1]) if found_term else 0,
        meeting=numeral(found_meeting[1]) if found_meeting else 0,
    )


def kind_of(name: str) -> Kind:
    """CONGRESS when the name speaks of the people's congress, else CPPCC."""
    return Kind.CONGRESS if "人大" in name or "人民代表" in name else Kind.CPPCC


def year_in(name: str) -> int | None:
    """The year written in a name, if any."""
    found = _YEAR.search(name)
    return int(found[1]) if found else None


def as_typed(text: str) -> str:
    """What was typed, without blanks around and wide letters: ２０２４ is 2024."""
    return unicodedata.normalize("NFKC", text).strip()


def year_typed(text: str) -> int | None:
    """The year when nothing but a year was typed (2024, 2024年, ２０２４年度); else None."""
    found = _YEAR_ALONE.fullmatch(as_typed(text))
    return int(found[1]) if found else None


def _level(name: str) -> OrganLevel:
    if "全国" in name:
        return OrganLevel.STATE
    head = name[:6]
    for mark, level in (("省", OrganLevel.PROVINCE), ("自治区", OrganLevel.PROVINCE)):
        if mark in head:
            return level
    return OrganLevel.DISTRICT if "区" in head or "县" in head else OrganLevel.CITY
