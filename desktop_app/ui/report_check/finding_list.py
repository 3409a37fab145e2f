"""The findings of a report as a list: number, kind, what it says and should say, arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.report_check.marking import Marked
from desktop_app.ui import theme

KINDS: dict[str, Any] = {
    "sum": QT_TRANSLATE_NOOP("report_check", "Sum"),
    "percent": QT_TRANSLATE_NOOP("report_check", "Percentage"),
    "base": QT_TRANSLATE_NOOP("report_check", "Base of a percentage"),
    "repeat": QT_TRANSLATE_NOOP("report_check", "Given twice"),
    "grade": QT_TRANSLATE_NOOP("report_check", "Results"),
    "store": QT_TRANSLATE_NOOP("report_check", "Stored figures"),
}
_MARK = Qt.ItemDataRole.UserRole
_MARGIN, _BADGE, _GAP = 12, 24, 4
_Index = QModelIndex | QPersistentModelIndex


def heading(mark: Marked) -> str:
    """The kind of a finding, and what the text says against what the arithmetic gives."""
    kind = QCoreApplication.translate("report_check", KINDS[mark.finding.kind])
    return f"{kind}　{mark.finding.claimed} → {mark.finding.expected}"


class FindingList(QListWidget):
    """Up and down go from finding to finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Findings"))
        self.setItemDelegate(_Drawn(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_findings(self, marks: Sequence[Marked]) -> None:
        """Show these findings; none is chosen yet."""
        self.clear()
        for mark in marks:
            told = f"{mark.number}. {heading(mark)}. {mark.finding.explanation}"
            item = QListWidgetItem(told)
            item.setData(_MARK, mark)
            self.addItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Drawn(QStyledItemDelegate):
    """The number on a badge, the kind with both figures in bold, the arithmetic below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        mark, option.text = index.data(_MARK), ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        colours = theme.of(widget)
        badge, head, body = _places(option, mark)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(badge, 6, 6)
        painter.setFont(_bold(option.font))
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(mark.number))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(head, int(Qt.TextFlag.TextWordWrap), heading(mark))
        painter.setFont(option.font)
        painter.drawText(body, int(Qt.TextFlag.TextWrapAnywhere), mark.finding.explanation)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        self.initStyleOption(option, index)
        widget = option.widget
        option.rect = QRect(0, 0, widget.viewport().width(), 0)  # type: ignore[attr-defined]
        _, head, body = _places(option, index.data(_MARK))
        return QSize(0, head.height() + body.height() + _GAP + 2 * _MARGIN)


def _places(option: QStyleOptionViewItem, mark: Marked) -> tuple[QRect, QRect, QRect]:
    """Where badge, heading and arithmetic of a finding stand."""
    rect, font = option.rect, option.font
    left, top = rect.left() + _MARGIN, rect.top() + _MARGIN
    start = left + _BADGE + 8
    width = max(rect.right() - _MARGIN - start, 40)
    room = QRect(start, top, width, 10_000)
    head = QFontMetrics(_bold(font)).boundingRect(
        room, int(Qt.TextFlag.TextWordWrap), heading(mark)
    )
    room.moveTop(top + head.height() + _GAP)
    body = QFontMetrics(font).boundingRect(
        room, int(Qt.TextFlag.TextWrapAnywhere), mark.finding.explanation
    )
    head.setWidth(width)
    body.setWidth(width)
    return QRect(left, top - 1, _BADGE, 20), head, body


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold
