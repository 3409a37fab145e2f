"""The summary leaves the page: on paper, as a file, issued and frozen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.summary import jobs
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.workplace import Workplace


@dataclass(frozen=True)
class Asked:
    """Which summary is shown: its pages, session, day, and the issued copy's id if it is one."""

    pdf: bytes
    session_id: int
    day: date
    issued: int | None


class TakeAlong(QObject):
    """The buttons for it; `shown` tells what they are about, None while nothing is shown.

    `keep` hands on what was typed before it is issued.
    """

    def __init__(
        self,
        workplace: Workplace,
        page: QWidget,
        shown: Callable[[], Asked | None],
        keep: Callable[[], None],
        fail: Callable[[Exception], None],
    ) -> None:
        super().__init__(page)
        self._work = workplace
        self._page = page
        self._shown = shown
        self._keep = keep
        self._fail = fail
        self.print = ActionButton("print", self.tr("Print"))
        self.print.setToolTip(self.tr("Print the pages as shown (Ctrl+P)"))
        self.save_pdf = ActionButton("export", self.tr("PDF"))
        self.save_pdf.setToolTip(self.tr("Save the pages as shown (PDF)"))
        self.save_docx = ActionButton("export", self.tr("DOCX"))
        self.save_docx.setToolTip(self.tr("Save to go on editing in WPS or Word (DOCX)"))
        self.issue = ActionButton("check", self.tr("Issue"))
        self.issue.setToolTip(self.tr("Freeze the figures and the text as they stand"))
        self.print.clicked.connect(self._print)
        QShortcut(QKeySequence.StandardKey.Print, page, self.print.click)
        self.issue.clicked.connect(self._issue)
        self.save_pdf.clicked.connect(lambda: self._save("pdf"))
        self.save_docx.clicked.connect(lambda: self._save("docx"))

    def buttons(self) -> tuple[ActionButton, ...]:
        """In the order they stand in."""
        return self.print, self.save_pdf, self.save_docx, self.issue

    def allow(self, may: bool, *, is_draft: bool) -> None:
        """Whether there is something to take along; only a draft can be issued."""
        for button in self.buttons():
            button.setEnabled(may and (is_draft or button is not self.issue))

    def _print(self) -> None:
        from desktop_app.ui.printing.dialog import PrintDialog  # start-up time

        if asked := self._shown():
            dialog = PrintDialog(self._work, self.tr("Summary"), self._page)
            dialog.show_pdf(asked.pdf, self.tr("Summary"))
            dialog.open()

    def _issue(self) -> None:
        self._keep()
        if asked := self._shown():
            work = partial(jobs.issue, self._work.desk, asked.session_id, asked.day)
            self._work.background.run(work, self._tell_issued, self._fail)

    def _tell_issued(self, _summary_id: int) -> None:
        events = self._work.events
        events.work_done.emit(self.tr("Issued: later changes no longer move its figures"))
        events.summary_changed.emit()

    def _save(self, form: str) -> None:
        name = f"{self.tr('Summary')}.{form}"
        kind = f"{form.upper()} (*.{form})"
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save as"), name, kind)
        asked = self._shown()
        if not chosen or asked is None:
            return
        if form == "pdf":
            work = partial(jobs.save, Path(chosen), asked.pdf)
        else:
            about = (asked.session_id, asked.day, asked.issued)
            work = partial(jobs.save_docx, Path(chosen), self._work.desk, *about)
        saved = self.tr("Saved: {}").format(chosen)
        self._work.background.run(work, lambda _: self._work.events.noted.emit(saved), self._fail)
