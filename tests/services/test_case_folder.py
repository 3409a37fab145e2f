"""案卷: every paper and every step of a case, overrides with their reasons, the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.documents.words import load_words
from desktop_app.domain.assignment import (
    Assignment,
    AssignmentRole,
    AssignmentState,
    ReturnRequest,
)
from desktop_app.domain.case import CaseFacts, TalkedTo
from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.draft_of_case import Called
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Person
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Role
from desktop_app.domain.promise import Outcome, Promise
from desktop_app.domain.proposal import HandlingMode, Proposal
from desktop_app.domain.reply import Clearance, ClearanceLevel, Decision, Delivery, Reply
from desktop_app.domain.supervision import (
    Archiving,
    CaseEvent,
    Chaser,
    ChaserKind,
    EventKind,
    Extension,
    Supervision,
)
from desktop_app.services.attach_file import attach_file
from desktop_app.services.case_names import called
from desktop_app.services.course_words import Teller, course_of, report_of
from desktop_app.services.desk import Desk
from desktop_app.services.list_cases import case_count
from desktop_app.services.produce_document import case_folder
from desktop_app.services.query_words import say_query
from desktop_app.storage import cases, journal, records
from desktop_app.storage import engine_sqlite as engine
from tests.case_office import TODAY, Office, a_case, an_office, answer, assign, deliver, link
from tests.factories import a_proposal, case_of
from tests.ready_stores import empty_store
from tests.services.paper_desk import change, put, text_of

WORDS = load_words(paths.resources() / "texts")
NOBODY = Called({}, {}, {}, {}, {}, {})
DAY = date(2024, 4, 2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


@pytest.fixture
def full(made: Office) -> int:
    """A case in which everything happened, in two rounds."""
    with journal.operation("测试", "SETUP"):
        case = a_case(
            made,
            "20240050",
            body="建议全文。",
            signed_on=date(2024, 3, 19),
            accepted_on=date(2024, 4, 1),
            broken_down_on=date(2024, 3, 22),
        )
        assign(made, case)
        records.add_all(_duties(made, case))
        issued = {"issued_on": date(2024, 4, 20), "cleared_on": date(2024, 4, 18)}
        first = answer(made, case, "B", **issued, number="函1号")
        deliver(made, first)
        second = answer(made, case, "A", round=2, issued_on=date(2024, 5, 1), signer_name="刘局")
        records.add_all(_words_of_leaders(made, first))
        records.add_all(_opinions(made, case))
        records.add_all(_forms(made, case, first, second))
        records.add(Delivery(0, second, unit_id=made.units["市财政局"], delivered_on=TODAY))
        records.add_all(_promises(case))
        records.add_all(_events(case))
        talked = records.add(Contact(0, DAY, Way.PHONE, Phase.BEFORE, said="听取意见"))
        link(talked, "contact_proposal", "proposal_id", case)
        link(talked, "contact_member", "member_id", made.members["仇晓"])
        extended = date(2024, 6, 28)
        records.add(Extension(0, case, "REPLY", TODAY, extended, "需要调研", "市府办"))
        records.add(Chaser(0, case, ChaserKind.CHASER, DAY, "催办1号", text="请抓紧。"))
        division = made.divisions["综合处"]
        records.add(Supervision(0, division, "督查1号", DAY, "未沟通。", case))
        records.add(Archiving(0, case, "2024-009", date(2024, 5, 3), TODAY, "补充材料"))
    return case


def _duties(made: Office, case: int) -> list[Assignment]:
    trade = made.divisions["外贸处"]
    returned = Assignment(
        *(0, case, trade, AssignmentRole.LEAD, AssignmentState.RETURNED),
        answered_on=DAY,
        reason="不属职责",
    )
    co = Assignment(0, case, trade, AssignmentRole.CO, AssignmentState.ACCEPTED, answered_on=DAY)
    return [returned, co]


def _words_of_leaders(made: Office, reply: int) -> list[Clearance]:
    person = made.people["陈局"]
    back = Decision.RETURNED
    return [
        Clearance(0, reply, ClearanceLevel.DEPUTY, back, date(2024, 4, 16), person, "补充数据"),
        Clearance(0, reply, ClearanceLevel.OFFICE, Decision.APPROVED, date(2024, 4, 17)),
    ]


def _opinions(made: Office, case: int) -> list[Opinion]:
    finance, trade = made.units["市财政局"], made.divisions["外贸处"]
    asked = date(2024, 3, 25)
    inside, outside = Direction.INTERNAL, Direction.IN
    return [
        Opinion(0, case, outside, finance, requested_on=asked, received_on=DAY, text="无意见。"),
        Opinion(0, case, inside, division_id=trade, requested_on=asked, received_on=DAY),
        Opinion(0, case, outside, finance, requested_on=asked, waived_on=DAY, reason="已电话答复"),
        Opinion(0, case, outside, finance, requested_on=asked, cancelled_on=DAY, reason="重复"),
    ]


def _forms(made: Office, case: int, first: int, second: int) -> list[Feedback]:
    lead, other = made.members["仇晓"], made.members["<b>张伟</b>"]
    back = {"sent_on": date(2024, 4, 21), "returned_on": date(2024, 4, 25)}
    said = {"attitude": "SATISFIED", "result": "DISSATISFIED", "source": "FORM"}
    return [
        Feedback(0, first, case, lead, wording="不够具体", **back, **said),  # type: ignore[arg-type]
        Feedback(0, second, case, lead, waived_on=TODAY),
        Feedback(0, second, case, other, sent_on=TODAY),
    ]


def _promises(case: int) -> list[Promise]:
    kept = Outcome.KEPT
    return [
        Promise(0, case, "建成平台", outcome=kept, outcome_on=TODAY, evidence="已上线"),
        Promise(0, case, "继续推广"),
    ]


def _events(case: int) -> list[CaseEvent]:
    overridden = EventKind.GATE_OVERRIDDEN
    return [
        CaseEvent(0, case, overridden, DAY, "李联络", "CONTACT,GRADE: 委员出访"),
        CaseEvent(0, case, overridden, DAY, "李联络", "旧台账: 无记录"),
        CaseEvent(0, case, EventKind.WINDOW_PASSED, DAY, "李联络"),
    ]


def test_folder_holds_papers_course_and_journal(desk: Desk, made: Office, full: int) -> None:
    attach_file(desk, full, "现场照片.jpg", b"jpg")
    (paper,) = case_folder(desk, full)
    assert paper.file_name == "案卷_20240050.pdf"
    text = text_of(paper)
    for said in (
        "提案办理案卷",
        "办理结果A类公开属性",
        "卷内文件目录",
        "建议全文。",
        "提案办理沟通情况记录表",
        "市财政局会办意见",
        "无意见。",
        "原件另存",
        "分送2份",
        "关于市政协七届四次会议第20240050号提案答复的函",
        "尊敬的仇晓委员：",
        "不够具体",
        "请抓紧。",
        "未沟通。",
        "现场照片.jpg",
        "附件原件",
        "缺：与领衔提案人沟通、办理结果。理由：委员出访",
        "旧台账:无记录",
        "操作记录",
        "附件",
        "本卷尚未归档。",
        "立卷单位市商务局",
    ):
        assert "".join(said.split()) in text
    assert case_folder(desk, full) == (paper,)


def test_course_tells_every_step_in_order(made: Office, full: int) -> None:
    teller = Teller(WORDS, called(), TODAY)
    course = course_of(cases.facts(full), teller)
    assert [one.on for one in course] == sorted(one.on for one in course)
    told = {(one.what, one.who, one.reason) for one in course}
    for expected in (
        ("分解至综合处（牵头）", "李明", ""),
        ("分解至外贸处（协办）", "", ""),
        ("外贸处退回", "", "不属职责"),
        ("办前沟通（电话）：仇晓", "", ""),
        ("征求外贸处意见", "", ""),
        ("免收市财政局意见", "", "已电话答复"),
        ("取消征求市财政局意见", "", "重复"),
        ("分管局领导：退回", "陈局", "补充数据"),
        ("办公室核稿：同意", "", ""),
        ("印发答复函1号", "陈局", ""),
        ("印发答复", "刘局", ""),
        ("答复送达市财政局", "", ""),
        ("仇晓反馈：态度满意、结果不满意", "", "不够具体"),
        ("免予征询仇晓意见", "", ""),
        ("承诺事项已落实：建成平台", "", "已上线"),
        ("延期至2024年6月28日", "市府办", "需要调研"),
        ("归档（2024-009）", "", ""),
        ("解除归档", "", "补充材料"),
    ):
        assert expected in told


def test_folder_of_an_archived_case_is_locked(desk: Desk, made: Office) -> None:
    text = text_of(case_folder(desk, made.cases["20240008"])[0])
    assert "本卷已归档锁定" in text
    assert "归档号2024-01" in text
    assert "2024年5月2日" in text


def test_folder_of_a_bare_case_is_thin(desk: Desk, made: Office) -> None:
    change(Proposal, made.cases["20240001"], assigned_on=None)
    text = text_of(case_folder(desk, made.cases["20240001"])[0])
    assert "共1件" in text
    assert "归档号无" in text


@pytest.mark.parametrize(("words", "note"), [("同意。", ""), ("", "原件另存")])
def test_folder_of_a_co_handled_case_holds_our_opinion(
    desk: Desk, made: Office, words: str, note: str
) -> None:
    case = made.cases["20240004"]
    put(Opinion(0, case, Direction.OUT, received_on=DAY, number="会1号", text=words))
    text = text_of(case_folder(desk, case)[0])
    assert "提交会办意见会1号" in text
    assert "会1号" in text
    assert (words or "提案的会办意见") in text
    assert note in text


def test_an_answer_without_a_known_proposer_is_in_the_folder(desk: Desk, made: Office) -> None:
    with journal.operation("t", "SETUP"):
        engine.run("DELETE FROM proposer")
    text = text_of(case_folder(desk, made.cases["20240008"])[0])
    assert "分送1份" in text
    assert "答复全文" in text


def test_an_answer_without_its_text_is_not_in_the_folder(desk: Desk, made: Office) -> None:
    with journal.operation("t", "SETUP"):
        case = a_case(made, "20240060")
        answer(made, case, "A", text="", issued_on=DAY)
        answer(made, case, "A", round=2, text="草稿")
    text = text_of(case_folder(desk, case)[0])
    assert "分送" not in text
    assert "草稿" not in text


def test_granted_and_refused_returns_are_told() -> None:
    asked = [
        ReturnRequest(1, 1, DAY, "X", "职能不符", "", DAY, True, "同意"),
        ReturnRequest(2, 1, DAY, "X", "再次申请", "", DAY, False, "不同意"),
    ]
    facts = case_of(return_requests=tuple(asked))
    told = [(one.what, one.reason) for one in course_of(facts, Teller(WORDS, NOBODY, TODAY))]
    assert ("同意退办", "同意") in told
    assert ("不同意退办", "不同意") in told


def report(facts: CaseFacts, names: Called = NOBODY) -> str:
    return report_of(facts, Teller(WORDS, names, TODAY))


def test_report_of_a_case_nobody_touched() -> None:
    facts = case_of(HandlingMode.FOR_REFERENCE)
    assert report(facts) == ""
    assert report(case_of()) == "尚未与提案人沟通。"


def test_report_tells_who_still_owes_an_opinion() -> None:
    finance = Opinion(1, 1, Direction.IN, 5, requested_on=DAY)
    nameless = Opinion(2, 1, Direction.IN, requested_on=DAY, received_on=DAY)
    names = Called({}, {}, {5: "市财政局"}, {}, {}, {})
    talked = (TalkedTo(Contact(1, date(2023, 12, 5), Way.PHONE, Phase.DURING)),)
    text = report(case_of(opinions=(finance, nameless), contacts=talked), names)
    assert "已沟通1次，最近一次为2023年12月5日（电话）。尚未与领衔提案人沟通。" in text
    assert "应收会办意见2份，已收1份，市财政局尚未反馈。" in text
    assert "应收会办意见1份，已收1份。" in report(case_of(opinions=(nameless,)))


def test_report_of_a_co_handled_case_says_when_our_opinion_went() -> None:
    sent = Opinion(1, 1, Direction.OUT, received_on=DAY)
    assert report(case_of(HandlingMode.CO, opinions=(sent,))) == "会办意见已于4月2日提交主办单位。"


def test_report_tells_the_state_of_the_answer(made: Office, full: int) -> None:
    text = report(cases.facts(full), called())
    assert "第2次办理：答复已于5月1日印发（A类）。已发征询意见表2份，收回0份。" in text
    assert "承诺事项：继续推广。" in text
    assert "正在起草答复。" in report(case_of(replies=(Reply(1, 1, text="稿"),)))
    cleared = Reply(1, 1, text="稿", submitted_on=DAY, cleared_on=DAY)
    assert "答复已于4月2日审定，待印发。" in report(case_of(replies=(cleared,)))


def test_report_ends_with_the_cases_note() -> None:
    facts = CaseFacts(a_proposal(id=1, assigned_on=DAY, note=" 重点督办 "))
    assert report(facts) == "4月2日交办。尚未与提案人沟通。\n重点督办"


def test_every_condition_of_a_query_has_words(made: Office) -> None:
    conditions: dict[str, object] = {
        "text": "会展",
        "stages": ("DONE",),
        "modes": ("LEAD",),
        "grades": ("A",),
        "topics": ("会展业",),
        "division_ids": (made.divisions["综合处"], 1),
        "handler_ids": (made.people["李明"],),
        "member_ids": (made.members["仇晓"],),
        "ids": (1, 2),
        "contact_ways": ("PHONE",),
        "contact_phases": ("AFTER",),
    }
    days = [n for n, kind in ListQuery.__annotations__.items() if kind == "date | None"]
    facts = [n for n, kind in ListQuery.__annotations__.items() if kind == "bool | None"]
    conditions |= dict.fromkeys(days, DAY) | dict.fromkeys(facts, True)
    for name, value in conditions.items():
        query = ListQuery(**{name: value})  # type: ignore[arg-type]
        told = say_query(WORDS, query)
        assert told != "全部", name
        assert "{{" not in told
        assert case_count(query) >= 0
    for name in facts:
        yes, no = (say_query(WORDS, ListQuery(**{name: v})) for v in (True, False))  # type: ignore[arg-type]
        assert yes != no
    assert set(conditions) | {"session_ids", "sort", "is_descending"} == set(
        ListQuery.__annotations__
    )
    query = ListQuery(modes=("LEAD", "CO"), is_key=True, division_ids=(made.divisions["综合处"],))
    assert say_query(WORDS, query) == "类型：主办、会办；牵头处室：综合处；重点件"


def test_people_without_a_name_here_are_left_out(desk: Desk, made: Office, full: int) -> None:
    change(Person, made.people["李明"], name="")
    assert "责任人" in text_of(case_folder(desk, full)[0])


def test_steps_without_a_day_are_left_out() -> None:
    lead = Assignment(1, 1, 1, AssignmentRole.LEAD)
    facts = case_of(
        assignments=(lead,),
        opinions=(Opinion(1, 1, Direction.OUT), Opinion(2, 1, Direction.IN)),
        deliveries=(Delivery(1, 1, 7),),
        feedback=(Feedback(1, 1, 1, 7),),
        replies=(Reply(1, 1, text="稿"),),
        return_requests=(ReturnRequest(1, 1, DAY, "X", "职能不符"),),
        promises=(Promise(1, 1, "建成平台"),),
        archivings=(Archiving(1, 1, "2024-1", DAY),),
    )
    told = course_of(facts, Teller(WORDS, NOBODY, TODAY))
    assert [one.what for one in told] == ["申请退办", "归档（2024-1）"]
