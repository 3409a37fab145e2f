"""The findings of a report as a list: number, kind, what it says and should say, arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.domain.report_check.marking import Marked
from desktop_app.ui import theme
from desktop_app.ui.report_check.explained import explained

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
_AT_ONCE = 40  # findings that are laid out between two turns of the event loop
_Index = QModelIndex | QPersistentModelIndex


def heading(mark: Marked) -> str:
    """The kind of a finding, and what the text says against what the arithmetic gives."""
    kind = QCoreApplication.translate("report_check", KINDS[mark.finding.kind])
    return f"{kind}　{mark.finding.claimed} → {mark.finding.expected}"


def _arithmetic(mark: Marked) -> str:
    """The sentence of a finding; lines may break behind a plus, but not inside a figure."""
    return explained(mark.finding.fact).replace("+", "+\u200b")


class FindingList(QListView):
    """Up and down go from finding to finding; thousands of them are laid out bit by bit."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = _Findings(self)
        self.setModel(self._findings)
        self.setAccessibleName(self.tr("Findings"))
        self.setItemDelegate(_Drawn(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # lines break anew at another width

    def show_findings(self, marks: Sequence[Marked]) -> None:
        """Show these findings; none is chosen yet."""
        self._findings.show(marks)

    def count(self) -> int:
        """How many findings there are."""
        return self._findings.rowCount()

    def choose(self, row: int) -> None:
        """Put the cursor on a finding."""
        self.setCurrentIndex(self._findings.index(row))

    def chosen_row(self) -> int:
        """The finding under the cursor, -1 for none."""
        return self.currentIndex().row()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which finding the cursor came to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())


class _Findings(QAbstractListModel):
    """Words are made for the findings that are looked at."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._marks: Sequence[Marked] = ()

    def show(self, marks: Sequence[Marked]) -> None:
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        mark = self._marks[index.row()]
        if role == _MARK:
            return mark
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{mark.number}. {heading(mark)}. {explained(mark.finding.fact)}"
        return None


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
        painter.drawText(body, int(Qt.TextFlag.TextWordWrap), _arithmetic(mark))
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
    body = QFontMetrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), _arithmetic(mark))
    head.setWidth(width)
    body.setWidth(width)
    return QRect(left, top - 1, _BADGE, 20), head, body


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    return bold
