"""答复: gate, clearance level by level, rounds, numbers, delivery."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.contact import Phase
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.gate import GateItem
from desktop_app.domain.handling import Why
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode, Kind, Proposer, Publicity
from desktop_app.domain.reply import ClearanceLevel, Decision
from desktop_app.domain.session import Grade
from desktop_app.domain.stage import Stage
from desktop_app.services.edit_grades import GradeInput, add_scheme
from desktop_app.services.edit_session import set_clearance_levels, set_number_patterns
from desktop_app.services.write_reply import (
    Draft,
    Issue,
    Word,
    awaited_level,
    clear_reply,
    clearance_levels,
    deliver_reply,
    draft_reply,
    gate,
    issue_reply,
    submit_reply,
)
from desktop_app.storage import journal, numbers, records, sessions
from tests.case_walk import DAY, Walk, a_case, a_house, facts, stage
from tests.factories import a_member, stored_session

HEAD, OFFICE, DEPUTY, CHIEF = ClearanceLevel


@pytest.fixture
def house(desk):
    return a_house(desk)


@pytest.fixture
def walk(desk, house):
    return Walk(desk, house, a_case(house))


def why(refused) -> Why:
    return refused.value.facts["reason"]


def test_a_draft_is_saved_over_and_over_in_one_round(desk, house, walk):
    walk.sign()
    first = draft_reply(desk, walk.case, Draft("一稿"))
    assert draft_reply(desk, walk.case, Draft("二稿", house.grades["A"])) == first
    (reply,) = walk.facts.replies
    assert (reply.text, reply.grade_id, reply.round) == ("二稿", house.grades["A"], 1)


def test_not_public_needs_a_reason_and_the_grade_is_of_the_sessions_scheme(desk, house, walk):
    walk.sign()
    with pytest.raises(Refused) as refused:
        draft_reply(desk, walk.case, Draft("稿", publicity=Publicity.NOT_PUBLIC))
    assert why(refused) is Why.REASON_MISSING
    draft_reply(
        desk,
        walk.case,
        Draft("稿", publicity=Publicity.NOT_PUBLIC, publicity_reason=" 涉及商业秘密 "),
    )
    assert walk.facts.replies[0].publicity_reason == "涉及商业秘密"
    other = add_scheme(desk, "甲乙丙", [GradeInput("甲", "已解决")])
    (foreign,) = records.where(Grade, "scheme_id = ?", [other])
    with pytest.raises(Refused) as refused:
        draft_reply(desk, walk.case, Draft("稿", foreign.id))
    assert why(refused) is Why.OTHER_SCHEME


def test_talk_first_answer_later(desk, walk):
    walk.to_handling().draft()
    with pytest.raises(Refused) as refused:
        submit_reply(desk, walk.case, DAY)
    assert why(refused) is Why.GATE
    assert refused.value.facts["missing"] == (GateItem.CONTACT,)
    walk.talk(phase=Phase.AFTER)
    with pytest.raises(Refused):
        submit_reply(desk, walk.case, DAY)
    walk.talk()
    submit_reply(desk, walk.case, DAY)
    assert stage(walk.case) is Stage.IN_CLEARANCE


def test_a_led_reply_waits_for_the_opinions(desk, walk):
    walk.to_handling().talk().ask_opinions().draft()
    with pytest.raises(Refused) as refused:
        submit_reply(desk, walk.case, DAY)
    assert refused.value.facts["missing"] == (GateItem.OPINIONS,)
    walk.receive_opinions()
    submit_reply(desk, walk.case, DAY)


def test_an_override_stays_in_the_history_with_its_reason(desk, walk):
    walk.to_handling().draft()
    submit_reply(desk, walk.case, DAY, " 提案人出国，已书面征得同意 ")
    (event,) = walk.facts.events
    assert (event.kind, event.by, event.reason) == (
        "GATE_OVERRIDDEN",
        "联络员",
        "CONTACT: 提案人出国，已书面征得同意",
    )


def test_an_issued_reply_lists_what_the_gate_lacked(walk):
    walk.to_issue()
    assert {line.item for line in gate(walk.facts) if not line.is_met} == {
        GateItem.NUMBER,
        GateItem.SIGNER,
        GateItem.FINAL_FILE,
    }


def test_levels_speak_in_turn_and_a_return_voids_what_was_said(desk, walk):
    walk.to_clearance()
    assert awaited_level(walk.facts) is HEAD
    assert clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY)) is OFFICE
    assert clear_reply(desk, walk.case, Word(Decision.APPROVED_AS_AMENDED, DAY)) is DEPUTY
    with pytest.raises(Refused) as refused:
        clear_reply(desk, walk.case, Word(Decision.RETURNED, DAY, " "))
    assert why(refused) is Why.REASON_MISSING
    assert clear_reply(desk, walk.case, Word(Decision.RETURNED, DAY, "补充数据")) is None
    assert stage(walk.case) is Stage.IN_HANDLING
    assert awaited_level(walk.facts) is None
    assert [c.is_void for c in walk.facts.clearances] == [True, True, False]
    assert walk.facts.current_reply.text == "答复全文"
    with pytest.raises(Refused) as refused:
        submit_reply(desk, walk.case, DAY - timedelta(1))
    assert why(refused) is Why.TOO_EARLY
    submit_reply(desk, walk.case, DAY)
    assert awaited_level(walk.facts) is HEAD


def test_a_second_return_leaves_the_first_ones_words_void(desk, walk):
    walk.to_clearance()
    for _ in range(2):
        clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY))
        clear_reply(desk, walk.case, Word(Decision.RETURNED, DAY, "再改"))
        submit_reply(desk, walk.case, DAY)
    assert [c.is_void for c in walk.facts.clearances] == [True, True, True, False]
    assert awaited_level(walk.facts) is HEAD


def test_levels_are_a_setting_and_taking_some_away_leaves_no_text_stuck(desk, house, walk):
    session = sessions.get(house.session)
    assert clearance_levels(session) == (HEAD, OFFICE, DEPUTY)
    walk.to_clearance().clear().clear()
    set_clearance_levels(desk, house.session, (HEAD, OFFICE))
    assert awaited_level(walk.facts) is OFFICE
    assert clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY)) is None
    assert stage(walk.case) is Stage.TO_ISSUE


def test_congress_suggestions_are_signed_by_the_chief(desk):
    house = a_house(desk, name="市人大七届五次会议", kind=Kind.CONGRESS)
    assert clearance_levels(sessions.get(house.session))[-1] is CHIEF


def test_what_the_coordinator_copies_is_marked_as_paper(desk, house, walk):
    walk.to_clearance()
    clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY, person_id=house.people["head0"]))
    clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY))
    with pytest.raises(NotFound):
        clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY, person_id=1))
    deputy = house.desk(Role.LEADER)
    clear_reply(deputy, walk.case, Word(Decision.APPROVED, DAY))
    said = walk.facts.clearances
    assert [c.is_on_paper for c in said] == [True, False, False]
    assert [c.person_id for c in said] == [
        house.people["head0"],
        None,
        house.people["deputy"],
    ]


def test_words_follow_one_another_in_time(desk, walk):
    walk.to_clearance()
    clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY))
    with pytest.raises(Refused) as refused:
        clear_reply(desk, walk.case, Word(Decision.APPROVED, DAY - timedelta(1)))
    assert why(refused) is Why.TOO_EARLY


def test_issuing_needs_signer_and_final_file(desk, walk):
    walk.to_issue()
    with pytest.raises(Refused) as refused:
        issue_reply(desk, walk.case, Issue(DAY))
    assert refused.value.facts["missing"] == (GateItem.SIGNER, GateItem.FINAL_FILE)
    with pytest.raises(NotFound):
        issue_reply(desk, walk.case, Issue(DAY, signer_id=1))
    walk.final_file()
    assert issue_reply(desk, walk.case, Issue(DAY, signer_name="陈副局")) == "答〔2025〕1号"


def test_a_b_reply_without_a_promise_never_goes_out(desk, walk):
    walk.to_issue("B").final_file()
    for reason, told in (("", Why.GATE), ("领导同意", Why.PROMISE_MISSING)):
        with pytest.raises(Refused) as refused:
            issue_reply(desk, walk.case, Issue(DAY, signer_name="陈", override_reason=reason))
        assert why(refused) is told
    walk.promise().issue()
    assert walk.facts.current_reply.issued_on


def test_a_missing_file_can_be_overridden_with_a_reason(desk, walk):
    walk.to_issue()
    issue_reply(desk, walk.case, Issue(DAY, signer_name="陈", override_reason="电子件后补"))
    assert walk.facts.events[-1].reason == "FINAL_FILE: 电子件后补"


def test_numbers_run_on_and_skip_what_was_written_by_hand(desk, house):
    def issued(**over):
        walk = Walk(desk, house, a_case(house)).to_issue().final_file()
        return issue_reply(desk, walk.case, Issue(DAY, signer_name="陈", **over))

    assert issued() == "答〔2025〕1号"
    assert issued(number=" 答〔2025〕2号 ") == "答〔2025〕2号"
    assert issued() == "答〔2025〕3号"
    with pytest.raises(Refused) as refused:
        issued(number="答〔2025〕1号")
    assert why(refused) is Why.NUMBER_TAKEN
    set_number_patterns(desk, house.session, {"REPLY": "商提〔{year}〕{n:03d}号"})
    assert issued() == "商提〔2025〕004号"
    set_number_patterns(desk, house.session, {"REPLY": "答〔{year}〕{n}号"})
    other = stored_session(name="市人大七届五次会议", kind=Kind.CONGRESS, year=2025)
    with journal.operation("t", "SETUP"):
        assert numbers.take(other, 2025, "REPLY") == "答〔2025〕4号"


def test_every_addressee_is_answered(desk, house):
    case = a_case(house)
    with journal.operation("t", "SETUP"):
        second = records.add(a_member(name="李四"))
        records.add(Proposer(0, case, second, 1, False))
    walk = Walk(desk, house, case).to_issue().final_file().issue()
    assert deliver_reply(desk, case, DAY, " 邮寄 ", [second]) == [second]
    assert stage(case) is Stage.TO_ISSUE
    with pytest.raises(Refused) as refused:
        deliver_reply(desk, case, DAY, member_ids=[second])
    assert why(refused) is Why.DELIVERED
    assert len(deliver_reply(desk, case, DAY)) == 1
    assert stage(case) is Stage.DONE
    assert walk.facts.deliveries[0].way == "邮寄"


def test_a_sole_case_needs_no_opinions(desk, house):
    walk = Walk(desk, house, a_case(house, HandlingMode.SOLE)).to_answered()
    assert stage(walk.case) is Stage.DONE
    assert facts(walk.case).current_reply.issued_on > date(2025, 3, 20)
