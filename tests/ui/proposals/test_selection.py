"""Several chosen cases at once: assigned, chased, exported, printed; one operation, one undo."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.supervision import Chaser, ChaserKind
from desktop_app.services import history
from desktop_app.services.supervise import send_chasers
from desktop_app.storage import cases, journal, records
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.printing.papers_dialog import PapersDialog
from desktop_app.ui.proposals.assign_dialog import AssignDialog
from desktop_app.ui.proposals.page import ProposalsPage
from desktop_app.ui.proposals.skipped import SkippedDialog
from desktop_app.ui.steps.form import StepForm

LEFT = Qt.MouseButton.LeftButton
PAPERS = {"Letters", "Print", "Responsibility"}


def shown(qtbot, workplace, office) -> ProposalsPage:
    made = ProposalsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_session((office.session,))
    return made


@pytest.fixture
def page(qtbot, workplace, office) -> ProposalsPage:
    return shown(qtbot, workplace, office)


@pytest.fixture
def told(workplace) -> list[str]:
    said: list[str] = []
    workplace.events.work_done.connect(said.append)
    return said


@pytest.fixture
def choose(page, office) -> Callable[..., None]:
    """Mark the lines of these numbers."""

    def chosen(*numbers: str) -> None:
        model, view = page.view.model(), page.view
        view.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for number in numbers:
            index = model.index(model.row_of(office.cases[number]), 0)
            view.selectionModel().select(index, flags.Select | flags.Rows)

    return chosen


def pick(page: ProposalsPage, words: str) -> None:
    """Open the menu of the chosen lines and take an entry."""
    menu = QMenu(page)
    page._menus.fill_lines(menu)
    action = next(one for one in menu.actions() if one.text().startswith(words))
    assert action.isEnabled()
    action.trigger()


def entries(page: ProposalsPage) -> list[str]:
    menu = QMenu(page)
    page._menus.fill_lines(menu)
    return [one.text() for one in menu.actions() if one.text()]


def modal(kind):
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def lead(case: int):
    return cases.facts(case).lead_assignment


@pytest.fixture
def same_topic(office) -> None:
    """20240002 is about what 20240008 was about, which 综合处 did."""
    with journal.operation("t", "SETUP"):
        for number in ("20240002", "20240008"):
            records.change(Proposal, office.cases[number], {"topic": "会展"})


@pytest.mark.usefixtures("same_topic")
def test_cases_go_to_whom_last_years_pattern_names_and_one_undo_takes_it_back(
    qtbot, page, choose, office, told, desk
):
    choose("20240002", "20240003", "20240007")
    pick(page, "Assign 3 cases")
    dialog = modal(AssignDialog)
    texts = [
        [dialog.table.item(row, column).text() for column in (0, 2)]
        for row in range(dialog.table.rowCount())
    ]
    assert ["20240002", "会展"] in texts
    row = texts.index(["20240002", "会展"])
    assert dialog.table.item(row, 5).text() == "2024 · 20240008"
    assert dialog.table.cellWidget(row, 3).currentText() == "综合处"
    assert dialog.table.cellWidget(row, 4).currentText() == "李明"
    assert dialog.submit.text() == "Assign 1 cases"
    before = len(journal.operations())
    qtbot.mouseClick(dialog.submit, LEFT)
    assert lead(office.cases["20240002"]).division_id == office.divisions["综合处"]
    assert lead(office.cases["20240002"]).handler_id == office.people["李明"]
    assert len(journal.operations()) == before + 1
    assert told == ["Assigned: 1"]
    history.undo(desk)
    assert lead(office.cases["20240002"]) is None


def test_a_case_that_cannot_be_assigned_says_why_in_its_line(page, choose):
    choose("20240001", "20240002")
    pick(page, "Assign 2 cases")
    dialog = modal(AssignDialog)
    assert "not signed in" in dialog.table.cellWidget(0, 3).text()
    assert not dialog.submit.isEnabled()
    dialog.reject()


def test_one_choice_sets_all_and_brings_the_people_of_the_division(qtbot, page, choose, office):
    choose("20240002")
    pick(page, "Assign 1 cases")
    dialog = modal(AssignDialog)
    division, handler = dialog.table.cellWidget(0, 3), dialog.table.cellWidget(0, 4)
    assert division.currentText() == "—"
    dialog.all_of_them.setCurrentIndex(dialog.all_of_them.findText("外贸处"))
    dialog.all_of_them.activated.emit(dialog.all_of_them.currentIndex())
    assert (division.currentText(), handler.currentText()) == ("外贸处", "李明")
    dialog.due.setText("2020-01-01")
    qtbot.mouseClick(dialog.submit, LEFT)
    assert "too early" in dialog.trouble.text()
    assert division.currentText() == "外贸处"
    dialog.due.setText("2024-06-01")
    qtbot.mouseClick(dialog.submit, LEFT)
    assert str(lead(office.cases["20240002"]).due_on) == "2024-06-01"


def test_a_day_that_is_no_day_is_said_before_anything_is_saved(qtbot, page, choose, office):
    choose("20240002")
    pick(page, "Assign 1 cases")
    dialog = modal(AssignDialog)
    dialog.table.cellWidget(0, 3).setCurrentIndex(1)
    dialog.on.setText("")
    qtbot.mouseClick(dialog.submit, LEFT)
    assert dialog.trouble.isVisible()
    assert lead(office.cases["20240002"]) is None
    dialog.all_of_them.activated.emit(0)  # as suggested: nobody
    assert not dialog.submit.isEnabled()
    dialog.reject()


def test_a_batch_is_chased_once_a_day_and_names_whom_it_left_out(
    qtbot, page, choose, office, told, desk
):
    send_chasers(desk, [office.cases["20240004"]], desk.today, ChaserKind.REMINDER)
    choose("20240002", "20240004", "20240008")
    pick(page, "Chase 3 cases")
    form = modal(StepForm)
    form.widgets["text"].setPlainText("请抓紧")
    qtbot.mouseClick(form.submit, LEFT)
    assert told == ["Chasers sent: 1 · left out: 2"]
    left_out = modal(SkippedDialog)
    lines = [left_out.list.item(row).text() for row in range(left_out.list.count())]
    assert [line.split("　")[0] for line in lines] == ["20240004", "20240008"]
    assert "chased today" in lines[0]
    assert "archived" in lines[1]
    left_out.close_it.click()
    chased = [one.proposal_id for one in records.where(Chaser)]
    assert sorted(chased) == sorted([office.cases["20240002"], office.cases["20240004"]])
    history.undo(desk)
    assert [one.proposal_id for one in records.where(Chaser)] == [office.cases["20240004"]]


def test_chasers_are_printed_when_that_was_asked_for(qtbot, page, choose):
    choose("20240004")
    pick(page, "Chase 1 cases")
    form = modal(StepForm)
    form.widgets["print"].setChecked(True)
    qtbot.mouseClick(form.submit, LEFT)
    dialog = modal(PrintDialog)
    assert dialog.preview.pages() == 1
    dialog.close()


def test_divisions_accept_what_waits_for_them_at_once(qtbot, page, choose, office, told, desk):
    choose("20240002")
    pick(page, "Assign 1 cases")
    dialog = modal(AssignDialog)
    dialog.table.cellWidget(0, 3).setCurrentIndex(1)
    qtbot.mouseClick(dialog.submit, LEFT)
    choose("20240002", "20240004")
    pick(page, "Division accepts 2 cases")
    assert told[-1] == "Accepted: 1 · left out: 1"
    modal(SkippedDialog).accept()
    assert lead(office.cases["20240002"]).state == "ACCEPTED"


def test_cases_whose_window_passed_are_confirmed_at_once(page, choose, office, told):
    choose("20240001", "20240002")
    pick(page, "Confirm for 2 cases that the return window passed")
    assert told[-1] == "Confirmed: 1 · left out: 1"  # one is not signed in yet
    modal(SkippedDialog).accept()
    assert cases.facts(office.cases["20240002"]).proposal.accepted_on is not None


def test_the_whole_list_is_printed_by_its_key(qtbot, page, monkeypatch):
    qtbot.keyClick(page.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = modal(PrintDialog)
    assert dialog.preview.pages() == 1
    dialog.close()
    noted: list[str] = []
    page._workplace.events.noted.connect(noted.append)
    monkeypatch.setattr("desktop_app.ui.proposals.selection.MOST_PRINTED", 1)
    page._selection.print()
    assert noted[0].startswith("Too many lines")


def test_when_all_were_chased_nothing_is_told_as_done(qtbot, page, choose, office, told, desk):
    send_chasers(desk, [office.cases["20240004"]], desk.today, ChaserKind.REMINDER)
    choose("20240004")
    pick(page, "Chase 1 cases")
    qtbot.mouseClick(modal(StepForm).submit, LEFT)
    assert told == []
    assert modal(SkippedDialog).list.count() == 1
    modal(SkippedDialog).accept()


def test_only_the_chosen_lines_are_exported(page, choose, tmp_path, monkeypatch):
    out = tmp_path / "some.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    choose("20240005", "20240002")
    pick(page, "Export 2 cases")
    text = Path(out).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    at = rows[0].index("Number")
    assert [row[at] for row in rows[1:]] == ["20240002", "20240005"]


@pytest.mark.parametrize("words", ["Print 2 cases", "Responsibility list of 2 cases"])
def test_the_chosen_lines_are_seen_as_pages(page, choose, words):
    choose("20240005", "20240002")
    pick(page, words)
    dialog = modal(PrintDialog)
    assert dialog.preview.pages() == 1
    assert dialog.save.isEnabled()
    dialog.close()


def test_columns_of_the_paper_are_those_that_are_shown(page):
    keys = page._selection.shown_keys()
    assert keys[:3] == ("lamp", "number", "title")
    page.view.show_column("topic", True)
    page.view.resize(2400, 600)
    assert "topic" in page._selection.shown_keys()


def test_letters_of_the_chosen_cases_are_asked_for_together(page, choose):
    choose("20240006", "20240007")
    pick(page, "Letters and forms of 2 cases")
    dialog = page.findChild(PapersDialog)
    assert dialog.about.text() == "2 cases"
    dialog.close()


def test_everybody_is_offered_what_the_role_may_do(qtbot, as_role, office):
    for role, words in ((Role.HANDLER, PAPERS), (Role.AUDITOR, set())):
        page = shown(qtbot, as_role(role), office)
        page.view.choose(0)
        first = {one.split()[0] for one in entries(page)}
        assert first - {"Open", "Copy"} == words


def test_a_case_left_as_it_is_is_not_assigned_again(qtbot, page, choose, office):
    choose("20240004")
    pick(page, "Assign 1 cases")
    dialog = modal(AssignDialog)
    assert dialog.table.item(0, 5).text() == "own division"
    assert not dialog.submit.isEnabled()
    handler = dialog.table.cellWidget(0, 4)
    handler.setCurrentIndex(0)
    assert dialog.submit.isEnabled()
    qtbot.mouseClick(dialog.submit, LEFT)
    assert lead(office.cases["20240004"]).handler_id is None


def test_lines_never_looked_at_are_signed_in_too(qtbot, page, choose, office):
    choose("20240001", "20240002")
    page.view.model().forget_rows()
    with qtbot.waitSignal(page.sign_in_requested) as caught:
        pick(page, "Sign in those that wait")
    assert caught.args == [(office.cases["20240001"],)]
    noted: list[str] = []
    page._workplace.events.noted.connect(noted.append)
    choose("20240002")
    page.view.model().forget_rows()
    pick(page, "Sign in those that wait")
    assert noted == ["None of them waits to be signed in"]


def test_without_a_choice_the_menu_says_what_to_do(page):
    page.view.clearSelection()
    assert entries(page) == ["Choose one or more lines first"]


def test_too_many_lines_are_refused_before_anything_is_read(page, choose, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.proposals.selection.MOST_ASSIGNED", 1)
    choose("20240005", "20240002")
    assert "Assign 2 cases to divisions … · too many at once" in entries(page)
