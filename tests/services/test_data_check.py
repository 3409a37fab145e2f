"""数据体检: each fault found, each with its case; a sound store is quiet."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.proposal import HandlingMode, Proposal
from desktop_app.domain.reply import Reply
from desktop_app.domain.supervision import ChaserKind
from desktop_app.services.data_check import Fault, count_cases_to_mend, data_check, query_of
from desktop_app.services.list_cases import case_ids
from desktop_app.services.supervise import send_chasers
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records
from tests.case_walk import DAY, Walk, a_case, a_house
from tests.factories import stored_session


@pytest.fixture
def house(desk):
    return a_house(desk)


def change(record, record_id, **values):
    with journal.operation("t", "SETUP"):
        records.change(record, record_id, values)


def run(sql):
    with journal.operation("t", "SETUP"):
        engine.run(sql)


def found(desk, fault):
    return [(one.number, one.facts) for one in data_check(desk) if one.fault is fault]


def test_a_sound_store_is_quiet(desk, house):
    Walk(desk, house, a_case(house)).to_answered("B").send_forms().form_back().keep().archive()
    Walk(desk, house, a_case(house, HandlingMode.CO)).to_handling().send_opinion()
    assert data_check(desk) == ()


def test_a_case_in_handling_without_a_handler(desk, house):
    Walk(desk, house, a_case(house, number="1")).sign().assign(handler_id=None).accept()
    assert found(desk, Fault.HANDLER_MISSING) == [("1", {})]


def test_dates_in_the_wrong_order(desk, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_answered()
    change(Proposal, walk.case, signed_on=date(2025, 3, 1))
    assert found(desk, Fault.DATES_IN_WRONG_ORDER) == [
        (
            "1",
            {
                "before": "proposal.assigned_on",
                "after": "proposal.signed_on",
                "before_on": date(2025, 3, 18),
                "after_on": date(2025, 3, 1),
            },
        )
    ]


def test_answered_without_a_talk(desk, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_handling().draft()
    walk.submit("提案人出国").clear_all().final_file().issue()
    assert found(desk, Fault.ANSWERED_WITHOUT_CONTACT) == [("1", {})]


def test_a_b_reply_without_a_promise(desk, house):
    walk = Walk(desk, house, a_case(house, number="1")).to_answered()
    reply = walk.facts.current_reply.id
    change(Reply, reply, grade_id=house.grades["B"])
    assert found(desk, Fault.PROMISE_MISSING) == [("1", {"grade": "B"})]


def test_numbers_that_occur_twice(desk, house):
    first = Walk(desk, house, a_case(house, number="0012")).to_answered()
    second = Walk(desk, house, a_case(house, number="12")).to_answered()
    change(Reply, second.facts.current_reply.id, number="答〔2025〕1号")
    assert found(desk, Fault.NUMBER_TWICE) == [
        ("0012", {"given": "答〔2025〕1号"}),
        ("0012", {"given": "12"}),
        ("12", {"given": "答〔2025〕1号"}),
        ("12", {"given": "12"}),
    ]
    assert first.case


def test_overdue_and_nobody_chased(desk, house):
    late = Walk(desk, house, a_case(house, number="1")).to_handling()
    assert found(desk, Fault.OVERDUE_WITHOUT_CHASER) == [("1", {"due_on": "2025-06-18"})]
    send_chasers(desk, [late.case], DAY, ChaserKind.REMINDER)
    assert found(desk, Fault.OVERDUE_WITHOUT_CHASER) == []


def test_files_without_bytes_or_without_their_reply(desk, house):
    Walk(desk, house, a_case(house, number="1")).to_issue().final_file()
    assert found(desk, Fault.ATTACHMENT_LOST) == []
    other = Walk(desk, house, a_case(house, number="2")).to_answered()
    run(f"UPDATE attachment SET owner_id = {other.facts.current_reply.id}")
    assert ("1", {"name": "答复.pdf"}) in found(desk, Fault.ATTACHMENT_ORPHAN)
    run(f"DELETE FROM attachment WHERE proposal_id = {other.case}")
    run("UPDATE attachment SET owner_id = 1")
    assert found(desk, Fault.ATTACHMENT_ORPHAN) == [("1", {"name": "答复.pdf"})]
    assert found(desk, Fault.ATTACHMENT_LOST) == []
    run("UPDATE attachment SET owner_table = 'feedback'")  # a scan whose form is gone
    assert found(desk, Fault.ATTACHMENT_ORPHAN) == [("1", {"name": "答复.pdf"})]
    run("UPDATE attachment SET owner_table = ''")
    assert found(desk, Fault.ATTACHMENT_ORPHAN) == []
    engine.run("DELETE FROM blob")
    assert found(desk, Fault.ATTACHMENT_LOST) == [("1", {"name": "答复.pdf"})]


def test_cases_to_mend_are_counted_once_unless_there_are_too_many(desk, house, monkeypatch):
    Walk(desk, house, a_case(house)).sign().assign(handler_id=None).accept()
    a_case(house, reply_due_on=date(2025, 12, 1))
    assert len(data_check(desk, [house.session])) == 2
    assert count_cases_to_mend(desk, [house.session]) == 1
    monkeypatch.setattr("desktop_app.services.data_check.MOST_COUNTED", 1)
    assert count_cases_to_mend(desk, [house.session]) is None


def test_only_the_sessions_asked_for_and_each_finding_opens_its_case(desk, house):
    case = Walk(desk, house, a_case(house)).sign().assign(handler_id=None).accept().case
    other = stored_session(name="另一会次", year=2024)
    assert data_check(desk, [other]) == ()
    findings = data_check(desk, [house.session])
    assert [one.fault for one in findings] == [
        Fault.HANDLER_MISSING,
        Fault.OVERDUE_WITHOUT_CHASER,
    ]
    assert case_ids(query_of(findings)) == [case]
