"""Templates and phrases go from the list beside a draft into it, good words into the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from desktop_app.domain.permissions import Verb
from desktop_app.services.read_case import CaseView
from desktop_app.services.reply_texts import ReplyTexts, keep_phrase, reply_texts
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.steps.text_beside import TextBeside
from desktop_app.ui.workplace import Workplace


class Phrases(QObject):
    """Wires the list beside the draft to its text."""

    def __init__(
        self, workplace: Workplace, form: StepForm, beside: TextBeside, view: CaseView
    ) -> None:
        super().__init__(form)
        self._workplace = workplace
        self._beside = beside
        self._view = view
        self._text = form.widgets["text"]
        beside.text_chosen.connect(self._insert)
        beside.keep_requested.connect(self._keep)
        beside.keep.setVisible(Verb.EDIT_SETTINGS in view.allowed)

    def _insert(self, text: str) -> None:
        """Where the cursor stands, in the place of what is marked; the text's own undo knows it."""
        assert isinstance(self._text, QPlainTextEdit)
        self._text.insertPlainText(text)
        self._text.setFocus()

    def _keep(self) -> None:
        assert isinstance(self._text, QPlainTextEdit)
        marked = self._text.textCursor().selectedText().replace("\u2029", "\n").strip()
        if not marked:
            self._workplace.events.noted.emit(self.tr("Mark the words in the draft first."))
            return
        desk, trouble = self._workplace.desk, self._workplace.events.trouble_met.emit
        self._workplace.background.run(partial(keep_phrase, desk, marked), self._kept, trouble)

    def _kept(self, _phrases: tuple[str, ...]) -> None:
        work = partial(reply_texts, self._workplace.desk, self._view.facts)
        trouble = self._workplace.events.trouble_met.emit
        self._workplace.background.run(work, self._show, trouble)

    def _show(self, texts: ReplyTexts) -> None:
        self._beside.show_texts(texts)
