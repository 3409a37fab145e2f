"""Rules and calendar: what a change would move is seen before, then moved in the same operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.calendar import Calendar, CalendarUnreadable
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.settings_entry import NameTaken
from desktop_app.services.close_case import extend_deadline
from desktop_app.services.edit_calendar import (
    calendar_from_text,
    calendar_of_year,
    change_calendar,
    preview_calendar,
    with_day,
)
from desktop_app.services.edit_rules import change_rules, preview_rules, session_rules
from desktop_app.services.history import undo
from desktop_app.storage import calendar, journal
from tests.case_walk import Walk, a_case, a_house, dump, facts, without_journal

MONTHS = DeadlineKind.REPLY


@pytest.fixture
def house(desk):
    return a_house(desk)


def rules(**amounts):
    return [replace(r, amount=amounts.get(r.kind.value, r.amount)) for r in PRESETS]


def without(kind):
    return [rule for rule in PRESETS if rule.kind is not kind]


def moves(found):
    return {(m.number, m.kind.value): (m.old_on, m.new_on) for m in found}


def test_a_preview_changes_nothing_and_shows_what_then_happens(desk, house):
    case = a_case(house, number="1")
    before = dump()
    seen = preview_rules(desk, house.session, rules(REPLY=4, SIGN_IN=7))
    assert dump() == before
    assert moves(seen) == {
        ("1", "SIGN_IN"): (date(2025, 3, 25), date(2025, 3, 27)),
        ("1", "REPLY"): (date(2025, 6, 18), date(2025, 7, 18)),
    }
    count = len(journal.operations())
    assert change_rules(desk, house.session, rules(REPLY=4, SIGN_IN=7)) == seen
    assert len(journal.operations()) == count + 1
    assert facts(case).proposal.reply_due_on == date(2025, 7, 18)
    assert session_rules(house.session)[MONTHS].amount == 4


def test_the_change_and_its_moves_are_undone_together(desk, house):
    a_case(house)
    before = without_journal()
    change_rules(desk, house.session, rules(REPLY=4))
    undo(desk)
    assert without_journal() == before


def test_a_day_that_somebody_set_stays(desk, house):
    case = a_case(house, reply_due_on=date(2025, 5, 30))
    assert preview_rules(desk, house.session, rules(REPLY=4)) == ()
    change_rules(desk, house.session, rules(REPLY=4))
    assert facts(case).proposal.reply_due_on == date(2025, 5, 30)


def test_closed_cases_and_other_sessions_stay(desk, house):
    Walk(desk, house, a_case(house)).to_answered().archive()
    assert preview_rules(desk, house.session, rules(REPLY=4)) == ()


def test_an_extension_that_reaches_further_still_holds(desk, house):
    case = Walk(desk, house, a_case(house, number="1")).sign().case
    extend_deadline(desk, case, date(2025, 9, 1), "x", "y")
    seen = preview_rules(desk, house.session, rules(REPLY=4))
    assert moves(seen) == {}
    change_rules(desk, house.session, rules(REPLY=4))
    assert facts(case).proposal.reply_due_on == date(2025, 7, 18)
    assert facts(case).due_on == date(2025, 9, 1)


def test_papers_that_follow_the_rule_move_with_it(desk, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_handling().ask_opinions()
    answered = Walk(desk, house, a_case(house, number="2")).to_answered().send_forms()
    found = change_rules(desk, house.session, rules(CO_OPINION=2, FEEDBACK=20))
    assert {kind for _, kind in moves(found)} == {"CO_OPINION", "FEEDBACK"}
    assert {o.due_on for o in walk.facts.opinions} == {date(2025, 5, 23)}
    assert answered.facts.feedback[0].due_on == date(2025, 4, 27)


def test_a_rule_that_is_taken_away_leaves_recorded_days(desk, house):
    case = a_case(house, number="1")
    assert moves(preview_rules(desk, house.session, without(MONTHS))) == {}
    seen = preview_rules(desk, house.session, without(DeadlineKind.SIGN_IN))
    assert moves(seen) == {("1", "SIGN_IN"): (date(2025, 3, 25), None)}
    change_rules(desk, house.session, without(MONTHS))
    assert facts(case).proposal.reply_due_on == date(2025, 6, 18)


def test_a_rule_that_is_new_gives_open_cases_their_day(desk, house):
    change_rules(desk, house.session, without(MONTHS))
    case = a_case(house, number="1", reply_due_on=None)
    seen = change_rules(desk, house.session, PRESETS)
    assert moves(seen) == {("1", "REPLY"): (None, date(2025, 6, 18))}
    assert facts(case).proposal.reply_due_on == date(2025, 6, 18)


def test_one_kind_has_one_rule_and_the_same_rules_are_no_change(desk, house):
    with pytest.raises(NameTaken):
        change_rules(desk, house.session, [*PRESETS, PRESETS[0]])
    before = len(journal.operations())
    assert change_rules(desk, house.session, PRESETS) == ()
    assert len(journal.operations()) == before


def test_a_day_off_moves_what_falls_on_it(desk, house):
    case = a_case(house, number="1")
    year = calendar_of_year(2025)
    changed = with_day(year, date(2025, 6, 18), True)
    assert moves(preview_calendar(desk, changed)) == {
        ("1", "REPLY"): (date(2025, 6, 18), date(2025, 6, 19))
    }
    assert moves(change_calendar(desk, changed)) == {
        ("1", "REPLY"): (date(2025, 6, 18), date(2025, 6, 19))
    }
    assert facts(case).proposal.reply_due_on == date(2025, 6, 19)
    assert date(2025, 6, 18) in calendar_of_year(2025).days_off
    assert change_calendar(desk, changed) == ()
    back = with_day(calendar_of_year(2025), date(2025, 6, 18), None)
    change_calendar(desk, back)
    assert facts(case).proposal.reply_due_on == date(2025, 6, 18)
    assert calendar_of_year(2025) == year


def test_a_saturday_can_become_a_working_day(desk, house):
    changed = with_day(calendar_of_year(2025), date(2025, 6, 21), False)
    change_calendar(desk, changed)
    assert calendar.load().is_working_day(date(2025, 6, 21))
    assert date(2024, 2, 12) in calendar.load().days_off


def test_a_year_comes_from_a_file(desk, house):
    assert calendar_of_year(2027) == Calendar()
    text = '{"year": 2027, "days_off": ["2027-01-01"], "make_up_days": ["2027-01-03"]}'
    change_calendar(desk, calendar_from_text(text))
    assert calendar_of_year(2027) == calendar_from_text(text)
    with pytest.raises(CalendarUnreadable):
        calendar_from_text("[]")
