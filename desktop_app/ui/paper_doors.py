"""Papers from anywhere in the window: seen and printed in one dialog, or saved as a workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.papers import ChaserOrder, PaperFile
from desktop_app.services.produce_document import (
    chaser_notes,
    missing_of,
    supervision_notice,
)
from desktop_app.services.write_file import write_file
from desktop_app.ui.errors import is_expected, words_of
from desktop_app.ui.printing.dialog import PrintDialog, Printed
from desktop_app.ui.workplace import Workplace

Produce = Callable[[], Sequence[PaperFile]]


def show_paper(work: Workplace, parent: QWidget, title: str, produce: Produce) -> PrintDialog:
    """Open the pages that `produce` makes in the background; print and PDF are one click there."""
    dialog = PrintDialog(work, title, parent)
    dialog.open()
    dialog.make(lambda _report: _printed(produce()))
    return dialog


def show_chasers(work: Workplace, parent: QWidget, ids: Sequence[int], text: str = "") -> None:
    """催办单 of these cases, one note a division."""
    title = QCoreApplication.translate("papers", "Chasers")
    produce = partial(chaser_notes, work.desk, ids, ChaserOrder(text=text))
    show_paper(work, parent, title, produce)


def show_notice(work: Workplace, parent: QWidget, notice_id: int) -> None:
    """督查通知 as it was issued."""
    title = QCoreApplication.translate("papers", "Supervision notice")
    show_paper(work, parent, title, partial(supervision_notice, work.desk, notice_id))


def _printed(papers: Sequence[PaperFile]) -> Printed:
    missing = missing_of(papers)
    words = QCoreApplication.translate("papers", "Printed as empty boxes: {}")
    notes = (words.format(" ".join(missing)),) if missing else ()
    return Printed(tuple(one.data for one in papers), papers[0].name, notes)


def save_paper(work: Workplace, parent: QWidget, title: str, produce: Produce) -> None:
    """Make one file, then ask where it goes; whoever leaves the question has lost nothing."""
    done = partial(_ask_place, work, parent, title)
    work.background.run(produce, done, work.events.trouble_met.emit)


def _ask_place(work: Workplace, parent: QWidget, title: str, papers: Sequence[PaperFile]) -> None:
    paper = papers[0]
    kinds = f"{paper.format.value.upper()} (*.{paper.format.value})"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, paper.file_name, kinds)
    if chosen:
        out = Path(chosen)
        out = out if out.suffix else out.with_suffix(f".{paper.format.value}")
        write = partial(write_file, out, paper.data)
        work.background.run(write, partial(_tell, work), partial(_fail, work, out))


def _tell(work: Workplace, path: Path) -> None:
    words = QCoreApplication.translate("papers", "Saved: {}")
    work.events.noted.emit(words.format(path.name))


def _fail(work: Workplace, out: Path, error: Exception) -> None:
    if isinstance(error, OSError):
        words = QCoreApplication.translate(
            "papers", "{} cannot be written. Close it in Excel or WPS, or choose another place."
        )
        work.events.noted.emit(words.format(out.name))
    elif is_expected(error):
        work.events.noted.emit(words_of(error).whole)
    else:
        work.events.trouble_met.emit(error)
