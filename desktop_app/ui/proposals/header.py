"""The heading line of the list: text in line with the cells, an arrow for the order, a funnel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui import theme
from desktop_app.ui.proposals.columns import COLUMNS
from desktop_app.ui.proposals.delegate import PADDING

_GRIP = 4  # pixels at the end of a heading that widen its column
_FUNNEL = 20  # pixels before them that open its filter
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ListHeader(QHeaderView):
    """Painted by hand, so that headings and cells stand on the same pixel."""

    filter_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._filtered: frozenset[str] = frozenset()
        self._filterable: frozenset[str] = frozenset()
        self._hovered = -1
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

    def offer_filters(self, keys: frozenset[str]) -> None:
        """The columns whose headings show a funnel under the mouse, which asks for a menu."""
        self._filterable = keys
        self.setMouseTracking(True)

    def funnel(self, position: int) -> QRect:
        """Where the funnel of a column stands in the viewport; empty when it has none."""
        if COLUMNS[position].key not in self._filterable:
            return QRect()
        end = self.sectionViewportPosition(position) + self.sectionSize(position) - _GRIP
        return QRect(end - _FUNNEL, 0, _FUNNEL, self.height() - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The funnel opens the filter of its column; elsewhere a heading orders or moves."""
        at = event.position().toPoint()
        position = self.logicalIndexAt(at)
        is_plain = event.button() == Qt.MouseButton.LeftButton and position >= 0
        if is_plain and self.funnel(position).contains(at):
            self.filter_requested.emit(self.funnel(position).bottomLeft())
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The heading under the mouse shows its funnel."""
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No heading is under the mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, position: int) -> None:
        if position != self._hovered:
            self._hovered = position
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
        if is_filtered or logicalIndex == self._hovered:
            self._paint_funnel(painter, self.funnel(logicalIndex), is_filtered)
        painter.restore()

    def _paint_funnel(self, painter: QPainter, place: QRect, is_filtered: bool) -> None:
        if place.isEmpty():
            return
        colours = theme.of(self)
        painter.fillRect(place, QColor(colours.panel))
        left, top = place.center().x() - 5, place.center().y() - 4
        corners = [(0, 0), (10, 0), (6, 5), (6, 9), (4, 9), (4, 5)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.link if is_filtered else colours.muted))
        painter.setBrush(QColor(colours.link) if is_filtered else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))

    def _paint_arrow(self, painter: QPainter, left: int, middle: int, colour: str) -> None:
        rises = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        tip, base = (middle - 3, middle + 2) if rises else (middle + 3, middle - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        corners = [QPointF(left, base), QPointF(left + 7, base), QPointF(left + 3.5, tip)]
        painter.drawPolygon(QPolygonF(corners))
