from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.domain.contact import Contact
from desktop_app.domain.draft import LedgerRefused, Reason
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division, Member, MemberKind, Person
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Kind, Proposal
from desktop_app.domain.session import GradeBase, Session
from desktop_app.domain.stage import Stage, stage_of
from desktop_app.services import import_proposals
from desktop_app.services.import_ledger import import_ledger
from desktop_app.services.keep_backups import check_store
from desktop_app.storage import (
    beside,
    cases,
    engine_sqlite,
    journal,
    proposals,
    records,
    sessions,
)
from desktop_app.storage.beside import Beside
from tests.factories import a_desk

HEAD = "会次,提案编号,案由,第一提案人,联名人,办理类型,交办日期"
SESSION = "市政协七届四次会议"


def ledger(tmp_path: Path, *lines: str, name: str = "台账.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def one(number: str):
    (case,) = records.where(Proposal, "number = ?", [number])
    return cases.facts(case.id)


def counts(report) -> tuple[int, int, int, int]:
    return report.created, report.updated, report.unchanged, report.rejected


def test_new_rows_become_cases_with_people_and_session(desk, tmp_path):
    path = ledger(
        tmp_path, HEAD, f"{SESSION},20240247,关于会展的提案,仇和,尉迟敏、民盟市委,主办,2024.3.18"
    )
    report = import_ledger(desk, path)
    assert counts(report) == (1, 0, 0, 0)
    case = one("20240247")
    assert case.proposal.assigned_on == date(2024, 3, 18)
    assert case.proposal.reply_due_on == date(2024, 6, 18)
    people = [records.get(Member, p.member_id) for p in case.proposers]
    assert [(m.name, m.kind) for m in people] == [
        ("仇和", MemberKind.CPPCC),
        ("尉迟敏", MemberKind.CPPCC),
        ("民盟市委", MemberKind.BODY),
    ]
    assert people[0].initials.startswith("qh")
    assert people[1].pinyin.startswith("yuchimin")
    assert proposals.ids(ListQuery(text="qh")) == [case.proposal.id]


def test_same_file_twice_changes_nothing(desk, tmp_path):
    head = f"{HEAD},会办单位,牵头处室,协办处室,承办人,签收日期,分解日期,答复日期,办理结果,满意度"
    row = (
        f"{SESSION},20240247,关于会展的提案,仇和,张三,主办,2024-3-18,市财政局、市发改委,会展处,"
        "综合处,李明,2024-3-20,2024-3-25,2024-6-1,A,满意"
    )
    path = ledger(tmp_path, head, row.replace("市财政局、市发改委", '"市财政局、市发改委"'))
    assert counts(import_ledger(desk, path)) == (1, 0, 0, 0)
    before = len(journal.operations())
    assert counts(import_ledger(desk, path)) == (0, 0, 1, 0)
    assert len(journal.operations()) == before
    assert stage_of(one("20240247")) == "DONE"


def test_dry_run_says_what_would_happen_and_stores_nothing(desk, tmp_path):
    path = ledger(tmp_path, HEAD, f"{SESSION},20240247,关于会展的提案,仇和,,主办,2024-3-18")
    report = import_ledger(desk, path, dry_run=True)
    assert counts(report) == (1, 0, 0, 0)
    assert report.is_dry_run
    assert records.where(Proposal) == records.where(Member) == []


def test_update_changes_what_the_row_gives_and_leaves_the_rest(desk, tmp_path):
    import_ledger(
        desk, ledger(tmp_path, HEAD, f"{SESSION},20240247,关于会展的提案,仇和,,主办,2024-3-18")
    )
    later = ledger(tmp_path, "会次,提案编号,签收日期,承办人", f"{SESSION},20240247,2024-3-20,李明")
    assert counts(import_ledger(desk, later)) == (0, 1, 0, 0)
    proposal = one("20240247").proposal
    assert (proposal.title, proposal.signed_on) == ("关于会展的提案", date(2024, 3, 20))
    journal.undo("t")
    assert one("20240247").proposal.signed_on is None


def test_rejected_rows_are_named_and_the_others_stored(desk, tmp_path):
    path = ledger(
        tmp_path,
        HEAD,
        f"{SESSION},20240001,好的,仇和,,主办,2024-3-18",
        f"{SESSION},20240002,坏日期,仇和,,主办,2024-2-30",
        f"{SESSION},20240003,,仇和,,主办,2024-3-18",
        f"{SESSION},20240004,没有类型,仇和,,,2024-3-18",
        ",20240005,没有会次,仇和,,主办,2024-3-18",
    )
    report = import_ledger(desk, path)
    assert counts(report) == (1, 0, 0, 4)
    told = {(c.place.row, c.column_key, c.reason) for c in report.complaints}
    assert told == {
        (3, "assigned_on", Reason.BAD_DATE),
        (4, "title", Reason.VALUE_MISSING),
        (5, "mode", Reason.VALUE_MISSING),
        (6, "session", Reason.VALUE_MISSING),
    }


def test_grade_the_scheme_does_not_know_is_rejected(desk, tmp_path):
    head = f"{HEAD},办理结果"
    import_ledger(desk, ledger(tmp_path, head, f"{SESSION},1,甲,仇和,,主办,2024-3-18,A"))
    path = ledger(tmp_path, head, f"{SESSION},2,乙,仇和,,主办,2024-3-18,丙")
    (complaint,) = import_ledger(desk, path).complaints
    assert (complaint.column_key, complaint.value) == ("grade", "丙")
    assert complaint.reason is Reason.BAD_WORD


def test_session_with_stem_grades_gets_their_scheme_once(desk, tmp_path):
    head = f"{HEAD},办理结果"
    rows = [
        f"市政协七届{n}次会议,{n},题目{n},仇和,,主办,2024-3-18,{g}"
        for n, g in (("四", "甲"), ("五", "乙"))
    ]
    rows = [r.replace(",四,", ",4,").replace(",五,", ",5,") for r in rows]
    import_ledger(desk, ledger(tmp_path, head, *rows))
    first, second = sessions.all_sessions()
    assert [g.letter for g in sessions.grades(first)] == ["甲", "乙", "丙"]
    assert first.grade_scheme_id == second.grade_scheme_id
    assert len(sessions.schemes()) == 2


def test_office_that_grades_co_handled_cases_counts_over_all(desk, tmp_path):
    head = f"{HEAD},主办单位,办理结果,会办意见发出日期,会办意见文号"
    path = ledger(
        tmp_path,
        head,
        f"{SESSION},1,会办件,仇和,,会办,2024-3-18,市财政局,A,2024-4-1,商函1号",
        f"{SESSION},2,主办件,仇和,,主办,2024-3-18,,A,,",
    )
    import_ledger(desk, path)
    (session,) = sessions.all_sessions()
    assert session.grade_base is GradeBase.ALL
    case = one("1")
    assert stage_of(case) == "DONE"
    assert case.opinions[0].number == "商函1号"
    (grade,) = [g for g in sessions.grades(session) if g.id == case.proposal.lead_grade_id]
    assert grade.letter == "A"
    assert counts(import_ledger(desk, path)) == (0, 0, 2, 0)


def test_year_stands_for_its_session(desk, tmp_path):
    import_ledger(desk, ledger(tmp_path, HEAD, f"{SESSION},1,甲,仇和,,主办,2024-3-18"))
    path = ledger(tmp_path, "年度,提案编号,案由,办理类型", "2024,2,乙,主办", "2022,3,丙,主办")
    assert counts(import_ledger(desk, path)) == (2, 0, 0, 0)
    assert {s.name: s.year for s in sessions.all_sessions()} == {SESSION: 2024, "2022年": 2022}


@pytest.mark.parametrize(
    ("name", "number", "year"),
    [
        ("2021年市政协会议", "1", 2021),
        ("市政协七届一次会议", "20210001", 2021),
        ("市政协七届一次会议", "17", 0),
    ],
)
def test_year_of_a_new_session_is_read_from_what_there_is(desk, tmp_path, name, number, year):
    path = ledger(tmp_path, "会次,提案编号,案由,办理类型", f"{name},{number},甲,主办")
    import_ledger(desk, path)
    assert [s.year for s in sessions.all_sessions()] == [year]


def test_congress_suggestions_keep_their_kind(desk, tmp_path):
    path = ledger(tmp_path, HEAD, "市七届人大六次会议,1,关于会展的建议,仇和,,分办,2024-3-18")
    import_ledger(desk, path)
    case = one("1")
    assert case.proposal.kind is Kind.CONGRESS
    assert records.get(Member, case.proposers[0].member_id).kind is MemberKind.CONGRESS


def test_same_number_in_two_sessions_is_two_cases(desk, tmp_path):
    path = ledger(
        tmp_path,
        HEAD,
        f"{SESSION},1,甲,仇和,,主办,2024-3-18",
        "市政协七届五次会议,1,乙,仇和,,主办,2025-3-18",
    )
    assert counts(import_ledger(desk, path)) == (2, 0, 0, 0)


def test_whole_life_of_a_case_is_read_from_its_columns(desk, tmp_path):
    head = (
        f"{HEAD},签收日期,分解日期,牵头处室,责任领导,处室负责人,承办人,送审日期,审签完成日期,"
        "答复日期,办理结果,签发人,送达日期,反馈日期,办理态度,满意度,承诺事项,承诺期限"
    )
    row = (
        f"{SESSION},1,题目,仇和,,主办,2024-3-18,2024-3-19,2024-3-22,会展处,陈局,王处,李明,2024-5-8,"
        "2024-5-20,2024-6-1,B,陈局,2024-6-2,2024-6-20,满意,基本满意,建成展馆,2025-12-31"
    )
    import_ledger(desk, ledger(tmp_path, head, row))
    case = one("1")
    assert stage_of(case) == "TRACKING"
    lead = case.lead_assignment
    names = [records.get(Person, i).name for i in (lead.leader_id, lead.head_id, lead.handler_id)]
    assert names == ["陈局", "王处", "李明"]
    levels = {p.name: (p.level, p.role) for p in records.where(Person)}
    assert levels["陈局"] == ("DEPUTY", "LEADER")
    assert case.deliveries[0].delivered_on == date(2024, 6, 2)
    assert (case.feedback[0].attitude, case.feedback[0].result) == ("SATISFIED", "BASICALLY")
    assert case.feedback[0].source == "LEDGER"
    done = f"{head},落实情况,落实日期,归档日期,档号"
    path = ledger(tmp_path, done, f"{row},已落实,2025-5-1,2025-6-1,D-1")
    assert counts(import_ledger(desk, path)) == (0, 1, 0, 0)
    assert stage_of(one("1")) == "ARCHIVED"
    assert counts(import_ledger(desk, path)) == (0, 0, 1, 0)


def test_another_lead_division_replaces_the_old_one_which_stays(desk, tmp_path):
    head = f"{HEAD},牵头处室,分解日期"
    row = f"{SESSION},1,题目,仇和,,主办,2024-3-18"
    import_ledger(desk, ledger(tmp_path, head, f"{row},会展处,2024-3-20"))
    import_ledger(desk, ledger(tmp_path, head, f"{row},外贸处,2024-3-25"))
    case = one("1")
    shown = [
        (records.get(Division, a.division_id).name, a.state, a.ended_on) for a in case.assignments
    ]
    assert shown == [
        ("会展处", "REPLACED", date(2024, 3, 25)),
        ("外贸处", "ACCEPTED", None),
    ]


def test_returned_case_and_second_round(desk, tmp_path):
    head = f"{HEAD},申请退办日期,退办原因,退办决定日期,是否同意退办"
    path = ledger(
        tmp_path,
        head,
        f"{SESSION},1,题目,仇和,,主办,2024-3-18,2024-3-20,不属职责,2024-3-25,是",
    )
    report = import_ledger(desk, path)
    assert report.complaints == []
    assert stage_of(one("1")) == "RETURNED"


def test_dissatisfied_member_opens_a_second_round_that_keeps_the_first(desk, tmp_path):
    head = f"{HEAD},答复日期,办理结果,反馈日期,满意度"
    row = f"{SESSION},1,题目,仇和,,主办,2024-3-18,2024-6-1,C,2024-6-20,不满意"
    import_ledger(desk, ledger(tmp_path, head, row))
    assert stage_of(one("1")) == "TO_REHANDLE"
    from desktop_app.ledgers.columns import PROPOSALS

    second = [c.zh for c in PROPOSALS if c.key in ("round2_issued_on", "round2_result")]
    path = ledger(tmp_path, ",".join([head, *second]), f"{row},2024-7-15,满意")
    import_ledger(desk, path)
    case = one("1")
    assert stage_of(case) == "DONE"
    assert [f.result for f in case.feedback] == ["DISSATISFIED", "SATISFIED"]
    assert counts(import_ledger(desk, path)) == (0, 0, 1, 0)


def test_case_for_reference_is_done_when_it_is_signed(desk, tmp_path):
    path = ledger(tmp_path, f"{HEAD},办结日期", f"{SESSION},1,题目,仇和,,参阅,2024-3-18,2024-3-20")
    import_ledger(desk, path)
    case = one("1")
    assert (stage_of(case), case.proposal.reply_due_on) == ("DONE", None)


def test_members_are_made_completed_and_told_apart(desk, tmp_path):
    head = "姓名,委员类别,界别,单位及职务,手机"
    path = ledger(
        tmp_path,
        head,
        "仇和,政协委员,经济,甲公司董事长,13900001234",
        "仇和,政协委员,教育,乙大学教授,",
    )
    report = import_ledger(desk, path)
    assert (report.created, report.complaints) == (2, [])
    assert counts(import_ledger(desk, path)) == (0, 0, 2, 0)
    more = ledger(tmp_path, head, "仇和,政协委员,经济界,甲公司董事长,")
    assert counts(import_ledger(desk, more)) == (0, 1, 0, 0)
    assert {m.sector for m in records.where(Member)} == {"经济界", "教育"}


def test_member_twice_in_one_file_is_one_member(desk, tmp_path):
    row = "民盟市委,经济,,13900001234"
    path = ledger(tmp_path, "姓名,界别,单位及职务,手机", row, row)
    assert counts(import_ledger(desk, path)) == (1, 0, 1, 0)
    assert records.where(Member)[0].kind is MemberKind.BODY


CONTACTS = "日期,沟通方式,沟通阶段,会次,提案编号,委员,沟通人,沟通内容,委员意见"


def test_contacts_name_cases_and_people(desk, tmp_path):
    rows = [f"{SESSION},{n},题目{n},仇和,,主办,2024-3-18" for n in (1, 2)]
    import_ledger(desk, ledger(tmp_path, HEAD, *rows))
    path = ledger(
        tmp_path,
        CONTACTS,
        f"2024-4-1,座谈会,办中,{SESSION},1、2,仇和、曾敏,李明,汇报进展,",
        "2024-4-2,电话,,,1,仇和,,说明情况,",
    )
    report = import_ledger(desk, path)
    assert (counts(report), report.complaints) == ((2, 0, 0, 0), [])
    case = one("1")
    assert [len(t.member_ids) for t in case.contacts] == [2, 1]
    assert counts(import_ledger(desk, path)) == (0, 0, 2, 0)
    told = ledger(tmp_path, CONTACTS, f"2024-4-2,电话,,{SESSION},1,仇和,,说明情况,同意")
    assert counts(import_ledger(desk, told)) == (0, 1, 0, 0)
    assert [c.opinion for c in records.where(Contact)] == ["", "同意"]


def test_contacts_that_name_nothing_known_are_rejected(desk, tmp_path):
    for year, name in ((2024, SESSION), (2025, "市政协七届五次会议")):
        row = f"{name},1,题目,仇和,,主办,{year}-3-18"
        import_ledger(desk, ledger(tmp_path, HEAD, row))
    path = ledger(
        tmp_path,
        CONTACTS,
        "2024-4-1,电话,,,99,仇和,,没有此件,",
        "2026-4-1,电话,,,1,仇和,,未来,",
        "2024-4-1,电话,,,1,仇和,,按年份认出,",
    )
    report = import_ledger(desk, path)
    assert counts(report) == (1, 0, 0, 2)
    told = {(c.place.row, c.column_key, c.reason) for c in report.complaints}
    assert told == {
        (2, "numbers", Reason.NOT_FOUND),
        (3, "numbers", Reason.NOT_FOUND),
        (3, "happened_on", Reason.IN_THE_FUTURE),
    }


def test_session_given_by_the_clerk_stands_in_for_one_not_named(desk, tmp_path):
    path = ledger(tmp_path, "提案编号,案由,办理类型", "1,甲,主办")
    assert counts(import_ledger(desk, path, session=SESSION)) == (1, 0, 0, 0)
    assert [s.name for s in records.where(Session)] == [SESSION]


def test_session_given_by_the_clerk_stands_in_for_an_empty_cell_too(desk, tmp_path):
    path = ledger(
        tmp_path, "会次,提案编号,案由,办理类型", ",1,甲,主办", "政协六届一次会议,2,乙,主办"
    )
    assert counts(import_ledger(desk, path, session=SESSION)) == (2, 0, 0, 0)
    assert {s.name for s in records.where(Session)} == {SESSION, "政协六届一次会议"}


def test_no_ledger_is_refused_and_nobody_but_the_coordinator_imports(desk, tmp_path):
    junk = tmp_path / "junk.xlsx"
    junk.write_bytes(b"\x00\x01junk")
    with pytest.raises(LedgerRefused):
        import_ledger(desk, junk)
    with pytest.raises(NotAllowed):
        import_ledger(a_desk(role=Role.HANDLER), junk)


def test_store_without_grade_schemes_still_takes_cases(desk, tmp_path):
    from desktop_app.storage import engine_sqlite as engine

    with journal.operation("t", "SETUP"):
        engine.run("DELETE FROM grade")
        engine.run("DELETE FROM grade_scheme")
    path = ledger(tmp_path, HEAD, f"{SESSION},1,甲,仇和,,主办,2024-3-18")
    assert counts(import_ledger(desk, path)) == (1, 0, 0, 0)
    assert sessions.all_sessions()[0].grade_scheme_id is None


def test_rows_may_add_an_answer_to_one_case_and_feedback_to_another(desk, tmp_path):
    head = f"{HEAD},答复日期"
    rows = [f"{SESSION},{n},题目{n},仇和,,主办,2024-3-18" for n in (1, 2)]
    import_ledger(desk, ledger(tmp_path, head, f"{rows[0]},2024-6-1", f"{rows[1]},"))
    head = "会次,提案编号,答复日期,反馈日期,满意度"
    more = (f"{SESSION},1,2024-6-1,2024-6-20,满意", f"{SESSION},2,2024-6-2,,")
    assert counts(import_ledger(desk, ledger(tmp_path, head, *more))) == (0, 2, 0, 0)
    assert [stage_of(one(n)) for n in ("1", "2")] == ["DONE", "DONE"]


def test_cases_stored_in_parts_are_whole_and_undone_as_one(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(import_proposals, "_PART", 2)
    head = f"{HEAD},主办单位,牵头处室,承办人,答复日期,办理结果,满意度"
    rows = [
        f"{SESSION},{n},夜市{n},仇和,尉迟敏,主办,2024-3-18,,综合处,张三,2024-5-{n},A,{said}"
        for n, said in enumerate(["满意", "不满意", "", "基本满意", "满意"], start=1)
    ]
    path = ledger(tmp_path, head, *rows)
    before = len(journal.operations())
    assert counts(import_ledger(desk, path)) == (5, 0, 0, 0)
    assert check_store().left == ()
    assert (
        len(proposals.ids(ListQuery(text="夜市"))) == len(proposals.ids(ListQuery(text="qh"))) == 5
    )
    assert stage_of(one("2")) is Stage.TO_REHANDLE
    assert len(journal.operations()) == before + 1
    assert counts(import_ledger(desk, path)) == (0, 0, 5, 0)
    journal.undo("test")
    assert records.where(Proposal) == []
    assert check_store().left == ()


def test_nobody_asks_the_store_while_it_takes_the_cases(desk, tmp_path, monkeypatch):
    """Two threads in one transaction: the second must never run into the first."""
    monkeypatch.setattr(import_proposals, "_PART", 2)
    busy, asked = [], []

    class Watched(Beside):
        def insert(self, *batch):
            busy.append(batch)
            super().insert(*batch)

        def wait(self):
            super().wait()
            busy.clear()

    def watched(call):
        return lambda *a: asked.append(a) if busy else call(*a)

    monkeypatch.setattr(beside, "Beside", Watched)
    for name in ("rows", "run", "many"):
        monkeypatch.setattr(engine_sqlite, name, watched(getattr(engine_sqlite, name)))
    head = f"{HEAD},答复日期,办理结果,满意度"
    rows = [
        f"市政协七届{'三四五六'[n // 2]}次会议,{n},夜市,仇和{n},,主办,2024-3-18,2024-5-8,A,不满意"
        for n in range(1, 8)
    ]
    assert counts(import_ledger(desk, ledger(tmp_path, head, *rows))) == (7, 0, 0, 0)
    assert asked == []


def test_trial_of_cases_and_talks_about_them_finds_both(desk, tmp_path):
    path = tmp_path / "两表.xlsx"
    book = Workbook()
    sheet = book.active
    sheet.append(HEAD.split(","))
    sheet.append([SESSION, "1", "夜市", "仇和", "", "主办", "2024-3-18"])
    talks = book.create_sheet("沟通记录")
    talks.append(["日期", "方式", "提案编号", "委员", "内容"])
    talks.append(["2024-4-1", "电话", "1", "仇和", "已联系"])
    book.save(path)
    tried = import_ledger(desk, path, dry_run=True)
    assert counts(tried) == (2, 0, 0, 0)
    assert records.where(Proposal) == []
    assert counts(import_ledger(desk, path)) == (2, 0, 0, 0)


def two_sheets(tmp_path: Path, first: list[str], again: list[str]) -> Path:
    """A workbook that has a case on its sheet of all and on that of its mode."""
    head = ["会次", "提案编号", "案由", "第一提案人", "办理类型", "联名人", "办理结果"]
    book = Workbook()
    for sheet, row in ((book.active, first), (book.create_sheet("主办件"), again)):
        sheet.append(head)
        sheet.append(row)
    book.active.title = "全部"
    path = tmp_path / "两表.xlsx"
    book.save(path)
    return path


def test_case_on_two_sheets_is_one_case_with_what_both_say(desk, tmp_path):
    path = two_sheets(
        tmp_path,
        [SESSION, "1", "夜市", "仇和", "主办"],
        [SESSION, "1", "夜市", "仇和", "主办", "张三、李四", "A"],
    )
    assert counts(import_ledger(desk, path, dry_run=True)) == (1, 0, 1, 0)
    assert counts(import_ledger(desk, path)) == (1, 0, 1, 0)
    assert len(one("1").proposers) == 3
    assert one("1").current_reply.grade_id is not None
    assert counts(import_ledger(desk, path)) == (0, 0, 2, 0)


def test_case_on_two_sheets_that_disagree_is_named(desk, tmp_path):
    import_ledger(desk, ledger(tmp_path, HEAD, f"{SESSION},9,早市,仇和,,主办,2024-3-18"))
    path = two_sheets(
        tmp_path,
        [SESSION, "1", "夜市", "仇和", "主办", "张三"],
        ["2024", "1", "夜市", "仇和", "主办", "张三、李四"],
    )
    told = import_ledger(desk, path)
    assert counts(told) == (1, 0, 0, 1)
    (wrong,) = told.complaints
    assert (wrong.place.sheet, wrong.place.row) == ("主办件", 2)
    assert (wrong.column_key, wrong.value, wrong.reason) == (
        *("cosigners", "张三、李四", Reason.CONTRADICTS),
    )
    assert wrong.facts == {"sheet": "全部", "row": 2, "other": "张三"}


def test_number_twice_on_a_sheet_is_named_however_its_session_is_called(desk, tmp_path):
    import_ledger(desk, ledger(tmp_path, HEAD, f"{SESSION},9,早市,仇和,,主办,2024-3-18"))
    rows = [f"{SESSION},1,夜市,仇和,,主办,2024-3-18", "2024,1,夜市,仇和,,主办,2024-3-18"]
    told = import_ledger(desk, ledger(tmp_path, HEAD, *rows))
    assert counts(told) == (1, 0, 0, 1)
    (wrong,) = told.complaints
    assert (wrong.place.row, wrong.reason) == (3, Reason.DUPLICATE_NUMBER)
    assert wrong.facts == {"first_row": 2}
