from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.draft import (
    ContactDraft,
    LedgerKind,
    MemberDraft,
    Place,
    ProposalDraft,
    Reason,
)
from desktop_app.ledgers.headers import Found
from desktop_app.ledgers.read import read, read_pasted
from tests.ledgers.books import a_book, a_table
from tests.ledgers.old_workbook import old_workbook

HEAD = ["序号", "提案号", "案由", "第一提案人", "交办日期", "办理结果"]


def test_title_lines_merged_two_row_header_sections_totals_and_notes(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        page = book.add_worksheet("台账")
        page.merge_range(0, 0, 0, 6, "市商务局2024年办理市政协七届四次会议提案台账")
        page.write(1, 0, "填表日期：2024年12月1日")
        for column, text in ((0, "序号"), (1, "提案号"), (2, "案由"), (6, "交办\n日期")):
            page.merge_range(2, column, 3, column, text)
        page.merge_range(2, 3, 2, 4, "提案人")
        page.write_row(3, 3, ["姓名", "界别", "联名人"])
        page.merge_range(4, 0, 4, 6, "一、主办件（1件）")
        page.write_row(5, 0, [1, 20240247, "题目一", "张 三", "经济", "李四，王五", "3月18日"])
        page.merge_range(6, 0, 6, 6, "二、会办件（1件）")
        page.write_row(7, 0, [2, "0012", "题目二", "民建市委会", "", "", 45370])
        page.write_row(8, 0, [3])
        page.write_row(9, 0, ["合计", "", "2件"])
        page.write(10, 0, "备注：以上为全部提案。")

    sheet = read(a_book(tmp_path / "台账.xlsx", fill)).sheets[0]
    shared = {"session": "市政协七届四次会议", "year": 2024, "kind": "CPPCC"}
    assert sheet.drafts == (
        ProposalDraft(
            **shared,
            number="20240247",
            title="题目一",
            mode="LEAD",
            lead="张三",
            cosigners=("李四", "王五"),
            sector="经济",
            assigned_on=date(2024, 3, 18),
        ),
        ProposalDraft(
            **shared,
            number="0012",
            title="题目二",
            mode="CO",
            lead="民建市委会",
            assigned_on=date(2024, 3, 19),
        ),
    )
    assert sheet.header_rows == (3, 4)
    assert sheet.rows == (6, 8)
    assert sheet.skipped == (5, 7, 9, 10, 11)
    assert sheet.complaints == ()


def test_every_mistake_of_every_row_is_named(tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "l.xlsx",
        HEAD,
        [1, "20240001", "一", "张三", "2024-3-18", "A"],
        [2, "20240001", "二", "李四", "2024-2-30", "满意吗"],
        [3, "", "三", "王五", "2024-3-18", "A"],
        [4, 1.5, "四", "王五", "2024-3-18", "A"],
    )
    ledger = read(path)
    assert [(c.place.row, c.place.letters, c.reason) for c in ledger.complaints] == [
        (3, "E", Reason.BAD_DATE),
        (3, "F", Reason.BAD_WORD),
        (3, "B", Reason.DUPLICATE_NUMBER),
        (4, "B", Reason.VALUE_MISSING),
        (5, "B", Reason.BAD_NUMBER),
    ]
    assert ledger.complaints[0].value == "2024-2-30"
    assert ledger.complaints[0].facts == {"heading": "交办日期"}
    assert ledger.complaints[2].facts["first_row"] == 2
    assert [d.number for d in ledger.drafts] == ["20240001"]
    assert ledger.rejected_rows == 3


def test_missing_required_column_is_one_complaint_and_no_row_is_read(tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "l.xlsx", ["案由", "第一提案人", "牵头处室"], ["一", "张三", "综合处"]
    )
    ledger = read(path)
    assert ledger.drafts == ()
    (complaint,) = ledger.complaints
    assert (complaint.reason, complaint.column_key) == (Reason.MISSING_COLUMN, "number")
    assert complaint.place == Place("Sheet1", 1)


def test_all_sheets_are_read_and_share_their_session(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        one, two = book.add_worksheet("主办件"), book.add_worksheet("会办件")
        book.add_worksheet("Sheet3")
        book.add_worksheet("说明").write(0, 0, "本表由办公室填写")
        one.write(0, 0, "市政协七届四次会议提案")
        one.write_row(1, 0, HEAD)
        one.write_row(2, 0, [1, "20240001", "一"])
        two.write_row(0, 0, ["编号", "题目", "主办单位"])
        two.write_row(1, 0, ["20240002", "二", "市发改委"])

    ledger = read(a_book(tmp_path / "l.xlsx", fill))
    assert [(d.session, d.number, d.mode) for d in ledger.drafts] == [
        ("市政协七届四次会议", "20240001", "LEAD"),
        ("市政协七届四次会议", "20240002", "CO"),
    ]
    assert [c.reason for c in ledger.complaints] == [Reason.EMPTY_SHEET, Reason.SHEET_IGNORED]
    assert all(c.is_notice for c in ledger.complaints)
    chosen = read(tmp_path / "l.xlsx", sheets=["会办件"])
    assert [d.number for d in chosen.drafts] == ["20240002"]


def test_a_case_on_two_sheets_must_say_the_same(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        for name, rows in {
            "分解": [
                ["提案号", "案由", "牵头处室"],
                ["1001", "一", "综合处"],
                ["1002", "二", "综合处"],
            ],
            "答复": [["提案号", "案由", "办理结果"], ["1001", "一", "A"], ["1002", "别的", "B"]],
        }.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)

    ledger = read(a_book(tmp_path / "l.xlsx", fill))
    (complaint,) = ledger.complaints
    assert complaint.place == Place("答复", 3, 2)
    assert complaint.reason is Reason.CONTRADICTS
    assert complaint.facts == {"sheet": "分解", "row": 3, "other": "二"}
    assert [(d.number, d.grade) for d in ledger.sheets[1].drafts] == [("1001", "A")]


@pytest.mark.parametrize("rows", [[], [[" "]], [HEAD]])
def test_a_ledger_without_rows_is_empty(rows: list[list[str]], tmp_path: Path) -> None:
    ledger = read(a_table(tmp_path / "l.xlsx", *rows))
    assert [c.reason for c in ledger.complaints] == [Reason.EMPTY_LEDGER]
    assert ledger.rejected_rows == 0


def test_a_table_that_is_no_ledger_says_what_stands_there(tmp_path: Path) -> None:
    (complaint,) = read(a_table(tmp_path / "l.xlsx", ["采购清单"], ["打印纸", "10箱"])).complaints
    assert (complaint.reason, complaint.value) == (Reason.NO_HEADER, "采购清单")


def test_a_heading_of_two_meanings_is_decided_by_its_cells() -> None:
    grades = read_pasted("提案号\t案由\t办理结果\n1001\t一\tA类\n")
    opinions = read_pasted("提案号\t案由\t办理结果\n1001\t一\t满意\n")
    both = read_pasted("提案号\t案由\t答复类别\t办理结果\n1001\t一\tA\t基本满意\n")
    assert (grades.drafts[0].grade, grades.drafts[0].result) == ("A", None)
    assert (opinions.drafts[0].grade, opinions.drafts[0].result) == (None, "SATISFIED")
    assert (both.drafts[0].grade, both.drafts[0].result) == ("A", "BASICALLY")


def test_running_numbers_that_look_like_case_numbers_are_the_numbers() -> None:
    reading = read_pasted(
        "序号\t案由\t第一提案人\n20240001\t一\t张三\n20240002\t二\t李四\n"
    ).sheets[0]
    assert [d.number for d in reading.drafts] == ["20240001", "20240002"]
    assert reading.columns[0].found is Found.BY_CONTENT
    plain = read_pasted("序号\t案由\t第一提案人\n1\t一\t张三\n2\t二\t李四\n")
    assert [c.reason for c in plain.complaints] == [Reason.MISSING_COLUMN]


def test_columns_set_by_hand_go_before_everything() -> None:
    text = "提案号\t文件\t牵头处室\n1001\t关于外贸的提案\t综合处\n"
    mapping = {"文件": "title", "C": ""}
    reading = read_pasted(text, mapping=mapping).sheets[0]
    assert reading.drafts == (ProposalDraft(number="1001", title="关于外贸的提案"),)
    assert [c.found for c in reading.columns] == [Found.BY_HEADING, Found.BY_HAND, Found.BY_HAND]


def test_session_and_year_asked_for_stand_in_where_none_is_named() -> None:
    text = "提案号\t案由\t交办日期\n001\t一\t3月18日\n"
    (draft,) = read_pasted(text, session="市政协七届四次会议", year=2024).drafts
    assert (draft.session, draft.assigned_on) == ("市政协七届四次会议", date(2024, 3, 18))
    (complaint,) = read_pasted(text).complaints
    assert complaint.reason is Reason.DATE_WITHOUT_YEAR


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("年度\t提案号\t交办日期\n2023\t001\t3月18日\n", date(2023, 3, 18)),
        ("提案号\t案由\t交办日期\n20220001\t一\t3-18\n", date(2022, 3, 18)),
        ("2021年台账\n提案号\t案由\t交办日期\n001\t一\t3-18\n", date(2021, 3, 18)),
    ],
)
def test_the_year_of_a_day_comes_from_row_number_or_title(text: str, day: date) -> None:
    assert read_pasted(text, year=2000).drafts[0].assigned_on == day


