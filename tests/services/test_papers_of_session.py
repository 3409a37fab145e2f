"""办理责任清单, 会议材料, B类跟踪落实表, one of everything, and the files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop_app import paths
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.domain.permissions import Role
from desktop_app.domain.promise import Milestone, Outcome, ProgressNote, Promise
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.services.produce_document import (
    Format,
    PaperFile,
    PaperKind,
    meeting_material,
    missing_of,
    one_of_every_kind,
    promise_tracking,
    responsibility_list,
    save_papers,
    summary_name,
)
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, records, sessions
from desktop_app.storage.store import open_store
from tests.case_office import TODAY, Office, an_office
from tests.ready_stores import empty_store, sample_store
from tests.services.paper_desk import change, put, text_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = empty_store(tmp_path / "s.pdesk")
    yield Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    store.close()


@pytest.fixture
def made(desk: Desk) -> Office:
    return an_office(desk)


def test_responsibility_list_names_every_level(desk: Desk, made: Office) -> None:
    query = ListQuery(session_ids=(made.session,), modes=("LEAD", "CO"))
    pdf, xlsx = responsibility_list(desk, query, (Format.PDF, Format.XLSX))
    text = text_of(pdf)
    for said in (
        "市政协七届四次会议提案办理责任清单",
        "综合处",
        "陈局",
        "李明",
        "2024-06-18",
        "数据截至：2024年5月6日",
        "制表时间：2024年5月6日",
        "筛选：类型：主办、会办",
    ):
        assert said in text
    page = openpyxl.load_workbook(BytesIO(xlsx.data)).active
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    assert cells[0][0] == "市政协七届四次会议提案办理责任清单"
    assert "数据截至：2024年5月6日　制表时间：2024年5月6日　筛选：类型：主办、会办" in cells[1][0]
    assert cells[2][:3] == ["序号", "编号", "标题"]
    assert [row[1] for row in cells[3:]] == [f"2024000{n}" for n in range(1, 9)]


def test_a_list_of_all_sessions_names_them_all(desk: Desk, made: Office) -> None:
    (pdf,) = responsibility_list(desk, ListQuery())
    text = text_of(pdf)
    assert "市政协七届四次会议、市政协七届三次会议提案办理责任清单" in text
    assert "筛选：全部" in text


def test_meeting_file_counts_and_reports_the_open_cases(desk: Desk, made: Office) -> None:
    (paper,) = meeting_material(desk, ListQuery(session_ids=(made.session,)))
    text = text_of(paper)
    for said in (
        "市政协七届四次会议提案办理推进会材料",
        "提案共8件，未办结7件，其中逾期3件、五个工作日内到期0件",
        "筛选：未办结件",
        "（一）《关于推动深圳加快建设更高水平开放型经济新体制",
        "编号：20240005；牵头处室：综合处；承办人：李明；阶段：审签中",
        "3月18日交办，3月20日签收。已沟通1次，最近一次为4月10日（上门走访）。",
        "应收会办意见1份，已收0份",
        "答复已于4月15日送审（A类）。",
        "3月25日申请退办，理由：职能不符。",
        "已发征询意见表1份，收回0份。",
        "承诺事项：建成平台（12月31日前）。",
    ):
        assert said in text
    assert "20240008" not in text


def test_meeting_file_of_a_choice_says_so(desk: Desk, made: Office) -> None:
    query = ListQuery(session_ids=(made.session,), stages=("IN_CLEARANCE",), sort=Sort.TITLE)
    (paper,) = meeting_material(desk, query, "专题会材料")
    text = text_of(paper)
    assert "专题会材料" in text
    assert "列入本次会议的未办结提案共1件" in text
    assert "筛选：阶段：审签中" in text


def test_meeting_without_open_cases_says_so(desk: Desk, made: Office) -> None:
    query = ListQuery(session_ids=(made.session,), text="没有这样的")
    (paper,) = meeting_material(desk, query)
    assert "无未办结件。" in text_of(paper)


def test_promises_are_tracked_with_what_was_done(desk: Desk, made: Office) -> None:
    promise = records.where(Promise)[0]
    change(Promise, promise.id, measure="列入年度计划", due_on=date(2024, 4, 30))
    put(
        Milestone(0, promise.id, "立项", date(2024, 4, 1), date(2024, 4, 2)),
        Milestone(0, promise.id, "验收", date(2024, 12, 1)),
        Milestone(0, promise.id, "推广"),
        ProgressNote(0, promise.id, date(2024, 4, 20), "已招标"),
    )
    put(
        Promise(
            *(0, made.cases["20240007"], "办好培训"),
            outcome=Outcome.KEPT,
            outcome_on=date(2024, 5, 1),
            evidence="已办两期",
        )
    )
    (paper,) = promise_tracking(desk, [made.session])
    text = text_of(paper)
    for said in (
        "市政协七届四次会议B类提案跟踪落实表",
        "2024-04-02完成：立项",
        "2024-12-01前完成：验收",
        "推广",
        "2024-04-20：已招标",
        "列入年度计划",
        "进行中，逾期1个工作日",
        "已办两期",
        "已落实",
        "承诺事项共2项，已落实1项，进行中1项，其中逾期1项。",
        "2023年度提案“回头看”",
    ):
        assert said in text


def test_promises_are_their_cases_divisions_unless_said(desk: Desk, made: Office) -> None:
    change(Promise, records.where(Promise)[0].id, division_id=None)
    assert "综合处" in text_of(promise_tracking(desk, [made.session])[0])


def last_years_b(made: Office, number: str, **promised: object) -> int:
    """A B answer of the year before, with or without a promise."""
    from tests.case_office import a_case, answer, assign, deliver

    with journal.operation("t", "SETUP"):
        case = a_case(made, number, session_id=made.other_session)
        assign(made, case)
        deliver(made, answer(made, case, "B", issued_on=date(2023, 6, 1), number="函"))
        if promised:
            records.add(Promise(0, case, "去年承诺", **promised))  # type: ignore[arg-type]
    return case


def test_last_years_b_are_looked_at_again(desk: Desk, made: Office) -> None:
    last_years_b(made, "20230002", outcome=Outcome.KEPT, outcome_on=date(2024, 3, 1))
    last_years_b(made, "20230003")
    (paper,) = promise_tracking(desk, [made.session])
    text = text_of(paper)
    assert "2023年度提案“回头看”" in text
    assert "去年承诺" in text
    assert "20230003" in text
    assert "2023年答复为B类的2件，已落实1件。" in text


def test_b_without_a_promise_may_be_settled_by_a_new_answer(desk: Desk, made: Office) -> None:
    from tests.case_office import answer, deliver

    case = last_years_b(made, "20230002")
    with journal.operation("t", "SETUP"):
        again = answer(made, case, "A", round=2, issued_on=date(2024, 2, 1), number="函2")
        deliver(made, again)
    text = text_of(promise_tracking(desk, [made.session])[0])
    assert "20230002" in text


def test_promises_of_all_sessions_have_no_look_back(desk: Desk, made: Office) -> None:
    text = text_of(promise_tracking(desk, [])[0])
    assert "回头看" not in text
    assert "本年度提案承诺事项" in text


def test_an_auditor_prints_no_list(desk: Desk, made: Office) -> None:
    with pytest.raises(NotAllowed):
        responsibility_list(Desk("审计", Role.AUDITOR, TODAY, desk.resources), ListQuery())


def test_one_of_every_kind_from_a_session_of_every_stage(desk: Desk, made: Office) -> None:
    papers = list(one_of_every_kind(desk, made.session))
    assert {paper.kind for paper in papers} == set(PaperKind)
    assert missing_of(papers) == ()
    assert papers == list(one_of_every_kind(desk, made.session))


def test_one_of_every_kind_uses_the_notice_that_was_issued(desk: Desk, made: Office) -> None:
    from desktop_app.domain.supervision import Supervision

    case = made.cases["20240005"]
    put(Supervision(0, made.divisions["综合处"], "督查1号", date(2024, 5, 2), "有问题", case))
    notices = [
        p for p in one_of_every_kind(desk, made.session) if p.kind is PaperKind.SUPERVISION_NOTICE
    ]
    assert "督查1号" in text_of(notices[0])


def test_a_session_that_owes_nothing_gives_blanks(desk: Desk, made: Office) -> None:
    with journal.operation("t", "SETUP"):
        empty = records.add(Session(0, "市政协八届一次会议", "CPPCC", 2026))  # type: ignore[arg-type]
    kinds = [paper.kind for paper in one_of_every_kind(desk, empty)]
    assert PaperKind.CHASER_NOTE in kinds
    assert PaperKind.SUPERVISION_NOTICE in kinds
    assert PaperKind.REPLY_LETTER not in kinds


def test_a_session_of_answers_without_proposers_still_prints(desk: Desk, made: Office) -> None:
    with journal.operation("t", "SETUP"):
        engine.run("DELETE FROM proposer")
    kinds = {paper.kind for paper in one_of_every_kind(desk, made.session)}
    assert PaperKind.REPLY_LETTER in kinds


def test_papers_are_saved_whole_and_never_over_each_other(desk: Desk, tmp_path: Path) -> None:
    one = PaperFile(PaperKind.REPLY_LETTER, "答复函/甲", Format.PDF, b"1", ("㌀",))
    two = PaperFile(PaperKind.REPLY_LETTER, "答复函/甲", Format.PDF, b"2", ("㌀",))
    folder = tmp_path / "新" / "文书"
    written = save_papers([one, two], folder)
    assert [path.read_bytes() for path in written] == [b"1", b"2"]
    assert len({path.name for path in written}) == 2
    assert sorted(path.name for path in folder.iterdir()) == sorted(p.name for p in written)
    assert save_papers([two], folder)[0].read_bytes() == b"2"
    assert missing_of([one, two]) == ("㌀",)


def test_summary_is_called_by_its_session(desk: Desk, made: Office) -> None:
    assert summary_name(desk, sessions.get(made.session)) == "年度总结_市政协七届四次会议"


def test_the_door_to_papers_is_light() -> None:
    heavy = "{'reportlab', 'docx', 'openpyxl', 'xlsxwriter', 'matplotlib'}"
    code = (
        "import sys, desktop_app.services.produce_document, desktop_app.services.letter_habits;"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "office.pdesk"
    sample_store(path).close()
    return path


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_the_sample_office_gives_one_of_every_kind(sample: Path, year: int) -> None:
    store = open_store(sample)
    try:
        at = Desk("联络员", Role.COORDINATOR, date(2025, 6, 20), paths.resources())
        session = next(one for one in sessions.all_sessions() if one.year == year)
        papers = list(one_of_every_kind(at, session.id))
        assert {paper.kind for paper in papers} == set(PaperKind)
        assert missing_of(papers) == ()
        for paper in papers:
            if paper.format is not Format.XLSX:
                assert "{{" not in text_of(paper)
                assert "None" not in text_of(paper)
    finally:
        store.close()


def test_no_paper_of_the_sample_office_bears_a_phone(sample: Path) -> None:
    store = open_store(sample)
    try:
        at = Desk("联络员", Role.COORDINATOR, date(2025, 6, 20), paths.resources())
        session = sessions.chosen("2024")[0]
        text = "".join(
            text_of(paper)
            for paper in one_of_every_kind(at, session.id)
            if paper.format is not Format.XLSX
        )
        phones = engine.rows("SELECT phone FROM member UNION SELECT mobile FROM member")
        found = [phone for (phone,) in phones if phone and phone.replace("-", "") in text]
        assert found == [phone for phone in found if not phone]
    finally:
        store.close()
