"""Coming in by keys and clicks: password, recovery key, waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from desktop_app.services.edit_accounts import add_account
from desktop_app.services.edit_people import PersonInput, add_person
from desktop_app.services.unlock_store import Opened
from desktop_app.storage import keys
from desktop_app.storage.store import open_store
from desktop_app.ui.lock import way_in
from desktop_app.ui.start import sign_in
from desktop_app.ui.start.sign_in import SignIn
from tests.factories import a_desk
from tests.ui.conftest import InlineBackground
from tests.ui.lock.conftest import NAME, PASSWORD

pytestmark = pytest.mark.usefixtures("workplace")


@pytest.fixture
def clock(monkeypatch):
    """The seconds since the computer started, to be set by the test."""
    now = [90_000.0]
    monkeypatch.setattr(way_in, "uptime", lambda: now[0])
    return now


@pytest.fixture
def made(qtbot, locked_file, protection, clock):
    dialogs = []

    def make() -> SignIn:
        dialog = SignIn(locked_file, InlineBackground())
        qtbot.addWidget(dialog)
        dialog.show()
        dialogs.append(dialog)
        return dialog

    yield make
    for dialog in dialogs:
        dialog.done(0)


def test_the_password_and_enter_open_it(qtbot, made, type_in, protection):
    dialog = made()
    assert dialog.focusWidget() is dialog.way.password
    assert not dialog.way.enter.isEnabled()
    type_in(dialog.way.password, PASSWORD)
    assert dialog.way.password.displayText() != PASSWORD
    qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.access.key == protection.access.key
    assert dialog.access.account.name == NAME
    assert dialog.way.password.text() == ""


def test_a_wrong_password_is_said_and_may_be_typed_again(qtbot, made, type_in):
    dialog = made()
    type_in(dialog.way.password, "falsch falsch")
    qtbot.mouseClick(dialog.way.enter, Qt.MouseButton.LeftButton)
    assert "wrong" in dialog.way.trouble.text()
    assert dialog.way.trouble.isVisible()
    assert dialog.way.password.selectedText()
    assert dialog.access is None
    type_in(dialog.way.password, PASSWORD)
    qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    assert dialog.access is not None


def test_after_five_wrong_passwords_the_wait_is_counted_down(qtbot, made, type_in, clock):
    dialog = made()
    for _ in range(5):
        type_in(dialog.way.password, "falsch falsch")
        qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    assert "30" in dialog.way.trouble.text()
    type_in(dialog.way.password, PASSWORD)
    assert not dialog.way.enter.isEnabled()
    qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    assert dialog.access is None
    clock[0] += 10
    dialog.way._clock.timeout.emit()
    assert "20" in dialog.way.trouble.text()
    again = made()  # the program was started anew: what is left of the wait is still there
    assert "20" in again.way.trouble.text()
    clock[0] += 20
    again.way._clock.timeout.emit()
    assert not again.way.trouble.isVisible()
    type_in(again.way.password, PASSWORD)
    qtbot.keyClick(again.way.password, Qt.Key.Key_Return)
    assert again.access is not None


def test_the_printed_key_opens_it_also_while_the_account_waits(
    qtbot, made, type_in, protection, clock
):
    dialog = made()
    for _ in range(5):
        type_in(dialog.way.password, "falsch falsch")
        qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    qtbot.mouseClick(dialog.way.other_way, Qt.MouseButton.LeftButton)
    assert dialog.focusWidget() is dialog.way.recovery_key
    assert not dialog.way.password.isVisible()
    type_in(dialog.way.recovery_key, "AAAA-BBBB")
    qtbot.keyClick(dialog.way.recovery_key, Qt.Key.Key_Return)
    assert "wrong" in dialog.way.trouble.text()
    dialog.way.recovery_key.clear()
    type_in(dialog.way.recovery_key, protection.recovery_key.lower())
    qtbot.keyClick(dialog.way.recovery_key, Qt.Key.Key_Return)
    assert dialog.access.account is None
    again = made()
    qtbot.mouseClick(again.way.other_way, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(again.way.other_way, Qt.MouseButton.LeftButton)
    assert again.way.password.isVisible()


def test_several_people_choose_their_account(qtbot, made, type_in, locked_file, protection):
    store = open_store(locked_file, protection.access.key)
    li = add_person(a_desk(), PersonInput("李明"))
    add_account(a_desk(), Opened(store, protection.access), "", "另一个密码456", li)
    store.close()
    dialog = made()
    assert dialog.way.account.isEnabled()
    dialog.way.account.setFocus()
    qtbot.keyClick(dialog.way.account, Qt.Key.Key_Down)
    assert dialog.way.account.currentText() == "李明"
    type_in(dialog.way.password, "另一个密码456")
    qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    assert dialog.access.account.person_id == li


def test_only_the_recovery_key_helps_where_no_account_is_left(made, locked_file):
    file = keys.load(locked_file)
    keys.save(locked_file, file.with_account(file.accounts[0].without_password()))
    dialog = made()
    assert dialog.way.is_by_key


def test_a_key_file_that_vanished_is_said(qtbot, made, type_in, locked_file):
    dialog = made()
    keys.path_of(locked_file).unlink()
    type_in(dialog.way.password, PASSWORD)
    qtbot.keyClick(dialog.way.password, Qt.Key.Key_Return)
    assert dialog.way.trouble.text()


def test_another_data_file_can_be_chosen_and_it_can_be_left(qtbot, made, monkeypatch, tmp_path):
    other = tmp_path / "other.pdesk"
    monkeypatch.setattr(sign_in, "choose_store", lambda _parent, on_chosen: on_chosen(other))
    dialog = made()
    assert "数据.pdesk" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    qtbot.mouseClick(dialog.other_file, Qt.MouseButton.LeftButton)
    assert (dialog.other, dialog.access) == (other, None)
    dialog = made()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
