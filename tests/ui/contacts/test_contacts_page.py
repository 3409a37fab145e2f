"""The contact log driven as a clerk does it: keys only for an entry, clicks for the filters."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_listing import ContactQuery
from desktop_app.domain.listing import ListQuery
from desktop_app.services.list_contacts import contact_ids, contact_lines
from desktop_app.services.log_contact import log_contact
from desktop_app.ui.contacts.page import ContactsPage
from tests.talks import Office, an_entry, fill


@pytest.fixture
def office(workplace) -> Office:
    return fill(Office(desk=workplace.desk))


@pytest.fixture
def page(qtbot, workplace, office) -> ContactsPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = ContactsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show_session((office.sessions[2024],))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


@pytest.fixture
def press(qtbot):
    """A key as it arrives: an open list of offers gets it first."""

    def pressed(key, modifier=Qt.KeyboardModifier.NoModifier):
        popup = QApplication.activePopupWidget()
        qtbot.keyClick(popup or QApplication.focusWidget(), key, modifier)

    return pressed


def logged() -> list:
    ids = contact_ids(ContactQuery())
    by_id = contact_lines(ids)
    return [by_id[one] for one in ids]


def shown(page: ContactsPage, key: str) -> list[str]:
    keys = [column.key for column in page.model.columns]
    column = keys.index(key)
    for _ in range(3):  # laid out, asked for, arrived
        QApplication.processEvents()
    return [page.model.index(row, column).data() or "" for row in range(page.model.rowCount())]


def test_a_meeting_is_recorded_by_keys_alone(qtbot, page, press, type_in, office, workplace):
    told = []
    workplace.events.work_done.connect(told.append)
    page.entry.begin()
    for initials in ("zw", "qx"):
        qtbot.keyClicks(QApplication.focusWidget(), initials)
        press(Qt.Key.Key_Return)
    assert page.entry.members.names() == ("张伟", "仇晓")
    press(Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "0301")
    press(Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "0247")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.entry.said
    type_in(page.entry.said, "座谈会上听取意见")
    press(Qt.Key.Key_Return)
    (line,) = logged()
    assert [m.name for m in line.members] == ["张伟", "仇晓"]
    assert [c.name for c in line.cases] == ["20240301", "20240247"]
    assert (line.said, line.happened_on) == ("座谈会上听取意见", workplace.desk.today)
    assert line.way is Way.PHONE
    assert shown(page, "said") == ["座谈会上听取意见"]
    assert told == ["Recorded: the talk with 张伟, 仇晓"]
    assert page.entry.members.ids() == ()
    assert QApplication.focusWidget() is page.entry.members.input


def test_the_chosen_members_cases_are_offered_before_anything_is_typed(page, press, qtbot):
    page.entry.begin()
    qtbot.keyClicks(QApplication.focusWidget(), "qx")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.model().index(0, 0).data().startswith("20240247")


def test_backspace_drops_the_last_member_and_a_comma_takes_the_first_offer(qtbot, page, press):
    page.entry.begin()
    qtbot.keyClicks(QApplication.focusWidget(), "zw")
    qtbot.keyClicks(QApplication.focusWidget(), ",")
    qtbot.keyClicks(QApplication.focusWidget(), "qx,")
    assert page.entry.members.names() == ("张伟", "仇晓")
    press(Qt.Key.Key_Backspace)
    assert page.entry.members.names() == ("张伟",)


def test_the_phase_follows_the_cases_unless_one_was_chosen(qtbot, page, press, office):
    page.entry.day.set_value(date(2024, 3, 20))
    page.entry.cases.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "0247")
    press(Qt.Key.Key_Return)
    assert page.entry.phase.currentData() == Phase.BEFORE
    page.entry.phase.setFocus()
    press(Qt.Key.Key_End)
    assert page.entry.phase.currentData() == Phase.AFTER
    page.entry.cases.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "0301")
    press(Qt.Key.Key_Return)
    assert page.entry.phase.currentData() == Phase.AFTER


def test_an_entry_without_a_member_says_so_and_keeps_what_was_typed(qtbot, page, press, type_in):
    page.entry.said.setFocus()
    type_in(page.entry.said, "电话沟通")
    press(Qt.Key.Key_Return)
    assert "at least one member and one case" in page.notice.text
    assert page.entry.said.text() == "电话沟通"
    assert logged() == []


def test_a_name_that_was_not_chosen_is_not_passed_over(qtbot, page, press):
    page.entry.begin()
    qtbot.keyClicks(QApplication.focusWidget(), "nobody")
    press(Qt.Key.Key_Return)
    assert "“nobody” was not chosen" in page.notice.text
    assert QApplication.focusWidget() is page.entry.members.input


def test_the_same_talk_twice_is_refused_kindly(page, office):
    log_contact(office.desk, an_entry(office))
    page.entry.entry_ready.emit(an_entry(office))
    assert "in the log already" in page.notice.text
    assert len(logged()) == 1


@pytest.fixture
def three(office, page) -> None:
    log_contact(office.desk, an_entry(office, said="上门一"))
    log_contact(
        office.desk,
        an_entry(
            office,
            happened_on=date(2024, 4, 20),
            way=Way.PHONE,
            said="电话二",
            proposal_ids=(office.cases["20240301"],),
            member_ids=(office.members["仇晓"],),
        ),
    )
    log_contact(
        office.desk,
        an_entry(office, said="去年", proposal_ids=(office.cases["20230011"],)),
    )
    page.refresh()


@pytest.mark.usefixtures("three")
def test_the_log_shows_the_session_newest_first_and_the_first_in_full(page):
    assert shown(page, "said") == ["电话二", "上门一"]
    assert page.count.text() == "Contacts: 2"
    assert page.cases.text() == "Cases: 2"


@pytest.mark.usefixtures("three")
def test_filters_narrow_the_log_and_the_count_opens_exactly_those_cases(qtbot, page, office):
    page.filters.way.setFocus()
    page.filters.way.setCurrentIndex(page.filters.way.findData("VISIT"))
    assert shown(page, "said") == ["上门一"]
    with qtbot.waitSignal(page.cases_requested) as caught:
        qtbot.mouseClick(page.cases, Qt.MouseButton.LeftButton)
    assert caught.args == [ListQuery(ids=(office.cases["20240247"],))]
    qtbot.mouseClick(page.filters.reset, Qt.MouseButton.LeftButton)
    assert len(shown(page, "said")) == 2


@pytest.mark.usefixtures("three")
def test_words_dates_and_a_member_filter_too(qtbot, page, office, press, type_in):
    page.filters.text.setFocus()
    qtbot.keyClicks(page.filters.text, "qx")
    press(Qt.Key.Key_Return)
    assert shown(page, "said") == ["电话二"]
    page.filters.clear()
    page.filters.until_day.setFocus()
    type_in(page.filters.until_day, "4-10")
    press(Qt.Key.Key_Return)
    assert shown(page, "said") == ["上门一"]
    page.filters.clear()
    assert len(shown(page, "said")) == 2
    page.show_member(page.model.line_at(1).members[0])
    assert shown(page, "said") == ["上门一"]
    qtbot.mouseClick(page.filters.member, Qt.MouseButton.LeftButton)
    assert len(shown(page, "said")) == 2


@pytest.mark.usefixtures("three")
def test_enter_on_a_line_opens_its_cases(qtbot, page, office, press):
    page.table.setFocus()
    with qtbot.waitSignal(page.cases_requested) as caught:
        press(Qt.Key.Key_Return)
    assert caught.args == [ListQuery(ids=(office.cases["20240301"],))]


@pytest.mark.usefixtures("three")
def test_an_empty_filter_result_offers_to_clear_it(qtbot, page):
    page.filters.text.setText("没有这句话")
    page.filters.text.returnPressed.emit()
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty._button, Qt.MouseButton.LeftButton)
    assert len(shown(page, "said")) == 2


def test_markup_in_a_name_is_shown_as_it_stands(page, office):
    log_contact(office.desk, an_entry(office, said="<b>x</b><img src=//h/y>"))
    page.refresh()
    assert shown(page, "said") == ["<b>x</b><img src=//h/y>"]


def test_the_empty_log_says_what_belongs_there(qtbot, page):
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty._button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert QApplication.focusWidget() is page.entry.members.input


def paste(qtbot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_list_of_names_and_numbers_is_pasted_at_once(qtbot, page, press):
    page.entry.begin()
    paste(qtbot, "张伟、仇晓\n曾敏  没有这人")
    assert page.entry.members.names() == ("张伟", "仇晓", "曾敏")
    assert page.entry.members.unread_text() == "没有这人"
    press(Qt.Key.Key_Return)
    assert "“没有这人” was not chosen" in page.notice.text
    page.entry.cases.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "2024")
    page.entry.cases.input.clear()
    paste(qtbot, "20240247 20240301")
    assert page.entry.cases.names() == ("20240247", "20240301")


def test_one_pasted_name_is_looked_up_as_if_typed(qtbot, page, press):
    page.entry.begin()
    paste(qtbot, "仇晓")
    press(Qt.Key.Key_Return)
    assert page.entry.members.names() == ("仇晓",)


def test_a_separator_from_an_input_method_takes_the_name(page):
    page.entry.begin()
    page.entry.members.input.setText("仇晓")
    page.entry.members.input.textEdited.emit("仇晓")
    page.entry.members.input.setText("仇晓、")
    page.entry.members.input.textEdited.emit("仇晓、")
    assert page.entry.members.names() == ("仇晓",)
