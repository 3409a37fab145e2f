"""Fields of the settings' forms: numbers that cannot be mistyped, days that may be empty."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.ui import labels
from desktop_app.ui.steps.form import Field
from desktop_app.ui.widgets.date_field import DateField


def number(key: str, label: str, value: int, low: int, high: int) -> Field:
    """A whole number from low to high."""

    def make(_today: date) -> QWidget:
        field = QSpinBox()
        field.setRange(low, high)
        field.setValue(value)
        return field

    return Field(key, label, make, lambda field: field.value())


def number_or_none(key: str, label: str, value: int | None, low: int, high: int) -> Field:
    """A whole number from low to high, or none at the lower end, shown as a dash."""

    def make(_today: date) -> QWidget:
        field = QSpinBox()
        field.setRange(low - 1, high)
        field.setSpecialValueText(labels.NONE)
        field.setValue(low - 1 if value is None else value)
        return field

    def read(field: QSpinBox) -> int | None:
        return None if field.value() < low else field.value()

    return Field(key, label, make, read)


def day_or_none(key: str, label: str, value: date | None) -> Field:
    """A date as people type it, which may be left empty."""

    def make(today: date) -> QWidget:
        field = DateField(today)
        field.set_value(value)
        return field

    return Field(key, label, make, lambda field: field.value())
