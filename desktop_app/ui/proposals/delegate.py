"""Paints a line of the list: the lamp in shape, colour and words, elided text, search hits."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListRow
from desktop_app.ui import theme
from desktop_app.ui.proposals.columns import COLUMNS, LAMP, NUMBER, STAGE, TITLE, Column
from desktop_app.ui.proposals.table_model import ProposalsModel
from desktop_app.ui.theme import Theme

PADDING = 8
LAMP_SIZE = 11
KEY_MARK = "★"
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_ANTIALIAS = QPainter.RenderHint.Antialiasing


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


class LineDelegate(QStyledItemDelegate):
    """Asks the model for whole lines instead of cell by cell, role by role."""

    def __init__(self, model: ProposalsModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._hits: tuple[str, ...] = ()
        self._palette_key = -1
        self._theme = theme.LIGHT

    def mark(self, words: str) -> None:
        """Mark these words wherever they occur in the text of a line."""
        self._hits = tuple(word.casefold() for word in words.split())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One cell; a selected row keeps the colour of its lamp."""
        colours = self._theme_of(option)
        rect: QRect = option.rect
        is_selected = self._view.selectionModel().isSelected(index)
        if is_selected:
            painter.fillRect(rect, _colour(colours.selection))
        painter.setPen(_colour(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        line = self._model.line(index.row())
        if line is None:
            return
        column = COLUMNS[index.column()]
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        if column.key == LAMP:
            self._paint_lamp(painter, inner, line, colours, is_selected)
        else:
            self._paint_text(painter, inner, line, column, colours, self._view.fontMetrics())

    def _theme_of(self, option: QStyleOptionViewItem) -> Theme:
        """The theme of the list, looked up again only when the palette changed."""
        key = option.palette.cacheKey()
        if key != self._palette_key:
            self._palette_key, self._theme = key, theme.of(option.widget)
        return self._theme

    def _paint_lamp(
        self, painter: QPainter, rect: QRect, line: ListRow, colours: Theme, is_selected: bool
    ) -> None:
        told = self._model.lamp(line)
        top = rect.center().y() - LAMP_SIZE / 2 + 0.5
        shape = QRectF(rect.left() + 2, top, LAMP_SIZE, LAMP_SIZE)
        draw_lamp(painter, shape, told.lamp, colours)
        calm = colours.text if is_selected else colours.muted
        colour = colours.red if told.lamp is Lamp.RED else calm
        painter.setPen(_colour(colour))
        painter.drawText(rect.adjusted(LAMP_SIZE + 8, 0, PADDING, 0), _TEXT, told.short)

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        line: ListRow,
        column: Column,
        colours: Theme,
        metrics: QFontMetrics,
    ) -> None:
        text = self._model.text(line, column)
        if column.key == TITLE and line.is_key:
            text = f"{KEY_MARK} {text}"
        if _may_be_wide(text, rect.width()) and metrics.horizontalAdvance(text) > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        if self._hits and column.key in _SEARCHED:
            self._paint_hits(painter, rect, text, colours, metrics)
        is_alarm = column.key == STAGE and self._model.lamp(line).lamp is Lamp.RED
        painter.setPen(_colour(colours.red if is_alarm else colours.text))
        painter.drawText(rect, _TEXT, text)

    def _paint_hits(
        self, painter: QPainter, rect: QRect, text: str, colours: Theme, metrics: QFontMetrics
    ) -> None:
        plain = text.casefold()
        if len(plain) != len(text):
            return
        for word in self._hits:
            at = plain.find(word)
            while at >= 0:
                left = rect.left() + metrics.horizontalAdvance(text[:at])
                width = metrics.horizontalAdvance(text[at : at + len(word)])
                height = metrics.height()
                ground = QRectF(left, rect.center().y() - height / 2 + 1, width, height)
                painter.fillRect(ground, _colour(colours.found))
                at = plain.find(word, at + len(word))


def _may_be_wide(text: str, width: int) -> bool:
    """Whether it needs measuring, which is slow: hardly a letter is wider than the text is high."""
    return (len(text) + 1) * theme.TEXT_PIXELS > width


_SEARCHED = frozenset({NUMBER, TITLE, "lead", "handler", "division", "topic"})


def draw_lamp(painter: QPainter, rect: QRectF, lamp: Lamp, colours: Theme) -> None:
    """A lamp: ● green, ◆ yellow, ▲ orange, ■ red, a ring where nothing is due."""
    painter.save()
    painter.setRenderHint(_ANTIALIAS)
    colour = colours.lamp(lamp)
    if lamp is Lamp.NONE:
        painter.setPen(QPen(colour, 1.2))
        painter.drawEllipse(rect.adjusted(2, 2, -2, -2))
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle, right, bottom = rect.center(), rect.right(), rect.bottom()
    if lamp is Lamp.GREEN:
        painter.drawEllipse(rect)
    elif lamp is Lamp.RED:
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    elif lamp is Lamp.YELLOW:
        points = [(middle.x(), rect.top() - 1), (right + 1, middle.y())]
        points += [(middle.x(), bottom + 1), (rect.left() - 1, middle.y())]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    else:
        points = [(middle.x(), rect.top()), (right + 0.5, bottom), (rect.left() - 0.5, bottom)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.restore()
