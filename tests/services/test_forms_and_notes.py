"""征询意见表, 沟通情况记录表, 催办单 and 督查通知 from the store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.domain.contact_listing import ContactQuery
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Role
from desktop_app.domain.session import Session
from desktop_app.domain.supervision import Chaser, ChaserKind, Supervision
from desktop_app.services.desk import Desk
from desktop_app.services.papers_notes import blank_chaser, blank_notice
from desktop_app.services.press import press
from desktop_app.services.produce_document import (
    ChaserOrder,
    NoticeOrder,
    chaser_notes,
    contact_record,
    feedback_forms,
    supervision_draft,
    supervision_notice,
)
from desktop_app.storage import contacts, journal, records, sessions
from tests.case_office import TODAY, Office, an_office, talk
from tests.ready_stores import empty_store
from tests.services.paper_desk import change, names_of, put, text_of, texts_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


def test_a_form_goes_to_every_addressee(desk: Desk, made: Office) -> None:
    papers = feedback_forms(desk, made.cases["20240006"])
    assert len(papers) == 2
    text = text_of(papers[0])
    for said in (
        "市政协七届四次会议提案办理情况征询意见表",
        "仇晓（经济界）",
        "市商函1号",
        "□满意□基本满意□不满意",
        "反馈至：市商务局办公室。",
    ):
        assert said in text


def test_what_came_back_is_ticked(desk: Desk, made: Office) -> None:
    case = made.cases["20240007"]
    form = records.where(Feedback, "proposal_id = ?", [case])[0]
    change(
        Feedback,
        form.id,
        result=Satisfaction.BASICALLY,
        wording="希望加快",
        due_on=date(2024, 5, 13),
    )
    (paper,) = feedback_forms(desk, case, [made.members["仇晓"]])
    text = text_of(paper)
    assert "√满意□基本满意□不满意" in text
    assert "□满意√基本满意□不满意" in text
    assert "希望加快" in text
    assert "2024年4月28日" in text
    assert "请于2024年5月13日前反馈。" in text


def test_a_form_can_be_printed_before_the_answer(desk: Desk, made: Office) -> None:
    text = text_of(feedback_forms(desk, made.cases["20240002"])[0])
    assert "20240002" in text


def test_a_case_we_do_not_answer_has_no_form(desk: Desk, made: Office) -> None:
    with pytest.raises(Refused):
        feedback_forms(desk, made.cases["20240004"])


def test_a_body_is_named_without_its_sector(desk: Desk, made: Office) -> None:
    change(Member, made.members["仇晓"], kind=MemberKind.BODY, name="市工商联")
    text = text_of(feedback_forms(desk, made.cases["20240006"])[0])
    assert "市工商联（" not in text


def test_a_talk_is_recorded_with_its_cases(desk: Desk, made: Office) -> None:
    (contact,) = contacts.ids(ContactQuery())
    (paper,) = contact_record(desk, contact)
    assert paper.file_name == "沟通情况记录表_2024-04-10_仇晓.pdf"
    text = text_of(paper)
    for said in (
        "提案办理沟通情况记录表",
        "上门走访",
        "办中",
        "谈了养老",
        "20240005",
        "数据截至：2024年5月6日",
        "制表时间：2024年5月6日",
        "填报单位：市商务局",
    ):
        assert said in text
    with pytest.raises(NotFound):
        contact_record(desk, 1)


def test_a_chaser_goes_to_each_division_with_its_cases(desk: Desk, made: Office) -> None:
    cases = [made.cases[n] for n in ("20240004", "20240005", "20240001", "20240005")]
    papers = chaser_notes(desk, cases)
    assert names_of(papers) == ["催办单_各有关处室.pdf", "催办单_外贸处.pdf", "催办单_综合处.pdf"]
    open_, trade, general = texts_of(papers)
    assert "待办事项" in trade
    assert "20240004" in trade
    assert "20240005" not in trade
    assert "逾期10个工作日" in trade
    assert "请于2024年5月9日前将办理进展书面反馈办公室。" in trade
    assert "办理答复2024-06-18剩余31个工作日" in general
    assert "签收" in open_
    assert "市商务局办公室" in trade


def test_a_chaser_bears_the_numbers_of_its_day(desk: Desk, made: Office) -> None:
    case, day = made.cases["20240005"], date(2024, 4, 30)
    put(
        Chaser(0, case, ChaserKind.CHASER, day, "催办〔2024〕1号"),
        Chaser(0, case, ChaserKind.REMINDER, day),
    )
    order = ChaserOrder(day, "请说明原因。", date(2024, 5, 8))
    (paper,) = chaser_notes(desk, [case], order)
    text = text_of(paper)
    assert "催办〔2024〕1号" in text
    assert "请说明原因。" in text
    assert "2024年5月8日前" in text
    assert "2024年4月30日" in text


def test_a_case_that_owes_nothing_is_listed_without_a_day(desk: Desk, made: Office) -> None:
    (paper,) = chaser_notes(desk, [made.cases["20240008"]])
    assert "无—" in text_of(paper)


def test_what_members_owe_comes_last(desk: Desk, made: Office) -> None:
    change(
        Feedback,
        records.where(Feedback, "proposal_id = ?", [made.cases["20240006"]])[0].id,
        due_on=TODAY,
    )
    (paper,) = chaser_notes(desk, [made.cases["20240006"]])
    assert "征询意见2024-05-06今日到期" in text_of(paper)


def test_a_blank_chaser_can_be_filled_in_by_hand(desk: Desk, made: Office) -> None:
    session = sessions.get(made.session)
    assert "下列件" in text_of(blank_chaser(press(desk), session))
    assert "＿＿＿" in text_of(blank_notice(press(desk), session))


def test_a_notice_says_what_was_found_and_asked(desk: Desk, made: Office) -> None:
    case = made.cases["20240005"]
    notice = Supervision(
        *(0, made.divisions["综合处"], "督查〔2024〕1号", date(2024, 5, 2), "未按期沟通。", case),
        rectify_by=date(2024, 5, 10),
    )
    (stored,) = put(notice)
    (paper,) = supervision_notice(desk, stored)
    assert paper.file_name == "督查通知_综合处_督查〔2024〕1号.pdf"
    text = text_of(paper)
    for said in (
        "市商务局文件",
        "关于市政协七届四次会议提案办理工作的督查通知",
        "综合处：",
        "《关于第05号事项的提案》（20240005）",
        "未按期沟通。",
        "请于2024年5月10日前完成整改",
        "2024年5月2日",
    ):
        assert said in text
    assert "签发人" not in text


def test_a_notice_about_no_case_is_printed_too(desk: Desk, made: Office) -> None:
    notice = Supervision(
        0, made.divisions["综合处"], "督查〔2024〕1号", date(2024, 5, 2), "登记不全。"
    )
    (stored,) = put(notice)
    assert "登记不全。" in text_of(supervision_notice(desk, stored)[0])


def test_a_draft_words_the_deadlines(desk: Desk, made: Office) -> None:
    cases = tuple(made.cases[n] for n in ("20240004", "20240005", "20240008"))
    order = NoticeOrder(made.divisions["外贸处"], cases)
    (paper,) = supervision_draft(desk, order)
    assert paper.file_name == "督查通知_外贸处.pdf"
    text = text_of(paper)
    late = "第20240004号：办理答复期限为2024年4月18日，截至2024年5月6日已逾期10个工作日。"
    assert late in text
    assert "第20240008号：截至2024年5月6日无逾期事项。" in text
    assert "第20240005号：办理答复" not in text
    assert "〔〕号" in text


def test_a_draft_can_bring_its_own_text(desk: Desk, made: Office) -> None:
    order = NoticeOrder(made.divisions["外贸处"], (made.cases["20240004"],), "沟通不够。")
    assert "沟通不够。" in text_of(supervision_draft(desk, order)[0])


def test_papers_of_both_kinds_of_sessions_say_so(desk: Desk, made: Office) -> None:
    change(Session, made.other_session, kind="CONGRESS", name="市七届人大五次会议")
    with journal.operation("t", "SETUP"):
        talk(made, made.cases["20230001"], "谈建议")
    cases = [made.cases["20230001"], made.cases["20240002"]]
    (paper,) = chaser_notes(desk, cases)
    assert "建议提案办理催办单" in text_of(paper)
