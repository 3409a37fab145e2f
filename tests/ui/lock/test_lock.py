"""The lock: covers everything, keeps what was typed, opens by the password alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.lock import idle
from desktop_app.ui.lock.cover import Cover
from desktop_app.ui.lock.lock import Lock
from tests.ui.lock.conftest import NAME, PASSWORD

pytestmark = pytest.mark.usefixtures("workplace")


class _Window(QWidget):
    """A window with something secret in it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.field = QLineEdit("13900001234")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self.resize(300, 200)


@pytest.fixture
def windows(qtbot):
    main, case = _Window("联络员"), _Window("20240247")
    for window in (main, case):
        qtbot.addWidget(window)
        window.show()
    dialog = QDialog(main)
    dialog.setWindowTitle("签收")
    qtbot.addWidget(dialog)
    dialog.open()
    case.activateWindow()
    case.field.setFocus()
    return main, case, dialog


@pytest.fixture
def lock(qtbot, locked_file, protection, windows):
    made = Lock(locked_file, protection.access, NAME, 10)
    yield made
    made.stop()


def is_covered(window: QWidget) -> bool:
    covers = [one for one in window.children() if isinstance(one, Cover) and one.isVisible()]
    if not covers:
        return False
    top = [one for one in window.children() if isinstance(one, QWidget)][-1]
    return covers[0].geometry() == window.rect() and top is covers[0]


def unlock(qtbot, lock, type_in, password=PASSWORD):
    type_in(lock.dialog.way.password, password)
    with qtbot.waitSignal(lock.unlocked, timeout=10_000):
        qtbot.keyClick(lock.dialog.way.password, Qt.Key.Key_Return)


def test_every_window_and_dialog_is_covered_and_comes_back_as_it_was(qtbot, lock, windows, type_in):
    _, case, dialog = windows
    type_in(case.field, "没有保存的话")
    lock.lock()
    lock.lock()
    assert all(map(is_covered, windows))
    assert {one.windowTitle() for one in windows} == {"Proposal Desk"}
    picture = case.grab().toImage()
    lock.dialog.way.begin()
    assert lock.is_locked
    unlock(qtbot, lock, type_in)
    assert not lock.is_locked
    assert not any(map(is_covered, windows))
    assert [one.windowTitle() for one in windows] == ["联络员", "20240247", "签收"]
    assert "没有保存的话" in case.field.text()
    assert case.grab().toImage() != picture
    assert dialog.isVisible()
    assert lock._focus is case.field


def test_the_picture_of_a_locked_window_shows_nothing_of_it(lock, windows):
    _, case, _ = windows
    lock.lock()
    before = case.grab().toImage()
    case.field.setText("ganz anders")
    assert case.grab().toImage() == before


def test_a_wrong_password_escape_and_close_open_nothing(qtbot, lock, windows, type_in):
    lock.lock()
    type_in(lock.dialog.way.password, "falsch falsch")
    qtbot.keyClick(lock.dialog.way.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lock.dialog.way.trouble.isVisible(), timeout=10_000)
    qtbot.keyClick(lock.dialog, Qt.Key.Key_Escape)
    lock.dialog.close()
    assert lock.is_locked
    assert lock.dialog.isVisible()
    assert all(map(is_covered, windows))
    assert not lock.dialog.way.other_way.isVisible()


def test_what_opens_meanwhile_is_covered_and_waits(qtbot, lock, windows):
    main, case, _ = windows
    lock.lock()
    late = QDialog(main)
    qtbot.addWidget(late)
    QLineEdit("13900001234", late)
    late.open()
    qtbot.waitUntil(lambda: is_covered(late), timeout=5_000)
    assert QApplication.activeModalWidget() is lock.dialog
    case.resize(500, 400)
    QLineEdit("13900001234", case).show()
    QApplication.processEvents()
    assert is_covered(case)
    case.close()


def test_a_window_that_is_gone_when_it_opens_again_is_no_trouble(qtbot, lock, windows, type_in):
    gone = _Window("20240326")
    gone.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    gone.show()
    lock.lock()
    assert is_covered(gone)
    gone.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    unlock(qtbot, lock, type_in)
    assert not lock.is_locked


def test_another_person_may_be_asked_for(qtbot, lock, windows):
    lock.lock()
    with qtbot.waitSignal(lock.other_person_wanted):
        qtbot.mouseClick(lock.dialog.other_person, Qt.MouseButton.LeftButton)
    lock.open()
    lock.open()
    assert not lock.is_locked


def test_it_locks_after_idle_minutes_and_not_while_somebody_works(
    qtbot, lock, windows, monkeypatch
):
    _, case, _ = windows
    now = [1000.0]
    monkeypatch.setattr(idle, "uptime", lambda: now[0])
    lock.watch.set_minutes(5)
    now[0] += 299
    lock.watch.look()
    assert not lock.is_locked
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    lock.watch._listen_at(case.windowHandle())
    QApplication.sendEvent(case.windowHandle(), key)
    now[0] += 200
    lock.watch.look()
    assert not lock.is_locked
    now[0] += 100
    lock.watch.look()
    assert lock.is_locked
    lock.open()
    lock.watch.look()
    assert not lock.is_locked


def test_closing_the_program_while_locked_ends_the_lock(lock, windows):
    lock.lock()
    lock.stop()
    assert not lock.is_locked
