"""A table of any length: rows are known by their place, and what is looked at comes by the page."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer, Signal

from desktop_app.ui.widgets.paged_model import PAGE, PagedModel

UNKNOWN = -1
MOST_LINES = 4000
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RollModel(PagedModel):
    """page_wanted carries the place of a page's first row; eight bytes a row, whatever it holds."""

    page_wanted = Signal(object)

    def show_first(self, ids: Sequence[int], lines: Mapping[int, Any]) -> None:
        """Another roll, of which the first rows are known; how long it is comes behind."""
        self.beginResetModel()
        self._ids = array("q", ids)
        self._lines = dict(lines)
        self._asked.clear()
        self.endResetModel()

    def grow(self, count: int) -> None:
        """The roll is so long; rows that are not known yet are empty."""
        have = len(self._ids)
        if count > have:
            self.beginInsertRows(_NOWHERE, have, count - 1)
            self._ids.extend(array("q", [UNKNOWN]) * (count - have))
            self.endInsertRows()

    def take_page(self, start: int, ids: Sequence[int], lines: Mapping[int, Any]) -> None:
        """A page that came from the store."""
        self._asked.discard(start)
        if len(self._lines) + len(lines) > MOST_LINES:
            self._lines.clear()
        self._lines.update(lines)
        for place, one in enumerate(ids[: len(self._ids) - start], start):
            self._ids[place] = one
        if ids and self._ids:
            last = min(start + len(ids), len(self._ids)) - 1
            self.dataChanged.emit(self.index(start, 0), self.index(last, len(self.columns) - 1))

    def id_at(self, row: int) -> int | None:
        """The id of a row, None while it is not known."""
        found = super().id_at(row)
        return None if found == UNKNOWN else found

    def _want(self, row: int) -> None:
        """Note the page; it is asked for once the event loop comes round."""
        start = row - row % PAGE
        if start not in self._asked:
            self._asked.add(start)
            QTimer.singleShot(0, self, lambda: self._ask_page(start))

    def _ask_page(self, start: int) -> None:
        if start in self._asked:
            self.page_wanted.emit(start)
