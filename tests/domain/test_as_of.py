"""A case as of an earlier day: parts, rounds and forms as they were."""

from dataclasses import replace
from datetime import date

from desktop_app.domain.as_of import as_of
from desktop_app.domain.assignment import AssignmentState
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.reply import Reply
from desktop_app.domain.stage import Stage, stage_of
from tests.factories import an_assignment, answered, case_of

DAY, LATER = date(2024, 6, 10), date(2024, 6, 20)


def part(**over):
    return an_assignment(assigned_on=date(2024, 6, 1), **over)


def then(assignment):
    return as_of(case_of(assignments=(assignment,)), DAY).assignments[0].state


def test_a_part_is_what_the_division_had_said_by_then():
    assert then(part(answered_on=DAY)) is AssignmentState.ACCEPTED
    assert then(part(answered_on=LATER)) is AssignmentState.PENDING
    assert then(part(state=AssignmentState.RETURNED, answered_on=LATER)) is AssignmentState.PENDING


def test_a_replaced_part_led_until_it_was_replaced():
    gone = part(state=AssignmentState.REPLACED, ended_on=LATER, answered_on=DAY)
    assert then(gone) is AssignmentState.ACCEPTED
    assert then(replace(gone, answered_on=None)) is AssignmentState.PENDING
    assert then(replace(gone, ended_on=DAY)) is AssignmentState.REPLACED


def test_a_second_round_begins_with_the_form_that_asks_for_it():
    back = Feedback(1, 1, 1, 7, DAY, returned_on=LATER, result=Satisfaction.DISSATISFIED)
    first = answered().replies[0]
    case = answered(feedback=(back,), replies=(first, Reply(2, 1, 2)))
    assert stage_of(as_of(case, DAY)) is Stage.AWAITING_FEEDBACK
    assert stage_of(as_of(case, LATER)) is Stage.TO_REHANDLE
    undated = answered(replies=(first, Reply(2, 1, 2)))
    assert stage_of(as_of(undated, DAY)) is Stage.TO_REHANDLE


def test_a_form_that_went_out_later_was_not_outstanding():
    case = answered(feedback=(Feedback(1, 1, 1, 7, LATER),))
    assert stage_of(as_of(case, DAY)) is Stage.DONE
    assert stage_of(case) is Stage.AWAITING_FEEDBACK


def test_an_outcome_without_a_day_was_always_there():
    promise = Promise(1, 1, "建", outcome=Outcome.KEPT)
    assert stage_of(as_of(answered(promises=(promise,)), DAY)) is Stage.DONE
