"""Register or correct a member; phones already recorded are not shown, typing replaces them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.member import Member, MemberKind
from desktop_app.services.register_member import MemberTwins
from desktop_app.ui import labels
from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import wrapping

_PHONES = ("phone", "mobile")


class MemberDialog(QDialog):
    """submitted carries the fields, and whether a namesake is meant; existing_wanted the name.

    The dialog stays open until it is told to close, so nothing typed is lost to a refusal.
    """

    submitted = Signal(object, bool)
    existing_wanted = Signal(str)

    def __init__(self, member: Member | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Edit member") if member else self.tr("Register a member or a body")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.fields: dict[str, QLineEdit] = {}
        self.kind = QComboBox()
        self.trouble = wrapping("", "alarm")
        self.existing = QPushButton(self.tr("Open that one"))
        self.another = QPushButton(self.tr("Register another person"))
        self.save = primary(self.tr("Save") if member else self.tr("Register"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._build(member or Member(0, "", MemberKind.CPPCC))
        self._connect()

    def offer(self, sectors: Sequence[str], parties: Sequence[str]) -> None:
        """Complete what is typed from the lists of the settings."""
        for key, words in (("sector", sectors), ("party", parties)):
            completer = QCompleter(list(words), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.fields[key].setCompleter(completer)

    def values(self) -> dict[str, str]:
        """The fields by their key; a phone left alone is not among them."""
        typed = {key: field.text() for key, field in self.fields.items()}
        kept = {key: text for key, text in typed.items() if text.strip() or key not in _PHONES}
        return {**kept, "kind": str(self.kind.currentData())}

    def refuse(self, error: Exception) -> None:
        """Say what must be mended; about namesakes it asks."""
        is_twin = isinstance(error, MemberTwins)
        self.trouble.setText(words_of(error).whole)
        self.trouble.show()
        for button in (self.existing, self.another):
            button.setVisible(is_twin)
        self.save.setVisible(not is_twin)
        self.save.setEnabled(True)
        self.another.setEnabled(True)
        (self.existing if is_twin else self.fields["name"]).setFocus()

    def _build(self, member: Member) -> None:
        self.kind.setAccessibleName(self.tr("Kind"))
        for code, word in labels.choices(MemberKind):
            self.kind.addItem(word, code)
        self.kind.setCurrentIndex(self.kind.findData(member.kind.value))
        form = QFormLayout()
        form.setSpacing(8)
        for key, name in self._names():
            self.fields[key] = self._field(key, name, getattr(member, key))
            form.addRow(name, self.fields[key])
            if key == "name":
                form.addRow(self.tr("Kind"), self.kind)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel, self.existing, self.another, self.save):
            button.setAutoDefault(button is self.save)
            buttons.addWidget(button)
        self.save.setDefault(True)
        for widget in (self.trouble, self.existing, self.another):
            widget.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addLayout(form)
        whole.addWidget(self.trouble)
        whole.addLayout(buttons)
        self.fields["name"].setFocus()

    def _field(self, key: str, name: str, stored: Any) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        if key in _PHONES and stored:
            field.setPlaceholderText(stored)
            field.setToolTip(self.tr("Leave it empty to keep the recorded number"))
        elif key not in _PHONES:
            field.setText(stored)
        return field

    def _connect(self) -> None:
        self.save.clicked.connect(lambda: self._submit(False))
        self.another.clicked.connect(lambda: self._submit(True))
        self.existing.clicked.connect(lambda: self.existing_wanted.emit(self._name()))
        self.cancel.clicked.connect(self.reject)
        self.fields["name"].textEdited.connect(lambda _text: self._ask_anew())

    def _name(self) -> str:
        return self.fields["name"].text().strip()

    def _ask_anew(self) -> None:
        """Another name may have no namesake."""
        for widget in (self.trouble, self.existing, self.another):
            widget.hide()
        self.save.show()

    def _submit(self, is_another: bool) -> None:
        self.save.setEnabled(False)  # a double click registers once
        self.another.setEnabled(False)
        self.submitted.emit(self.values(), is_another)

    def _names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("name", self.tr("Name")),
            ("sector", self.tr("Sector")),
            ("party", self.tr("Party")),
            ("unit_post", self.tr("Unit and post")),
            ("phone", self.tr("Phone")),
            ("mobile", self.tr("Mobile")),
            ("address", self.tr("Address")),
            ("contact_person", self.tr("Contact person")),
        )
