"""Cells with a colour of their own, such as what is overdue, keep it in a chosen line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class OwnColours(QStyledItemDelegate):
    """Draws the text of a chosen cell in its own colour, not in that of the selection."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's way to prepare a cell."""
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if colour is not None:
            palette = option.palette
            palette.setBrush(QPalette.ColorRole.HighlightedText, colour)
            option.palette = palette
