"""The third question of the first start: a password, or not yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import UserError
from desktop_app.domain.settings_entry import check_name
from desktop_app.services.protect_store import FirstAccount, check_password
from desktop_app.ui.errors import words_of
from desktop_app.ui.lock.passwords import same_twice
from desktop_app.ui.widgets.text import section, wrapping


def card(heading: str, *widgets: QWidget) -> QFrame:
    """A question with its answers."""
    made = QFrame()
    made.setProperty("role", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    for widget in (section(heading), *widgets):
        column.addWidget(widget)
    return made


def steady(text: str, role: str = "") -> QLabel:
    """A sentence whose height follows its width alone."""
    label = wrapping(text, role)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


class PasswordCard(QWidget):
    """changed tells that another answer was chosen or something typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.later = QRadioButton(self.tr("Not yet: whoever can open the file can read it"))
        self.now = QRadioButton(self.tr("Set a password: the data file is encrypted"))
        self.name = self._line(self.tr("Your name"))
        self.password = self._line(self.tr("Password"), is_hidden=True)
        self.again = self._line(self.tr("Password once more"), is_hidden=True)
        self.trouble = steady("", "alarm")
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(24, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for field in (self.name, self.password, self.again):
            form.addRow(field.accessibleName(), field)
        form.addRow(self.trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        heading = self.tr("3  A password?")
        column.addWidget(card(heading, self.later, self.now, self._fields))
        self.later.setChecked(True)
        self._connect()
        self._follow()

    def account(self) -> FirstAccount | None:
        """Who comes in with which password; None for not yet."""
        if not self.now.isChecked():
            return None
        return FirstAccount(self.name.text().strip(), self.password.text())

    def is_usable(self) -> bool:
        """Whether the answer will do; what must be mended is said."""
        if not self.now.isChecked():
            return True
        try:
            name = check_name("account", self.name.text())
            typed = {"password": self.password.text(), "again": self.again.text()}
            check_password(name, same_twice(typed))
        except UserError as error:
            self.trouble.setText(words_of(error).whole)
            self.trouble.show()
            return False
        return True

    def _line(self, name: str, is_hidden: bool = False) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        if is_hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    def _connect(self) -> None:
        self.now.toggled.connect(lambda _on: self._follow())
        for field in (self.name, self.password, self.again):
            field.textChanged.connect(lambda _text: self.trouble.hide())

    def _follow(self) -> None:
        self._fields.setVisible(self.now.isChecked())
        self.trouble.hide()
        self.changed.emit()
