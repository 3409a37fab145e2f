"""Typing is never lost: kept every few seconds, back after a crash, gone once it is saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.services.keep_draft import drafts_about, keep_draft
from desktop_app.storage import engine_sqlite as engine
from desktop_app.ui.steps.kept_typing import EVERY_MS, KeptTyping

LEFT = Qt.MouseButton.LeftButton


def guard(clerk) -> KeptTyping:
    return clerk.form.findChild(KeptTyping)


def kept(clerk) -> list[str]:
    return [one.what for one in drafts_about(clerk.desk, clerk.case)]


def crash(clerk) -> None:
    """The form goes without a word, as it does with the program."""
    form = clerk.form
    form.blockSignals(True)
    form.done(0)


def note(clerk) -> str:
    told = clerk.form.notes.itemAt(0)
    return told.widget().children()[1].text() if told is not None else ""


def test_a_crash_takes_at_most_some_seconds(clerk):
    assert EVERY_MS <= 5000
    clerk.choose("20240004")
    clerk.open_beside("Record a talk")
    assert guard(clerk)._timer.interval() == EVERY_MS
    assert guard(clerk)._timer.isActive()
    clerk.enter(on="4-1", said="谈了一个小时，还没写完", way="Visit", members="ycm")
    guard(clerk)._timer.timeout.emit()
    crash(clerk)
    clerk.window.panel.show_case(clerk.case)
    QTest.mouseClick(clerk.hint("Go on typing: Record a talk"), LEFT)
    form = clerk.form
    assert form.widgets["said"].toPlainText() == "谈了一个小时，还没写完"
    assert form.widgets["way"].currentText() == "Visit"
    assert form.widgets["members"].names() == ("仇晓", "尉迟敏")
    assert note(clerk).startswith("Brought back: what was typed on ")
    clerk.fill()
    assert kept(clerk) == []
    assert clerk.view.facts.contacts[0].contact.happened_on.isoformat() == "2024-04-01"
    assert clerk.window.panel.head.hint_buttons()[0].text() != "Go on typing: Record a talk"


def test_a_form_left_half_filled_is_there_again_and_can_be_begun_afresh(clerk):
    clerk.choose("20240002")
    clerk.open_beside("Ask for opinions")
    form = clerk.enter(units=("市财政局",), on="3-26")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert kept(clerk) == ["REQUEST_OPINION"]
    QTest.mouseClick(clerk.hint("Go on typing: Ask for opinions"), LEFT)
    units = clerk.form.widgets["units"]
    assert units.item(0).checkState() is Qt.CheckState.Checked
    afresh = clerk.form.notes.itemAt(0).widget().findChild(QPushButton)
    QTest.mouseClick(afresh, LEFT)
    assert units.item(0).checkState() is Qt.CheckState.Unchecked
    assert kept(clerk) == []
    clerk.form.reject()
    assert all("Go on" not in one.text() for one in clerk.window.panel.head.hint_buttons())


def test_an_untouched_form_leaves_nothing(clerk):
    clerk.choose("20240002")
    clerk.open_beside("Record a talk")
    guard(clerk)._timer.timeout.emit()
    clerk.form.reject()
    assert engine.rows("SELECT * FROM draft") == []


def test_typing_taken_back_is_forgotten(clerk):
    clerk.choose("20240002")
    clerk.open_beside("Enter a return asked for by 2024-03-28")
    clerk.enter(reason="职能不符")
    guard(clerk).keep()
    assert kept(clerk) == ["REQUEST_RETURN"]
    clerk.enter(reason="")
    guard(clerk).keep()
    assert kept(clerk) == []


def test_records_of_one_case_have_drafts_of_their_own(clerk):
    clerk.choose("20240007")
    (promise,) = clerk.view.facts.promises
    clerk.door("promises", "Note progress")
    clerk.enter(words="已立项")
    clerk.form.reject()
    assert kept(clerk) == [f"UPDATE_PROMISE/{promise.id}"]
    QTest.mouseClick(clerk.hint("Go on typing"), LEFT)
    assert clerk.form.widgets["words"].toPlainText() == "已立项"
    clerk.fill()
    assert kept(clerk) == []


def test_what_is_no_longer_offered_does_not_come_back(clerk):
    clerk.choose("20240002")
    keep_draft(
        clerk.desk, clerk.case, "ASSIGN", {"lead": "已撤并处", "gone": "x", "co": ["无此处"]}
    )
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    assert clerk.form.widgets["lead"].currentText() == "—"
    assert note(clerk) == ""


def test_a_store_that_takes_nothing_is_told_once(clerk, monkeypatch):
    from desktop_app.ui.steps import kept_typing

    def broken(*_: object) -> None:
        raise OSError("no room")

    met = []
    events = clerk.window._workplace.events
    events.trouble_met.disconnect()
    events.trouble_met.connect(met.append)
    clerk.choose("20240002")
    clerk.open_beside("Enter a return asked for by 2024-03-28")
    clerk.enter(reason="职能不符")
    monkeypatch.setattr(kept_typing, "keep_draft", broken)
    guard(clerk)._timer.timeout.emit()
    assert len(met) == 1
    assert not guard(clerk)._timer.isActive()


def test_phrases_and_templates_go_into_the_draft_where_the_cursor_stands(clerk):
    clerk.choose("20240002")
    clerk.step("Assign to divisions", lead="综合处", on="3-22")
    clerk.step("Division accepts", on="3-25")
    clerk.open_beside("Draft the reply")
    from desktop_app.ui.steps.text_beside import TextBeside

    beside, text = clerk.form.findChild(TextBeside), clerk.form.widgets["text"]
    assert beside.list.item(0).text() == "Template: 已解决或基本解决"
    QTest.mouseClick(beside.insert, LEFT)
    assert text.toPlainText().startswith("仇晓委员：")
    before = text.toPlainText()
    beside.list.setCurrentRow(3)
    beside.list.activated.emit(beside.list.currentIndex())
    assert text.toPlainText() == before + beside.list.item(3).text()
    QTest.mouseClick(beside.keep, LEFT)
    assert clerk.window._notice.text == "Mark the words in the draft first."
    text.setPlainText("专此函复。")
    text.selectAll()
    QTest.mouseClick(beside.keep, LEFT)
    assert beside.list.item(beside.list.count() - 1).text() == "专此函复。"


@pytest.mark.parametrize("number", ["20240001"])
def test_drafts_lie_in_the_store_and_nowhere_else(clerk, tmp_path, number):
    clerk.choose(number)
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    clerk.enter(on="3-21")
    clerk.form.reject()
    assert kept(clerk) == ["SIGN_IN"]
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
