"""The program on a data file with a password: signing in, locking, protecting, other people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from shiboken6 import isValid

from desktop_app import app, paths
from desktop_app.domain.permissions import Role
from desktop_app.services.edit_accounts import add_account
from desktop_app.services.edit_people import PersonInput, add_person, edit_person, list_people
from desktop_app.services.protect_store import FirstAccount
from desktop_app.services.unlock_store import Opened, is_protected, let_in
from desktop_app.settings import Settings
from desktop_app.storage import journal
from desktop_app.storage.store import open_store
from desktop_app.ui.lock.recovery_key import RecoveryKey
from desktop_app.ui.screenshots import wait
from desktop_app.ui.start import first_start
from desktop_app.ui.start.sign_in import SignIn
from tests.factories import a_desk
from tests.ready_stores import started_store
from tests.ui.lock.conftest import NAME, PASSWORD

OTHER = "另一个密码456"
pytestmark = pytest.mark.usefixtures("quick_keys", "workplace")


@pytest.fixture
def program(qapp: QApplication, monkeypatch, tmp_path) -> Iterator[app.Program]:
    monkeypatch.setenv("PROPOSAL_DESK_HOME", str(tmp_path / "home"))
    made = app.Program(qapp, Settings(language="en", theme="light"), is_lasting=False)
    yield made
    if hasattr(made, "window"):
        made.end()


@pytest.fixture
def li(locked_file: Path, protection) -> int:
    """A second person with an account."""
    store = open_store(locked_file, protection.access.key)
    person = add_person(a_desk(), PersonInput("李明", role=Role.AUDITOR))
    add_account(a_desk(), Opened(store, protection.access), "", OTHER, person)
    store.close()
    return person


def when_shown(kind: type[QWidget], do: Callable[..., None]) -> None:
    """Do something with a dialog once it is there: it holds the program up until then."""

    def look() -> None:
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        shown = [one for one in found if one.isVisible()]
        if shown:
            do(shown[-1])
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def sign_in(dialog: SignIn, password: str = PASSWORD, name: str = NAME) -> None:
    dialog.way.account.setCurrentText(name)
    dialog.way.password.setText(password)
    dialog.way.enter.click()


def test_a_protected_file_opens_after_signing_in(program, locked_file, protection):
    when_shown(SignIn, sign_in)
    assert program.begin(locked_file)
    wait(program.background)
    assert program.workplace.desk.actor == NAME
    assert program.workplace.desk.role is Role.COORDINATOR
    assert program.window.windowTitle().endswith(NAME)
    assert program._settings.last_store == str(locked_file.resolve())


def test_nothing_opens_for_who_does_not_sign_in(program, locked_file, protection):
    when_shown(SignIn, QDialog.reject)
    assert not program.begin(locked_file)
    assert not hasattr(program, "window")
    when_shown(SignIn, sign_in)  # its lock was given back
    assert program.begin(locked_file)


def test_another_file_may_be_opened_instead(program, locked_file, protection, tmp_path):
    other = tmp_path / "other.pdesk"
    started_store(other).close()
    when_shown(SignIn, lambda dialog: dialog._take_other(other))
    assert program.begin(locked_file)
    assert program._settings.last_store == str(other.resolve())
    first = program.window
    when_shown(SignIn, QDialog.reject)
    first.store_requested.emit(locked_file)
    assert program.window is first
    when_shown(SignIn, sign_in)
    first.store_requested.emit(locked_file)
    assert program.workplace.desk.actor == NAME


def test_who_comes_in_has_the_rights_of_that_person(program, locked_file, li):
    when_shown(SignIn, lambda dialog: sign_in(dialog, OTHER, "李明"))
    assert program.begin(locked_file)
    assert program.workplace.desk.role is Role.AUDITOR
    assert program.workplace.desk.person_id == li
    assert "settings" in program.window.page_keys


def test_another_person_signs_in_without_a_restart(qtbot, program, locked_file, li):
    when_shown(SignIn, sign_in)
    program.begin(locked_file)
    first = program.window
    when_shown(SignIn, lambda dialog: sign_in(dialog, OTHER, "李明"))
    program.window._menus.who.trigger()
    qtbot.waitUntil(lambda: program.window is not first, timeout=10_000)
    qtbot.waitUntil(lambda: not isValid(first))
    assert program.workplace.desk.actor == "李明"
    second = program.window
    when_shown(SignIn, QDialog.reject)
    program._change_person()
    assert program.window is second


def test_who_has_left_comes_in_no_more(program, locked_file, protection, li, monkeypatch):
    store = open_store(locked_file, protection.access.key)
    edit_person(a_desk(), li, {"is_active": False})
    store.close()
    when_shown(SignIn, sign_in)
    program.begin(locked_file)
    first = program.window
    when_shown(SignIn, lambda dialog: sign_in(dialog, OTHER, "李明"))
    program._change_person()
    assert program.window is first
    assert "李明" in first._notice.text
    wait(program.background)  # the file that is open still answers
    assert len(list_people()) == 1


def test_the_key_locks_and_the_password_opens_again(qtbot, program, locked_file, protection):
    when_shown(SignIn, sign_in)
    program.begin(locked_file)
    assert program.window._menus.lock.isVisible()
    program.window._menus.lock.trigger()
    lock = program._lock
    assert lock.is_locked
    lock.dialog.way.password.setText(PASSWORD)
    lock.dialog.way.enter.click()
    qtbot.waitUntil(lambda: not lock.is_locked, timeout=10_000)
    program.window._menus.lock.trigger()
    when_shown(SignIn, sign_in)
    lock.dialog.other_person.click()
    qtbot.waitUntil(lambda: program._lock is not lock, timeout=10_000)
    assert not program._lock.is_locked


def test_a_file_without_password_is_never_locked(program, locked_file):
    program.begin(locked_file)
    assert program._lock is None
    assert not program.window._menus.lock.isVisible()


def test_a_plain_file_is_protected_while_it_is_open(qtbot, program, locked_file):
    program.begin(locked_file)
    first, guard = program.window, program.workplace.guard
    guard.protection_requested.emit(FirstAccount(NAME, PASSWORD))
    qtbot.waitUntil(lambda: program.window is not first, timeout=10_000)
    assert is_protected(locked_file)
    assert program.workplace.guard.is_protected
    shown = next(o for o in QApplication.topLevelWidgets() if isinstance(o, RecoveryKey))
    assert shown.isVisible()
    shown.reject()
    assert shown.isVisible()
    shown.kept.setChecked(True)
    shown.close_it.click()
    wait(program.background)
    assert journal.operations(limit=1)[0].verb == "PROTECT_STORE"
    assert program._lock is not None


def test_a_protection_that_fails_opens_the_plain_file_again(qtbot, program, locked_file):
    program.begin(locked_file)
    first = program.window
    program._protect(FirstAccount(NAME, "kurz"))
    assert program.window is not first
    assert "8" in program.window._notice.text
    assert not program.workplace.guard.is_protected


class _Answered(first_start.FirstStart):
    """The first-start questions with a password given."""

    def exec(self) -> QDialog.DialogCode:
        return QDialog.DialogCode.Accepted

    def answers(self) -> first_start.FirstAnswers:
        account = FirstAccount("单晓蕴", PASSWORD)
        return first_start.FirstAnswers(False, "市商务局", "市政协七届四次会议", 2024, account)


def test_an_office_may_begin_with_a_password(program, monkeypatch):
    monkeypatch.setattr(first_start, "FirstStart", _Answered)
    assert program.begin(None)
    path = paths.user_data() / "office.pdesk"
    assert is_protected(path)
    assert program.workplace.desk.actor == "单晓蕴"
    assert program.workplace.desk.person_id is not None
    assert let_in(path, "单晓蕴", PASSWORD, 0).key
    assert any(isinstance(o, RecoveryKey) for o in QApplication.topLevelWidgets())
    for box in QApplication.topLevelWidgets():
        assert not isinstance(box, QMessageBox)


class _Left(first_start.FirstStart):
    """The first-start questions, closed at once."""

    def exec(self) -> QDialog.DialogCode:
        return QDialog.DialogCode.Rejected


def test_at_the_start_who_has_left_is_told_and_gets_nowhere(
    program, locked_file, protection, li, monkeypatch
):
    store = open_store(locked_file, protection.access.key)
    edit_person(a_desk(), li, {"is_active": False})
    store.close()
    monkeypatch.setattr(first_start, "FirstStart", _Left)
    when_shown(SignIn, lambda dialog: sign_in(dialog, OTHER, "李明"))
    assert not program.begin(locked_file)
    when_shown(SignIn, sign_in)  # the file's lock was given back
    assert program.begin(locked_file)


def test_the_open_file_stays_open_when_another_lets_nobody_in(
    program, locked_file, protection, li, tmp_path
):
    store = open_store(locked_file, protection.access.key)
    edit_person(a_desk(), li, {"is_active": False})
    store.close()
    other = tmp_path / "other.pdesk"
    store = started_store(other)
    add_person(a_desk(), PersonInput("区颂贤"))
    store.close()
    program.begin(other)
    first = program.window
    when_shown(SignIn, lambda dialog: sign_in(dialog, OTHER, "李明"))
    first.store_requested.emit(locked_file)
    assert program.window is first
    assert "李明" in first._notice.text
    wait(program.background)
    assert [one.name for one in list_people()] == ["区颂贤"]
