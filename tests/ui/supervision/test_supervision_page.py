"""Supervision: numbers as doors, one chase a day, a notice mended and closed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.permissions import Role
from desktop_app.domain.supervision import Chaser, ChaserKind
from desktop_app.services.list_cases import case_ids
from desktop_app.services.supervise import issue_notice, send_chasers
from desktop_app.storage import records
from desktop_app.ui import theme
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.supervision.page import SupervisionPage
from desktop_app.ui.widgets.buttons import NumberButton

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def told(workplace) -> list[str]:
    heard: list[str] = []
    workplace.events.work_done.connect(heard.append)
    return heard


@pytest.fixture
def page(qtbot, workplace, office) -> SupervisionPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    return shown(qtbot, workplace, office)


def shown(qtbot, workplace, office) -> SupervisionPage:
    made = SupervisionPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_session((office.session,))
    made.show()
    return made


def doors(page: SupervisionPage) -> list[NumberButton]:
    table = page.part("standing").divisions
    cells = (
        table.cellWidget(row, column)
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    )
    return [cell for cell in cells if isinstance(cell, NumberButton)]


def open_form(page: SupervisionPage) -> StepForm | None:
    return next((one for one in page.findChildren(StepForm) if one.isVisible()), None)


def button(page: SupervisionPage) -> QPushButton:
    return page.part("standing").notices.cellWidget(
        0, page.part("standing").notices.columnCount() - 1
    )


@pytest.fixture
def notice(desk, office) -> int:
    case, division = office.cases["20240004"], office.divisions["外贸处"]
    return issue_notice(desk, case, division, desk.today, "请立即整改")


def test_every_number_opens_as_many_cases_as_it_says(qtbot, page):
    names = [
        page.part("standing").divisions.item(row, 0).text()
        for row in range(page.part("standing").divisions.rowCount())
    ]
    assert {"综合处", "外贸处"} <= set(names)
    enabled = [door for door in doors(page) if door.isEnabled()]
    assert enabled
    for door in enabled:
        with qtbot.waitSignal(page.cases_requested) as caught:
            QTest.mouseClick(door, LEFT)
        assert len(case_ids(caught.args[0])) == int(door.text()), door.accessibleName()
    assert all(door.text() == "0" for door in doors(page) if not door.isEnabled())


def test_the_last_line_adds_the_divisions_up(page):
    table = page.part("standing").divisions
    numbers = [column for column in range(table.columnCount()) if table.cellWidget(0, column)]
    assert len(numbers) == 10
    *above, last = range(table.rowCount())
    assert table.item(last, 0).text() == "Total"
    for column in numbers:
        counts = [int(table.cellWidget(row, column).text()) for row in above]
        assert int(table.cellWidget(last, column).text()) == sum(counts)


def test_an_office_without_cases_has_no_line_of_totals(qtbot, workplace):
    made = SupervisionPage(workplace)
    qtbot.addWidget(made)
    made.show_session(())
    made.show()
    standing = made.part("standing")
    assert standing.divisions.rowCount() == 0
    assert standing.empty.isVisible()
    assert not standing.divisions.isVisible()


def test_keys_go_from_number_to_number_and_open_one(qtbot, page):
    table = page.part("standing").divisions
    row, column = next(
        (row, column)
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if isinstance(table.cellWidget(row, column), NumberButton)
        and table.cellWidget(row, column).isEnabled()
    )
    table.setFocus()
    table.setCurrentCell(row, column - 1)
    QTest.keyClick(table, Qt.Key.Key_Right)
    door = table.cellWidget(row, column)
    told = table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == door.accessibleName()
    with qtbot.waitSignal(page.cases_requested) as caught:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert len(case_ids(caught.args[0])) == int(door.text())
    QTest.keyClick(table, Qt.Key.Key_Tab)  # leaves the table at once
    assert not table.hasFocus()
    assert not isinstance(QApplication.focusWidget(), NumberButton)


def test_only_what_is_overdue_is_red(page, workplace):
    table = page.part("standing").divisions
    burning = {
        table.horizontalHeaderItem(column).text()
        for row in range(table.rowCount())
        for column in range(table.columnCount())
        if (door := table.cellWidget(row, column)) is not None
        and door.palette().color(QPalette.ColorRole.ButtonText) == QColor(theme.LIGHT.red)
    }
    assert burning == {"Open overdue", "■ Overdue"}
    for column in range(1, table.columnCount()):
        is_number = table.cellWidget(0, column) is not None
        head = table.horizontalHeaderItem(column)
        assert bool(head.textAlignment() & Qt.AlignmentFlag.AlignRight) is is_number


def test_what_is_overdue_is_chased_once_and_told(qtbot, page, told, desk):
    QTest.mouseClick(page.part("standing").chase, LEFT)
    form = open_form(page)
    form.widgets["text"].setPlainText("请抓紧办理")
    form.submit.click()
    form.submit.click()
    sent = records.where(Chaser)
    assert sent
    assert {(one.kind, one.text, one.sent_on) for one in sent} == {
        (ChaserKind.CHASER, "请抓紧办理", desk.today)
    }
    assert told == [f"Chasers sent: {len(sent)}"]
    assert open_form(page) is None
    QTest.mouseClick(page.part("standing").chase, LEFT)
    again = open_form(page)
    again.widgets["text"].setPlainText("再催")
    QTest.mouseClick(again.submit, LEFT)
    assert again.trouble.text().startswith("It was chased today already.")
    assert again.widgets["text"].toPlainText() == "再催"
    assert len(records.where(Chaser)) == len(sent)
    again.reject()


@pytest.mark.usefixtures("notice")
def test_a_notice_is_mended_then_closed(qtbot, page, told):
    assert page.part("standing").notices.item(0, 6).text() == "Open"
    QTest.mouseClick(button(page), LEFT)
    form = open_form(page)
    QTest.mouseClick(form.submit, LEFT)
    assert form.trouble.text().startswith("A text is needed.")
    form.widgets["text"].setPlainText("已补办")
    QTest.mouseClick(form.submit, LEFT)
    assert page.part("standing").notices.item(0, 6).text() == "Mended 2024-05-06"
    QTest.mouseClick(button(page), LEFT)
    assert page.part("standing").notices.item(0, 6).text() == "Closed 2024-05-06"
    assert button(page) is None
    assert told == ["Mending recorded", "Notice closed"]


@pytest.mark.usefixtures("notice")
def test_enter_on_a_notice_opens_its_case(qtbot, page, office):
    page.part("standing").notices.setCurrentCell(0, 3)
    with qtbot.waitSignal(page.case_opened) as caught:
        QTest.keyClick(page.part("standing").notices, Qt.Key.Key_Return)
    assert caught.args == [office.cases["20240004"]]


def test_without_notices_the_page_says_so(page):
    assert page.part("standing").nothing.isVisible()
    assert not page.part("standing").notices.isVisible()


@pytest.mark.usefixtures("notice")
def test_who_may_only_look_is_offered_nothing_to_do(qtbot, as_role, office):
    page = shown(qtbot, as_role(Role.AUDITOR), office)
    assert not page.part("standing").chase.isVisible()
    assert button(page) is None


def test_a_case_chased_twice_is_one_case_and_two_papers(qtbot, page, desk, office, workplace):
    case = office.cases["20240004"]
    for day in (desk.today - timedelta(1), desk.today):
        send_chasers(desk, [case], day, ChaserKind.REMINDER)
    workplace.events.proposals_changed.emit({case})
    chased = [door for door in doors(page) if door.toolTip() == "Papers sent: 2"]
    assert [door.text() for door in chased] == ["1", "1"]  # of its division, and of all
    with qtbot.waitSignal(page.cases_requested) as caught:
        QTest.mouseClick(chased[0], LEFT)
    assert case_ids(caught.args[0]) == [case]
