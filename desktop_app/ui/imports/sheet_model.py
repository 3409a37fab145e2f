"""The rows of a sheet as they were read: a heading says what a column was taken for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop_app.services.preview_import import CellSeen, SheetSeen
from desktop_app.ui import labels
from desktop_app.ui.imports.complaint_words import reason_words

Index = QModelIndex | QPersistentModelIndex
_REFUSED = "✗ "  # never by colour alone


class SheetModel(QAbstractTableModel):
    """Shows one sheet; a refused cell keeps what stood there, with a mark and the reason."""

    def __init__(self, alarm: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alarm = QColor(alarm)
        self._sheet = SheetSeen("", 0)

    def show_sheet(self, sheet: SheetSeen) -> None:
        """Show another sheet, or the same one read anew."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many rows as were read."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many columns as the sheet has."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The reading of a cell; its complaint as a tip."""
        cell = self._cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            text = " ".join(cell.text.split())
            return f"{_REFUSED}{text}" if cell.reason else text
        if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.StatusTipRole):
            return reason_words(cell.reason) if cell.reason else None
        if role == Qt.ItemDataRole.ForegroundRole and cell.reason:
            return self._alarm
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The letters with the meaning above each column, the row number before each row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._sheet.rows[section].number)
        column = self._sheet.columns[section]
        return f"{column.letters} {column.meaning or labels.NONE}"

    def why(self, index: Index) -> str:
        """Why a cell was refused; empty when it was read."""
        cell = self._cell(index)
        return reason_words(cell.reason) if cell and cell.reason else ""

    def _cell(self, index: Index) -> CellSeen | None:
        if not index.isValid():
            return None
        return self._sheet.rows[index.row()].cells[index.column()]
