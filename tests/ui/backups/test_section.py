"""Backups on the settings page: what there is, one more, the wish to put one back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.permissions import Role
from desktop_app.services.keep_backups import check_file, list_backups
from desktop_app.ui.backups.keeper import BackupKeeper
from desktop_app.ui.settings.page import SettingsPage
from tests.ui.conftest import InlineBackground


@pytest.fixture
def keeper(store, office, tmp_path) -> BackupKeeper:
    return BackupKeeper(store.path, tmp_path / "备份 文件夹", worker=InlineBackground())


@pytest.fixture
def place(workplace, keeper):
    return replace(workplace, keeper=keeper)


@pytest.fixture
def section(qtbot, place, office):
    page = SettingsPage(place)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitExposed(page)
    page.show_session((office.session,))
    return page.open("backup")


def click(qtbot, button):
    assert button.isVisible() and button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_backup_tells_what_it_holds(qtbot, section, keeper, place):
    assert section.lines.lines.texts() == []
    assert not section.restore.isEnabled()
    with qtbot.waitSignal(place.events.noted):
        click(qtbot, section.now)
    (line,) = section.lines.lines.texts()
    (made,) = keeper.list()
    assert line[0].startswith("today ") and line[1:3] == ["9", "sound"]
    assert keeper.describe(made.path).head.startswith(line[3]) and len(line[3]) == 12
    assert line[4] == made.path.name
    with qtbot.waitSignal(keeper.restore_requested) as wish:
        click(qtbot, section.restore)
    assert wish.args == [made.path]


def test_a_spoiled_backup_is_shown_and_cannot_be_chosen(qtbot, section, keeper):
    click(qtbot, section.now)
    (made,) = keeper.list()
    made.path.write_bytes(b"x" * 9000)
    section.lines.forget()
    section.refresh()
    (line,) = section.lines.lines.texts()
    assert line[1:3] == ["—", "damaged"]
    assert not section.restore.isEnabled()
    assert "sound" in section.restore.toolTip()


def test_a_backup_is_written_where_it_was_asked(qtbot, section, monkeypatch, tmp_path):
    target = tmp_path / "copy.pdesk-backup"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(qtbot, section.elsewhere)
    check_file(target)
    assert target.name in section.state.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    click(qtbot, section.elsewhere)


def test_a_backup_that_fails_says_so(qtbot, section, place, monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    target = blocked / "copy.pdesk-backup"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(place.events.trouble_met):
        click(qtbot, section.elsewhere)
    assert section.elsewhere.isEnabled() and section.state.text() == ""


def test_another_file_may_be_put_back(qtbot, section, keeper, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    click(qtbot, section.from_file)
    chosen = tmp_path / "old.pdesk-backup"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen), ""))
    with qtbot.waitSignal(keeper.restore_requested) as wish:
        click(qtbot, section.from_file)
    assert wish.args == [chosen]


def test_only_the_coordinator_puts_back_but_everybody_may_back_up(qtbot, place, office):
    desk = replace(place.desk, role=Role.HANDLER)
    page = SettingsPage(replace(place, desk=desk))
    qtbot.addWidget(page)
    page.show()
    section = page.open("backup")
    click(qtbot, section.now)
    assert not section.restore.isEnabled() and not section.from_file.isEnabled()


def test_without_a_keeper_nothing_is_offered(qtbot, workplace, office):
    page = SettingsPage(workplace)
    qtbot.addWidget(page)
    section = page.open("backup")
    for button in (section.now, section.elsewhere, section.restore, section.from_file):
        assert not button.isEnabled()


def test_the_keeper_backs_up_by_itself_and_tells_a_trouble_once(qtbot, keeper, store, tmp_path):
    with qtbot.waitSignal(keeper.kept) as told:
        keeper.start()
    assert told.args == [None]
    keeper._tick()
    assert len(list_backups(store.path, keeper.folder)) == 1
    keeper._tick()
    assert len(list_backups(store.path, keeper.folder)) == 1
    keeper.folder = tmp_path / "office.pdesk"  # a file: no folder can be made of it
    met = []
    keeper.trouble_met.connect(met.append)
    keeper._tick()
    keeper._tick()
    assert len(met) == 1
    keeper.stop()
    keeper.finish()


def test_the_folder_of_the_backups_is_chosen_here(
    qtbot, section, keeper, place, monkeypatch, tmp_path
):
    old, other = keeper.folder, tmp_path / "另一块 磁盘"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    click(qtbot, section.choose)
    assert keeper.folder == old
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    click(qtbot, section.choose)
    assert place.settings.backup_folder == str(other)
    (made,) = keeper.list()
    assert other in made.path.parents
    assert str(other) in section.folder.text()


def test_a_folder_that_takes_no_backup_is_not_chosen(
    qtbot, section, keeper, place, monkeypatch, tmp_path
):
    old, blocked = keeper.folder, tmp_path / "file"
    blocked.write_text("x")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(blocked))
    with qtbot.waitSignal(place.events.trouble_met):
        click(qtbot, section.choose)
    assert (keeper.folder, place.settings.backup_folder) == (old, "")
    assert str(old) in section.folder.text()
    assert section.choose.isEnabled()
