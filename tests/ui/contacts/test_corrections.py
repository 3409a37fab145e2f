"""A talk in the log is corrected and removed; what is typed in the entry line survives a crash."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.contact_listing import ContactQuery
from desktop_app.domain.permissions import Role
from desktop_app.services.keep_draft import drafts_about
from desktop_app.services.list_contacts import contact_ids
from desktop_app.services.log_contact import log_contact
from desktop_app.ui.case_desk import CaseDesk
from desktop_app.ui.contacts.page import ContactsPage
from desktop_app.ui.steps.form import StepForm
from tests.talks import Office, an_entry, fill

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def office(workplace) -> Office:
    return fill(Office(desk=workplace.desk))


@pytest.fixture
def page(qtbot, workplace, office) -> ContactsPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    log_contact(office.desk, an_entry(office, said="上门一"))
    made = ContactsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show_session((office.sessions[2024],))
    made.show()
    return made


@pytest.fixture
def door(qtbot, page):
    def clicked(words: str) -> None:
        (button,) = (b for b in page.detail.findChildren(QPushButton) if b.text() == words)
        qtbot.mouseClick(button, LEFT)

    return clicked


def told(page: ContactsPage) -> list[str]:
    return [page.model.line_at(row).said for row in range(page.model.rowCount())]


def test_the_chosen_talk_is_corrected_and_removed(qtbot, workplace, page, door):
    desk = CaseDesk(workplace, page)
    qtbot.addWidget(desk)
    page.record_requested.connect(desk.wishes.take)
    door("Correct")
    (form,) = (one for one in page.findChildren(StepForm) if one.isVisible())
    form.widgets["said"].setPlainText("上门二")
    qtbot.mouseClick(form.submit, LEFT)
    assert told(page) == ["上门二"]
    door("Remove")
    assert contact_ids(ContactQuery()) == []


def test_who_may_not_correct_is_not_asked(qtbot, as_role, office):
    log_contact(office.desk, an_entry(office))
    other = ContactsPage(as_role(Role.AUDITOR))
    qtbot.addWidget(other)
    other.show_session((office.sessions[2024],))
    words = {button.text() for button in other.detail.findChildren(QPushButton)}
    assert not {"Correct", "Remove"} & words


def test_half_an_entry_is_there_again_after_a_crash(qtbot, workplace, page, type_in):
    type_in(page.entry.said, "谈到一半")
    page._kept._timer.timeout.emit()
    again = ContactsPage(workplace)
    qtbot.addWidget(again)
    assert again.entry.said.text() == "谈到一半"
    assert "Brought back" in again.notice.text
    qtbot.mouseClick(again.notice._button, LEFT)
    assert again.entry.said.text() == ""
    assert drafts_about(workplace.desk, 0) == ()


def test_a_recorded_entry_leaves_no_draft(qtbot, workplace, page, office, type_in):
    type_in(page.entry.said, "说完了")
    page._kept.keep()
    assert len(drafts_about(workplace.desk, 0)) == 1
    page._record(an_entry(office, said="说完了"))
    assert drafts_about(workplace.desk, 0) == ()
    page._kept.keep()
    assert drafts_about(workplace.desk, 0) == ()
