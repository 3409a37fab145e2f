"""A clerk at the panel: talks, notices, links, milestones and files, each undone by its name."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.stage import Stage
from desktop_app.services import attach_file, close_case
from desktop_app.services.supervise import issue_notice
from desktop_app.storage import journal, records
from tests.case_office import TODAY

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def drop(panel, *paths: Path) -> bool:
    """Carry files over the panel and let them go; whether it wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = _carried(data, QEvent.Type.DragEnter)
    QApplication.sendEvent(panel, enter)
    if enter.isAccepted():
        QApplication.sendEvent(panel, _carried(data, QEvent.Type.Drop))
    return enter.isAccepted()


def _carried(data: QMimeData, kind: QEvent.Type) -> QDropEvent:
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(20, 20), action, data, LEFT, none, kind)
    event.setAccepted(False)
    return event


def names(clerk) -> list[str]:
    return [one.name for one in clerk.view.attachments]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "调研报告.pdf"
    path.write_bytes(b"%PDF-1.7 report")
    return path


def test_a_talk_is_recorded_from_the_case_with_its_lead_proposer(clerk):
    clerk.choose("20240002")
    clerk.door("contacts", "Record a talk")
    clerk.fill(on="3-25", way="Visit", said="听取意见")
    (talk,) = clerk.view.facts.contacts
    assert (talk.contact.said, talk.contact.phase.value) == ("听取意见", "BEFORE")
    assert clerk.view.facts.lead_member_id in talk.member_ids
    assert "听取意见" in clerk.window.panel.sheet().texts()


def test_a_talk_is_corrected_removed_and_brought_back(clerk):
    clerk.choose("20240005")
    clerk.door("contacts", "Correct")
    assert clerk.form.widgets["said"].toPlainText() == "谈了养老"
    clerk.fill(said="谈了养老和托育", members="ycm")
    assert "谈了养老和托育" in clerk.window.panel.sheet().texts()
    assert len(clerk.view.facts.contacts[0].member_ids) == 2
    clerk.door("contacts", "Remove")
    assert clerk.view.facts.contacts == ()
    assert clerk.window._notice.text == "Talk removed"
    clerk.window._case.undo()
    assert "谈了养老和托育" in clerk.window.panel.sheet().texts()


def test_a_double_click_on_remove_takes_one_talk_only(clerk):
    clerk.choose("20240005")
    clerk.door("contacts", "Record a talk")
    clerk.fill(on="4-20", said="再谈养老")
    first, _ = (one for one in clerk.window.panel.sheet().doors() if one.text() == "Remove")
    QTest.mouseClick(first, LEFT)
    (now_there,) = (one for one in clerk.window.panel.sheet().doors() if one.text() == "Remove")
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(now_there, _pressed(now_there, kind))
    assert len(clerk.view.facts.contacts) == 1


def _pressed(button, kind: QEvent.Type) -> QMouseEvent:
    place = QPointF(button.rect().center())
    held = LEFT if kind is not QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    return QMouseEvent(
        kind, place, button.mapToGlobal(place), LEFT, held, Qt.KeyboardModifier.NoModifier
    )


def test_an_archived_case_offers_no_talk_and_no_file_but_says_why(clerk, report):
    clerk.choose("20240008")
    for tab in ("contacts", "files"):
        clerk.window.panel.choose_tab(tab)
        assert clerk.window.panel.sheet().doors() == []
    drop(clerk.window.panel, report)
    assert names(clerk) == []
    QTest.mouseClick(clerk.hint("Archived and locked"), LEFT)
    clerk.fill(reason="补录附件", on="today")
    assert clerk.stage is not Stage.ARCHIVED
    assert drop(clerk.window.panel, report) is True
    assert names(clerk) == ["调研报告.pdf"]


def test_what_was_typed_and_not_chosen_from_the_list_is_pointed_at(clerk, type_in):
    clerk.choose("20240002")
    clerk.open_beside("Record a talk")
    form = clerk.enter(on="3-25", said="听取意见")
    type_in(form.widgets["people"].input, "没有此人")
    QTest.mouseClick(form.submit, LEFT)
    assert form.trouble.text() == "“没有此人” was not chosen from the list."
    assert clerk.view.facts.contacts == ()


def test_dropped_files_are_attached_at_once_and_undone_together(clerk, report, tmp_path):
    other = tmp_path / "a<b>?.txt"
    other.write_text("x", encoding="utf-8")
    clerk.choose("20240002")
    assert drop(clerk.window.panel, report, other, tmp_path) is True
    assert names(clerk) == ["调研报告.pdf", "a_b_.txt"]
    assert clerk.window.panel._tabs.current() == "files"
    assert "调研报告.pdf" in clerk.window.panel.sheet().texts()
    clerk.window._case.undo()
    assert names(clerk) == []


