"""The fields that filters above a list are made of: a choice that begins with all, a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox

from desktop_app.ui.widgets.date_field import DateField


def choice(everything: str, name: str) -> QComboBox:
    """A choice named for screen readers; its first entry stands for no condition."""
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.addItem(everything, None)
    return combo


def day_field(today: date, name: str, widest: int) -> DateField:
    """A day that names itself while it is empty; at most `widest` pixels wide."""
    field = DateField(today)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaximumWidth(widest)
    return field
