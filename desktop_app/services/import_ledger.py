"""Import a ledger: read, hold against the store, add and change, all in one operation.

A row with anything wrong is rejected whole and named; the same file twice changes nothing.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.domain.draft import (
    Complaint,
    ContactDraft,
    Draft,
    MemberDraft,
    Place,
    ProposalDraft,
)
from desktop_app.domain.permissions import Verb
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.session_name import year_in, year_typed
from desktop_app.services.desk import Desk
from desktop_app.services.import_contacts import import_contacts
from desktop_app.services.import_members import import_members
from desktop_app.services.import_people import Done, Update
from desktop_app.services.import_proposals import import_proposals
from desktop_app.storage import import_sources, journal, sessions

Report = Callable[[int, int], None]  # (rows done, rows); may raise to give up: nothing is stored


@dataclass(frozen=True)
class Choices:
    """What the clerk decides about a ledger; nothing decided reads it by itself.

    session: of rows that name none, its name or its year. mapping: keys by heading or column
    letters, as read; None takes what was set by hand for the same headings before. sheets: those
    to read. header_rows: by sheet, the row (from 1) where its headings begin. twins: the id of the
    member meant, by a name that several members have.
    """

    session: str | None = None
    mapping: Mapping[str, str] | None = None
    sheets: Collection[str] | None = None
    header_rows: Mapping[str, int] = field(default_factory=dict)
    twins: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Cells:
    """The cells of a file or a paste, fetched and not yet understood.

    understood: how they were read last (with the mapping of their headings, and without one), for
    the import that follows a preview.
    """

    file: str
    grids: tuple[Any, ...]
    understood: list[tuple[Any, Any]] = field(default_factory=list, repr=False, compare=False)


@dataclass
class ImportReport:
    """What an import did (or, as a dry run, would do). Rejected counts rows.

    readings: every sheet as it was read, for a preview.
    """

    file: str
    is_dry_run: bool
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    complaints: list[Complaint] = field(default_factory=list)
    sheets: list[tuple[str, str | None, int]] = field(default_factory=list)
    people_created: int = 0
    updates: list[Update] = field(default_factory=list)
    readings: tuple[Any, ...] = ()


class _DryRun(Exception):
    """Leaves the operation so that nothing of it stays."""


Placed = tuple[Place, Draft]


def import_ledger(
    desk: Desk,
    path: Path,
    *,
    dry_run: bool = False,
    session: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> ImportReport:
    """Import every sheet of a workbook or text table; session stands in where none is named.

    Raises LedgerRefused when the file itself cannot be read, NotAllowed, StorageError.
    """
    choices = Choices(session=session, mapping=mapping)
    return import_cells(desk, read_cells(desk, path), choices, dry_run=dry_run)


def read_cells(desk: Desk, path: Path) -> Cells:
    """Fetch the cells of a workbook or text table. Raises LedgerRefused, NotAllowed."""
    desk.may(Verb.IMPORT_LEDGER)
    from desktop_app.ledgers.grid import read_grids  # start-up time

    return Cells(path.name, read_grids(path))


def paste_cells(desk: Desk, text: str) -> Cells:
    """The cells of a text as Excel and WPS copy them. Raises NotAllowed."""
    desk.may(Verb.IMPORT_LEDGER)
    from desktop_app.ledgers.grid import pasted_grid  # start-up time

    return Cells("", (pasted_grid(text),))


def import_cells(
    desk: Desk,
    cells: Cells,
    choices: Choices,
    *,
    dry_run: bool = False,
    report: Report | None = None,
) -> ImportReport:
    """Import fetched cells as one operation; a mapping by hand is remembered for its headings.

    Raises NotAllowed, StorageError, and whatever ``report`` raises.
    """
    desk.may(Verb.IMPORT_LEDGER)
    with _without_collecting():
        ledger, signature = _read(cells, choices)
        told = ImportReport(
            cells.file,
            dry_run,
            rejected=ledger.rejected_rows,
            complaints=list(ledger.complaints),
            sheets=[(s.sheet, s.kind, len(s.drafts)) for s in ledger.sheets],
            readings=ledger.sheets,
        )
        try:
            with journal.operation(desk.actor, Verb.IMPORT_LEDGER, cells.file) as opened:
                if choices.mapping:
                    import_sources.remember(signature, dict(choices.mapping))
                _import_all(desk, _placed(ledger), choices.twins, opened, told, report or _nobody)
                if dry_run:
                    raise _DryRun
        except _DryRun:
            pass
    return told


def _read(cells: Cells, choices: Choices) -> tuple[Any, str]:
    """(ledger, signature of its headings), with the mapping that was remembered for them."""
    from desktop_app.ledgers.read import Asked  # start-up time

    session, year = _standing_in(choices.session)
    sheets = None if choices.sheets is None else frozenset(choices.sheets)
    header_rows = dict(choices.header_rows)
    asked = Asked(None, session, year, sheets=sheets, header_rows=header_rows)
    ledger = _understood(cells, asked)
    signature = _signature(ledger)
    mapping = choices.mapping
    if mapping is None:
        mapping = import_sources.mapping_of(signature)
    if mapping:
        ledger = _understood(cells, replace(asked, mapping=dict(mapping)))
    return ledger, signature


def _understood(cells: Cells, asked: Any) -> Any:
    """The ledger that the cells are; the same question gets the answer that it got before."""
    from desktop_app.ledgers import read  # start-up time

    for question, answer in cells.understood:
        if question == asked:
            return answer
    ledger = read.read_cells(cells.file, cells.grids, asked)
    cells.understood[:] = [*cells.understood[-1:], (asked, ledger)]
    return ledger


def _signature(ledger: Any) -> str:
    """The same for every file with the same headings; sheets without any count by their words."""
    lines = [
        "\t".join(column.heading for column in sheet.columns)
        or "\t".join(str(cell) for row in sheet.grid.rows[:1] for cell in row)
        for sheet in ledger.sheets
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _standing_in(text: str | None) -> tuple[str | None, int | None]:
    """(session, year) behind a session's name or year; a year stands for its only session."""
    if text is None:
        return None, None
    year = year_typed(text)
    if year is not None:
        found = [one for one in sessions.all_sessions() if one.year == year]
        return (found[0].name if found else str(year)), year
    known = sessions.by_name(text)
    return text, (known.year if known else year_in(text)) or None


