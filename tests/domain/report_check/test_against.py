"""A report against the figures of a store."""

from __future__ import annotations

import pytest

from desktop_app.domain.report_check.check import check, check_against

TEXT = (
    "2024年,我局共承办提案62件,其中主办24件、会办38件。以全部办件62件为基数,甲类59件,占95.16%;"
    "乙类3件,占4.84%。2023年乙类提案5件,已落实4件。召开座谈会6场次。本年乙类的3件提案继续跟踪。\n"
    "按时办结率95.8%(23/24),沟通率100%,面商率58%,办复率100%,反馈率91.7%(22/24)。\n"
    "登记沟通30次,其中电话20次、上门走访10次,涉及提案18件。共参加会议9次。\n"
    "主动公开18件、依申请公开4件、不予公开2件,主动公开率75%。反馈意见中,满意20件、基本满意2件,"
    "满意率90.9%。"
)
STORED: dict[str, object] = {
    "total": 62,
    "modes": {"LEAD": 24, "CO": 38},
    "grades": {"A": 59, "B": 3},
    "grade_base": 62,
    "previous_b": {"total": 5, "resolved": 4},
    "on_time": {"part": 23, "base": 24, "percent": "95.8"},
    "talk": {"part": 24, "base": 24, "percent": "100.0"},
    "met": {"part": 14, "base": 24, "percent": "58.3"},
    "answered": 24,
    "answering": 24,
    "feedback": {"part": 22, "base": 24, "percent": "91.7"},
    "public": {"part": 18, "base": 24, "percent": "75.0"},
    "publicity": {"ACTIVE": 18, "ON_REQUEST": 4, "NOT_PUBLIC": 2},
    "satisfaction": {
        "result_final": {"satisfied": 20, "basically": 2, "base": 22},
        "attitude_final": {"satisfied": 21, "basically": 1, "base": 22},
    },
    "contacts": {"total": 30, "cases": 18, "ways": {"PHONE": 20, "VISIT": 10}},
}


def differing(**over: object) -> list[tuple[str, str, str]]:
    report = check_against(check(TEXT), {**STORED, **over})
    assert all(f.kind == "store" for f in report.findings)
    assert report.sound == (not report.findings)
    return [(f.text, f.claimed, f.expected) for f in report.findings]


def test_report_that_agrees_is_sound() -> None:
    assert differing() == []


def test_each_figure_is_compared_with_its_own() -> None:
    assert differing(total=61) == [("62件", "62", "61"), ("62件", "62", "61")]
    assert differing(modes={"LEAD": 24, "CO": 37}) == [("38件", "38", "37")]
    assert differing(grades={"A": 60, "B": 3}, grade_base=63) == [
        ("59件", "59", "60"),
        ("95.16%", "95.16%", "95.24%"),
        ("4.84%", "4.84%", "4.76%"),
    ]
    assert differing(grades={"B": 2}) == [
        ("3件", "3", "2"),
        ("4.84%", "4.84%", "3.23%"),
        ("3件", "3", "2"),
    ]
    assert differing(previous_b={"total": 6, "resolved": 3}) == [
        ("5件", "5", "6"),
        ("4件", "4", "3"),
    ]


def test_rates_are_compared_with_the_fractions_behind_them() -> None:
    assert differing(on_time={"part": 22, "base": 24}) == [
        ("95.8%", "95.8%", "91.7%"),
        ("23", "23", "22"),
    ]
    assert differing(met={"part": 24, "base": 24}) == [("58%", "58%", "100%")]
    assert differing(feedback={"part": 22, "base": 23}) == [
        ("91.7%", "91.7%", "95.7%"),
        ("24", "24", "23"),
    ]
    assert differing(answered=23) == [("100%", "100%", "96%")]
    assert differing(public={"part": 17, "base": 24}) == [("75%", "75%", "71%")]


def test_publicity_opinions_and_talks_are_compared() -> None:
    assert differing(publicity={"ACTIVE": 18, "ON_REQUEST": 5, "NOT_PUBLIC": 2}) == [
        ("4件", "4", "5")
    ]
    opinions = {"result_final": {"satisfied": 19, "basically": 2, "base": 22}}
    assert differing(satisfaction=opinions) == [("20件", "20", "19"), ("90.9%", "90.9%", "86.4%")]
    talks = {"total": 31, "cases": 17, "ways": {"PHONE": 20, "VISIT": 11}}
    assert differing(contacts=talks) == [
        ("30次", "30", "31"),
        ("10次", "10", "11"),
        ("18件", "18", "17"),
    ]


def test_a_satisfaction_may_be_any_of_those_counted() -> None:
    both = {"attitude_first": {"satisfied": 18, "basically": 2, "base": 22}}
    assert differing(satisfaction=both) == [("20件", "20", "18")]


def test_percent_alone_is_compared_to_the_places_both_have() -> None:
    alone = {"grade_base": None, "grades": None}
    assert differing(**alone, grade_percent={"A": "95.2", "B": 4.8}) == []
    assert differing(**alone, grade_percent={"A": "95.1%"}) == [("95.16%", "95.16%", "95.1%")]


@pytest.mark.parametrize("stored", [{}, {"total": True}, {"total": "many"}, {"modes": 5}])
def test_figures_the_store_lacks_are_let_pass(stored: dict[str, object]) -> None:
    assert check_against(check(TEXT), stored).sound


def test_suggestions_and_proposals_are_compared_with_the_kinds() -> None:
    text = "今年共承办26件，其中人大建议8件、政协提案18件。"
    stored = {"total": 26, "kinds": {"CONGRESS": 8, "CPPCC": 17}}
    report = check_against(check(text), stored)
    assert [(f.text, f.expected) for f in report.findings] == [("18件", "17")]


def test_what_is_told_of_part_of_the_cases_is_not_compared() -> None:
    text = (
        "今年共承办26件，其中市级人大建议8件、省级政协提案18件，走访率、满意率均为100%。"
        "去年办结率98%。A类10件。B类的转化率80%（4/5）。见面约90%。"
    )
    stored = {
        "total": 26,
        "kinds": {"CONGRESS": 7, "CPPCC": 17},
        "answered": 20,
        "answering": 25,
        "grades": {"A": 11},
        "satisfaction": {"result_final": {"satisfied": 1, "base": 2}},
        "previous_b": {"resolved": 4, "total": 5},
    }
    assert check_against(check(text), stored).findings == ()


def test_a_rate_and_its_fraction_agree() -> None:
    (finding,) = check("面商率58.4%（14/24），沟通率100%（24/24）。").findings
    assert (finding.text, finding.expected) == ("58.4%", "58.3%")
