"""Correct a member; phones already recorded are not shown, typing replaces them."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from desktop_app.domain.member import Member, MemberKind
from desktop_app.ui import labels

_PHONES = ("phone", "mobile")


class MemberDialog(QDialog):
    """values() gives what was typed; a phone left alone is not among it."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit member"))
        self.setMinimumWidth(440)
        self.fields: dict[str, QLineEdit] = {}
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        for code, word in labels.choices(MemberKind):
            self.kind.addItem(word, code)
        self.kind.setCurrentIndex(self.kind.findData(member.kind.value))
        form = QFormLayout(self)
        form.setContentsMargins(16, 16, 16, 16)
        form.setSpacing(8)
        for key, name in self._names():
            field = QLineEdit()
            field.setAccessibleName(name)
            stored = getattr(member, key)
            if key in _PHONES:
                field.setPlaceholderText(stored)
                field.setToolTip(self.tr("Leave it empty to keep the recorded number"))
            else:
                field.setText(stored)
            self.fields[key] = field
            form.addRow(name, field)
            if key == "name":
                form.addRow(self.tr("Kind"), self.kind)
        box = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(box.Save | box.Cancel)
        buttons.button(box.Save).setText(self.tr("Save"))
        buttons.button(box.Save).setProperty("role", "primary")
        buttons.button(box.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def values(self) -> dict[str, str]:
        """The fields by their key."""
        typed = {key: field.text() for key, field in self.fields.items()}
        kept = {key: text for key, text in typed.items() if text.strip() or key not in _PHONES}
        return {**kept, "kind": str(self.kind.currentData())}

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
