"""The first columns once more, laid over the list while it is scrolled sideways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop_app.ui.proposals.columns import COLUMNS
from desktop_app.ui.proposals.header import ListHeader
from desktop_app.ui.theme import ROW_HEIGHT


class FrozenColumns(QTableView):
    """Shares model, selection and delegate with the list below it; only seen when needed."""

    def __init__(self, below: QTableView) -> None:
        super().__init__(below)
        self._below = below
        self.setHorizontalHeader(ListHeader(self))
        self.setModel(below.model())
        self.setSelectionModel(below.selectionModel())
        self.setItemDelegate(below.itemDelegate())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTableView { border: 0; border-radius: 0; }")
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setSectionsClickable(False)
        self.hide()
        below.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(below.verticalScrollBar().setValue)
        self.doubleClicked.connect(below.doubleClicked)

    def follow(self, positions: Sequence[int]) -> None:
        """Take over the widths of these columns, and show only while the list scrolls sideways."""
        below = self._below
        is_needed = below.horizontalScrollBar().maximum() > 0
        self.setVisible(is_needed)
        if not is_needed:
            return
        width = 0
        for position in range(len(COLUMNS)):
            is_frozen = position in positions and not below.isColumnHidden(position)
            self.setColumnHidden(position, not is_frozen)
            if is_frozen:
                self.setColumnWidth(position, below.columnWidth(position))
                width += below.columnWidth(position)
        edge = below.frameWidth()
        height = below.verticalHeader().height() + below.horizontalHeader().height()
        self.setGeometry(edge, edge, width, height)
        self.verticalScrollBar().setValue(below.verticalScrollBar().value())
