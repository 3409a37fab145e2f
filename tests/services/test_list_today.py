"""今日: every group, for everybody who looks, in the order of urgency; each number a door."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.lamp import Lamp
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.services.list_cases import case_ids
from desktop_app.services.list_today import TodayGroup, list_today
from tests.case_walk import DAY, Walk, a_case, a_house
from tests.factories import stored_session

G = TodayGroup


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def desk_on(desk):
    return lambda *day: replace(desk, today=date(2025, *day))


def told(at, house, group, sessions=None):
    page = list_today(at, [house.session] if sessions is None else sessions)
    return [(line.number, str(line.what), line.due_on) for line in page.part(group).lines]


def test_due_days_are_overdue_today_or_this_week(desk_on, desk, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_handling().talk()
    assert walk.case
    for day, group in (((6, 16), G.DUE_THIS_WEEK), ((6, 18), G.DUE_TODAY), ((6, 19), G.OVERDUE)):
        assert told(desk_on(*day), house, group) == [("1", "REPLY", date(2025, 6, 18))]
    page = list_today(desk_on(6, 19), [house.session])
    (line,) = page.part(G.OVERDUE).lines
    assert (line.lamp, line.days_left, line.division, line.handler) == (
        Lamp.RED,
        -1,
        "综合处",
        "经办0",
    )
    assert case_ids(page.part(G.OVERDUE).query) == [walk.case]
    assert page.since == date(2025, 6, 18)


def test_one_line_a_case_the_answer_before_the_rest(desk, house):
    a_case(house, number="1", reply_due_on=date(2025, 5, 30))
    a_case(house, number="2", reply_due_on=date(2025, 12, 1))
    Walk(desk, house, a_case(house, number="3")).to_answered()
    a_case(house, number="4", reply_due_on=date(2025, 3, 20))
    assert told(desk, house, G.OVERDUE) == [
        ("4", "REPLY", date(2025, 3, 20)),
        ("2", "SIGN_IN", date(2025, 3, 25)),
        ("1", "REPLY", date(2025, 5, 30)),
    ]
    assert told(desk, house, G.TO_ARCHIVE) == [("3", "ARCHIVE", date(2025, 4, 7))]


def test_new_since_the_last_working_day(desk, house):
    a_case(house, number="1", assigned_on=date(2025, 6, 19))
    a_case(house, number="2", assigned_on=date(2025, 6, 18))
    assert [number for number, _, _ in told(desk, house, G.NEW)] == ["1"]
    head, other = house.desk(Role.DIVISION_HEAD, 0), house.desk(Role.DIVISION_HEAD, 1)
    walk = Walk(desk, house, a_case(house, number="3"))
    walk.day = date(2025, 6, 18)
    walk.sign().assign()
    assert [number for number, _, _ in told(head, house, G.NEW)] == ["3"]
    assert told(other, house, G.NEW) == []


def test_what_waits_for_a_decision_waits_for_its_person(desk, house):
    Walk(desk, house, a_case(house, number="1")).sign().ask_return()
    Walk(desk, house, a_case(house, number="2")).sign().assign()
    Walk(desk, house, a_case(house, number="3")).to_clearance()
    Walk(desk, house, a_case(house, number="4")).to_clearance().clear().clear()
    deputy, head = house.desk(Role.LEADER), house.desk(Role.DIVISION_HEAD)

    def verbs(at):
        return [(number, what) for number, what, _ in sorted(told(at, house, G.DECIDE))]

    assert verbs(desk) == [
        ("1", Verb.DECIDE_RETURN),
        ("2", Verb.CONFIRM_WINDOW_PASSED),
        ("3", Verb.CLEAR_REPLY),
        ("4", Verb.CLEAR_REPLY),
    ]
    assert verbs(head) == [("2", Verb.ACCEPT_ASSIGNMENT), ("3", Verb.CLEAR_REPLY)]
    assert verbs(deputy) == [("4", Verb.CLEAR_REPLY)]
    assert verbs(house.desk(Role.HANDLER)) == []
    (line,) = list_today(deputy, [house.session]).part(G.DECIDE).lines
    assert line.who == "DEPUTY"


def test_everybody_sees_the_own_cases(desk, house):
    Walk(desk, house, a_case(house, number="1")).to_handling()
    a_case(house, number="2")

    def seen(role, division):
        page = list_today(house.desk(role, division), [house.session])
        return sorted({line.number for part in page.parts for line in part.lines})

    assert seen(Role.COORDINATOR, 0) == seen(Role.AUDITOR, 0) == ["1", "2"]
    assert seen(Role.DIVISION_HEAD, 0) == seen(Role.HANDLER, 0) == ["1"]
    assert seen(Role.DIVISION_HEAD, 1) == seen(Role.HANDLER, 1) == []


def test_promises_of_earlier_sessions_come_along(desk, house):
    old = stored_session(name="市政协七届四次会议", year=2024, grade_scheme_id=house.scheme)
    new = stored_session(name="市政协七届六次会议", year=2026, grade_scheme_id=house.scheme)
    for number, session in (("1", old), ("2", house.session), ("3", new)):
        walk = Walk(desk, house, a_case(house, number=number, session_id=session))
        walk.to_issue("B").promise(due_on=date(2025, 6, 10)).promise(due_on=date(2026, 6, 1))
        walk.promise(due_on=None).final_file().issue().deliver()
    assert told(desk, house, G.PROMISES) == [
        ("1", "PROMISE", date(2025, 6, 10)),
        ("2", "PROMISE", date(2025, 6, 10)),
    ]
    assert len(told(desk, house, G.PROMISES, [])) == 3
    (line, _) = list_today(desk, [house.session]).part(G.PROMISES).lines
    assert line.who == "建成平台"


def test_follow_ups_stand_until_they_are_followed(desk, desk_on, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_handling()
    walk.talk(next_on=date(2025, 6, 21))
    assert told(desk_on(6, 13), house, G.FOLLOW_UPS) == []
    assert told(desk, house, G.FOLLOW_UPS) == [("1", "LOG_CONTACT", date(2025, 6, 21))]
    (line,) = list_today(desk, [house.session]).part(G.FOLLOW_UPS).lines
    assert line.who == "张三"
    other = house.desk(Role.HANDLER, 1)
    assert told(other, house, G.FOLLOW_UPS) == []
    walk.talk(happened_on=DAY, said="再谈", next_on=None)
    assert told(desk_on(6, 22), house, G.FOLLOW_UPS) != []
    late = replace(desk, today=date(2025, 6, 23))
    walk.desk = late
    walk.talk(happened_on=date(2025, 6, 23), said="又谈")
    assert told(late, house, G.FOLLOW_UPS) == []


def test_forms_and_opinions_that_are_owed_by_others(desk, house):
    Walk(desk, house, a_case(house, number="1")).to_answered().send_forms()
    Walk(desk, house, a_case(house, number="2")).to_answered().send_forms().form_back()
    Walk(desk, house, a_case(house, number="3")).to_handling().ask_opinions()
    assert told(desk, house, G.FEEDBACK) == [("1", "FEEDBACK", date(2025, 4, 21))]
    page = list_today(desk, [house.session])
    assert [line.who for line in page.part(G.FEEDBACK).lines] == ["张三"]
    assert [line.who for line in page.part(G.CO_OPINIONS).lines] == ["市发展改革委", "市财政局"]
    early = replace(desk, today=date(2025, 3, 25))
    assert told(early, house, G.CO_OPINIONS) == []


def test_a_co_handled_case_waits_until_its_opinion_is_out(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.CO, number="1")).to_handling()
    assert told(desk, house, G.OVERDUE) == [("1", "REPLY", date(2025, 6, 18))]
    walk.send_opinion()
    assert told(desk, house, G.OVERDUE) == []
    assert [what for _, what, _ in told(desk, house, G.TO_ARCHIVE)] == ["ARCHIVE"]


def test_an_empty_office_has_an_empty_page(desk):
    page = list_today(desk, [])
    assert [part.group for part in page.parts] == list(TodayGroup)
    assert not any(part.lines for part in page.parts)
    assert case_ids(page.part(G.OVERDUE).query) == []
