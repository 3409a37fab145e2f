"""The proposals page driven as a user would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.domain.permissions import Role
from desktop_app.services.edit_proposal import edit_proposal
from desktop_app.services.trouble import StorageError
from desktop_app.ui import theme
from desktop_app.ui.background import Background
from desktop_app.ui.proposals import list_state, loader
from desktop_app.ui.proposals.columns import COLUMNS
from desktop_app.ui.proposals.page import ProposalsPage
from desktop_app.ui.proposals.table_model import ID_ROLE

POSITION = {column.key: position for position, column in enumerate(COLUMNS)}


@pytest.fixture
def page(qtbot, workplace, office) -> ProposalsPage:
    made = ProposalsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_session((office.session,))
    return made


@pytest.fixture
def starting(qtbot, workplace, office) -> Iterator[ProposalsPage]:
    """The page of a window that was not painted yet."""
    background = Background()
    background.is_starting = True
    made = ProposalsPage(replace(workplace, background=background))
    qtbot.addWidget(made)
    yield made
    background.stop()


def numbers(page: ProposalsPage) -> list[str]:
    model = page.view.model()
    return [model.index(row, POSITION["number"]).data() for row in range(model.rowCount())]


def shown(page: ProposalsPage, row: int, key: str) -> str:
    return page.view.model().index(row, POSITION[key]).data()


def test_a_session_shows_its_cases_in_order_of_number(page):
    assert numbers(page) == [f"2024000{n}" for n in range(1, 9)]
    assert shown(page, 0, "stage") == "To sign in"
    assert shown(page, 3, "lamp") == "10 late"
    assert shown(page, 4, "lamp") == "31 d"
    assert shown(page, 6, "lamp") == "167 d"  # until what was promised is due
    assert shown(page, 7, "lamp") == "on time"


@pytest.mark.parametrize(
    ("chip", "expected"),
    [
        ("TO_SIGN", ["20240001"]),
        ("OVERDUE", ["20240004"]),
        ("TRACKING", ["20240007"]),
        ("ALL", [f"2024000{n}" for n in range(1, 9)]),
    ],
)
def test_a_chip_opens_exactly_the_cases_it_counts(qtbot, page, chip, expected):
    button = page._chips.chip(chip)
    assert button.text().endswith(f" {len(expected)}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert numbers(page) == expected


def test_the_chip_of_overdue_cases_is_red_while_there_are_some(page):
    def colour() -> str:
        chip = page._chips.chip("OVERDUE")
        return chip.palette().color(QPalette.ColorRole.ButtonText).name()

    assert colour() == theme.LIGHT.red.lower()
    page._chips.show_counts({"ALL": 8})
    assert colour() == theme.LIGHT.text.lower()


def test_tab_goes_from_the_chips_over_the_buttons_into_the_list(qtbot, page):
    page.activateWindow()
    page._chips.chip("ALL").setFocus()
    passed = []
    while not page.view.hasFocus() and len(passed) < 9:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        passed.append(reached.accessibleName() or reached.text())
    assert passed[:-1] == ["Filter", "Columns", "Chosen", "Export"]


def test_rare_stages_have_a_chip_only_when_there_are_some(page):
    assert page._chips.chip("RETURN_REQUESTED").isVisible()
    assert not page._chips.chip("TO_REHANDLE").isVisible()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("养老", ["20240005"]),
        ("开放型", ["20240001"]),
        ("0007", ["20240007"]),
        ('" OR (', []),
    ],
)
def test_search_finds_while_typing(qtbot, page, typed, expected):
    page.search(typed)
    qtbot.waitUntil(lambda: numbers(page) == expected)


def test_search_by_pinyin_initials_finds_all_of_a_member(page):
    page.search("qx")
    page.search_now()
    assert len(numbers(page)) == 8


def test_nothing_found_offers_the_way_back(qtbot, page):
    page.search("没有这样的提案")
    page.search_now()
    button = page._empty.findChild(QPushButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(numbers(page)) == 8


def test_an_empty_session_offers_the_import(qtbot, workplace, desk):
    page = ProposalsPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.show_session((1,))
    with qtbot.waitSignal(page.import_requested):
        qtbot.mouseClick(page._empty.findChild(QPushButton), Qt.MouseButton.LeftButton)


def _click_heading(qtbot, page: ProposalsPage, key: str) -> None:
    heading = page.view.heading
    at = heading.sectionViewportPosition(POSITION[key]) + 10
    point = heading.viewport().rect().topLeft()
    point.setX(at)
    point.setY(10)
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_click_on_a_heading_sorts_and_a_second_turns_round(qtbot, page):
    _click_heading(qtbot, page, "stage")
    assert page.state.sort is Sort.STAGE
    first = numbers(page)
    _click_heading(qtbot, page, "stage")
    assert page.state.is_descending
    assert numbers(page) == first[::-1]


def test_a_heading_without_order_changes_nothing(qtbot, page):
    page.view.show_column("topic", True)
    before = page.state
    _click_heading(qtbot, page, "topic")
    assert page.state == before


def test_the_funnel_of_a_heading_offers_its_values_and_does_not_sort(qtbot, page):
    heading, before = page.view.heading, page.state
    position = POSITION["mode"]
    before_hover = heading.grab().toImage()
    qtbot.mouseMove(heading.viewport(), heading.funnel(position).center())
    assert heading.grab().toImage() != before_hover
    place = heading.funnel(position).center()
    qtbot.mousePress(heading.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    _entry(menu, "Co-handled")()
    menu.close()
    assert page.state.sort is before.sort
    assert "mode" in page.state.filters.columns()


def test_a_column_that_cannot_be_filtered_has_no_funnel(page):
    assert page.view.heading.funnel(POSITION["title"]).isEmpty()
    assert not page.view.heading.funnel(POSITION["stage"]).isEmpty()


def test_a_door_shows_exactly_its_cases_and_leads_back(qtbot, page, office):
    wanted = (office.cases["20240007"], office.cases["20230001"])
    page.show_cases(ListQuery(ids=wanted))
    assert numbers(page) == ["20230001", "20240007"]
    assert page._door.isVisible()
    words = page._door.findChildren(QLabel)[0].text()
    assert words == "Only these cases: 2"
    assert not page._chips.chip(list_state.ALL).isVisible()
    assert page._filter_button.isVisible()
    qtbot.mouseClick(page._door.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert len(numbers(page)) == 8


def test_choosing_with_the_keyboard_tells_which_case(qtbot, page, office):
    page.focus_list()
    with qtbot.waitSignal(page.case_chosen) as caught:
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert caught.args == [office.cases["20240002"]]
    with qtbot.waitSignal(page.case_opened) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert opened.args == [office.cases["20240002"]]


def test_the_cursor_moves_from_anywhere(page, office):
    page.focus_list()
    page.choose_neighbour(1)
    assert page.view.currentIndex().data(ID_ROLE) == office.cases["20240002"]
    page.choose_neighbour(-5)
    assert page.view.currentIndex().data(ID_ROLE) == office.cases["20240002"]


def test_status_counts_what_is_shown_and_chosen(qtbot, page):
    said = []
    page.status_changed.connect(said.append)
    page.focus_list()
    qtbot.keyClick(page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert said[-1] == "Shown 8 of 8 · 8 chosen"


def test_copy_gives_cells_that_start_no_formula(qtbot, page, desk, office, workplace):
    edit_proposal(desk, office.cases["20240002"], {"title": "=HYPERLINK(\t1)"})
    workplace.events.proposals_changed.emit({office.cases["20240002"]})
    page.focus_list()
    page.choose_neighbour(1)
    qtbot.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[1:3] == ["20240002", "'=HYPERLINK( 1)"]


def test_a_change_is_shown_and_the_cursor_stays(page, desk, office, workplace):
    page.focus_list()
    page.choose_neighbour(2)
    edit_proposal(desk, office.cases["20240003"], {"title": "新题目"})
    workplace.events.proposals_changed.emit({office.cases["20240003"]})
    assert shown(page, 2, "title") == "新题目"
    assert page.view.currentIndex().row() == 2


def _entry(menu: QMenu, words: str) -> Callable[[], None]:
    return next(action for action in menu.actions() if words in action.text()).trigger


def _filter_menu(page: ProposalsPage) -> QMenu:
    menu = page._filter_button.menu()
    menu.aboutToShow.emit()
    return menu


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Waiting for me", ["20240001", "20240002", "20240003"]),
        ("Due this week", ["20240004"]),
        ("Overdue", ["20240004"]),
        ("Key cases", ["20240001"]),
        ("B answers", ["20240007"]),
    ],
)
def test_filters_that_ship_ready(page, words, expected):
    _entry(_filter_menu(page), words)()
    assert numbers(page) == expected


def test_values_of_a_column_are_ticked_and_cleared(page):
    tops = _filter_menu(page).actions()  # held: older PySide lets a menu go with its action
    divisions = next(a.menu() for a in tops if a.text() == "Lead division")
    _entry(divisions, "外贸处")()
    assert numbers(page) == ["20240004"]
    assert "division" in page.state.filters.columns()
    _entry(_filter_menu(page), "Clear")()
    assert len(numbers(page)) == 8


def test_several_values_of_a_column_are_added_up(page):
    menu = QMenu(page)
    page._menus.fill_heading(menu, "mode")
    _entry(menu, "Co-handled")()
    page._menus.fill_heading(menu, "mode")
    _entry(menu, "Lead")()
    assert len(numbers(page)) == 8


def test_only_cases_to_sign_in_are_offered_for_it(qtbot, page, office):
    page.focus_list()
    qtbot.keyClick(page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.sign_in_requested) as caught:
        _entry(page._menus.lines_menu(), "Sign in 1")()
    assert caught.args == [(office.cases["20240001"],)]


def test_an_auditor_is_not_offered_to_sign_in(qtbot, as_role, office):
    page = ProposalsPage(as_role(Role.AUDITOR))
    qtbot.addWidget(page)
    page.show_session((office.session,))
    page.focus_list()
    words = [action.text() for action in page._menus.lines_menu().actions()]
    assert not any("Sign" in word for word in words)


def test_a_menu_without_a_choice_is_none(qtbot, workplace, office):
    page = ProposalsPage(workplace)
    qtbot.addWidget(page)
    assert page._menus.lines_menu() is None


def test_columns_are_kept_by_key(qtbot, page, workplace, office):
    menu = QMenu(page)
    page._menus.fill_columns(menu)
    _entry(menu, "Topic")()
    qtbot.waitUntil(lambda: "proposals" in workplace.settings.columns)
    kept = {one.key: one.is_shown for one in workplace.settings.columns["proposals"]}
    assert kept["topic"]
    again = ProposalsPage(workplace)
    qtbot.addWidget(again)
    assert not again.view.isColumnHidden(POSITION["topic"])
    page._menus.fill_columns(menu)
    _entry(menu, "Usual")()
    assert page.view.isColumnHidden(POSITION["topic"])


def test_the_order_and_filters_come_back(qtbot, page, workplace, office):
    qtbot.mouseClick(page._chips.chip("TO_SIGN"), Qt.MouseButton.LeftButton)
    again = ProposalsPage(workplace)
    qtbot.addWidget(again)
    again.show_session((office.session,))
    assert numbers(again) == ["20240001"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"chip": 1}', '{"filters": {"x": 1}}'])
def test_stored_state_that_makes_no_sense_is_left_alone(text):
    state = list_state.ListState(session_ids=(1,))
    assert list_state.restored(text, state) == state


def test_stored_state_comes_back_whole():
    filters = list_state.Filters(modes=("LEAD",), division_ids=(3,), is_key=True)
    state = list_state.ListState((1,), "TO_SIGN", filters, sort=Sort.DUE, is_descending=True)
    plain = list_state.ListState((1,))
    assert list_state.restored(list_state.stored(state), plain) == state
    assert replace(state, text="x").is_narrowed


def test_a_start_has_its_rows_before_the_first_paint_and_the_counts_behind_it(
    qtbot, starting, office
):
    starting.show_session((office.session,))
    assert numbers(starting) == [f"2024000{n}" for n in range(1, 9)]
    chip = starting._chips.chip("ALL")
    assert chip.text() == "All 0"
    starting._workplace.background.release()
    qtbot.waitUntil(lambda: chip.text() == "All 8")


def test_a_start_with_a_search_that_may_take_long_reads_behind_the_window(qtbot, starting, office):
    starting._state = replace(starting.state, text="养老")
    starting.show_session((office.session,))
    assert numbers(starting) == []
    qtbot.waitUntil(lambda: numbers(starting) == ["20240005"])


def test_a_store_that_cannot_be_read_at_the_start_is_told(qtbot, starting, office, monkeypatch):
    def spoiled(_query, _limit):
        raise StorageError("damaged")

    monkeypatch.setattr(loader.list_cases, "case_ids", spoiled)
    with qtbot.waitSignal(starting._workplace.events.trouble_met):
        starting.show_session((office.session,))
