"""The page 委员: people and bodies, who still waits for a first talk, one member in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.contact_listing import MemberPage, MemberQuery
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import MemberKind
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.services.list_members import (
    Coverage,
    coverage,
    member_ids,
    member_lines,
    member_page,
)
from desktop_app.services.show_phone import Phones, show_phone
from desktop_app.ui import labels
from desktop_app.ui.members.editing import Editing
from desktop_app.ui.members.member_panel import MemberPanel
from desktop_app.ui.members.phone_clipboard import PhoneClipboard
from desktop_app.ui.members.table_model import MemberModel
from desktop_app.ui.widgets.buttons import ActionButton, Chip, NumberButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.plain_table import PlainTable
from desktop_app.ui.widgets.seen import RefreshWhenSeen
from desktop_app.ui.widgets.text import plain
from desktop_app.ui.workplace import Workplace

TYPING_MS = 150


@dataclass(frozen=True)
class _Found:
    """What a search found, with the coverage of the sessions shown."""

    query: MemberQuery
    ids: list[int]
    coverage: Coverage


class MembersPage(QWidget):
    """cases_requested carries a ListQuery; import_requested comes from the empty page."""

    cases_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._asked = MemberQuery()
        self._wanted: int | None = None
        self.search = QLineEdit()
        self.kind = QComboBox()
        self.uncontacted = Chip("uncontacted", self.tr("Waiting for a first talk"))
        self.count = plain("", "muted")
        self.waiting = NumberButton("", self.tr("Cases not talked about"), ListQuery(ids=()))
        self.waiting.setProperty("is_flush", True)
        self.model = MemberModel(self)
        dropped = ("phone", "last", "kind", "sector")
        self.table = PlainTable(self.model, self.tr("Members"), "sector", dropped)
        self.panel = MemberPanel(workplace.desk.role)
        self.empty = EmptyState("members", "")
        self.register = ActionButton("add", self.tr("Register"))
        self._editing = Editing(workplace, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._build()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Count over these sessions; the members themselves belong to every session."""
        self._sessions = tuple(session_ids)
        self.refresh()

    def show_member(self, member_id: int) -> None:
        """Bring one member to the front, whatever is filtered."""
        self._wanted = member_id
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.uncontacted.setChecked(False)
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew with the search as it stands."""
        self._typing.stop()
        kind = self.kind.currentData()
        query = MemberQuery(
            self._sessions,
            self.search.text().strip(),
            (kind,) if kind else (),
            self.uncontacted.isChecked(),
        )
        self._asked = query

        def work() -> _Found:
            return _Found(query, member_ids(query), coverage(query.session_ids))

        self._run(work, self._show_found)

    def _build(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Name, pinyin initials, sector, party, post"))
        self.search.setAccessibleName(self.tr("Search members"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.addItem(self.tr("All kinds"), "")
        for code, word in labels.choices(MemberKind):
            self.kind.addItem(word, code)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.kind)
        self.register.setToolTip(self.tr("Register a member, a deputy or a body by hand"))
        self.register.setVisible(self._work.desk.role in MATRIX[Verb.EDIT_MEMBER])
        top.addWidget(self.register)
        counts = QWidget()
        flow = FlowLayout(counts, 8, fills_line=False)
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (self.count, self.waiting, self.uncontacted):
            flow.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(counts)
        column.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        split.setSizes([640, 400])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addWidget(split)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self.refresh)
        self.kind.currentIndexChanged.connect(lambda _index: self.refresh())
        self.uncontacted.clicked.connect(self.refresh)
        self.model.lines_wanted.connect(self._fetch)
        self.table.row_chosen.connect(self._open_member)
        self.table.opened.connect(self._open_cases)
        self.waiting.opened.connect(self.cases_requested)
        self.panel.cases_requested.connect(self.cases_requested)
        self._clipboard = PhoneClipboard(self)
        self.panel.phone_wanted.connect(self._show_phone)
        self.panel.edit_wanted.connect(self._editing.edit)
        self.register.clicked.connect(self._editing.register)
        self._editing.member_shown.connect(self.show_member)
        self.empty.action_requested.connect(self._leave_empty)
        events = self._work.events
        RefreshWhenSeen(self, self.refresh, events.members_changed, events.contacts_changed)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._work.background.run(work, on_done, self._work.events.trouble_met.emit)

    def _show_found(self, found: _Found) -> None:
        if found.query != self._asked:
            return
        kept = self._wanted if self._wanted is not None else self._chosen()
        self._wanted = None
        self.model.show_ids(found.ids)
        self._show_counts(found)
        self._stack.setCurrentIndex(0 if found.ids else 1)
        row = self.model.row_of(kept) if kept is not None else None
        if found.ids:
            self.table.choose(row or 0)
        else:
            self.panel.show_page(None)
            self._say_empty(found.query)

    def _show_counts(self, found: _Found) -> None:
        self.count.setText(self.tr("Members: {}").format(len(found.ids)))
        self.uncontacted.set_count(found.coverage.waiting)
        covered = found.coverage.leads - found.coverage.waiting
        words = self.tr("Lead proposers talked to: {} of {}; cases not talked about: {}")
        cases = found.coverage.case_ids
        filled = words.format(covered, found.coverage.leads, len(cases))
        self.waiting.show_number(filled, ListQuery(ids=cases))
        self.waiting.setAccessibleName(filled)
        self.waiting.setEnabled(bool(cases))

    def _say_empty(self, query: MemberQuery) -> None:
        if query.is_uncontacted and not query.text and not query.kinds:
            self.empty.say(
                self.tr("Every lead proposer was talked to"), "", self.tr("Show all members")
            )
        elif query.text or query.kinds or query.is_uncontacted:
            self.empty.say(self.tr("No member fits"), "", self.tr("Show all members"))
        else:
            self.empty.say(
                self.tr("No members yet"),
                self.tr("They come with the ledgers: members, proposals, contacts."),
                self.tr("Import a ledger"),
            )

    def _leave_empty(self) -> None:
        query = self._asked
        if not (query.text or query.kinds or query.is_uncontacted):
            self.import_requested.emit()
            return
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.uncontacted.setChecked(False)
        self.refresh()

    def _chosen(self) -> int | None:
        return self.model.id_at(self.table.chosen_row())

    def _fetch(self, ids: list[int]) -> None:
        self._run(partial(member_lines, ids, self._sessions), self.model.take_lines)

    def _open_member(self, row: int) -> None:
        wanted = self.model.id_at(row)
        if wanted is not None:
            self._run(partial(member_page, wanted), self._show_page)

    def _show_page(self, page: MemberPage) -> None:
        if page.member.id == self._chosen():
            self.panel.show_page(page)

    def _open_cases(self, row: int) -> None:
        wanted = self.model.id_at(row)
        if wanted is not None:
            self.cases_requested.emit(ListQuery(member_ids=(wanted,)))

    def _show_phone(self, member_id: int) -> None:
        self._run(partial(show_phone, self._work.desk, member_id), self._reveal)

    def _reveal(self, phones: Phones) -> None:
        self._clipboard.watch(phones.phone, phones.mobile)
        self.panel.show_phones(phones.phone, phones.mobile)
