"""答复函 and 会办意见函: addressee by addressee, marks, phones, the office's own template."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from desktop_app import paths
from desktop_app.domain.assignment import Assignment
from desktop_app.domain.errors import NotAllowed, NotFound, Refused
from desktop_app.domain.member import Member, MemberKind, Person
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal, Proposer, Publicity
from desktop_app.domain.reply import Reply
from desktop_app.domain.session import Grade, Session
from desktop_app.services.desk import Desk
from desktop_app.services.letter_habits import (
    LetterHabits,
    UnknownField,
    UnusableTemplate,
    drop_template,
    edit_letter_habits,
    keep_template,
    known_fields,
    letter_habits,
    own_template,
)
from desktop_app.services.produce_document import Format, LetterOrder, opinion_letter, reply_letters
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, office, records
from tests.case_office import TODAY, Office, a_case, an_office, answer
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


@pytest.fixture
def answered(made: Office) -> int:
    """A case with an issued answer, published."""
    case = made.cases["20240006"]
    reply = records.where(Reply, "proposal_id = ?", [case])[0]
    change(Reply, reply.id, publicity=Publicity.ACTIVE)
    return case


def reply_of(case: int) -> Reply:
    return records.where(Reply, "proposal_id = ?", [case])[-1]


def test_every_addressee_gets_a_letter_of_their_own(desk: Desk, answered: int) -> None:
    papers = reply_letters(desk, answered)
    assert names_of(papers) == ["答复函_20240006_仇晓.pdf", "答复函_20240006__b_张伟__b_.pdf"]
    first, second = texts_of(papers)
    assert "尊敬的仇晓委员：" in first
    assert "尊敬的<b>张伟</b>委员：" in second
    for said in (
        "关于市政协七届四次会议第20240006号提案答复的函",
        "办理结果：A类",
        "公开属性：主动公开",
        "市商函1号",
        "2024年4月20日",
        "联系人：综合处李明",
    ):
        assert said in first


def test_letters_go_to_the_members_asked_for(desk: Desk, made: Office, answered: int) -> None:
    order = LetterOrder(member_ids=(made.members["仇晓"],), formats=(Format.PDF, Format.DOCX))
    papers = reply_letters(desk, answered, order)
    assert names_of(papers) == ["答复函_20240006_仇晓.pdf", "答复函_20240006_仇晓.docx"]
    assert "您提出的《关于第06号事项的提案》（第20240006号）收悉。答复全文" in text_of(papers[1])


def test_the_same_store_and_day_give_the_same_bytes(desk: Desk, answered: int) -> None:
    order = LetterOrder(formats=(Format.PDF, Format.DOCX))
    assert reply_letters(desk, answered, order) == reply_letters(desk, answered, order)


def test_no_letter_bears_a_phone_unless_asked(desk: Desk, made: Office, answered: int) -> None:
    change(Person, made.people["李明"], phone="83331234")
    assert "83331234" not in text_of(reply_letters(desk, answered)[0])
    before = len(engine.rows("SELECT id FROM operation WHERE verb = 'SHOW_PHONE'"))
    shown = reply_letters(desk, answered, LetterOrder(with_phone=True))[0]
    assert "联系电话：83331234" in text_of(shown)
    looks = engine.rows("SELECT about FROM operation WHERE verb = 'SHOW_PHONE'")
    assert len(looks) == before + 1
    assert "李明" in looks[-1][0]


def test_a_letter_without_a_handler_names_nobody_to_ask(
    desk: Desk, made: Office, answered: int
) -> None:
    found = records.where(Assignment, "proposal_id = ?", [answered])[0]
    change(Assignment, found.id, handler_id=None)
    assert "联系人" not in text_of(reply_letters(desk, answered)[0])


def test_a_body_is_addressed_by_its_name(desk: Desk, made: Office, answered: int) -> None:
    change(Member, made.members["仇晓"], kind=MemberKind.BODY, name="市工商联")
    text = text_of(reply_letters(desk, answered)[0])
    assert "市工商联：贵单位提出的" in text


def test_a_letter_to_nobody_known_has_no_salutation(desk: Desk, answered: int) -> None:
    with journal.operation("t", "SETUP"):
        engine.run("DELETE FROM proposer WHERE proposal_id = ?", [answered])
    (paper,) = reply_letters(desk, answered)
    assert paper.file_name == "答复函_20240006.pdf"
    assert "尊敬的" not in text_of(paper)


@pytest.mark.parametrize(
    ("text", "opening", "closing"),
    [
        (
            "您提出的建议收悉，现答复如下：已办。",
            "您提出的建议收悉",
            "感谢您对我们工作的关心和支持。",
        ),
        ("已办。感谢您的支持。", "收悉。已办。", "专此答复。"),
        ("已办。感谢支持。特此函复。", "收悉。已办。", ""),
        ("一、工作情况\n已办。", "收悉。经研究，现答复如下：一、工作情况", "感谢您对我们"),
    ],
)
def test_opening_and_closing_fit_the_text(
    desk: Desk, answered: int, text: str, opening: str, closing: str
) -> None:
    change(Reply, reply_of(answered).id, text=text)
    found = text_of(reply_letters(desk, answered)[0])
    assert opening in found
    assert found.count("收悉") == 1
    assert closing in found
    assert ("专此答复" in found) == bool(closing)


def test_title_marks_inside_a_title_become_single(desk: Desk, answered: int) -> None:
    change(Proposal, answered, title="关于修订《会展条例》的提案")
    assert "《关于修订〈会展条例〉的提案》" in text_of(reply_letters(desk, answered)[0])


def test_a_congress_suggestion_is_called_so(desk: Desk, made: Office, answered: int) -> None:
    change(Proposal, answered, kind=Kind.CONGRESS)
    change(Session, made.session, kind=Kind.CONGRESS, name="市七届人大六次会议")
    change(Member, made.members["仇晓"], kind=MemberKind.CONGRESS)
    text = text_of(reply_letters(desk, answered)[0])
    assert "关于市七届人大六次会议第20240006号建议答复的函" in text
    assert "尊敬的仇晓代表：" in text


def test_a_draft_leaves_number_and_date_to_fill_in(desk: Desk, made: Office) -> None:
    text = text_of(reply_letters(desk, made.cases["20240005"])[0])
    assert "〔〕号" in text
    assert "年月日" in text


def test_a_grade_without_a_letter_is_printed_as_it_is(
    desk: Desk, made: Office, answered: int
) -> None:
    change(Grade, made.grades["A"], letter="已解决")
    assert "办理结果：已解决公开" in text_of(reply_letters(desk, answered)[0])
    change(Reply, reply_of(answered).id, grade_id=None, publicity=None)
    assert "办理结果" not in text_of(reply_letters(desk, answered)[0])


def test_an_earlier_round_can_be_printed_again(desk: Desk, made: Office, answered: int) -> None:
    with journal.operation("t", "SETUP"):
        answer(made, answered, "A", round=2, text="第二次答复")
    assert "第二次答复" in text_of(reply_letters(desk, answered)[0])
    first = reply_letters(desk, answered, LetterOrder(round=1))[0]
    assert "第二次答复" not in text_of(first)


def test_a_case_without_a_text_gives_no_letter(desk: Desk, made: Office) -> None:
    with pytest.raises(Refused) as caught:
        reply_letters(desk, made.cases["20240002"])
    assert caught.value.facts["reason"] == "NO_DRAFT"
    with pytest.raises(Refused) as caught:
        reply_letters(desk, made.cases["20240004"])
    assert caught.value.facts["reason"] == "NO_ANSWER_OWED"


def test_an_auditor_prints_nothing(desk: Desk, answered: int) -> None:
    auditor = Desk("审计", Role.AUDITOR, TODAY, desk.resources)
    with pytest.raises(NotAllowed):
        reply_letters(auditor, answered)


def test_habits_shape_every_letter(desk: Desk, answered: int) -> None:
    habits = LetterHabits("滨海市商务局", "file", "foot", "市政协提案委。")
    edit_letter_habits(desk, habits)
    assert letter_habits() == habits
    text = text_of(reply_letters(desk, answered)[0])
    assert "滨海市商务局文件" in text
    assert "抄送：市政协提案委。" in text
    assert text.index("办理结果") > text.index("尊敬的")
    assert "2024年4月20日印发" in text


def test_two_units_share_a_letter_and_the_first_lends_its_mark(desk: Desk, answered: int) -> None:
    with journal.operation("t", "SETUP"):
        office.write(office.OFFICE_NAME, "市商务局、市投资促进局")
    text = text_of(reply_letters(desk, answered)[0])
    assert text.startswith("市商务局市商函1号")
    assert "市商务局市投资促进局2024年4月20日" in text


def test_an_office_without_a_name_still_prints(desk: Desk, answered: int) -> None:
    with journal.operation("t", "SETUP"):
        office.write(office.OFFICE_NAME, "")
    assert "答复全文" in text_of(reply_letters(desk, answered)[0])


def a_template(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_offices_own_letter_replaces_ours(desk: Desk, answered: int) -> None:
    lines = [f"{name}={{{{{name}}}}}" for name in known_fields()]
    kept = keep_template(desk, "局函.docx", a_template(*lines))
    assert set(kept.fields) == set(known_fields())
    found = own_template()
    assert found is not None
    assert (found.name, found.data) == ("局函.docx", kept.data)
    papers = reply_letters(desk, answered, LetterOrder(formats=(Format.DOCX,)))
    text = text_of(papers[0])
    for value in (
        "office=市商务局",
        "document_number=市商函1号",
        "number=20240006",
        "salutation=尊敬的仇晓委员：",
        "grade=A类",
        "publicity=主动公开",
        "date=2024年4月20日",
        "title=关于市政协七届四次会议第20240006号提案答复的函",
        "contact=联系人：综合处李明",
    ):
        assert value in text
    drop_template(desk)
    assert own_template() is None


def test_a_template_with_a_field_nobody_knows_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownField) as caught:
        keep_template(desk, "局函.docx", a_template("{{签发}}"))
    assert caught.value.facts["field"] == "签发"
    with pytest.raises(UnusableTemplate):
        keep_template(desk, "局函.docx", b"no document")
    assert own_template() is None


def test_a_second_template_takes_the_place_of_the_first(desk: Desk) -> None:
    written = a_template("{{title}}")
    keep_template(desk, "甲.docx", written)
    keep_template(desk, "乙.docx", written)
    found = own_template()
    assert found is not None
    assert found.name == "乙.docx"


@pytest.mark.parametrize(
    "act",
    [
        lambda at: edit_letter_habits(at, LetterHabits()),
        lambda at: keep_template(at, "甲.docx", b""),
        drop_template,
    ],
)
def test_only_the_coordinator_changes_the_letters(desk: Desk, act) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotAllowed):
        act(Desk("领导", Role.LEADER, TODAY, desk.resources))


@pytest.fixture
def co_case(made: Office) -> int:
    case = made.cases["20240004"]
    change(Proposal, case, lead_unit_id=made.units["市财政局"])
    return case


def test_our_opinion_goes_to_the_lead_unit(desk: Desk, made: Office, co_case: int) -> None:
    sent = date(2024, 4, 10)
    put(Opinion(0, co_case, Direction.OUT, received_on=sent, number="会1号", text="支持。"))
    both = LetterOrder(formats=(Format.PDF, Format.DOCX))
    papers = opinion_letter(desk, co_case, both)
    assert names_of(papers) == [
        "会办意见函_20240004_市财政局.pdf",
        "会办意见函_20240004_市财政局.docx",
    ]
    for text in texts_of(papers):
        assert "关于市政协七届四次会议第20240004号提案的会办意见" in text
        assert "市财政局：" in text
        assert "支持。" in text
        assert "2024年4月10日" in text


def test_an_opinion_not_written_yet_comes_with_a_suggestion(desk: Desk, co_case: int) -> None:
    (paper,) = opinion_letter(desk, co_case)
    assert "该提案所提建议针对性强" in text_of(paper)


def test_an_opinion_sent_without_its_text_says_so(desk: Desk, co_case: int) -> None:
    put(Opinion(0, co_case, Direction.OUT, received_on=date(2024, 4, 10)))
    (paper,) = opinion_letter(desk, co_case)
    assert "会办意见正文未录入，详见原件" in text_of(paper)


def test_an_opinion_to_an_unknown_unit_leaves_it_open(desk: Desk, made: Office) -> None:
    with journal.operation("t", "SETUP"):
        case = a_case(made, "20240090", mode=HandlingMode.CO)
    assert "（主办单位）：" in text_of(opinion_letter(desk, case)[0])
    put(Opinion(0, case, Direction.OUT, unit_id=made.units["市财政局"], text="支持。"))
    assert "市财政局：" in text_of(opinion_letter(desk, case)[0])


def test_only_a_co_handled_case_has_an_opinion_of_ours(desk: Desk, answered: int) -> None:
    with pytest.raises(Refused) as caught:
        opinion_letter(desk, answered)
    assert caught.value.facts["reason"] == "NOT_CO_HANDLED"
    with pytest.raises(NotFound):
        opinion_letter(desk, 1)


def test_the_lead_proposer_comes_first_whatever_the_position(
    desk: Desk, made: Office, answered: int
) -> None:
    for one in records.where(Proposer, "proposal_id = ?", [answered]):
        change(Proposer, one.id, position=9 if one.is_lead else 1)
    assert "仇晓" in reply_letters(desk, answered)[0].file_name
