"""The proposal's own text and what its proposers said, beside the draft that answers it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.read_case import CaseView
from desktop_app.services.reply_texts import ReplyTexts
from desktop_app.ui import labels
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import section, wrapping

LIST_PIXELS = 168
ROW_PIXELS = 26
TEXT = Qt.ItemDataRole.UserRole


class TextBeside(QWidget):
    """Read-only; can be selected and copied. With texts, what can be put into the draft as well.

    text_chosen carries a template or phrase; keep_requested asks to keep what is marked there.
    """

    text_chosen = Signal(str)
    keep_requested = Signal()

    def __init__(
        self, view: CaseView, texts: ReplyTexts | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        proposal = view.facts.proposal
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Text of the proposal"))
        text.setPlaceholderText(self.tr("The text of the proposal was not entered."))
        text.setPlainText("\n\n".join([proposal.body, *_talks(view)]).strip())
        self.list = QListWidget()
        self.insert = QPushButton(self.tr("Put into the draft"))
        self.keep = link(self.tr("Keep the marked words as a phrase"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Text of the proposal")))
        layout.addWidget(wrapping(proposal.title))
        layout.addWidget(text, 1)
        if texts is not None:
            self._add_texts(layout, texts)

    def show_texts(self, texts: ReplyTexts) -> None:
        """List the templates, then the phrases."""
        self.list.clear()
        pattern = QCoreApplication.translate("TextBeside", "Template: {}")
        for name, text in texts.templates:
            self._add(pattern.format(name), text)
        for phrase in texts.phrases:
            self._add(phrase, phrase)
        self.list.setCurrentRow(0)

    def _add_texts(self, layout: QVBoxLayout, texts: ReplyTexts) -> None:
        self.list.setFixedHeight(LIST_PIXELS)
        self.list.setAccessibleName(self.tr("Templates and phrases"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.insert.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.insert)
        row.addStretch(1)
        row.addWidget(self.keep)
        layout.addWidget(section(self.tr("Templates and phrases")))
        layout.addWidget(self.list)
        layout.addLayout(row)
        self.show_texts(texts)
        self.list.activated.connect(self._choose)
        self.insert.clicked.connect(lambda: self._choose(self.list.currentIndex()))
        self.keep.clicked.connect(self.keep_requested)

    def _add(self, name: str, text: str) -> None:
        item = QListWidgetItem(name)
        item.setData(TEXT, text)
        item.setSizeHint(QSize(0, ROW_PIXELS))
        item.setToolTip(f"<span>{escape(text)}</span>")
        self.list.addItem(item)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.text_chosen.emit(index.data(TEXT))


def _talks(view: CaseView) -> list[str]:
    pattern = QCoreApplication.translate("TextBeside", "{day} {way}: {said}")
    return [
        pattern.format(
            day=labels.day(one.happened_on),
            way=labels.label(one.way),
            said=labels.in_a_row(one.said, one.opinion),
        )
        for one in (talk.contact for talk in view.facts.contacts)
    ]