def test_several_names_in_the_proposers_cell_are_lead_and_cosigners() -> None:
    text = "提案号\t案由\t提案人\t联名人\n1001\t一\t张三、李四\t王五、李四\n"
    (draft,) = read_pasted(text).drafts
    assert (draft.lead, draft.cosigners) == ("张三", ("李四", "王五"))


def test_the_proposer_and_others_are_the_proposer() -> None:
    (draft,) = read_pasted("提案号\t案由\t提案人\n1001\t一\t张三等5人\n").drafts
    assert (draft.lead, draft.cosigners) == ("张三", None)


def test_cells_merged_downwards_hold_for_their_rows(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        page = book.add_worksheet()
        page.write_row(0, 0, ["办理类型", "提案号", "案由", "提案人", "协办处室"])
        page.merge_range(1, 0, 4, 0, "主办")
        page.merge_range(1, 1, 2, 1, "1001")
        page.merge_range(1, 2, 2, 2, "一")
        page.write_row(1, 3, ["张三", "外经处"])
        page.write_row(2, 3, ["李四", "外贸处"])
        page.write_row(3, 1, ["1002", "二", "王五"])
        page.merge_range(5, 1, 6, 1, "1003")
        page.write_row(5, 2, ["三", "赵六"])
        page.write_row(6, 2, ["四", "赵六"])

    ledger = read(a_book(tmp_path / "l.xlsx", fill))
    assert ledger.drafts == (
        ProposalDraft(
            number="1001",
            title="一",
            mode="LEAD",
            lead="张三",
            cosigners=("李四",),
            co_divisions=("外经处", "外贸处"),
        ),
        ProposalDraft(number="1002", title="二", mode="LEAD", lead="王五"),
    )
    (complaint,) = ledger.complaints
    assert (complaint.reason, complaint.place) == (Reason.CONTRADICTS, Place("Sheet1", 7, 3))
    assert complaint.facts["row"] == 6


def test_repeated_header_and_prefilled_rows_are_no_cases() -> None:
    text = "提案号\t案由\t重点提案\n1001\t一\t是\n提案号\t案由\t重点提案\n\t\t否\n1002\t二\t否\n"
    reading = read_pasted(text).sheets[0]
    assert [d.number for d in reading.drafts] == ["1001", "1002"]
    assert reading.skipped == (3, 4)


def test_the_second_of_two_like_columns_is_told() -> None:
    (complaint,) = read_pasted("提案号\t备注\t备注\n1001\t一\t二\n").complaints
    assert complaint.reason is Reason.COLUMN_TWICE
    assert complaint.place.letters == "C"
    assert complaint.facts == {"first": "B"}


def test_members_ledger(tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "m.xlsx",
        ["政协委员名册"],
        ["序号", "姓名", "身份", "界别", "党派", "工作单位及职务", "联系电话", "通讯地址"],
        [1, "欧阳 娜", "委员", "经济", "民建", "某公司董事长", 13800138000.0, "福中三路"],
        [2, "民进市委会", "集体", "", "", "", "", ""],
    )
    sheet = read(path).sheets[0]
    assert sheet.kind is LedgerKind.MEMBERS
    assert sheet.drafts == (
        MemberDraft(
            name="欧阳娜",
            kind="CPPCC",
            sector="经济",
            party="民建",
            unit_post="某公司董事长",
            mobile="13800138000",
            address="福中三路",
        ),
        MemberDraft(name="民进市委会", kind="BODY"),
    )


def test_contacts_ledger(tmp_path: Path) -> None:
    path = a_table(
        tmp_path / "c.xlsx",
        ["市政协七届四次会议提案沟通记录"],
        ["沟通日期", "沟通方式", "阶段", "提案编号", "沟通对象", "我方人员", "沟通内容", "地点"],
        [
            "2024.4.2",
            "上门走访",
            "办前",
            "20240247、20240326",
            "张 三",
            "李明",
            "听取意见",
            "科技园",
        ],
        ["4月3日", "传真", "办前", 20240247.0, "张三", "李明", "听取意见", ""],
    )
    sheet = read(path).sheets[0]
    assert sheet.kind is LedgerKind.CONTACTS
    assert sheet.drafts == (
        ContactDraft(
            happened_on=date(2024, 4, 2),
            way="VISIT",
            phase="BEFORE",
            session="市政协七届四次会议",
            numbers=("20240247", "20240326"),
            members=("张三",),
            ours=("李明",),
            said="听取意见",
            place="科技园",
        ),
    )
    assert [(c.place.row, c.column_key) for c in sheet.complaints] == [(4, "way")]


@pytest.mark.parametrize(("serial", "from_1904"), [(45369.0, False), (43907.0, True)])
def test_an_old_workbook_is_read(serial: float, from_1904: bool, tmp_path: Path) -> None:
    rows: list[list[str | float]] = [["提案号", "案由", "交办日期"], [20240001.0, "题目", serial]]
    path = tmp_path / "旧台账.xls"
    path.write_bytes(old_workbook(rows, "主办件", from_1904=from_1904))
    (draft,) = read(path).drafts
    assert (draft.number, draft.title, draft.mode) == ("20240001", "题目", "LEAD")
    assert draft.assigned_on == date(2024, 3, 18)  # a bare number, whichever epoch it counts from


def test_the_kind_can_be_set_by_hand() -> None:
    (draft,) = read_pasted("姓名\t界别\n张三\t经济\n", kind=LedgerKind.MEMBERS).drafts
    assert draft == MemberDraft(name="张三", sector="经济")


def test_a_member_of_whom_only_the_name_is_known_is_a_row() -> None:
    drafts = read_pasted("姓名\t界别\t党派\n张三\t\t\n李四\t\t\n", kind=LedgerKind.MEMBERS).drafts
    assert drafts == (MemberDraft(name="张三"), MemberDraft(name="李四"))
