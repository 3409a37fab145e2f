"""The pages of a PDF as they will be printed; only those in sight are drawn, on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.ui import theme

GAP = 12
LEAST, MOST, STEP = 0.5, 3.0, 1.25
Run = Callable[[Callable[[], Any], Callable[[Any], None]], Any]


@dataclass(frozen=True)
class _Drawn:
    """One page as a picture, and which document and width it was drawn for."""

    edition: int
    page: int
    width: int
    image: QImage


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points."""
    import pypdfium2  # start-up time

    document = pypdfium2.PdfDocument(pdf)
    sizes = tuple(document.get_page_size(at) for at in range(len(document)))
    document.close()
    return sizes


def draw_page(pdf: bytes, page: int, width: int) -> QImage:
    """One page as a picture of a width in device pixels."""
    import pypdfium2  # start-up time

    document = pypdfium2.PdfDocument(pdf)
    opened = document[page]
    bitmap = opened.render(scale=width / opened.get_width(), rev_byteorder=True, prefer_bgrx=True)
    form, stride = QImage.Format.Format_RGBX8888, bitmap.stride
    image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, stride, form).copy()
    bitmap.close()
    opened.close()
    document.close()
    return image


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
        self._resized.timeout.connect(self._lay_out)

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
        for page in range(self.pages()):
            if self._rect(page).bottom() >= middle:
                return page
        return max(self.pages() - 1, 0)

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller; 1 fits the width."""
        self._zoom = min(max(self._zoom * factor, LEAST), MOST)
        self._lay_out()

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
        for page in range(self.pages()):
            place = self._rect(page).translated(-shift)
            if not place.intersects(self.viewport().rect()):
                continue
            painter.fillRect(place, Qt.GlobalColor.white)
            drawn = self._images.get(page)
            if drawn is not None:
                painter.drawImage(place, drawn.image)
            self._want(page)
            painter.setPen(QColor(theme.of(self).line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._resized.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and plus, minus, nought change the size; the rest scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self.zoom_by(STEP)
                return
            if event.key() == Qt.Key.Key_Minus:
                self.zoom_by(1 / STEP)
                return
            if event.key() == Qt.Key.Key_0:
                self.zoom_by(1 / self._zoom)
                return
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def _size(self, page: int) -> QSize:
        """Logical pixels; at zoom 1 every page, upright or lying, fits the width of the view."""
        width, height = self._sizes[page]
        scale = max(self.viewport().width() - 2 * GAP, 100) / width * self._zoom
        return QSize(round(width * scale), round(height * scale))

    def _rect(self, page: int) -> QRect:
        """Where a page lies in the whole scroll."""
        top = GAP + sum(self._size(one).height() + GAP for one in range(page))
        size = self._size(page)
        left = max((self.viewport().width() - size.width()) // 2, GAP)
        return QRect(QPoint(left, top), size)

    def _lay_out(self) -> None:
        bar, side, view = self.verticalScrollBar(), self.horizontalScrollBar(), self.viewport()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        last = self._rect(self.pages() - 1) if self._sizes else QRect()
        widest = max((self._size(page).width() for page in range(self.pages())), default=0)
        bar.setRange(0, max(last.bottom() + GAP - view.height(), 0))
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
        if is_there or wanted in self._asked:
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
            self.viewport().update()