def test_beside_an_open_reply_it_is_asked_what_a_dropped_file_is(clerk, report):
    clerk.choose("20240005")
    assert drop(clerk.window.panel, report) is True
    assert names(clerk) == []
    clerk.fill(reply="Final file of the reply")
    (file,) = clerk.view.attachments
    assert file.reply_id == clerk.view.facts.current_reply.id
    assert "✓ The final file is attached" in clerk.window.panel.head.gate.text()


def test_web_addresses_and_folders_are_not_taken(clerk, tmp_path):
    clerk.choose("20240002")
    assert drop(clerk.window.panel, tmp_path) is False
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.pdf")])
    event = _carried(data, QEvent.Type.DragEnter)
    QApplication.sendEvent(clerk.window.panel, event)
    assert not event.isAccepted()


def test_files_are_chosen_with_the_button_and_the_limit_is_said(clerk, report, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(report)], ""))
    clerk.choose("20240002")
    assert "Up to 50 MB each" not in clerk.window.panel.sheet().texts()
    clerk.door("files", "Attach files")
    form = clerk.form
    QTest.mouseClick(form.submit, LEFT)
    assert "Files" in form.trouble.text()
    picker = form.widgets["files"]
    QTest.mouseClick(picker.choose, LEFT)
    QTest.mouseClick(picker.choose, LEFT)
    assert picker.paths() == (report,)
    clerk.fill()
    assert names(clerk) == ["调研报告.pdf"]


def test_a_file_that_is_too_large_is_refused_in_words(clerk, report, monkeypatch):
    monkeypatch.setattr(attach_file, "LIMIT", 3)
    clerk.choose("20240002")
    clerk.open_beside("Attach files")
    form = clerk.enter(files=[report])
    QTest.mouseClick(form.submit, LEFT)
    assert "调研报告.pdf" in form.trouble.text()
    assert names(clerk) == []


def test_a_file_is_opened_as_a_private_copy_and_saved_elsewhere(
    clerk, desk, report, monkeypatch, tmp_path
):
    clerk.choose("20240002")
    attach_file.attach_path(desk, clerk.case, report)
    clerk.window.panel.show_case(clerk.case)
    opened: list[Path] = []
    show = lambda url: bool(opened.append(Path(url.toLocalFile()))) or True  # noqa: E731
    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    clerk.door("files", "Open the file")
    (copy,) = opened
    assert (copy.name, copy.read_bytes()) == ("调研报告.pdf", b"%PDF-1.7 report")
    assert copy.parent.stat().st_mode & 0o077 == 0
    place = tmp_path / "另存.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    clerk.door("files", "Save as …")
    assert place.read_bytes() == b"%PDF-1.7 report"
    assert clerk.window._notice.text == "Saved: 另存.pdf"
    clerk.door("files", "Remove")
    assert names(clerk) == []
    clerk.window._case.undo()
    assert names(clerk) == ["调研报告.pdf"]


@pytest.mark.parametrize("name", ["通知.exe", "通知.pdf\u202efdp.BAT", "脚本.ps1", "x.desktop"])
def test_a_program_is_never_started(clerk, desk, monkeypatch, name):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("started"))
    clerk.choose("20240002")
    attach_file.attach_file(desk, clerk.case, name, b"MZ")
    clerk.window.panel.show_case(clerk.case)
    clerk.door("files", "Open the file")
    assert "is a program" in clerk.window._notice.text


