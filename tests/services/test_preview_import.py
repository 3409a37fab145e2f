"""What a person looks over before an import: every cell's reading, every change, every doubt."""

from __future__ import annotations

from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Proposal
from desktop_app.services.import_ledger import Choices, import_cells, paste_cells
from desktop_app.services.preview_import import Preview, preview_import, sheet_names
from desktop_app.storage import journal, records
from tests.factories import a_member

SESSION = "市政协七届四次会议"
HEAD = "会次,提案编号,案由,第一提案人,办理类型,交办日期,,满意"


def cells(desk, *lines: str):
    return paste_cells(desk, "\n".join(line.replace(",", "\t") for line in lines))


def look(desk, *lines: str, choices: Choices | None = None) -> Preview:
    return preview_import(desk, cells(desk, *lines), choices or Choices(), "zh_CN")


def take(desk, *lines: str) -> None:
    import_cells(desk, cells(desk, *lines), Choices())


def test_every_cell_is_shown_as_it_was_read_or_with_its_complaint(desk):
    seen = look(
        desk,
        f"{SESSION}办理台账",
        HEAD,
        f"{SESSION},1,夜市,张 三,主办件,2024.3.18,x",
        f"{SESSION},2,早市,李四,主持,2024-13-40",
        f"{SESSION},3,,王五,主办,2024-3-18",
    )
    (sheet,) = seen.sheets
    assert sheet.header_row == 2
    assert [(c.letters, c.key) for c in sheet.columns] == [
        ("A", "session"),
        ("B", "number"),
        ("C", "title"),
        ("D", "lead"),
        ("E", "mode"),
        ("F", "assigned_on"),
        ("G", ""),
        ("H", ""),
    ]
    assert sheet.columns[5].example == "2024.3.18　2024-13-40　2024-3-18"
    assert [c.name for c in sheet.columns[5:]] == ["交办日期", "G", "满意"]
    first, second, third = sheet.rows
    assert [cell.text for cell in first.cells] == [
        *(SESSION, "1", "夜市", "张三", "主办", "2024-03-18", "x", ""),
    ]
    assert (first.is_taken, second.is_taken, third.is_taken) == (True, False, False)
    assert [bool(cell.reason) for cell in second.cells] == [False] * 4 + [True] * 2 + [False] * 2
    assert second.cells[5].text == "2024-13-40"
    assert third.cells[2].reason is not None
    assert ("lead", "第一提案人") in sheet.choices
    assert records.where(Proposal) == []


def test_notices_refuse_nothing(desk):
    seen = look(desk, "会次,提案编号,案由,案由,办理类型", f"{SESSION},1,夜市,x,主办")
    assert [one.is_notice for one in seen.report.complaints] == [True]
    assert seen.sheets[0].rows[0].is_taken


def test_words_are_those_of_the_language(desk):
    rows = (HEAD, f"{SESSION},1,夜市,张三,主办,2024-3-18")
    (sheet,) = preview_import(desk, cells(desk, *rows), Choices(), "en").sheets
    assert sheet.columns[4].meaning == "Mode"
    assert sheet.rows[0].cells[4].text == "Lead"


def test_a_sheet_that_is_no_ledger_has_no_rows(desk):
    pasted = cells(desk, "你好", "再见")
    (sheet,) = preview_import(desk, pasted, Choices(), "zh_CN").sheets
    assert (sheet.header_row, sheet.rows) == (0, ())
    assert sheet_names(pasted) == ("",)


def test_changes_of_cases_members_and_talks_show_old_and_new(desk):
    take(desk, HEAD, f"{SESSION},1,夜市,仇和,主办,2024-3-18")
    case = f"{SESSION},1,早市,仇和,主办,2024-3-18"
    assert told(look(desk, HEAD, case)) == [("1", "案由", "夜市", "早市")]
    members = "姓名,委员类别,界别,手机"
    assert told(look(desk, members, "仇和,政协委员,经济,13900001234")) == [
        ("仇和", "界别", "", "经济"),
        ("仇和", "手机", "", "13900001234"),
    ]
    talks = "日期,沟通方式,提案编号,委员,沟通内容,地点"
    take(desk, talks, "2024-4-1,电话,1,仇和,汇报,")
    assert told(look(desk, talks, "2024-4-1,电话,1,仇和,汇报,局里")) == [
        ("2024-04-01", "地点", "", "局里")
    ]


def told(preview: Preview) -> list[tuple[str, str, str, str]]:
    return [(one.what, one.column, one.old, one.new) for one in preview.differences]


def test_member_completed_twice_in_one_file_has_nothing_stored_before(desk):
    rows = ("姓名,界别,手机", "仇和,经济,", "仇和,经济,13900001234")
    seen = look(desk, *rows)
    assert (seen.report.created, seen.report.updated) == (1, 0)
    take(desk, *rows)
    assert [m.mobile for m in records.where(Member)] == ["13900001234"]
    assert look(desk, *rows).differences == ()


def test_doubtful_names_are_asked_once(desk):
    with journal.operation("t", "SETUP"):
        for post in ("甲公司", "乙大学"):
            records.add(a_member(name="仇和", unit_post=post))
    rows = [f"{SESSION},{n},题目{n},仇和,主办,2024-3-18" for n in (1, 2)]
    (doubt,) = look(desk, HEAD, *rows).doubts
    assert (doubt.name, [who for _, who in doubt.members]) == ("仇和", ["甲公司", "乙大学"])
