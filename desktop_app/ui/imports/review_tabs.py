"""What to look over before an import: cells, columns, complaints, changes, doubtful members."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop_app.services.import_ledger import Choices
from desktop_app.services.ledger_headings import ledger_headings
from desktop_app.services.preview_import import ColumnSeen, Doubt, Preview, SheetSeen
from desktop_app.ui import labels
from desktop_app.ui.imports.ask_table import AskTable
from desktop_app.ui.imports.complaints_model import ComplaintsModel
from desktop_app.ui.imports.sheets_tab import SheetsTab
from desktop_app.ui.widgets.paged_model import Column, PagedModel
from desktop_app.ui.widgets.plain_table import PlainTable


class ReviewTabs(QTabWidget):
    """changed: something was decided, and the ledger is to be read anew."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self._by_hand: dict[str, str] = {}
        self._is_decided = False
        self._twins: dict[str, int] = {}
        self.sheets = SheetsTab()
        self.columns = self._columns_tab()
        self.complaints = ComplaintsModel(ledger_headings(language), self)
        self.complaints_table = PlainTable(
            self.complaints, self.tr("Complaints"), "reason", ("value",)
        )
        self.changes = PagedModel(self._change_columns(), self)
        self.changes_table = PlainTable(self.changes, self.tr("Changes"), "new", ("place",))
        self.members = self._members_tab()
        for tab, name in (
            (self.sheets, self.tr("Cells")),
            (self.columns, self.tr("Columns")),
            (self.complaints_table, self.tr("Complaints")),
            (self.changes_table, self.tr("Changes")),
            (self.members, self.tr("Which member")),
        ):
            self.addTab(tab, name)
        self.sheets.changed.connect(self.changed)
        self.sheets.sheet_shown.connect(self._show_columns)
        self.columns.answered.connect(self._set_column)
        self.members.answered.connect(self._set_member)

    def forget(self) -> None:
        """Another ledger: nothing is decided yet."""
        self._by_hand, self._is_decided, self._twins = {}, False, {}
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """The sheets of the ledger."""
        self.sheets.show_names(names)

    def choices(self, session: str | None) -> Choices:
        """Everything that was decided."""
        return Choices(
            session,
            dict(self._by_hand) if self._is_decided else None,
            self.sheets.chosen(),
            dict(self.sheets.header_rows),
            dict(self._twins),
        )

    def show_preview(self, preview: Preview) -> None:
        """What a trial of the import told."""
        if not self._is_decided:
            self._by_hand = {
                column.name: column.key
                for sheet in preview.sheets
                for column in sheet.columns
                if column.is_by_hand
            }
        self.sheets.show_sheets(preview.sheets)
        self.complaints.show_complaints(preview.report.complaints)
        self.changes.show_ids(range(len(preview.differences)))
        self.changes.take_lines(dict(enumerate(preview.differences)))
        self._show_doubts(preview.doubts)
        for tab, count, name in (
            (self.complaints_table, len(preview.report.complaints), self.tr("Complaints")),
            (self.changes_table, len(preview.differences), self.tr("Changes")),
            (self.members, self.members.model.rowCount(), self.tr("Which member")),
        ):
            position = self.indexOf(tab)
            self.setTabText(position, f"{name} {count}" if count else name)
            self.setTabEnabled(position, count > 0)

    def _columns_tab(self) -> AskTable:
        columns = (
            Column("letters", self.tr("Column"), lambda one: one.letters, 64),
            Column("heading", self.tr("Heading"), lambda one: one.heading or labels.NONE, 200),
            Column("meaning", self.tr("Read as"), self._meaning, 160),
            Column("example", self.tr("Examples"), lambda one: one.example, 240),
        )
        return AskTable(
            columns,
            self.tr("Columns"),
            "example",
            self.tr("This column is"),
            self.tr("What is set here is remembered for ledgers with the same headings."),
        )

    def _members_tab(self) -> AskTable:
        columns = (
            Column("name", self.tr("Name"), lambda one: one.name, 120),
            Column("members", self.tr("Who it may be"), _who, 320),
        )
        return AskTable(columns, self.tr("Which member"), "members", self.tr("This is"))

    def _change_columns(self) -> tuple[Column, ...]:
        return (
            Column("place", self.tr("Row"), lambda one: str(one.place.row), 56, is_number=True),
            Column("what", self.tr("What"), lambda one: one.what, 104),
            Column("column", self.tr("Column"), lambda one: one.column, 120),
            Column("old", self.tr("Stored"), lambda one: one.old or labels.NONE, 240),
            Column("new", self.tr("In the ledger"), lambda one: one.new, 240),
        )

    def _meaning(self, column: ColumnSeen) -> str:
        if column.is_by_hand and not column.key:
            return self.tr("left out")
        by_hand = self.tr("{} (by hand)")
        name = column.meaning or labels.NONE
        return by_hand.format(name) if column.is_by_hand else name

    def _show_columns(self, _sheet: str) -> None:
        seen: SheetSeen = self.sheets.current
        choices = [("", self.tr("not read")), *seen.choices]
        self.columns.show_lines(seen.columns, [(choices, column.key) for column in seen.columns])

    def _set_column(self, column: ColumnSeen, key: Any) -> None:
        """A meaning goes to one column only: another column set to it by hand is found anew."""
        for name in [name for name, other in self._by_hand.items() if key and other == key]:
            del self._by_hand[name]
        self._by_hand[column.name] = str(key)
        self._is_decided = True
        self.changed.emit()

    def _show_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Answered names stay, so that an answer can be changed."""
        known = {one.name: one for one in self._doubts()} | {one.name: one for one in doubts}
        lines = list(known.values())
        self.members.show_lines(
            lines, [(_members(one), self._twins.get(one.name)) for one in lines]
        )

    def _doubts(self) -> list[Doubt]:
        model = self.members.model
        lines = (model.line_at(row) for row in range(model.rowCount()))
        return [one for one in lines if one is not None and one.name in self._twins]

    def _set_member(self, doubt: Doubt, member_id: Any) -> None:
        self._twins[doubt.name] = member_id
        self.changed.emit()


def _members(doubt: Doubt) -> tuple[tuple[int, str], ...]:
    return tuple((member, who or doubt.name) for member, who in doubt.members)


def _who(doubt: Doubt) -> str:
    return "；".join(who for _, who in doubt.members if who)
