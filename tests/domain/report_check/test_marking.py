"""Findings are numbered in the order of the text, each with its own sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.report_check.check import check
from desktop_app.domain.report_check.findings import Finding, RepeatFact, Report
from desktop_app.domain.report_check.marking import marked

TEXT = "前言。共收到提案50件，其中主办20件、会办12件。\n  A类30件，占101%。完"


def sentences(text: str) -> list[str]:
    return [text[slice(*mark.sentence)] for mark in marked(text, check(text))]


def test_a_finding_stands_in_its_sentence() -> None:
    assert sentences(TEXT) == ["共收到提案50件，其中主办20件、会办12件。", "A类30件，占101%。"]
    assert [mark.number for mark in marked(TEXT, check(TEXT))] == [1, 2]


def test_a_text_without_an_end_is_one_sentence() -> None:
    assert sentences("共收到提案50件，其中主办20件、会办12件") == [
        "共收到提案50件，其中主办20件、会办12件"
    ]


@given(st.text("件1。\n ，", max_size=40), st.integers(0, 40), st.integers(0, 10))
def test_a_sentence_holds_its_finding(text: str, start: int, length: int) -> None:
    at = (min(start, len(text)), min(start + length, len(text)))
    report = Report(
        False, (), (Finding("sum", at, text[slice(*at)], "", "", "", RepeatFact("", "")),)
    )
    (mark,) = marked(text, report)
    first, last = mark.sentence
    assert first <= last or not text[slice(*at)].strip()
    words = text[slice(*at)]
    assert first <= at[0] + len(words) - len(words.lstrip()) or not words.strip()
    assert last >= at[0] + len(words.rstrip()) or not words.strip()
