"""Password fields of forms: hidden letters, a new one typed twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.errors import UserError
from desktop_app.ui.steps.form import Field


class PasswordsDiffer(UserError):
    """What was typed twice is not the same."""


def hidden(key: str, label: str) -> Field:
    """A line whose letters are not shown."""

    def make(_today: date) -> QWidget:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    return Field(key, label, make, lambda field: field.text())


def new_password() -> list[Field]:
    """A new password, twice."""
    translate = QCoreApplication.translate
    return [
        hidden("password", translate("passwords", "New password")),
        hidden("again", translate("passwords", "Once more")),
    ]


def same_twice(values: Mapping[str, object]) -> str:
    """The new password of a form. Raises PasswordsDiffer."""
    if values["password"] != values["again"]:
        raise PasswordsDiffer()
    return str(values["password"])
