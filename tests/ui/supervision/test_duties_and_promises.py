"""办理责任清单 and 回头看 on the screen: numbers open their cases, papers are one click away."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.promise import Milestone, Outcome, ProgressNote, Promise
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.reply import Reply
from desktop_app.domain.supervision import ChaserKind
from desktop_app.services.list_cases import case_ids
from desktop_app.services.supervise import issue_notice, send_chasers
from desktop_app.storage import journal, records
from desktop_app.ui import theme
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.supervision.page import DUTIES, PROMISES, STANDING, SupervisionPage
from desktop_app.ui.widgets.buttons import NumberButton

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot, workplace, office) -> SupervisionPage:
    made = SupervisionPage(workplace)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_session((office.session,))
    made.show()
    return made


@pytest.fixture
def page(qtbot, workplace, office) -> SupervisionPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    return shown(qtbot, workplace, office)


@pytest.fixture
def duties(qtbot, page):
    made = page.open(DUTIES)
    qtbot.waitUntil(lambda: made.model.line_at(0) is not None)
    return made


def text(duties, number: str, column: str) -> str:
    keys = [one.key for one in duties.model.columns]
    for row in range(duties.model.rowCount()):
        if duties.model.index(row, 0).data() == number:
            return duties.model.index(row, keys.index(column)).data()
    return ""


def test_the_list_names_who_answers_for_each_case(duties):
    assert text(duties, "20240004", "lead") == "外贸处"
    assert text(duties, "20240004", "leader") == "陈局"
    assert text(duties, "20240004", "handler") == "李明"
    assert text(duties, "20240001", "lead") == "—"
    assert text(duties, "20240001", "state") == "—"


def test_every_number_over_the_list_opens_as_many_cases(qtbot, page, duties):
    for door in (duties.total, duties.loose, duties.nobody):
        with qtbot.waitSignal(page.cases_requested) as caught:
            QTest.mouseClick(door, LEFT)
        assert str(len(case_ids(caught.args[0]))) in door.text()


def test_the_list_keeps_to_a_division_and_a_mode(duties):
    every = duties.model.rowCount()
    duties.division.setCurrentIndex(duties.division.findText("外贸处"))
    assert 0 < duties.model.rowCount() < every
    assert duties.total.text() == f"Cases: {duties.model.rowCount()}"
    assert not duties.loose.isEnabled()
    duties.mode.setCurrentIndex(duties.mode.findData("FOR_REFERENCE"))
    assert duties.empty.isVisible()
    assert not duties.paper.isEnabled()


def test_enter_on_a_line_opens_its_case(qtbot, page, duties, office):
    duties.table.choose(duties.model.row_of(office.cases["20240004"]))
    with qtbot.waitSignal(page.case_opened) as caught:
        QTest.keyClick(duties.table, Qt.Key.Key_Return)
    assert caught.args == [office.cases["20240004"]]


def test_a_change_is_seen_in_the_list(qtbot, duties, workplace, office):
    with journal.operation("t", "SETUP"):
        records.change(Proposal, office.cases["20240004"], {"title": "新的标题"})
    workplace.events.proposals_changed.emit({office.cases["20240004"]})
    qtbot.waitUntil(lambda: text(duties, "20240004", "title") == "新的标题")


def test_pages_and_workbook_of_the_list_are_one_click(duties, tmp_path, monkeypatch, workplace):
    QTest.mouseClick(duties.paper, LEFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    assert dialog.preview.pages() == 1
    dialog.close()
    noted: list[str] = []
    workplace.events.noted.connect(noted.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "清单"), ""))
    QTest.mouseClick(duties.sheet, LEFT)
    cells = openpyxl.load_workbook(tmp_path / "清单.xlsx").active.values
    assert any("20240004" in [str(cell) for cell in row] for row in cells)
    assert noted == ["Saved: 清单.xlsx"]


def test_a_workbook_that_cannot_be_written_is_told(duties, tmp_path, monkeypatch, workplace):
    noted: list[str] = []
    workplace.events.noted.connect(noted.append)
    place = str(tmp_path / "none" / "x.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    QTest.mouseClick(duties.sheet, LEFT)
    assert noted == []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (place, ""))
    QTest.mouseClick(duties.sheet, LEFT)
    assert noted[0].startswith("x.xlsx cannot be written.")


@pytest.fixture
def promised(office) -> dict[str, int]:
    """An overdue promise of 综合处, a kept one, and two B of the year before."""
    with journal.operation("t", "SETUP"):
        records.change(Proposal, office.cases["20240007"], {"reply_due_on": date(2024, 6, 18)})
        late = records.add(Promise(0, office.cases["20240007"], "建设服务站", due_on=DUE))
        records.add(Milestone(0, late, "选址", done_on=DUE))
        records.add(Milestone(0, late, "开工"))
        noted = records.add(Promise(0, office.cases["20240007"], "开展培训"))
        records.add(ProgressNote(0, noted, DUE, "已办两期"))
        office.cases["old"] = old = records.add(
            Proposal(
                *(0, office.other_session, "20230009", "CPPCC", "关于旧事的提案", "LEAD"),
                signed_on=DUE,
            )
        )
        grade = office.grades["B"]
        for case, day in ((old, date(2023, 6, 1)), (office.cases["20230001"], date(2023, 6, 1))):
            records.add(Reply(0, case, 1, "答复", grade_id=grade, issued_on=day))
        records.add(Promise(0, old, "建成中心", outcome=Outcome.KEPT, outcome_on=DUE))
    return {"late": late, "old": old}


DUE = date(2024, 4, 1)


@pytest.fixture
def promises(page, promised):
    return page.open(PROMISES)


def lines(promises) -> list[list[str]]:
    table = promises.table
    columns = range(table.columnCount())
    return [[table.item(row, c).text() for c in columns] for row in range(table.rowCount())]


@pytest.mark.usefixtures("promised")
def test_promises_come_by_day_with_how_far_they_are(promises):
    every = {line[4]: line for line in lines(promises)}
    assert lines(promises)[0][4] == "建设服务站"
    assert every["建设服务站"][0].endswith("late")
    assert every["建设服务站"][1:3] == ["2024-04-01", "20240007"]
    assert every["建设服务站"][7] == "milestones 1 of 2"
    assert every["开展培训"][7] == "已办两期"
    promises.division.setCurrentIndex(promises.division.findText("综合处"))
    assert len(lines(promises)) == len([one for one in every.values() if one[6] == "综合处"])


def test_divisions_open_the_cases_behind_their_numbers(qtbot, page, promises):
    table = promises.divisions
    doors = [
        table.cellWidget(row, column)
        for row in range(table.rowCount())
        for column in range(1, table.columnCount())
    ]
    assert all(isinstance(door, NumberButton) for door in doors)
    enabled = [door for door in doors if door.isEnabled()]
    assert enabled
    for door in enabled:
        with qtbot.waitSignal(page.cases_requested) as caught:
            QTest.mouseClick(door, LEFT)
        assert len(case_ids(caught.args[0])) == int(door.text())
    red = [door for door in enabled if colour_of(door) == theme.LIGHT.red.lower()]
    assert red == [door for door in enabled if "Overdue" in door.accessibleName()]
    assert red


def colour_of(door: NumberButton) -> str:
    return door.palette().color(QPalette.ColorRole.ButtonText).name()


def test_last_years_b_is_looked_back_at_with_its_rate(qtbot, page, promises, office):
    assert promises.before.text() == "Look back at 2023:"
    assert promises.total.text() == "B answers: 2"
    assert promises.resolved.text() == "settled: 1"
    assert promises.rate.text() == "conversion 50.0%"
    with qtbot.waitSignal(page.cases_requested) as caught:
        QTest.mouseClick(promises.resolved, LEFT)
    assert case_ids(caught.args[0]) == [office.cases["old"]]
    promises.which.setCurrentIndex(promises.which.findData("back"))
    told = {line[2]: line for line in lines(promises)}
    assert told["20230009"][7] == "Kept"
    assert told["20230001"][4:8] == ["关于第01号事项的提案", "—", "—", "not settled yet"]


def test_enter_on_a_promise_opens_its_case(qtbot, page, promises, office):
    promises.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(page.case_opened) as caught:
        QTest.keyClick(promises.table, Qt.Key.Key_Return)
    assert caught.args == [office.cases["20240007"]]


def test_progress_and_outcome_are_asked_for_from_the_line(qtbot, page, promises, office):
    menu = promises.line_menu(promises.table.item(0, 0))
    for action, verb in zip(
        menu.actions()[1:], (Verb.UPDATE_PROMISE, Verb.SETTLE_PROMISE), strict=True
    ):
        with qtbot.waitSignal(page.step_requested) as wished:
            action.trigger()
        assert wished.args == [verb, office.cases["20240007"]]
    with qtbot.waitSignal(page.case_opened):
        menu.actions()[0].trigger()
    assert promises.line_menu(None) is None


@pytest.mark.usefixtures("promises")
def test_the_paper_of_promises_is_one_click(promises):
    QTest.mouseClick(promises.paper, LEFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    assert dialog.preview.pages() >= 1
    dialog.close()


def test_without_an_earlier_session_nothing_is_looked_back_at(qtbot, workplace, office):
    page = SupervisionPage(workplace)
    qtbot.addWidget(page)
    page.show_session((office.other_session,))
    page.show()
    shown_part = page.open(PROMISES)
    assert not shown_part.rate.isVisible()
    assert shown_part.nothing.text() == "Nothing was promised here."


def test_an_auditor_sees_and_prints_nothing(qtbot, as_role, office):
    page = shown(qtbot, as_role(Role.AUDITOR), office)
    assert not page.open(DUTIES).paper.isVisible()
    assert not page.open(PROMISES).paper.isVisible()


def test_arrow_keys_go_from_part_to_part(qtbot, page):
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.tabs.current() == DUTIES


def test_todays_chasers_and_a_notice_are_printed_where_they_are_listed(
    qtbot, page, desk, office, workplace
):
    standing = page.open(STANDING)
    assert not standing.paper.isEnabled()
    case = office.cases["20240004"]
    send_chasers(desk, [case], desk.today, ChaserKind.CHASER)
    issue_notice(desk, case, office.divisions["外贸处"], desk.today, "请立即整改")
    workplace.events.proposals_changed.emit({case})
    column = standing.notices.columnCount() - 2
    for button in (standing.paper, standing.notices.cellWidget(0, column)):
        QTest.mouseClick(button, LEFT)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        assert dialog.preview.pages() >= 1
        dialog.close()
