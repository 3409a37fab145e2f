"""What an import would read, cell by cell, as a person wants to look it over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any

from desktop_app.domain.draft import (
    Complaint,
    ContactDraft,
    LedgerKind,
    MemberDraft,
    Place,
    Reason,
)
from desktop_app.services.desk import Desk
from desktop_app.services.import_ledger import (
    Cells,
    Choices,
    ImportReport,
    Report,
    import_cells,
)
from desktop_app.services.import_people import Update

MOST_ROWS = 2_000  # of a sheet, to look over; the complaints are all there anyway
_EXAMPLES = 3


@dataclass(frozen=True)
class ColumnSeen:
    """One column of a sheet: where it stands, its heading, what it was taken for, how that came.

    name is what a mapping calls it; key is empty when the column is not read.
    """

    letters: str
    heading: str
    name: str
    key: str
    meaning: str
    is_by_hand: bool
    example: str


@dataclass(frozen=True)
class CellSeen:
    """How one cell was read; reason says why it was refused."""

    text: str
    reason: Complaint | None = None


@dataclass(frozen=True)
class RowSeen:
    """One row that is a case, a member or a talk; is_taken unless something in it was refused."""

    number: int
    is_taken: bool
    cells: tuple[CellSeen, ...]


@dataclass(frozen=True)
class SheetSeen:
    """One sheet as it was read; header_row from 1, 0 when none was found.

    choices: (key, heading) of every column that the ledger knows.
    """

    sheet: str
    header_row: int
    columns: tuple[ColumnSeen, ...] = ()
    rows: tuple[RowSeen, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Difference:
    """One value that an update changes."""

    place: Place
    what: str
    column: str
    old: str
    new: str


@dataclass(frozen=True)
class Doubt:
    """A name that several members have: (id, who that is) each."""

    name: str
    members: tuple[tuple[int, str], ...]


def sheet_names(cells: Cells) -> tuple[str, ...]:
    """The sheets that a file has."""
    return tuple(grid.sheet for grid in cells.grids)


def sheets_seen(report: ImportReport, language: str) -> tuple[SheetSeen, ...]:
    """The sheets of a dry run; headings in Chinese (zh_CN) or English."""
    complaints: dict[tuple[str, int], dict[int | str, Complaint]] = {}
    for one in report.complaints:
        if not one.is_notice:
            at = complaints.setdefault((one.place.sheet, one.place.row), {})
            at[(one.place.column or 0) - 1 if one.place.column else str(one.column_key)] = one
    return tuple(_sheet(reading, complaints, language) for reading in report.readings)


def _sheet(
    reading: Any, complaints: dict[tuple[str, int], dict[int | str, Complaint]], language: str
) -> SheetSeen:
    from desktop_app.ledgers.columns import BY_KIND  # start-up time

    if reading.kind is None:
        return SheetSeen(reading.sheet, 0)
    is_chinese = language.startswith("zh")
    known = {c.key: c.zh if is_chinese else c.en for c in BY_KIND[reading.kind]}
    first_row, last_row = reading.header_rows
    columns = _columns(reading, known, last_row)
    show = _Shown(reading.kind, "zh" if is_chinese else "en")
    drafts = dict(zip(reading.rows, reading.drafts, strict=True))
    wrong = {row: some for (sheet, row), some in complaints.items() if sheet == reading.sheet}
    numbers = sorted({*drafts, *(row for row in wrong if row > last_row)})[:MOST_ROWS]
    rows = tuple(
        _row(number, reading, drafts.get(number), wrong.get(number, {}), show) for number in numbers
    )
    return SheetSeen(reading.sheet, first_row, columns, rows, tuple(known.items()))


def _columns(reading: Any, known: dict[str, str], last_row: int) -> tuple[ColumnSeen, ...]:
    from desktop_app.ledgers.cells import shown  # start-up time

    headings = [column.heading for column in reading.columns]
    seen = []
    for column in reading.columns:
        letters = Place("", 1, column.index + 1).letters
        is_plain = bool(column.heading) and headings.count(column.heading) == 1
        texts = (
            shown(row[column.index]).strip()
            for row in reading.grid.rows[last_row:]
            if column.index < len(row)
        )
        seen.append(
            ColumnSeen(
                letters,
                column.heading,
                column.heading if is_plain else letters,
                column.key or "",
                known.get(column.key or "", ""),
                column.found == "BY_HAND",
                "　".join(islice(filter(None, texts), _EXAMPLES)),
            )
        )
    return tuple(seen)


class _Shown:
    """Values of drafts as a ledger would write them."""

    def __init__(self, kind: LedgerKind, language: str) -> None:
        from desktop_app.ledgers.cells import shown  # start-up time
        from desktop_app.ledgers.columns import BY_KIND
        from desktop_app.ledgers.write import formatter

        self._shown = shown
        self._forms = {c.key: formatter(c, language) for c in BY_KIND[kind]}
        self.headings = {c.key: c.zh if language == "zh" else c.en for c in BY_KIND[kind]}

    def cell(self, cell: Any) -> str:
        """A cell as it stands in the file."""
        text: str = self._shown(cell)
        return text

    def value(self, key: str, value: Any) -> str:
        """One value as text; empty for None."""
        form = self._forms[key]
        text: str = self._shown(value if form is None or value is None else form(value))
        return text


def _row(
    number: int, reading: Any, draft: Any, wrong: dict[int | str, Complaint], show: _Shown
) -> RowSeen:
    raw = reading.grid.rows[number - 1] if number <= len(reading.grid.rows) else []
    cells = []
    for column in reading.columns:
        reason = wrong.get(column.index) or wrong.get(column.key or "")
        if reason is None and draft is not None and column.key:
            text = show.value(column.key, getattr(draft, column.key))
        else:
            text = show.cell(raw[column.index] if column.index < len(raw) else None)
        cells.append(CellSeen(text, reason))
    return RowSeen(number, not wrong, tuple(cells))


def differences(updates: Sequence[Update], language: str) -> tuple[Difference, ...]:
    """Old beside new for every value that updates change."""
    shows: dict[LedgerKind, _Shown] = {}
    found = []
    for update in updates:
        kind = LedgerKind.PROPOSALS
        if isinstance(update.new, MemberDraft):
            kind = LedgerKind.MEMBERS
        elif isinstance(update.new, ContactDraft):
            kind = LedgerKind.CONTACTS
        show = shows.setdefault(kind, _Shown(kind, "zh" if language.startswith("zh") else "en"))
        found += _differences(update, show, kind)
    return tuple(found)


_NAMES_IT = {
    LedgerKind.PROPOSALS: ("session", "year", "number", "kind"),
    LedgerKind.MEMBERS: ("name",),
    LedgerKind.CONTACTS: ("happened_on", "way", "numbers"),
}


def _differences(update: Update, show: _Shown, kind: LedgerKind) -> list[Difference]:
    names_it = _NAMES_IT[kind]
    wanted = "number" if kind is LedgerKind.PROPOSALS else names_it[0]
    what = show.value(wanted, getattr(update.new, wanted))
    found = []
    for one in fields(update.new):
        new = getattr(update.new, one.name)
        if one.name not in names_it and new is not None:
            old = show.value(one.name, getattr(update.old, one.name) if update.old else None)
            column = show.headings[one.name]
            found.append(Difference(update.place, what, column, old, show.value(one.name, new)))
    return found


def doubts(report: ImportReport) -> tuple[Doubt, ...]:
    """The names for which the clerk must say which member is meant, each once."""
    found: dict[str, Doubt] = {}
    for one in report.complaints:
        members = one.facts.get("choices")
        if one.reason is Reason.DOUBTFUL_MEMBER and isinstance(members, tuple):
            found.setdefault(one.value, Doubt(one.value, members))
    return tuple(found.values())


@dataclass(frozen=True)
class Preview:
    """Everything a person looks over before an import; nothing of it is stored."""

    report: ImportReport
    sheets: tuple[SheetSeen, ...]
    differences: tuple[Difference, ...]
    doubts: tuple[Doubt, ...]


def preview_import(
    desk: Desk, cells: Cells, choices: Choices, language: str, report: Report | None = None
) -> Preview:
    """Try the import and tell what it would do. Raises NotAllowed, StorageError."""
    tried = import_cells(desk, cells, choices, dry_run=True, report=report)
    return Preview(
        tried,
        sheets_seen(tried, language),
        differences(tried.updates, language),
        doubts(tried),
    )
