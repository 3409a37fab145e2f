"""The page 今日: one look says what burns; every line is a case, every number opens its cases."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QEvent,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.services.list_today import Today, TodayGroup, TodayLine, list_today
from desktop_app.ui import history_words, labels, theme
from desktop_app.ui.proposals.delegate import draw_lamp
from desktop_app.ui.proposals.lamp_text import words
from desktop_app.ui.today.health import HealthDoor
from desktop_app.ui.widgets.buttons import ActionButton, NumberButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.own_colours import OwnColours
from desktop_app.ui.widgets.seen import RefreshWhenSeen
from desktop_app.ui.widgets.text import plain
from desktop_app.ui.workplace import Workplace

CASE = Qt.ItemDataRole.UserRole
FOLLOW_UP = Qt.ItemDataRole.UserRole + 1
STEP = Qt.ItemDataRole.UserRole + 2
# What meets a deadline at once; an answer has many steps, and its case offers the next one.
STEPS: dict[object, Verb] = {
    DeadlineKind.SIGN_IN: Verb.SIGN_IN,
    DeadlineKind.BREAK_DOWN: Verb.ASSIGN,
    DeadlineKind.FIRST_CONTACT: Verb.LOG_CONTACT,
    DeadlineKind.CO_OPINION: Verb.SETTLE_OPINION,
    DeadlineKind.FEEDBACK: Verb.RECORD_FEEDBACK,
    DeadlineKind.PROMISE: Verb.UPDATE_PROMISE,
    DeadlineKind.ARCHIVE: Verb.ARCHIVE,
}
LAMP_PIXELS = 12
GROUPS: dict[TodayGroup, Any] = {
    TodayGroup.OVERDUE: QT_TRANSLATE_NOOP("today", "Overdue"),
    TodayGroup.DUE_TODAY: QT_TRANSLATE_NOOP("today", "Due today"),
    TodayGroup.DUE_THIS_WEEK: QT_TRANSLATE_NOOP("today", "Due this week"),
    TodayGroup.DECIDE: QT_TRANSLATE_NOOP("today", "Waiting for my decision"),
    TodayGroup.NEW: QT_TRANSLATE_NOOP("today", "New"),
    TodayGroup.PROMISES: QT_TRANSLATE_NOOP("today", "Promises due"),
    TodayGroup.FOLLOW_UPS: QT_TRANSLATE_NOOP("today", "Talks to follow up"),
    TodayGroup.FEEDBACK: QT_TRANSLATE_NOOP("today", "Feedback outstanding"),
    TodayGroup.CO_OPINIONS: QT_TRANSLATE_NOOP("today", "Opinions owed to us"),
    TodayGroup.TO_ARCHIVE: QT_TRANSLATE_NOOP("today", "To archive"),
}
_WIDTHS = (116, 88, 0, 120, 130, 96, 80)
_TITLE = 2
AT_ONCE = 100  # lines that are added between two turns of the event loop


class TodayPage(QWidget):
    """cases_requested carries a ListQuery, case_opened a case's id; check_requested none.

    step_requested carries the verb that a line waits for, and its case.
    """

    cases_requested = Signal(object)
    case_opened = Signal(object)
    check_requested = Signal()
    step_requested = Signal(object, object)
    import_requested = Signal()

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._sessions: tuple[int, ...] = ()
        self._shown: Today | None = None
        self.heading = plain("", "title")
        self.health = HealthDoor(workplace)
        self.paper = ActionButton("print", self.tr("Print, PDF …"))
        self.numbers: dict[TodayGroup, NumberButton] = {}
        self.tree = QTreeWidget()
        self.empty = EmptyState("check", "")
        self._stack = QStackedWidget()
        self._waiting: deque[tuple[QTreeWidgetItem, TodayGroup, TodayLine]] = deque()
        self._lamps: dict[Lamp, QIcon] = {}
        self._filler = QTimer(self)
        self._filler.timeout.connect(partial(self._fill, AT_ONCE))
        self._build()
        self._connect()

    def show_session(self, session_ids: Sequence[int]) -> None:
        """Show what waits in these sessions."""
        self._sessions = tuple(session_ids)
        self.health.show_session(self._sessions)
        self.refresh()

    def refresh(self) -> None:
        """Read the page anew."""
        work = partial(list_today, self._work.desk, self._sessions)
        self._work.background.run(work, self._show, self._work.events.trouble_met.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the lamps anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            self._show(self._shown)

    def _build(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(8)
        for group, name in GROUPS.items():
            cards.addWidget(self._card(group, QCoreApplication.translate("today", name)), 1)
        self.tree.setAccessibleName(self.tr("What waits today"))
        self.tree.setColumnCount(len(_WIDTHS))
        self.tree.setHeaderLabels(
            [
                self.tr("Time left"),
                self.tr("Number"),
                self.tr("Title"),
                self.tr("What"),
                self.tr("Of whom"),
                self.tr("Division"),
                self.tr("Handler"),
            ]
        )
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(8)
        self.tree.setUniformRowHeights(True)
        self.tree.setIconSize(QSize(LAMP_PIXELS, LAMP_PIXELS))
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setItemDelegate(OwnColours(self.tree))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.tree.setColumnWidth(column, width)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(12)
        whole.addLayout(self._head())
        whole.addLayout(cards)
        whole.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        """The day, the door to the data check, and the page on paper."""
        self.paper.setToolTip(self.tr("This page on one sheet, to print or as PDF (Ctrl+P)"))
        self.paper.setShortcut("Ctrl+P")
        self.paper.setVisible(self._work.desk.role in MATRIX[Verb.PRODUCE_DOCUMENT])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.health)
        head.addWidget(self.paper)
        return head

    def _card(self, group: TodayGroup, name: str) -> QFrame:
        number = NumberButton("0", name, ListQuery(ids=()), is_large=True)
        number.opened.connect(self.cases_requested)
        self.numbers[group] = number
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        column.addWidget(number, 0, Qt.AlignmentFlag.AlignHCenter)
        label = plain(name, "small")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column.addWidget(label, 1)
        return card

    def _connect(self) -> None:
        self.tree.itemActivated.connect(self._open)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.health.check_requested.connect(self.check_requested)
        self.paper.clicked.connect(self._print)
        self.empty.action_requested.connect(self.import_requested)
        events = self._work.events
        RefreshWhenSeen(self, self.refresh, events.proposals_changed, events.contacts_changed)

    def _print(self) -> None:
        from desktop_app.services.produce_document import day_sheet  # start-up time
        from desktop_app.ui.paper_doors import show_paper  # start-up time

        work = partial(day_sheet, self._work.desk, self._sessions)
        show_paper(self._work, self.window(), self.heading.text(), work)

    def line_menu(self, item: QTreeWidgetItem | None) -> QMenu | None:
        """What can be done with a line here; None on a heading."""
        case = item.data(0, CASE) if item is not None else None
        if item is None or case is None:
            return None
        menu = QMenu(self)
        menu.addAction(self.tr("Open the case"), partial(self.case_opened.emit, case))
        step = item.data(0, STEP)
        if step is not None and self._work.desk.role in MATRIX[Verb(step)]:
            words = history_words.verb(step)
            menu.addAction(f"{words} …", partial(self.step_requested.emit, Verb(step), case))
        contact = item.data(0, FOLLOW_UP)
        if contact is not None and self._work.desk.role in MATRIX[Verb.EDIT_CONTACT]:
            menu.addAction(self.tr("Followed up, or not needed"), partial(self._settle, contact))
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.line_menu(self.tree.itemAt(at))
        if menu is not None:
            menu.popup(self.tree.viewport().mapToGlobal(at))

    def _settle(self, contact_id: int) -> None:
        from desktop_app.services.settle_follow_up import settle_follow_up  # start-up time

        desk, events = self._work.desk, self._work.events

        def done(_result: object) -> None:
            events.contacts_changed.emit()
            events.work_done.emit(self.tr("Followed up"))

        work = partial(settle_follow_up, desk, contact_id, desk.today)
        self._work.background.run(work, done, events.trouble_met.emit)

    def _open(self, item: QTreeWidgetItem, _column: int) -> None:
        case = item.data(0, CASE)
        if case is not None:
            self.case_opened.emit(case)

    def _show(self, shown: Today) -> None:
        self._shown = shown
        chosen = self.tree.currentItem()
        case = chosen.data(0, CASE) if chosen is not None else None
        self.heading.setText(self.tr("Today, {}").format(labels.day(shown.today)))
        self.tree.clear()
        self._waiting.clear()
        self._lamps.clear()
        for part in shown.parts:
            button = self.numbers[part.group]
            burns = part.group is TodayGroup.OVERDUE and bool(part.lines)
            button.show_number(str(len(part.lines)), part.query, burns)
            button.setEnabled(bool(part.lines))
            button.setAccessibleName(
                f"{QCoreApplication.translate('today', GROUPS[part.group])} {len(part.lines)}"
            )
            if part.lines:
                self._add_group(part.group, part.lines)
        cases = [line.proposal_id for _, _, line in self._waiting]
        self._fill(max(AT_ONCE, cases.index(case) + 1 if case in cases else 0))
        if self._waiting:
            self._filler.start()
        self._say_empty(shown.has_cases)
        has_lines = any(part.lines for part in shown.parts)
        self._stack.setCurrentWidget(self.tree if has_lines else self.empty)
        self._choose(case)

    def _say_empty(self, has_cases: bool) -> None:
        hint = self.tr("What is due, overdue or waiting for a decision shows here.")
        if has_cases:
            self.empty.say(self.tr("Nothing waits today"), hint)
            return
        may_import = self._work.desk.role in MATRIX[Verb.IMPORT_LEDGER]
        action = self.tr("Import a ledger") if may_import else ""
        self.empty.say(self.tr("No cases in this session yet"), hint, action)

    def _choose(self, case: int | None) -> None:
        """Put the cursor on the case that it was on, or on the first line."""
        heads = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        found = [head.child(row) for head in heads if head for row in range(head.childCount())]
        lines = [line for line in found if line is not None]
        same = (line for line in lines if line.data(0, CASE) == case)
        first = next(same, lines[0] if lines else None)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _add_group(self, group: TodayGroup, lines: Sequence[TodayLine]) -> None:
        name = QCoreApplication.translate("today", GROUPS[group])
        head = QTreeWidgetItem([f"{name}  {len(lines)}"])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = QFont(self.tree.font())
        bold.setBold(True)
        head.setFont(0, bold)
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        self._waiting.extend((head, group, line) for line in lines)

    def _fill(self, count: int) -> None:
        """Add the next lines; thousands at once would hold the window up."""
        for _ in range(min(count, len(self._waiting))):
            head, group, line = self._waiting.popleft()
            item = self._line(line)
            if group is TodayGroup.FOLLOW_UPS:
                item.setData(0, FOLLOW_UP, line.item_id)
            head.addChild(item)
            if head.childCount() == 1:
                head.setExpanded(True)
        if not self._waiting:
            self._filler.stop()

    def _line(self, line: TodayLine) -> QTreeWidgetItem:
        told = words(line.lamp, line.days_left) if line.days_left is not None else None
        cells = [
            told.short if told else labels.NONE,
            line.number,
            line.title,
            _what(line),
            _who(line),
            line.division or labels.NONE,
            line.handler or labels.NONE,
        ]
        item = QTreeWidgetItem(cells)
        item.setData(0, CASE, line.proposal_id)
        step = line.what if isinstance(line.what, Verb) else STEPS.get(line.what)
        item.setData(0, STEP, step.value if step is not None else None)
        item.setIcon(0, self._lamp(line.lamp))
        if line.lamp is Lamp.RED:
            item.setForeground(0, QColor(theme.of(self).red))
        if told:
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told.sentence)
        return item

    def _lamp(self, lamp: Lamp) -> QIcon:
        if lamp not in self._lamps:
            self._lamps[lamp] = self._drawn(lamp)
        return self._lamps[lamp]

    def _drawn(self, lamp: Lamp) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(int(LAMP_PIXELS * ratio), int(LAMP_PIXELS * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_lamp(painter, QRectF(1, 1, LAMP_PIXELS - 2, LAMP_PIXELS - 2), lamp, theme.of(self))
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)  # the lamp keeps its colour under the cursor
        return icon


def _who(line: TodayLine) -> str:
    """Whom the line waits for; a clearance waits for a level, not for a name."""
    if line.what is Verb.CLEAR_REPLY:
        return labels.label(ClearanceLevel(line.who))
    return line.who or labels.NONE


def _what(line: TodayLine) -> str:
    """What the line waits for; a case that is merely new says where it stands."""
    if line.what is None:
        return labels.label(line.stage)
    if isinstance(line.what, DeadlineKind):
        return labels.label(line.what)
    return history_words.verb(line.what)
