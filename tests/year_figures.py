"""Figures of invented years, without a store; the sample year as published."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.counted import CaseGroup, Counted
from desktop_app.domain.figures import Figures
from desktop_app.domain.figures_of import Scope, figures_of
from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import SHENZHEN_GRADES, Grade, GradeBase, Session

DAY = date(2024, 12, 20)
GRADES = tuple(
    Grade(at, 1, letter, wording, at, resolved, promise)
    for at, (letter, wording, resolved, promise) in enumerate(SHENZHEN_GRADES)
)


def group(mode="LEAD", grade="A", cases=1, **over) -> CaseGroup:
    values = {
        "session_id": 1,
        "mode": mode,
        "stage": "DONE",
        "grade": grade,
        "division_id": 5,
        "cases": cases,
        "answered": cases,
        "late": 0,
        "judged": cases,
        "in_time_original": cases,
        "judged_original": cases,
        "talked": cases,
        "met": 0,
        "overdue": 0,
    }
    unanswered = {"stage": "IN_HANDLING", "in_time_original": 0, "talked": 0}
    unanswered |= {"judged": over.get("overdue", 0), "judged_original": over.get("overdue", 0)}
    return CaseGroup(**(values | (unanswered if over.get("answered") == 0 else {}) | over))


def figures(*cases, base=GradeBase.ALL, decimals=1, **counted) -> Figures:
    session = Session(1, "市政协七届四次会议", Kind.CPPCC, 2024, grade_scheme_id=1, grade_base=base)
    scope = Scope(
        (Session(**(vars(session) | {"decimals": decimals})),),
        {1: GRADES},
        ((5, "综合处"), (6, "外贸处")),
    )
    return figures_of(Counted(cases=cases, day=DAY, **counted), scope)


SAMPLE_YEAR = (
    group("LEAD", "A", 15),
    group("LEAD", "B", 2),
    group("SEPARATE", "A", 7),
    group("CO", "A", 37),
    group("CO", "D", 1),
)
