"""Import a ledger: pick, drop or paste it, correct how it is read, then take it in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.import_ledger import (
    Cells,
    ImportReport,
    Report,
    import_cells,
    paste_cells,
    read_cells,
)
from desktop_app.services.list_sessions import Office, read_office
from desktop_app.services.preview_import import Preview, preview_import, sheet_names
from desktop_app.ui.background import Task
from desktop_app.ui.errors import is_expected, words_of
from desktop_app.ui.imports.review_tabs import ReviewTabs
from desktop_app.ui.widgets.buttons import ActionButton, primary
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
        self._cells: Cells | None = None
        self._task: Task | None = None
        self.report: ImportReport | None = None
        self.setWindowTitle(self.tr("Import a ledger"))
        self.setAcceptDrops(True)
        self.resize(960, 680)
        self.secrecy = wrapping(
            self.tr("Classified information must not be entered. Check the ledger first."), "alarm"
        )
        self.file = wrapping(self.tr("Drop a ledger here, or choose one"), "title")
        self.file_hint = wrapping(
            self.tr("Proposals, members or contacts as XLSX, XLS or CSV, or copied cells"), "muted"
        )
        self.choose = ActionButton("folder", self.tr("Choose a file…"))
        self.paste = ActionButton("copy", self.tr("Paste cells"))
        self.session = QComboBox()
        self.session.setAccessibleName(self.tr("Session of rows that name none"))
        self.session.addItem(self.tr("as the ledger says"), None)
        self.counts = plain("", "section")
        self.message = wrapping()
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.hide()
        self.stop = ActionButton("close", self.tr("Stop"))
        self.stop.hide()
        self.review = ReviewTabs(workplace.settings.language)
        self.review.hide()
        self.take_in = primary(self.tr("Import"))
        self.take_in.setEnabled(False)
        self.take_in.setAutoDefault(False)  # Enter in a field must not import
        self.leave = ActionButton("close", self.tr("Close"))
        self._build()
        self._connect()
        workplace.background.run(read_office, self._show_sessions, self._fail)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """See what a file would bring, without storing anything."""
        self.file.setText(path.name)
        self.file_hint.setText(str(path.parent))
        self._begin(self.tr("Reading the ledger…"))
        fetch = partial(read_cells, self._work.desk, path)
        self._task = self._work.background.run(fetch, self._take_cells, self._fail)

    def read_pasted(self) -> None:
        """See what the cells in the clipboard would bring."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._say(self.tr("The clipboard holds no cells. Copy them in Excel or WPS."), "alarm")
            return
        self.file.setText(self.tr("Pasted cells"))
        self.file_hint.setText("")
        self._begin(self.tr("Reading the ledger…"))
        fetch = partial(paste_cells, self._work.desk, text)
        self._task = self._work.background.run(fetch, self._take_cells, self._fail)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and nothing else."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(button := self.focusWidget(), QPushButton):
                button.click()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Whatever is under way is not waited for; an import that was stopped stores nothing."""
        self._stop()
        super().done(result)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.secrecy)
        column.addWidget(self._card())
        column.addLayout(
            _line(plain(self.tr("Session of rows that name none"), "muted"), self.session, None)
        )
        column.addWidget(self.counts)
        column.addWidget(self.message)
        column.addLayout(_line(self.busy, self.stop))
        column.addWidget(self.review, 1)
        column.addStretch(0)
        column.addLayout(_line(None, self.leave, self.take_in))
        self.counts.hide()
        self.message.hide()

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QHBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.file)
        names.addWidget(self.file_hint)
        inside.addLayout(names, 1)
        for button in (self.choose, self.paste):
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.paste.clicked.connect(self.read_pasted)
        QShortcut(QKeySequence.StandardKey.Paste, self, self.read_pasted)
        QShortcut(QKeySequence.StandardKey.Open, self, self._choose)
        self.session.activated.connect(self._look_over)
        self.review.changed.connect(self._look_over)
        self.stop.clicked.connect(self._stop)
        self.take_in.clicked.connect(self._import)
        self.leave.clicked.connect(self.close)

    def _choose(self) -> None:
        ledgers = self.tr("Ledgers ({})").format(PATTERNS)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a ledger"), "", ledgers)
        if name:
            self.read(Path(name))

    def _begin(self, words: str) -> None:
        """A new ledger: nothing of the one before is left."""
        self._stop()
        self._cells = None
        self.review.forget()
        self._wait(words)

    def _take_cells(self, cells: Cells) -> None:
        self._cells = cells
        self.review.show_names(sheet_names(cells))
        self._look_over()

    def _look_over(self) -> None:
        """Try the import with what was chosen so far."""
        if self._cells is None:
            return
        self._stop()
        self._wait(self.tr("Reading the ledger…"))
        desk, cells, choices = (
            self._work.desk,
            self._cells,
            self.review.choices(self.session.currentData()),
        )
        language = self._work.settings.language

        def look(report: Report) -> Preview:
            return preview_import(desk, cells, choices, language, report)

        run = self._work.background.run
        self._task = run(look, self._show_preview, self._fail, self._progress)

    def _import(self) -> None:
        if self._cells is None:
            return
        self._wait(self.tr("Importing…"))
        desk, cells, choices = (
            self._work.desk,
            self._cells,
            self.review.choices(self.session.currentData()),
        )

        def take(report: Report) -> ImportReport:
            return import_cells(desk, cells, choices, report=report)

        self._task = self._work.background.run(take, self._show_done, self._fail, self._progress)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _wait(self, words: str) -> None:
        self.take_in.setEnabled(False)
        self.choose.setEnabled(False)
        self.paste.setEnabled(False)
        self.counts.hide()
        self.busy.setRange(0, 0)
        self.busy.show()
        self.stop.show()
        self._say(words, "muted")

    def _progress(self, done: int, total: int) -> None:
        self.busy.setRange(0, total)
        self.busy.setValue(done)

    def _ready(self) -> None:
        self._task = None
        self.busy.hide()
        self.stop.hide()
        self.choose.setEnabled(True)
        self.paste.setEnabled(True)

    def _show_sessions(self, office: Office) -> None:
        for session in office.sessions:
            self.session.addItem(session.name, session.name)

    def _show_preview(self, preview: Preview) -> None:
        self._ready()
        report = preview.report
        self._show_counts(report)
        self.review.show_preview(preview)
        self.review.show()
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
        if brings and not self.review.isAncestorOf(self.focusWidget() or self):
            self.take_in.setFocus()

    def _show_done(self, report: ImportReport) -> None:
        self._ready()
        self._show_counts(report)
        self._say(self.tr("Imported. The whole import can be undone as one step."), "good")
        self.leave.setFocus()
        self._work.events.everything_changed()
        words = self.tr("Imported {}: {} new, {} changed")
        file = report.file or self.tr("Pasted cells")
        self._work.events.work_done.emit(words.format(file, report.created, report.updated))

    def _show_counts(self, report: ImportReport) -> None:
        self.report = report
        words = self.tr("New {}　Changed {}　Unchanged {}　Rejected {}")
        self.counts.setText(
            words.format(report.created, report.updated, report.unchanged, report.rejected)
        )
        self.counts.show()

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


def _line(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None takes the rest of the width."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return line


def _dropped(event: QDropEvent) -> Path | None:
    """The one local file of a drop."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
