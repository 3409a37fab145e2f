"""Pages of a PDF to a printer, as the preview shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter

from desktop_app.ui.printing.page_pictures import draw_page, page_sizes

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MOST_DPI = 300  # finer pictures take memory, and no reader sees the difference
POINTS = 72


class PrinterTrouble(OSError):
    """The printer did not take the pages."""


def send(
    pdf: bytes, printer: QPrinter, pages: Sequence[int], report: Callable[[int, int], None]
) -> int:
    """Print pages (from 0) in order, each upright or lying as it is; returns how many.

    May run on another thread. Raises PrinterTrouble; when `report` raises, the job is given up.
    """
    sizes = page_sizes(pdf)
    painter = QPainter()
    try:
        for place, page in enumerate(pages):
            _turn_paper(printer, *sizes[page])
            begun = printer.newPage() if place else painter.begin(printer)
            if not begun:
                raise PrinterTrouble(printer.printerName() or printer.outputFileName())
            _paint(painter, printer, pdf, page, sizes[page])
            report(place + 1, len(pages))
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    return len(pages)


def _turn_paper(printer: QPrinter, width: float, height: float) -> None:
    """The sheet upright or lying, without margins: the pages bring their own."""
    lying = QPageLayout.Orientation.Landscape
    printer.setPageOrientation(lying if width > height else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def _paint(
    painter: QPainter, printer: QPrinter, pdf: bytes, page: int, size: tuple[float, float]
) -> None:
    """One page in its own size, smaller where the sheet is smaller."""
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    scale = printer.resolution() / POINTS
    share = min(1.0, sheet.width() / (size[0] * scale), sheet.height() / (size[1] * scale))
    wide, high = size[0] * scale * share, size[1] * scale * share
    dots = round(wide * min(1.0, MOST_DPI / printer.resolution()))
    place = QRectF((sheet.width() - wide) / 2, (sheet.height() - high) / 2, wide, high)
    painter.drawImage(place, draw_page(pdf, page, max(dots, 1)))
