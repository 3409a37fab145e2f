"""A date as people type it: 3-18, 0318, 今天, +5工作日; shown in full once it is understood."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.dates_typed import DateNotUnderstood, parse_typed
from desktop_app.services.read_calendar import workdays_after
from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.text import set_tip


class DateField(QLineEdit):
    """date_changed carries the date, or None when the field is empty or not understood."""

    date_changed = Signal(object)

    def __init__(self, today: date, year: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._year = year
        self._date: date | None = None
        self._follows_today = False
        self._is_understood = True
        self.setPlaceholderText(self.tr("3-18, today, +5"))
        self.setToolTip(self.tr("A date like 3-18, 0318, 今天, +5 or +5工作日"))
        self.editingFinished.connect(self._settle)
        self.textEdited.connect(lambda _text: self._mark(True))

    def value(self) -> date | None:
        """The date as it stands in the field; None when it is empty or not understood."""
        self._settle()
        return self._date

    def is_understood(self) -> bool:
        """Whether the field is empty or holds a date."""
        self._settle()
        return self._is_understood

    def set_value(self, day: date | None) -> None:
        """Show a date."""
        self._date = day
        self.setText(day.isoformat() if day else "")
        self._mark(True)

    def follow_today(self) -> None:
        """Show today, and after midnight the next day, unless another date was typed."""
        self._follows_today = True
        self.set_value(self._today)

    def turn_day(self, today: date) -> None:
        """Midnight: words like 今天 and +5 count from the new day from now on."""
        was, self._today = self._today, today
        if self._follows_today and self._date == was and self.text() == was.isoformat():
            self.set_value(today)
            self.date_changed.emit(today)

    def _settle(self) -> None:
        text = self.text().strip()
        before = self._date
        try:
            self._date = self._read(text)
        except DateNotUnderstood as error:
            self._date = None
            self._mark(False, words_of(error).whole)
        else:
            self.set_value(self._date)
        if self._date != before:
            self.date_changed.emit(self._date)

    def _read(self, text: str) -> date | None:
        if not text:
            return None
        return parse_typed(text, today=self._today, workdays_after=workdays_after, year=self._year)

    def _mark(self, is_understood: bool, why: str = "") -> None:
        self._is_understood = is_understood
        if bool(self.property("is_wrong")) is is_understood:
            self.setProperty("is_wrong", not is_understood)
            self.style().unpolish(self)
            self.style().polish(self)
        set_tip(self, why or self.tr("A date like 3-18, 0318, 今天, +5 or +5工作日"))
