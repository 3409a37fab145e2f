"""One dialog for everything that is printed: see the pages, choose the printer, save as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.file_name import clean_file_name
from desktop_app.services.write_file import write_file
from desktop_app.ui.background import Background, Cancelled, Task
from desktop_app.ui.errors import is_expected, words_of
from desktop_app.ui.printing.page_pictures import joined, page_sizes
from desktop_app.ui.printing.preview import STEP, Preview
from desktop_app.ui.printing.send import send
from desktop_app.ui.widgets.buttons import ActionButton, IconButton
from desktop_app.ui.widgets.notice import NoticeBar
from desktop_app.ui.widgets.text import plain
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True)
class Printed:
    """What the dialog shows: the parts as PDFs, what the saved file is called, what to know.

    `notes` are sentences for the reader, such as characters that no font draws.
    """

    parts: tuple[bytes, ...]
    name: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Shown:
    """The pages of all parts, ready to be seen."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    of: Printed


Work = Callable[[Callable[[int, int], None]], Printed]


class PrintDialog(QDialog):
    """`make` has the pages made on the worker; pictures and printing have a thread of their own."""

    def __init__(self, workplace: Workplace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._drawer = Background(self)
        self._task: Task | None = None
        self._shown: _Shown | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(900, 780)
        self.notice = NoticeBar()
        self.preview = Preview(self._draw)
        self.page = QSpinBox()
        self.page.setAccessibleName(self.tr("Page"))
        self.pages = plain("", "muted")
        self.smaller = IconButton("zoom_out", self.tr("Smaller (Ctrl+−)"))
        self.larger = IconButton("zoom_in", self.tr("Larger (Ctrl++)"))
        self.width_fits = IconButton("fit_width", self.tr("Fit the width (Ctrl+0)"))
        self.page_fits = IconButton("fit_page", self.tr("Whole page (Ctrl+9)"))
        self.save = ActionButton("export", self.tr("Save as PDF…"))
        self.save.setToolTip(self.tr("Save these pages as PDF (Ctrl+S)"))
        self.print = ActionButton("print", self.tr("Print…"))
        self.print.setToolTip(self.tr("Choose a printer and print (Ctrl+P)"))
        self.busy = QProgressBar()
        self.stop = ActionButton("close", self.tr("Stop"))
        self._build()
        self._connect()
        self._allow(False)

    def make(self, work: Work) -> None:
        """Have the pages made; `work` gets report(done, total), which ends it when stopped."""
        self._wait()
        self._task = self._work.background.run(
            partial(_made, work), self._show, self._fail, self._report
        )

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show pages that are made already."""
        self._show(_Shown(pdf, page_sizes(pdf), Printed((pdf,), name)))

    def done(self, result: int) -> None:
        """Whatever is under way is given up."""
        self._cancel()
        super().done(result)
        self._drawer.stop()

    def send_to(self, printer: QPrinter, pages: Sequence[int]) -> None:
        """Print pages (from 0) on the chosen printer."""
        if self._shown is not None:
            self._wait()
            work = partial(send, self._shown.pdf, printer, tuple(pages))
            done = partial(self._printed, printer)
            self._task = self._drawer.run(work, done, self._fail, self._report)

    def save_to(self, path: Path) -> None:
        """Write the pages to a file."""
        if self._shown is not None:
            out = path if path.suffix else path.with_suffix(".pdf")
            work = partial(write_file, out, self._shown.pdf)
            self._work.background.run(work, self._saved, partial(self._not_saved, out))

    def _build(self) -> None:
        self.page.setRange(0, 0)
        self.page.setFixedWidth(72)
        self.page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.busy.setTextVisible(False)
        self.busy.setFixedWidth(160)
        tools = QHBoxLayout()
        tools.setContentsMargins(12, 8, 12, 8)
        tools.setSpacing(8)
        for widget in (self.smaller, self.larger, self.width_fits, self.page_fits):
            tools.addWidget(widget)
        tools.addSpacing(8)
        tools.addWidget(self.page)
        tools.addWidget(self.pages)
        tools.addStretch(1)
        tools.addWidget(self.busy)
        for button in (self.stop, self.save, self.print):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.notice)
        column.addWidget(self.preview, 1)
        self.preview.setFocus()

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self.preview.zoom_by(1 / STEP))
        self.larger.clicked.connect(lambda: self.preview.zoom_by(STEP))
        self.width_fits.clicked.connect(self.preview.fit_width)
        self.page_fits.clicked.connect(self.preview.fit_page)
        self.page.valueChanged.connect(lambda page: self.preview.go_to(page - 1))
        self.preview.page_changed.connect(self._show_place)
        self.save.clicked.connect(self._ask_file)
        self.print.clicked.connect(self._ask_printer)
        self.stop.clicked.connect(self._cancel)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print.click)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save.click)

    def _draw(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._drawer.run(work, on_done, self._work.events.trouble_met.emit)

    def _wait(self) -> None:
        self.busy.setRange(0, 0)
        self._allow(False, is_busy=True)

    def _allow(self, may: bool, *, is_busy: bool = False) -> None:
        for button in (self.save, self.print):
            button.setEnabled(may)
        self.busy.setVisible(is_busy)
        self.stop.setVisible(is_busy)

    def _report(self, done: int, total: int) -> None:
        self.busy.setRange(0, total)
        self.busy.setValue(done)

    def _show(self, shown: _Shown) -> None:
        self._shown = shown
        self._allow(bool(shown.sizes))
        self.page.blockSignals(True)
        self.page.setRange(min(1, len(shown.sizes)), len(shown.sizes))
        self.page.blockSignals(False)
        self.preview.show_pdf(shown.pdf, shown.sizes)
        if shown.of.notes:
            self.notice.warn("\n".join(shown.of.notes))

    def _show_place(self, page: int, pages: int) -> None:
        self.page.blockSignals(True)
        self.page.setValue(page)
        self.page.blockSignals(False)
        self.pages.setText(self.tr("of {}").format(pages) if pages else "")

    def _ask_file(self) -> None:
        name = clean_file_name(f"{self._shown.of.name if self._shown else ''}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as"), name, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # start-up time

        count = self.preview.pages()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        printer.setFromTo(1, count)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, count)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda *_: self.send_to(printer, self._chosen(printer)))
        QDialog.open(dialog)

    def _chosen(self, printer: QPrinter) -> list[int]:
        """The pages asked for in the printer's dialog, in the order asked for, copy by copy."""
        ranges = type(printer).PrintRange
        pages = list(range(self.preview.pages()))
        if printer.printRange() is ranges.CurrentPage:
            pages = [self.preview.current_page()]
        elif printer.printRange() is ranges.PageRange and printer.fromPage():
            pages = pages[printer.fromPage() - 1 : printer.toPage()]
        if printer.pageOrder() is type(printer).PageOrder.LastPageFirst:
            pages.reverse()
        return pages * (1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1))

    def _printed(self, _printer: QPrinter, pages: int) -> None:
        self._allow(True)
        self.notice.say(self.tr("Sent to the printer: {} pages").format(pages))

    def _saved(self, path: Path) -> None:
        self.notice.say(self.tr("Saved: {}").format(path))

    def _not_saved(self, path: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            words = self.tr("{} cannot be written. Close it elsewhere, or choose another place.")
            self.notice.warn(words.format(path.name))
        else:
            self._work.events.trouble_met.emit(error)

    def _cancel(self) -> None:
        if self._task is not None and not self.stop.isHidden():
            self._task.cancel()
            self._allow(self._shown is not None)
            self.notice.say(self.tr("Stopped"))

    def _fail(self, error: Exception) -> None:
        self._allow(self._shown is not None)
        if isinstance(error, Cancelled):
            return  # said when it was stopped
        if isinstance(error, OSError):
            words = self.tr("The printer did not take the pages. Check it, or save as PDF.")
            self.notice.warn(words)
        elif is_expected(error):
            self.notice.warn(words_of(error).whole)
        else:
            self._work.events.trouble_met.emit(error)


def _made(work: Work, report: Callable[[int, int], None]) -> _Shown:
    """The pages of what the work makes, as one document."""
    made = work(report)
    pdf = joined(made.parts)
    return _Shown(pdf, page_sizes(pdf), made)
