"""The stage is explained by the facts alone: every stage reached, no order of recording matters."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.as_of import as_of
from desktop_app.domain.assignment import AssignmentRole, AssignmentState, ReturnRequest
from desktop_app.domain.case import CaseFacts, TalkedTo
from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.proposal import ANSWERING_MODES, HandlingMode, Proposer
from desktop_app.domain.reply import Clearance, ClearanceLevel, Decision, Delivery, Reply
from desktop_app.domain.stage import CLOSED_STAGES, FINAL_STAGES, Stage, stage_of
from desktop_app.domain.supervision import Archiving, CaseEvent, EventKind, Extension
from tests.factories import an_assignment, answered, case_of

DAY = date(2024, 6, 1)


def signed(mode=HandlingMode.LEAD, **over) -> CaseFacts:
    case = case_of(mode)
    return replace(case, proposal=replace(case.proposal, signed_on=DAY), **over)


def a_reply(**over) -> Reply:
    return replace(Reply(1, 1), **over)


def a_form(**over) -> Feedback:
    return replace(Feedback(1, 1, 1, 7, sent_on=DAY), **over)


ASKED = ReturnRequest(1, 1, DAY, "NOT_OURS", "不属职责")
OPEN_OPINION = Opinion(1, 1, Direction.IN, 3, requested_on=DAY)
SENT_OPINION = Opinion(1, 1, Direction.OUT, 3, received_on=DAY)
RETURNED_FORM = a_form(returned_on=DAY, result=Satisfaction.SATISFIED)
ARCHIVED = Archiving(1, 1, "D1", DAY)

REACHED = [
    (Stage.TO_SIGN, case_of()),
    (Stage.TO_BREAK_DOWN, signed()),
    (
        Stage.TO_BREAK_DOWN,
        signed(assignments=(an_assignment(state=AssignmentState.PENDING),)),
    ),
    (
        Stage.TO_BREAK_DOWN,
        signed(assignments=(an_assignment(role=AssignmentRole.CO),)),
    ),
    (Stage.IN_HANDLING, signed(assignments=(an_assignment(),))),
    (Stage.IN_HANDLING, signed(assignments=(an_assignment(),), replies=(a_reply(),))),
    (Stage.IN_CLEARANCE, signed(replies=(a_reply(submitted_on=DAY),))),
    (Stage.TO_ISSUE, signed(replies=(a_reply(submitted_on=DAY, cleared_on=DAY),))),
    (Stage.TO_ISSUE, answered(deliveries=())),
    (Stage.TO_ISSUE, answered(opinions=(OPEN_OPINION,), deliveries=())),
    (Stage.AWAITING_FEEDBACK, answered(opinions=(OPEN_OPINION,))),
    (Stage.AWAITING_FEEDBACK, answered(opinions=(OPEN_OPINION,), feedback=(RETURNED_FORM,))),
    (
        Stage.AWAITING_FEEDBACK,
        answered(opinions=(OPEN_OPINION,), promises=(Promise(1, 1, "建设展馆"),)),
    ),
    (Stage.DONE, answered(opinions=(replace(OPEN_OPINION, received_on=DAY),))),
    (Stage.DONE, answered(HandlingMode.SOLE, opinions=(OPEN_OPINION,))),
    (Stage.DONE, answered(HandlingMode.SEPARATE, deliveries=())),
    (Stage.DONE, answered()),
    (Stage.DONE, answered(opinions=(replace(OPEN_OPINION, waived_on=DAY),))),
    (Stage.AWAITING_FEEDBACK, answered(feedback=(a_form(),))),
    (Stage.DONE, answered(feedback=(a_form(waived_on=DAY),))),
    (Stage.DONE, answered(feedback=(RETURNED_FORM,))),
    (Stage.TRACKING, answered(promises=(Promise(1, 1, "建设展馆"),))),
    (Stage.TRACKING, answered(promises=(Promise(1, 1, "建", outcome=Outcome.EXTENDED),))),
    (Stage.DONE, answered(promises=(Promise(1, 1, "建", outcome=Outcome.KEPT),))),
    (
        Stage.TO_REHANDLE,
        answered(feedback=(replace(RETURNED_FORM, result=Satisfaction.DISSATISFIED),)),
    ),
    (
        Stage.TO_REHANDLE,
        answered(
            opinions=(OPEN_OPINION,),
            feedback=(replace(RETURNED_FORM, result=Satisfaction.DISSATISFIED),),
        ),
    ),
    (
        Stage.TO_REHANDLE,
        answered(feedback=(replace(RETURNED_FORM, attitude=Satisfaction.DISSATISFIED),)),
    ),
    (
        Stage.TO_REHANDLE,
        answered(replies=(a_reply(issued_on=DAY), a_reply(id=2, round=2))),
    ),
    (
        Stage.IN_CLEARANCE,
        answered(replies=(a_reply(issued_on=DAY), a_reply(id=2, round=2, submitted_on=DAY))),
    ),
    (Stage.RETURN_REQUESTED, signed(return_requests=(ASKED,))),
    (
        Stage.RETURNED,
        signed(return_requests=(replace(ASKED, decided_on=DAY, is_granted=True),)),
    ),
    (
        Stage.TO_BREAK_DOWN,
        signed(return_requests=(replace(ASKED, decided_on=DAY, is_granted=False),)),
    ),
    (Stage.TO_SIGN, case_of(HandlingMode.CO)),
    (Stage.IN_HANDLING, signed(HandlingMode.CO, assignments=(an_assignment(),))),
    (Stage.DONE, signed(HandlingMode.CO, opinions=(SENT_OPINION,))),
    (Stage.TO_SIGN, case_of(HandlingMode.FOR_REFERENCE)),
    (Stage.DONE, signed(HandlingMode.FOR_REFERENCE)),
    (Stage.ARCHIVED, answered(archivings=(ARCHIVED,))),
    (Stage.DONE, answered(archivings=(replace(ARCHIVED, reopened_on=DAY),))),
]


@pytest.mark.parametrize(("stage", "facts"), REACHED)
def test_stage_follows_from_the_facts(stage, facts):
    assert stage_of(facts) is stage


def test_every_stage_is_reached_and_only_two_are_final():
    assert {stage for stage, _ in REACHED} == set(Stage)
    assert FINAL_STAGES == {Stage.RETURNED, Stage.ARCHIVED} < CLOSED_STAGES


def test_late_reply_waits_for_a_missing_addressee():
    two = (Proposer(1, 1, 7, 0, True), Proposer(2, 1, 8, 1, False))
    assert stage_of(answered(proposers=two)) is Stage.TO_ISSUE
    both = (*answered().deliveries, Delivery(2, 1, 8, delivered_on=DAY))
    assert stage_of(answered(proposers=two, deliveries=both)) is Stage.DONE


@st.composite
def any_facts(draw):
    days = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
    mode = draw(st.sampled_from(list(HandlingMode)))
    case = case_of(mode)
    proposal = replace(case.proposal, signed_on=draw(days), reply_due_on=draw(days))
    reply = a_reply(submitted_on=draw(days), cleared_on=draw(days), issued_on=draw(days))
    form = a_form(returned_on=draw(days), result=draw(st.sampled_from([None, *Satisfaction])))
    opinions = (
        Opinion(1, 1, Direction.IN, 3, received_on=draw(days)),
        Opinion(2, 1, Direction.OUT, 3, received_on=draw(days)),
    )
    some = {
        "replies": (reply, a_reply(id=2, round=2, issued_on=draw(days))),
        "feedback": (form, a_form(id=2, waived_on=draw(days))),
        "opinions": opinions,
        "assignments": (an_assignment(state=draw(st.sampled_from(AssignmentState))),),
        "promises": (Promise(1, 1, "建", outcome=draw(st.sampled_from([None, *Outcome]))),),
        "deliveries": (Delivery(1, 1, 7, delivered_on=draw(days)),),
        "return_requests": (replace(ASKED, decided_on=draw(days), is_granted=draw(st.booleans())),),
    }
    chosen = {name: draw(st.permutations(rows)) for name, rows in some.items()}
    kept = {name: tuple(rows[: draw(st.integers(0, 2))]) for name, rows in chosen.items()}
    return replace(case, proposal=proposal, **kept)


@given(any_facts(), st.randoms())
def test_order_of_recording_does_not_change_the_stage(facts, dice):
    shuffled = {}
    for name in ("assignments", "replies", "feedback", "opinions", "deliveries", "promises"):
        rows = list(getattr(facts, name))
        dice.shuffle(rows)
        shuffled[name] = tuple(rows)
    assert stage_of(replace(facts, **shuffled)) is stage_of(facts)


@given(any_facts())
def test_answered_stages_are_reached_only_by_answering_modes(facts):
    if stage_of(facts) in (Stage.AWAITING_FEEDBACK, Stage.TRACKING, Stage.TO_REHANDLE):
        assert facts.proposal.mode in ANSWERING_MODES


@given(any_facts())
def test_as_of_the_last_day_is_today_and_before_the_first_day_nothing_happened(facts):
    assert stage_of(as_of(facts, date(2025, 1, 1))) is stage_of(facts)
    early = stage_of(as_of(facts, date(2023, 1, 1)))
    assert early in (Stage.TO_SIGN, Stage.IN_HANDLING, Stage.TO_REHANDLE)


def test_as_of_takes_later_facts_away():
    day = date(2024, 6, 10)
    later = day + timedelta(days=1)
    case = answered(
        contacts=(TalkedTo(Contact(1, later, Way.PHONE, Phase.AFTER)),),
        feedback=(a_form(returned_on=later, result=Satisfaction.SATISFIED),),
        promises=(Promise(1, 1, "建", outcome=Outcome.KEPT, outcome_on=later),),
        archivings=(Archiving(1, 1, "D1", later),),
        clearances=(Clearance(1, 1, ClearanceLevel.CHIEF, Decision.APPROVED, later),),
        extensions=(Extension(1, 1, "REPLY", day, later, "调研", granted_on=later),),
        events=(CaseEvent(1, 1, EventKind.WINDOW_PASSED, later),),
        return_requests=(replace(ASKED, requested_on=later),),
        opinions=(replace(OPEN_OPINION, requested_on=later),),
    )
    then = as_of(case, day)
    assert stage_of(case) is Stage.ARCHIVED
    assert stage_of(then) is Stage.AWAITING_FEEDBACK
    assert then.feedback[0].result is None
    assert not (then.contacts or then.archivings or then.clearances or then.extensions)
    assert not (then.events or then.return_requests or then.opinions)
    assert as_of(case, later) == case


def test_due_day_is_the_latest_extension():
    case = signed()
    case = replace(case, proposal=replace(case.proposal, reply_due_on=DAY))
    assert case.due_on == DAY
    later = DAY + timedelta(days=30)
    other = Extension(2, 1, "SIGN_IN", DAY, later + timedelta(days=9), "x")
    extended = replace(case, extensions=(Extension(1, 1, "REPLY", DAY, later, "调研"), other))
    assert extended.due_on == later


def test_lead_assignment_prefers_the_accepted_division():
    pending = an_assignment(state=AssignmentState.PENDING, division_id=1)
    accepted = an_assignment(division_id=2)
    gone = an_assignment(state=AssignmentState.RETURNED, division_id=3)
    assert signed(assignments=(pending, accepted)).lead_assignment is accepted
    assert signed(assignments=(gone, pending)).lead_assignment is pending
    assert signed(assignments=(gone,)).lead_assignment is None
