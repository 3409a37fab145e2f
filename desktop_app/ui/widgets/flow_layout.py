"""A layout that puts widgets side by side and goes on in the next line when one is full."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """With fills_line the last widget takes what is left of its line. Hidden ones take no room."""

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 4, fills_line: bool = True
    ) -> None:
        super().__init__(parent)
        self._fills_line = fills_line
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(4, 3, 4, 3))

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's way to append."""
        self._items.append(item)

    def insert(self, position: int, widget: QWidget) -> None:
        """Put a widget before the one at the position."""
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """How many widgets it holds."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a position."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove the item at a position."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        return self._arrange(QRect(0, 0, width, 0), is_test=True)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._arrange(rect, is_test=False)

    def sizeHint(self) -> QSize:
        """One line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_test: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.y()
        for line in self._lines(area.width()):
            high = max(item.sizeHint().height() for item in line)
            if not is_test:
                self._place(line, QRect(area.x(), y, area.width(), high))
            y += high + self.spacing()
        return y - (self.spacing() if y > area.y() else 0) - rect.y() + margins.bottom()

    def _lines(self, wide: int) -> list[list[QLayoutItem]]:
        """The shown items, line by line."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in (item for item in self._items if not item.isEmpty()):
            needed = item.sizeHint().width()
            if not lines or used + self.spacing() + needed > wide:
                lines.append([])
                used = -self.spacing()
            lines[-1].append(item)
            used += self.spacing() + needed
        return lines

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        """Put a line's items side by side, each in the middle of the line's height."""
        x = room.x()
        last = next(item for item in reversed(self._items) if not item.isEmpty())
        for item in line:
            size = item.sizeHint()
            if self._fills_line and item is last:
                size.setWidth(max(size.width(), room.right() + 1 - x))
            place = QPoint(x, room.y() + (room.height() - size.height()) // 2)
            item.setGeometry(QRect(place, size))
            x += size.width() + self.spacing()
