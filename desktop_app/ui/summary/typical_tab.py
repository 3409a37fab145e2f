"""The typical cases of the summary: which, in what order, and what is told of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.contact_listing import CaseMatch
from desktop_app.ui.widgets.buttons import link, primary
from desktop_app.ui.widgets.text import plain, wrapping
from desktop_app.ui.widgets.token_field import Offer, TokenField

_CASE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass
class Told:
    """A chosen case and what is told of it."""

    id: int
    number: str
    title: str
    text: str = ""


class TypicalTab(QWidget):
    """cases_chosen carries ((case id, text), …) in order."""

    cases_chosen = Signal(object)
    lookup_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[int, CaseMatch] = {}
        self.found = TokenField(self.tr("Add a case"), self.tr("Add a case: number or title"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Typical cases"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("What is told of the case"))
        self.text.setPlaceholderText(self.tr("What is told of this case; may stay empty"))
        self.text.setTabChangesFocus(True)
        self.up = link(self.tr("Up"))
        self.down = link(self.tr("Down"))
        self.remove = link(self.tr("Remove"))
        self.save = primary(self.tr("Keep"))
        self.save.setEnabled(False)
        self._build()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether something was chosen or typed that is not kept yet."""
        return self.save.isEnabled()

    def show_cases(self, cases: Sequence[Told]) -> None:
        """Show the chosen cases."""
        self.list.blockSignals(True)
        self.list.clear()
        for case in cases:
            self._append(case)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0 if cases else -1)
        self._show_text()
        self.save.setEnabled(False)

    def make_read_only(self) -> None:
        """For who may read the summary and not write it."""
        self.text.setReadOnly(True)
        for tool in (self.found, self.up, self.down, self.remove, self.save):
            tool.hide()

    def offer(self, typed: str, matches: Sequence[CaseMatch]) -> None:
        """Answers to lookup_wanted."""
        self._titles.update({match.id: match for match in matches})
        there = {case.id for case in self.cases()}
        self.found.offer(
            typed, [Offer(m.id, m.number, m.title) for m in matches if m.id not in there]
        )

    def cases(self) -> list[Told]:
        """The cases as they stand in the list."""
        return [self.list.item(row).data(_CASE_ROLE) for row in range(self.list.count())]

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(plain(self.tr("In the order of the summary"), "muted"), 1)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.found)
        column.addLayout(tools)
        column.addWidget(self.list, 2)
        column.addWidget(wrapping(self.tr("What is told of the case"), "muted"))
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.found.lookup_wanted.connect(self.lookup_wanted)
        self.found.changed.connect(self._take_found)
        self.list.currentItemChanged.connect(lambda *_: self._show_text())
        self.text.textChanged.connect(self._take_text)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self._keep)

    def _append(self, case: Told) -> None:
        item = QListWidgetItem(f"{case.number}　{case.title}")
        item.setData(_CASE_ROLE, case)
        self.list.addItem(item)

    def _take_found(self) -> None:
        for wanted in self.found.ids():
            match = self._titles[wanted]
            self._append(Told(match.id, match.number, match.title))
            self.list.setCurrentRow(self.list.count() - 1)
            self.save.setEnabled(True)
        if self.found.ids():
            self.found.clear()

    def _show_text(self) -> None:
        item = self.list.currentItem()
        self.text.blockSignals(True)
        self.text.setPlainText(item.data(_CASE_ROLE).text if item else "")
        self.text.blockSignals(False)
        self.text.setEnabled(item is not None)
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.remove.setEnabled(item is not None)

    def _take_text(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            case: Told = item.data(_CASE_ROLE)
            item.setData(
                _CASE_ROLE, Told(case.id, case.number, case.title, self.text.toPlainText())
            )
            self.save.setEnabled(True)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)
        self.save.setEnabled(True)

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self.save.setEnabled(True)
        self._show_text()

    def _keep(self) -> None:
        self.save.setEnabled(False)
        self.cases_chosen.emit(tuple((case.id, case.text) for case in self.cases()))
