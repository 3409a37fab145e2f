"""办理责任清单 on the screen: every case with its four levels; each number opens its cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.assignment import AssignmentState
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.domain.proposal import HandlingMode
from desktop_app.services.list_cases import case_count, case_ids
from desktop_app.services.list_choices import Choices, list_choices
from desktop_app.services.list_responsibility import DutyRow, list_responsibility
from desktop_app.services.papers import Format
from desktop_app.services.produce_document import responsibility_list
from desktop_app.ui import labels
from desktop_app.ui.widgets.buttons import ActionButton, NumberButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.paged_model import Column, PagedModel
from desktop_app.ui.widgets.plain_table import PlainTable, words_width
from desktop_app.ui.workplace import Workplace


@dataclass(frozen=True)
class _Found:
    """The cases in order, what there is to choose from, and the doors with their numbers."""

    query: ListQuery
    ids: list[int]
    choices: Choices
    without_division: int
    without_handler: int


class Duties(QWidget):
    """cases_requested carries a ListQuery, case_opened a case's id."""

    cases_requested = Signal(object)
    case_opened = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._query = ListQuery()
        self.division = QComboBox()
        self.mode = QComboBox()
        self.total = self._door()
        self.loose = self._door()
        self.nobody = self._door()
        self.paper = ActionButton("print", self.tr("Print, PDF …"))
        self.sheet = ActionButton("export", self.tr("Excel …"))
        self.model = PagedModel(self._columns(), self)
        dropped = ("co", "inner", "head", "state", "mode", "leader")
        self.table = PlainTable(self.model, self.tr("Responsibility list"), "title", dropped)
        self.empty = EmptyState(
            "supervision",
            self.tr("No case fits"),
            self.tr("The list fills itself once cases are in and given to divisions."),
        )
        self._build()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show the cases of these sessions."""
        self._query = replace(self._query, session_ids=tuple(session_ids))
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew with the choice as it stands."""
        division, mode = self.division.currentData(), self.mode.currentData()
        self._query = replace(
            self._query,
            division_ids=(division,) if division is not None else (),
            modes=(mode,) if mode is not None else (),
        )
        work = partial(_find, self._query)
        self._work.background.run(work, self._show, self._work.events.trouble_met.emit)

    def _door(self) -> NumberButton:
        door = NumberButton("", "", ListQuery(ids=()))
        door.opened.connect(self.cases_requested)
        return door

    def _columns(self) -> tuple[Column, ...]:
        modes, states = words_width(HandlingMode), words_width(AssignmentState)
        return (
            Column("number", self.tr("Number"), lambda r: r.number, 88),
            Column("title", self.tr("Title"), lambda r: r.title, 240),
            Column("mode", self.tr("Mode"), lambda r: labels.label(r.mode), modes),
            Column("lead", self.tr("Lead division"), lambda r: _or_dash(r.lead), 96),
            Column("co", self.tr("Assisting"), lambda r: _or_dash("、".join(r.co)), 112),
            Column("leader", self.tr("Leader"), lambda r: _or_dash(r.leader), 72),
            Column("head", self.tr("Division head"), lambda r: _or_dash(r.head), 72),
            Column("handler", self.tr("Handler"), lambda r: _or_dash(r.handler), 72),
            Column("due", self.tr("Reply due"), lambda r: labels.day(r.due_on), 96),
            Column("inner", self.tr("Due inside"), lambda r: labels.day(r.inner_due_on), 96),
            Column("state", self.tr("Division says"), _state, states),
        )

    def _build(self) -> None:
        self.division.setAccessibleName(self.tr("Division"))
        self.division.addItem(self.tr("All divisions"), None)
        self.mode.setAccessibleName(self.tr("Mode"))
        self.mode.addItem(self.tr("All modes"), None)
        for code, word in labels.choices(HandlingMode):
            self.mode.addItem(word, code)
        self.mode.setMinimumWidth(words_width(HandlingMode) + 32)
        may_print = self._work.desk.role in MATRIX[Verb.PRODUCE_DOCUMENT]
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self.division, self.mode, self.total, self.loose, self.nobody):
            top.addWidget(widget)
        top.addStretch(1)
        for button in (self.paper, self.sheet):
            button.setVisible(may_print)
            top.addWidget(button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for combo in (self.division, self.mode):
            combo.currentIndexChanged.connect(lambda _index: self.refresh())
        self.model.lines_wanted.connect(self._fetch)
        self.table.opened.connect(self._open)
        self.paper.setShortcut("Ctrl+P")
        self.paper.clicked.connect(self._print)
        self.sheet.clicked.connect(self._save)

    def _show(self, found: _Found) -> None:
        if found.query != self._query:
            return
        kept = self.model.id_at(self.table.chosen_row())
        self._offer(found.choices)
        self.model.show_ids(found.ids)
        words = self.tr("Cases: {}").format(len(found.ids))
        self._tell(self.total, words, len(found.ids), found.query)
        words = self.tr("not given out: {}").format(found.without_division)
        loose = replace(found.query, has_division=False)
        self._tell(self.loose, words, found.without_division, loose)
        words = self.tr("no handler: {}").format(found.without_handler)
        nobody = replace(found.query, has_handler=False)
        self._tell(self.nobody, words, found.without_handler, nobody)
        self._stack.setCurrentIndex(0 if found.ids else 1)
        row = self.model.row_of(kept) if kept is not None else None
        if found.ids:
            self.table.choose(row or 0)
        for button in (self.paper, self.sheet):
            button.setEnabled(bool(found.ids))

    def _tell(self, door: NumberButton, words: str, count: int, query: ListQuery) -> None:
        door.show_number(words, query)
        door.setAccessibleName(words)
        door.setEnabled(count > 0)

    def _offer(self, choices: Choices) -> None:
        """The divisions there are; the chosen one stays chosen."""
        kept = self.division.currentData()
        self.division.blockSignals(True)
        self.division.clear()
        self.division.addItem(self.tr("All divisions"), None)
        for division, name in choices.divisions:
            self.division.addItem(name, division)
        self.division.setCurrentIndex(max(self.division.findData(kept), 0))
        self.division.blockSignals(False)

    def _fetch(self, ids: list[int]) -> None:
        work = partial(list_responsibility, ListQuery(ids=tuple(ids)))
        self._work.background.run(work, self._take, self._work.events.trouble_met.emit)

    def _take(self, rows: tuple[DutyRow, ...]) -> None:
        self.model.take_lines({row.proposal_id: row for row in rows})

    def _open(self, row: int) -> None:
        self.case_opened.emit(self.model.id_at(row))

    def _print(self) -> None:
        from desktop_app.ui.paper_doors import show_paper  # start-up time

        work = partial(responsibility_list, self._work.desk, self._query)
        show_paper(self._work, self.window(), self.tr("Responsibility list"), work)

    def _save(self) -> None:
        from desktop_app.ui.paper_doors import save_paper  # start-up time

        work = partial(responsibility_list, self._work.desk, self._query, (Format.XLSX,))
        save_paper(self._work, self, self.tr("Save the responsibility list"), work)


def _find(query: ListQuery) -> _Found:
    loose = case_count(replace(query, has_division=False))
    nobody = case_count(replace(query, has_handler=False))
    return _Found(query, case_ids(query), list_choices(query.session_ids), loose, nobody)


def _or_dash(words: str) -> str:
    return words or labels.NONE


def _state(row: DutyRow) -> str:
    """What the lead division said; a dash while nobody was asked."""
    return labels.label(row.state) if row.state is not None else labels.NONE
