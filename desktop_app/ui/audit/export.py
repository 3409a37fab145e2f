"""The journal as it is filtered, written to a file that carries the journal's head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.audit import JournalLine, JournalQuery
from desktop_app.services.history import FieldChange
from desktop_app.services.read_journal import Head, export_journal
from desktop_app.ui import history_words
from desktop_app.ui.audit.table_model import MOMENT
from desktop_app.ui.background import Task
from desktop_app.ui.errors import is_expected, words_of
from desktop_app.ui.workplace import Workplace


class JournalExport(QObject):
    """Asks for the file and writes it in the background; say tells how far it is."""

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._work = workplace
        self._page = page
        self.task: Task | None = None

    def ask(self, query: JournalQuery) -> None:
        """Ask where to, then write."""
        kinds = "Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"
        title, usual = self.tr("Export the journal"), self.tr("journal.xlsx")
        name, _ = QFileDialog.getSaveFileName(self._page, title, usual, kinds)
        if name:
            self.write(Path(name), query)

    def write(self, out: Path, query: JournalQuery) -> None:
        """Write what the query finds."""
        out = out if out.suffix else out.with_suffix(".xlsx")
        headings = (
            self.tr("Time"),
            self.tr("Person"),
            self.tr("What"),
            self.tr("About"),
            self.tr("Field"),
            self.tr("Before"),
            self.tr("After"),
        )
        language = "zh" if self._work.settings.language.startswith("zh") else "en"

        def work(report: object) -> int:
            return export_journal(
                self._work.desk,
                out,
                query,
                headings,
                rows_of,
                title=self.tr("Journal"),
                head_words=head_words,
                report=report,  # type: ignore[arg-type]
                language=language,
            )

        done, failed = partial(self._done, out), partial(self._fail, out)
        self.task = self._work.background.run(work, done, failed, self._show_progress)

    def _show_progress(self, done: int, total: int) -> None:
        self._work.events.noted.emit(self.tr("Being written: {} of {}").format(done, total))

    def _done(self, out: Path, count: int) -> None:
        words = self.tr("{} operations written: {}").format(count, out)
        self._work.events.noted.emit(words)

    def _fail(self, out: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            words = self.tr("{} cannot be written: {}").format(out, error.strerror or error)
            self._work.events.noted.emit(words)
        elif is_expected(error):
            self._work.events.noted.emit(words_of(error).whole)
        else:
            self._work.events.trouble_met.emit(error)


def head_words(head: Head | None) -> str:
    """The journal's head as it is printed: how many operations, and the hash that seals them."""
    translate = QCoreApplication.translate
    if head is None:
        return translate("audit", "The journal is empty.")
    words = translate("audit", "Journal: {} operations, head {}")
    return words.format(head.operations, head.hash)


def rows_of(line: JournalLine, changes: Sequence[FieldChange]) -> Iterator[tuple[str, ...]]:
    """A row a changed value; what changed nothing has one row."""
    verb = history_words.verb(line.verb)
    start = (f"{line.at:{MOMENT}}", history_words.actor(line.actor), verb, line.about)
    if not changes:
        yield (*start, "", "", "")
    for one in changes:
        record, field, old, new = history_words.cells(one)
        yield (*start, f"{record} · {field}", old, new)
