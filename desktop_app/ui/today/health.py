"""How many cases the data check would name: counted in the background after changes, a door."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.services.data_check import count_cases_to_mend
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.workplace import Workplace

WAIT_MS = 1500  # behind the last of several changes, so that the page itself comes first


class HealthDoor(QWidget):
    """check_requested opens the data check; the count is read while the page is in sight."""

    check_requested = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._is_old = True
        self.door = link(self.tr("Data check"))
        self.door.setToolTip(self.tr("Gaps and contradictions in what is recorded"))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(WAIT_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.door)
        self.door.clicked.connect(self.check_requested)
        self.timer.timeout.connect(self.count)
        for told in (workplace.events.proposals_changed, workplace.events.contacts_changed):
            told.connect(lambda *_: self.count_soon())

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Count over these sessions."""
        self._sessions = tuple(session_ids)
        self.count_soon()

    def count_soon(self) -> None:
        """Count anew once nothing changes any more; out of sight it waits until it is seen."""
        self._is_old = True
        if self.isVisible():
            self.timer.start()

    def count(self) -> None:
        """Count now, in the background."""
        self._is_old = False
        work = partial(count_cases_to_mend, self._work.desk, self._sessions)
        self._work.background.run(work, self._show, self._work.events.trouble_met.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was out of sight is counted now."""
        super().showEvent(event)
        if self._is_old:
            self.timer.start()

    def _show(self, count: int | None) -> None:
        if count is None:
            words = self.tr("Data check")
        elif count:
            words = self.tr("Data check: {} cases to mend").format(count)
        else:
            words = self.tr("Data check: nothing missing")
        self.door.setText(words)
        self.door.setAccessibleName(words)
