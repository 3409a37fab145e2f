"""The pages of a PDF as they will be printed; only those in sight are drawn, on the worker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.ui import theme
from desktop_app.ui.printing.page_pictures import draw_page

GAP = 12
KEPT = 6  # pages before and behind the one in sight whose pictures are kept
LEAST, MOST, STEP = 0.5, 3.0, 1.25
Run = Callable[[Callable[[], Any], Callable[[Any], None]], Any]


@dataclass(frozen=True)
class _Drawn:
    """One page as a picture, and which document and width it was drawn for."""

    edition: int
    page: int
    width: int
    image: QImage


class Preview(QAbstractScrollArea):
    """show_pdf takes the very bytes that are saved; page_changed tells (page, pages)."""

    page_changed = Signal(int, int)

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._pdf = b""
        self._edition = 0
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._zoom = 1.0
        self._tops: list[int] = []  # where each page begins in the whole scroll
        self._bottoms: list[int] = []
        self._images: dict[int, _Drawn] = {}
        self._asked: set[tuple[int, int, int]] = set()
        self.setAccessibleName(self.tr("Preview of the pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(280)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(80)
        self._resized.timeout.connect(self.viewport().update)

    def show_pdf(self, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show a document; the place in it stays where it was."""
        self._edition += 1
        self._pdf = pdf
        self._sizes = sizes
        self._lay_out()
        self._moved()

    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def current_page(self) -> int:
        """The page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return min(bisect_left(self._bottoms, middle), max(self.pages() - 1, 0))

    def go_to(self, page: int) -> None:
        """Show the top of a page, counted from 0."""
        if self._tops:
            page = min(max(page, 0), self.pages() - 1)
            self.verticalScrollBar().setValue(self._tops[page] - GAP)

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller; 1 fits the width."""
        self._zoom = min(max(self._zoom * factor, LEAST), MOST)
        self._lay_out()

    def fit_width(self) -> None:
        """Pages as wide as the view."""
        self.zoom_by(1 / self._zoom)

    def fit_page(self) -> None:
        """The page in sight as a whole, as large as it fits."""
        if self._sizes:
            page = self.current_page()
            room = self.viewport().height() - 2 * GAP
            self.zoom_by(room / max(self._size(page).height(), 1))
            self.go_to(page)

    def image_of(self, page: int) -> QImage | None:
        """The picture of a page once it was drawn."""
        drawn = self._images.get(page)
        return drawn.image if drawn else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages in sight; those not drawn yet are white paper."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(theme.of(self).window))
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page in range(bisect_left(self._bottoms, shift.y()), self.pages()):
            place = self._rect(page).translated(-shift)
            if place.top() > self.viewport().height():
                break
            painter.fillRect(place, Qt.GlobalColor.white)
            drawn = self._images.get(page)
            if drawn is not None:
                painter.drawImage(place, drawn.image)
            self._want(page)
            painter.setPen(QColor(theme.of(self).line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width; pictures of it are asked for once the resizing rests."""
        super().resizeEvent(event)
        self._lay_out()
        self._resized.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and plus, minus, 0, 9 change the size; page keys go from page to page."""
        bar, view = self.verticalScrollBar(), self.viewport()
        steps: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Home: partial(bar.setValue, bar.minimum()),
            Qt.Key.Key_End: partial(bar.setValue, bar.maximum()),
            Qt.Key.Key_PageDown: partial(self._turn, 1),
            Qt.Key.Key_PageUp: partial(self._turn, -1),
            Qt.Key.Key_Space: partial(bar.setValue, bar.value() + view.height() - 48),
        }
        sizes: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: partial(self.zoom_by, STEP),
            Qt.Key.Key_Equal: partial(self.zoom_by, STEP),
            Qt.Key.Key_Minus: partial(self.zoom_by, 1 / STEP),
            Qt.Key.Key_0: self.fit_width,
            Qt.Key.Key_9: self.fit_page,
        }
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        step = sizes.get(event.key()) if is_control else steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            step()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def _turn(self, pages: int) -> None:
        """The page before or behind; a page higher than the view is gone through first."""
        bar, view = self.verticalScrollBar(), self.viewport()
        page = self.current_page()
        if self._sizes and self._size(page).height() <= view.height():
            self.go_to(page + pages)
        else:
            bar.setValue(bar.value() + pages * (view.height() - 48))

    def _size(self, page: int) -> QSize:
        """Logical pixels; at zoom 1 every page, upright or lying, fits the width of the view."""
        width, height = self._sizes[page]
        scale = max(self.viewport().width() - 2 * GAP, 100) / width * self._zoom
        return QSize(round(width * scale), round(height * scale))

    def _rect(self, page: int) -> QRect:
        """Where a page lies in the whole scroll."""
        size = self._size(page)
        left = max((self.viewport().width() - size.width()) // 2, GAP)
        return QRect(QPoint(left, self._tops[page]), size)

    def _lay_out(self) -> None:
        bar, side, view = self.verticalScrollBar(), self.horizontalScrollBar(), self.viewport()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        sizes = [self._size(page) for page in range(self.pages())]
        self._tops, self._bottoms, bottom = [], [], 0
        for size in sizes:
            self._tops.append(bottom + GAP)
            bottom += GAP + size.height()
            self._bottoms.append(bottom)
        widest = max((size.width() for size in sizes), default=0)
        bar.setRange(0, max(bottom + GAP - view.height(), 0))
        bar.setPageStep(view.height())
        bar.setSingleStep(48)
        bar.setValue(round(share * bar.maximum()))
        side.setRange(0, max(widest + 2 * GAP - view.width(), 0))
        side.setPageStep(view.width())
        view.update()

    def _moved(self) -> None:
        self.viewport().update()
        self.page_changed.emit(self.current_page() + 1 if self._sizes else 0, self.pages())

    def _want(self, page: int) -> None:
        """Ask for a page's picture, once for every document and width."""
        width = round(self._size(page).width() * self.devicePixelRatioF())
        drawn = self._images.get(page)
        is_there = drawn is not None and (drawn.edition, drawn.width) == (self._edition, width)
        wanted = (self._edition, page, width)
        if is_there or wanted in self._asked or self._resized.isActive():
            return
        self._asked.add(wanted)
        pdf, edition = self._pdf, self._edition

        def work() -> _Drawn:
            return _Drawn(edition, page, width, draw_page(pdf, page, width))

        QTimer.singleShot(0, partial(self._run, work, self._take))

    def _take(self, drawn: _Drawn) -> None:
        self._asked.discard((drawn.edition, drawn.page, drawn.width))
        if drawn.edition == self._edition:
            self._images[drawn.page] = drawn
            here = self.current_page()
            for page in [one for one in self._images if abs(one - here) > KEPT]:
                del self._images[page]
            self.viewport().update()
