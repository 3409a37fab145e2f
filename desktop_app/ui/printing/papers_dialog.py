"""Letters, forms and folders of one case or of many: seen and printed together, or as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.papers import Format, LetterOrder, PaperKind
from desktop_app.services.produce_batch import (
    CASE_PAPERS,
    IN_WORD,
    BatchOfPapers,
    NotMade,
    papers_of_cases,
)
from desktop_app.services.produce_document import missing_of, save_papers
from desktop_app.ui.background import Cancelled, Task
from desktop_app.ui.errors import is_expected, words_of
from desktop_app.ui.printing.dialog import PrintDialog, Printed
from desktop_app.ui.widgets.buttons import ActionButton, primary
from desktop_app.ui.widgets.text import plain, wrapping
from desktop_app.ui.workplace import Workplace

_KINDS: dict[PaperKind, Any] = {
    PaperKind.REPLY_LETTER: QT_TRANSLATE_NOOP("paper_kinds", "Reply letters"),
    PaperKind.FEEDBACK_FORM: QT_TRANSLATE_NOOP("paper_kinds", "Feedback forms"),
    PaperKind.OPINION_LETTER: QT_TRANSLATE_NOOP("paper_kinds", "Opinion letters to lead units"),
    PaperKind.CASE_FOLDER: QT_TRANSLATE_NOOP("paper_kinds", "Case folders"),
}
_FORMS: tuple[tuple[str, Any], ...] = (
    ("", QT_TRANSLATE_NOOP("paper_kinds", "As the office's letters look")),
    ("letter", QT_TRANSLATE_NOOP("paper_kinds", "Letter")),
    ("file", QT_TRANSLATE_NOOP("paper_kinds", "Formal document")),
)
NAMED = 4  # cases left out for one reason that a note names
Report = Callable[[int, int], None]


def kind_name(kind: PaperKind) -> str:
    """What a kind of paper is called in the window."""
    return QCoreApplication.translate("paper_kinds", _KINDS[kind])


class PapersDialog(QDialog):
    """`about` says of which cases; nothing in the store is changed by printing."""

    def __init__(
        self,
        workplace: Workplace,
        proposal_ids: Sequence[int],
        about: str,
        kind: PaperKind = PaperKind.REPLY_LETTER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = workplace
        self._ids = tuple(proposal_ids)
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Letters and forms"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 260)
        self.about = wrapping(about, "title")
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Which papers"))
        for one in CASE_PAPERS:
            self.kind.addItem(kind_name(one), one)
        self.kind.setCurrentIndex(CASE_PAPERS.index(kind))
        self.form = QComboBox()
        self.form.setAccessibleName(self.tr("Form of the letters"))
        for key, name in _FORMS:
            self.form.addItem(QCoreApplication.translate("paper_kinds", name), key)
        self.with_phone = QCheckBox(self.tr("With the handler's phone (recorded)"))
        self.with_word = QCheckBox(self.tr("Also as DOCX when saved, to go on editing"))
        self.show_pages = primary(self.tr("Preview and print"))
        self.show_pages.setDefault(True)
        self.save = ActionButton("export", self.tr("Save to a folder…"))
        self.busy = QProgressBar()
        self.stop = ActionButton("close", self.tr("Stop"))
        self.told = wrapping()
        self.left_out = QListWidget()
        self._build()
        self.kind.currentIndexChanged.connect(self._offer)
        self.show_pages.clicked.connect(self._show)
        self.save.clicked.connect(self._ask_folder)
        self.stop.clicked.connect(self._give_up)
        self._offer()
        self._wait(False)

    def save_to(self, folder: Path) -> None:
        """Write the papers into a folder."""
        formats = (Format.PDF, Format.DOCX) if self._makes_word() else (Format.PDF,)
        work = partial(_saved, self._papers(formats), folder)
        self._wait(True)
        self.busy.setRange(0, 0)
        done = partial(self._tell_saved, folder)
        self._task = self._work.background.run(work, done, self._fail, self._report)

    def done(self, result: int) -> None:
        """What is under way is given up; files are written at the end only."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _build(self) -> None:
        self.busy.setTextVisible(False)
        self.left_out.setAccessibleName(self.tr("Cases left out"))
        self.left_out.hide()
        self.told.hide()
        fields = QFormLayout()
        fields.setHorizontalSpacing(12)
        fields.addRow(plain(self.tr("Papers"), "muted"), self.kind)
        fields.addRow(plain(self.tr("Form"), "muted"), self.form)
        fields.addRow("", self.with_phone)
        fields.addRow("", self.with_word)
        progress = QHBoxLayout()
        progress.addWidget(self.busy, 1)
        progress.addWidget(self.stop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.show_pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addLayout(fields)
        column.addWidget(self.told)
        column.addWidget(self.left_out, 1)
        column.addLayout(progress)
        column.addStretch(0)
        column.addLayout(buttons)

    def _offer(self) -> None:
        """Only letters have a form and a phone; only letters go to Word."""
        is_letter = self.kind.currentData() in IN_WORD
        for part in (self.form, self.with_phone, self.with_word):
            part.setEnabled(is_letter)

    def _makes_word(self) -> bool:
        return self.with_word.isEnabled() and self.with_word.isChecked()

    def _papers(self, formats: tuple[Format, ...]) -> Callable[[Report], BatchOfPapers]:
        """The making of the papers as they are asked for now."""
        with_phone = self.with_phone.isEnabled() and self.with_phone.isChecked()
        form = (self.form.currentData() or None) if self.form.isEnabled() else None
        order = LetterOrder(form=form, with_phone=with_phone, formats=formats)
        kind, desk, ids = PaperKind(self.kind.currentData()), self._work.desk, self._ids
        return lambda report: papers_of_cases(desk, kind, ids, order, report)

    def _show(self) -> None:
        name = kind_name(PaperKind(self.kind.currentData()))
        work = partial(_printed, self._papers((Format.PDF,)), name)
        dialog = PrintDialog(self._work, name, self)
        dialog.open()
        dialog.make(work)

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Save to a folder"))
        if chosen:
            self.save_to(Path(chosen))

    def _wait(self, is_busy: bool) -> None:
        self.busy.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.save.setEnabled(not is_busy)
        self.show_pages.setEnabled(not is_busy)

    def _report(self, done: int, total: int) -> None:
        self.busy.setRange(0, total)
        self.busy.setValue(done)

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._wait(False)
        self._say(self.tr("Stopped. No file was written."))

    def _tell_saved(self, folder: Path, done: tuple[int, tuple[NotMade, ...]]) -> None:
        files, left_out = done
        self._wait(False)
        self._say(self.tr("{} files written to {}").format(files, folder))
        self.left_out.clear()
        self.left_out.addItems([_why(one) for one in left_out])
        self.left_out.setVisible(bool(left_out))

    def _say(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()

    def _fail(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, Cancelled):
            return
        if isinstance(error, OSError):
            self._say(self.tr("The folder cannot be written. Choose another place."))
        elif is_expected(error):
            self._say(words_of(error).whole)
        else:
            self._work.events.trouble_met.emit(error)


def _why(one: NotMade) -> str:
    return f"{one.number}　{words_of(one.error).sentence}"


def _saved(
    make: Callable[[Report], BatchOfPapers], folder: Path, report: Report
) -> tuple[int, tuple[NotMade, ...]]:
    """Make all, then write all."""
    batch = make(report)
    return len(save_papers(batch.papers, folder)), batch.left_out


def _printed(make: Callable[[Report], BatchOfPapers], name: str, report: Report) -> Printed:
    """All papers as one document, with notes on what a reader must know."""
    batch = make(report)
    notes = []
    reasons: dict[str, list[str]] = {}
    for one in batch.left_out:
        reasons.setdefault(words_of(one.error).sentence, []).append(one.number)
    for why, numbers in reasons.items():
        words = QCoreApplication.translate("paper_kinds", "Left out {} ({}): {}")
        dots = " …" if len(numbers) > NAMED else ""
        shown = ", ".join(numbers[:NAMED]) + dots
        notes.append(words.format(len(numbers), shown, why))
    if missing := missing_of(batch.papers):
        words = QCoreApplication.translate("papers", "Printed as empty boxes: {}")
        notes.append(words.format(" ".join(missing)))
    return Printed(tuple(one.data for one in batch.papers), name, tuple(notes))
