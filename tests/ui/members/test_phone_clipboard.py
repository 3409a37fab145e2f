"""A copied phone number does not stay in the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.domain.member import Member
from desktop_app.domain.permissions import Role
from desktop_app.storage import journal, members, records
from desktop_app.ui.members.page import MembersPage
from desktop_app.ui.members.phone_clipboard import FORGET_MS, PhoneClipboard

pytestmark = pytest.mark.usefixtures("workplace")


@pytest.fixture
def clipboard(qapp: QApplication):
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def watch(clipboard):
    made = PhoneClipboard()
    made.watch("13900001234", "")
    return made


def test_a_copied_number_is_gone_after_a_minute(watch, clipboard):
    assert FORGET_MS == 60_000
    clipboard.setText("手机 13900001234")
    assert watch.timer.isActive()
    watch.timer.timeout.emit()
    assert clipboard.text() == ""


def test_what_was_copied_since_stays(watch, clipboard):
    clipboard.setText("13900001234")
    clipboard.setText("关于养老的提案")
    watch.timer.timeout.emit()
    assert clipboard.text() == "关于养老的提案"


def test_other_words_are_left_alone(watch, clipboard):
    clipboard.setText("13911112222")
    assert not watch.timer.isActive()
    watch.forget()
    assert clipboard.text() == "13911112222"


def test_the_end_of_the_program_waits_for_no_minute(qapp, watch, clipboard):
    clipboard.setText("13900001234")
    watch.forget()
    assert clipboard.text() == ""


def test_numbers_are_masked_shown_by_a_logged_look_and_watched(qtbot, workplace, office, clipboard):
    member = records.where(Member)[0]
    with journal.operation("t", "SETUP"):
        records.change(Member, member.id, {"mobile": "13900001234"})
    page = MembersPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.show_session((office.session,))
    page.show_member(member.id)
    assert page.panel.mobile.text() == "139******34"
    page.panel.reveal.click()
    assert page.panel.mobile.text() == "13900001234"
    assert journal.operations(limit=1)[0].verb == "SHOW_PHONE"
    clipboard.setText(page.panel.mobile.text())
    page._clipboard.timer.timeout.emit()
    assert clipboard.text() == ""
    assert members.get(member.id).mobile == "13900001234"


def test_who_may_not_look_is_offered_no_look(qtbot, as_role, office):
    member = records.where(Member)[0]
    with journal.operation("t", "SETUP"):
        records.change(Member, member.id, {"mobile": "13900001234"})
    page = MembersPage(as_role(Role.AUDITOR))
    qtbot.addWidget(page)
    page.show()
    page.show_session((office.session,))
    page.show_member(member.id)
    assert not page.panel.reveal.isVisible()
    assert not page.panel.edit.isVisible()
