"""The proposal's own text and what its proposers said, beside the draft that answers it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.services.read_case import CaseView
from desktop_app.ui import labels
from desktop_app.ui.widgets.text import section, wrapping


class TextBeside(QWidget):
    """Read-only; can be selected and copied."""

    def __init__(self, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        proposal = view.facts.proposal
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Text of the proposal"))
        text.setPlaceholderText(self.tr("The text of the proposal was not entered."))
        text.setPlainText("\n\n".join([proposal.body, *_talks(view)]).strip())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(section(self.tr("Text of the proposal")))
        layout.addWidget(wrapping(proposal.title))
        layout.addWidget(text, 1)


def _talks(view: CaseView) -> list[str]:
    return [
        f"{labels.day(talk.contact.happened_on)} {labels.label(talk.contact.way)}: "
        f"{talk.contact.said} {talk.contact.opinion}".strip()
        for talk in view.facts.contacts
    ]
