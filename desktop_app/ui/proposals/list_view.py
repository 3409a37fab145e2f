"""The list's table: fits its columns, freezes the number, speaks in the user's words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.domain.lamp import Lamp
from desktop_app.settings import ColumnLayout
from desktop_app.ui import labels
from desktop_app.ui.proposals import column_fit
from desktop_app.ui.proposals.columns import COLUMNS, FROZEN, LAMP, TITLE
from desktop_app.ui.proposals.delegate import LAMP_SIZE, PADDING, LineDelegate
from desktop_app.ui.proposals.frozen import FrozenColumns
from desktop_app.ui.proposals.header import ListHeader
from desktop_app.ui.proposals.lamp_text import words
from desktop_app.ui.proposals.table_model import ProposalsModel
from desktop_app.ui.theme import ROW_HEIGHT
from desktop_app.ui.widgets.text import mark_active

AHEAD = 30
_POSITION = {column.key: position for position, column in enumerate(COLUMNS)}
_ONLY_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListView(QTableView):
    """opened: a case by Enter or double click; rows_looked_at: first and last row in sight."""

    opened = Signal(object)
    chosen = Signal(object)
    copy_requested = Signal()
    menu_requested = Signal(QPoint)
    rows_looked_at = Signal(int, int)
    layout_changed = Signal(object)

    def __init__(self, model: ProposalsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_fitting = False
        self._heading = ListHeader(self)
        self.setHorizontalHeader(self._heading)
        self.setModel(model)
        self.lines = LineDelegate(model, self)
        self.setItemDelegate(self.lines)
        self._dress()
        self._least = self._least_widths()
        self._layout = column_fit.usual_layout(self._least)
        self._frozen: FrozenColumns | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(400)
        self._later.timeout.connect(lambda: self.layout_changed.emit(self.columns_layout()))
        self._listen()
        self._fit()

    @property
    def heading(self) -> ListHeader:
        """The heading line, whose clicks order the list."""
        return self._heading

    def arrange(self, saved: Sequence[ColumnLayout]) -> None:
        """Show the columns as they were left; an empty layout gives the usual one."""
        self._layout = column_fit.completed(saved, self._least)
        self._is_fitting = True
        for position, one in enumerate(self._layout):
            self._heading.moveSection(self._heading.visualIndex(_POSITION[one.key]), position)
        self._is_fitting = False
        self._fit()

    def columns_layout(self) -> list[ColumnLayout]:
        """The columns in their order, with the widths and choices of the user."""
        by_key = {one.key: one for one in self._layout}
        order = [COLUMNS[self._heading.logicalIndex(at)].key for at in range(len(COLUMNS))]
        return [by_key[key] for key in order]

    def show_column(self, key: str, is_shown: bool) -> None:
        """Switch a column on or off."""
        self._change(key, is_shown=is_shown)
        self._fit()
        self._later.start()

    def chosen_rows(self) -> list[int]:
        """The selected rows from top to bottom."""
        spans = self._spans()
        return sorted({row for top, bottom in spans for row in range(top, bottom + 1)})

    def chosen_count(self) -> int:
        """How many rows are selected, without naming them."""
        return sum(bottom - top + 1 for top, bottom in self._spans())

    def choose(self, row: int) -> None:
        """Put the cursor on a row and show it."""
        index = self._model.index(row, _POSITION[TITLE])
        self.selectionModel().setCurrentIndex(index, _ONLY_THIS_ROW)
        self.scrollTo(index)

    def look(self) -> None:
        """Tell which rows are in sight (and a few more)."""
        height = self.verticalHeader().height()  # the viewport's, which Qt would wrap slowly
        first = max(0, self.rowAt(0) if self.rowAt(0) >= 0 else 0)
        last = self.rowAt(height - 1)
        if last < 0:
            last = first + height // ROW_HEIGHT + 1
        if self._model.rowCount():
            last = min(last + AHEAD, self._model.rowCount() - 1)
            self.rows_looked_at.emit(max(0, first - AHEAD), last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies as cells."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self._model.id_at(self.currentIndex().row()))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns and look at what came into sight."""
        super().resizeEvent(event)
        self._fit()
        self.look()

    def showEvent(self, event: QShowEvent) -> None:
        """What is shown for the first time needs its lines."""
        super().showEvent(event)
        self._freeze()
        self.look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus on the card around."""
        super().focusInEvent(event)
        mark_active(self.parentWidget(), True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away again."""
        super().focusOutEvent(event)
        mark_active(self.parentWidget(), False)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which case the cursor is on."""
        super().selectionChanged(selected, deselected)
        current = self.currentIndex()
        self.chosen.emit(self._model.id_at(current.row()) if current.isValid() else None)

    def _spans(self) -> list[tuple[int, int]]:
        selection = self.selectionModel().selection()
        ranges = (selection.at(position) for position in range(selection.count()))
        return [(one.top(), one.bottom()) for one in ranges]

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("List of cases"))
        self.setProperty("role", "bare")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW_HEIGHT)
        self._heading.setSectionResizeMode(_POSITION[TITLE], QHeaderView.ResizeMode.Fixed)

    def _listen(self) -> None:
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.id_at(index.row())))
        self.customContextMenuRequested.connect(self.menu_requested)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.look())
        self._model.modelReset.connect(self.look)
        self._model.rowsInserted.connect(lambda *_: self.look())
        self._heading.sectionResized.connect(self._resized)
        self._heading.sectionMoved.connect(self._moved)

    def _least_widths(self) -> dict[str, int]:
        """The widths that headings and the words of codes need in this language and font."""
        metrics = self.fontMetrics()
        least = {}
        for column in COLUMNS:
            needed = [column.name]
            if column.kind is not None:
                needed += [word for _, word in labels.choices(column.kind)]
            widest = max(metrics.horizontalAdvance(word) for word in needed)
            least[column.key] = min(widest + 2 * PADDING + 4, 160)
        late = metrics.horizontalAdvance(words(Lamp.RED, -10).short)
        least[LAMP] = max(least[LAMP], late + LAMP_SIZE + 8 + 2 * PADDING)
        return least

    def _fit(self) -> None:
        if self._is_fitting:
            return
        self._is_fitting = True
        widths = column_fit.fitted(self._layout, self._heading.width())
        for column, position in zip(COLUMNS, _POSITION.values(), strict=True):
            self.setColumnHidden(position, column.key not in widths)
            if column.key in widths and self.columnWidth(position) != widths[column.key]:
                self.setColumnWidth(position, widths[column.key])
        self._is_fitting = False
        self._freeze()

    def _freeze(self) -> None:
        """Lay the first columns over the list once it can be scrolled sideways."""
        is_wide = self.isVisible() and self._heading.length() > self._heading.width()
        if self._frozen is None and is_wide:
            self._frozen = FrozenColumns(self)
        if self._frozen is not None:
            self._frozen.follow([_POSITION[key] for key in FROZEN])

    def _resized(self, position: int, _old: int, width: int) -> None:
        if not self._is_fitting and width > 0:
            self._change(COLUMNS[position].key, width=width)
            self._fit()
            self._later.start()

    def _moved(self) -> None:
        if not self._is_fitting:
            self._later.start()
            self._fit()

    def _change(self, key: str, **over: object) -> None:
        self._layout = [
            ColumnLayout(**(vars(one) | over)) if one.key == key else one for one in self._layout
        ]
