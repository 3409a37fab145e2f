"""A table model that never queries: it knows the ids in order and asks for the lines it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

PAGE = 100
LINE_ROLE = Qt.ItemDataRole.UserRole + 2
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column:
    """One column: a key for settings, the heading, how a line reads in it, and its first width."""

    key: str
    heading: str
    text: Callable[[Any], str]
    width: int = 96
    is_number: bool = False


class PagedModel(QAbstractTableModel):
    """Ids in order and a cache of lines; lines_wanted names the ids it was asked to show."""

    lines_wanted = Signal(object)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ids: MutableSequence[int] = []
        self._lines: dict[int, Any] = {}
        self._asked: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)
        self._wanted: list[int] = []

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show other lines, or the same ones anew."""
        self.beginResetModel()
        self._ids = list(ids)
        self._lines.clear()
        self._asked.clear()
        self.endResetModel()

    def take_lines(self, lines: Mapping[int, Any]) -> None:
        """Lines that came from the store."""
        self._lines.update(lines)
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def ids(self) -> list[int]:
        """All ids in order."""
        return list(self._ids)

    def id_at(self, row: int) -> int | None:
        """The id of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, wanted: int) -> int | None:
        """The row of an id."""
        return self._ids.index(wanted) if wanted in self._ids else None

    def line_at(self, row: int) -> Any:
        """The line of a row, None while it is under way."""
        wanted = self.id_at(row)
        return self._lines.get(wanted) if wanted is not None else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many rows as ids."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many columns as were given."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; a row not yet here is empty and asked for."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[index.column()].is_number else _LEFT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, LINE_ROLE):
            return None
        line = self._lines.get(self._ids[index.row()])
        if line is None:
            self._want(index.row())
            return None if role == LINE_ROLE else ""
        return line if role == LINE_ROLE else self.columns[index.column()].text(line)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].is_number else _LEFT
        return None

    def _want(self, row: int) -> None:
        """Note the page around a row; it is asked for once the event loop comes round."""
        start = row - row % PAGE
        page = [one for one in self._ids[start : start + PAGE] if one not in self._asked]
        if page:
            self._asked.update(page)
            self._wanted += page
            self._timer.start()

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, []
        if wanted:
            self.lines_wanted.emit(wanted)
