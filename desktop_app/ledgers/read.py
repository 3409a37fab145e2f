"""A ledger file or pasted cells to drafts, with every complaint of every row.

A row with a complaint gives no draft; notices refuse nothing. Totals, notes, repeated headers and
blank lines are no cases. What the words around the table say (session, year, mode) fills columns
that the table does not have.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from desktop_app.domain.draft import (
    Complaint,
    Draft,
    LedgerKind,
    Place,
    ProposalDraft,
    Reason,
)
from desktop_app.ledgers import titles
from desktop_app.ledgers.cells import shown
from desktop_app.ledgers.grid import Grid, pasted_grid, read_grids
from desktop_app.ledgers.headers import ColumnFound, Header, find_header
from desktop_app.ledgers.rows import read_rows

_TITLE_ROWS = 5


@dataclass(frozen=True)
class SheetReading:
    """One sheet as it was read. ``rows`` are the row numbers of the drafts, counted from 1."""

    sheet: str
    grid: Grid
    kind: LedgerKind | None = None
    header_rows: tuple[int, int] | None = None
    columns: tuple[ColumnFound, ...] = ()
    said: titles.Said = field(default_factory=titles.Said)
    drafts: tuple[Draft, ...] = ()
    rows: tuple[int, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    skipped: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ledger:
    """All sheets of one file or one paste."""

    file: str
    sheets: tuple[SheetReading, ...]

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts of all sheets in their order."""
        return tuple(draft for sheet in self.sheets for draft in sheet.drafts)

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """Everything wrong in all sheets, notices included."""
        return tuple(complaint for sheet in self.sheets for complaint in sheet.complaints)

    @property
    def rejected_rows(self) -> int:
        """How many rows gave no draft because of a complaint."""
        places = {(c.place.sheet, c.place.row) for c in self.complaints if not c.is_notice}
        return sum(row > 0 for _sheet, row in places)


@dataclass(frozen=True)
class Asked:
    """What the caller knows.

    ``mapping`` sets columns by hand: heading as shown, or column letters, to key; an empty key
    leaves the column out. ``session`` and ``year`` stand in where the ledger names none, ``kind``
    decides which ledger it is, ``sheets`` which sheets are read, ``header_rows`` in which row of a
    sheet (from 1) the headings begin.
    """

    mapping: Mapping[str, str] | None = None
    session: str | None = None
    year: int | None = None
    kind: LedgerKind | None = None
    sheets: Collection[str] | None = None
    header_rows: Mapping[str, int] = field(default_factory=dict)


def read(
    path: Path,
    *,
    mapping: Mapping[str, str] | None = None,
    session: str | None = None,
    year: int | None = None,
    kind: LedgerKind | None = None,
    sheets: Collection[str] | None = None,
) -> Ledger:
    """Read a workbook (XLSX, XLS) or text table (CSV, TSV); for the arguments see Asked.

    Raises a LedgerRefused when the file itself cannot be read; what is wrong inside it is in the
    complaints.
    """
    return read_cells(path.name, read_grids(path), Asked(mapping, session, year, kind, sheets))


def read_pasted(
    text: str,
    *,
    mapping: Mapping[str, str] | None = None,
    session: str | None = None,
    year: int | None = None,
    kind: LedgerKind | None = None,
) -> Ledger:
    """Read cells pasted as text; the arguments are those of ``read``."""
    return read_cells("", [pasted_grid(text)], Asked(mapping, session, year, kind))


def read_cells(file: str, grids: Iterable[Grid], asked: Asked) -> Ledger:
    """Read cells that were fetched before, as often as the user corrects a column."""
    chosen = [g for g in grids if asked.sheets is None or g.sheet in asked.sheets]
    return _ledger(file, chosen, asked)


def _ledger(file: str, grids: list[Grid], asked: Asked) -> Ledger:
    """Find every sheet's table, then read the rows, then hold the sheets against each other."""
    tables = [(grid, _header(grid, asked)) for grid in grids]
    said = [_said(grid, header, file) for grid, header in tables]
    readings = [
        _sheet(grid, header, _completed(own, said, asked))
        for (grid, header), own in zip(tables, said, strict=True)
    ]
    readings = [_as_notice(reading, readings) for reading in readings]
    if not any(r.drafts or any(not c.is_notice for c in r.complaints) for r in readings):
        first = readings[0] if readings else SheetReading("", Grid("", []))
        empty = Complaint(Place(first.sheet, 0), None, "", Reason.EMPTY_LEDGER)
        readings[:1] = [replace(first, complaints=(*first.complaints, empty))]
    return Ledger(file, tuple(_without_contradictions(readings)))


def _header(grid: Grid, asked: Asked) -> Header | None:
    return find_header(grid, asked.kind, asked.mapping, asked.header_rows.get(grid.sheet))


