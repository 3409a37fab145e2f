"""The turn of the day: at midnight the desk's today moves on, and every page is told.

A timer alone is not enough: computers sleep and clocks are set. So it looks again at least every
ten minutes, and whenever the window comes back to the front.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.ui.workplace import Workplace

LONGEST_WAIT_MS = 10 * 60 * 1000
A_MOMENT_MS = 500  # behind midnight, so that the clock has surely turned


def until_next_look(now: datetime) -> int:
    """Milliseconds until just after the next midnight, ten minutes at most."""
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return min(int((midnight - now).total_seconds() * 1000) + A_MOMENT_MS, LONGEST_WAIT_MS)


def wall_clock() -> datetime:
    """The time of this computer where it stands: an office goes by its own wall."""
    return datetime.now()  # noqa: DTZ005


class DayTurn(QObject):
    """Moves workplace.desk.today; events.day_changed and the changes behind it tell the pages."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QObject | None = None,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(parent)
        self._work = workplace
        self._clock = clock
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)
        self._wait()

    def look(self) -> None:
        """Take over the day of the clock, whichever way it went, and wait for the next."""
        today = self._clock().date()
        if today != self._work.desk.today:
            from desktop_app.ui.widgets.date_field import DateField  # start-up time

            self._work.desk = replace(self._work.desk, today=today)
            for field in QApplication.allWidgets():
                if isinstance(field, DateField):
                    field.turn_day(today)
            self._work.events.day_changed.emit(today)
            self._work.events.proposals_changed.emit(set())
        self._wait()

    def _wait(self) -> None:
        self.timer.start(until_next_look(self._clock()))

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()
