"""数据体检: gaps and contradictions grouped by kind, each a door; and whether the file is sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from desktop_app.services.data_check import Fault, Finding, data_check, query_of
from desktop_app.services.keep_backups import Checked, check_store
from desktop_app.ui.settings import check_words
from desktop_app.ui.settings.section import Section
from desktop_app.ui.widgets.buttons import NumberButton
from desktop_app.ui.widgets.text import section, wrapping
from desktop_app.ui.workplace import Workplace

CASE = Qt.ItemDataRole.UserRole
MOST_LINES = 200  # of a kind; the number beside it opens all its cases


class CheckSection(Section):
    """The findings of the sessions shown; Enter opens a case, a number all cases of a kind."""

    follows_events = False  # reading every case is long work: it is asked for

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Data check"),
            self.tr("Gaps and contradictions in the sessions shown at the top."),
        )
        self.doors: dict[Fault, NumberButton] = {}
        self.again = self.button(self.tr("Check again"), self.refresh, needs_right=False)
        self.state = wrapping()
        bar = self.bar()
        bar.addWidget(self.again)
        bar.addWidget(self.state, 1)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Findings"))
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([self.tr("Case"), self.tr("Cases"), self.tr("Found")])
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.tree.setColumnWidth(0, 240)
        self.tree.setColumnWidth(1, 72)
        self.column.addWidget(self.tree, 100)
        self.column.addWidget(section(self.tr("The data file")))
        self.check_file = self.button(self.tr("Check the file"), self._check, needs_right=False)
        self.mend = self.button(self.tr("Rebuild"), partial(self._check, is_repair=True))
        self.mend.hide()
        self.file_state = wrapping(self.tr("Not checked yet."))
        bar = self.bar()
        bar.addWidget(self.check_file)
        bar.addWidget(self.mend)
        bar.addWidget(self.file_state, 1)
        self.column.addStretch(1)
        self.tree.itemActivated.connect(self._open)

    def read(self) -> tuple[Finding, ...]:
        """Every finding in the sessions shown."""
        return data_check(self.work.desk, self.sessions)

    def take(self, found: tuple[Finding, ...]) -> None:
        """Show them by kind."""
        self.tree.setVisible(bool(found))
        self.tree.clear()
        self.doors.clear()
        for fault, lines in groupby(found, key=lambda one: one.fault):
            self._add_kind(fault, list(lines))
        words = self.tr("Findings: {}").format(len(found))
        self.state.setText(words if found else self.tr("Nothing is missing."))

    def _add_kind(self, fault: Fault, found: Sequence[Finding]) -> None:
        name, query = check_words.fault(fault), query_of(found)
        head = QTreeWidgetItem([name])
        self.tree.addTopLevelItem(head)
        door = NumberButton(str(len(query.ids or ())), name, query)
        door.opened.connect(self.cases_requested)
        self.doors[fault] = door
        self.tree.setItemWidget(head, 1, door)
        for one in found[:MOST_LINES]:
            line = QTreeWidgetItem([one.number, "", check_words.detail(one) or name])
            line.setData(0, CASE, one.proposal_id)
            head.addChild(line)
        head.setExpanded(True)

    def _open(self, item: QTreeWidgetItem, _column: int) -> None:
        case = item.data(0, CASE)
        if case is not None:
            self.case_opened.emit(case)

    def _check(self, is_repair: bool = False) -> None:
        self.file_state.setText(self.tr("Checking …"))
        self.check_file.setEnabled(False)
        work = partial(check_store, repair=is_repair)
        self.work.background.run(work, self._show_file, self._fail)

    def _show_file(self, checked: Checked) -> None:
        self.check_file.setEnabled(True)
        self.mend.setVisible(any(f.can_be_rebuilt for f in checked.left))
        if not checked.faults:
            self.file_state.setText(self.tr("The data file is sound."))
        elif checked.is_sound:
            self.file_state.setText(self.tr("Rebuilt: {}").format(checked.rebuilt))
        else:
            counted = Counter(map(check_words.store_fault, checked.left))
            words = "；".join(f"{name} {count}" for name, count in counted.items())
            self.file_state.setText(words)

    def _fail(self, error: Exception) -> None:
        self.check_file.setEnabled(True)
        self.file_state.setText(self.tr("Not checked yet."))
        self.work.events.trouble_met.emit(error)
