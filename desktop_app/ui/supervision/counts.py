"""Numbers in a table that open their cases: at the right, below their heading; red if they burn."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget

from desktop_app.domain.figures import Count
from desktop_app.ui.widgets.buttons import NumberButton

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def count_door(count: Count, what: str, *, burns: bool = False) -> NumberButton:
    """A number for a cell; nothing is no door, and one that burns is red."""
    door = NumberButton(str(count.value), what, count.query)
    door.setEnabled(count.value > 0)
    door.setProperty("is_count", True)
    door.setProperty("is_alarm", burns and count.value > 0)
    return door


def align_counts(table: QTableWidget, columns: Iterable[int]) -> None:
    """Put the headings of columns of numbers at the right, above them."""
    for column in columns:
        head = table.horizontalHeaderItem(column)
        if head is not None:
            head.setTextAlignment(RIGHT)
