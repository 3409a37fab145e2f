"""Filters kept by name: shipped ones are there, own ones come back, names can be dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.ui.proposals import list_state
from desktop_app.ui.proposals.list_state import Filters, ListState, named, recalled
from desktop_app.ui.proposals.page import ProposalsPage
from desktop_app.ui.steps.form import StepForm

MONDAY = date(2024, 5, 6)


@pytest.fixture
def page(qtbot, workplace, office) -> ProposalsPage:
    return shown(qtbot, workplace, office)


def shown(qtbot, workplace, office) -> ProposalsPage:
    made = ProposalsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_session((office.session,))
    return made


def menu(page: ProposalsPage) -> QMenu:
    made = QMenu(page)
    page._filters.fill(made, page.state)
    return made


def take(page: ProposalsPage, words: str, below: str = "") -> None:
    """Take an entry of the filter menu, or of a menu below it."""
    found = menu(page)
    tops = found.actions()  # held: older PySide lets a menu go with its action
    if below:
        found = next(one.menu() for one in tops if one.text() == below)
    action = next(one for one in found.actions() if one.text() == words)
    assert action.isEnabled()
    action.trigger()


def words(page: ProposalsPage) -> list[str]:
    return [one.text() for one in menu(page).actions() if one.text()]


def keep(page: ProposalsPage, type_in, name: str) -> StepForm:
    take(page, "Keep these filters by name …")
    form = QApplication.activeModalWidget()
    assert isinstance(form, StepForm)
    type_in(form.widgets["name"], name)
    form.submit.click()
    return form


def test_five_filters_ship_ready(page):
    assert words(page)[:5] == [
        "Waiting for me",
        "Due this week",
        "Overdue",
        "Key cases",
        "B answers being tracked",
    ]


def test_own_filters_come_back_by_name_also_in_the_next_window(
    qtbot, page, workplace, office, type_in
):
    take(page, "Lead", below="Mode")
    page.search("第")
    page.search_now()
    count = page.view.model().rowCount()
    keep(page, type_in, "主办 & 第")
    take(page, "Clear all filters")
    assert page.view.model().rowCount() != count or count
    again = shown(qtbot, workplace, office)
    assert "主办 && 第" in words(again)
    with qtbot.waitSignal(again.search_changed) as caught:
        take(again, "主办 && 第")
    assert caught.args == ["第"]
    assert again.state.filters.modes == ("LEAD",)
    assert again.state.text == "第"
    assert again.view.model().rowCount() == count
    (ticked,) = [one.text() for one in menu(again).actions() if one.isChecked()]
    assert ticked == "主办 && 第"


def test_a_name_is_asked_for_and_replaces_its_twin(page, type_in):
    take(page, "Overdue")
    form = keep(page, type_in, "  ")
    assert form.trouble.isVisible()
    form.reject()
    keep(page, type_in, "我的")
    take(page, "Key cases")
    keep(page, type_in, "我的")
    assert words(page).count("我的") == 1
    take(page, "Clear all filters")
    take(page, "我的")
    assert page.state.filters.is_key


def test_a_dropped_name_is_gone(page, type_in):
    take(page, "Overdue")
    keep(page, type_in, "我的")
    take(page, "我的", below="Drop a kept filter")
    assert "我的" not in words(page)
    assert "Drop a kept filter" not in words(page)


def test_nothing_filtered_cannot_be_kept(page):
    entry = next(one for one in menu(page).actions() if one.text().startswith("Keep these"))
    assert not entry.isEnabled()


def test_this_week_is_the_week_of_the_day_it_is_used():
    state = ListState(filters=Filters(due_until=date(2024, 5, 12)), text="港口")
    kept = named(state, MONDAY)
    later = recalled(kept, ListState((7,)), date(2024, 6, 19))
    assert later.filters.due_until == date(2024, 6, 23)
    assert (later.session_ids, later.text) == ((7,), "港口")
    fixed = replace(state, filters=Filters(due_until=date(2024, 5, 30)))
    assert recalled(named(fixed, MONDAY), ListState(), date(2025, 1, 1)).filters == fixed.filters
    plain = ListState(chip=list_state.OVERDUE)
    assert recalled(named(plain, MONDAY), ListState(), MONDAY) == plain


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"due_until": 3}'])
def test_what_makes_no_sense_filters_nothing(text):
    assert recalled(text, ListState((7,), text="x"), MONDAY) == ListState((7,))
