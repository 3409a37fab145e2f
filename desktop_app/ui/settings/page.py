"""The page 设置: the sections on the left, one of them on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop_app.ui import theme
from desktop_app.ui.settings.accounts import AccountsSection
from desktop_app.ui.settings.backup import BackupSection
from desktop_app.ui.settings.calendar import CalendarSection
from desktop_app.ui.settings.check import CheckSection
from desktop_app.ui.settings.divisions import DivisionsSection
from desktop_app.ui.settings.drafts import DraftsSection
from desktop_app.ui.settings.grades import GradesSection
from desktop_app.ui.settings.letters import LettersSection
from desktop_app.ui.settings.office import OfficeSection
from desktop_app.ui.settings.people import PeopleSection
from desktop_app.ui.settings.rights import RightsSection
from desktop_app.ui.settings.rules import RulesSection
from desktop_app.ui.settings.section import Section
from desktop_app.ui.settings.sessions import SessionsSection
from desktop_app.ui.settings.words import WordsSection
from desktop_app.ui.workplace import Workplace

SECTIONS: tuple[tuple[str, Any, Callable[[Workplace], Section]], ...] = (
    ("office", QT_TRANSLATE_NOOP("settings", "Office"), OfficeSection),
    ("divisions", QT_TRANSLATE_NOOP("settings", "Divisions"), DivisionsSection),
    ("people", QT_TRANSLATE_NOOP("settings", "People"), PeopleSection),
    ("sessions", QT_TRANSLATE_NOOP("settings", "Sessions"), SessionsSection),
    ("rules", QT_TRANSLATE_NOOP("settings", "Deadline rules"), RulesSection),
    ("calendar", QT_TRANSLATE_NOOP("settings", "Calendar"), CalendarSection),
    ("grades", QT_TRANSLATE_NOOP("settings", "Grades"), GradesSection),
    ("words", QT_TRANSLATE_NOOP("settings", "Sectors and parties"), WordsSection),
    ("drafts", QT_TRANSLATE_NOOP("settings", "Draft templates"), DraftsSection),
    ("letters", QT_TRANSLATE_NOOP("settings", "Letters"), LettersSection),
    ("rights", QT_TRANSLATE_NOOP("settings", "Rights"), RightsSection),
    ("accounts", QT_TRANSLATE_NOOP("settings", "Accounts"), AccountsSection),
    ("check", QT_TRANSLATE_NOOP("settings", "Data check"), CheckSection),
    ("backup", QT_TRANSLATE_NOOP("settings", "Backup and restore"), BackupSection),
)
LIST_WIDTH = 148


class SettingsPage(QWidget):
    """cases_requested carries a ListQuery, case_opened a case's id; both come from the check."""

    cases_requested = Signal(object)
    case_opened = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._made: dict[str, Section] = {}
        self.list = QListWidget()
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """The sessions at the top decide what the data check looks at."""
        self._sessions = tuple(session_ids)
        self.refresh()

    def refresh(self) -> None:
        """Read the section in front anew."""
        self.open(self.current)

    @property
    def current(self) -> str:
        """The key of the section in front."""
        return SECTIONS[max(self.list.currentRow(), 0)][0]

    def section(self, key: str) -> Any:
        """A section, built at its first use."""
        if key not in self._made:
            made = next(make for one, _, make in SECTIONS if one == key)(self._work)
            made.cases_requested.connect(self.cases_requested)
            made.case_opened.connect(self.case_opened)
            self._made[key] = made
            self._stack.addWidget(made)
        return self._made[key]

    def open(self, key: str) -> Any:
        """Bring a section to the front and read it."""
        shown = self.section(key)
        shown.sessions = self._sessions
        row = [one for one, _, _ in SECTIONS].index(key)
        if self.list.currentRow() != row:
            self.list.setCurrentRow(row)  # comes back here
            return shown
        self._stack.setCurrentWidget(shown)
        shown.refresh()
        return shown

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Settings"))
        self.list.setFixedWidth(LIST_WIDTH)
        for _, name, _ in SECTIONS:
            item = QListWidgetItem(QCoreApplication.translate("settings", name))
            item.setSizeHint(QSize(0, theme.ROW_HEIGHT))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self.refresh())
        events = self._work.events
        for told in (events.sessions_changed, events.proposals_changed, events.members_changed):
            told.connect(lambda *_: self._follow())

    def _follow(self) -> None:
        """Something changed: read the section in front again, unless that is long work."""
        shown = self._made.get(self.current)
        if shown is not None and shown.follows_events:
            shown.refresh()
