"""Building the program: first start, another store, another language, pictures, words."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from desktop_app import app, paths, pictures, settings
from desktop_app.domain.draft import Complaint, Place, Reason
from desktop_app.domain.errors import NotFound
from desktop_app.services.trouble import StorageError
from desktop_app.settings import Settings
from desktop_app.ui import main_window, spoken
from desktop_app.ui.pages import PAGES
from desktop_app.ui.screenshots import wait


def test_the_last_store_opens_again(qtbot, program, stored):
    assert program.begin(stored)
    wait(program.background)
    assert program.window.proposals.view.model().rowCount() == 8
    assert program._settings.last_store == str(stored.resolve())
    assert program.begin(None)


def test_the_first_start_makes_an_office_and_opens_it(program, answered):
    assert program.begin(None)
    wait(program.background)
    assert program.window._top.session.text() == "市政协七届四次会议 · 2024"
    assert Path(program._settings.last_store).name == "office.pdesk"


def test_leaving_the_first_start_opens_nothing(monkeypatch, program, answered):
    monkeypatch.setattr(answered, "code", QDialog.DialogCode.Rejected)
    assert not program.begin(None)


def test_another_store_is_opened_in_the_place_of_the_first(program, answered, stored):
    program.begin(None)
    first = program.window
    first.store_requested.emit(stored)
    wait(program.background)
    assert program.window is not first
    assert program.window.proposals.view.model().rowCount() == 8
    program.window.store_requested.emit(stored.with_name("gone.pdesk"))
    assert "no longer where it was" in program.window._notice.text
    assert program.window.proposals.view.model().rowCount() == 8


def test_the_language_changes_with_the_same_store(qapp, program, stored):
    program.begin(stored)
    program.window.language_requested.emit("zh_CN")
    wait(program.background)
    assert program.window.proposals.view.model().rowCount() == 8
    program.window.language_requested.emit("en")
    assert program.window._rail.button("proposals").text() == "Cases"


def test_the_settings_are_kept_at_the_end(qapp, stored, answered):
    program = app.Program(qapp, Settings(language="en"))
    program.begin(stored)
    program.end()
    assert settings.load(paths.settings_file()).last_store == str(stored.resolve())


def test_a_picture_of_every_page_is_written(monkeypatch, qapp, stored, tmp_path):
    quick = [kind for kind in PAGES if kind.key in ("proposals", "members")]
    monkeypatch.setattr(main_window, "PAGES", quick)
    look = pictures.Look("light", 1.0, "en", "2023", date(2023, 6, 1))
    made = pictures.take_screenshots(stored, tmp_path / "out", look)
    assert [one.name for one in made] == ["proposals.png", "members.png"]
    assert all(one.stat().st_size > 5000 for one in made)


def test_screenshots_need_a_store(tmp_path):
    with pytest.raises(StorageError):
        pictures.take_screenshots(
            tmp_path / "none.pdesk", tmp_path / "out", pictures.Look("light", 1.0, "en")
        )


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (StorageError("too_new", path="x"), "newer"),
        (NotFound(what="session", name="2031"), "2031"),
        (PermissionError(13, "Permission denied", "/x/y.pdf"), "/x/y.pdf"),
    ],
)
def test_errors_are_one_sentence_on_the_command_line(qapp, error, part):
    assert part in spoken.sentence(error)
    assert "\n" not in spoken.sentence(error)


def test_a_complaint_names_row_and_column(qapp):
    complaint = Complaint(Place("提案", 5, 3), "assigned_on", "3.1", Reason.AMBIGUOUS_DATE)
    assert "5" in spoken.complaint_sentence(complaint)
    assert "x.xlsx" in spoken.nothing_imported("x.xlsx")


def test_starting_imports_no_heavy_library():
    code = (
        "import sys; import desktop_app.app; "
        "heavy = ('matplotlib', 'reportlab', 'openpyxl', 'docx', 'docxtpl', 'python_calamine', "
        "'xlsxwriter', 'pypdfium2', 'jinja2'); "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
