"""征询意见: forms out and back; a dissatisfied answer opens a round that never wipes the first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.feedback import FeedbackSource, Satisfaction
from desktop_app.domain.handling import Why
from desktop_app.domain.stage import Stage
from desktop_app.services.ask_feedback import (
    Returned,
    open_round,
    record_feedback,
    send_feedback_forms,
    waive_feedback,
)
from desktop_app.services.attach_file import FileEmpty
from desktop_app.services.history import undo
from desktop_app.storage import deadline_rules, files, journal
from desktop_app.storage import engine_sqlite as engine
from tests.case_walk import DAY, Walk, a_case, a_house, facts, stage


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def answered(desk, house):
    return Walk(desk, house, a_case(house)).to_answered()


def a_return(result=Satisfaction.SATISFIED, **over):
    values = {"returned_on": DAY, "attitude": Satisfaction.BASICALLY, "result": result}
    return Returned(**(values | {"source": FeedbackSource.PHONE_NOTE} | over))


def test_forms_go_to_whoever_has_none_and_are_due_by_the_rule(desk, answered):
    (member,) = send_feedback_forms(desk, answered.case, date(2025, 4, 30))
    (form,) = answered.facts.feedback
    assert (form.member_id, form.due_on) == (member, date(2025, 5, 26))
    with pytest.raises(Refused) as refused:
        send_feedback_forms(desk, answered.case, DAY)
    assert refused.value.facts["reason"] is Why.SENT


def test_without_a_rule_a_form_has_no_day(desk, house, answered):
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(house.session, [])
    send_feedback_forms(desk, answered.case, DAY)
    assert answered.facts.feedback[0].due_on is None


def test_scans_of_a_form_lie_with_it_and_are_undone_with_it(desk, answered, tmp_path):
    answered.send_forms()
    (form,) = answered.facts.feedback
    scan, empty = tmp_path / "征询意见表.pdf", tmp_path / "空.pdf"
    scan.write_bytes(b"%PDF-1.7")
    empty.touch()
    with pytest.raises(FileEmpty):
        record_feedback(desk, form.id, a_return(scans=(scan, empty)))
    before = files.of_case(answered.case)
    assert not any(one.feedback_id for one in before)
    record_feedback(desk, form.id, a_return(scans=(scan,)))
    (kept,) = (one for one in files.of_case(answered.case) if one.feedback_id)
    assert (kept.name, kept.feedback_id, kept.reply_id) == ("征询意见表.pdf", form.id, None)
    assert files.content(kept.id) == b"%PDF-1.7"
    undo(desk)
    assert files.of_case(answered.case) == before
    assert answered.facts.feedback[0].returned_on is None


def test_a_form_brings_attitude_result_and_source(desk, answered):
    answered.send_forms()
    (form,) = answered.facts.feedback
    with pytest.raises(Refused):
        record_feedback(desk, form.id, a_return(returned_on=DAY + timedelta(1)))
    record_feedback(desk, form.id, a_return(wording=" 很满意 "))
    (back,) = answered.facts.feedback
    assert (back.attitude, back.result, back.source, back.wording) == (
        Satisfaction.BASICALLY,
        Satisfaction.SATISFIED,
        FeedbackSource.PHONE_NOTE,
        "很满意",
    )
    with pytest.raises(Refused) as refused:
        record_feedback(desk, form.id, a_return())
    assert refused.value.facts["reason"] is Why.SETTLED
    with pytest.raises(NotFound):
        record_feedback(desk, 1, a_return())


def test_a_form_that_never_comes_is_waived_with_a_reason(desk, answered):
    answered.send_forms()
    (form,) = answered.facts.feedback
    with pytest.raises(Refused):
        waive_feedback(desk, form.id, DAY, " ")
    waive_feedback(desk, form.id, DAY, "多次联系未回")
    assert stage(answered.case) is Stage.DONE


@pytest.mark.parametrize("part", ["attitude", "result"])
def test_dissatisfaction_opens_a_second_round_as_new_rows(desk, answered, part):
    answered.send_forms()
    (form,) = answered.facts.feedback
    over = {part: Satisfaction.DISSATISFIED}
    record_feedback(desk, form.id, a_return(**over))
    assert stage(answered.case) is Stage.TO_REHANDLE
    first = answered.facts.replies[0]
    made = open_round(desk, answered.case)
    known = facts(answered.case)
    assert [(r.id, r.round) for r in known.replies] == [(first.id, 1), (made, 2)]
    assert known.replies[0] == first
    assert known.replies[1].issued_on is None and known.replies[1].number == ""
    with pytest.raises(Refused):
        open_round(desk, answered.case)


def test_a_new_round_has_a_day_of_its_own(desk, house, answered):
    answered.send_forms().form_back(Satisfaction.DISSATISFIED)

    def due():
        return engine.rows("SELECT due_on FROM proposal WHERE id = ?", [answered.case])[0][0]

    assert due() == "2025-04-30"
    answered.new_round().draft().submit().clear_all()
    assert due() == "2025-04-30"
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(house.session, [])
    assert due() is None
    answered.final_file().issue().deliver().send_forms().form_back()
    assert due() is None


def test_first_and_last_result_are_both_known(answered):
    answered.send_forms().form_back(Satisfaction.DISSATISFIED).new_round()
    answered.draft().submit().clear_all().final_file().issue().deliver().send_forms().form_back()
    found = engine.rows(
        "SELECT first_result, last_result FROM proposal WHERE id = ?", [answered.case]
    )
    assert found == [("DISSATISFIED", "SATISFIED")]
