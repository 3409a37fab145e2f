"""各处室: four boxes a division, what was chased, notices until they are closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.figures import Count
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.domain.supervision import ChaserKind, Supervision
from desktop_app.services.list_supervision import (
    DivisionLine,
    NoticeLine,
    SupervisionList,
    list_supervision,
)
from desktop_app.services.supervise import chase_overdue, close_notice, rectify
from desktop_app.ui import labels
from desktop_app.ui.steps import form
from desktop_app.ui.steps.actions import take_from
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.supervision.counts import align_counts, count_door, prepare_doors, put_door
from desktop_app.ui.widgets.buttons import ActionButton, NumberButton, link
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.text import plain, section
from desktop_app.ui.workplace import Workplace

CASE = Qt.ItemDataRole.UserRole
LAMPS = (Lamp.RED, Lamp.ORANGE, Lamp.YELLOW, Lamp.GREEN)
BUTTON_WIDTH = 56
COUNTS = (*range(1, 10), 11)  # columns of numbers; 10 is a day
BURNING = (4, 5)  # open overdue, red lamp
MARKS = {Lamp.RED: "■", Lamp.ORANGE: "▲", Lamp.YELLOW: "◆", Lamp.GREEN: "●"}


class Standing(QWidget):
    """cases_requested carries a ListQuery, case_opened a case's id."""

    cases_requested = Signal(object)
    case_opened = Signal(object)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._heads: list[str] = []
        self.divisions = QTableWidget()
        self.empty = EmptyState(
            "supervision",
            self.tr("No divisions yet"),
            self.tr("Each stands here with its cases once they are given to divisions."),
        )
        self._stack = QStackedWidget()
        self.notices = QTableWidget()
        self.chase = ActionButton("warning", self.tr("Chase what is overdue"))
        self.paper = ActionButton("print", self.tr("Today's chasers …"))
        self._chased_today: tuple[int, ...] = ()
        self.nothing = plain(self.tr("No supervision notice was issued."), "muted")
        self._build()
        self.chase.setVisible(self._may(Verb.SEND_CHASER))
        self.chase.clicked.connect(self._chase)
        self.paper.setToolTip(self.tr("The notes of today's chasers, one a division (Ctrl+P)"))
        self.paper.setShortcut("Ctrl+P")
        self.paper.setVisible(self._may(Verb.PRODUCE_DOCUMENT))
        self.paper.clicked.connect(self._print_chasers)
        self.notices.itemActivated.connect(self._open)

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show how divisions stand in these sessions."""
        self._sessions = tuple(session_ids)
        self.refresh()

    def refresh(self) -> None:
        """Read the page anew."""
        work = partial(list_supervision, self._work.desk, self._sessions)
        self._work.background.run(work, self._show, self._work.events.trouble_met.emit)

    def _may(self, verb: Verb) -> bool:
        return self._work.desk.role in MATRIX[verb]

    def _build(self) -> None:
        heads = [
            self.tr("Division"),
            self.tr("Answered in time"),
            self.tr("Answered late"),
            self.tr("Open in time"),
            self.tr("Open overdue"),
            *(f"{MARKS[lamp]} {labels.label(lamp)}" for lamp in LAMPS),
            self.tr("Chasers"),
            self.tr("Last chased"),
            self.tr("Notices open"),
        ]
        self._heads = heads
        _prepare(self.divisions, heads, self.tr("Divisions"))
        prepare_doors(self.divisions)
        align_counts(self.divisions, COUNTS)
        notice_heads = [
            self.tr("Number"),
            self.tr("Division"),
            self.tr("Case"),
            self.tr("Text"),
            self.tr("Issued"),
            self.tr("Mend by"),
            self.tr("State"),
            "",
            "",
        ]
        _prepare(self.notices, notice_heads, self.tr("Supervision notices"), stretch=3)
        # columns of buttons do not know how wide they are
        for column in (len(notice_heads) - 2, len(notice_heads) - 1):
            self.notices.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Interactive
            )
            self.notices.setColumnWidth(column, BUTTON_WIDTH)
        self.notices.horizontalHeader().setStretchLastSection(False)
        top = QHBoxLayout()
        top.addWidget(section(self.tr("Divisions")))
        top.addStretch(1)
        top.addWidget(self.chase)
        top.addWidget(self.paper)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(top)
        self._stack.addWidget(self.divisions)
        self._stack.addWidget(self.empty)
        whole.addWidget(self._stack, 3)
        whole.addWidget(section(self.tr("Supervision notices")))
        whole.addWidget(self.nothing)
        whole.addWidget(self.notices, 2)

    def _show(self, shown: SupervisionList) -> None:
        open_ones = [one.notice for one in shown.notices if one.notice.closed_on is None]
        self.divisions.setRowCount(len(shown.divisions) + bool(shown.divisions))
        for row, line in enumerate(shown.divisions):
            name = line.name or self.tr("Not assigned yet")
            own = [one for one in open_ones if one.division_id == line.id]
            self._show_division(row, name, line, own)
        if shown.divisions:
            last = len(shown.divisions)
            self._show_division(last, self.tr("Total"), shown.total, open_ones, is_total=True)
        self._stack.setCurrentWidget(self.divisions if shown.divisions else self.empty)
        self.chase.setEnabled(shown.total.boxes.overdue.value > 0)
        self._chased_today = shown.chased_today
        self.paper.setEnabled(bool(shown.chased_today))
        self.notices.setRowCount(len(shown.notices))
        for row, told in enumerate(shown.notices):
            self._show_notice(row, told)
        self.nothing.setVisible(not shown.notices)
        self.notices.setVisible(bool(shown.notices))

    def _show_division(
        self,
        row: int,
        name: str,
        line: DivisionLine,
        notices: Sequence[Supervision],
        is_total: bool = False,
    ) -> None:
        head = QTableWidgetItem(name)
        font = QFont(self.divisions.font())
        font.setBold(is_total)
        head.setFont(font)
        self.divisions.setItem(row, 0, head)
        boxes = line.boxes
        counts = [boxes.in_time, boxes.late, boxes.open_in_time, boxes.overdue]
        counts += [line.lamps[lamp] for lamp in LAMPS]
        counts.append(line.chased)
        for column, count in enumerate(counts, start=1):
            put_door(self.divisions, row, column, self._door(name, column, count))
        papers = self.tr("Papers sent: {}").format(line.chasers)
        self.divisions.cellWidget(row, len(counts)).setToolTip(papers)
        last = QTableWidgetItem(labels.day(line.last_chased_on))
        self.divisions.setItem(row, len(counts) + 1, last)
        about = (one.proposal_id for one in notices)
        ids = tuple(sorted({one for one in about if one is not None}))
        door = self._door(name, len(counts) + 2, Count(len(ids), ListQuery(ids=ids)))
        put_door(self.divisions, row, len(counts) + 2, door)

    def _door(self, name: str, column: int, count: Count) -> NumberButton:
        head = self._heads[column]
        button = count_door(count, f"{name} {head}", burns=column in BURNING)
        button.opened.connect(self.cases_requested)
        return button

    def _show_notice(self, row: int, told: NoticeLine) -> None:
        notice = told.notice
        cells = (
            notice.number,
            told.division,
            told.number_of_case,
            notice.text,
            labels.day(notice.issued_on),
            labels.day(notice.rectify_by),
            self._state(told),
        )
        for column, words in enumerate(cells):
            self.notices.setItem(row, column, QTableWidgetItem(words))
        number = QTableWidgetItem(notice.number)
        number.setData(CASE, notice.proposal_id)
        self.notices.setItem(row, 0, number)
        if self._may(Verb.PRODUCE_DOCUMENT):
            paper = link(self.tr("Print"))
            paper.setAccessibleName(self.tr("Print notice {}").format(notice.number))
            paper.clicked.connect(partial(self._print_notice, notice.id))
            self._put(row, len(cells), paper)
        if notice.closed_on is None and self._may(Verb.SUPERVISE):
            is_mended = notice.rectified_on is not None
            button = link(self.tr("Close") if is_mended else self.tr("Record the mending"))
            button.clicked.connect(partial(self._close if is_mended else self._mend, notice.id))
            self._put(row, len(cells) + 1, button)
        else:
            self.notices.removeCellWidget(row, len(cells) + 1)

    def _put(self, row: int, column: int, button: QPushButton) -> None:
        """A button in a cell, which becomes as wide as the button."""
        self.notices.setCellWidget(row, column, button)
        width = max(button.sizeHint().width() + 8, self.notices.columnWidth(column))
        self.notices.setColumnWidth(column, width)

    def _print_chasers(self) -> None:
        from desktop_app.ui.paper_doors import show_chasers  # start-up time

        show_chasers(self._work, self.window(), self._chased_today)

    def _print_notice(self, notice_id: int) -> None:
        from desktop_app.ui.paper_doors import show_notice  # start-up time

        show_notice(self._work, self.window(), notice_id)

    def _open(self, item: QTableWidgetItem) -> None:
        number = self.notices.item(item.row(), 0)
        case = number.data(CASE) if number is not None else None
        if case is not None:
            self.case_opened.emit(case)

    def _state(self, told: NoticeLine) -> str:
        if told.notice.closed_on:
            return self.tr("Closed {}").format(labels.day(told.notice.closed_on))
        if told.notice.rectified_on:
            return self.tr("Mended {}").format(labels.day(told.notice.rectified_on))
        return self.tr("Late") if told.is_late else self.tr("Open")

    def _chase(self) -> None:
        """Chase every overdue case that was not chased today, after one look at the form."""
        kinds = [(kind, labels.label(kind)) for kind in ChaserKind]
        fields = [
            form.choice("kind", self.tr("Kind"), kinds, ChaserKind.CHASER),
            form.text("text", self.tr("Text"), rows=3),
        ]
        desk = self._work.desk
        title = self.tr("Chase what is overdue")
        dialog = StepForm(title, self.tr("Send"), fields, desk.today, parent=self)
        sessions = self._sessions

        def work(values: dict[str, Any]) -> int:
            return len(chase_overdue(desk, sessions, values["kind"], values["text"]))

        self._ask(dialog, work, self.tr("Chasers sent: {}"))

    def _mend(self, notice_id: int) -> None:
        fields = [
            form.day("on", self.tr("Mended on"), self._work.desk.today),
            form.text("text", self.tr("What was done"), rows=3),
        ]
        desk = self._work.desk
        title = self.tr("Record the mending")
        dialog = StepForm(title, self.tr("Save"), fields, desk.today, parent=self)

        def work(values: dict[str, Any]) -> None:
            rectify(desk, notice_id, values["on"], values["text"])

        self._ask(dialog, work, self.tr("Mending recorded"))

    def _close(self, notice_id: int) -> None:
        desk = self._work.desk
        work = partial(close_notice, desk, notice_id, desk.today)
        trouble = self._work.events.trouble_met.emit
        self._work.background.run(work, lambda _r: self._told(self.tr("Notice closed")), trouble)

    def _ask(self, dialog: StepForm, work: Callable[[dict[str, Any]], Any], words: str) -> None:
        take_from(self._work, dialog, work, lambda result: self._told(words.format(result)))

    def _told(self, words: str) -> None:
        self._work.events.proposals_changed.emit(set())
        self._work.events.work_done.emit(words)


def _prepare(table: QTableWidget, heads: list[str], name: str, stretch: int = 0) -> None:
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(heads)
    table.setAccessibleName(name)
    table.setProperty("role", "plain")
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setDefaultSectionSize(32)
