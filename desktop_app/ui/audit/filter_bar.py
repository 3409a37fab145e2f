"""What the journal is filtered by: days, person, verb, case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.audit import JournalQuery
from desktop_app.ui import history_words
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.filter_fields import choice, day_field

TYPING_MS = 200
DAY_WIDTH = 112


class JournalFilters(QWidget):
    """query_changed carries a JournalQuery."""

    query_changed = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.text.setClearButtonEnabled(True)
        self.text.setPlaceholderText(self.tr("Case number, what it was about, or a printed proof"))
        self.text.setAccessibleName(self.tr("Case"))
        self.actor = choice(self.tr("Everybody"), self.tr("Person"))
        self.verb = choice(self.tr("Everything"), self.tr("What"))
        for combo in (self.actor, self.verb):
            combo.setMaximumWidth(180)
        self.from_day = day_field(today, self.tr("From"), DAY_WIDTH)
        self.until_day = day_field(today, self.tr("Until"), DAY_WIDTH)
        self.reset = link(self.tr("Clear filters"))
        self.reset.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._build()
        self._connect()

    def query(self) -> JournalQuery:
        """The filter as it stands."""
        return JournalQuery(
            from_day=self.from_day.value(),
            until_day=self.until_day.value(),
            actor=self.actor.currentData() or "",
            verb=self.verb.currentData() or "",
            text=self.text.text().strip(),
        )

    def offer(self, actors: Sequence[str], verbs: Sequence[str]) -> None:
        """What there is to choose from; what was chosen stays chosen."""
        named = sorted((history_words.verb(code), code) for code in verbs)
        _offer(self.actor, [(history_words.actor(name), name) for name in actors])
        _offer(self.verb, named)

    def clear(self) -> None:
        """Drop every condition."""
        for combo in (self.actor, self.verb):
            combo.setCurrentIndex(0)
        self.text.clear()
        self.from_day.set_value(None)
        self.until_day.set_value(None)
        self._tell()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        for widget in (self.actor, self.verb, self.from_day, self.until_day, self.reset):
            row.addWidget(widget)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._tell)
        self.text.textChanged.connect(lambda _text: self._typing.start())
        self.text.returnPressed.connect(self._tell)
        for combo in (self.actor, self.verb):
            combo.currentIndexChanged.connect(lambda _index: self._tell())
        for field in (self.from_day, self.until_day):
            field.date_changed.connect(lambda _day: self._tell())
        self.reset.clicked.connect(self.clear)

    def _tell(self) -> None:
        self._typing.stop()
        query = self.query()
        self.reset.setVisible(query != JournalQuery())
        self.query_changed.emit(query)


def _offer(combo: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    kept = combo.currentData()
    with QSignalBlocker(combo):
        while combo.count() > 1:
            combo.removeItem(1)
        for words, code in choices:
            combo.addItem(words, code)
        combo.setCurrentIndex(max(combo.findData(kept), 0))
