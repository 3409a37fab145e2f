"""文稿核数: drop, choose or paste a report; read its faulty sentences beside the arithmetic."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QStackedWidget, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.services.check_report import (
    CheckedReport,
    check_text,
    findings_as_text,
    report_text,
    save_findings,
)
from desktop_app.services.list_sessions import Office, read_office
from desktop_app.ui.background import Task
from desktop_app.ui.errors import words_of
from desktop_app.ui.file_drop import REPORTS, dropped_file
from desktop_app.ui.report_check.layout import lay_out
from desktop_app.ui.report_check.marked_text import Laid, lay_marks
from desktop_app.ui.report_check.result import Result
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.notice import NoticeBar
from desktop_app.ui.widgets.text import plain, wrapping
from desktop_app.ui.workplace import Workplace

PATTERNS = "*.docx *.txt"


class Source(NamedTuple):
    """What is checked: a file, or words that were pasted (path None)."""

    name: str
    path: Path | None
    text: str = ""


class ReportCheckWindow(QDialog):
    """A window beside the main one; nothing it shows is stored."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = workplace
        self._source: Source | None = None
        self._task: Task | None = None
        self.checked: CheckedReport | None = None
        self.setWindowTitle(self.tr("Check a report"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self.setAcceptDrops(True)
        self.resize(1120, 740)
        self.file = wrapping(self.tr("No report yet"), "title")
        self.file_hint = wrapping(self.tr("DOCX or text, or words copied elsewhere"), "muted")
        self.choose = ActionButton("folder", self.tr("Choose a file…"))
        self.paste = ActionButton("copy", self.tr("Paste text"))
        self.again = ActionButton("redo", self.tr("Check again"))
        self.session = QComboBox()
        self.session.setAccessibleName(self.tr("Compare with"))
        self.session.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.session.addItem(self.tr("nothing: the report by itself"), None)
        self.busy = plain(self.tr("Checking…"), "muted")
        self.notice = NoticeBar()
        self.shown = Result()
        self.empty = EmptyState(
            "summary",
            self.tr("Drop a report here"),
            self.tr("Its sums, percentages and repeated figures are checked, sentence by sentence"),
            self.tr("Choose a file…"),
        )
        self.body = QStackedWidget()
        self.copy = ActionButton("copy", self.tr("Copy the findings"))
        self.save = ActionButton("export", self.tr("Save the findings…"))
        self.leave = ActionButton("close", self.tr("Close"))
        lay_out(self, self.tr("Compare with"))
        self._connect()
        self._show_state()
        workplace.background.run(read_office, self._show_sessions, self._fail)

    def read(self, path: Path) -> None:
        """Check a file."""
        self._begin(Source(path.name, path))

    def read_pasted(self) -> None:
        """Check the words in the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._begin(Source(self.tr("Pasted text"), None, text))
        else:
            self.notice.warn(self.tr("The clipboard holds no text. Copy the report first."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One report may be dropped."""
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the dropped report."""
        if path := self._dropped(event):
            event.acceptProposedAction()
            self.read(path)

    def done(self, code: int) -> None:
        """What is under way is not waited for."""
        self._stop()
        super().done(code)

    def _connect(self) -> None:
        for asked in (self.choose.clicked, self.empty.action_requested):
            asked.connect(self._choose)
        self.paste.clicked.connect(self.read_pasted)
        self.again.clicked.connect(self._check)
        self.session.activated.connect(lambda _index: self._check())
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.close)
        for key, act in (
            (QKeySequence.StandardKey.Open, self._choose),
            (QKeySequence.StandardKey.Paste, self.read_pasted),
            (QKeySequence.StandardKey.Save, self._save),
            (QKeySequence("F5"), self._check),
            (QKeySequence("F8"), self.shown.next),
            (QKeySequence("Shift+F8"), self.shown.previous),
        ):
            QShortcut(key, self, act)

    def _dropped(self, event: QDropEvent) -> Path | None:
        path = dropped_file(event.mimeData())
        return path if path is not None and path.suffix.lower() in REPORTS else None

    def _choose(self) -> None:
        kinds = self.tr("Reports ({})").format(PATTERNS)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a report"), "", kinds)
        if name:
            self.read(Path(name))

    def _begin(self, source: Source) -> None:
        self._source = source
        self.file.setText(source.name)
        self.file_hint.setText(str(source.path.parent) if source.path else "")
        self._check()

    def _check(self) -> None:
        """Read and check anew: the file may have been mended meanwhile."""
        if self._source is None:
            return
        self._stop()
        self.notice.put_away()
        self.checked = None
        self._show_state(is_busy=True)
        work = partial(_checked, self._work, self._source, self.session.currentData())
        self._task = self._work.background.run(work, self._show_checked, self._fail)

    def _show_checked(self, answer: tuple[CheckedReport, Laid]) -> None:
        self.checked, laid = answer
        self.shown.show_checked(self.checked, laid)
        self._show_state()

    def _fail(self, error: Exception) -> None:
        self._show_state()
        if isinstance(error, UserError):
            self.notice.warn(words_of(error).whole)
        else:
            self._work.events.trouble_met.emit(error)

    def _show_state(self, is_busy: bool = False) -> None:
        is_checked = self.checked is not None
        self.busy.setVisible(is_busy)
        self.again.setEnabled(self._source is not None and not is_busy)
        self.copy.setEnabled(is_checked)
        self.save.setEnabled(is_checked)
        if not is_busy:
            self.body.setCurrentWidget(self.shown if is_checked else self.empty)

    def _show_sessions(self, office: Office) -> None:
        for session in office.sessions:
            name = f"{session.name} · {session.year}"
            self.session.addItem(self.tr("the data of {}").format(name), session.id)

    def _copy(self) -> None:
        if self.checked is not None:
            text = findings_as_text(self._work.desk, self.checked)
            QGuiApplication.clipboard().setText(text)
            self.notice.say(self.tr("Copied: paste it where it is needed."))

    def _save(self) -> None:
        if self.checked is None or self._source is None:
            return
        start = self._source.path.parent if self._source.path else Path()
        name = self.tr("Findings in {}").format(Path(self._source.name).stem)
        kinds = "PDF (*.pdf);;" + self.tr("Text (*.txt)")
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the findings"), str(start / f"{name}.pdf"), kinds
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in (".pdf", ".txt"):
            path = path.with_name(path.name + (".txt" if "txt" in kind else ".pdf"))
        work = partial(save_findings, self._work.desk, self.checked, path)
        self._work.background.run(work, self._tell_saved, self._fail)

    def _tell_saved(self, path: Path) -> None:
        self.notice.say(self.tr("Saved: {}").format(path))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None


def _checked(work: Workplace, source: Source, session_id: int | None) -> tuple[CheckedReport, Laid]:
    """Read, check and lay out; runs on the worker."""
    text = source.text if source.path is None else report_text(source.path)
    checked = check_text(work.desk, source.name, text, session_id)
    return checked, lay_marks(text, checked.marks)
