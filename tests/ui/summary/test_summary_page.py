"""The summary written and seen: figures as tokens, the pages live, the check list, the files."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.permissions import Role
from desktop_app.services import produce_summary, view_summary
from desktop_app.services.edit_summary import save_narrative
from desktop_app.services.read_summary import narrative_of, typical_cases
from desktop_app.storage import journal
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.summary.page import SummaryPage
from desktop_app.ui.summary.wording import Kind, Place
from tests.talks import Office, fill

LEAD = Place(Kind.LEAD)


@pytest.fixture(autouse=True)
def _without_annexes(monkeypatch):
    """Annexes with their charts take seconds and are tested where they are made."""
    monkeypatch.setattr(produce_summary, "annexes_of", lambda *_: ())


@pytest.fixture
def office(workplace) -> Office:
    return fill(Office(desk=workplace.desk))


def opened(qtbot, workplace, office) -> SummaryPage:
    made = SummaryPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show_session((office.sessions[2024],))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def page(qtbot, workplace, office) -> SummaryPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    return opened(qtbot, workplace, office)


def pages_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split())


def write_at_end(page: SummaryPage, type_in, text: str) -> None:
    page.text.edit.setFocus()
    page.text.edit.moveCursor(QTextCursor.MoveOperation.End)
    type_in(page.text.edit, text)


def test_the_preview_shows_the_figures_of_the_store(page):
    assert "2024年" in pages_text(page.pdf)
    assert page.preview.pages() >= 1
    assert page.page_number.text().startswith("Page 1 of")


def test_a_kept_paragraph_is_in_the_pages_at_once_and_can_be_undone(page, type_in, qtbot, office):
    page.text.outline.choose(LEAD)
    write_at_end(page, type_in, "共{{total}}件。")
    assert page.text.state.text() == "Not kept yet"
    qtbot.keyClick(page.text.edit, Qt.Key.Key_Return)
    assert "共4件。" in pages_text(page.pdf)
    assert narrative_of(office.desk, office.sessions[2024]).lead.endswith("共{{total}}件。")
    journal.undo("x")
    assert not narrative_of(office.desk, office.sessions[2024]).lead.endswith("件。共{{total}}件。")


def test_going_to_another_paragraph_keeps_what_was_typed(page, type_in, office):
    page.text.outline.choose(LEAD)
    write_at_end(page, type_in, "补充一句。")
    page.text.outline.choose(Place(Kind.PART, 1, 1))
    assert narrative_of(office.desk, office.sessions[2024]).lead.endswith("补充一句。")
    assert page.text.edit.text().startswith("实行")


def test_a_figure_nobody_knows_is_refused_and_the_text_stays(page, type_in, qtbot, office):
    page.text.outline.choose(LEAD)
    write_at_end(page, type_in, "{{totl}}")
    assert "“totl” is no figure" in page.notice.text
    qtbot.keyClick(page.text.edit, Qt.Key.Key_Return)
    assert "totl" in page.notice.text
    assert page.text.edit.text().endswith("{{totl}}")
    assert page.text.is_changed
    assert "totl" not in narrative_of(office.desk, office.sessions[2024]).lead


def test_a_refused_text_is_shown_again_when_another_was_chosen(page, type_in, office):
    page.text.outline.choose(LEAD)
    write_at_end(page, type_in, "{{totl}}")
    page.text.outline.choose(Place(Kind.PART, 1, 1))
    assert page.text.edit.text().endswith("{{totl}}")
    assert page.text.outline.currentItem().text(0).startswith("按照")
    assert page.text.is_changed
    page.text.edit.undo()


def test_a_figure_is_chosen_from_the_list(page, qtbot):
    page.text.outline.choose(LEAD)
    names = [page.text.figures.itemData(at) for at in range(page.text.figures.count())]
    page.text.edit.moveCursor(QTextCursor.MoveOperation.End)
    page.text.figures.activated.emit(names.index("answered"))
    assert page.text.edit.text().endswith("{{answered}}")
    assert page.text.figures.currentIndex() == -1


def test_paragraphs_are_added_made_headings_and_deleted(page, qtbot, type_in, office):
    first = Place(Kind.PART, 0, 0)
    page.text.outline.choose(first)
    before = len(narrative_of(office.desk, office.sessions[2024]).chapters[0].parts)
    qtbot.mouseClick(page.text.add, Qt.MouseButton.LeftButton)
    page.text.edit.selectAll()
    type_in(page.text.edit, "（一）基本情况")
    page.text.level.setCurrentIndex(1)
    page.text.level.activated.emit(1)
    page.text.edit.setFocus()
    qtbot.keyClick(page.text.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    parts = narrative_of(office.desk, office.sessions[2024]).chapters[0].parts
    assert (parts[1].text, parts[1].level, len(parts)) == ("（一）基本情况", 2, before + 1)
    qtbot.mouseClick(page.text.remove, Qt.MouseButton.LeftButton)
    assert len(narrative_of(office.desk, office.sessions[2024]).chapters[0].parts) == before


def test_the_check_list_shows_the_arithmetic(page):
    assert any("+ Modes make all cases" in line and "= 4" in line for line in page.checks.lines)
    assert "✓" in page.tabs.tabText(1)


def test_a_sum_that_fails_is_said_with_what_it_should_be(page, monkeypatch):
    wrong = view_summary.FigureCheck("modes", (("A", 57), ("B", 2), ("D", 1)), 62)
    monkeypatch.setattr(view_summary, "figure_checks", lambda _figures: [wrong])
    page.refresh()
    assert any("- Modes" in line and "= 60 ≠ 62" in line for line in page.checks.lines)
    assert "✗" in page.tabs.tabText(1)


def test_a_sentence_that_contradicts_is_found(page, type_in, qtbot):
    page.text.outline.choose(LEAD)
    write_at_end(page, type_in, "共办理提案62件，其中主办件17件、分办件7件、会办件39件。")
    qtbot.keyClick(page.text.edit, Qt.Key.Key_Return)
    assert any(line.startswith("-") for line in page.checks.lines)


def test_typical_cases_are_found_ordered_and_told(page, qtbot, type_in, office):
    page.tabs.setCurrentWidget(page.typical)
    page.typical.found.setFocus()
    for number in ("0301", "0247"):
        qtbot.keyClicks(page.typical.found.input, number)
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert [case.number for case in page.typical.cases()] == ["20240301", "20240247"]
    qtbot.mouseClick(page.typical.up, Qt.MouseButton.LeftButton)
    type_in(page.typical.text, "办理有成效。")
    qtbot.mouseClick(page.typical.save, Qt.MouseButton.LeftButton)
    chosen = typical_cases(office.sessions[2024])
    assert [(case.proposal_id, case.text) for case in chosen] == [
        (office.cases["20240247"], "办理有成效。"),
        (office.cases["20240301"], ""),
    ]
    assert "办理有成效。" in pages_text(page.pdf)
    page.typical.list.setCurrentRow(0)
    qtbot.mouseClick(page.typical.remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.typical.save, Qt.MouseButton.LeftButton)
    assert len(typical_cases(office.sessions[2024])) == 1


def test_the_saved_pdf_is_the_one_shown(page, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "总结.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.files.save_pdf, Qt.MouseButton.LeftButton)
    assert path.read_bytes() == page.pdf


def test_the_docx_is_saved(page, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "总结.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.files.save_docx, Qt.MouseButton.LeftButton)
    assert path.read_bytes().startswith(b"PK")


def test_an_issued_summary_stays_as_it_was(page, qtbot, type_in, tmp_path, monkeypatch):
    qtbot.mouseClick(page.files.issue, Qt.MouseButton.LeftButton)
    assert page.edition.count() == 2
    page.text.outline.choose(LEAD)
    write_at_end(page, type_in, "后来补充。")
    qtbot.keyClick(page.text.edit, Qt.Key.Key_Return)
    assert "后来补充。" in pages_text(page.pdf)
    page.edition.setCurrentIndex(1)
    page.edition.activated.emit(1)
    assert "后来补充。" not in pages_text(page.pdf)
    path = tmp_path / "issued.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.files.save_docx, Qt.MouseButton.LeftButton)
    assert path.exists()


def test_issuing_the_same_twice_is_refused_kindly(page, qtbot):
    qtbot.mouseClick(page.files.issue, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.files.issue, Qt.MouseButton.LeftButton)
    assert "issued on 2024-05-06 already" in page.notice.text


def test_figures_can_be_those_of_an_earlier_day(page):
    page.as_of.set_value(None)
    page.as_of.setText("3-1")
    page.as_of.editingFinished.emit()
    assert "2024年3月1日" in pages_text(page.pdf)


def test_who_may_not_edit_reads_alone(qtbot, as_role, office, type_in):
    page = opened(qtbot, as_role(Role.LEADER), office)
    page.text.outline.choose(LEAD)
    before = page.text.edit.text()
    write_at_end(page, type_in, "改一下。")
    assert page.text.edit.text() == before
    for tool in (page.text.save, page.text.add, page.typical.found, page.typical.save):
        assert not tool.isVisible()


def test_without_a_session_the_page_says_so(qtbot, workplace):
    page = SummaryPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.show_session(())
    assert page.empty.isVisible()


def test_hidden_pages_are_made_only_when_seen(page, workplace):
    page.hide()
    before = page.pdf
    workplace.events.proposals_changed.emit(set())
    assert page.pdf is before
    page.show()
    assert page.pdf is not before


def test_the_pages_shown_are_printed_with_one_key(page, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(PrintDialog)
    assert dialog.preview.pages() == page.preview.pages()
    dialog.close()


def test_of_several_sessions_one_is_chosen_by_name(page, office):
    assert page.which.isHidden()
    page.show_session((office.sessions[2023], office.sessions[2024]))
    names = [page.which.itemText(at) for at in range(page.which.count())]
    assert page.which.isVisible()
    assert len(names) == 2
    assert "2024年" in pages_text(page.pdf)
    page.which.setCurrentIndex(1)
    page.which.activated.emit(1)
    assert "2023年" in pages_text(page.pdf)
    page.show_session((office.sessions[2024],))
    assert page.which.isHidden()


def of_last_year(office, text: str) -> None:
    before = narrative_of(office.desk, office.sessions[2023])
    save_narrative(office.desk, office.sessions[2023], replace(before, lead=text))


def test_last_years_text_is_taken_with_this_years_figures(qtbot, workplace, office):
    of_last_year(office, "{{year}}年办理{{total}}件，做法很好。")
    page = opened(qtbot, workplace, office)
    page.text.outline.choose(LEAD)
    assert page.text.last_year.words.text() == "2024年办理4件，做法很好。"
    qtbot.mouseClick(page.text.last_year.take, Qt.MouseButton.LeftButton)
    assert page.text.state.text() == "Not kept yet"
    qtbot.keyClick(page.text.edit, Qt.Key.Key_Return)
    assert "2024年办理4件，做法很好。" in pages_text(page.pdf)
    assert page.text.last_year.take.isHidden()


def test_all_of_last_years_wording_is_taken_at_once(qtbot, workplace, office):
    of_last_year(office, "去年的导语。")
    page = opened(qtbot, workplace, office)
    qtbot.mouseClick(page.text.last_year.take_all, Qt.MouseButton.LeftButton)
    assert "去年的导语。" in pages_text(page.pdf)
    assert narrative_of(office.desk, office.sessions[2024]).lead == "去年的导语。"


def test_without_last_years_wording_nothing_is_suggested(page):
    assert page.text.last_year.isHidden()
