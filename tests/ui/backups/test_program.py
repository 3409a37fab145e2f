"""The program around a store: backups at the end, the way back, one window a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop_app import app, open_office
from desktop_app.services.keep_backups import back_up_when_changed, describe, list_backups
from desktop_app.settings import Settings
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import journal, lock
from desktop_app.ui.backups import one_window, restore_dialog
from desktop_app.ui.screenshots import wait
from tests.ui.conftest import InlineBackground


class _Restoring(restore_dialog.RestoreDialog):
    """The dialog that offers backups, with what the user does in it."""

    seen: list[str] = []
    deed: Callable[[restore_dialog.RestoreDialog], None]

    def __init__(self, place, words, chosen=None):
        super().__init__(place, words, chosen, worker=InlineBackground())
        self.seen.append(words)

    def exec(self) -> QDialog.DialogCode:
        type(self).deed(self)
        return QDialog.DialogCode(self.result())


@pytest.fixture
def restoring(monkeypatch, answered) -> type[_Restoring]:
    monkeypatch.setattr(restore_dialog, "RestoreDialog", _Restoring)
    monkeypatch.setattr(_Restoring, "seen", [])
    return _Restoring


def test_a_damaged_store_without_backups_leads_to_the_questions(program, restoring, tmp_path):
    restoring.deed = lambda dialog: dialog.begin.click()
    broken = tmp_path / "broken.pdesk"
    broken.write_bytes(b"junk" * 100)
    assert program.begin(broken)
    assert "no data file of Proposal Desk" in restoring.seen[0]
    assert broken.read_bytes() == b"junk" * 100
    assert program.window.isVisible()


@pytest.mark.parametrize("state", ["missing", "empty", "damaged"])
def test_a_lost_store_comes_back_by_one_click_and_the_file_is_kept(
    program, restoring, stored, state, tmp_path
):
    program.begin(stored)
    folder = program._backup_folder(stored)
    made = back_up_when_changed(stored, folder, datetime.now(UTC))
    program.end()
    if state == "missing":
        stored.unlink()
    else:
        stored.write_bytes(b"" if state == "empty" else b"x" * 9000)
    restoring.deed = lambda dialog: dialog.restore.click()
    assert program.begin(None)
    wait(program.background)
    assert program.window.proposals.view.model().rowCount() == 8
    assert len(list(tmp_path.glob("office.pdesk.before-*"))) == (state != "missing")
    assert made.exists()


def test_leaving_the_backups_of_a_lost_store_opens_nothing(program, restoring, tmp_path):
    restoring.deed = lambda dialog: dialog.reject()
    assert not program.begin(tmp_path / "gone.pdesk")


def test_another_file_is_opened_in_the_place_of_a_lost_one(
    program, restoring, stored, tmp_path, monkeypatch
):
    tries = iter([tmp_path / "gone too.pdesk", stored])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(next(tries)), ""))
    restoring.deed = lambda dialog: dialog.open_other.click()
    assert program.begin(tmp_path / "gone.pdesk")
    wait(program.background)
    assert program.window.proposals.view.model().rowCount() == 8
    assert len(restoring.seen) == 2


def test_a_drive_that_comes_back_is_tried_again(program, restoring, stored, tmp_path):
    away = stored.rename(tmp_path / "away.pdesk")

    def connect_the_drive(dialog):
        away.rename(stored)
        dialog.again.click()

    restoring.deed = connect_the_drive
    assert program.begin(stored)
    wait(program.background)
    assert program.window.proposals.view.model().rowCount() == 8


def test_a_locked_store_that_nobody_shows_is_said(program, answered, stored, monkeypatch):
    monkeypatch.setattr(open_office, "PATIENCE", 0)
    said = []
    monkeypatch.setattr(app, "sentence", lambda error: said.append(error.kind) or "in use")
    held = lock.hold(stored)
    assert program.begin(stored)  # the questions, with the sentence over them
    held.release()
    assert said == ["locked"]


@pytest.fixture
def lasting(qapp, answered, restoring) -> Iterator[app.Program]:
    """A program that keeps backups, with a home of its own."""
    made = app.Program(qapp, Settings(language="en", theme="light"))
    yield made
    made.end()


def test_a_backup_is_made_when_the_window_closes(qtbot, lasting, stored):
    lasting.begin(stored)
    wait(lasting.background)
    folder = lasting._backup_folder(stored)
    qtbot.waitUntil(lambda: "never" in lasting.window._status.backup_text())
    lasting.end()
    (made,) = list_backups(stored, folder)
    assert describe(made.path).cases == 9
    lasting.begin(stored)
    qtbot.waitUntil(lambda: "today" in lasting.window._status.backup_text())


def test_an_earlier_state_is_put_back_from_the_settings(qtbot, lasting, restoring, stored):
    lasting.begin(stored)
    folder = lasting._backup_folder(stored)
    made = back_up_when_changed(stored, folder, datetime.now(UTC))
    with journal.operation("t", "EDIT"):
        engine.run("DELETE FROM proposer")
    chosen = []

    def deed(dialog):
        chosen.append(dialog.lines.chosen())
        dialog.restore.click()

    restoring.deed = deed
    first = lasting.window
    lasting._office.keeper.restore_requested.emit(made)
    qtbot.waitUntil(lambda: lasting.window is not first)
    assert chosen == [made]
    assert engine.rows("SELECT count(*) > 0 FROM proposer") == [(1,)]
    assert len(list_backups(stored, folder)) == 2
    restoring.deed = lambda dialog: dialog.reject()
    second = lasting.window
    lasting._office.keeper.restore_requested.emit(None)
    qtbot.waitUntil(lambda: lasting.window is not second)
    assert lasting.window.isVisible()


def test_a_second_start_brings_the_first_window_forward(qtbot, monkeypatch, lasting, stored):
    monkeypatch.setattr(one_window, "ANSWER_MS", 500)  # one interpreter for both: it waits for us
    lasting.begin(stored)
    qtbot.waitUntil(lambda: lasting._office._ear is not None)
    with ThreadPoolExecutor(1) as other:
        asked = other.submit(one_window.bring_forward, stored)
        qtbot.waitUntil(asked.done, timeout=10_000)
    assert asked.result()
    assert not one_window.bring_forward(stored.with_name("other.pdesk"))


def test_the_same_store_chosen_again_is_opened_anew(program, stored):
    program.begin(stored)
    program.window.store_requested.emit(stored)
    wait(program.background)
    assert program.window.proposals.view.model().rowCount() == 8
