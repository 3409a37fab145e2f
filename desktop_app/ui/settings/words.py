"""界别党派: the words that forms offer, one a line."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from desktop_app.services.edit_words import WordList, keep_words, list_words
from desktop_app.ui.settings.section import Section
from desktop_app.ui.workplace import Workplace

NAMES: dict[WordList, Any] = {
    WordList.SECTORS: QT_TRANSLATE_NOOP("WordsSection", "Sectors"),
    WordList.PARTIES: QT_TRANSLATE_NOOP("WordsSection", "Parties"),
    WordList.TOPICS: QT_TRANSLATE_NOOP("WordsSection", "Topics"),
    WordList.PHRASES: QT_TRANSLATE_NOOP("WordsSection", "Phrases for answers"),
}
Lists = dict[WordList, tuple[str, ...]]


class WordsSection(Section):
    """One list at a time."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Sectors and parties"),
            self.tr("One word a line, in the order of the forms. Words in use stay on the list."),
        )
        self._lists: Lists = {}
        self._typed: dict[WordList, str] = {}
        self._shown = WordList.SECTORS
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("List"))
        for kind, name in NAMES.items():
            words = QCoreApplication.translate("WordsSection", name)
            self.which.addItem(words, kind.value)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Words, one a line"))
        self.text.setTabChangesFocus(True)
        self.text.setReadOnly(not self.may_edit)
        self.save = self.button(self.tr("Save"), self._save)
        bar = self.bar()
        bar.addWidget(self.which)
        bar.addStretch(1)
        bar.addWidget(self.save)
        self.column.addWidget(self.text, 1)
        self.which.currentIndexChanged.connect(lambda _index: self._show_list())

    def read(self) -> Lists:
        """Every list."""
        return {which: list_words(self.work.desk, which) for which in WordList}

    def take(self, found: Lists) -> None:
        """Show the chosen list, unless somebody is typing in it."""
        self._lists = found
        if not self.text.document().isModified():
            self._show_list()

    def tell_pages(self) -> None:
        """Members are filtered by these words."""
        self.work.events.members_changed.emit()

    def _show_list(self) -> None:
        """Show the chosen list; what was typed into another one waits there."""
        if self.text.document().isModified():
            self._typed[self._shown] = self.text.toPlainText()
        which = self._shown = WordList(self.which.currentData())
        typed = self._typed.pop(which, None)
        self.text.setPlainText("\n".join(self._lists.get(which, ())) if typed is None else typed)
        self.text.document().setModified(typed is not None)

    def _save(self) -> None:
        which = self._shown
        typed = self.text.toPlainText().splitlines()
        self.text.document().setModified(False)
        self.do(partial(keep_words, self.work.desk, which, typed), self.tr("Words kept"))
