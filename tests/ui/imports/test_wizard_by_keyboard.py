"""The import from first look to undo without a mouse: columns, sheets, header row, twins, paste."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Member
from desktop_app.domain.proposal import Proposal
from desktop_app.services.list_cases import case_count
from desktop_app.storage import journal, records
from desktop_app.ui.imports.import_dialog import ImportDialog
from tests.ledgers.books import a_book

SESSION = "市政协七届四次会议"
HEAD = "会次,提案编号,甲栏,办理类型,交办日期"
ROW = f"{SESSION},20240001,关于夜市的提案,主办,2024-3-18"


@pytest.fixture
def dialog(qtbot, workplace) -> ImportDialog:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ImportDialog(workplace)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def ledger(tmp_path) -> Callable[..., Path]:
    def written(*lines: str) -> Path:
        path = tmp_path / "台账.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return written


def press(key: Qt.Key, times: int = 1, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """A key goes to whatever has the focus, as on a desk without a mouse."""
    for _ in range(times):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifier)


def tab_to(wanted: QWidget) -> None:
    """Go on with Tab until the widget has the focus."""
    for _ in range(40):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"no way by Tab to {wanted.accessibleName() or wanted}")


def open_tab(dialog: ImportDialog, wanted: QWidget) -> None:
    tab_to(dialog.review.tabBar())
    dialog.review.tabBar()
    while dialog.review.currentWidget() is not wanted:
        before = dialog.review.currentIndex()
        press(Qt.Key.Key_Right if before < dialog.review.indexOf(wanted) else Qt.Key.Key_Left)
        assert dialog.review.currentIndex() != before


def choose_word(combo: QComboBox, word: str) -> None:
    tab_to(combo)
    target = combo.findText(word)
    assert target >= 0, [combo.itemText(i) for i in range(combo.count())]
    press(Qt.Key.Key_F4)
    for key in (Qt.Key.Key_Home, *([Qt.Key.Key_Down] * target), Qt.Key.Key_Return):
        QTest.keyClick(combo.view(), key)
    assert combo.currentText() == word or combo.currentIndex() < 0


def cells(dialog: ImportDialog) -> list[list[str]]:
    model = dialog.review.sheets.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_ledger_with_an_unknown_heading_comes_in_without_a_mouse(dialog, ledger, workplace):
    dialog.read(ledger(HEAD, ROW, ROW.replace("0001", "0002").replace("3-18", "13-40")))
    assert "Rejected 2" in dialog.counts.text()
    open_tab(dialog, dialog.review.columns)
    table = dialog.review.columns.table
    tab_to(table)
    press(Qt.Key.Key_Down, 2)
    assert dialog.review.columns.model.line_at(table.chosen_row()).heading == "甲栏"
    choose_word(dialog.review.columns.answer, "Title")
    assert dialog.counts.text().split("　") == ["New 1", "Changed 0", "Unchanged 0", "Rejected 1"]
    assert cells(dialog)[0] == [SESSION, "20240001", "关于夜市的提案", "Lead", "2024-03-18"]
    assert cells(dialog)[1][4] == "✗ 2024-13-40"
    tab_to(dialog.take_in)
    press(Qt.Key.Key_Space)
    assert case_count(ListQuery()) == 1
    assert QApplication.focusWidget() is dialog.leave
    journal.undo("x")
    assert case_count(ListQuery()) == 0
    dialog.read(ledger(HEAD, ROW))
    assert "New 1" in dialog.counts.text()
    line = dialog.review.columns.model.line_at(2)
    assert (line.meaning, line.is_by_hand) == ("Title", True)


def test_an_update_shows_old_and_new_side_by_side(dialog, ledger):
    head = HEAD.replace("甲栏", "案由")
    dialog.read(ledger(head, ROW))
    tab_to(dialog.take_in)
    press(Qt.Key.Key_Space)
    dialog.read(ledger(head, ROW.replace("夜市", "早市").replace("3-18", "3-19")))
    open_tab(dialog, dialog.review.changes_table)
    model = dialog.review.changes
    shown = [[model.index(r, c).data() for c in range(5)] for r in range(model.rowCount())]
    assert shown == [
        ["2", "20240001", "Title", "关于夜市的提案", "关于早市的提案"],
        ["2", "20240001", "Assigned on", "2024-03-18", "2024-03-19"],
    ]
    assert dialog.review.tabText(dialog.review.indexOf(dialog.review.changes_table)) == "Changes 2"


def test_cells_from_a_spreadsheet_are_pasted_looked_over_and_taken_in(dialog):
    QGuiApplication.clipboard().setText("")
    dialog.choose.setFocus()
    press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "no cells" in dialog.message.text()
    rows = (HEAD.replace("甲栏", "案由"), ROW)
    QGuiApplication.clipboard().setText("\n".join(row.replace(",", "\t") for row in rows))
    press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "New 1" in dialog.counts.text()
    assert case_count(ListQuery()) == 0
    tab_to(dialog.take_in)
    press(Qt.Key.Key_Space)
    assert case_count(ListQuery()) == 1
    journal.undo("x")
    assert case_count(ListQuery()) == 0


def test_sheets_can_be_left_out_and_the_header_row_pointed_at(dialog, tmp_path):
    def fill(book) -> None:
        for name, number in (("主办件", "1"), ("会办件", "2")):
            page = book.add_worksheet(name)
            page.write_row(0, 0, ["会次", "提案编号", "案由", "交办日期"])
            page.write_row(1, 0, [SESSION, number, "旧题目", "坏"])
            page.write_row(2, 0, ["会次", "提案编号", "案由"])
            page.write_row(3, 0, [SESSION, f"9{number}", "题目"])

    dialog.read(a_book(tmp_path / "l.xlsx", fill))
    sheets = dialog.review.sheets
    tab_to(sheets.header)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return)
    assert [row[1] for row in cells(dialog)] == ["91"]
    choose_word(sheets.sheet, "会办件")
    tab_to(sheets.is_read)
    press(Qt.Key.Key_Space)
    tab_to(dialog.take_in)
    press(Qt.Key.Key_Space)
    assert [p.number for p in records.where(Proposal)] == ["91"]


def test_a_refused_cell_tells_why(dialog, ledger):
    dialog.read(ledger(HEAD.replace("甲栏", "案由"), ROW.replace("3-18", "13-40")))
    table = dialog.review.sheets.table
    tab_to(table)
    press(Qt.Key.Key_End)
    assert dialog.review.sheets.why.text() == "not a date"
    press(Qt.Key.Key_Home)
    assert not dialog.review.sheets.why.isVisible()


def test_the_clerk_is_asked_which_member_is_meant(dialog, ledger):
    with journal.operation("t", "SETUP"):
        for post in ("甲公司", "乙大学"):
            records.add(Member(0, "仇和", "CPPCC", unit_post=post))
    head = HEAD.replace("甲栏", "案由") + ",第一提案人"
    dialog.read(ledger(head, f"{ROW},仇和"))
    assert "Rejected 1" in dialog.counts.text()
    open_tab(dialog, dialog.review.members)
    choose_word(dialog.review.members.answer, "乙大学")
    assert "New 1" in dialog.counts.text()
    assert dialog.review.members.model.rowCount() == 1
    tab_to(dialog.take_in)
    press(Qt.Key.Key_Space)
    meant = records.where(Member, "unit_post = '乙大学'")[0].id
    from desktop_app.storage import cases

    case = cases.facts(records.where(Proposal)[0].id)
    assert (case.lead_member_id, case.proposal.assigned_on) == (meant, date(2024, 3, 18))


def test_a_column_may_be_left_out(dialog, ledger):
    dialog.read(ledger(HEAD.replace("甲栏", "案由"), ROW))
    open_tab(dialog, dialog.review.columns)
    tab_to(dialog.review.columns.table)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Down, 4)
    choose_word(dialog.review.columns.answer, "not read")
    model = dialog.review.columns.model
    assert model.index(4, 2).data() == "left out"
    assert cells(dialog)[0][4] == "2024-3-18"


def test_the_first_look_can_be_stopped_with_escape(dialog, ledger):
    dialog.read(ledger(HEAD.replace("甲栏", "案由"), ROW))
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert case_count(ListQuery()) == 0
