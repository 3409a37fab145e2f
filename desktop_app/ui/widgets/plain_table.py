"""A calm table: whole rows, 32 px high, headings in line with the cells below them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui import labels
from desktop_app.ui.theme import ROW_HEIGHT, TEXT_PIXELS
from desktop_app.ui.widgets.paged_model import PagedModel

AIR = 12
Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def words_width(kind: type[StrEnum]) -> int:
    """The width of a column that shows every word of a kind in full, whatever the language."""
    return max(_text_width(word) for _, word in labels.choices(kind))


def _text_width(text: str) -> int:
    """The width of a text in a cell, with the air on both sides."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(TEXT_PIXELS)
    return QFontMetrics(font).horizontalAdvance(text) + 2 * AIR


class PlainTable(QTableView):
    """opened: a row by Enter or double click. Narrow tables drop the columns named last."""

    opened = Signal(int)
    row_chosen = Signal(int)

    def __init__(
        self,
        model: PagedModel,
        name: str,
        stretch: str,
        drop_first: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self._model = model
        self._stretch = stretch
        self._drop_first = tuple(drop_first)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(40)
        header.setFixedHeight(ROW_HEIGHT)
        self._widths = {c.key: max(c.width, _text_width(c.heading)) for c in model.columns}
        for position, column in enumerate(model.columns):
            self.setColumnWidth(position, self._widths[column.key])
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def chosen_row(self) -> int:
        """The row under the cursor, -1 when there is none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Put the cursor on a row."""
        self.setCurrentIndex(self._model.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the cursor came to."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.row_chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rest of the width to the column that wants it; drop what does not fit."""
        super().resizeEvent(event)
        columns = self._model.columns
        width = self.viewport().width()
        shown = {column.key for column in columns}
        for key in (*self._drop_first, ""):
            used = sum(self._widths[one] for one in shown)
            if used <= width or not key:
                break
            shown.discard(key)
        rest = width - sum(self._widths[one] for one in shown if one != self._stretch)
        for position, column in enumerate(columns):
            self.setColumnHidden(position, column.key not in shown)
            if column.key == self._stretch:
                self.setColumnWidth(position, max(rest, 80))
