"""Import a ledger: pick or drop a file, see what it would bring, then take it in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.import_ledger import ImportReport, import_ledger
from desktop_app.services.ledger_headings import ledger_headings
from desktop_app.services.list_sessions import Office, read_office
from desktop_app.ui.background import Task
from desktop_app.ui.errors import is_expected, words_of
from desktop_app.ui.imports.complaints_model import ComplaintsModel
from desktop_app.ui.widgets.buttons import ActionButton, primary
from desktop_app.ui.widgets.plain_table import PlainTable
from desktop_app.ui.widgets.text import give_role, plain, wrapping
from desktop_app.ui.workplace import Workplace

PATTERNS = "*.xlsx *.xlsm *.xls *.csv *.tsv *.txt"


class ImportDialog(QDialog):
    """Nothing is stored before Import is pressed; one import is one step to undo."""

    def __init__(
        self, workplace: Workplace, path: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work = workplace
        self._path: Path | None = None
        self._task: Task | None = None
        self.report: ImportReport | None = None
        self.setWindowTitle(self.tr("Import a ledger"))
        self.setAcceptDrops(True)
        self.resize(800, 560)
        self.secrecy = wrapping(
            self.tr("Classified information must not be entered. Check the ledger first."), "alarm"
        )
        self.file = wrapping(self.tr("Drop a ledger here, or choose one"), "title")
        self.file_hint = wrapping(
            self.tr("Proposals, members or contacts as XLSX, XLS or CSV"), "muted"
        )
        self.choose = ActionButton("folder", self.tr("Choose a file…"))
        self.session = QComboBox()
        self.session.setAccessibleName(self.tr("Session of rows that name none"))
        self.session.addItem(self.tr("as the ledger says"), None)
        self.counts = plain("", "section")
        self.message = wrapping()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self.model = ComplaintsModel(ledger_headings(workplace.settings.language), self)
        self.table = PlainTable(self.model, self.tr("Complaints"), "reason", ("value",))
        self.table.hide()
        self.take_in = primary(self.tr("Import"))
        self.take_in.setEnabled(False)
        self.leave = ActionButton("close", self.tr("Close"))
        self._build()
        self._connect()
        workplace.background.run(read_office, self._show_sessions, self._fail)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """See what a file would bring, without storing anything."""
        if self._task is not None:
            self._task.cancel()
        self._path = path
        self.file.setText(path.name)
        self.file_hint.setText(str(path.parent))
        self._wait(self.tr("Reading the ledger…"))
        self._start(is_dry_run=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)

    def done(self, result: int) -> None:
        """A preview still under way is not waited for."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.file)
        names.addWidget(self.file_hint)
        inside.addLayout(names, 1)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        of_session = QHBoxLayout()
        of_session.setSpacing(8)
        of_session.addWidget(plain(self.tr("Session of rows that name none"), "muted"))
        of_session.addWidget(self.session)
        of_session.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.take_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.secrecy)
        column.addWidget(card)
        column.addLayout(of_session)
        column.addWidget(self.counts)
        column.addWidget(self.message)
        column.addWidget(self.busy)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addLayout(buttons)
        for label in (self.secrecy, self.file, self.file_hint, self.message):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.counts.hide()
        self.message.hide()

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.session.activated.connect(self._read_again)
        self.take_in.clicked.connect(self._import)
        self.leave.clicked.connect(self.close)

    def _choose(self) -> None:
        ledgers = self.tr("Ledgers ({})").format(PATTERNS)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a ledger"), "", ledgers)
        if name:
            self.read(Path(name))

    def _read_again(self, _index: int) -> None:
        if self._path is not None:
            self.read(self._path)

    def _import(self) -> None:
        self._wait(self.tr("Importing…"))
        self._start(is_dry_run=False)

    def _start(self, *, is_dry_run: bool) -> None:
        if self._path is None:
            return
        work = partial(
            import_ledger,
            self._work.desk,
            self._path,
            dry_run=is_dry_run,
            session=self.session.currentData(),
        )
        on_done = self._show_preview if is_dry_run else self._show_done
        task = self._work.background.run(work, on_done, self._fail)
        self._task = task if is_dry_run else None

    def _wait(self, words: str) -> None:
        self.take_in.setEnabled(False)
        self.choose.setEnabled(False)
        self.table.hide()
        self.counts.hide()
        self.busy.show()
        self._say(words, "muted")

    def _ready(self) -> None:
        self.busy.hide()
        self.choose.setEnabled(True)

    def _show_sessions(self, office: Office) -> None:
        for session in office.sessions:
            self.session.addItem(session.name, session.name)

    def _show_preview(self, report: ImportReport) -> None:
        self._ready()
        self._show_report(report)
        brings = report.created + report.updated
        self.take_in.setEnabled(brings > 0)
        if brings and report.rejected:
            words = self.tr("Rows with complaints stay out; the others can be taken in.")
        elif brings:
            words = self.tr("Nothing stands against it. Nothing is stored yet.")
        elif report.unchanged and not report.rejected:
            words = self.tr("Everything in this ledger is stored already.")
        else:
            words = self.tr("Nothing in this file can be taken in.")
        self._say(words, "alarm" if report.rejected or not brings + report.unchanged else "muted")
        if brings:
            self.take_in.setFocus()

    def _show_done(self, report: ImportReport) -> None:
        self._ready()
        self._show_report(report)
        self._say(self.tr("Imported. The whole import can be undone as one step."), "good")
        self.leave.setFocus()
        self._work.events.everything_changed()
        words = self.tr("Imported {}: {} new, {} changed")
        self._work.events.work_done.emit(words.format(report.file, report.created, report.updated))

    def _show_report(self, report: ImportReport) -> None:
        self.report = report
        words = self.tr("New {}　Changed {}　Unchanged {}　Rejected {}")
        self.counts.setText(
            words.format(report.created, report.updated, report.unchanged, report.rejected)
        )
        self.counts.show()
        self.model.show_complaints(report.complaints)
        self.table.setVisible(bool(report.complaints))

    def _fail(self, error: Exception) -> None:
        self._ready()
        if not is_expected(error):
            self._work.events.trouble_met.emit(error)
            return
        self._say(words_of(error).whole, "alarm")

    def _say(self, words: str, role: str) -> None:
        give_role(self.message, role)
        self.message.setText(words)
        self.message.show()


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file of a drop."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
