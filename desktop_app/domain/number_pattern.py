"""How a document number is written: a pattern with the year and the running number."""

from __future__ import annotations

import re

from desktop_app.domain.errors import UserError

LONGEST = 40
_FIELD = re.compile(r"\{(?:(year)|n(?::0([1-6])d)?)\}")
_COUNT = re.compile(r"\{n(?::0[1-6]d)?\}")


class PatternUnusable(UserError):
    """A pattern holds {n} (or {n:03d}) once, perhaps {year}, no other braces. Facts: pattern."""


def check_pattern(pattern: str) -> str:
    """The pattern without blanks at its ends; raises PatternUnusable."""
    tidy = pattern.strip()
    rest = _FIELD.sub("", tidy)
    has_one_count = len(_COUNT.findall(tidy)) == 1
    is_clean = not set("{}\r\n\t") & set(rest)
    if not (has_one_count and is_clean and len(tidy) <= LONGEST):
        raise PatternUnusable(pattern=tidy)
    return tidy


def filled(pattern: str, year: int, count: int) -> str:
    """The number that the pattern gives: 答〔{year}〕{n}号 becomes 答〔2025〕7号."""

    def written(field: re.Match[str]) -> str:
        return str(year) if field[1] else f"{count:0{field[2] or 1}d}"

    return _FIELD.sub(written, pattern)
