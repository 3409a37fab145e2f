"""What a line's lamp says in words: days left or overdue, of the answer or of what it promised."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListRow
from desktop_app.domain.stages import Stage
from desktop_app.services.read_calendar import Lamps


@dataclass(frozen=True)
class LampWords:
    """A lamp with its short text for the list and the whole sentence for tips and readers."""

    lamp: Lamp
    short: str
    sentence: str


class LampReader:
    """Lamps of lines as seen from one day; what it worked out it remembers by due day."""

    def __init__(self, seen: Lamps) -> None:
        self._seen = seen
        self._by_day: dict[str, LampWords] = {}
        self._by_promise: dict[str, LampWords] = {}

    def of(self, row: ListRow) -> LampWords:
        """The lamp of a line."""
        if row.due_on is None:
            return self._of_promise(row.promise_due_on) if row.promise_due_on else answered(row)
        known = self._by_day.get(row.due_on)
        if known is None:
            known = self._by_day[row.due_on] = self._read(date.fromisoformat(row.due_on))
        return known

    def _of_promise(self, due_on: str) -> LampWords:
        known = self._by_promise.get(due_on)
        if known is None:
            pattern = QCoreApplication.translate("lamp", "Promise due {}: {}")
            read = self._read(date.fromisoformat(due_on))
            said = pattern.format(due_on, read.sentence)
            known = self._by_promise[due_on] = replace(read, sentence=said)
        return known

    def _read(self, due_on: date) -> LampWords:
        lamp = self._seen.boundaries.lamp(due_on)
        return words(lamp, self._seen.days_left(due_on))


def words(lamp: Lamp, days_left: int) -> LampWords:
    """The words for a lamp with so many working days left (negative: overdue)."""
    translate = QCoreApplication.translate
    if lamp is Lamp.RED:
        late = max(1, -days_left)
        short = translate("lamp", "{} late").format(late)
        return LampWords(lamp, short, translate("lamp", "{} working days overdue").format(late))
    if days_left <= 0:
        return LampWords(lamp, translate("lamp", "today"), translate("lamp", "Due today"))
    short = translate("lamp", "{} d").format(days_left)
    return LampWords(lamp, short, translate("lamp", "{} working days left").format(days_left))


def answered(row: ListRow) -> LampWords:
    """The words for a line of which nothing is owed any more."""
    translate = QCoreApplication.translate
    if row.answered_on is None:
        return LampWords(Lamp.NONE, "—", translate("lamp", "No deadline"))
    if row.stage == Stage.TRACKING:
        words = translate("lamp", "Promises without a day are being tracked")
        return LampWords(Lamp.NONE, translate("lamp", "tracked"), words)
    if row.answer_due_on is not None and row.answered_on > row.answer_due_on:
        return LampWords(Lamp.NONE, translate("lamp", "late"), translate("lamp", "Answered late"))
    return LampWords(Lamp.NONE, translate("lamp", "on time"), translate("lamp", "Answered on time"))
