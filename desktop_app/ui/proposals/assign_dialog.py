"""批量分解: one line a case, filled in after last year's pattern, each to be changed; one save."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.member import DutyLevel
from desktop_app.services.assign_case import Breakdown
from desktop_app.services.desk import Desk
from desktop_app.services.suggest_breakdowns import Suggestion, Suggestions
from desktop_app.ui import labels, theme
from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.text import wrapping

_DIVISION, _HANDLER, _LIKE = 3, 4, 5


class _Choice(QComboBox):
    """A choice in a table: the wheel scrolls the table and never changes it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the table."""
        event.ignore()


@dataclass(frozen=True)
class _Line:
    """One case with its two choices."""

    case: Suggestion
    division: QComboBox
    handler: QComboBox


class AssignDialog(QDialog):
    """submitted carries ({case: Breakdown}, day); the dialog stays open until told to close."""

    submitted = Signal(object, object)

    def __init__(self, desk: Desk, found: Suggestions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._lines: list[_Line] = []
        self.table = QTableWidget()
        self.all_of_them = _Choice()
        self.on = DateField(desk.today)
        self.due = DateField(desk.today)
        self.trouble = wrapping("", "alarm")
        self.submit = primary("")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.setWindowTitle(self.tr("Assign to divisions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 560)
        self._build(desk)
        self._fill()
        self._connect()
        self._count()

    def wanted(self) -> dict[int, Breakdown]:
        """Who is to do what; lines without a division, or as they were, are left alone."""
        return {
            line.case.proposal_id: found
            for line in self._lines
            if (found := self._breakdown(line)) is not None
        }

    def _breakdown(self, line: _Line) -> Breakdown | None:
        division, handler = line.division.currentData(), line.handler.currentData()
        if division is None:
            return None
        found = self._found.breakdown(line.case, division, handler, self.due.value())
        now = line.case.now
        is_same = now is not None and replace(now, due_on=found.due_on) == found
        is_dated = self.due.value() is not None
        return None if is_same and not is_dated else found

    def refuse(self, error: Exception) -> None:
        """Say what must be mended; nothing chosen is lost."""
        self._warn(words_of(error).whole)
        self._count()

    def _warn(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()

    def _build(self, desk: Desk) -> None:
        self.on.set_value(desk.today)
        self.all_of_them.setAccessibleName(self.tr("Lead division of all"))
        self.all_of_them.addItem(self.tr("As suggested below"), None)
        for one in self._found.divisions:
            self.all_of_them.addItem(one.name, one.id)
        head = QFormLayout()
        head.setHorizontalSpacing(12)
        head.addRow(self.tr("Lead division of all"), self.all_of_them)
        days = QHBoxLayout()
        for field, words in ((self.on, self.tr("Assigned on")), (self.due, self.tr("Due inside"))):
            field.setAccessibleName(words)
            field.setMaximumWidth(140)
            days.addWidget(field)
        days.addStretch(1)
        head.addRow(self.tr("Assigned on, due inside"), days)
        self.trouble.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.submit)
        self.submit.setDefault(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        hint = self.tr(
            "Filled in after the latest case of the same topic, else of the same division."
        )
        whole.addWidget(wrapping(hint, "muted"))
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.trouble)
        whole.addLayout(buttons)

    def _fill(self) -> None:
        heads = (
            *(self.tr("Number"), self.tr("Title"), self.tr("Topic"), self.tr("Lead division")),
            *(self.tr("Handler"), self.tr("Like")),
        )
        table = self.table
        table.setColumnCount(len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("Chosen cases"))
        table.setProperty("role", "plain")
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT + 4)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 96), (2, 96), (_DIVISION, 152), (_HANDLER, 120), (_LIKE, 148)):
            table.setColumnWidth(column, width)
        table.setRowCount(len(self._found.cases))
        for row, case in enumerate(self._found.cases):
            self._add(row, case)

    def _add(self, row: int, case: Suggestion) -> None:
        for column, words in enumerate((case.number, case.title, case.topic or labels.NONE)):
            item = QTableWidgetItem(words)
            self.table.setItem(row, column, item)
        if case.error is not None:
            self.table.setSpan(row, _DIVISION, 1, _LIKE - _DIVISION + 1)
            self.table.setCellWidget(
                row, _DIVISION, wrapping(words_of(case.error).sentence, "muted")
            )
            return
        division = self._choice(self.tr("Lead division"), case.number)
        division.addItem(labels.NONE, None)
        for one in self._found.divisions:
            division.addItem(one.name, one.id)
        handler = self._choice(self.tr("Handler"), case.number)
        handler.addItem(labels.NONE, None)
        for person in self._found.people:
            if person.level is DutyLevel.HANDLER:
                handler.addItem(person.name, person.id)
        line = _Line(case, division, handler)
        self._lines.append(line)
        self.table.setCellWidget(row, _DIVISION, division)
        self.table.setCellWidget(row, _HANDLER, handler)
        self.table.setItem(row, _LIKE, QTableWidgetItem(self._like(case)))
        self._suggest(line)
        division.currentIndexChanged.connect(lambda _index: self._follow(line))
        handler.currentIndexChanged.connect(lambda _index: self._count())

    def _choice(self, name: str, number: str) -> QComboBox:
        made = _Choice()
        made.setAccessibleName(f"{number} {name}")
        return made

    def _like(self, case: Suggestion) -> str:
        if case.like_number:
            return self.tr("{} · {}").format(case.like_year, case.like_number)
        return self.tr("own division") if case.breakdown else labels.NONE

    def _suggest(self, line: _Line) -> None:
        """Choose what the pattern says."""
        usual = line.case.breakdown
        line.division.setCurrentIndex(max(line.division.findData(usual and usual.division_id), 0))
        line.handler.setCurrentIndex(max(line.handler.findData(usual and usual.handler_id), 0))

    def _follow(self, line: _Line) -> None:
        """Another division brings the handler it last had."""
        division, case = line.division.currentData(), line.case
        usual = self._found.usual.get(division)
        if case.breakdown is not None and case.breakdown.division_id == division:
            usual = case.breakdown
        line.handler.setCurrentIndex(max(line.handler.findData(usual and usual.handler_id), 0))
        self._count()

    def _set_all(self) -> None:
        wanted = self.all_of_them.currentData()
        for line in self._lines:
            if wanted is None:
                self._suggest(line)
            else:
                line.division.setCurrentIndex(line.division.findData(wanted))

    def _connect(self) -> None:
        self.all_of_them.activated.connect(lambda _index: self._set_all())
        self.due.date_changed.connect(lambda _day: self._count())
        self.submit.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._submit)

    def _count(self) -> None:
        count = len(self.wanted())
        self.submit.setText(self.tr("Assign {} cases").format(count))
        self.submit.setEnabled(count > 0)

    def _submit(self) -> None:
        if not self.submit.isEnabled():
            return
        wrong = next((one for one in (self.on, self.due) if not one.is_understood()), None)
        if wrong is not None or self.on.value() is None:
            field = wrong or self.on
            field.setFocus()
            self._warn(field.toolTip())
            return
        self.trouble.hide()
        self.submit.setEnabled(False)  # a double click takes the step once
        self.submitted.emit(self.wanted(), self.on.value())