def test_a_file_that_nothing_opens_is_told(clerk, desk, report, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    clerk.choose("20240002")
    attach_file.attach_path(desk, clerk.case, report)
    clerk.window.panel.show_case(clerk.case)
    clerk.door("files", "Open the file")
    assert "No program of this computer opens 调研报告.pdf" in clerk.window._notice.text


def test_cases_are_linked_by_number_and_seen_from_both_sides(clerk, office):
    clerk.choose("20240002")
    clerk.door("overview", "Handle together with …")
    clerk.fill(other="20240005", on="today")
    assert clerk.hint("Together with 20240005").text()
    clerk.choose("20240005")
    QTest.mouseClick(clerk.hint("Together with 20240002"), LEFT)
    assert office.cases["20240002"] in clerk.window._case.windows._open
    clerk.door("overview", "Part from 20240002")
    clerk.fill(on="today")
    assert clerk.view.beside.linked == ()
    clerk.window.panel.choose_tab("history")
    assert "Handled together · Ended" in clerk.window.panel.sheet().texts()


def test_the_other_case_is_found_by_its_proposer_and_never_the_case_itself(clerk):
    clerk.choose("20240002")
    clerk.open_beside("Handle together with …")
    form = clerk.enter(other="20240002")
    assert form.widgets["other"].ids() == ()
    form.widgets["other"].clear()
    clerk.enter(other="20240005")
    clerk.enter(other="20240006")
    assert form.widgets["other"].names() == ("20240006",)


def test_a_notice_is_mended_and_closed_from_the_panel(clerk, desk, office):
    case = office.cases["20240005"]
    issue_notice(desk, case, office.divisions["综合处"], TODAY, "请尽快办理")
    clerk.choose("20240005")
    QTest.mouseClick(clerk.hint("Supervision notices open: 1"), LEFT)
    assert "请尽快办理" in clerk.window.panel.sheet().texts()
    clerk.door("duty", "Record the mending")
    clerk.fill(text="已约见委员")
    clerk.door("duty", "Close the notice")
    clerk.fill(on="today")
    assert clerk.view.beside.open_notices == ()
    assert all("Supervision" not in one.text() for one in clerk.window.panel.head.hint_buttons())
    assert any("closed" in text for text in clerk.window.panel.sheet().texts())


def test_a_promise_has_steps_notes_and_an_outcome_with_evidence(clerk):
    clerk.choose("20240007")
    clerk.door("promises", "Add a milestone")
    clerk.fill(what="完成招标", due="9-1")
    clerk.door("promises", "Note progress")
    clerk.fill(words="已立项")
    clerk.door("promises", "Reached: 完成招标")
    clerk.fill(on="today", note="中标公告")
    texts = clerk.window.panel.sheet().texts()
    assert "✓ 完成招标, reached 2024-05-06  中标公告" in texts
    assert "已立项" in texts
    clerk.door("promises", "Record the outcome")
    form = clerk.enter(outcome="Extended", evidence="工期顺延")
    QTest.mouseClick(form.submit, LEFT)
    assert form.trouble.isVisible()
    clerk.fill(due="2025-03-01")
    assert "2025-03-01" in clerk.window.panel.sheet().texts()
    clerk.door("promises", "Record the outcome")
    clerk.fill(outcome="Kept", evidence="平台上线公告")
    assert clerk.stage is not Stage.TRACKING


def test_the_window_to_hand_back_counts_down(clerk, office, desk):
    with journal.operation("x", "EDIT_PROPOSAL"):
        changes = {"assigned_on": TODAY - timedelta(days=7), "signed_on": TODAY}
        records.change(Proposal, office.cases["20240002"], changes)
    clerk.choose("20240002")
    button = clerk.hint("Can be handed back for 3 more days, until 05-09")
    QTest.mouseClick(button, LEFT)
    clerk.fill(reason="职能不符")
    assert clerk.stage is Stage.RETURN_REQUESTED


def test_a_window_that_passed_takes_only_what_was_asked_inside_it(clerk):
    clerk.choose("20240002")
    offered = [one.text() for one in clerk.window.panel.head.more.menu().actions()]
    assert "Ask to hand back" not in offered
    clerk.open_beside("Enter a return asked for by 2024-03-28")
    form = clerk.enter(reason="职能不符")
    assert form.widgets["on"].text() == "2024-03-28"
    clerk.enter(on="today")
    QTest.mouseClick(form.submit, LEFT)
    assert "2024-03-28" in form.trouble.text()
    clerk.fill(on="3-28")
    assert clerk.stage is Stage.RETURN_REQUESTED


def test_a_window_that_passed_is_confirmed_by_a_person(clerk):
    clerk.choose("20240002")
    QTest.mouseClick(clerk.hint("The return window passed on 03-28"), LEFT)
    clerk.fill(on="today")
    assert clerk.view.facts.proposal.accepted_on == TODAY
    assert clerk.view.facts.events[-1].by == "李联络"
    assert clerk.window.panel.head.hint_buttons() == []


def test_the_gate_is_only_overridden_where_something_lacks(clerk):
    clerk.choose("20240005")
    clerk.clear()
    assert clerk.stage is Stage.TO_ISSUE
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    assert "override" in clerk.form.widgets  # no final file yet
    clerk.form.reject()
    reply = clerk.view.facts.current_reply.id
    attach_file.attach_file(clerk.desk, clerk.case, "定稿.pdf", b"%PDF", reply)
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    assert "override" not in clerk.form.widgets


def test_an_answer_of_a_proposer_is_never_taken_for_granted(clerk):
    clerk.choose("20240006")
    clerk.door("feedback", "Record the answer")
    form = clerk.form
    QTest.mouseClick(form.submit, LEFT)
    assert "Attitude" in form.trouble.text()
    clerk.fill(none=True, wording="联系不上，三次未果")
    assert clerk.view.facts.feedback[0].waived_on == TODAY


def test_last_years_pattern_is_shown_and_taken_by_one_click(clerk, office, desk):
    with journal.operation("x", "EDIT_PROPOSAL"):
        for number in ("20240005", "20240002"):
            records.change(Proposal, office.cases[number], {"topic": "养老"})
    clerk.choose("20240002")
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    form = clerk.form
    assert form.widgets["lead"].currentText() == "—"
    words = form.notes.itemAt(0).widget()
    texts = [label.text() for label in words.findChildren(type(form.trouble))]
    assert texts == ["The last case of this topic: 综合处 · 陈局 · 李明"]
    from PySide6.QtWidgets import QPushButton

    QTest.mouseClick(words.findChild(QPushButton), LEFT)
    assert form.widgets["lead"].currentText() == "综合处"
    assert form.widgets["handler"].currentText() == "李明"
    clerk.fill()
    assert clerk.view.facts.lead_assignment is not None


def test_undo_is_there_at_once(clerk):
    clerk.choose("20240001")
    clerk.step("Sign in", on="3-20")
    assert clerk.window._menus.undo.isEnabled()
    clerk.window.activateWindow()
    assert QTest.qWaitForWindowActive(clerk.window)
    QTest.keyClick(clerk.window, Qt.Key.Key_Z, CONTROL)
    assert clerk.stage is Stage.TO_SIGN


def test_linked_from_elsewhere_is_seen_at_once(clerk, desk, office):
    clerk.choose("20240002")
    close_case.link_cases(desk, office.cases["20240005"], clerk.case, TODAY)
    clerk.window._workplace.events.proposals_changed.emit({clerk.case})
    assert clerk.hint("Together with 20240005")


def test_who_clears_reads_the_reply_and_is_named_by_the_case(clerk):
    clerk.choose("20240005")
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    form = clerk.form
    assert form.widgets["reply"].isReadOnly()
    assert form.widgets["reply"].toPlainText() == clerk.view.facts.current_reply.text
    form.reject()
    clerk.clear()
    QTest.mouseClick(clerk.window.panel.head.step, LEFT)
    assert clerk.form.widgets["signer"].currentText() == "陈局"


def test_an_extension_says_which_day_it_moves(clerk):
    clerk.choose("20240005")
    clerk.open_beside("Extend the deadline")
    assert clerk.form.widgets["new"].accessibleName() == "New day (now 2024-06-18)"


def test_papers_are_made_where_their_matter_stands(clerk, desk, office):
    from desktop_app.services.papers import PaperKind
    from desktop_app.ui.printing.dialog import PrintDialog
    from desktop_app.ui.printing.papers_dialog import PapersDialog

    def opened(kind):
        return next(one for one in clerk.window.findChildren(kind) if one.isVisible())

    clerk.choose("20240005")
    for tab, kind in (
        ("overview", PaperKind.REPLY_LETTER),
        ("feedback", PaperKind.FEEDBACK_FORM),
        ("files", PaperKind.CASE_FOLDER),
    ):
        clerk.window.panel.choose_tab(tab)
        QTest.mouseClick(clerk.window.panel.head.papers, LEFT)
        dialog = opened(PapersDialog)
        assert dialog.kind.currentData() == kind
        assert dialog.about.text().startswith("20240005")
        dialog.reject()
    issue_notice(desk, clerk.case, office.divisions["综合处"], TODAY, "请尽快办理")
    clerk.window.panel.show_case(clerk.case)
    clerk.door("duty", "Print …")
    pages = opened(PrintDialog)
    assert pages.preview.pages() >= 1
    pages.close()


def test_a_form_opens_over_the_window_the_person_works_in(qtbot, clerk, office):
    from desktop_app.ui.steps.form import StepForm

    clerk.choose("20240002")
    own = clerk.window._case.windows.open(office.cases["20240002"])
    qtbot.waitUntil(lambda: QApplication.activeWindow() is own)
    clerk.window._case.wishes.take(Verb.LOG_CONTACT, office.cases["20240002"])
    (form,) = own.findChildren(StepForm)
    assert form.isVisible()
    form.reject()
    own.close()
