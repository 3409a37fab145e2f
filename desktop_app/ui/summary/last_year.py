"""What last year's summary said at the same place, to be taken over with this year's figures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.summary.outline import filled
from desktop_app.ui.summary.wording import Narrative, Place, places, text_at
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import plain, wrapping

MOST = 160  # characters shown; the whole is taken


class LastYear(QWidget):
    """text_taken carries one text, all_taken the whole wording; hidden without a suggestion."""

    text_taken = Signal(str)
    all_taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrative: Narrative | None = None
        self._fields: Mapping[str, str] = {}
        self._text = ""
        self.words = wrapping("", "small")
        self.take = link(self.tr("Take this text"))
        self.take_all = link(self.tr("Take all of last year's"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain(self.tr("Last year"), "muted"), 1)
        head.addWidget(self.take)
        head.addWidget(self.take_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.words)
        self.take.clicked.connect(lambda: self.text_taken.emit(self._text))
        self.take_all.clicked.connect(lambda: self.all_taken.emit(self._narrative))
        self.hide()

    def suggest(self, narrative: Narrative | None, fields: Mapping[str, str]) -> None:
        """Suggest from this wording from now on; None when there is none."""
        self._narrative = narrative
        self._fields = fields

    def show_place(self, place: Place, text: str) -> None:
        """Show what stood at the place, unless it is what stands there now."""
        self._text = ""
        if self._narrative is not None and place in places(self._narrative):
            self._text = text_at(self._narrative, place)
        is_other = bool(self._text) and self._text != text
        shown = filled(self._text, self._fields)
        self.words.setText(shown if len(shown) <= MOST else shown[:MOST] + "…")
        self.words.setVisible(is_other)
        self.take.setVisible(is_other)
        self.setVisible(self._narrative is not None and self.isEnabled())
