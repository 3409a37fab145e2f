"""One contact in full, below the log; its cases and members can be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.contact_listing import ContactLine, Named
from desktop_app.domain.listing import ListQuery
from desktop_app.ui import labels
from desktop_app.ui.widgets.buttons import flush_link, link
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.text import plain, wrapping

GAP = 12  # between names that are links


class ContactDetail(QScrollArea):
    """cases_requested carries a ListQuery, member_requested a member's id.

    change_requested asks to correct the contact shown, remove_requested to take it out.
    """

    cases_requested = Signal(object)
    member_requested = Signal(object)
    change_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, may_edit: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_edit = may_edit
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The contact in full"))

    def show_line(self, line: ContactLine | None) -> None:
        """Show one contact, or nothing."""
        page = QFrame()
        page.setProperty("role", "card")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        if line is not None:
            self._fill(column, line)
        column.addStretch(1)
        self.setWidget(page)

    def _fill(self, column: QVBoxLayout, line: ContactLine) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain(labels.day(line.happened_on), "section"))
        for word in (labels.label(line.way), labels.label(line.phase), line.place):
            if word:
                head.addWidget(plain(word, "badge"))
        head.addStretch(1)
        if line.next_on:
            words = self.tr("Next talk {}").format(labels.day(line.next_on))
            head.addWidget(plain(words, "muted"))
        if self._may_edit and line.cases:
            for words, wish in (
                (self.tr("Correct"), self.change_requested),
                (self.tr("Remove"), self.remove_requested),
            ):
                button = link(words)
                button.clicked.connect(lambda _=False, asked=wish: asked.emit(line))
                head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._doors([self._member_door(one) for one in line.members]))
        column.addWidget(self._doors([self._case_door(one) for one in line.cases]))
        if line.said:
            column.addWidget(wrapping(line.said))
        if line.opinion:
            column.addWidget(wrapping(self.tr("Their opinion: {}").format(line.opinion)))
        if line.people:
            names = self.tr(", ").join(one.name for one in line.people)
            column.addWidget(wrapping(self.tr("Ours: {}").format(names), "muted"))

    def _doors(self, doors: list[QPushButton]) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, GAP)
        flow.setContentsMargins(0, 0, 0, 0)
        for door in (*doors, plain()):
            flow.addWidget(door)
        return row

    def _member_door(self, member: Named) -> QPushButton:
        door = flush_link(member.name)
        door.setAccessibleName(self.tr("Open member {}").format(member.name))
        door.clicked.connect(lambda: self.member_requested.emit(member.id))
        return door

    def _case_door(self, case: Named) -> QPushButton:
        door = flush_link(case.name)
        door.setAccessibleName(self.tr("Open case {}").format(case.name))
        query = ListQuery(ids=(case.id,))
        door.clicked.connect(lambda: self.cases_requested.emit(query))
        return door
