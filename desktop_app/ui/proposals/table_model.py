"""The list as Qt sees it: ids in order and the lines at hand. It formats but never queries."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.listing import ListRow
from desktop_app.ui.proposals.columns import COLUMNS, LAMP, TITLE, Column
from desktop_app.ui.proposals.lamp_text import LampReader, LampWords, answered
from desktop_app.ui.widgets.text import escaped

ID_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2
MOST_ROWS_KEPT = 6000
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ProposalsModel(QAbstractTableModel):
    """Any number of ids; lines are put in by the page for the rows that are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")
        self._rows: dict[int, ListRow] = {}
        self._lamps: LampReader | None = None

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these cases and forget the ones before; lines at hand stay for a quicker paint."""
        self.beginResetModel()
        self._ids = array("q", ids)
        self.endResetModel()

    def add_ids(self, ids: array[int]) -> None:
        """More cases behind those shown."""
        if ids:
            first = len(self._ids)
            self.beginInsertRows(_NOWHERE, first, first + len(ids) - 1)
            self._ids.extend(ids)
            self.endInsertRows()

    def read_lamps(self, lamps: LampReader) -> None:
        """From now on lamps are read so."""
        self._lamps = lamps
        self._tell(0, len(self._ids) - 1)

    def missing(self, first: int, last: int) -> list[int]:
        """Ids from row first to row last whose lines are not at hand."""
        rows = self._rows
        return [one for one in self._ids[max(first, 0) : last + 1] if one not in rows]

    def put_rows(self, rows: Mapping[int, ListRow], first: int, last: int) -> None:
        """Lines for rows first to last."""
        if len(self._rows) + len(rows) > MOST_ROWS_KEPT:
            self._rows.clear()
        self._rows.update(rows)
        self._tell(first, last)

    def forget_rows(self, ids: Sequence[int] = ()) -> None:
        """Lines that may be old now; all of them without ids."""
        if not ids:
            self._rows.clear()
        for one in ids:
            self._rows.pop(one, None)

    def id_at(self, row: int) -> int:
        """The case in a row."""
        return self._ids[row]

    def ids_at(self, rows: Sequence[int]) -> list[int]:
        """The cases in these rows, in their order."""
        return [self._ids[row] for row in rows]

    def row_of(self, proposal_id: int) -> int:
        """The row of a case, -1 when it is not shown."""
        try:
            return self._ids.index(proposal_id)
        except ValueError:
            return -1

    def line(self, row: int) -> ListRow | None:
        """The line of a row, None while it is under way."""
        return self._rows.get(self._ids[row])

    def lamp(self, line: ListRow) -> LampWords:
        """The lamp of a line."""
        return self._lamps.of(line) if self._lamps else answered(line)

    def text(self, line: ListRow, column: Column) -> str:
        """What a cell says."""
        return self.lamp(line).short if column.key == LAMP else column.text(line)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many rows as ids."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """All columns; the view hides those not wanted."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tool tip, what a screen reader says, and the case behind the cell."""
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role not in _ROLES:
            return None
        line = self._rows.get(self._ids[index.row()])
        if line is None or role == ROW_ROLE:
            return line
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(line, column)
        whole = self.lamp(line).sentence if column.key == LAMP else column.text(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.name} {whole}"
        return f"<span>{escaped(whole)}</span>" if column.key in (LAMP, TITLE) else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The headings."""
        is_heading = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation == Qt.Orientation.Horizontal and is_heading:
            return COLUMNS[section].name
        return None

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last < len(self._ids):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))


_ROLES = frozenset(
    {
        ROW_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)
