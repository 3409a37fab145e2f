"""Import a ledger: read, hold against the store, add and change, all in one operation.

A row with anything wrong is rejected whole and named; the same file twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

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
from desktop_app.services.desk import Desk
from desktop_app.services.import_contacts import import_contacts
from desktop_app.services.import_members import import_members
from desktop_app.services.import_proposals import import_proposals
from desktop_app.storage import journal


@dataclass
class ImportReport:
    """What an import did (or, as a dry run, would do). Rejected counts rows."""

    file: str
    is_dry_run: bool
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    complaints: list[Complaint] = field(default_factory=list)
    sheets: list[tuple[str, str | None, int]] = field(default_factory=list)
    people_created: int = 0


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
    desk.may(Verb.IMPORT_LEDGER)
    from desktop_app.ledgers.read import read  # start-up time

    ledger = read(path, session=session, mapping=mapping)
    report = ImportReport(
        path.name,
        dry_run,
        rejected=ledger.rejected_rows,
        complaints=list(ledger.complaints),
        sheets=[(s.sheet, s.kind, len(s.drafts)) for s in ledger.sheets],
    )
    placed: list[Placed] = [
        (Place(sheet.sheet, row), draft)
        for sheet in ledger.sheets
        for row, draft in zip(sheet.rows, sheet.drafts, strict=True)
    ]
    readings = Readings.parse((desk.resources / "pinyin.txt").read_text(encoding="utf-8"))
    try:
        with journal.operation(desk.actor, Verb.IMPORT_LEDGER, path.name):
            _import_all(desk, placed, readings, report)
            if dry_run:
                raise _DryRun
    except _DryRun:
        pass
    return report


def _import_all(desk: Desk, placed: list[Placed], readings: Readings, report: ImportReport) -> None:
    """Members first, then cases, then the contacts that name both."""
    members = [(p, d) for p, d in placed if isinstance(d, MemberDraft)]
    proposals = [(p, d) for p, d in placed if isinstance(d, ProposalDraft)]
    contacts = [(p, d) for p, d in placed if isinstance(d, ContactDraft)]
    for done in (
        import_members(members, readings),
        import_proposals(proposals, readings),
        import_contacts(contacts, readings, desk.today),
    ):
        report.created += done.created
        report.updated += done.updated
        report.unchanged += done.unchanged
        report.rejected += len({(c.place.sheet, c.place.row) for c in done.complaints})
        report.complaints += done.complaints
        report.people_created += done.people_created
