"""A log of any length: only what is looked at is read, and the cursor keeps its contact."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.listing import ListQuery
from desktop_app.services.log_contact import log_contact
from desktop_app.storage import contact_entries, journal
from desktop_app.ui.contacts import page as contacts_page
from desktop_app.ui.contacts.page import ContactsPage
from desktop_app.ui.widgets import roll_model
from tests.talks import Office, an_entry, fill

MANY = 350
FIRST = date(2024, 1, 1)


@pytest.fixture
def office(workplace) -> Office:
    made = fill(Office(desk=workplace.desk))
    with journal.operation("测试", "IMPORT_LEDGER"):
        for number in range(MANY):
            day = FIRST + timedelta(days=number // 10)
            talk = Contact(0, day, Way.PHONE, Phase.DURING, said=f"第{number}次")
            case = made.cases["20240247" if number % 2 else "20240301"]
            contact_entries.add(talk, (case,), (made.members["张伟"],), ())
    return made


@pytest.fixture
def page(qtbot, workplace, office) -> ContactsPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ContactsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show_session((office.sessions[2024],))
    made.show()
    return made


def said(page: ContactsPage, row: int) -> str:
    column = [one.key for one in page.model.columns].index("said")
    for _ in range(3):  # looked at, asked for, arrived
        page.model.index(row, column).data()
        QApplication.processEvents()
    return page.model.index(row, column).data() or ""


def read(monkeypatch) -> list[int]:
    """How many contacts are read from now on, call by call."""
    counts: list[int] = []
    real = contacts_page.contact_lines

    def counted(ids):
        counts.append(len(ids))
        return real(ids)

    monkeypatch.setattr(contacts_page, "contact_lines", counted)
    return counts


def test_only_pages_that_are_looked_at_are_read(page, monkeypatch):
    counts = read(monkeypatch)
    page.refresh()
    assert page.model.rowCount() == MANY
    assert page.count.text() == f"Contacts: {MANY}"
    assert counts == [100]
    assert said(page, 0) == f"第{MANY - 1}次"
    page.table.scrollToBottom()
    assert said(page, MANY - 1) == "第0次"
    assert sum(counts) < MANY


def test_the_last_row_can_be_jumped_to_and_shows_in_full(qtbot, page):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.table.chosen_row() == MANY - 1
    assert said(page, MANY - 1) == "第0次"
    assert page.model.line_at(MANY - 1).said == "第0次"


def test_the_cursor_stays_on_its_contact_when_newer_ones_come(page, office):
    said(page, 250)
    page.table.choose(250)
    kept = page.model.id_at(250)
    log_contact(office.desk, an_entry(office, happened_on=date(2024, 5, 1)))
    page.refresh()
    assert page.table.chosen_row() == 251
    assert said(page, 251)
    assert page.model.id_at(251) == kept


def test_a_contact_that_is_filtered_out_leaves_the_cursor_on_the_first(page):
    said(page, 250)
    page.table.choose(250)
    page.filters.from_day.setText("2024-02-01")
    page.filters.from_day.editingFinished.emit()
    assert 0 < page.model.rowCount() < 250
    assert page.table.chosen_row() == 0


def test_the_cases_behind_are_named_when_they_are_asked_for(qtbot, page, office):
    assert page.cases.text() == "Cases: 2"
    with qtbot.waitSignal(page.cases_requested) as caught:
        qtbot.mouseClick(page.cases, Qt.MouseButton.LeftButton)
    wanted = sorted((office.cases["20240247"], office.cases["20240301"]))
    assert caught.args == [ListQuery(ids=tuple(wanted))]


def test_a_page_of_an_older_filter_is_dropped(page):
    old = contacts_page._page(page._asked, 100)
    page.filters.text.setText("没有这句话")
    page.filters.text.returnPressed.emit()
    page._take_page(old)
    page._show_first(old)
    page._show_counts(contacts_page._counts(old.query, None))
    assert page.model.rowCount() == 0


def test_lines_that_scrolled_away_are_read_again(page, monkeypatch):
    monkeypatch.setattr(roll_model, "MOST_LINES", 250)
    for row in (150, 250, 340):
        assert said(page, row) == f"第{MANY - 1 - row}次"
    assert said(page, 0) == f"第{MANY - 1}次"
    assert len(page.model._lines) <= 250
