"""Numbers the findings of a report and tells which sentence each stands in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from desktop_app.domain.report_check.findings import Finding, Report, Span

_END = re.compile(r"[。！？!?]+[”’」』）)]*|\n+")


@dataclass(frozen=True)
class Marked:
    """A finding with its number (from 1, in the order of the text) and its sentence's place."""

    number: int
    finding: Finding
    sentence: Span


def marked(text: str, report: Report) -> tuple[Marked, ...]:
    """The findings of a report of this text, numbered, each with the sentence around it."""
    ends = [m.end() for m in _END.finditer(text)]
    found = sorted(report.findings, key=lambda finding: finding.at)
    return tuple(
        Marked(number, finding, _sentence(text, ends, finding.at))
        for number, finding in enumerate(found, 1)
    )


def _sentence(text: str, ends: list[int], at: Span) -> Span:
    """From the end of the sentence before to the end of this one, without white space around."""
    before, after = bisect_right(ends, at[0]), bisect_left(ends, at[1])
    start = ends[before - 1] if before else 0
    end = ends[after] if after < len(ends) else len(text)
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
