"""Numbers in a table that open their cases: at the right, below their heading; red if they burn."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from desktop_app.domain.figures import Count
from desktop_app.ui.widgets.buttons import NumberButton

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def count_door(count: Count, what: str, *, burns: bool = False) -> NumberButton:
    """A number for a cell; nothing is no door, and one that burns is red."""
    door = NumberButton(str(count.value), what, count.query)
    door.setEnabled(count.value > 0)
    door.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys come to its cell
    door.setProperty("is_count", True)
    door.setProperty("is_alarm", burns and count.value > 0)
    return door


def prepare_doors(table: QTableWidget) -> None:
    """Let the arrow keys go from number to number, and Enter open what stands behind one."""
    table.setTabKeyNavigation(False)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectItems)
    table.cellActivated.connect(partial(_open, table))


def _open(table: QTableWidget, row: int, column: int) -> None:
    door = table.cellWidget(row, column)
    if isinstance(door, NumberButton):
        door.click()


def put_door(table: QTableWidget, row: int, column: int, door: NumberButton) -> None:
    """A number in its cell, which tells a screen reader what it is."""
    cell = QTableWidgetItem()
    cell.setData(Qt.ItemDataRole.AccessibleTextRole, door.accessibleName())
    table.setItem(row, column, cell)
    table.setCellWidget(row, column, door)


def align_counts(table: QTableWidget, columns: Iterable[int]) -> None:
    """Put the headings of columns of numbers at the right, above them."""
    for column in columns:
        head = table.horizontalHeaderItem(column)
        if head is not None:
            head.setTextAlignment(RIGHT)
