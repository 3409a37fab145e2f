"""The quick entry line: a whole contact typed without a mouse."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.ui import labels
from desktop_app.ui.widgets.buttons import IconButton, primary
from desktop_app.ui.widgets.date_field import DateField
from desktop_app.ui.widgets.text import plain
from desktop_app.ui.widgets.token_field import TokenField


class EntryLine(QFrame):
    """entry_ready carries a ContactInput; the page decides whether it could be kept."""

    entry_ready = Signal(object)
    members_wanted = Signal(str)
    cases_wanted = Signal(str)
    people_wanted = Signal(str)
    phase_wanted = Signal()
    trouble_found = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._is_phase_chosen = False
        self.day = DateField(today)
        self.day.setAccessibleName(self.tr("Date"))
        self.day.follow_today()
        self.way = self._choice(labels.choices(Way), Way.PHONE, self.tr("Way"))
        self.phase = self._choice(labels.choices(Phase), Phase.DURING, self.tr("Phase"))
        hint = self.tr("Name or pinyin initials")
        self.members = TokenField(self.tr("Members"), hint)
        self.cases = TokenField(self.tr("Cases"), self.tr("Number or title"))
        self.said = self._line(self.tr("What was said"))
        self.opinion = self._line(self.tr("Their opinion"))
        self.place = self._line(self.tr("Place"))
        self.people = TokenField(self.tr("Ours"), hint)
        self.next_on = DateField(today)
        self.next_on.setAccessibleName(self.tr("Next talk"))
        self.record = primary(self.tr("Record"))
        self.record.setToolTip(self.tr("Enter in the last field, or Ctrl+Enter anywhere here"))
        self.more = IconButton("chevron_down", self.tr("More fields"))
        self.more.setCheckable(True)
        self._build()
        self._connect()

    def begin(self) -> None:
        """Put the cursor where a new entry begins."""
        self.members.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fields(self) -> dict[str, QWidget]:
        """What can be typed in, by name."""
        return {
            "on": self.day,
            "members": self.members,
            "cases": self.cases,
            "said": self.said,
            "opinion": self.opinion,
            "place": self.place,
            "people": self.people,
            "next": self.next_on,
        }

    def start_over(self) -> None:
        """Ready for the next entry: date and way stay, because talks come in series."""
        for field in (self.members, self.cases, self.people):
            field.clear()
        for line in (self.said, self.opinion, self.place):
            line.clear()
        self.next_on.set_value(None)
        self._is_phase_chosen = False
        self.begin()

    def suggest_phase(self, phase: Phase) -> None:
        """Show the phase that follows from the cases, unless the person chose one."""
        if not self._is_phase_chosen:
            self.phase.setCurrentIndex(self.phase.findData(phase.value))

    def submit(self) -> None:
        """Hand over the entry, or say what is not understood yet."""
        day = self.day.value()
        if day is None:
            self._point_at(self.day, self.tr("The date of the talk is not understood."))
            return
        if not all(self._is_read(field) for field in (self.members, self.cases, self.people)):
            return
        if not self.next_on.is_understood():
            self._point_at(self.next_on, self.tr("The date of the next talk is not understood."))
            return
        self.entry_ready.emit(
            ContactInput(
                day,
                Way(self.way.currentData()),
                Phase(self.phase.currentData()),
                self.place.text(),
                self.said.text(),
                self.opinion.text(),
                self.next_on.value(),
                self.cases.ids(),
                self.members.ids(),
                self.people.ids(),
            )
        )

    def _is_read(self, field: TokenField) -> bool:
        """Whether all that was typed became tokens; what did not is pointed at."""
        if field.unread_text():
            words = self.tr("“{}” was not chosen from the list.")
            self._point_at(field, words.format(field.unread_text()))
            return False
        return True

    def _go_on(self, field: TokenField, following: QWidget) -> None:
        if self._is_read(field):
            following.setFocus()

    def _point_at(self, field: QWidget, sentence: str) -> None:
        field.setFocus()
        self.trouble_found.emit(sentence)

    def _choice(self, codes: list[tuple[str, str]], first: str, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for code, word in codes:
            combo.addItem(word, code)
        combo.setCurrentIndex(combo.findData(first))
        return combo

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.returnPressed.connect(self.submit)
        return line

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addLayout(_under(self.tr("Date"), self.day))
        first.addLayout(_under(self.tr("Way"), self.way))
        first.addLayout(_under(self.tr("Phase"), self.phase))
        first.addLayout(_under(self.tr("Members"), self.members), 1)
        first.addLayout(_under(self.tr("Cases"), self.cases), 1)
        self.day.setFixedWidth(104)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addLayout(_under(self.tr("What was said"), self.said), 1)
        for widget in (self.more, self.record):
            second.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self._further = QWidget()
        third = QGridLayout(self._further)
        third.setContentsMargins(0, 0, 0, 0)
        third.setSpacing(8)
        third.addLayout(_under(self.tr("Their opinion"), self.opinion), 0, 0)
        third.addLayout(_under(self.tr("Place"), self.place), 0, 1)
        third.addLayout(_under(self.tr("Ours"), self.people), 0, 2)
        third.addLayout(_under(self.tr("Next talk"), self.next_on), 0, 3)
        for column, share in enumerate((4, 2, 3, 0)):
            third.setColumnStretch(column, share)
        self.next_on.setFixedWidth(104)
        self._further.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 12)
        whole.setSpacing(8)
        whole.addLayout(first)
        whole.addLayout(second)
        whole.addWidget(self._further)
        self._order_tabs()

    def _order_tabs(self) -> None:
        order: list[QWidget] = [self.day, self.way, self.phase, self.members.input]
        order += [self.cases.input, self.said, self.record, self.more, self.opinion, self.place]
        order += [self.people.input, self.next_on]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.members.lookup_wanted.connect(self.members_wanted)
        self.cases.lookup_wanted.connect(self.cases_wanted)
        self.people.lookup_wanted.connect(self.people_wanted)
        self.cases.changed.connect(self.phase_wanted)
        self.day.date_changed.connect(lambda _day: self.phase_wanted.emit())
        self.members.finished.connect(lambda: self._go_on(self.members, self.cases))
        self.cases.finished.connect(lambda: self._go_on(self.cases, self.said))
        self.people.finished.connect(lambda: self._go_on(self.people, self.next_on))
        self.next_on.returnPressed.connect(self.submit)
        self.phase.activated.connect(self._keep_phase)
        self.more.toggled.connect(self._further.setVisible)
        self.record.clicked.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.submit)

    def _keep_phase(self, _index: int) -> None:
        self._is_phase_chosen = True


def _under(name: str, field: QWidget) -> QVBoxLayout:
    """A field with its name in small letters above."""
    column = QVBoxLayout()
    column.setSpacing(2)
    label = plain(name, "small")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    column.addStretch(1)
    return column
