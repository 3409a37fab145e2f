"""A new session like last year's; grade schemes that keep the meaning of old data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.clearance import LevelsUnusable
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.errors import NotFound
from desktop_app.domain.number_pattern import PatternUnusable
from desktop_app.domain.proposal import HandlingMode, Kind
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.domain.session import GradeBase
from desktop_app.domain.settings_entry import InUse, NameMissing, NameTaken, ValueUnusable
from desktop_app.services import history
from desktop_app.services.edit_grades import GradeInput, add_scheme, edit_grade, list_schemes
from desktop_app.services.edit_rules import change_rules, session_rules
from desktop_app.services.edit_session import (
    SessionInput,
    edit_session,
    new_session,
    number_patterns,
    set_clearance_levels,
    set_number_patterns,
)
from desktop_app.services.write_reply import clearance_levels
from desktop_app.storage import journal, sessions
from tests.case_walk import Walk, a_case, a_house

NEXT = SessionInput(" 市政协七届六次会议 ", Kind.CPPCC, 2026, "市政协", term=7, meeting=6)


@pytest.fixture
def house(desk):
    return a_house(desk)


def test_a_session_is_copied_from_the_year_before(desk, house):
    longer = [replace(r, amount=4) if r.kind is DeadlineKind.REPLY else r for r in PRESETS]
    change_rules(desk, house.session, [replace(r, is_example=False) for r in longer])
    set_clearance_levels(desk, house.session, (ClearanceLevel.CHIEF,))
    set_number_patterns(desk, house.session, {"REPLY": "商提〔{year}〕{n}号"})
    edit_session(desk, house.session, {"grade_base": "ALL", "decimals": 2})
    made = new_session(desk, NEXT, copy_from=house.session)
    session = sessions.get(made)
    assert (session.name, session.year, session.grade_base, session.decimals) == (
        "市政协七届六次会议",
        2026,
        GradeBase.ALL,
        2,
    )
    assert session.grade_scheme_id == house.scheme
    rules = session_rules(made)
    assert rules[DeadlineKind.REPLY].amount == 4
    assert all(rule.is_example for rule in rules.values())
    assert clearance_levels(session) == (ClearanceLevel.CHIEF,)
    assert number_patterns(made)["REPLY"] == "商提〔{year}〕{n}号"
    with journal.operation("t", "SETUP"):
        from desktop_app.storage import numbers

        assert numbers.take(made, 2026, "REPLY") == "商提〔2026〕1号"


def test_levels_that_were_never_set_are_not_copied(desk, house):
    made = new_session(desk, NEXT, copy_from=house.session)
    assert clearance_levels(sessions.get(made))[0] is ClearanceLevel.DIVISION_HEAD


def test_the_first_session_gets_the_shipped_rules(desk):
    made = new_session(desk, NEXT)
    assert session_rules(made) == {rule.kind: rule for rule in PRESETS}
    assert [g.letter for g in sessions.grades(sessions.get(made))] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        (replace(NEXT, name=" "), NameMissing),
        (replace(NEXT, name="市政协七届五次会议"), NameTaken),
        (replace(NEXT, year=26), ValueUnusable),
    ],
)
def test_a_session_needs_a_name_of_its_own_and_a_year(desk, house, entry, error):
    with pytest.raises(error):
        new_session(desk, entry)


def test_a_session_is_edited_within_its_bounds(desk, house):
    changes = {"organ_level": "DISTRICT", "assigned_on": date(2025, 3, 18), "organ": " 区政协 "}
    assert edit_session(desk, house.session, changes) == {"organ_level", "assigned_on", "organ"}
    assert sessions.get(house.session).organ == "区政协"
    for wrong in ({"decimals": 5}, {"decimals": True}, {"year": "2025"}):
        with pytest.raises(ValueUnusable):
            edit_session(desk, house.session, wrong)
    with pytest.raises(NotFound):
        edit_session(desk, house.session, {"grade_scheme_id": 1})
    with pytest.raises(LevelsUnusable):
        set_clearance_levels(desk, house.session, ())
    with pytest.raises(PatternUnusable):
        set_number_patterns(desk, house.session, {"REPLY": "商提"})


def test_the_scheme_stays_once_answers_are_graded_by_it(desk, house):
    other = add_scheme(
        desk, " 三类 ", [GradeInput("A", "已解决", True), GradeInput("C", "列入规划")]
    )
    assert edit_session(desk, house.session, {"grade_scheme_id": other}) == {"grade_scheme_id"}
    edit_session(desk, house.session, {"grade_scheme_id": house.scheme})
    Walk(desk, house, a_case(house)).sign().draft("A")
    with pytest.raises(InUse) as refused:
        edit_session(desk, house.session, {"grade_scheme_id": other})
    assert refused.value.facts["count"] == 1
    a_case(house, HandlingMode.CO, lead_grade_id=house.grades["B"])
    with pytest.raises(InUse) as refused:
        edit_session(desk, house.session, {"grade_scheme_id": other})
    assert refused.value.facts["count"] == 2


def test_a_scheme_has_letters_each_once(desk, house):
    for entries, error in (
        ([], ValueUnusable),
        ([GradeInput(" ", "x")], NameMissing),
        ([GradeInput("A", "x"), GradeInput("A", "y")], NameTaken),
    ):
        with pytest.raises(error):
            add_scheme(desk, "新方案", entries)
    with pytest.raises(NameTaken):
        add_scheme(desk, "A/B/C/D 四类", [GradeInput("A", "x")])


def test_a_grade_that_cases_bear_keeps_its_meaning(desk, house):
    grade = house.grades["A"]
    assert edit_grade(desk, grade, {"letter": "甲", "needs_promise": True}) == {
        "letter",
        "needs_promise",
    }
    edit_grade(desk, grade, {"letter": "A", "needs_promise": False})
    with pytest.raises(NameTaken):
        edit_grade(desk, grade, {"letter": "B"})
    assert edit_grade(desk, grade, {"letter": "A"}) == frozenset()
    Walk(desk, house, a_case(house)).sign().draft("A")
    assert edit_grade(desk, grade, {"letter": "A", "wording": "已解决"}) == {"wording"}
    with pytest.raises(InUse):
        edit_grade(desk, grade, {"is_resolved": False})
    views = list_schemes()
    assert [(view.scheme.name, view.is_used) for view in views] == [("A/B/C/D 四类", True)]
    assert [g.letter for g in views[0].grades] == ["A", "B", "C", "D"]


def test_patterns_are_changed_together_and_undone_together(desk, house):
    before = number_patterns(house.session)
    count = len(journal.operations())
    set_number_patterns(desk, house.session, {**before, "REPLY": " 甲{n} ", "CHASER": "乙{n}"})
    assert len(journal.operations()) == count + 1
    assert number_patterns(house.session) == {**before, "REPLY": "甲{n}", "CHASER": "乙{n}"}
    set_number_patterns(desk, house.session, {"REPLY": "甲{n}"})  # nothing differs
    with pytest.raises(PatternUnusable):
        set_number_patterns(desk, house.session, {"ARCHIVE": "丙{n}", "REPLY": "无"})
    assert len(journal.operations()) == count + 1
    history.undo(desk)
    assert number_patterns(house.session) == before
