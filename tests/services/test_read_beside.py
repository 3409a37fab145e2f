"""What stands beside a case: links, supervision, promises' steps, the window to hand it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.permissions import Verb
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.supervision import ChaserKind
from desktop_app.services import close_case, keep_promise, return_case, supervise
from desktop_app.services.history import history_of_case
from desktop_app.services.keep_promise import Settlement
from desktop_app.services.read_beside import Beside
from desktop_app.services.read_case import read_case
from desktop_app.storage import deadline_rules, journal
from tests.case_walk import ASSIGNED, DAY, Walk, a_case, a_house, facts

LAST_DAY = ASSIGNED + timedelta(days=10)


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def walk(desk, house):
    return Walk(desk, house, a_case(house))


def beside(desk, case: int) -> Beside:
    return read_case(desk, case).beside


@pytest.mark.parametrize(("day", "left"), [(date(2025, 3, 20), 8), (LAST_DAY, 0)])
def test_the_window_counts_down_to_its_last_day(desk, walk, day, left):
    walk.sign()
    then = replace(desk, today=day)
    window = beside(then, walk.case).return_window
    assert (window.until, window.days_left, window.is_over) == (LAST_DAY, left, False)
    assert Verb.REQUEST_RETURN in read_case(then, walk.case).steps


def test_a_window_that_passed_waits_to_be_confirmed(desk, walk):
    walk.sign()
    then = replace(desk, today=LAST_DAY + timedelta(days=1))
    view = read_case(then, walk.case)
    assert view.beside.return_window.is_over
    assert Verb.REQUEST_RETURN in view.steps  # asked in time, written down late
    return_case.confirm_window_passed(then, walk.case, then.today)
    assert beside(then, walk.case).return_window is None


def test_nobody_counts_down_once_it_is_asked_answered_or_without_a_rule(desk, house, walk):
    assert beside(desk, walk.case).return_window is None
    walk.sign().ask_return()
    assert beside(desk, walk.case).return_window is None
    answered = Walk(desk, house, a_case(house)).to_answered()
    assert beside(desk, answered.case).return_window is None
    unruled = Walk(desk, house, a_case(house)).sign()
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(house.session, [])
    assert beside(desk, unruled.case).return_window is None
    assert Verb.REQUEST_RETURN in read_case(desk, unruled.case).steps


def test_notices_and_chasers_of_the_case_are_listed_until_their_loop_closes(desk, house, walk):
    walk.to_handling()
    made = supervise.issue_notice(desk, walk.case, house.divisions[2], walk.day, "请尽快办理")
    supervise.send_chasers(desk, [walk.case], walk.day, ChaserKind.REMINDER)
    view = read_case(desk, walk.case)
    assert [one.id for one in view.beside.open_notices] == [made]
    assert view.division(house.divisions[2]) == "会展处"
    assert [one.kind for one in view.beside.chasers] == [ChaserKind.REMINDER]
    supervise.rectify(desk, made, walk.day, "已办")
    supervise.close_notice(desk, made, walk.day)
    assert beside(desk, walk.case).open_notices == ()
    verbs = [line.verb for line in history_of_case(walk.case)]
    assert verbs[:4] == ["SUPERVISE", "SUPERVISE", "SEND_CHASER", "SUPERVISE"]


def test_a_promise_brings_its_steps_and_notes(desk, house, walk):
    walk.to_answered("B")
    (promise,) = facts(walk.case).promises
    step = keep_promise.add_milestone(desk, promise.id, "完成招标", date(2025, 9, 1))
    keep_promise.note_progress(desk, promise.id, walk.day, "已立项")
    keep_promise.note_progress(desk, promise.id, walk.day - timedelta(days=1), "已调研")
    keep_promise.reach_milestone(desk, step, walk.day, "中标公告")
    settled = Settlement(Outcome.EXTENDED, walk.day, "工期顺延", date(2026, 3, 1))
    keep_promise.settle_promise(desk, promise.id, settled)
    found = beside(desk, walk.case)
    (milestone,) = found.milestones_of(promise.id)
    assert (milestone.done_on, milestone.note) == (walk.day, "中标公告")
    assert [one.text for one in found.notes_of(promise.id)] == ["已调研", "已立项"]
    assert found.milestones_of(1) == found.notes_of(1) == []
    told = {c.new for line in history_of_case(walk.case) for c in line.changes}
    assert {"完成招标", "已立项", "中标公告"} <= told


def test_a_link_stands_in_both_histories_by_number(desk, house, walk):
    other = a_case(house, number="20250999")
    close_case.link_cases(desk, walk.case, other, walk.day)
    for case in (walk.case, other):
        line = history_of_case(case)[0]
        assert line.verb == "LINK_CASES"
        assert "20250999" in {c.new for c in line.changes}


def test_after_a_separate_answer_forms_are_next_and_delivery_stays_possible(desk, house):
    case = a_case(house, HandlingMode.SEPARATE)
    walk = Walk(desk, house, case).to_issue().final_file().issue()
    view = read_case(desk, case)
    assert view.next_step is Verb.SEND_FEEDBACK_FORM
    assert {Verb.DELIVER_REPLY, Verb.ARCHIVE} <= set(view.steps)
    walk.send_forms()
    assert read_case(desk, case).next_step is Verb.RECORD_FEEDBACK


@pytest.mark.parametrize("mode", [HandlingMode.LEAD, HandlingMode.SOLE])
def test_after_a_led_or_sole_answer_the_delivery_is_next(desk, house, mode):
    walk = Walk(desk, house, a_case(house, mode)).to_issue().final_file().issue()
    view = read_case(desk, walk.case)
    assert view.next_step is Verb.DELIVER_REPLY
    assert len(view.steps) == len(set(view.steps))


def test_a_case_for_reference_is_archived_after_the_sign_in(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.FOR_REFERENCE)).sign()
    assert read_case(desk, walk.case).next_step is Verb.ARCHIVE


def test_a_new_round_shows_its_own_deadline(desk, house, walk):
    from desktop_app.domain.deadline import DeadlineKind
    from desktop_app.domain.feedback import Satisfaction

    walk.to_answered().send_forms().form_back(Satisfaction.DISSATISFIED)
    (due,) = read_case(replace(desk, today=DAY), walk.case).deadlines
    assert due.deadline.kind is DeadlineKind.RE_REPLY
    assert due.explanation is not None
