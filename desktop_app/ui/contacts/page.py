"""The page 沟通: the quick entry line, the filters, the log, one contact in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.contact_listing import ContactLine, ContactQuery, Named
from desktop_app.domain.errors import UserError
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.services.list_contacts import (
    case_count_behind,
    cases_behind,
    contact_count,
    contact_ids,
    contact_lines,
    contact_place,
    divisions,
)
from desktop_app.services.log_contact import LoggedContact, log_contact
from desktop_app.ui.background import Task
from desktop_app.ui.contacts.detail import ContactDetail
from desktop_app.ui.contacts.entry_line import EntryLine
from desktop_app.ui.contacts.filter_bar import FilterBar
from desktop_app.ui.contacts.lookups import Lookups
from desktop_app.ui.contacts.table_model import ContactModel
from desktop_app.ui.errors import words_of
from desktop_app.ui.steps.acts import Act
from desktop_app.ui.steps.kept_typing import KeptTyping
from desktop_app.ui.widgets.buttons import NumberButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.notice import NoticeBar
from desktop_app.ui.widgets.paged_model import PAGE
from desktop_app.ui.widgets.plain_table import PlainTable
from desktop_app.ui.widgets.seen import RefreshWhenSeen
from desktop_app.ui.widgets.text import plain
from desktop_app.ui.workplace import Workplace


@dataclass(frozen=True)
class _Page:
    """One page of what a filter found: the place of its first row, ids and lines."""

    query: ContactQuery
    start: int
    ids: list[int]
    lines: dict[int, ContactLine]


@dataclass(frozen=True)
class _Counts:
    """How long the log is, how many cases stand behind it, where the kept contact is now."""

    query: ContactQuery
    contacts: int
    cases: int
    place: int | None
    divisions: list[Named]


class ContactsPage(QWidget):
    """cases_requested carries a ListQuery, member_requested the id of a member."""

    cases_requested = Signal(object)
    member_requested = Signal(object)
    record_requested = Signal(object, object, object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._asked = ContactQuery()
        self._tasks: list[Task] = []
        self.entry = EntryLine(workplace.desk.today)
        self.filters = FilterBar(workplace.desk.today)
        self.notice = NoticeBar()
        self.model = ContactModel(self)
        self.table = PlainTable(
            self.model, self.tr("Contact log"), "said", ("next", "people", "phase", "way")
        )
        self._may_log = workplace.desk.role in MATRIX[Verb.LOG_CONTACT]
        if not self._may_log:
            self.entry.hide()
        self.detail = ContactDetail(workplace.desk.role in MATRIX[Verb.EDIT_CONTACT])
        self.count = plain("", "muted")
        self.cases = NumberButton("", self.tr("Cases"), None)
        self.empty = EmptyState("contacts", "")
        self._lookups = Lookups(workplace, self.entry)
        self._build()
        self._connect()
        self._kept = KeptTyping(
            workplace, self.entry, self.entry.fields(), 0, Verb.LOG_CONTACT, self.notice.say
        )

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show the contacts about the cases of these sessions."""
        self._sessions = tuple(session_ids)
        self._lookups.sessions = self._sessions
        self.refresh()

    def show_member(self, member: Named) -> None:
        """Show what was said with one member."""
        self.filters.keep_member(member)

    def refresh(self) -> None:
        """Read the log anew with the filter as it stands."""
        self._find(self.filters.query())

    def _build(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(8)
        counts.addWidget(self.count)
        counts.addWidget(self.cases)
        counts.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 1)
        split.setSizes([420, 144])
        split.setChildrenCollapsible(False)
        self.detail.setMinimumHeight(104)
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self.entry, self.notice, self.filters):
            column.addWidget(widget)
        column.addLayout(counts)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.entry.entry_ready.connect(self._record)
        self.entry.trouble_found.connect(self.notice.warn)
        self.filters.query_changed.connect(self._find)
        self.model.page_wanted.connect(self._fetch)
        self.table.row_chosen.connect(self._show_row)
        self.table.opened.connect(self._open_row)
        self.detail.cases_requested.connect(self.cases_requested)
        self.detail.member_requested.connect(self.member_requested)
        self.detail.change_requested.connect(partial(self._ask, Act.EDIT_CONTACT))
        self.detail.remove_requested.connect(partial(self._ask, Act.REMOVE_CONTACT))
        self.cases.opened.connect(lambda _none: self._open_cases_behind())
        self.empty.action_requested.connect(self._leave_empty)
        RefreshWhenSeen(self, self.refresh, self._work.events.contacts_changed)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> Task:
        return self._work.background.run(work, on_done, self._work.events.trouble_met.emit)

    def _find(self, query: ContactQuery) -> None:
        """The first page at once; how many there are behind it."""
        query = replace(query, session_ids=self._sessions)
        self._asked = query
        kept = self.model.id_at(self.table.chosen_row())
        for task in self._tasks:
            task.cancel()
        self._tasks = [
            self._run(partial(_page, query, 0), self._show_first),
            self._run(partial(_counts, query, kept), self._show_counts),
        ]

    def _show_first(self, found: _Page) -> None:
        if found.query != self._asked:
            return
        self.model.show_first(found.ids, found.lines)
        self.detail.show_line(None)
        self._show_emptiness(found)

    def _show_counts(self, found: _Counts) -> None:
        if found.query != self._asked:
            return
        self.filters.show_divisions(found.divisions)
        self.model.grow(found.contacts)
        self.count.setText(self.tr("Contacts: {}").format(found.contacts))
        words = self.tr("Cases: {}").format(found.cases)
        self.cases.show_number(words, None)
        self.cases.setAccessibleName(words)
        if found.contacts:
            self.table.choose(found.place or 0)
            self._show_row(self.table.chosen_row())

    def _show_emptiness(self, found: _Page) -> None:
        is_filtered = replace(found.query, session_ids=()) != ContactQuery()
        if is_filtered:
            words = (self.tr("Nothing was said that fits the filter"), "")
            self.empty.say(*words, self.tr("Clear filters"))
        else:
            self.empty.say(
                self.tr("No talk is recorded yet"),
                self.tr("Every visit, call and meeting with members belongs here."),
                self.tr("Record the first") if self._may_log else "",
            )
        self._stack.setCurrentIndex(0 if found.ids else 1)
        self.cases.setVisible(bool(found.ids))

    def _leave_empty(self) -> None:
        if self.filters.query() != ContactQuery():
            self.filters.clear()
        else:
            self.entry.begin()

    def _fetch(self, start: int) -> None:
        self._run(partial(_page, self._asked, start), self._take_page)

    def _take_page(self, found: _Page) -> None:
        if found.query == self._asked:
            self.model.take_page(found.start, found.ids, found.lines)
            self._show_row(self.table.chosen_row())

    def _open_cases_behind(self) -> None:
        """The door to the cases: they are named only when they are asked for."""

        def done(ids: tuple[int, ...]) -> None:
            self.cases_requested.emit(ListQuery(ids=ids))

        self._run(partial(cases_behind, self._asked), done)

    def _show_row(self, row: int) -> None:
        self.detail.show_line(self.model.line_at(row))

    def _open_row(self, row: int) -> None:
        line = self.model.line_at(row)
        if line is not None:
            self.cases_requested.emit(ListQuery(ids=tuple(case.id for case in line.cases)))

    def _ask(self, act: Act, line: ContactLine) -> None:
        self.record_requested.emit(act, line.cases[0].id, line.id)

    def _record(self, entry: ContactInput) -> None:
        self.entry.record.setEnabled(False)
        self._work.background.run(
            partial(log_contact, self._work.desk, entry), self._recorded, self._refused
        )

    def _recorded(self, done: LoggedContact) -> None:
        names = self.tr(", ").join(self.entry.members.names())
        self.entry.record.setEnabled(True)
        self.notice.put_away()
        self.entry.start_over()
        self._kept.forget()
        self._work.events.contacts_changed.emit()
        self._work.events.proposals_changed.emit(set(done.proposal_ids))
        self._work.events.work_done.emit(self.tr("Recorded: the talk with {}").format(names))

    def _refused(self, error: Exception) -> None:
        self.entry.record.setEnabled(True)
        if not isinstance(error, UserError):
            self._work.events.trouble_met.emit(error)
            return
        self.notice.warn(words_of(error).whole)
        missing = error.facts.get("missing")
        if missing is not None:
            (self.entry.members if missing == "member" else self.entry.cases).setFocus()


def _page(query: ContactQuery, start: int) -> _Page:
    ids = contact_ids(query, PAGE, start)
    return _Page(query, start, ids, contact_lines(ids))


def _counts(query: ContactQuery, kept: int | None) -> _Counts:
    place = contact_place(query, kept) if kept is not None else None
    counts = contact_count(query), case_count_behind(query)
    return _Counts(query, *counts, place, divisions())
