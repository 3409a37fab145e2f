"""承诺跟踪和回头看: what was promised by division and day, and last year's B with its rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.figures import PreviousB
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.percent import printed
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.services.list_promises import PromiseList, PromiseRow, list_promises
from desktop_app.services.produce_document import promise_tracking
from desktop_app.ui import labels, theme
from desktop_app.ui.proposals.lamp_text import words as lamp_words
from desktop_app.ui.supervision.counts import align_counts, count_door, prepare_doors, put_door
from desktop_app.ui.widgets.buttons import ActionButton, NumberButton
from desktop_app.ui.widgets.own_colours import OwnColours
from desktop_app.ui.widgets.text import plain, section
from desktop_app.ui.workplace import Workplace

CASE = Qt.ItemDataRole.UserRole
OPEN, SETTLED, BACK = "open", "settled", "back"
_NUMBER, _WHAT = 2, 4
_OVERDUE = 2  # column of the divisions
LONG = 12  # letters: what may be cut is told by a tool tip
DIVISIONS_WIDTH = 560
_DIVISIONS_HEIGHT = 7  # rows in sight before the table scrolls


@dataclass(frozen=True)
class _Line:
    """One line of the table: where it belongs, its case and division, its words."""

    which: str
    proposal_id: int
    title: str
    division: str
    cells: tuple[str, ...]
    is_late: bool = False


class Promises(QWidget):
    """cases_requested carries a ListQuery, case_opened an id, step_requested a verb and an id."""

    cases_requested = Signal(object)
    case_opened = Signal(object)
    step_requested = Signal(object, object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._found = PromiseList((), (), (), None)
        self.before = plain("", "section")
        self.total = self._door()
        self.resolved = self._door()
        self.rate = plain("", "section")
        self.paper = ActionButton("print", self.tr("Print, PDF …"))
        self.divisions = QTableWidget()
        words = (self.tr("Division"), self.tr("Open"), self.tr("Overdue"), self.tr("Settled"))
        self._division_heads = words
        self.which = QComboBox()
        self.division = QComboBox()
        self.table = QTableWidget()
        self.nothing = plain("", "muted")
        self._build()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show the promises of these sessions and those they carry along."""
        self._sessions = tuple(session_ids)
        self.refresh()

    def refresh(self) -> None:
        """Read the promises anew."""
        work = partial(list_promises, self._work.desk, self._sessions)
        self._work.background.run(work, self._show, self._work.events.trouble_met.emit)

    def _door(self) -> NumberButton:
        door = NumberButton("", "", ListQuery(ids=()))
        door.opened.connect(self.cases_requested)
        return door

    def _build(self) -> None:
        self.paper.setVisible(self._work.desk.role in MATRIX[Verb.PRODUCE_DOCUMENT])
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self.before, self.total, self.resolved, self.rate):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.paper)
        _prepare(self.divisions, self._division_heads, self.tr("Promises by division"), 0)
        prepare_doors(self.divisions)
        align_counts(self.divisions, range(1, len(self._division_heads)))
        self.divisions.setMaximumWidth(DIVISIONS_WIDTH)
        for key, words in self._choices():
            self.which.addItem(words, key)
        self.which.setAccessibleName(self.tr("Which promises"))
        self.division.setAccessibleName(self.tr("Division"))
        self.division.addItem(self.tr("All divisions"), None)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for combo in (self.which, self.division):
            bar.addWidget(combo)
        bar.addWidget(self.nothing)
        bar.addStretch(1)
        _prepare(self.table, self._heads(), self.tr("Promises"), _WHAT)
        self.table.setItemDelegate(OwnColours(self.table))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(section(self.tr("Cases with promises, by division")))
        whole.addWidget(self.divisions)
        whole.addLayout(bar)
        whole.addWidget(self.table, 1)

    def _choices(self) -> tuple[tuple[str, str], ...]:
        return (
            (OPEN, self.tr("Open promises")),
            (SETTLED, self.tr("Settled promises")),
            (BACK, self.tr("Look back: last year's B")),
        )

    def _heads(self) -> tuple[str, ...]:
        return (
            *(self.tr("Time left"), self.tr("Due"), self.tr("Number"), self.tr("Grade")),
            *(self.tr("Promised"), self.tr("Measure"), self.tr("Division"), self.tr("Progress")),
        )

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.division.currentIndexChanged.connect(lambda _index: self._show_rows())
        self.table.itemActivated.connect(self._open)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.paper.setShortcut("Ctrl+P")
        self.paper.clicked.connect(self._print)

    def _show(self, found: PromiseList) -> None:
        self._found = found
        self._show_before(found.previous_b)
        self._show_divisions()
        kept = self.division.currentData()
        names = sorted({line.division for line in self._every() if line.division})
        self.division.blockSignals(True)
        self.division.clear()
        self.division.addItem(self.tr("All divisions"), None)
        for name in names:
            self.division.addItem(name, name)
        self.division.setCurrentIndex(max(self.division.findData(kept), 0))
        self.division.blockSignals(False)
        self._show_rows()

    def _show_before(self, before: PreviousB | None) -> None:
        for widget in (self.total, self.resolved, self.rate):
            widget.setVisible(before is not None)
        if before is None:
            self.before.setText(self.tr("No earlier session to look back at"))
            return
        self.before.setText(self.tr("Look back at {}:").format(before.year))
        words = self.tr("B answers: {}").format(before.total.value)
        self._tell(self.total, words, before.total.value, before.total.query)
        words = self.tr("settled: {}").format(before.resolved.value)
        self._tell(self.resolved, words, before.resolved.value, before.resolved.query)
        self.rate.setText(self.tr("conversion {}").format(printed(before.percent)))

    def _tell(self, door: NumberButton, words: str, count: int, query: ListQuery) -> None:
        door.show_number(words, query)
        door.setAccessibleName(words)
        door.setEnabled(count > 0)

    def _show_divisions(self) -> None:
        lines = self._found.divisions
        self.divisions.setRowCount(len(lines))
        for row, line in enumerate(lines):
            name = line.name or self.tr("Nobody named")
            self.divisions.setItem(row, 0, QTableWidgetItem(name))
            for column, count in enumerate((line.open, line.overdue, line.settled), start=1):
                named = f"{name} {self._division_heads[column]}"
                door = count_door(count, named, burns=column == _OVERDUE)
                door.opened.connect(self.cases_requested)
                put_door(self.divisions, row, column, door)
        rows = min(max(len(lines), 1), _DIVISIONS_HEIGHT) + 1
        self.divisions.setFixedHeight(rows * theme.ROW_HEIGHT + 4)

    def _every(self) -> Iterator[_Line]:
        """What the table can show; a case of last year without a promise says how it stands."""
        for key, rows in ((OPEN, self._found.open), (SETTLED, self._found.settled)):
            yield from (self._line(key, row) for row in rows)
        for back in self._found.look_back:
            yield from (self._line(BACK, row) for row in back.promises)
            if not back.promises:
                state = self.tr("settled") if back.is_resolved else self.tr("not settled yet")
                cells = (*(labels.NONE,) * 2, back.number, labels.NONE, back.title)
                whole = (*cells, *(labels.NONE,) * 2, state)
                yield _Line(BACK, back.proposal_id, back.title, "", whole)

    def _line(self, which: str, row: PromiseRow) -> _Line:
        promise = row.promise
        told = lamp_words(row.lamp, row.days_left) if row.days_left is not None else None
        cells = (
            told.short if told else labels.NONE,
            labels.day(promise.due_on),
            row.number,
            row.grade or labels.NONE,
            promise.what,
            promise.measure or labels.NONE,
            row.division or labels.NONE,
            self._progress(row),
        )
        is_late = row.lamp is Lamp.RED
        return _Line(which, promise.proposal_id, row.title, row.division, cells, is_late)

    def _show_rows(self) -> None:
        which, division = self.which.currentData(), self.division.currentData()
        lines = [
            line
            for line in self._every()
            if line.which == which and division in (None, line.division)
        ]
        self.table.setRowCount(len(lines))
        for place, line in enumerate(lines):
            self._show_line(place, line)
        count = self.tr("Lines: {}").format(len(lines))
        self.nothing.setText(count if lines else self.tr("Nothing was promised here."))

    def _show_line(self, place: int, line: _Line) -> None:
        for column, words in enumerate(line.cells):
            item = QTableWidgetItem(words)
            item.setData(CASE, line.proposal_id)
            tip = line.title if column == _NUMBER else words
            item.setToolTip(f"<span>{escape(tip)}</span>" if len(tip) > LONG else "")
            if line.is_late and column == 0:
                item.setForeground(QColor(theme.of(self).red))
            self.table.setItem(place, column, item)

    def _progress(self, row: PromiseRow) -> str:
        """The outcome, else the last note, else how many milestones are reached."""
        if row.promise.outcome is not None:
            return labels.label(row.promise.outcome)
        if row.notes:
            return row.notes[-1].text
        if row.milestones:
            done = len([one for one in row.milestones if one.done_on])
            return self.tr("milestones {} of {}").format(done, len(row.milestones))
        return labels.NONE

    def line_menu(self, item: QTableWidgetItem | None) -> QMenu | None:
        """What can be done with the promise of a line; None beside the lines."""
        if item is None:
            return None
        case, menu = item.data(CASE), QMenu(self)
        menu.addAction(self.tr("Open the case"), partial(self.case_opened.emit, case))
        is_open = self.which.currentData() != SETTLED
        for verb, words in (
            (Verb.UPDATE_PROMISE, self.tr("Note progress …")),
            (Verb.SETTLE_PROMISE, self.tr("Record the outcome …")),
        ):
            if is_open and self._work.desk.role in MATRIX[verb]:
                menu.addAction(words, partial(self.step_requested.emit, verb, case))
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.line_menu(self.table.itemAt(at))
        if menu is not None:
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _open(self, item: QTableWidgetItem) -> None:
        self.case_opened.emit(item.data(CASE))

    def _print(self) -> None:
        from desktop_app.ui.paper_doors import show_paper  # start-up time

        work = partial(promise_tracking, self._work.desk, self._sessions)
        show_paper(self._work, self.window(), self.tr("Promises tracked"), work)


def _prepare(table: QTableWidget, heads: Sequence[str], name: str, stretch: int) -> None:
    """A calm table of whole rows; Enter opens one."""
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setAccessibleName(name)
    table.setProperty("role", "plain")
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
