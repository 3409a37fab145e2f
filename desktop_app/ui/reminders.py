"""Reminders: what is overdue or due today, said in the window and beside the clock, once a day.

The first look is taken some seconds after the start, so that it never delays the first rows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.domain.today import Today

FIRST_LOOK_MS = 4000
NEXT_LOOK_MS = 30 * 60 * 1000


class Reminders(QObject):
    """due carries one sentence; it is said again only when a figure or the day has changed."""

    due = Signal(str)
    window_wanted = Signal()

    def __init__(
        self, workplace: Workplace, window: QWidget, sessions: Callable[[], tuple[int, ...]]
    ) -> None:
        super().__init__(window)
        self._work = workplace
        self._window = window
        self._sessions = sessions
        self._told = ""
        self._tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.turn(workplace.settings.reminders)

    def turn(self, is_wanted: bool) -> None:
        """Begin or stop reminding."""
        self._work.settings.reminders = is_wanted
        if is_wanted:
            self._timer.start(FIRST_LOOK_MS)
        else:
            self._timer.stop()
            self._hide_tray()

    def look(self) -> None:
        """Read what waits today, in the background."""
        from desktop_app.services.list_today import list_today  # start-up time

        self._timer.setInterval(NEXT_LOOK_MS)
        work = partial(list_today, self._work.desk, self._sessions())
        self._work.background.run(work, self._tell, self._work.events.trouble_met.emit)

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()
        self._hide_tray()

    def _tell(self, today: Today) -> None:
        if not self._timer.isActive():
            return
        words = sentence(today)
        told = f"{today.today.isoformat()} {words}"
        if words and told != self._told:
            self._told = told
            self.due.emit(words)
            if not self._window.isActiveWindow():
                self._say_beside_the_clock(words)

    def _say_beside_the_clock(self, words: str) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            QApplication.alert(self._window)
            return
        if self._tray is None:
            self._tray = self._new_tray()
        self._tray.show()
        self._tray.showMessage(self.tr("Proposal Desk"), words, self._window.windowIcon())

    def _new_tray(self) -> QSystemTrayIcon:
        tray = QSystemTrayIcon(self._window.windowIcon(), self)
        tray.setToolTip(self.tr("Proposal Desk"))
        menu = QMenu(self._window)
        menu.addAction(self.tr("Open the window")).triggered.connect(self.window_wanted)
        menu.addAction(self.tr("Quit")).triggered.connect(self._window.close)
        tray.setContextMenu(menu)
        tray.activated.connect(lambda _reason: self.window_wanted.emit())
        tray.messageClicked.connect(self.window_wanted)
        return tray

    def _hide_tray(self) -> None:
        if self._tray is not None:
            self._tray.hide()


def sentence(today: Today) -> str:
    """What is overdue, due today and to be followed up; empty when nothing is."""
    from desktop_app.domain.today import TodayGroup  # start-up time

    counts = {part.group: len(part.lines) for part in today.parts}
    translate = QCoreApplication.translate
    told = (
        (TodayGroup.OVERDUE, translate("reminders", "overdue {}")),
        (TodayGroup.DUE_TODAY, translate("reminders", "due today {}")),
        (TodayGroup.FOLLOW_UPS, translate("reminders", "talks to follow up {}")),
    )
    comma = translate("reminders", ", ")
    parts = [words.format(counts[group]) for group, words in told if counts.get(group)]
    return translate("reminders", "To do: {}").format(comma.join(parts)) if parts else ""