def _sheet(grid: Grid, header: Header | None, said: titles.Said) -> SheetReading:
    """Read one sheet; without a table there is one complaint that says so."""
    if header is None:
        text = _first_text(grid)
        reason = Reason.NO_HEADER if text else Reason.EMPTY_LEDGER
        lost = Complaint(Place(grid.sheet, 1 if text else 0), None, text, reason)
        return SheetReading(grid.sheet, grid, complaints=(lost,))
    reading = SheetReading(
        grid.sheet, grid, header.kind, (header.first + 1, header.last + 1), header.columns, said
    )
    if header.missing:
        place = Place(grid.sheet, header.last + 1)
        missing = tuple(
            Complaint(place, c.key, "", Reason.MISSING_COLUMN, {"heading": c.zh})
            for c in header.missing
        )
        return replace(reading, complaints=missing)
    cells = replace(grid, rows=[list(row) for row in grid.rows]) if grid.merged else grid
    found = read_rows(cells, header, said)
    return replace(
        reading,
        drafts=tuple(found.drafts),
        rows=tuple(found.rows),
        complaints=(*_doubled(grid.sheet, header), *found.complaints),
        skipped=tuple(found.skipped),
    )


def _said(grid: Grid, header: Header | None, file: str) -> titles.Said:
    """What the title lines say, from the table upwards, then the sheet's name, then the file's."""
    lines = [
        cell
        for row in reversed(grid.rows[: header.first if header else _TITLE_ROWS])
        for cell in row
        if isinstance(cell, str)
    ]
    return titles.said_in([*lines, grid.sheet, Path(file).stem])


def _completed(own: titles.Said, all_said: list[titles.Said], asked: Asked) -> titles.Said:
    """What a sheet leaves unsaid its sister sheets may say with one voice, then the caller."""
    sessions = {said.session for said in all_said if said.session}
    years = {said.year for said in all_said if said.year}
    kinds = {said.kind for said in all_said if said.kind}
    return replace(
        own,
        session=own.session or (sessions.pop() if len(sessions) == 1 else None) or asked.session,
        year=own.year or (years.pop() if len(years) == 1 else None) or asked.year,
        kind=own.kind or (kinds.pop() if len(kinds) == 1 else None),
    )


def _first_text(grid: Grid) -> str:
    texts = (shown(cell).strip() for row in grid.rows for cell in row)
    return next(filter(None, texts), "")[:80]


def _doubled(sheet: str, header: Header) -> tuple[Complaint, ...]:
    """Two columns with the same heading of ours: the second is not read, and that is said."""
    first_at: dict[str, ColumnFound] = {}
    doubled = []
    for column in header.columns:
        twin = first_at.setdefault(column.heading, column)
        if twin is not column and twin.key and column.key is None and column.found is None:
            place = Place(sheet, header.last + 1, column.index + 1)
            facts = {"first": Place(sheet, 1, twin.index + 1).letters}
            doubled.append(Complaint(place, twin.key, column.heading, Reason.COLUMN_TWICE, facts))
    return tuple(doubled)


def _as_notice(reading: SheetReading, readings: list[SheetReading]) -> SheetReading:
    """A sheet that is empty or no ledger is only worth a notice when another one was read."""
    if reading.kind is not None or all(other.kind is None for other in readings):
        return reading
    softer = {Reason.EMPTY_LEDGER: Reason.EMPTY_SHEET, Reason.NO_HEADER: Reason.SHEET_IGNORED}
    notices = tuple(replace(c, reason=softer[c.reason]) for c in reading.complaints)
    return replace(reading, complaints=notices)


def _without_contradictions(readings: list[SheetReading]) -> list[SheetReading]:
    """A case on two sheets must say the same on both; where it does not, the later row goes."""
    known: dict[tuple[str | None, str | None, str | None], tuple[Place, ProposalDraft]] = {}
    checked = []
    for reading in readings:
        kept: list[tuple[Draft, int]] = []
        against: list[Complaint] = []
        for draft, row in zip(reading.drafts, reading.rows, strict=True):
            if isinstance(draft, ProposalDraft):
                place = Place(reading.sheet, row)
                identity = (draft.session, draft.kind, draft.number)
                other = known.setdefault(identity, (place, draft))
                found = (
                    _contradictions(draft, place, reading, *other) if other[1] is not draft else []
                )
                against += found
                if found:
                    continue
            kept.append((draft, row))
        checked.append(
            replace(
                reading,
                drafts=tuple(draft for draft, _row in kept),
                rows=tuple(row for _draft, row in kept),
                complaints=(*reading.complaints, *against),
            )
            if against
            else reading
        )
    return checked


def _contradictions(
    draft: ProposalDraft, place: Place, reading: SheetReading, other: Place, twin: ProposalDraft
) -> list[Complaint]:
    """The columns in which two rows of one case say different things."""
    theirs = asdict(twin)
    complaints = []
    for key, value in asdict(draft).items():
        if value is not None and theirs[key] is not None and value != theirs[key]:
            index = next((c.index for c in reading.columns if c.key == key), None)
            at = replace(place, column=None if index is None else index + 1)
            facts = {"sheet": other.sheet, "row": other.row, "other": _text(theirs[key])}
            complaints.append(Complaint(at, key, _text(value), Reason.CONTRADICTS, facts))
    return complaints


def _text(value: object) -> str:
    return "、".join(value) if isinstance(value, tuple) else re.sub(r"\s+", " ", str(value))[:80]
