"""Members: found by typing, coverage as a filter, one member in full, phones shown on demand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Role
from desktop_app.services.log_contact import log_contact
from desktop_app.storage import journal
from desktop_app.ui.members.member_dialog import MemberDialog
from desktop_app.ui.members.page import MembersPage
from tests.talks import Office, an_entry, fill


@pytest.fixture
def office(workplace) -> Office:
    return fill(Office(desk=workplace.desk))


def opened(qtbot, workplace, office) -> MembersPage:
    made = MembersPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show_session((office.sessions[2024],))
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


@pytest.fixture
def page(qtbot, workplace, office) -> MembersPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    return opened(qtbot, workplace, office)


def names(page: MembersPage) -> list[str]:
    for _ in range(3):  # laid out, asked for, arrived
        QApplication.processEvents()
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def door(page: MembersPage, name: str) -> QPushButton:
    found = [b for b in page.panel.findChildren(QPushButton) if name in b.accessibleName()]
    assert found, name
    return found[-1]


def test_members_stand_in_the_order_of_their_sound(page):
    assert names(page) == ["仇晓", "曾敏", "张伟", "市工商联"]
    assert page.count.text() == "Members: 4"


def test_typing_initials_finds_a_member_and_shows_the_page(qtbot, page, office):
    log_contact(office.desk, an_entry(office))
    qtbot.keyClicks(page.search, "zw")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert names(page) == ["张伟"]
    assert page.panel.page.member.name == "张伟"
    assert [line.said for line in page.panel.page.contacts] == ["当面听取意见"]


def test_coverage_counts_and_filters_who_waits(qtbot, page, office, workplace):
    assert page.uncontacted.text().split() == ["Waiting", "for", "a", "first", "talk", "3"]
    qtbot.mouseClick(page.uncontacted, Qt.MouseButton.LeftButton)
    assert names(page) == ["仇晓", "张伟", "市工商联"]
    log_contact(office.desk, an_entry(office))
    workplace.events.contacts_changed.emit()
    assert names(page) == ["仇晓", "市工商联"]
    with qtbot.waitSignal(page.cases_requested) as caught:
        qtbot.mouseClick(page.waiting, Qt.MouseButton.LeftButton)
    waiting = (office.cases["20240301"], office.cases["20240303"])
    assert caught.args == [ListQuery(ids=waiting)]


def test_enter_opens_the_cases_a_member_signed(qtbot, page, office):
    page.show_member(office.members["张伟"])
    page.table.setFocus()
    with qtbot.waitSignal(page.cases_requested) as caught:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert caught.args == [ListQuery(member_ids=(office.members["张伟"],))]


def test_a_case_on_the_page_is_a_door(qtbot, page, office):
    page.show_member(office.members["张伟"])
    with qtbot.waitSignal(page.cases_requested) as caught:
        door(page, "Open case 20240247").click()
    assert caught.args == [ListQuery(ids=(office.cases["20240247"],))]
    with qtbot.waitSignal(page.cases_requested) as caught:
        door(page, "Signed").click()
    assert set(caught.args[0].ids) == {office.cases["20240247"], office.cases["20230011"]}


def test_phones_are_masked_until_shown_and_the_look_is_logged(page, office):
    page.show_member(office.members["张伟"])
    assert page.panel.mobile.text() == "138******78"
    page.panel.reveal.click()
    assert page.panel.mobile.text() == "13812345678"
    assert journal.operations()[0].verb == "SHOW_PHONE"
    page.show_member(office.members["仇晓"])
    page.show_member(office.members["张伟"])
    assert page.panel.mobile.text() == "138******78"


def test_an_auditor_is_told_that_phones_are_not_for_them(qtbot, as_role, office):
    workplace = as_role(Role.AUDITOR)
    page = opened(qtbot, workplace, office)
    page.show_member(office.members["张伟"])
    with qtbot.waitSignal(workplace.events.trouble_met):
        page.panel.reveal.click()
    assert "*" in page.panel.mobile.text()


def test_a_corrected_name_is_found_by_its_new_sound(qtbot, page, office, type_in):
    page.show_member(office.members["张伟"])
    page.panel.edit_wanted.emit(page.panel.page.member)
    dialog = modal()
    dialog.fields["name"].selectAll()
    type_in(dialog.fields["name"], "解放")
    qtbot.keyClick(dialog.fields["name"], Qt.Key.Key_Return)
    qtbot.keyClicks(page.search, "xf")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert names(page) == ["解放"]
    page.panel.reveal.click()
    assert page.panel.mobile.text() == "13812345678"


def modal() -> MemberDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MemberDialog)
    return dialog


@pytest.fixture
def told(workplace) -> list[str]:
    said: list[str] = []
    workplace.events.work_done.connect(said.append)
    return said


def test_a_body_is_registered_by_hand_and_shown(qtbot, page, type_in, told):
    qtbot.mouseClick(page.register, Qt.MouseButton.LeftButton)
    dialog = modal()
    type_in(dialog.fields["name"], "市侨联")
    dialog.kind.setCurrentIndex(dialog.kind.findData("BODY"))
    type_in(dialog.fields["contact_person"], "王芳")
    type_in(dialog.fields["mobile"], "13900001111")
    qtbot.keyClick(dialog.fields["name"], Qt.Key.Key_Return)
    assert told == ["Registered: 市侨联"]
    assert "市侨联" in names(page)
    member = page.panel.page.member
    assert (member.name, member.kind, member.contact_person) == ("市侨联", "BODY", "王芳")
    assert member.mobile == "139******11"
    qtbot.keyClicks(page.search, "sql")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert names(page) == ["市侨联"]


def test_a_namesake_is_asked_about_and_can_be_opened(qtbot, page, office, type_in, told):
    qtbot.mouseClick(page.register, Qt.MouseButton.LeftButton)
    dialog = modal()
    type_in(dialog.fields["name"], "张伟")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.trouble.text().startswith("“张伟” is registered already")
    assert not dialog.save.isVisible()
    qtbot.mouseClick(dialog.existing, Qt.MouseButton.LeftButton)
    assert page.panel.page.member.id == office.members["张伟"]
    assert told == []
    assert names(page).count("张伟") == 1


def test_another_person_of_the_same_name_is_registered_once(qtbot, page, type_in, told):
    qtbot.mouseClick(page.register, Qt.MouseButton.LeftButton)
    dialog = modal()
    type_in(dialog.fields["name"], "张伟")
    type_in(dialog.fields["unit_post"], "市第二医院院长")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.another, Qt.MouseButton.LeftButton)
    assert names(page).count("张伟") == 2
    assert page.panel.page.member.unit_post == "市第二医院院长"
    assert told == ["Registered: 张伟"]


def test_another_name_is_asked_about_anew(qtbot, page, type_in):
    qtbot.mouseClick(page.register, Qt.MouseButton.LeftButton)
    dialog = modal()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.trouble.isVisible()
    type_in(dialog.fields["name"], "张伟")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    type_in(dialog.fields["name"], "明")
    assert dialog.save.isVisible()
    assert not dialog.another.isVisible()
    dialog.reject()


def test_sectors_and_parties_are_completed_from_the_lists(qtbot, page):
    qtbot.mouseClick(page.register, Qt.MouseButton.LeftButton)
    dialog = modal()
    assert "经济界" in dialog.fields["sector"].completer().model().stringList()
    assert "民建" in dialog.fields["party"].completer().model().stringList()
    dialog.reject()


def test_who_may_not_register_is_not_offered_it(qtbot, as_role, office):
    page = opened(qtbot, as_role(Role.HANDLER), office)
    assert not page.register.isVisible()


def test_what_was_not_allowed_is_said_in_the_form(qtbot, as_role, office, type_in):
    page = opened(qtbot, as_role(Role.HANDLER), office)
    page.show_member(office.members["张伟"])
    page.panel.edit_wanted.emit(page.panel.page.member)
    dialog = modal()
    type_in(dialog.fields["party"], "x")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "role does not allow" in dialog.trouble.text()
    dialog.reject()


def test_nothing_found_offers_everybody_again(qtbot, page):
    qtbot.keyClicks(page.search, "nobody")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty._button, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 4


def test_an_empty_store_offers_the_import(qtbot, workplace):
    page = MembersPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.show_session(())
    with qtbot.waitSignal(page.import_requested):
        qtbot.mouseClick(page.empty._button, Qt.MouseButton.LeftButton)


def test_a_hostile_name_is_shown_as_it_stands(page, office):
    from desktop_app.services.edit_member import edit_member

    edit_member(office.desk, office.members["曾敏"], {"name": "<b>x</b><img src=//h/y>"})
    page.show_member(office.members["曾敏"])
    assert "<b>x</b><img src=//h/y>" in names(page)
