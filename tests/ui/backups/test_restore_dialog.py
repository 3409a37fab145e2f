"""The dialog that puts a backup back: newest sound one chosen, passwords asked where needed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.permissions import Role
from desktop_app.services import keep_backups
from desktop_app.services.keep_backups import back_up_when_changed
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, keys
from desktop_app.storage.store import create_store, open_store
from desktop_app.ui.backups import restore_dialog
from desktop_app.ui.backups.moment import moment
from desktop_app.ui.backups.restore_dialog import Place, RestoreDialog
from tests.factories import stored_case, stored_session
from tests.ui.conftest import InlineBackground

NOW = datetime(2025, 6, 20, 9, 2, tzinfo=UTC)
KEY = bytes(range(32))
PASSWORD = "春天的提案-2025"

pytestmark = pytest.mark.usefixtures("workplace")


def a_store(tmp_path, key=None, count=2):
    """A closed store with that many backups, one case more in each; returns it and its folder."""
    made = create_store(tmp_path / "数据 库.pdesk", key)
    if key is not None:
        account = keys.Account("李联络", Role.COORDINATOR).with_password(key, PASSWORD)
        file = keys.KeyFile((account,), keys.wrap(key, "recovery"), keys.id_of(key))
        keys.save(made.path, file)
    session, folder = stored_session(), tmp_path / "备份"
    for number in range(count):
        stored_case(session)
        back_up_when_changed(made.path, folder, NOW + timedelta(hours=number), key)
    made.close()
    return made.path, folder


def a_dialog(qtbot, place, chosen=None):
    dialog = RestoreDialog(place, "", chosen, worker=InlineBackground())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def click(qtbot, button):
    assert button.isVisible() and button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_newest_is_chosen_and_one_click_puts_it_back(qtbot, tmp_path):
    path, folder = a_store(tmp_path)
    path.unlink()
    dialog = a_dialog(qtbot, Place(path, folder))
    assert [line[1:3] for line in dialog.lines.lines.texts()] == [["2", "sound"], ["1", "sound"]]
    click(qtbot, dialog.restore)
    assert dialog.restored.store == path
    opened = open_store(path)
    assert engine.rows("SELECT count(*) FROM proposal") == [(2,)]
    opened.close()


def test_a_spoiled_newest_gives_way_to_the_next(qtbot, tmp_path):
    path, folder = a_store(tmp_path)
    newest, older = keep_backups.list_backups(path, folder)
    newest.path.write_bytes(newest.path.read_bytes()[:9000])
    dialog = a_dialog(qtbot, Place(path, folder))
    assert dialog.lines.chosen() == older.path
    dialog.lines.lines.choose(newest.path)
    assert not dialog.restore.isEnabled()
    dialog.lines.lines.choose(older.path)
    qtbot.keyClick(dialog.lines.lines, Qt.Key.Key_Return)
    assert dialog.restored is not None


def test_nothing_to_put_back_is_said_and_a_file_can_be_chosen(qtbot, tmp_path, monkeypatch):
    path, folder = a_store(tmp_path)
    newest = keep_backups.list_backups(path, folder)[0].path
    dialog = a_dialog(qtbot, Place(tmp_path / "x" / "other.pdesk", tmp_path / "none"))
    assert "No backup" in dialog.state.text()
    assert not dialog.restore.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    click(qtbot, dialog.file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(newest), ""))
    click(qtbot, dialog.file)
    assert dialog.lines.chosen() == newest
    click(qtbot, dialog.restore)
    assert (tmp_path / "x" / "other.pdesk").exists()


def test_an_encrypted_backup_asks_for_its_password(qtbot, tmp_path, type_in):
    path, folder = a_store(tmp_path, KEY, 1)
    path.write_bytes(b"")
    dialog = a_dialog(qtbot, Place(path, folder))
    assert dialog.lock.isVisible() and dialog.account.currentText() == "李联络"
    assert not dialog.restore.isEnabled()
    type_in(dialog.password, "wrong one")
    click(qtbot, dialog.restore)
    assert "password" in dialog.state.text() and dialog.restored is None
    dialog.password.clear()
    type_in(dialog.password, PASSWORD)
    click(qtbot, dialog.restore)
    assert dialog.restored.kept_aside.read_bytes() == b""
    open_store(path, KEY).close()


def test_with_the_key_at_hand_no_password_is_asked(qtbot, tmp_path):
    path, folder = a_store(tmp_path, KEY, 1)
    dialog = a_dialog(qtbot, Place(path, folder, KEY))
    assert not dialog.lock.isVisible()
    click(qtbot, dialog.restore)
    open_store(path, KEY).close()


def test_accounts_stand_beside_the_store_when_the_backup_came_alone(qtbot, tmp_path, type_in):
    path, folder = a_store(tmp_path, KEY, 1)
    for one in folder.glob("*.keys"):
        one.unlink()
    dialog = a_dialog(qtbot, Place(path, folder))
    type_in(dialog.password, PASSWORD)
    click(qtbot, dialog.restore)
    assert dialog.restored is not None


def test_a_store_open_in_another_window_is_not_touched(qtbot, tmp_path):
    path, folder = a_store(tmp_path)
    before = path.read_bytes()
    held = keep_backups.lock.hold(path)
    dialog = a_dialog(qtbot, Place(path, folder))
    click(qtbot, dialog.restore)
    assert dialog.restored is None and "in use" in dialog.state.text()
    assert dialog.restore.isEnabled()
    held.release()
    assert path.read_bytes() == before


def test_what_nobody_foresaw_is_not_hidden(qtbot, tmp_path, monkeypatch):
    path, folder = a_store(tmp_path)

    def fail(*_):
        raise ZeroDivisionError

    dialog = a_dialog(qtbot, Place(path, folder))
    monkeypatch.setattr(restore_dialog.keep_backups, "restore", fail)
    with qtbot.captureExceptions() as met:
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert met[0][0] is ZeroDivisionError


def test_a_moment_is_said_as_people_do():
    now = datetime(2025, 6, 20, 12, tzinfo=UTC).astimezone()
    assert moment(None) == "never"
    assert moment(now, now) == f"today {now:%H:%M}"
    assert moment(now - timedelta(days=2), now) == f"{now - timedelta(days=2):%Y-%m-%d %H:%M}"


def test_journal_is_untouched_by_looking(tmp_path):
    path, folder = a_store(tmp_path)
    opened = open_store(path)
    before = journal.operations()
    assert [
        keep_backups.describe(one.path).cases for one in keep_backups.list_backups(path, folder)
    ] == [2, 1]
    assert journal.operations() == before
    opened.close()
