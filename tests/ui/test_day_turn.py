"""Midnight with the window open: today, lamps, deadlines and dates typed go by the new day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.today import TodayGroup
from desktop_app.ui.contacts.page import ContactsPage
from desktop_app.ui.day_turn import A_MOMENT_MS, LONGEST_WAIT_MS, DayTurn, until_next_look
from desktop_app.ui.proposals.page import ProposalsPage
from desktop_app.ui.today.page import TodayPage
from tests.case_office import TODAY


class Clock:
    """A wall clock that a test turns by hand."""

    def __init__(self) -> None:
        self.now = datetime.combine(TODAY, datetime.min.time()) + timedelta(hours=23, minutes=58)

    def __call__(self) -> datetime:
        return self.now

    def to(self, day: date) -> None:
        self.now = datetime.combine(day, datetime.min.time()) + timedelta(seconds=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def turn(qtbot, workplace, clock) -> DayTurn:
    made = DayTurn(workplace, clock=clock)
    yield made
    made.timer.stop()
    made.deleteLater()


def opened(qtbot, page, office):
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_session((office.session,))
    return page


def test_it_looks_just_behind_midnight_and_every_ten_minutes():
    late = datetime(2024, 5, 6, 23, 59, 50)  # noqa: DTZ001 - wall-clock time of the office
    assert until_next_look(late) == 10_000 + A_MOMENT_MS
    assert until_next_look(datetime(2024, 5, 6, 9, 0)) == LONGEST_WAIT_MS  # noqa: DTZ001
    assert until_next_look(datetime(2024, 12, 31, 23, 59, 59)) == 1000 + A_MOMENT_MS  # noqa: DTZ001


def test_within_the_day_nothing_is_told(turn, workplace):
    heard: list[date] = []
    workplace.events.day_changed.connect(heard.append)
    turn.look()
    assert heard == []
    assert workplace.desk.today == TODAY
    assert turn.timer.isActive()


def test_the_page_of_the_day_and_the_lamps_move_on(qtbot, turn, clock, workplace, office):
    today = opened(qtbot, TodayPage(workplace), office)
    cases = opened(qtbot, ProposalsPage(workplace), office)
    overdue = int(today.numbers[TodayGroup.OVERDUE].text())
    row = cases.view.model().row_of(office.cases["20240005"])
    before = cases.view.model().index(row, 0).data()
    clock.to(date(2024, 6, 19))  # the day after the answers were due
    turn.timer.timeout.emit()
    assert workplace.desk.today == date(2024, 6, 19)
    assert today.heading.text() == "Today, 2024-06-19"
    assert int(today.numbers[TodayGroup.OVERDUE].text()) > overdue
    row = cases.view.model().row_of(office.cases["20240005"])
    assert cases.view.model().index(row, 0).data() != before
    assert cases.view.model().index(row, 0).data() == "1 late"


def test_due_this_week_is_of_the_new_week(qtbot, turn, clock, workplace, office):
    cases = opened(qtbot, ProposalsPage(workplace), office)
    clock.to(date(2024, 5, 13))
    turn.look()
    ready = dict(cases._filters._ready(cases.state))
    assert ready["Due this week"].filters.due_until == date(2024, 5, 19)


def test_dates_typed_count_from_the_new_day_and_the_entry_moves_with_it(
    qtbot, turn, clock, workplace, office
):
    talks = opened(qtbot, ContactsPage(workplace), office)
    talks.entry.day.follow_today()  # whatever another window left half typed
    clock.to(TODAY + timedelta(1))
    turn.look()
    assert talks.entry.day.value() == TODAY + timedelta(1)
    talks.filters.from_day.setText("+1")
    assert talks.filters.from_day.value() == TODAY + timedelta(2)


def test_a_date_that_was_typed_stays(qtbot, turn, clock, workplace, office):
    talks = opened(qtbot, ContactsPage(workplace), office)
    talks.entry.day.setText("2024-04-30")
    clock.to(TODAY + timedelta(1))
    turn.look()
    assert talks.entry.day.value() == date(2024, 4, 30)


def test_a_clock_set_back_is_followed_too(turn, clock, workplace):
    clock.to(TODAY - timedelta(3))
    turn.look()
    assert workplace.desk.today == TODAY - timedelta(3)


@pytest.mark.usefixtures("turn")
def test_a_computer_that_slept_over_midnight_is_right_when_it_wakes(qapp, clock, workplace):
    clock.to(TODAY + timedelta(2))
    application = QApplication.instance()
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert workplace.desk.today == TODAY
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert workplace.desk.today == TODAY + timedelta(2)
