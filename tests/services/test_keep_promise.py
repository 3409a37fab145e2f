"""承诺事项: registered on a reply, followed by steps and notes, settled with evidence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.handling import Why
from desktop_app.domain.promise import Milestone, Outcome, ProgressNote
from desktop_app.domain.stage import Stage
from desktop_app.services.keep_promise import (
    NewPromise,
    Settlement,
    add_milestone,
    add_promise,
    note_progress,
    reach_milestone,
    settle_promise,
)
from desktop_app.storage import records
from tests.case_walk import DAY, Walk, a_case, a_house, facts, stage

DUE = date(2025, 12, 31)


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def tracked(desk, house):
    return Walk(desk, house, a_case(house)).to_answered("B")


@pytest.fixture
def promise(tracked):
    return tracked.facts.promises[0].id


def why(refused) -> Why:
    return refused.value.facts["reason"]


def test_a_promise_says_what_who_when_and_how_it_is_measured(desk, house, tracked):
    new = NewPromise(" 建成平台 ", house.divisions[0], DUE, " 上线运行 ")
    made = add_promise(desk, tracked.case, new)
    promise = tracked.facts.promises[-1]
    assert (promise.id, promise.what, promise.measure) == (made, "建成平台", "上线运行")
    assert promise.reply_id == tracked.facts.current_reply.id
    with pytest.raises(Refused) as refused:
        add_promise(desk, tracked.case, NewPromise(" "))
    assert why(refused) is Why.TEXT_MISSING
    with pytest.raises(NotFound):
        add_promise(desk, tracked.case, NewPromise("建成平台", 1))


def test_a_case_without_a_reply_promises_nothing(desk, house):
    walk = Walk(desk, house, a_case(house)).sign()
    with pytest.raises(Refused) as refused:
        add_promise(desk, walk.case, NewPromise("建成平台"))
    assert why(refused) is Why.NO_DRAFT


def test_steps_and_notes_are_kept(desk, promise):
    step = add_milestone(desk, promise, " 完成立项 ", DUE)
    note_progress(desk, promise, DAY, " 完成招标 ")
    reach_milestone(desk, step, DAY, " 发改委批复 ")
    (milestone,) = records.where(Milestone)
    assert (milestone.what, milestone.done_on, milestone.note) == ("完成立项", DAY, "发改委批复")
    assert [note.text for note in records.where(ProgressNote)] == ["完成招标"]
    with pytest.raises(Refused) as refused:
        reach_milestone(desk, step, DAY)
    assert why(refused) is Why.SETTLED


@pytest.mark.parametrize("outcome", [Outcome.KEPT, Outcome.CANNOT])
def test_a_settled_promise_ends_the_tracking(desk, tracked, promise, outcome):
    assert stage(tracked.case) is Stage.TRACKING
    with pytest.raises(Refused) as refused:
        settle_promise(desk, promise, Settlement(outcome, DAY, " "))
    assert why(refused) is Why.EVIDENCE_MISSING
    settle_promise(desk, promise, Settlement(outcome, DAY, "公告"))
    assert stage(tracked.case) is Stage.DONE
    with pytest.raises(Refused) as refused:
        note_progress(desk, promise, DAY, "x")
    assert why(refused) is Why.SETTLED


def test_an_extension_keeps_the_promise_open_and_never_shortens(desk, tracked, promise):
    for later, reason in ((None, Why.DAY_MISSING), (DUE, Why.TOO_EARLY)):
        with pytest.raises(Refused) as refused:
            settle_promise(desk, promise, Settlement(Outcome.EXTENDED, DAY, "资金未到", later))
        assert why(refused) is reason
    later = DUE + timedelta(90)
    settle_promise(desk, promise, Settlement(Outcome.EXTENDED, DAY, "资金未到", later))
    assert stage(tracked.case) is Stage.TRACKING
    assert facts(tracked.case).promises[0].due_on == later


def test_the_evidence_of_an_extension_outlives_the_outcome(desk, tracked, promise):
    later = DUE + timedelta(90)
    settle_promise(desk, promise, Settlement(Outcome.EXTENDED, DAY, "资金未到", later))
    settle_promise(desk, promise, Settlement(Outcome.KEPT, DAY, "公告"))
    assert [(n.noted_on, n.text) for n in records.where(ProgressNote)] == [(DAY, "资金未到")]
    assert facts(tracked.case).promises[0].evidence == "公告"


def test_a_promise_without_a_day_can_be_given_one(desk, tracked):
    made = add_promise(desk, tracked.case, NewPromise("建成平台"))
    settle_promise(desk, made, Settlement(Outcome.EXTENDED, DAY, "资金未到", DUE))
    assert facts(tracked.case).promises[-1].due_on == DUE
