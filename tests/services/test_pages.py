"""督查, 办理责任清单, 承诺事项 and the count by stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.assignment import AssignmentState
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.stage import Stage
from desktop_app.domain.supervision import ChaserKind
from desktop_app.services.count_stages import count_stages
from desktop_app.services.keep_promise import add_milestone, note_progress
from desktop_app.services.list_cases import case_ids
from desktop_app.services.list_promises import list_promises
from desktop_app.services.list_responsibility import list_responsibility
from desktop_app.services.list_supervision import list_supervision
from desktop_app.services.supervise import close_notice, issue_notice, rectify, send_chasers
from desktop_app.storage import sessions
from tests.case_walk import DAY, ROUTES, Walk, a_case, a_house
from tests.factories import stored_session

YESTERDAY = DAY - timedelta(1)


@pytest.fixture
def house(desk):
    return a_house(desk)


def test_divisions_stand_with_boxes_lamps_and_chasers(desk, house):
    due = {
        Lamp.RED: date(2025, 6, 19),
        Lamp.ORANGE: date(2025, 6, 20),
        Lamp.YELLOW: date(2025, 7, 1),
        Lamp.GREEN: date(2025, 9, 1),
    }
    cases = {
        lamp: Walk(desk, house, a_case(house, reply_due_on=day)).to_handling().case
        for lamp, day in due.items()
    }
    Walk(desk, house, a_case(house)).to_answered()
    loose = a_case(house, reply_due_on=date(2025, 6, 1))
    send_chasers(desk, [cases[Lamp.RED], loose], YESTERDAY, ChaserKind.REMINDER)
    send_chasers(desk, [cases[Lamp.RED]], DAY, ChaserKind.CHASER)
    lead, nobody = list_supervision(desk, [house.session]).divisions
    assert (lead.name, nobody.id) == ("综合处", None)
    assert (lead.boxes.in_time.value, lead.boxes.overdue.value) == (1, 1)
    for lamp, case in cases.items():
        assert lead.lamps[lamp].value == 1
        assert case_ids(lead.lamps[lamp].query) == [case]
    assert case_ids(nobody.lamps[Lamp.RED].query) == [loose]
    assert (lead.chasers, lead.chased.value, lead.last_chased_on) == (2, 1, DAY)
    assert case_ids(lead.chased.query) == [cases[Lamp.RED]]
    assert (nobody.chasers, nobody.last_chased_on) == (1, YESTERDAY)
    assert list_supervision(desk, [house.session]).chased_today == (cases[Lamp.RED],)


def test_a_division_that_was_never_chased_has_no_day(desk, house):
    Walk(desk, house, a_case(house)).to_handling()
    (line,) = list_supervision(desk, []).divisions
    assert (line.chasers, line.chased.value, line.last_chased_on) == (0, 0, None)


def test_notices_are_open_late_or_closed(desk, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_handling()
    early = YESTERDAY - timedelta(1)
    late = issue_notice(desk, walk.case, house.divisions[0], early, "滞后", YESTERDAY)
    done = issue_notice(desk, walk.case, house.divisions[0], YESTERDAY, "滞后")
    page = list_supervision(desk, [house.session])
    assert [(n.notice.id, n.division, n.number_of_case, n.is_late) for n in page.notices] == [
        (late, "综合处", "1", True),
        (done, "综合处", "1", False),
    ]
    assert page.divisions[0].notices_open == 2
    rectify(desk, done, DAY, "已办")
    close_notice(desk, done, DAY)
    assert list_supervision(desk, [house.session]).divisions[0].notices_open == 1


def test_the_responsibility_list_names_every_level(desk, house):
    walk = Walk(desk, house, a_case(house, number="2")).sign()
    walk.assign(co_division_ids=house.divisions[1:], due_on=date(2025, 5, 1))
    a_case(house, number="1")
    bare, row = list_responsibility(ListQuery(session_ids=(house.session,)))
    assert (row.number, row.lead, row.co, row.leader, row.head, row.handler) == (
        "2",
        "综合处",
        ("外贸处", "会展处"),
        "陈副局",
        "处长0",
        "经办0",
    )
    assert (row.due_on, row.inner_due_on, row.state, row.stage) == (
        date(2025, 6, 18),
        date(2025, 5, 1),
        AssignmentState.PENDING,
        Stage.TO_BREAK_DOWN,
    )
    assert (bare.number, bare.lead, bare.co, bare.handler, bare.state) == ("1", "", (), "", None)
    walk.assign(co_division_ids=())
    assert list_responsibility(ListQuery())[1].co == ()


def test_promises_are_open_settled_and_looked_back_at(desk, house):
    old = stored_session(name="市政协七届四次会议", year=2024, grade_scheme_id=house.scheme)
    last_year = {"session_id": old, "assigned_on": date(2024, 3, 18)}
    kept = Walk(desk, house, a_case(house, number="1", **last_year)).to_answered("B").keep()
    carried = Walk(desk, house, a_case(house, number="2", **last_year)).to_answered("B")
    now = Walk(desk, house, a_case(house, number="3")).to_issue("B")
    now.promise(due_on=date(2025, 6, 19)).promise(due_on=None).final_file().issue().deliver()
    done = Walk(desk, house, a_case(house, number="4")).to_answered("B").keep()
    first = now.facts.promises[0].id
    add_milestone(desk, first, "立项", DAY)
    note_progress(desk, first, DAY, "已招标")
    page = list_promises(desk, [house.session])
    assert [(row.number, row.year, row.lamp, row.days_left) for row in page.open] == [
        ("3", 2025, Lamp.RED, -1),
        ("2", 2024, Lamp.GREEN, 134),
        ("3", 2025, Lamp.NONE, None),
    ]
    assert [m.what for m in page.open[0].milestones] == ["立项"]
    assert [n.text for n in page.open[0].notes] == ["已招标"]
    assert [(row.number, row.days_left) for row in page.settled] == [("4", None)]
    assert [(r.number, r.is_resolved, len(r.promises)) for r in page.look_back] == [
        ("1", True, 1),
        ("2", False, 1),
    ]
    assert (page.previous_b.total.value, page.previous_b.percent) == (2, "50.0")
    assert {row.grade for row in page.open} == {"B"}
    (division,) = page.divisions
    assert division.name == "综合处"
    counts = (division.open, division.overdue, division.settled)
    assert [set(case_ids(one.query)) for one in counts] == [
        {carried.case, now.case},
        {now.case},
        {done.case},
    ]
    assert [one.value for one in counts] == [2, 1, 1]
    assert kept.case not in case_ids(division.settled.query)


def test_without_a_year_before_there_is_nothing_to_look_back_at(desk, house):
    walk = Walk(desk, house, a_case(house)).to_issue("B")
    walk.promise(division_id=house.divisions[0]).final_file().issue().deliver()
    page = list_promises(desk, [])
    assert (page.look_back, page.previous_b) == ((), None)
    assert page.open[0].division == "综合处"


def test_stages_are_counted_with_their_zeros(desk, house):
    ROUTES[Stage.DONE](Walk(desk, house, a_case(house)))
    a_case(house)
    counts = count_stages([sessions.get(house.session)])
    assert list(counts) == list(Stage)
    assert counts == dict.fromkeys(Stage, 0) | {Stage.DONE: 1, Stage.TO_SIGN: 1}
    assert replace(house, session=0).session == 0
