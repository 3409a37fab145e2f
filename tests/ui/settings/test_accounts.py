"""账户: setting a password, letting people in and out, the recovery key, the lock's minutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.permissions import Role
from desktop_app.services.edit_people import PersonInput, add_person
from desktop_app.services.protect_store import FirstAccount, protect
from desktop_app.services.unlock_store import (
    Access,
    Opened,
    account_names,
    let_in,
    let_in_by_recovery_key,
)
from desktop_app.storage.keys import WrongPassword
from desktop_app.storage.store import open_store
from desktop_app.ui.lock.guard import Guard
from desktop_app.ui.lock.recovery_key import RecoveryKey
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.settings.accounts import AccountsSection
from desktop_app.ui.workplace import Workplace
from tests.factories import a_desk
from tests.ready_stores import started_store

PASSWORD, OTHER, NAME = "办公室2025密码", "另一个密码456", "单晓蕴"
pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "数据.pdesk"
    store = started_store(made)
    add_person(a_desk(), PersonInput(NAME, role=Role.COORDINATOR))
    add_person(a_desk(), PersonInput("韩梅", role=Role.COORDINATOR))
    add_person(a_desk(), PersonInput("李明"))
    store.close()
    return made


def section_on(qtbot, workplace: Workplace, opened: Opened | None) -> AccountsSection:
    guard = Guard(opened) if opened is not None else None
    made = AccountsSection(replace(workplace, guard=guard))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.refresh()
    return made


@pytest.fixture
def plain(qtbot, workplace, path) -> AccountsSection:
    store = open_store(path)
    yield section_on(qtbot, workplace, Opened(store))
    store.close()


@pytest.fixture
def opened(path) -> Opened:
    made = protect(a_desk(), path, FirstAccount(NAME, PASSWORD), [])
    store = open_store(path, made.access.key)
    yield Opened(store, made.access)
    store.close()


@pytest.fixture
def section(qtbot, workplace, opened) -> AccountsSection:
    return section_on(qtbot, workplace, opened)


@pytest.fixture
def noted(workplace) -> list[str]:
    said: list[str] = []
    workplace.events.noted.connect(said.append)
    return said


def test_a_plain_file_says_what_that_means_and_offers_a_password(plain, click, fill):
    assert "whoever can open the data file can read everything" in plain.state.text()
    assert not plain.lines.isVisible()
    asked = []
    plain._guard.protection_requested.connect(asked.append)
    click(plain.protect)
    form = fill(password="kurz", again="kurz")
    assert "8" in form.trouble.text()
    assert "not the same" in fill(password=OTHER, again=PASSWORD).trouble.text()
    assert form.widgets["name"].text() in (NAME, "韩梅")
    fill(person_id="韩梅", password=OTHER, again=OTHER)
    (first,) = asked
    assert (first.name, first.password) == ("韩梅", OTHER)
    assert first.person_id is not None


def test_where_no_window_owns_the_file_nothing_can_be_set(qtbot, workplace, path):
    store = open_store(path)
    section = section_on(qtbot, workplace, None)
    assert not section.protect.isEnabled()
    store.close()


def test_people_are_let_in_with_a_name_of_their_own(section, path, click, fill, noted):
    assert section.lines.texts() == [[NAME, "—", "Coordinator", "signed in now"]]
    click(section.add)
    form = fill(person_id="李明", password=OTHER, again=PASSWORD)
    assert form.widgets["name"].text() == "李明"
    fill(password=OTHER, again=OTHER)
    assert section.lines.texts()[1] == ["李明", "李明", "Handler", "may come in"]
    assert let_in(path, "李明", OTHER, 0).account.person_id is not None
    click(section.add)
    form = fill(person_id="李明", name="小李", password=OTHER, again=OTHER)
    assert account_names(path) == [NAME, "李明", "小李"]
    assert noted == ["Account added"] * 2


def test_who_is_disabled_comes_in_no_more_and_a_coordinator_stays(
    section, path, click, fill, troubles
):
    click(section.add)
    fill(person_id="李明", password=OTHER, again=OTHER)
    assert not section.disable.isEnabled()
    section.lines.choose("李明")
    click(section.disable)
    assert account_names(path) == [NAME]
    assert section.lines.texts()[1][-1] == "disabled"
    section.lines.choose(NAME)
    click(section.disable)
    assert type(troubles[-1]).__name__ == "LastCoordinator"
    section.lines.choose("李明")
    click(section.reset)
    fill(password=PASSWORD, again=PASSWORD)
    assert let_in(path, "李明", PASSWORD, 0)


def test_ones_own_password_needs_the_present_one(section, path, click, fill, noted):
    click(section.own)
    form = fill(old="falsch falsch", password=OTHER, again=OTHER)
    assert "wrong" in form.trouble.text()
    fill(old=PASSWORD)
    assert noted == ["Password changed"]
    assert let_in(path, NAME, OTHER, 0)
    with pytest.raises(WrongPassword):
        let_in(path, NAME, PASSWORD, 0)


def test_a_new_recovery_key_is_shown_once_and_printed(qtbot, section, path, click):
    click(section.renew)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecoveryKey)
    key = dialog.shown.text().replace("\n", "-")
    assert let_in_by_recovery_key(path, key).key == section._opened.key
    assert not dialog.close_it.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    click(dialog.page)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PrintDialog)
    qtbot.waitUntil(lambda: shown.preview.pages() == 1)
    shown.reject()
    dialog.kept.setChecked(True)
    click(dialog.close_it)


def test_files_that_stayed_readable_are_named(qtbot, workplace, opened, path):
    plain = path.with_name("数据.pdesk.before-20250603T120000")
    dialog = RecoveryKey(workplace, path, "AAAA-BBBB", [plain])
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert plain.name in said
    dialog.kept.setChecked(True)
    dialog.reject()


def test_the_minutes_of_the_lock_are_kept_and_told(section, workplace, click):
    told = []
    section._guard.patience_changed.connect(told.append)
    section.minutes.setCurrentText("30 minutes")
    assert (workplace.settings.lock_minutes, told) == (30, [30])
    asked = []
    section._guard.lock_requested.connect(lambda: asked.append(True))
    click(section.lock)
    assert asked == [True]


def test_others_change_their_own_password_alone(qtbot, as_role, opened):
    section = section_on(qtbot, as_role(Role.AUDITOR), opened)
    for button in (section.add, section.reset, section.disable, section.renew):
        assert not button.isEnabled()
    assert section.own.isEnabled()
    assert section.lock.isEnabled()


def test_who_came_by_the_recovery_key_has_no_password_to_change(qtbot, workplace, opened):
    by_key = Opened(opened.store, Access(opened.key))
    section = section_on(qtbot, workplace, by_key)
    assert not section.own.isVisible()
    assert section.lines.texts()[0][-1] == "may come in"
