"""One case with everything a person wants to see of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.deadline import DeadlineKind, Rule, StartFact, Unit, compute
from desktop_app.domain.errors import NotFound
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.promise import Promise
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.stage import Stage
from desktop_app.domain.supervision import Extension
from desktop_app.services.desk import Desk
from desktop_app.services.read_calendar import lamps, workdays_after
from desktop_app.services.read_case import read_case
from desktop_app.storage import calendar, deadline_rules, journal, office, records
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id
from tests.case_office import TODAY, Office, an_office
from tests.ready_stores import empty_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


@pytest.mark.parametrize(
    ("number", "stage"),
    [
        ("20240001", Stage.TO_SIGN),
        ("20240002", Stage.TO_BREAK_DOWN),
        ("20240003", Stage.RETURN_REQUESTED),
        ("20240004", Stage.IN_HANDLING),
        ("20240005", Stage.IN_CLEARANCE),
        ("20240006", Stage.AWAITING_FEEDBACK),
        ("20240007", Stage.TRACKING),
        ("20240008", Stage.ARCHIVED),
    ],
)
def test_the_view_names_the_stage(desk, made, number, stage):
    assert read_case(desk, made.cases[number]).stage is stage


def test_names_stand_behind_every_id(desk, made):
    view = read_case(desk, made.cases["20240005"])
    assignment = view.facts.lead_assignment
    assert view.division(assignment.division_id) == "综合处"
    assert view.person(assignment.leader_id) == "陈局"
    assert view.unit(view.facts.opinions[0].unit_id) == "市财政局"
    assert view.member(view.facts.lead_member_id) == "仇晓"
    assert view.member(None) == ""
    assert view.grades[view.facts.replies[0].grade_id].letter == "A"


def test_a_reply_deadline_by_rule_explains_itself(desk, made):
    (due,) = read_case(desk, made.cases["20240005"]).deadlines
    assert due.deadline.current_on == date(2024, 6, 18)
    assert (due.explanation.amount, due.explanation.unit) == (3, Unit.MONTH)
    assert due.lamp is Lamp.GREEN
    assert due.days_left == 31


def test_a_day_written_in_the_assignment_has_no_rule_and_may_be_overdue(desk, made):
    view = read_case(desk, made.cases["20240004"])
    (due,) = view.deadlines
    assert due.explanation is None
    assert view.lamp is Lamp.RED
    assert due.days_left < 0


def test_an_extension_moves_the_day_and_keeps_the_first(desk, made):
    case = made.cases["20240004"]
    extension = Extension(0, case, "REPLY", date(2024, 4, 18), date(2024, 5, 20), "会商")
    with journal.operation("x", "EXTEND"):
        records.add(extension)
    (due,) = read_case(desk, case).deadlines
    assert (due.deadline.original_on, due.deadline.current_on) == (
        date(2024, 4, 18),
        date(2024, 5, 20),
    )


def test_a_case_to_sign_in_waits_for_that_first(desk, made):
    view = read_case(desk, made.cases["20240001"])
    assert [d.deadline.kind for d in view.deadlines] == [DeadlineKind.SIGN_IN, DeadlineKind.REPLY]
    assert view.next_step is Verb.SIGN_IN
    assert view.may_edit


def test_a_closed_case_waits_for_nothing_and_is_locked(desk, made):
    view = read_case(desk, made.cases["20240008"])
    assert (view.deadlines, view.lamp, view.next_step) == ((), Lamp.NONE, None)
    assert not view.may_edit


def test_a_tracked_case_waits_for_the_day_it_promised(desk, made):
    case = made.cases["20240007"]
    (due,) = read_case(desk, case).deadlines
    assert due.deadline.kind is DeadlineKind.PROMISE
    assert (due.deadline.current_on, due.explanation) == (date(2024, 12, 31), None)
    with journal.operation("x", "ADD_PROMISE"):
        records.add(Promise(0, case, "试点", due_on=TODAY - timedelta(days=1)))
        records.add(Promise(0, case, "长期推进"))
    (due,) = read_case(desk, case).deadlines
    assert due.deadline.current_on == TODAY - timedelta(days=1)
    assert due.lamp is Lamp.RED


def test_an_answered_case_waits_for_the_nearest_form(desk, made):
    case = made.cases["20240006"]
    (form,) = read_case(desk, case).facts.feedback
    day = date(2024, 5, 20)
    with journal.operation("x", "SEND_FEEDBACK_FORM"):
        records.change(Feedback, form.id, {"due_on": day})
    (due,) = read_case(desk, case).deadlines
    assert (due.deadline.kind, due.deadline.current_on) == (DeadlineKind.FEEDBACK, day)
    assert due.explanation is None
    rule = Rule(DeadlineKind.FEEDBACK, StartFact.REPLY_DELIVERED, 15, Unit.WORKDAY)
    with journal.operation("x", "EDIT_SETTINGS"):
        rules = deadline_rules.of_session(made.session)
        deadline_rules.replace_all(made.session, [*rules.values(), rule])
        ruled = compute(rule, form.sent_on, calendar.load()).current_on
        records.change(Feedback, form.id, {"due_on": ruled})
    (due,) = read_case(desk, case).deadlines
    assert due.deadline.current_on == ruled
    assert (due.explanation.amount, due.explanation.started_on) == (15, form.sent_on)


def test_an_answer_that_left_early_waits_for_its_opinions(desk, made):
    case, day = made.cases["20240006"], date(2024, 5, 10)
    asked = Opinion(0, case, Direction.IN, made.units["市财政局"], None, date(2024, 4, 1), day)
    with journal.operation("x", "REQUEST_OPINION"):
        records.add(asked)
    (due,) = read_case(desk, case).deadlines
    assert (due.deadline.kind, due.deadline.current_on) == (DeadlineKind.CO_OPINION, day)


def test_a_session_without_rules_or_days_has_no_deadline(desk, made):
    assert read_case(desk, made.cases["20230001"]).deadlines == ()


def test_a_due_day_without_an_assignment_day_is_shown(desk, made):
    case = made.cases["20230001"]
    with journal.operation("x", "EDIT_PROPOSAL"):
        records.change(Proposal, case, {"reply_due_on": date(2023, 6, 1)})
    (due,) = read_case(desk, case).deadlines
    assert due.deadline.started_on == date(2023, 6, 1)


def test_an_extended_case_without_a_first_day_shows_the_new_one(desk, made):
    case = made.cases["20230001"]
    with journal.operation("x", "EXTEND"):
        records.add(Extension(0, case, "REPLY", date(2023, 6, 1), date(2023, 7, 1), "会商"))
    (due,) = read_case(desk, case).deadlines
    assert due.deadline.current_on == date(2023, 7, 1)


def test_others_see_the_case_without_the_step(desk, made):
    view = read_case(replace(desk, role=Role.AUDITOR), made.cases["20240001"])
    assert view.next_step is None
    assert not view.may_edit


def test_attachments_are_listed(desk, made):
    case = made.cases["20240001"]
    with journal.operation("x", "ATTACH"):
        for name, day in (("原文.pdf", "2024-03-18"), ("扫描件.pdf", None)):
            engine.run(
                "INSERT INTO attachment(id, proposal_id, name, media_type, size, sha256, added_on)"
                " VALUES (?, ?, ?, 'application/pdf', 10, '', ?)",
                [new_id(), case, name, day],
            )
    found = read_case(desk, case).attachments
    assert [(a.name, a.added_on) for a in found] == [
        ("原文.pdf", date(2024, 3, 18)),
        ("扫描件.pdf", None),
    ]


def test_a_case_that_is_not_there_is_refused(desk, made):
    with pytest.raises(NotFound):
        read_case(desk, 1)


def test_workdays_step_over_holidays_in_both_directions(made):
    assert workdays_after(date(2024, 4, 30), 1) == date(2024, 5, 6)
    assert workdays_after(date(2024, 5, 6), -1) == date(2024, 4, 30)


def test_lamps_follow_the_office_thresholds(desk, made):
    assert lamps(desk).boundaries.lamp(date(2024, 5, 20)) is Lamp.YELLOW
    with journal.operation("x", "EDIT_SETTINGS"):
        office.write("lamp_thresholds", {"yellow": 3, "orange": 1})
    assert lamps(desk).boundaries.lamp(date(2024, 5, 20)) is Lamp.GREEN
    assert lamps(desk).days_left(date(2024, 5, 7)) == 1
