"""A report against the figures of a store."""

from __future__ import annotations

import pytest

from desktop_app.domain.report_check.check import check, check_against

TEXT = (
    "2024年,我局共承办提案62件,其中主办24件、会办38件。甲类59件,占95.16%;乙类3件,占4.84%。"
    "2023年乙类提案5件,均已落实。召开座谈会6场次。"
)
STORED: dict[str, object] = {
    "total": 62,
    "modes": {"LEAD": 24, "CO": 38},
    "grades": {"A": 59, "B": 3},
    "grade_base": 62,
    "previous_b": {"total": 5},
}


def differing(**over: object) -> list[tuple[str, str, str]]:
    report = check_against(check(TEXT), {**STORED, **over})
    assert all(f.kind == "store" for f in report.findings)
    assert report.sound == (not report.findings)
    return [(f.text, f.claimed, f.expected) for f in report.findings]


def test_report_that_agrees_is_sound() -> None:
    assert differing() == []


def test_each_figure_is_compared_with_its_own() -> None:
    assert differing(total=61) == [("62件", "62", "61")]
    assert differing(modes={"LEAD": 24, "CO": 37}) == [("38件", "38", "37")]
    assert differing(grades={"A": 60, "B": 3}, grade_base=63) == [
        ("59件", "59", "60"),
        ("95.16%", "95.16%", "95.24%"),
        ("4.84%", "4.84%", "4.76%"),
    ]
    assert differing(previous_b={"total": 6}) == [("5件", "5", "6")]


def test_percent_alone_is_compared_to_the_places_both_have() -> None:
    alone = {"grade_base": None, "grades": None}
    assert differing(**alone, grade_percent={"A": "95.2", "B": 4.8}) == []
    assert differing(**alone, grade_percent={"A": "95.1%"}) == [("95.16%", "95.16%", "95.1%")]


@pytest.mark.parametrize("stored", [{}, {"total": True}, {"total": "many"}, {"modes": 5}])
def test_figures_the_store_lacks_are_let_pass(stored: dict[str, object]) -> None:
    assert check_against(check(TEXT), stored).sound
