"""What the log is filtered by: words, member, phase, way, division, dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_listing import ContactQuery, Named
from desktop_app.ui import labels
from desktop_app.ui.widgets.buttons import Chip, link
from desktop_app.ui.widgets.filter_fields import choice, day_field

TYPING_MS = 150
DAY_WIDTH = 104


class FilterBar(QWidget):
    """query_changed carries a ContactQuery without its sessions."""

    query_changed = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: Named | None = None
        self.text = QLineEdit()
        self.text.setClearButtonEnabled(True)
        self.text.setPlaceholderText(self.tr("Words, number, title, member"))
        self.text.setAccessibleName(self.tr("Search the log"))
        self.member = Chip("member", "")
        self.member.setChecked(True)
        self.member.hide()
        self.phase = _coded(choice(self.tr("All phases"), self.tr("Phase")), Phase)
        self.way = _coded(choice(self.tr("All ways"), self.tr("Way")), Way)
        self.division = QComboBox()
        self.division.setAccessibleName(self.tr("Division"))
        self.show_divisions(())
        self.from_day = day_field(today, self.tr("From"), DAY_WIDTH)
        self.until_day = day_field(today, self.tr("Until"), DAY_WIDTH)
        self.reset = link(self.tr("Clear filters"))
        self.reset.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._build()
        self._connect()

    def query(self) -> ContactQuery:
        """The filter as it stands."""
        division = self.division.currentData()
        return ContactQuery(
            text=self.text.text().strip(),
            member_ids=(self._member.id,) if self._member else (),
            division_ids=(division,) if division is not None else (),
            ways=_chosen(self.way),
            phases=_chosen(self.phase),
            from_day=self.from_day.value(),
            until_day=self.until_day.value(),
        )

    def show_divisions(self, divisions: Sequence[Named]) -> None:
        """Offer these divisions; the chosen one stays chosen."""
        kept = self.division.currentData()
        self.division.blockSignals(True)
        self.division.clear()
        self.division.addItem(self.tr("All divisions"), None)
        for one in divisions:
            self.division.addItem(one.name, one.id)
        self.division.setCurrentIndex(max(self.division.findData(kept), 0))
        self.division.blockSignals(False)

    def keep_member(self, member: Named | None) -> None:
        """Show only what was said with one member, or with anybody again."""
        self._member = member
        self.member.setText(f"{member.name} ×" if member else "")
        self.member.setAccessibleName(self.tr("Remove {}").format(member.name) if member else "")
        self.member.setVisible(member is not None)
        self._tell()

    def clear(self) -> None:
        """Drop every condition."""
        self._member = None
        self.member.hide()
        self.text.clear()
        for combo in (self.phase, self.way, self.division):
            combo.setCurrentIndex(0)
        self.from_day.set_value(None)
        self.until_day.set_value(None)
        self._tell()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.text.setMinimumWidth(120)
        row.addWidget(self.text, 1)
        row.addWidget(self.member)
        for widget in (self.phase, self.way, self.division, self.from_day, self.until_day):
            row.addWidget(widget)
        row.addWidget(self.reset)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._tell)
        self.text.textChanged.connect(lambda _text: self._typing.start())
        self.text.returnPressed.connect(self._tell)
        self.member.clicked.connect(lambda: self.keep_member(None))
        for combo in (self.phase, self.way, self.division):
            combo.currentIndexChanged.connect(lambda _index: self._tell())
        self.from_day.date_changed.connect(lambda _day: self._tell())
        self.until_day.date_changed.connect(lambda _day: self._tell())
        self.reset.clicked.connect(self.clear)

    def _tell(self) -> None:
        self._typing.stop()
        query = self.query()
        self.reset.setVisible(replace(query, session_ids=()) != ContactQuery())
        self.query_changed.emit(query)


def _coded(combo: QComboBox, kind: type[StrEnum]) -> QComboBox:
    for code, word in labels.choices(kind):
        combo.addItem(word, code)
    return combo


def _chosen(combo: QComboBox) -> tuple[str, ...]:
    code = combo.currentData()
    return (code,) if code is not None else ()
