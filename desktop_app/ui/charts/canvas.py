"""The large chart: hover says a value, a click or Enter opens exactly its cases."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.ui import theme
from desktop_app.ui.charts.render import Picture, Spot

RESIZE_MS = 120
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartCanvas(QWidget):
    """opened carries the query of a spot; said what the spot under the cursor says."""

    opened = Signal(object)
    said = Signal(str)
    size_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 240)
        self.setAccessibleName(self.tr("Chart"))
        self.picture: Picture | None = None
        self._image = QImage()
        self._current: Spot | None = None
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(RESIZE_MS)
        self._resized.timeout.connect(self.size_changed)

    def sizeHint(self) -> QSize:
        """As wide and high as a chart reads well."""
        return QSize(720, 420)

    def show_picture(self, picture: Picture | None) -> None:
        """Show a drawn chart, or nothing while another is being drawn."""
        self.picture = picture
        self._image = QImage.fromData(picture.png) if picture else QImage()
        self._current = None
        if picture:
            self.setAccessibleName(picture.title)
            values = "; ".join(f"{spot.label}: {spot.value}" for spot in picture.spots)
            self.setAccessibleDescription(values)
        self.said.emit("")
        self.update()

    def spot_at(self, point: QPoint) -> Spot | None:
        """The smallest spot under a point of the widget."""
        if self.picture is None:
            return None
        area = self._area()
        if area.isEmpty():
            return None
        x = (point.x() - area.x()) / area.width()
        y = (point.y() - area.y()) / area.height()
        under = [spot for spot in self.picture.spots if spot.holds(x, y)]
        return min(under, key=lambda spot: spot.size, default=None)

    def centre_of(self, spot: Spot) -> QPoint:
        """The middle of a spot in the widget."""
        return self._rect(spot).center()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, scaled while the next size is drawn, and a frame round the spot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            painter.drawImage(self._area(), self._image)
        if self._current is not None:
            painter.setPen(QPen(QColor(theme.of(self).link), 2))
            painter.drawRect(self._rect(self._current).adjusted(-2, -2, 2, 2))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a drawing of the new size once the resizing rests."""
        super().resizeEvent(event)
        self._resized.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the value under the pointer."""
        point = event.position().toPoint()
        spot = self.spot_at(point)
        is_door = spot is not None and spot.query is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_door else Qt.CursorShape.ArrowCursor)
        self._point_to(spot)
        if spot is None:
            QToolTip.hideText()
        else:
            words = f"<b>{escape(spot.label)}</b><br>{escape(spot.value)}"
            QToolTip.showText(event.globalPosition().toPoint(), words, self, self._rect(spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the cases under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self.spot_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from value to value, Enter opens the cases."""
        if event.key() in _FORWARD:
            self._walk(1)
        elif event.key() in _BACK:
            self._walk(-1)
        elif event.key() in _ENTER and self._current is not None:
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by key shows where the keys begin."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._walk(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No value is pointed at any more."""
        super().focusOutEvent(event)
        self._point_to(None)

    def _walk(self, step: int) -> None:
        spots = self.picture.spots if self.picture else ()
        if not spots:
            return
        at = spots.index(self._current) + step if self._current in spots else 0
        self._point_to(spots[at % len(spots)])

    def _point_to(self, spot: Spot | None) -> None:
        if spot is not self._current:
            self._current = spot
            self.said.emit(f"{spot.label}: {spot.value}" if spot else "")
            self.update()

    def _open(self, spot: Spot | None) -> None:
        if spot is not None and spot.query is not None:
            self.opened.emit(spot.query)

    def _area(self) -> QRect:
        """Where the picture lies: as large as fits, in its own proportions."""
        if self.picture is None:
            return QRect()
        wanted = QSize(self.picture.look.width, self.picture.look.height)
        size = wanted.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint((self.width() - size.width()) // 2, 0), size)

    def _rect(self, spot: Spot) -> QRect:
        area = self._area()
        left = area.x() + round(spot.left * area.width())
        top = area.y() + round(spot.top * area.height())
        right = area.x() + round(spot.right * area.width())
        bottom = area.y() + round(spot.bottom * area.height())
        return QRect(left, top, right - left, bottom - top)
