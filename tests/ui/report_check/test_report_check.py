"""A report checked in its window: marks and findings in step, saved, refused, compared."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.report_check.check import check
from desktop_app.domain.report_check.marking import marked
from desktop_app.ui import theme
from desktop_app.ui.report_check.marked_text import LONGEST, lay_marks
from desktop_app.ui.report_check.refusals import WORDS, unreadable_words
from desktop_app.ui.report_check.window import ReportCheckWindow
from tests.ui.drops import drop

SOUND = "今年共承办提案50件，其中主办20件、会办30件。"
FAULTY = (
    "今年共承办提案50件，其中主办20件、会办28件。😀A类10件，占50%；B类10件，占51%。\n没有数字的话。"
)


@pytest.fixture
def window(qtbot, workplace) -> ReportCheckWindow:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ReportCheckWindow(workplace)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def report(tmp_path):
    def written(text: str, name: str = "总结.txt", encoding: str = "gb18030") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return path

    return written


def chosen(window: ReportCheckWindow) -> int:
    return window.shown.findings.chosen_row() + 1


def format_at(window: ReportCheckWindow, place: int) -> QTextCharFormat:
    cursor = window.shown.text.textCursor()
    cursor.setPosition(place + 1)
    return cursor.charFormat()


def test_an_empty_window_says_what_belongs_there(window):
    assert window.body.currentWidget() is window.empty
    assert not window.save.isEnabled()
    assert not window.again.isEnabled()
    window._check()
    window._copy()
    window._save()
    assert window.checked is None


def test_a_dropped_report_shows_its_faults_marked_and_counted(window, report):
    drop(window, report(FAULTY))
    shown = window.shown
    assert window.file.text() == "总结.txt"
    assert shown.verdict.text() == "7 figures read, 2 findings"
    assert shown.place.text() == "1 of 2"
    told = [shown.findings.model().index(row, 0).data() for row in range(2)]
    assert [words[:2] for words in told] == ["1.", "2."]
    assert "20+28=48" in told[0]
    words = shown.text.toPlainText()
    for placed, spot in zip(shown.text.placed, ("20件、会办28件", "51%"), strict=True):
        assert utf16(words, placed.spot) == spot
        wave = QTextCharFormat.UnderlineStyle.WaveUnderline
        assert format_at(window, placed.sentence[0]).underlineStyle() == wave
        assert format_at(window, placed.spot[0]).fontWeight() > 400
        assert utf16(words, placed.number).strip() in "12"


def utf16(words: str, span: tuple[int, int]) -> str:
    return words.encode("utf-16-le")[2 * span[0] : 2 * span[1]].decode("utf-16-le")


def test_keys_go_from_finding_to_finding_and_round(qtbot, window, report):
    window.read(report(FAULTY))
    for key, modifier, then in (
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier, 2),
    ):
        qtbot.keyClick(window, key, modifier)
        assert chosen(window) == then
    qtbot.keyClick(window.shown.findings, Qt.Key.Key_Up)
    assert chosen(window) == 1
    assert window.shown.place.text() == "1 of 2"


def test_a_click_jumps_both_ways(qtbot, window, report):
    window.read(report("一句话。\n" * 200 + FAULTY))
    text, findings = window.shown.text, window.shown.findings
    place = findings.visualRect(findings.model().index(1, 0)).center()
    qtbot.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen(window) == 2
    cursor = text.textCursor()
    assert cursor.position() == text.placed[1].number[1]
    assert text.viewport().rect().contains(text.cursorRect().center())
    cursor.setPosition(text.placed[0].spot[0] + 1)
    spot = text.cursorRect(cursor).center()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen(window) == 1
    assert text.mark_at(2) is None


def test_marks_keep_their_place_behind_rare_characters() -> None:
    words = "𠮷" * 3 + FAULTY
    laid = lay_marks(words, marked(words, check(words)))
    shown, placed = laid.text, laid.placed
    assert [utf16(shown, one.spot) for one in placed] == ["20件、会办28件", "51%"]
    assert utf16(shown, placed[0].sentence).startswith("𠮷𠮷𠮷今年")


def test_a_line_without_end_is_broken_behind_sentences_and_loses_nothing() -> None:
    words = "没有数字的一句话。" * 700 + FAULTY + "字" * (2 * LONGEST + 1)
    laid = lay_marks(words, marked(words, check(words)))
    assert max(map(len, laid.text.split("\n"))) <= LONGEST + 8
    assert laid.text.split("\n")[0].endswith("。")
    assert [utf16(laid.text, one.spot) for one in laid.placed] == ["20件、会办28件", "51%"]
    assert re.sub(r" [12] |\n", "", laid.text) == words.replace("\n", "")


def test_marks_far_down_are_coloured_when_they_come_into_sight(qtbot, window, report):
    window.read(report(("没有数字的一句话。\n" * 40 + FAULTY + "\n") * 60))
    shown, wave = window.shown, QTextCharFormat.UnderlineStyle.WaveUnderline
    assert shown.findings.count() > 60
    last = shown.text.placed[-1]
    assert format_at(window, last.spot[0]).underlineStyle() != wave
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(window) == shown.findings.count()
    assert format_at(window, last.spot[0]).underlineStyle() == wave
    middle = shown.text.placed[len(shown.text.placed) // 2]
    bar = shown.text.verticalScrollBar()
    for value in range(bar.maximum(), 0, -5):
        bar.setValue(value)
    assert format_at(window, middle.spot[0]).fontWeight() > 400


def test_a_sound_report_is_clearly_said_to_be(window, report):
    window.read(report(SOUND))
    assert window.shown.verdict.text() == "3 figures read, no contradiction"
    assert window.shown.side.currentWidget() is window.shown.sound
    window.shown.next()
    window.read(report("没有数字的话。"))
    assert window.shown.verdict.text() == "No figures read"


def test_a_mended_file_is_checked_again(qtbot, window, report):
    path = report(FAULTY)
    window.read(path)
    report(SOUND)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert "no contradiction" in window.shown.verdict.text()


def test_pasted_text_is_checked(qtbot, window):
    QApplication.clipboard().setText(" ")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "no text" in window.notice.text
    QApplication.clipboard().setText(FAULTY)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.file.text() == "Pasted text"
    assert window.shown.findings.count() == 2


def test_an_unreadable_file_is_refused_in_its_own_words(window, report, tmp_path):
    window.read(report(FAULTY))
    path = tmp_path / "图.pdf"
    path.write_bytes(b"%PDF-1.7")
    window.read(path)
    assert (
        window.notice.text == "PDF files cannot be checked: 图.pdf Copy its text and paste it here."
    )
    assert window.body.currentWidget() is window.empty
    assert not window.copy.isEnabled()


def test_every_reason_has_a_sentence_and_a_step():
    for reason in WORDS:
        sentence, step = unreadable_words(reason, "甲.docx")
        assert "甲.docx" in sentence
        assert step


def test_a_ledger_is_not_taken(window, tmp_path):
    event = drop(window, tmp_path / "台账.xlsx")
    assert not event.isAccepted()
    assert window.file.text() == "No report yet"


def test_findings_are_copied_and_saved(qtbot, window, report, tmp_path, monkeypatch):
    window.read(report(FAULTY))
    window.copy.click()
    assert "1．【合计不符】20件、会办28件" in QApplication.clipboard().text()
    asked = []

    def answer(name: str, kind: str):
        def ask(_parent, _title, start, _kinds):
            asked.append(start)
            return (str(tmp_path / name) if name else "", kind)

        return ask

    for name, kind, made in (
        ("结果", "PDF (*.pdf)", "结果.pdf"),
        ("结果", "Text (*.txt)", "结果.txt"),
        ("稿.txt", "Text (*.txt)", "稿.txt"),
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer(name, kind))
        qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert window.notice.text == f"Saved: {tmp_path / made}"
        assert (tmp_path / made).stat().st_size > 100
    assert Path(asked[0]).parent == tmp_path
    pages = pypdfium2.PdfDocument(tmp_path / "结果.pdf")
    assert "文稿核数结果" in pages[0].get_textpage().get_text_bounded()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer("", ""))
    window.save.click()


def test_a_full_disk_is_told(window, report, monkeypatch, tmp_path, workplace):
    window.read(report(FAULTY))
    met = []
    workplace.events.trouble_met.disconnect()
    workplace.events.trouble_met.connect(met.append)
    there = str(tmp_path / "无此夹" / "a.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (there, "PDF (*.pdf)"))
    window.save.click()
    assert isinstance(met[0], OSError)


def test_a_file_can_be_chosen(qtbot, window, report, monkeypatch):
    path = report(SOUND)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.choose.click()
    assert window.checked is None
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.empty.action_requested.emit()
    assert window.checked.report.sound


def test_a_report_is_held_against_a_session(window, report, office):
    window.close()
    again = ReportCheckWindow(window._work)
    names = [again.session.itemText(row) for row in range(again.session.count())]
    row = next(row for row, name in enumerate(names) if "七届四次" in name)
    again.session.setCurrentIndex(row)
    again.read(report("今年共承办提案9件，均已办结。"))
    assert again.checked.compared == "市政协七届四次会议"
    (mark,) = again.checked.marks
    assert (mark.finding.kind, mark.finding.expected) == ("store", "8")
    again.read(report("今年共承办提案8件，均已办结。"))
    assert again.checked.report.sound
    again.session.setCurrentIndex(0)
    again.session.activated.emit(0)
    assert again.checked.compared == ""
    again.deleteLater()


def test_colours_follow_the_theme(window, report, qapp):
    window.read(report(FAULTY))
    theme.apply(qapp, "dark")
    placed = window.shown.text.placed[0]
    assert format_at(window, placed.spot[0]).background().color().name() == "#5a4a12"
    theme.apply(qapp, "light")
    assert not window.grab().isNull()
