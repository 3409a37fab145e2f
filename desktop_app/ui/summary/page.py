"""The page 总结: write on the left, see the pages on the right, check the figures, save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.contact_listing import CaseMatch
from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.domain.session import Session
from desktop_app.services.choose_session import sessions_in_order
from desktop_app.services.list_members import find_cases
from desktop_app.ui import labels
from desktop_app.ui.errors import words_of
from desktop_app.ui.printing.preview import Preview
from desktop_app.ui.summary import jobs
from desktop_app.ui.summary.check_list import CheckList
from desktop_app.ui.summary.take_along import Asked, TakeAlong
from desktop_app.ui.summary.text_tab import TextTab
from desktop_app.ui.summary.typical_tab import TypicalTab
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.notice import NoticeBar
from desktop_app.ui.widgets.text import plain
from desktop_app.ui.workplace import Workplace


class SummaryPage(QWidget):
    """The preview is made of the very bytes that are saved."""

    cases_requested = Signal(object)
    report_check_requested = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._session: int | None = None
        self._number = 0
        self._is_stale = True
        self.pdf = b""
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Session of the summary"))
        self.edition = QComboBox()
        self.edition.setAccessibleName(self.tr("Edition"))
        self.as_of = DateField(workplace.desk.today)
        self.as_of.setAccessibleName(self.tr("Figures as of"))
        self.as_of.follow_today()
        self.files = TakeAlong(workplace, self, self._asked, lambda: self.text.keep(), self._fail)
        self.check_report = ActionButton("check", self.tr("Check text…"))
        self.notice = NoticeBar()
        self.text = TextTab()
        self.checks = CheckList()
        self.typical = TypicalTab()
        self.preview = Preview(self._run)
        self.busy = QProgressBar()
        self.page_number = plain("", "muted")
        self.tabs = QTabWidget()
        self.empty = EmptyState(
            "summary",
            self.tr("No session is shown"),
            self.tr("The summary of a year is written here once its cases are in."),
        )
        self._build()
        if workplace.desk.role not in MATRIX[Verb.EDIT_SUMMARY]:
            self.text.make_read_only()
            self.typical.make_read_only()
        if workplace.desk.role not in MATRIX[Verb.ISSUE_SUMMARY]:
            self.files.issue.hide()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show the summary of the session; of several the first, and let another be chosen."""
        self._sessions = tuple(session_ids)
        self.which.hide()
        if len(self._sessions) > 1:
            self._run(partial(sessions_in_order, self._sessions), self._offer_sessions)
        else:
            self._choose_session(self._sessions[0] if self._sessions else None)

    def _offer_sessions(self, found: Sequence[Session]) -> None:
        if {one.id for one in found} != set(self._sessions):
            return
        self.which.clear()
        for one in found:
            self.which.addItem(one.name, one.id)
        self.which.show()
        self._choose_session(found[0].id)

    def _choose_session(self, session_id: int | None) -> None:
        self.text.keep()
        self._session = session_id
        self.empty.setVisible(session_id is None)
        self._split.setVisible(session_id is not None)
        self.refresh()

    def refresh(self) -> None:
        """Read and make the pages anew; a page nobody sees waits until it is shown."""
        self._is_stale = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._load()

    def _build(self) -> None:
        self.as_of.setFixedWidth(104)
        self.edition.setMinimumContentsLength(16)
        self.busy.setRange(0, 0)
        self.busy.setFixedWidth(96)
        self.busy.hide()
        self.check_report.setToolTip(self.tr("Check any report from outside (Ctrl+K)"))
        top = QHBoxLayout()
        top.setSpacing(8)
        self.which.setMinimumContentsLength(14)
        self.which.setToolTip(self.tr("A summary is of one session; choose which"))
        top.addWidget(self.which)
        top.addWidget(self.edition)
        top.addWidget(plain(self.tr("Figures as of"), "muted"))
        top.addWidget(self.as_of)
        top.addWidget(self.busy)
        top.addStretch(1)
        top.addWidget(self.page_number)
        top.addWidget(self.check_report)
        for button in self.files.buttons():
            button.setEnabled(False)
            top.addWidget(button)
        self.tabs.setDocumentMode(True)
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Parts of the summary"))
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 12, 0)
        beside.addWidget(self.tabs)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self.tabs.setMinimumWidth(320)
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self._split, 1)
        column.addWidget(self.empty, 1)
        self._split.addWidget(left)  # from here inwards: every change of parents dresses all anew
        self.tabs.addTab(self.text, self.tr("Text"))
        self.tabs.addTab(self.checks, self.tr("Figures"))
        self.tabs.addTab(self.typical, self.tr("Typical cases"))
        self._split.addWidget(self.preview)
        self._split.setSizes([480, 620])
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)

    def _connect(self) -> None:
        self.text.narrative_edited.connect(self._save_text)
        self.text.unknown_field.connect(self._refuse_field)
        self.typical.cases_chosen.connect(self._save_typical)
        self.typical.lookup_wanted.connect(self._find_cases)
        self.checks.state_changed.connect(self._mark_checks)
        self.preview.page_changed.connect(self._show_page_number)
        self.as_of.date_changed.connect(lambda _day: self._load())
        self.which.activated.connect(lambda _at: self._choose_session(self.which.currentData()))
        self.edition.activated.connect(lambda _index: self._make_pages())
        self.check_report.clicked.connect(self.report_check_requested)
        events = self._work.events
        events.proposals_changed.connect(lambda _ids: self.refresh())
        events.summary_changed.connect(self.refresh)
        events.contacts_changed.connect(self.refresh)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._work.background.run(work, on_done, self._fail)

    def _day(self) -> date:
        return self.as_of.value() or self._work.desk.today

    def _load(self) -> None:
        if self._session is None:
            return
        self._is_stale = False
        self._run(partial(jobs.load, self._work.desk, self._session, self._day()), self._show_left)
        self._make_pages()

    def _show_left(self, loaded: jobs.Loaded) -> None:
        if loaded.session_id != self._session:
            return
        if not self.text.is_changed:
            self.text.show_narrative(loaded.narrative, loaded.fields, loaded.last_year)
        if not self.typical.is_changed:
            self.typical.show_cases(loaded.typical)
        chosen = self.edition.currentData()
        self.edition.clear()
        self.edition.addItem(self.tr("Draft"), None)
        for issued in loaded.issued:
            words = self.tr("Issued {}").format(labels.day(issued.issued_on))
            self.edition.addItem(words, issued.id)
        self.edition.setCurrentIndex(max(self.edition.findData(chosen), 0))

    def _make_pages(self) -> None:
        if self._session is None:
            return
        self._number += 1
        self.busy.show()
        work = partial(
            jobs.make_pages,
            self._number,
            self._work.desk,
            self._session,
            self._day(),
            self.edition.currentData(),
        )
        self._run(work, self._show_pages)

    def _show_pages(self, shown: jobs.Pages) -> None:
        if shown.number != self._number:
            return
        self.busy.hide()
        self.pdf = shown.pdf
        self.preview.show_pdf(shown.pdf, shown.sizes)
        is_draft = self.edition.currentData() is None
        self.files.allow(True, is_draft=is_draft)
        if shown.view is not None:
            self.checks.show_checks(shown.view.checks, shown.view.findings)

    def _show_page_number(self, page: int, pages: int) -> None:
        self.page_number.setText(self.tr("Page {} of {}").format(page, pages) if pages else "")

    def _mark_checks(self, holds: bool) -> None:
        words = self.tr("Figures ✓") if holds else self.tr("Figures ✗")
        self.tabs.setTabText(self.tabs.indexOf(self.checks), words)

    def _save_text(self, narrative: Any) -> None:
        if self._session is not None:
            work = partial(jobs.keep_text, self._work.desk, self._session, narrative)
            self._work.background.run(work, self._kept, self._refuse_text)

    def _kept(self, changed: int) -> None:
        self.notice.put_away()
        if changed:
            self._work.events.work_done.emit(self.tr("The summary was changed"))
            self._work.events.summary_changed.emit()
        else:
            self._load()

    def _refuse_text(self, error: Exception) -> None:
        self.text.take_back()
        self._fail(error)

    def _refuse_field(self, name: str) -> None:
        words = self.tr("“{}” is no figure of the summary. Choose one from “Insert a figure”.")
        self.notice.warn(words.format(name))

    def _fail(self, error: Exception) -> None:
        self.busy.hide()
        if isinstance(error, UserError):
            self.notice.warn(words_of(error).whole)
        else:
            self._work.events.trouble_met.emit(error)

    def _save_typical(self, cases: tuple[tuple[int, str], ...]) -> None:
        if self._session is not None:
            self._run(partial(jobs.keep_typical, self._work.desk, self._session, cases), self._kept)

    def _find_cases(self, typed: str) -> None:
        if typed and self._session is not None:
            sessions = (self._session,)
            self._run(lambda: (typed, find_cases(typed, sessions)), self._show_offers)

    def _show_offers(self, found: tuple[str, list[CaseMatch]]) -> None:
        self.typical.offer(*found)

    def _asked(self) -> Asked | None:
        """What the shown pages are of."""
        if self._session is None:
            return None
        return Asked(self.pdf, self._session, self._day(), self.edition.currentData())
