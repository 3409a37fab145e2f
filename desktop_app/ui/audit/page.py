"""The page 日志审计: filters, the journal in pages, old and new values, the chain verified."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.audit import JournalLine, JournalQuery
from desktop_app.services.history import FieldChange
from desktop_app.services.read_journal import (
    Found,
    Verified,
    changes_of,
    find_journal,
    journal_lines,
    verify_journal,
)
from desktop_app.ui import history_words
from desktop_app.ui.audit.export import JournalExport, head_words
from desktop_app.ui.audit.filter_bar import JournalFilters
from desktop_app.ui.audit.table_model import MOMENT, JournalModel
from desktop_app.ui.background import Cancelled, Task
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.plain_table import PlainTable
from desktop_app.ui.widgets.text import give_role, plain, wrapping
from desktop_app.ui.workplace import Workplace


class AuditPage(QWidget):
    """Nothing here changes the store but the notes that something was exported."""

    status_changed = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._asked = JournalQuery()
        self._shown: int | None = None
        self._task: Task | None = None
        self._status = ""
        self.filters = JournalFilters(workplace.desk.today)
        self.model = JournalModel(self)
        self.table = PlainTable(self.model, self.tr("Journal"), "about", ("changes",))
        heads = (self.tr("Record"), self.tr("Field"), self.tr("Before"), self.tr("After"))
        self.values = Lines(self.tr("Changed values"), heads)
        self.verify = ActionButton("check", self.tr("Verify the chain"))
        self.stop = ActionButton("close", self.tr("Stop"))
        self.state = wrapping("", "muted")
        self.export = ActionButton("export", self.tr("Export …"))
        self.empty = EmptyState("history", "")
        self._export = JournalExport(workplace, self)
        self._build()
        self._connect()

    def show_session(self, _session_ids: Sequence[int]) -> None:
        """The journal is of all sessions."""
        self.refresh()

    def refresh(self) -> None:
        """Read the journal anew with the filter as it stands."""
        self._find(self.filters.query())

    def tell_status(self) -> None:
        """How many operations there are, for the status line."""
        self.status_changed.emit(self._status)

    def _build(self) -> None:
        self.stop.hide()
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.verify)
        bar.addWidget(self.stop)
        bar.addWidget(self.state, 1)
        bar.addWidget(self.export)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain(self.tr("Changed values"), "section"))
        column.addWidget(self.values, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setStretchFactor(0, 1)
        split.setSizes([400, 220])
        split.setChildrenCollapsible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(self.filters)
        whole.addLayout(bar)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filters.query_changed.connect(self._find)
        self.model.lines_wanted.connect(self._fetch)
        self.table.row_chosen.connect(self._show_row)
        self.verify.clicked.connect(self._verify)
        self.stop.clicked.connect(self._stop)
        self.export.clicked.connect(lambda: self._export.ask(self.filters.query()))
        self.empty.action_requested.connect(self.filters.clear)
        events = self._work.events
        for changed in (events.proposals_changed, events.members_changed):
            changed.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def _find(self, query: JournalQuery) -> None:
        self._asked = query
        trouble = self._work.events.trouble_met.emit
        work = partial(find_journal, self._work.desk, query)
        self._work.background.run(work, self._show_found, trouble)

    def _show_found(self, found: Found) -> None:
        if found.query != self._asked:
            return
        kept = self.model.id_at(self.table.chosen_row())
        self.filters.offer(found.actors, found.verbs)
        self._shown = None
        self.values.show_lines([])
        self.model.show_ids(found.ids)
        self._status = self.tr("Operations: {}").format(len(found.ids))
        self.tell_status()
        self.empty.say(
            self.tr("Nothing was done that fits the filter"), "", self.tr("Clear filters")
        )
        self._stack.setCurrentIndex(0 if found.ids else 1)
        self.export.setEnabled(bool(found.ids))
        row = self.model.row_of(kept) if kept is not None else None
        if found.ids:
            self.table.choose(row or 0)
            self._show_row(row or 0)

    def _fetch(self, ids: list[int]) -> None:
        trouble = self._work.events.trouble_met.emit
        work = partial(journal_lines, self._work.desk, ids)
        self._work.background.run(work, self.model.take_lines, trouble)

    def _show_row(self, row: int) -> None:
        operation = self.model.id_at(row)
        if operation is None or operation == self._shown:
            return
        self._shown = operation
        trouble = self._work.events.trouble_met.emit
        work = partial(changes_of, self._work.desk, operation)
        self._work.background.run(work, partial(self._show_values, operation), trouble)

    def _show_values(self, operation: int, changes: tuple[FieldChange, ...]) -> None:
        if operation == self._shown:
            lines = [(place, history_words.cells(one)) for place, one in enumerate(changes)]
            self.values.show_lines(lines)

    def _verify(self) -> None:
        self._say(self.tr("Verifying …"), "muted", is_busy=True)
        work = partial(verify_journal, self._work.desk)
        run = self._work.background.run
        self._task = run(work, self._show_verified, self._not_verified, self._show_progress)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("Verifying: {} of {}").format(done, total)
        self._say(words, "muted", is_busy=True)

    def _show_verified(self, verified: Verified) -> None:
        fault = verified.fault
        if fault is None:
            words = self.tr("Nothing was altered. {}").format(head_words(verified.head))
            self._say(words, "good")
            return
        at = _named(verified.at) or self.tr("operation {}").format(fault.operation_id)
        self._say(f"{self._reason(fault.reason)} {at}", "alarm")
        row = self.model.row_of(fault.operation_id)
        if row is not None:
            self.table.choose(row)

    def _reason(self, code: str) -> str:
        words = {
            "hash": self.tr("An entry was altered after it was sealed:"),
            "change_count": self.tr("Changes were removed from an entry or added to it:"),
            "previous_hash": self.tr("Entries were removed, added or moved before this one:"),
            "operation_missing": self.tr("An entry was removed and its changes were left:"),
            "cut": self.tr("The end of the journal was cut off; its last entry was"),
        }
        return words.get(code, self.tr("The journal's head was altered; its last entry is"))

    def _not_verified(self, error: Exception) -> None:
        self._say("", "muted")
        if not isinstance(error, Cancelled):
            self._work.events.trouble_met.emit(error)

    def _say(self, words: str, role: str, *, is_busy: bool = False) -> None:
        self.state.setText(words)
        give_role(self.state, role)
        self.verify.setEnabled(not is_busy)
        self.stop.setVisible(is_busy)


def _named(line: JournalLine | None) -> str:
    if line is None:
        return ""
    verb = history_words.verb(line.verb)
    return f"{line.at:{MOMENT}} {history_words.actor(line.actor)} {verb} {line.about}".strip()
