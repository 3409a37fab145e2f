"""The page 督查: how divisions stand, who answers for each case, what was promised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.supervision.duties import Duties
from desktop_app.ui.supervision.promises import Promises
from desktop_app.ui.supervision.standing import Standing
from desktop_app.ui.widgets.seen import RefreshWhenSeen
from desktop_app.ui.widgets.tab_strip import TabStrip
from desktop_app.ui.workplace import Workplace

STANDING, DUTIES, PROMISES = "standing", "duties", "promises"
TABS: tuple[tuple[str, Any, Callable[[Workplace], Any]], ...] = (
    (STANDING, QT_TRANSLATE_NOOP("supervision", "Divisions"), Standing),
    (DUTIES, QT_TRANSLATE_NOOP("supervision", "Responsibility list"), Duties),
    (PROMISES, QT_TRANSLATE_NOOP("supervision", "Promises and look back"), Promises),
)


class SupervisionPage(QWidget):
    """cases_requested carries a ListQuery, case_opened an id, step_requested a verb and an id."""

    cases_requested = Signal(object)
    case_opened = Signal(object)
    step_requested = Signal(object, object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._made: dict[str, Any] = {}
        translate = QCoreApplication.translate
        self.tabs = TabStrip([(key, translate("supervision", name)) for key, name, _ in TABS])
        self._stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 12)
        whole.setSpacing(12)
        whole.addWidget(self.tabs)
        whole.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.open)
        events = workplace.events
        RefreshWhenSeen(self, self.refresh, events.proposals_changed, events.sessions_changed)
        self._stack.setCurrentWidget(self.part(STANDING))

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show these sessions."""
        self._sessions = tuple(session_ids)
        self.refresh()

    def refresh(self) -> None:
        """Read the part in front anew."""
        self.open(self.tabs.current())

    def part(self, key: str) -> Any:
        """A part, built at its first use."""
        if key not in self._made:
            made = next(make for one, _, make in TABS if one == key)(self._work)
            made.cases_requested.connect(self.cases_requested)
            made.case_opened.connect(self.case_opened)
            if hasattr(made, "step_requested"):
                made.step_requested.connect(self.step_requested)
            self._made[key] = made
            self._stack.addWidget(made)
        return self._made[key]

    def open(self, key: str) -> Any:
        """Bring a part to the front and read it."""
        shown = self.part(key)
        self.tabs.choose(key)
        self._stack.setCurrentWidget(shown)
        shown.show_session(self._sessions)
        return shown
