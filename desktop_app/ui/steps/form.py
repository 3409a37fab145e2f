"""The form of a step: labelled fields in a column, a sentence when something must be mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.text import wrapping

Choices = Sequence[tuple[object, str]]


@dataclass(frozen=True)
class Field:
    """One field: its key, its label, how it is made, how it is read."""

    key: str
    label: str
    make: Callable[[date], QWidget]
    read: Callable[[Any], object]


def day(key: str, label: str, value: date | None) -> Field:
    """A date as people type it."""

    def make(today: date) -> QWidget:
        field = DateField(today)
        field.set_value(value)
        return field

    return Field(key, label, make, lambda field: field.value())


def line(key: str, label: str, value: str = "", hint: str = "") -> Field:
    """A line of text."""

    def make(_today: date) -> QWidget:
        field = QLineEdit(value)
        field.setPlaceholderText(hint)
        return field

    return Field(key, label, make, lambda field: field.text())


def text(key: str, label: str, value: str = "", rows: int = 4) -> Field:
    """Several lines of text; Tab leaves the field."""

    def make(_today: date) -> QWidget:
        field = QPlainTextEdit()
        field.setPlainText(value)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(rows * 22)
        return field

    return Field(key, label, make, lambda field: field.toPlainText())


def choice(key: str, label: str, choices: Choices, value: object = None) -> Field:
    """One of several; the list is closed."""

    def make(_today: date) -> QWidget:
        field = QComboBox()
        for code, word in choices:
            field.addItem(word, code)
        chosen = [i for i, (code, _) in enumerate(choices) if code == value]
        field.setCurrentIndex(chosen[0] if chosen else 0)
        return field

    return Field(key, label, make, lambda field: field.currentData())


def several(key: str, label: str, choices: Choices, value: Sequence[object] = ()) -> Field:
    """Any number of several, as a list of boxes to tick."""

    def make(_today: date) -> QWidget:
        field = QListWidget()
        for code, word in choices:
            item = QListWidgetItem(word)
            item.setData(Qt.ItemDataRole.UserRole, code)
            is_chosen = code in value
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            field.addItem(item)
        field.setFixedHeight(min(max(len(choices), 2), 6) * 26 + 8)
        return field

    return Field(key, label, make, _ticked)


def _ticked(field: QListWidget) -> tuple[object, ...]:
    items = (field.item(i) for i in range(field.count()))
    return tuple(
        item.data(Qt.ItemDataRole.UserRole)
        for item in items
        if item.checkState() is Qt.CheckState.Checked
    )


def yes_no(key: str, label: str, value: bool = False) -> Field:
    """A box to tick."""

    def make(_today: date) -> QWidget:
        field = QCheckBox(label)
        field.setChecked(value)
        return field

    return Field(key, "", make, lambda field: field.isChecked())


class StepForm(QDialog):
    """submitted carries the values by key; the form stays open until it is told to close."""

    submitted = Signal(object)

    def __init__(
        self,
        title: str,
        button: str,
        fields: Sequence[Field],
        today: date,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        self.widgets = {field.key: field.make(today) for field in self._fields}
        self.submit = primary(button)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.trouble = wrapping("", "alarm")
        self.setWindowTitle(title)
        self._build(beside)
        self.submit.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._submit)

    def refuse(self, error: Exception) -> None:
        """Say what must be mended; nothing typed is lost."""
        self.trouble.setText(words_of(error).whole)
        self.trouble.show()
        self.submit.setEnabled(True)

    def _build(self, beside: QWidget | None) -> None:
        self.setMinimumWidth(520 if beside is None else 900)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in self._fields:
            widget = self.widgets[field.key]
            widget.setAccessibleName(field.label or getattr(widget, "text", str)())
            form.addRow(field.label, widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.submit)
        self.submit.setDefault(True)
        self.trouble.hide()
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(form, 1)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(20)
        if beside is not None:
            whole.addWidget(beside, 2)
        whole.addLayout(column, 3)
        if self._fields:
            self.widgets[self._fields[0].key].setFocus()

    def _submit(self) -> None:
        if not self.submit.isEnabled():
            return
        dates = [w for w in self.widgets.values() if isinstance(w, DateField)]
        wrong = [one for one in dates if not one.is_understood()]
        if wrong:
            wrong[0].setFocus()
            return
        self.trouble.hide()
        self.submit.setEnabled(False)  # a double click takes the step once
        self.submitted.emit({f.key: f.read(self.widgets[f.key]) for f in self._fields})
