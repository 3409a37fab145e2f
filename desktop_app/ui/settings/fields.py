"""Fields of the settings' forms: numbers that cannot be mistyped, days that may be empty."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui import labels
from desktop_app.ui.steps.form import Field
from desktop_app.ui.widgets.date_field import DateField

WIDTH = 96
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberField(QLineEdit):
    """A whole number in its bounds, typed or turned by the arrow keys; settled tells it anew."""

    settled = Signal()

    def __init__(self, low: int, high: int, may_be_empty: bool = False) -> None:
        super().__init__()
        self._low, self._high, self._may_be_empty = low, high, may_be_empty
        self._before: int | None = None
        self.setValidator(QIntValidator(0, high, self))
        self.setMaximumWidth(WIDTH)
        if may_be_empty:
            self.setPlaceholderText(labels.NONE)
        self.editingFinished.connect(self._settle)

    def value(self) -> int | None:
        """The number, moved into the bounds; None only where the field may be empty."""
        text = self.text().strip()
        if not text:
            return None if self._may_be_empty else self._low
        return min(max(int(text), self._low), self._high)

    def set_value(self, value: int | None) -> None:
        """Show a number, without telling."""
        self._before = value
        self.setText("" if value is None else str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down turn the number by one."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setText(str((self.value() or 0) + step))
            self._settle()

    def focusOutEvent(self, event: object) -> None:
        """What Qt's validator holds back is settled all the same."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._settle()

    def _settle(self) -> None:
        before, value = self._before, self.value()
        self.set_value(value)
        if value != before:
            self.settled.emit()


def number(key: str, label: str, value: int, low: int, high: int) -> Field:
    """A whole number from low to high."""
    return _number(key, label, value, low, high)


def number_or_none(key: str, label: str, value: int | None, low: int, high: int) -> Field:
    """A whole number from low to high, or nothing."""
    return _number(key, label, value, low, high, may_be_empty=True)


def _number(
    key: str, label: str, value: int | None, low: int, high: int, may_be_empty: bool = False
) -> Field:
    def make(_today: date) -> QWidget:
        field = NumberField(low, high, may_be_empty)
        field.set_value(value)
        return field

    return Field(key, label, make, lambda field: field.value())


def day_or_none(key: str, label: str, value: date | None) -> Field:
    """A date as people type it, which may be left empty."""

    def make(today: date) -> QWidget:
        field = DateField(today)
        field.set_value(value)
        return field

    return Field(key, label, make, lambda field: field.value())
