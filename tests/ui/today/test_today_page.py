"""The page of the day: what burns in groups, counts that open cases, Enter that opens one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.today import TodayGroup
from desktop_app.services.data_check import count_cases_to_mend
from desktop_app.services.list_cases import case_ids
from desktop_app.services.list_today import list_today
from desktop_app.services.log_contact import log_contact
from desktop_app.services.sign_in import sign_in
from desktop_app.ui import theme
from desktop_app.ui.printing.dialog import PrintDialog
from desktop_app.ui.today import page as today_page
from desktop_app.ui.today.page import CASE, TodayPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, workplace, office) -> TodayPage:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = TodayPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_session((office.session,))
    made.show()
    return made


def heads(page: TodayPage) -> list[str]:
    return [page.tree.topLevelItem(i).text(0) for i in range(page.tree.topLevelItemCount())]


def lines(page: TodayPage, group: str) -> list[list[str]]:
    head = next(
        page.tree.topLevelItem(i)
        for i in range(page.tree.topLevelItemCount())
        if page.tree.topLevelItem(i).text(0).startswith(group)
    )
    columns = range(page.tree.columnCount())
    return [[head.child(i).text(c) for c in columns] for i in range(head.childCount())]


def test_groups_come_in_the_order_of_their_urgency_with_counts(page, desk, office):
    told = list_today(desk, (office.session,))
    filled = [part for part in told.parts if part.lines]
    assert filled
    assert len(heads(page)) == len(filled)
    for head, part in zip(heads(page), filled, strict=True):
        assert head.endswith(f"  {len(part.lines)}")
        assert page.numbers[part.group].text() == str(len(part.lines))
    assert heads(page)[0].startswith("Overdue")
    assert page.heading.text() == "Today, 2024-05-06"


def test_a_group_without_lines_is_zero_and_no_door(page, desk, office):
    empty = [part for part in list_today(desk, (office.session,)).parts if not part.lines]
    assert empty
    for part in empty:
        assert page.numbers[part.group].text() == "0"
        assert not page.numbers[part.group].isEnabled()


def test_a_number_opens_exactly_its_cases(qtbot, page, desk, office):
    for part in list_today(desk, (office.session,)).parts:
        if part.lines:
            with qtbot.waitSignal(page.cases_requested) as caught:
                QTest.mouseClick(page.numbers[part.group], LEFT)
            assert set(case_ids(caught.args[0])) == {line.proposal_id for line in part.lines}


def test_a_line_tells_the_time_left_the_case_and_who(page):
    (late,) = [line for line in lines(page, "Overdue") if line[1] == "20240004"]
    assert late[5:] == ["外贸处", "李明"]
    assert "10" in late[0]
    decide = {line[1]: line for line in lines(page, "Waiting for my decision")}
    assert decide["20240003"][3] == "Decide the return"


def test_an_overdue_line_stays_red_under_the_cursor(page):
    chosen = page.tree.currentIndex()
    assert page.tree.currentItem().text(0) == lines(page, "Overdue")[0][0]
    option = QStyleOptionViewItem()
    page.tree.itemDelegate().initStyleOption(option, chosen)
    red = QColor(theme.LIGHT.red)
    assert option.palette.color(QPalette.ColorRole.HighlightedText) == red
    drawn = page.tree.grab(page.tree.visualRect(chosen).translated(page.tree.viewport().pos()))
    image = drawn.toImage()
    colours = [
        image.pixelColor(x, y) for x in range(40, image.width()) for y in range(image.height())
    ]
    assert any(min(one.red() - one.green(), one.red() - one.blue()) > 60 for one in colours)


def test_a_clearance_names_its_level_in_words(page):
    waiting = {line[1]: line for line in lines(page, "Waiting for my decision")}
    assert "20240005" in waiting
    assert waiting["20240005"][4] == "Office check"


def test_enter_opens_the_case_under_the_cursor(qtbot, page):
    wanted = page.tree.currentItem().data(0, CASE)
    assert wanted is not None
    with qtbot.waitSignal(page.case_opened) as caught:
        QTest.keyClick(page.tree, Qt.Key.Key_Return)
    assert caught.args == [wanted]


def test_a_heading_is_no_case(page):
    opened = []
    page.case_opened.connect(opened.append)
    page.tree.itemActivated.emit(page.tree.topLevelItem(0), 0)
    assert opened == []


def test_what_was_done_leaves_the_page_and_the_cursor_stays(page, desk, office, workplace):
    before = page.numbers[TodayGroup.OVERDUE].text()
    case = office.cases["20240001"]
    overdue = {line[1] for line in lines(page, "Overdue")}
    assert "20240001" in overdue
    place = page.tree.currentItem().text(1)
    sign_in(desk, [case], desk.today)
    workplace.events.proposals_changed.emit({case})
    assert page.numbers[TodayGroup.OVERDUE].text() <= before
    assert page.tree.currentItem().text(1) == place


def test_a_follow_up_is_ticked_off_where_it_stands(qtbot, page, desk, office, workplace):
    told: list[str] = []
    workplace.events.work_done.connect(told.append)
    entry = ContactInput(
        desk.today,
        Way.PHONE,
        Phase.DURING,
        said="约再谈",
        next_on=desk.today,
        proposal_ids=(office.cases["20240004"],),
        member_ids=(office.members["仇晓"],),
    )
    log_contact(desk, entry)
    workplace.events.contacts_changed.emit()
    heading = next(
        page.tree.topLevelItem(i)
        for i in range(page.tree.topLevelItemCount())
        if page.tree.topLevelItem(i).text(0).startswith("Talks to follow up")
    )
    assert page.line_menu(heading) is None
    assert page.line_menu(None) is None
    menu = page.line_menu(heading.child(0))
    with qtbot.waitSignal(page.case_opened) as caught:
        menu.actions()[0].trigger()
    assert caught.args == [office.cases["20240004"]]
    with qtbot.waitSignal(page.step_requested) as wished:
        menu.actions()[1].trigger()
    assert wished.args == [Verb.LOG_CONTACT, office.cases["20240004"]]
    menu.actions()[2].trigger()
    assert told == ["Followed up"]
    assert page.numbers[TodayGroup.FOLLOW_UPS].text() == "0"


def test_a_line_offers_the_step_that_it_waits_for(qtbot, page, office):
    overdue = page.tree.topLevelItem(0)
    by_number = {overdue.child(i).text(1): overdue.child(i) for i in range(overdue.childCount())}
    words = [action.text() for action in page.line_menu(by_number["20240001"]).actions()]
    assert words == ["Open the case", "Sign in …"]
    with qtbot.waitSignal(page.step_requested) as wished:
        page.line_menu(by_number["20240001"]).actions()[1].trigger()
    assert wished.args == [Verb.SIGN_IN, office.cases["20240001"]]


def test_who_may_not_take_the_step_is_not_offered_it(qtbot, as_role, office):
    page = TodayPage(as_role(Role.AUDITOR))
    qtbot.addWidget(page)
    page.show_session((office.session,))
    page.show()
    heads = [page.tree.topLevelItem(i) for i in range(page.tree.topLevelItemCount())]
    lines = [head.child(i) for head in heads for i in range(head.childCount())]
    assert lines
    assert {len(page.line_menu(line).actions()) for line in lines} == {1}


def test_the_page_is_one_click_from_paper(page):
    QTest.mouseClick(page.paper, LEFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    assert dialog.preview.pages() == 1
    dialog.close()


def test_an_auditor_prints_no_day(qtbot, as_role, office):
    page = TodayPage(as_role(Role.AUDITOR))
    qtbot.addWidget(page)
    page.show()
    assert not page.paper.isVisible()


def test_what_the_data_check_would_name_is_counted_behind_changes(
    qtbot, page, desk, office, workplace
):
    assert page.health.timer.isActive()
    page.health.timer.timeout.emit()
    count = count_cases_to_mend(desk, (office.session,))
    assert count
    assert page.health.door.text() == f"Data check: {count} cases to mend"
    page.health.timer.stop()
    workplace.events.contacts_changed.emit()
    assert page.health.timer.isActive()
    with qtbot.waitSignal(page.check_requested):
        QTest.mouseClick(page.health.door, LEFT)


def test_out_of_sight_nothing_is_counted_until_it_is_seen(page, workplace, office):
    page.health.count()
    page.health.timer.stop()
    page.hide()
    workplace.events.proposals_changed.emit({office.cases["20240001"]})
    assert not page.health.timer.isActive()
    page.show()
    assert page.health.timer.isActive()


def test_a_sound_session_and_one_too_large_say_so(page, office, monkeypatch):
    page.health.show_session((office.other_session + 1,))
    page.health.count()
    assert page.health.door.text() == "Data check: nothing missing"
    monkeypatch.setattr("desktop_app.services.data_check.MOST_COUNTED", -1)
    page.health.count()
    assert page.health.door.text() == "Data check"


def test_a_quiet_day_says_so(qtbot, workplace, office):
    page = TodayPage(workplace)
    qtbot.addWidget(page)
    page.show_session((office.other_session + 1,))
    page.show()
    assert page.empty.isVisible()
    assert not page.tree.isVisible()


def test_many_lines_come_bit_by_bit_and_all_of_them(qtbot, workplace, office, desk, monkeypatch):
    monkeypatch.setattr(today_page, "AT_ONCE", 1)
    page = TodayPage(workplace)
    qtbot.addWidget(page)
    page.show_session((office.session,))
    page.show()
    told = [part for part in list_today(desk, (office.session,)).parts if part.lines]
    every = [line.number for part in told for line in part.lines]

    def shown() -> list[str]:
        return [line[1] for head in heads(page) for line in lines(page, head)]

    assert shown() == every[:1]
    assert heads(page)[-1].endswith(f"  {len(told[-1].lines)}")
    qtbot.waitUntil(lambda: shown() == every)
    last = page.tree.topLevelItem(len(told) - 1)
    assert last.isExpanded()
    page.tree.setCurrentItem(last.child(0))
    case = last.child(0).data(0, CASE)
    page.refresh()
    assert page.tree.currentItem().data(0, CASE) == case


def test_lamps_follow_the_theme(qapp, page):
    theme.apply(qapp, "dark")
    assert heads(page)
    theme.apply(qapp, "light")
    assert case_ids(ListQuery())


def test_a_session_without_cases_offers_the_import(qtbot, page):
    page.show_session((1,))
    assert page.empty.isVisible()
    (button,) = page.empty.findChildren(QPushButton)
    assert button.text() == "Import a ledger"
    with qtbot.waitSignal(page.import_requested):
        QTest.mouseClick(button, LEFT)


def test_a_day_with_nothing_to_do_offers_no_import(qtbot, as_role, desk, office):
    made = TodayPage(as_role(Role.HANDLER))  # of nobody: no case is theirs
    qtbot.addWidget(made)
    made.show_session((office.session,))
    made.show()
    assert made.empty.isVisible()
    assert not any(one.isVisible() for one in made.empty.findChildren(QPushButton))
