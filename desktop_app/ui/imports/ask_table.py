"""A table whose every line is a question: the line is chosen with the arrows, answered below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.widgets.paged_model import Column, PagedModel
from desktop_app.ui.widgets.plain_table import PlainTable
from desktop_app.ui.widgets.text import plain, wrapping

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F4)


class AnswerBox(QComboBox):
    """The arrows open the list: only a choice that was meant is an answer."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would take every value on the way for an answer."""
        if event.key() in _STEPS:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes by is no answer either."""
        event.ignore()


class AskTable(QWidget):
    """answered: a line and the chosen value. Lines come with their choices and the present one."""

    answered = Signal(object, object)

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        stretch: str,
        question: str,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = PagedModel(columns, self)
        self.table = PlainTable(self.model, name, stretch)
        self.answer = AnswerBox()
        self.answer.setAccessibleName(question)
        self.answer.setMinimumWidth(240)
        self._choices: list[tuple[Sequence[tuple[Any, str]], Any]] = []
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(plain(question, "muted"))
        below.addWidget(self.answer)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        if hint:
            column.addWidget(wrapping(hint, "muted"))
        column.addWidget(self.table, 1)
        column.addLayout(below)
        self.table.row_chosen.connect(self._show_choices)
        self.table.opened.connect(lambda _row: self.answer.setFocus())
        self.answer.activated.connect(self._tell)

    def show_lines(
        self, lines: Sequence[Any], choices: Sequence[tuple[Sequence[tuple[Any, str]], Any]]
    ) -> None:
        """Lines anew; of each the (value, words) to choose from and the value that holds."""
        row = max(self.table.chosen_row(), 0)
        self._choices = list(choices)
        self.model.show_ids(range(len(lines)))
        self.model.take_lines(dict(enumerate(lines)))
        if lines:
            self.table.choose(min(row, len(lines) - 1))
        self._show_choices(self.table.chosen_row())

    def _show_choices(self, row: int) -> None:
        self.answer.clear()
        choices, present = self._choices[row] if 0 <= row < len(self._choices) else ((), None)
        for value, words in choices:
            self.answer.addItem(words, value)
        values = [value for value, _ in choices]
        self.answer.setCurrentIndex(values.index(present) if present in values else -1)
        self.answer.setEnabled(bool(choices))

    def _tell(self, _index: int) -> None:
        line = self.model.line_at(self.table.chosen_row())
        if line is not None:
            self.answered.emit(line, self.answer.currentData())
