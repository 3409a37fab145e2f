"""Choosing who sits here rebuilds the window for that person's role, and is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import app, paths
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.edit_people import PersonInput, add_person
from desktop_app.settings import Settings
from desktop_app.ui.screenshots import wait
from desktop_app.ui.steps.form import StepForm
from tests.case_office import TODAY, an_office
from tests.ready_stores import empty_store


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "office.pdesk"
    store = empty_store(path)
    desk = Desk("李联络", Role.COORDINATOR, TODAY, paths.resources())
    an_office(desk)
    add_person(desk, PersonInput("曾敏", role=Role.AUDITOR))
    store.close()
    return path


@pytest.fixture
def program(qapp: QApplication, stored: Path) -> Iterator[app.Program]:
    made = app.Program(qapp, Settings(language="en", theme="light"), is_lasting=False)
    assert made.begin(stored)
    wait(made.background)
    yield made
    made.end()


def sit_down(program: app.Program, words: str) -> None:
    """Choose a person in the dialog that the menu opens."""
    program.window._menus.who.trigger()
    wait(program.background)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StepForm)
    field = dialog.widgets["who"]
    field.setCurrentIndex(field.findText(words))
    dialog.submit.click()


def test_an_auditor_sits_down_and_the_coordinator_comes_back(qtbot, program):
    first = program.window
    sit_down(program, "曾敏 · Auditor")
    qtbot.waitUntil(lambda: program.window is not first)
    wait(program.background)
    assert program.window.windowTitle() == "Proposal Desk · 曾敏"
    assert program._settings.person_id is not None
    program.window.open_page("settings")
    assert not program.window.page("settings").section("office").rename.isEnabled()
    second = program.window
    sit_down(program, "The coordinator of this office")
    qtbot.waitUntil(lambda: program.window is not second)
    wait(program.background)
    assert program._settings.person_id is None
    program.window.open_page("settings")
    assert program.window.page("settings").section("office").rename.isEnabled()


def test_the_same_person_again_changes_nothing(qtbot, program):
    first = program.window
    sit_down(program, "The coordinator of this office")
    wait(program.background)
    assert program.window is first
