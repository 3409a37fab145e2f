"""A case's whole life through the services: one walk a mode, every stage, every step undone."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.handling import fitting_verbs
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.reply import Decision
from desktop_app.domain.stage import Stage
from desktop_app.services import close_case, return_case
from desktop_app.services.case_step import steps
from desktop_app.services.history import redo, undo
from desktop_app.storage import journal
from tests.case_walk import ROUTES, Walk, a_case, a_house, stage, without_journal


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def walk(desk, house):
    return Walk(desk, house, a_case(house))


@pytest.mark.parametrize("wanted", [s for s in Stage if s is not Stage.RETURNED])
def test_services_lead_to_every_stage(desk, house, wanted):
    walk = Walk(desk, house, a_case(house))
    ROUTES[wanted](walk)
    assert stage(walk.case) is wanted


def test_a_return_that_is_granted_ends_the_case_and_a_refused_one_does_not(desk, house):
    for is_granted, then in ((True, Stage.RETURNED), (False, Stage.TO_BREAK_DOWN)):
        walk = Walk(desk, house, a_case(house)).sign().ask_return()
        return_case.decide_return(desk, walk.case, walk.day, is_granted)
        assert stage(walk.case) is then


def test_a_led_case_from_sign_in_to_archive(walk):
    seen = [stage(walk.case)]
    walk.sign().assign(co_division_ids=(walk.house.divisions[1],))
    seen.append(stage(walk.case))
    walk.accept().talk().ask_opinions().receive_opinions()
    seen.append(stage(walk.case))
    walk.draft("B").submit().clear(Decision.RETURNED, "补充数据")
    assert stage(walk.case) is Stage.IN_HANDLING
    walk.submit()
    seen.append(stage(walk.case))
    walk.clear_all()
    seen.append(stage(walk.case))
    walk.promise().final_file().issue().deliver().send_forms()
    seen.append(stage(walk.case))
    walk.form_back(Satisfaction.DISSATISFIED)
    seen.append(stage(walk.case))
    walk.new_round().draft("A").submit().clear_all().final_file().issue().deliver()
    walk.send_forms().form_back()
    seen.append(stage(walk.case))
    walk.keep()
    seen.append(stage(walk.case))
    walk.archive()
    seen.append(stage(walk.case))
    assert seen == [s for s in Stage if s not in (Stage.RETURN_REQUESTED, Stage.RETURNED)]
    assert [(r.round, bool(r.issued_on)) for r in walk.facts.replies] == [(1, True), (2, True)]
    assert journal.verify() is None


def test_a_separate_case_is_done_with_our_own_reply(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.SEPARATE))
    walk.to_issue().final_file().issue()
    assert stage(walk.case) is Stage.DONE
    assert stage(walk.archive().case) is Stage.ARCHIVED


def test_a_co_handled_case_ends_with_our_opinion(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.CO)).to_handling()
    assert stage(walk.case) is Stage.IN_HANDLING
    assert stage(walk.send_opinion().case) is Stage.DONE
    assert stage(walk.archive().case) is Stage.ARCHIVED


def test_a_case_for_reference_ends_with_the_sign_in(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.FOR_REFERENCE)).sign()
    assert stage(walk.case) is Stage.DONE
    assert fitting_verbs(walk.facts) == (Verb.ARCHIVE,)


def test_the_next_step_follows_the_case(desk, house):
    firsts = {}
    for wanted, route in ROUTES.items():
        walk = Walk(desk, house, a_case(house))
        firsts[wanted] = steps(desk, route(walk).facts)[0]
    assert firsts == {
        Stage.TO_SIGN: Verb.SIGN_IN,
        Stage.RETURN_REQUESTED: Verb.DECIDE_RETURN,
        Stage.TO_BREAK_DOWN: Verb.ASSIGN,
        Stage.IN_HANDLING: Verb.DRAFT_REPLY,
        Stage.IN_CLEARANCE: Verb.CLEAR_REPLY,
        Stage.TO_ISSUE: Verb.ISSUE_REPLY,
        Stage.AWAITING_FEEDBACK: Verb.RECORD_FEEDBACK,
        Stage.TO_REHANDLE: Verb.OPEN_ROUND,
        Stage.TRACKING: Verb.SEND_FEEDBACK_FORM,
        Stage.DONE: Verb.SEND_FEEDBACK_FORM,
        Stage.ARCHIVED: Verb.REOPEN,
    }


def test_what_is_next_once_the_forms_are_back(desk, walk):
    assert steps(desk, walk.to_answered("B").send_forms().form_back().facts)[0] is (
        Verb.SETTLE_PROMISE
    )
    assert steps(desk, walk.keep().facts)[0] is Verb.ARCHIVE


def test_a_whole_life_is_undone_step_by_step_and_redone(desk, walk):
    before = without_journal()
    count = len(journal.operations())
    walk.to_answered("B").send_forms().form_back().keep().archive()
    after = without_journal()
    steps_taken = len(journal.operations()) - count
    for _ in range(steps_taken):
        undo(desk)
    assert without_journal() == before
    for _ in range(steps_taken):
        redo(desk)
    assert without_journal() == after
    assert journal.verify() is None


def test_a_reopened_case_keeps_its_history_and_is_archived_again(desk, walk):
    walk.to_answered().archive()
    close_case.reopen(desk, walk.case, walk.next_day(), "补录附件")
    assert stage(walk.case) is Stage.DONE
    assert [event.kind for event in walk.facts.events] == ["REOPENED"]
    walk.archive()
    assert stage(walk.case) is Stage.ARCHIVED
    numbers = [archiving.number for archiving in walk.facts.archivings]
    assert numbers == ["2025-001", "2025-002"]
    assert walk.facts.archivings[0].reopened_on == date(2025, 3, 31)
