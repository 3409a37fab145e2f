"""The form of a step: labelled fields in a column, a sentence when something must be mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.errors import words_of
from desktop_app.ui.steps.file_picker import FilePicker
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.text import wrapping
from desktop_app.ui.widgets.token_field import Offer, TokenField
from desktop_app.ui.widgets.told_line import told_line

LINE_PIXELS = 21
BOX_PIXELS = 26
AROUND_PIXELS = 160  # title bar, buttons and margins around the fields
LEAST_PIXELS = 160
LONG_ROWS = 8  # a text of so many rows grows with the form
Choices = Sequence[tuple[object, str]]


@dataclass(frozen=True)
class Field:
    """One field: its key, its label, how it is made, how it is read, whether it may be empty.

    needed_unless is the key of a field that, once ticked, lets this one be empty; needed_when is
    the key of a choice with those of its codes that make this one needed.
    """

    key: str
    label: str
    make: Callable[[date], QWidget]
    read: Callable[[Any], object]
    is_needed: bool = False
    find: Callable[[str], Sequence[Offer]] | None = None  # answers what is typed, off the window
    needed_unless: str = ""
    needed_when: tuple[str, tuple[object, ...]] | None = None

    def is_asked(self, values: Mapping[str, object]) -> bool:
        """Whether these values of the form leave it no freedom to be empty."""
        if self.needed_when is not None:
            key, codes = self.needed_when
            return values.get(key) in codes
        return self.is_needed and not values.get(self.needed_unless)


def needed(field: Field, when: tuple[str, tuple[object, ...]] | None = None) -> Field:
    """The field, not to be left empty: always, or when a choice has one of these codes."""
    return replace(field, is_needed=when is None, needed_when=when)


def _is_to_fill_in(widget: QWidget) -> bool:
    """Whether the first typing may go there: no text to read, no choice without an alternative."""
    is_settled = isinstance(widget, QComboBox) and widget.count() <= 1
    return not (is_settled or widget.property("readOnly"))


def _is_empty(value: object) -> bool:
    return value in (None, ()) or (isinstance(value, str) and not value.strip())


def day(key: str, label: str, value: date | None, is_needed: bool = True) -> Field:
    """A date as people type it."""

    def make(today: date) -> QWidget:
        field = DateField(today)
        field.set_value(value)
        return field

    return Field(key, label, make, lambda field: field.value(), is_needed)


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
        height = rows * LINE_PIXELS + 2 * LINE_PIXELS // 3
        field.setMinimumHeight(height)
        if rows < LONG_ROWS:
            field.setMaximumHeight(height)
        return field

    return Field(key, label, make, lambda field: field.toPlainText())


def reading(key: str, label: str, text: str, rows: int) -> Field:
    """A long text to read and to copy from."""

    def make(_today: date) -> QWidget:
        field = QPlainTextEdit(text)
        field.setReadOnly(True)
        field.setMinimumHeight(rows * LINE_PIXELS)
        return field

    return Field(key, label, make, lambda _field: None)


def choice(
    key: str, label: str, choices: Choices, value: object = None, is_needed: bool = False
) -> Field:
    """One of several; the list is closed, and empty is a choice only where it is offered."""

    def make(_today: date) -> QWidget:
        field = QComboBox()
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.addItems([word for _, word in choices])
        chosen = [i for i, (code, _) in enumerate(choices) if code == value]
        field.setCurrentIndex(chosen[0] if chosen else 0)
        return field

    def read(field: QComboBox) -> object:
        """The code itself: one that went through Qt would come back as a bare string."""
        return choices[field.currentIndex()][0] if choices else None

    return Field(key, label, make, read, is_needed or all(code is not None for code, _ in choices))


def several(
    key: str,
    label: str,
    choices: Choices,
    value: Sequence[object] = (),
    is_needed: bool = False,
) -> Field:
    """Any number of several, as a list of boxes to tick."""

    def make(_today: date) -> QWidget:
        field = QListWidget()
        for code, word in choices:
            item = QListWidgetItem(word)
            item.setSizeHint(QSize(0, BOX_PIXELS))
            is_chosen = code in value
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            field.addItem(item)
        field.setFixedHeight(min(max(len(choices), 1), 6) * BOX_PIXELS + 10)
        return field

    def ticked(field: QListWidget) -> tuple[object, ...]:
        return tuple(
            code
            for row, (code, _) in enumerate(choices)
            if field.item(row).checkState() is Qt.CheckState.Checked
        )

    return Field(key, label, make, ticked, is_needed)


def lookup(
    key: str,
    label: str,
    find: Callable[[str], Sequence[Offer]],
    value: Sequence[Offer] = (),
    is_needed: bool = False,
    is_single: bool = False,
    hint: str = "",
) -> Field:
    """Things found by typing a name, pinyin initials or a number; is_single keeps the last one."""

    def make(_today: date) -> QWidget:
        field = TokenField(label, hint)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for one in value:
            field.add(one)
        if is_single:
            field.changed.connect(lambda: _keep_last(field))
        return field

    return Field(key, label, make, lambda field: field.ids(), is_needed, find)


def _keep_last(field: TokenField) -> None:
    for one in field.ids()[:-1]:
        field.remove(one)


def files(key: str, label: str, paths: Sequence[Path] = (), note: str = "") -> Field:
    """Files of this computer, chosen or dropped."""

    def make(_today: date) -> QWidget:
        return FilePicker(label, note, paths)

    return Field(key, label, make, lambda field: field.paths(), is_needed=True)


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
        self.submit = primary(button.rstrip(" …"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.trouble = wrapping("", "alarm")
        self.notes = QVBoxLayout()
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build(beside)
        self.submit.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._submit)

    def refuse(self, error: Exception) -> None:
        """Say what must be mended; nothing typed is lost."""
        self._warn(words_of(error).whole)
        self.submit.setEnabled(True)

    def reject(self) -> None:
        """Close without the step, unless it is being taken just now."""
        if self.submit.isEnabled():
            super().reject()

    def tell(self, words: str, step: str, action: Callable[[], None]) -> None:
        """Say something above the fields, with one thing to do about it; doing it puts it away."""
        self.notes.addWidget(told_line(words, step, action))

    def _warn(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()

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
        column.addLayout(self.notes)
        column.addWidget(self._fitted(form), 1)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(20)
        if beside is not None:
            whole.addWidget(beside, 2)
        whole.addLayout(column, 3)
        first = next((w for w in self.widgets.values() if _is_to_fill_in(w)), None)
        if first is not None:
            first.setFocus()

    def _fitted(self, form: QFormLayout) -> QWidget:
        """The fields; on a screen that is too low for them they scroll, the buttons stay."""
        page = QWidget()
        page.setProperty("role", "page")
        page.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        room = self.screen().availableGeometry().height() - AROUND_PIXELS
        if page.sizeHint().height() <= room:
            return page
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setContentsMargins(0, 0, 8, 0)
        scroll.setWidget(page)
        scroll.setMinimumHeight(max(room, LEAST_PIXELS))
        return scroll

    def _submit(self) -> None:
        if not self.submit.isEnabled():
            return
        dates = [w for w in self.widgets.values() if isinstance(w, DateField)]
        wrong = [one for one in dates if not one.is_understood()]
        if wrong:
            wrong[0].setFocus()
            self._warn(wrong[0].toolTip())
            return
        loose = [w for w in self.widgets.values() if isinstance(w, TokenField) and w.unread_text()]
        if loose:
            loose[0].setFocus()
            words = self.tr("“{}” was not chosen from the list.")
            self._warn(words.format(loose[0].unread_text()))
            return
        values = {f.key: f.read(self.widgets[f.key]) for f in self._fields}
        asked = (f for f in self._fields if f.is_asked(values))
        empty = [f for f in asked if _is_empty(values[f.key])]
        if empty:
            self.widgets[empty[0].key].setFocus()
            self._warn(self.tr("Still to fill in: {}").format(empty[0].label))
            return
        self.trouble.hide()
        self.submit.setEnabled(False)  # a double click takes the step once
        self.submitted.emit(values)
