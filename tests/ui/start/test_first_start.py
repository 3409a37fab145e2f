"""The three questions of the first start."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from desktop_app.services.protect_store import FirstAccount
from desktop_app.ui.start.first_start import FirstAnswers, FirstStart

pytestmark = pytest.mark.usefixtures("workplace")


@pytest.fixture
def dialog(qtbot) -> FirstStart:
    made = FirstStart(date(2024, 5, 6))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_name_is_needed_and_enter_begins(qtbot, dialog, type_in):
    assert not dialog.begin.isEnabled()
    dialog.office.setFocus()
    type_in(dialog.office, "市商务局")
    type_in(dialog.session, "市政协七届四次会议")
    qtbot.keyClick(dialog.office, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answers() == FirstAnswers(False, "市商务局", "市政协七届四次会议", 2024)


def test_the_sample_office_needs_nothing_else(qtbot, dialog):
    dialog.own.setFocus()
    qtbot.keyClick(dialog.own, Qt.Key.Key_Down)
    assert dialog.sample.isChecked()
    assert not dialog.office.isEnabled()
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    assert dialog.answers() == FirstAnswers(is_sample=True)


def test_leaving_begins_nothing(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_it_says_what_no_password_means_and_what_must_not_be_entered(dialog):
    assert dialog.password.later.isChecked()
    assert "whoever can open the file can read it" in dialog.password.later.text()
    assert not dialog.password.password.isVisible()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Classified information must not be entered" in said


def test_a_password_is_asked_for_twice_and_must_be_good(qtbot, dialog, type_in):
    type_in(dialog.office, "市商务局")
    dialog.password.later.setFocus()
    qtbot.keyClick(dialog.password.later, Qt.Key.Key_Down)
    assert dialog.password.now.isChecked()
    assert dialog.password.name.isVisible()

    def begin() -> str:
        qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
        return dialog.password.trouble.text() if dialog.password.trouble.isVisible() else ""

    assert "name" in begin()
    type_in(dialog.password.name, "单晓蕴")
    assert begin()
    type_in(dialog.password.password, "kurz")
    type_in(dialog.password.again, "kurz")
    assert "8" in begin()
    type_in(dialog.password.password, "genug 9")
    assert "not the same" in begin()
    type_in(dialog.password.again, "genug 9")
    assert begin() == ""
    assert dialog.result() == QDialog.DialogCode.Accepted
    account = FirstAccount("单晓蕴", "kurzgenug 9")
    assert dialog.answers() == FirstAnswers(False, "市商务局", "", 2024, account)


def test_the_sample_office_has_no_password(qtbot, dialog, type_in):
    dialog.password.now.setChecked(True)
    dialog.sample.setChecked(True)
    assert not dialog.password.isEnabled()
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    assert dialog.answers() == FirstAnswers(is_sample=True)