def _placed(ledger: Any) -> list[Placed]:
    return [
        (Place(sheet.sheet, row), draft)
        for sheet in ledger.sheets
        for row, draft in zip(sheet.rows, sheet.drafts, strict=True)
    ]


def _import_all(
    desk: Desk,
    placed: list[Placed],
    twins: Mapping[str, int],
    opened: journal.Operation,
    told: ImportReport,
    report: Report,
) -> None:
    """Members first, then cases, then the contacts that name both."""
    readings = Readings.parse((desk.resources / "pinyin.txt").read_text(encoding="utf-8"))
    members = [(p, d) for p, d in placed if isinstance(d, MemberDraft)]
    proposals = [(p, d) for p, d in placed if isinstance(d, ProposalDraft)]
    contacts = [(p, d) for p, d in placed if isinstance(d, ContactDraft)]
    _add(told, import_members(members, readings))
    # A trial stores cases only where talks of the same ledger may be about them.
    is_kept = bool(contacts) or not told.is_dry_run
    cases = import_proposals(proposals, readings, opened, twins, report, is_kept=is_kept)
    _add(told, cases)
    _add(told, import_contacts(contacts, readings, desk.today, twins, report))


def _add(told: ImportReport, done: Done) -> None:
    told.created += done.created
    told.updated += done.updated
    told.unchanged += done.unchanged
    told.rejected += len({(c.place.sheet, c.place.row) for c in done.complaints})
    told.complaints += done.complaints
    told.people_created += done.people_created
    told.updates += done.updates


def _nobody(done: int, total: int) -> None:
    """Nobody wants to know how far it is."""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Hundreds of thousands of records are made and all kept; looking for garbage costs a fifth.

    In the end they count as old: looking through all of them would hold the window up.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.enable()
