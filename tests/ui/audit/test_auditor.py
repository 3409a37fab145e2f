"""An auditor sees everything and finds nothing to edit, whatever page is opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop_app import app
from desktop_app.domain.permissions import Role
from desktop_app.services.edit_people import PersonInput, add_person
from desktop_app.settings import Settings
from desktop_app.ui.pages import PAGES
from desktop_app.ui.screenshots import wait
from tests.case_office import TODAY, an_office
from tests.factories import a_desk
from tests.ready_stores import empty_store

# What only looks, searches, prints or goes elsewhere.
LOOKING = {
    "Search",
    "Search the log",
    "Search members",
    "Figures as of",
    "From",
    "Until",
    "Case",
    "Page",
    "Date",
}
CHANGING = (
    "Import",
    "Register",
    "Edit",
    "Issue",
    "Keep",
    "Add …",
    "Sign in",
    "Record",
    "Correct",
    "Remove",
    "Disable",
    "Set a password …",
    "Back up now …",
    "Rebuild",
)


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[app.Program]:
    path = tmp_path / "office.pdesk"
    store = empty_store(path)
    an_office(a_desk(today=TODAY))
    auditor = add_person(a_desk(), PersonInput("曾敏", role=Role.AUDITOR))
    store.close()
    settings = Settings(language="en", theme="light", person_id=auditor)
    made = app.Program(qapp, settings, is_lasting=False)
    made.open(path)
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    made.end()


def enabled(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.isEnabled()]


@pytest.mark.parametrize("key", [page.key for page in PAGES])
def test_no_page_offers_anything_that_changes_the_data(program, key):
    program.window.open_page(key)
    wait(program.background)
    window = program.window
    offered = {button.text() for button in enabled(window, QAbstractButton)}
    assert offered.isdisjoint(CHANGING)
    for kind in (QTextEdit, QPlainTextEdit):
        assert all(field.isReadOnly() for field in enabled(window, kind))
    typed = {
        field.accessibleName() for field in enabled(window, QLineEdit) if not field.isReadOnly()
    }
    assert typed - LOOKING == set()


def test_neither_keys_nor_the_menu_begin_what_is_not_allowed(program):
    menus = program.window._menus
    for action in (menus.import_ledger, menus.register):
        assert not action.isVisible()
        assert not action.isEnabled()
