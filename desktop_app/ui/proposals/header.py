"""The heading line of the list: text in line with the cells, an arrow for the order."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui import theme
from desktop_app.ui.proposals.columns import COLUMNS
from desktop_app.ui.proposals.delegate import PADDING

_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ListHeader(QHeaderView):
    """Painted by hand, so that headings and cells stand on the same pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._filtered: frozenset[str] = frozenset()
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setFixedHeight(theme.ROW_HEIGHT)
        self.setSortIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def mark_filtered(self, keys: frozenset[str]) -> None:
        """The columns by which the list is filtered are named in blue."""
        if keys != self._filtered:
            self._filtered = keys
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """One heading."""
        colours = theme.of(self)
        painter.save()
        painter.fillRect(rect, QColor(colours.panel))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = COLUMNS[logicalIndex]
        is_sorted = logicalIndex == self.sortIndicatorSection() and column.sort is not None
        is_filtered = column.key in self._filtered
        inner = rect.adjusted(PADDING, 0, -PADDING - (10 if is_sorted else 0), -1)
        metrics = self.fontMetrics()
        text = metrics.elidedText(column.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(QColor(colours.link if is_filtered else colours.muted))
        painter.drawText(inner, _TEXT, text)
        if is_sorted:
            left = inner.left() + metrics.horizontalAdvance(text) + 5
            self._paint_arrow(painter, left, rect.center().y(), colours.muted)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, left: int, middle: int, colour: str) -> None:
        rises = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        tip, base = (middle - 3, middle + 2) if rises else (middle + 3, middle - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        corners = [QPointF(left, base), QPointF(left + 7, base), QPointF(left + 3.5, tip)]
        painter.drawPolygon(QPolygonF(corners))
