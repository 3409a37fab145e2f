"""The form of a case: registering a new one, or correcting the core fields of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.case_edit import NewCase
from desktop_app.domain.names import split_names
from desktop_app.domain.proposal import HandlingMode, Proposal
from desktop_app.domain.session import Session
from desktop_app.ui import labels
from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.text import wrapping
from desktop_app.ui.widgets.told_line import told_line


class CaseDialog(QDialog):
    """saved carries a NewCase when registering, a dict of fields when editing."""

    saved = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._proposal: Proposal | None = None
        self._notes = QVBoxLayout()
        self.number = QLineEdit()
        self.title = QLineEdit()
        self.mode = QComboBox()
        for code, word in labels.choices(HandlingMode):
            self.mode.addItem(word, code)
        self.proposers = QLineEdit()
        self.proposers.setPlaceholderText(self.tr("Lead first, parted by commas"))
        self.assigned_on = DateField(today)
        self.signed_on = DateField(today)
        self.reply_due_on = DateField(today)
        self.topic = QLineEdit()
        self.is_key = QCheckBox(self.tr("Key case"))
        self.body = QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self.note = QLineEdit()
        self.trouble = wrapping("", "alarm")
        self.trouble.hide()
        self.save = primary(self.tr("Save"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()

    def register(self, session: Session) -> None:
        """Ask for a new case of the session."""
        self._session = session
        self.setWindowTitle(self.tr("Register a case · {}").format(session.name))
        self.save.setText(self.tr("Register"))
        for widget in (self.signed_on, self.reply_due_on, self.note):
            self._form.setRowVisible(widget, False)
        self.number.setFocus()

    def edit(self, proposal: Proposal) -> None:
        """Show the core fields of a case."""
        self._proposal = proposal
        self.setWindowTitle(self.tr("Edit case {}").format(proposal.number))
        self._form.setRowVisible(self.proposers, False)
        self.number.setText(proposal.number)
        self.title.setText(proposal.title)
        self.title.setCursorPosition(0)
        self.mode.setCurrentIndex(self.mode.findData(proposal.mode.value))
        self.assigned_on.set_value(proposal.assigned_on)
        self.signed_on.set_value(proposal.signed_on)
        self.reply_due_on.set_value(proposal.reply_due_on)
        self.topic.setText(proposal.topic)
        self.is_key.setChecked(proposal.is_key)
        self.body.setPlainText(proposal.body)
        self.note.setText(proposal.note)
        self.title.setFocus()

    def refuse(self, error: Exception) -> None:
        """Say what must be mended; nothing typed is lost."""
        self.trouble.setText(words_of(error).whole)
        self.trouble.show()
        self.save.setEnabled(True)

    def fields(self) -> dict[str, QWidget]:
        """What can be typed in, by name."""
        return {
            "number": self.number,
            "title": self.title,
            "mode": self.mode,
            "proposers": self.proposers,
            "assigned_on": self.assigned_on,
            "signed_on": self.signed_on,
            "reply_due_on": self.reply_due_on,
            "topic": self.topic,
            "is_key": self.is_key,
            "body": self.body,
            "note": self.note,
        }

    def tell(self, words: str, step: str, action: Callable[[], None]) -> None:
        """Say something above the fields, with one thing to do about it; doing it puts it away."""
        self._notes.addWidget(told_line(words, step, action))

    def _build(self) -> None:
        self.setMinimumWidth(560)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Number"), self.number),
            (self.tr("Title"), self.title),
            (self.tr("Mode"), self.mode),
            (self.tr("Proposers"), self.proposers),
            (self.tr("Assigned"), self.assigned_on),
            (self.tr("Signed in"), self.signed_on),
            (self.tr("Reply due"), self.reply_due_on),
            (self.tr("Topic"), self.topic),
            ("", self.is_key),
            (self.tr("Text"), self.body),
            (self.tr("Note"), self.note),
        )
        for word, widget in rows:
            self._form.addRow(word, widget)
            widget.setAccessibleName(word or self.is_key.text())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._notes)
        layout.addLayout(self._form)
        layout.addWidget(self.trouble)
        layout.addLayout(buttons)
        self.save.setDefault(True)
        self.save.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._ask)

    def _ask(self) -> None:
        fields = (self.assigned_on, self.signed_on, self.reply_due_on)
        wrong = [one for one in fields if not one.is_understood()]
        if wrong:
            wrong[0].setFocus()
            return
        self.trouble.hide()
        self.save.setEnabled(False)
        self.saved.emit(self._changes() if self._session is None else self._new(self._session))

    def _new(self, session: Session) -> NewCase:
        return NewCase(
            session_id=session.id,
            number=self.number.text(),
            title=self.title.text(),
            mode=HandlingMode(self.mode.currentData()),
            proposers=split_names(self.proposers.text()),
            topic=self.topic.text(),
            body=self.body.toPlainText(),
            assigned_on=self.assigned_on.value(),
            is_key=self.is_key.isChecked(),
        )

    def _changes(self) -> dict[str, object]:
        return {
            "number": self.number.text(),
            "title": self.title.text(),
            "mode": HandlingMode(self.mode.currentData()),
            "assigned_on": self.assigned_on.value(),
            "signed_on": self.signed_on.value(),
            "reply_due_on": self.reply_due_on.value(),
            "topic": self.topic.text(),
            "is_key": self.is_key.isChecked(),
            "body": self.body.toPlainText(),
            "note": self.note.text(),
        }
