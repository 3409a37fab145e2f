"""The gate's checklist, and whose word a text in clearance waits for."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.case import TalkedTo
from desktop_app.domain.clearance import (
    DEFAULT_LEVELS,
    LevelsUnusable,
    awaited,
    check_levels,
    is_copied,
    may_clear,
    next_level,
)
from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.gate import GateItem, comes_first, gate, missing, talks_with_lead
from desktop_app.domain.member import DutyLevel
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.proposal import HandlingMode, Kind
from desktop_app.domain.reply import Clearance, ClearanceLevel, Decision, Reply
from desktop_app.domain.session import Grade
from tests.factories import case_of

DAY = date(2024, 6, 1)
A, B = Grade(1, 1, "A", "已解决"), Grade(2, 1, "B", "逐步解决", needs_promise=True)
GRADES = {1: A, 2: B}
HEAD, OFFICE, DEPUTY, CHIEF = ClearanceLevel


def a_talk(phase=Phase.DURING, members=(7,)):
    return TalkedTo(Contact(1, DAY, Way.VISIT, phase), frozenset(members))


def met(facts, has_file=False):
    return {line.item: line.is_met for line in gate(facts, GRADES, has_file)}


def test_an_empty_case_lacks_everything_but_its_addressees():
    lines = gate(case_of(), GRADES, has_final_file=False)
    assert missing(lines, for_issuing=False) == (GateItem.CONTACT, GateItem.GRADE)
    assert missing(lines, for_issuing=True) == (
        GateItem.NUMBER,
        GateItem.SIGNER,
        GateItem.FINAL_FILE,
    )


def test_a_full_case_lacks_nothing():
    reply = Reply(1, 1, text="文", grade_id=1, number="答1号", signer_name="陈副局")
    lines = gate(case_of(replies=(reply,), contacts=(a_talk(),)), GRADES, has_final_file=True)
    assert missing(lines, for_issuing=True) == missing(lines, for_issuing=False) == ()


def first(verb, facts):
    return comes_first(verb, facts, gate(facts, GRADES, has_final_file=False))


def test_what_the_gate_lacks_comes_before_the_step():
    nothing = case_of()
    assert first(Verb.DRAFT_REPLY, nothing) is Verb.LOG_CONTACT
    assert first(Verb.SUBMIT_REPLY, nothing) is Verb.LOG_CONTACT
    assert first(Verb.CLEAR_REPLY, nothing) is Verb.CLEAR_REPLY
    assert first(Verb.ISSUE_REPLY, nothing) is Verb.ISSUE_REPLY
    talked = case_of(HandlingMode.LEAD, contacts=(a_talk(),))
    owed = replace(talked, opinions=(Opinion(1, 1, Direction.IN, 3, requested_on=DAY),))
    assert first(Verb.DRAFT_REPLY, owed) is Verb.DRAFT_REPLY
    assert first(Verb.SUBMIT_REPLY, owed) is Verb.SETTLE_OPINION
    assert first(Verb.SUBMIT_REPLY, talked) is Verb.DRAFT_REPLY  # no grade yet
    promising = replace(talked, replies=(Reply(1, 1, text="文", grade_id=2),))
    assert first(Verb.SUBMIT_REPLY, promising) is Verb.SUBMIT_REPLY
    assert first(Verb.ISSUE_REPLY, promising) is Verb.ADD_PROMISE


def test_a_new_round_is_drafted_anew_before_it_is_submitted():
    before = Reply(1, 1, text="旧文", grade_id=1, issued_on=DAY)
    same = replace(before, id=2, round=2, issued_on=None)
    case = case_of(HandlingMode.LEAD, contacts=(a_talk(),), replies=(before, same))
    assert first(Verb.SUBMIT_REPLY, case) is Verb.DRAFT_REPLY
    revised = replace(case, replies=(before, replace(same, text="新文")))
    assert first(Verb.SUBMIT_REPLY, revised) is Verb.SUBMIT_REPLY


@pytest.mark.parametrize("mode", [HandlingMode.CO, HandlingMode.FOR_REFERENCE])
def test_a_case_that_we_do_not_answer_has_no_gate(mode):
    assert gate(case_of(mode), GRADES, has_final_file=False) == ()


@pytest.mark.parametrize(
    ("talk", "count"),
    [
        (a_talk(), 1),
        (a_talk(Phase.BEFORE), 1),
        (a_talk(Phase.AFTER), 0),
        (a_talk(members=(8,)), 0),
    ],
)
def test_only_talks_with_the_lead_before_the_answer_open_the_gate(talk, count):
    assert talks_with_lead(case_of(contacts=(talk,))) == count


def test_any_talk_counts_where_nobody_leads():
    assert talks_with_lead(case_of(proposers=(), contacts=(a_talk(members=(8,)),))) == 1
    assert met(case_of(proposers=()))[GateItem.ADDRESSEES] is False


def test_opinions_concern_only_cases_that_we_lead():
    owed = (Opinion(1, 1, Direction.IN, 3),)
    assert met(case_of(opinions=owed))[GateItem.OPINIONS] is False
    assert met(case_of())[GateItem.OPINIONS] is True
    assert GateItem.OPINIONS not in met(case_of(HandlingMode.SOLE, opinions=owed))


def test_a_grade_that_needs_a_promise_asks_for_one_of_this_round():
    case = case_of(replies=(Reply(2, 1, 2, grade_id=2),))
    kept = Promise(1, 1, "建", reply_id=1, outcome=Outcome.KEPT)
    assert met(case)[GateItem.PROMISE] is False
    assert met(replace(case, promises=(kept,)))[GateItem.PROMISE] is False
    for enough in (replace(kept, outcome=None), replace(kept, reply_id=2)):
        assert met(replace(case, promises=(enough,)))[GateItem.PROMISE] is True
    graded_a = case_of(replies=(Reply(2, 1, 2, grade_id=1),))
    assert GateItem.PROMISE not in met(graded_a)


def said(level, decision=Decision.APPROVED, **over):
    return Clearance(1, 1, level, decision, DAY, **over)


def test_levels_speak_in_turn():
    levels = DEFAULT_LEVELS[Kind.CPPCC]
    assert next_level(levels, []) is HEAD
    assert next_level(levels, [said(HEAD), said(OFFICE, Decision.NOT_APPLICABLE)]) is DEPUTY
    assert next_level(levels, [said(HEAD), said(HEAD, is_void=True)]) is OFFICE
    assert next_level(levels, [said(HEAD, is_void=True)]) is HEAD
    assert next_level(levels, [said(HEAD, Decision.RETURNED)]) is HEAD
    assert next_level(levels, [said(level) for level in levels]) is None


def test_congress_suggestions_go_up_to_the_chief():
    assert DEFAULT_LEVELS[Kind.CONGRESS][-1] is CHIEF


def test_the_last_level_speaks_again_when_levels_were_taken_away():
    assert awaited((HEAD,), [said(HEAD)]) is HEAD
    assert awaited((HEAD, DEPUTY), [said(HEAD)]) is DEPUTY


@pytest.mark.parametrize("levels", [(), (DEPUTY, HEAD), (HEAD, HEAD)])
def test_levels_are_each_once_and_rising(levels):
    check_levels((HEAD, CHIEF))
    with pytest.raises(LevelsUnusable):
        check_levels(levels)


@pytest.mark.parametrize(
    ("level", "role", "duty", "may"),
    [
        (CHIEF, Role.COORDINATOR, None, True),
        (HEAD, Role.DIVISION_HEAD, DutyLevel.DIVISION_HEAD, True),
        (OFFICE, Role.DIVISION_HEAD, DutyLevel.DIVISION_HEAD, False),
        (DEPUTY, Role.LEADER, DutyLevel.DEPUTY, True),
        (CHIEF, Role.LEADER, DutyLevel.DEPUTY, False),
        (CHIEF, Role.LEADER, DutyLevel.CHIEF, True),
        (HEAD, Role.LEADER, DutyLevel.CHIEF, False),
        (DEPUTY, Role.LEADER, None, False),
        (HEAD, Role.HANDLER, DutyLevel.HANDLER, False),
    ],
)
def test_everybody_clears_the_own_level(level, role, duty, may):
    assert may_clear(level, role, duty) is may


def test_the_coordinator_copies_what_others_wrote_on_the_sheet():
    assert is_copied(DEPUTY, Role.COORDINATOR, None)
    assert not is_copied(OFFICE, Role.COORDINATOR, None)
    assert not is_copied(DEPUTY, Role.COORDINATOR, DutyLevel.DEPUTY)
    assert is_copied(DEPUTY, Role.COORDINATOR, DutyLevel.HANDLER)
    assert not is_copied(DEPUTY, Role.LEADER, DutyLevel.DEPUTY)
