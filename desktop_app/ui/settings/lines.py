"""The table of a section: lines found again by their key; Enter or a double click opens one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.ui import theme

Line = tuple[object, Sequence[str]]
AIR = 20
LONG = 12  # letters: what may be cut in a narrow window is told by a tool tip


class Lines(QTableWidget):
    """opened carries the key of a line; chosen_changed that another one is chosen."""

    opened = Signal(object)
    chosen_changed = Signal()

    def __init__(
        self, name: str, heads: Sequence[str], stretch: int = -1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys: list[object] = []
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setAccessibleName(name)
        self.setProperty("role", "plain")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._stretch = range(len(heads))[stretch]
        header.setSectionResizeMode(self._stretch, QHeaderView.ResizeMode.Stretch)
        self.itemActivated.connect(lambda item: self.opened.emit(self._keys[item.row()]))
        self.itemSelectionChanged.connect(self.chosen_changed)

    def show_lines(self, lines: Sequence[Line], muted: Sequence[object] = ()) -> None:
        """Show these lines; the chosen one stays chosen when it is still among them."""
        kept = self.chosen()
        self._keys = [key for key, _ in lines]
        self.setRowCount(len(lines))
        for row, (key, cells) in enumerate(lines):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(f"<span>{escape(words)}</span>" if len(words) > LONG else "")
                if key in muted:
                    item.setForeground(QColor(theme.of(self).muted))
                self.setItem(row, column, item)
        self._fit()
        if kept is not None:
            self.choose(kept)

    def chosen(self) -> object:
        """The key of the chosen line; None when none is chosen."""
        rows = self.selectionModel().selectedRows()
        return self._keys[rows[0].row()] if rows else None

    def choose(self, key: object) -> None:
        """Choose the line with this key, or none."""
        if key in self._keys:
            self.selectRow(self._keys.index(key))
        else:
            self.clearSelection()

    def _fit(self) -> None:
        """Every column as wide as its words, with air between it and the next."""
        for column in range(self.columnCount()):
            if column != self._stretch:
                self.resizeColumnToContents(column)
                self.setColumnWidth(column, self.columnWidth(column) + AIR)

    def texts(self) -> list[list[str]]:
        """What every cell says, line by line."""
        columns = range(self.columnCount())
        model = self.model()
        return [
            [str(model.index(row, one).data()) for one in columns] for row in range(self.rowCount())
        ]
