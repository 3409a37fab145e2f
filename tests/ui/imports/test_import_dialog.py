"""Importing a ledger: dropped or picked, looked at first, then taken in as one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.draft import Complaint, Place, Reason
from desktop_app.domain.listing import ListQuery
from desktop_app.services.list_cases import case_count
from desktop_app.storage import journal
from desktop_app.ui.imports.complaint_words import reason_words, sentence
from desktop_app.ui.imports.import_dialog import ImportDialog

GOOD = (
    "会次,提案编号,案由,办理类型,交办日期\n"
    "市政协七届四次会议,20240001,关于<b>夜</b>的提案,主办,2024-3-18\n"
)
BAD = GOOD + "市政协七届四次会议,20240002,关于早市的提案,主办,2024-13-40\n"


@pytest.fixture
def ledger(tmp_path):
    def written(text: str, name: str = "台账.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def dialog(qtbot, workplace) -> ImportDialog:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ImportDialog(workplace)
    qtbot.addWidget(made)
    made.show()
    return made


def complaints(dialog: ImportDialog) -> list[list[str]]:
    model = dialog.review.complaints
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_warning_about_secrets_stands_first(dialog):
    assert "Classified" in dialog.secrecy.text()
    assert not dialog.take_in.isEnabled()


def test_a_good_ledger_is_counted_before_anything_is_stored(qtbot, dialog, ledger, workplace):
    told = []
    workplace.events.work_done.connect(told.append)
    dialog.read(ledger(GOOD))
    assert dialog.counts.text().split("　") == ["New 1", "Changed 0", "Unchanged 0", "Rejected 0"]
    assert case_count(ListQuery()) == 0
    with qtbot.waitSignal(workplace.events.proposals_changed):
        qtbot.mouseClick(dialog.take_in, Qt.MouseButton.LeftButton)
    assert case_count(ListQuery()) == 1
    assert told == ["Imported 台账.csv: 1 new, 0 changed"]
    journal.undo("x")
    assert case_count(ListQuery()) == 0


def test_each_complaint_names_sheet_row_column_value_and_reason(dialog, ledger):
    dialog.read(ledger(BAD))
    (line,) = complaints(dialog)
    assert line[1:] == ["3", "E Assigned on", "2024-13-40", "not a date"]
    assert "Rejected 1" in dialog.counts.text()
    assert dialog.take_in.isEnabled()


def test_the_same_ledger_twice_has_nothing_to_take_in(qtbot, dialog, ledger):
    path = ledger(GOOD)
    dialog.read(path)
    qtbot.mouseClick(dialog.take_in, Qt.MouseButton.LeftButton)
    dialog.read(path)
    assert "stored already" in dialog.message.text()
    assert not dialog.take_in.isEnabled()


def test_a_file_that_is_no_ledger_is_refused_with_the_next_step(dialog, ledger):
    path = ledger("", "图片.xlsx")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    dialog.read(path)
    assert "图片.xlsx" in dialog.message.text()
    assert "Save it as .xlsx" in dialog.message.text()
    assert not dialog.take_in.isEnabled()
    assert not dialog.busy.isVisible()


@pytest.mark.filterwarnings("ignore:Function:DeprecationWarning")
def test_a_file_can_be_dropped(dialog, ledger):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ledger(GOOD)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none.NoModifier)
    QApplication.sendEvent(dialog, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), copy, data, left, none.NoModifier)
    QApplication.sendEvent(dialog, drop)
    assert "New 1" in dialog.counts.text()


def test_a_file_can_be_chosen(qtbot, dialog, ledger, monkeypatch):
    path = str(ledger(GOOD))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    assert dialog.file.text() == "台账.csv"
    assert "New 1" in dialog.counts.text()


def test_rows_without_a_session_take_the_chosen_one(qtbot, dialog, ledger, workplace):
    dialog.read(ledger(GOOD))
    qtbot.mouseClick(dialog.take_in, Qt.MouseButton.LeftButton)
    again = ImportDialog(workplace)
    qtbot.addWidget(again)
    again.read(ledger("提案编号,案由,办理类型\n7,关于早市的提案,主办\n"))
    assert "New 0" in again.counts.text()
    again.session.setFocus()
    qtbot.keyClick(again.session, Qt.Key.Key_End)
    again.session.activated.emit(again.session.currentIndex())
    assert "New 1" in again.counts.text()


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_without_gaps(reason):
    facts = {"first_row": 2, "sheet": "主办件", "row": 3, "other": "A", "first": "C"}
    complaint = Complaint(Place("S", 4, 2), "title", "<b>x", reason, facts)
    words = reason_words(complaint)
    assert words
    assert "{" not in words
    assert sentence(complaint, {"title": "案由"}) == f"S, row 4, B 案由: “<b>x” {words}"
