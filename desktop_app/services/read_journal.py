"""The journal for who audits it: found, read in pages, verified, written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop_app.domain.audit import JournalLine, JournalQuery
from desktop_app.domain.member import masked_phone
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.services.history import FieldChange, field_changes
from desktop_app.services.write_file import write_file
from desktop_app.storage import audit, case_history, journal, journal_chain, office
from desktop_app.storage.journal_chain import ChainFault, Head

__all__ = ["ChainFault", "Head"]

MOST_ROWS = 200  # of one operation, as many as somebody reads
EXPORTED = "EXPORT_JOURNAL"
_CHUNK = 500
_SECRET = frozenset({"phone", "mobile"})
Report = Callable[[int, int], None]
Cells = Callable[[JournalLine, Sequence[FieldChange]], Iterable[Sequence[str]]]


@dataclass(frozen=True)
class Found:
    """The operations of a query, newest first, with what they may be filtered by."""

    query: JournalQuery
    ids: tuple[int, ...]
    actors: tuple[str, ...]
    verbs: tuple[str, ...]


@dataclass(frozen=True)
class Verified:
    """The journal's head, and the first place where it is not what was sealed; None: sound.

    at is what that operation says of itself; None where it is gone.
    """

    head: Head | None
    fault: ChainFault | None = None
    at: JournalLine | None = None


def find_journal(desk: Desk, query: JournalQuery) -> Found:
    """The operations that fit. Raises NotAllowed."""
    desk.may(Verb.READ_JOURNAL)
    return Found(query, tuple(audit.ids(query)), tuple(audit.actors()), tuple(audit.verbs()))


def journal_lines(desk: Desk, ids: Sequence[int]) -> dict[int, JournalLine]:
    """Lines by id; ask for as many as are shown. Raises NotAllowed."""
    desk.may(Verb.READ_JOURNAL)
    return {
        one.id: JournalLine(
            one.id,
            datetime.fromisoformat(one.at).astimezone(),
            one.actor,
            one.verb,
            one.about,
            one.change_count,
        )
        for one in case_history.sealed_of(list(ids))
    }


def changes_of(desk: Desk, operation_id: int) -> tuple[FieldChange, ...]:
    """Old and new values of one operation, its first rows; phones masked. Raises NotAllowed."""
    desk.may(Verb.READ_JOURNAL)
    return _masked(field_changes(case_history.of_operation(operation_id, MOST_ROWS)))


def verify_journal(desk: Desk, report: Report | None = None) -> Verified:
    """Walk the chain; report may raise to stop. Raises NotAllowed."""
    desk.may(Verb.READ_JOURNAL)
    fault = journal.verify(report)
    named = journal_lines(desk, [fault.operation_id]) if fault is not None else {}
    return Verified(journal_chain.head(), fault, next(iter(named.values()), None))


def export_journal(
    desk: Desk,
    out: Path,
    query: JournalQuery,
    headings: Sequence[str],
    cells: Cells,
    *,
    title: str,
    head_words: Callable[[Head | None], str],
    report: Report | None = None,
    language: str = "zh",
) -> int:
    """Write what a query finds, a row a changed value; the ending .csv, .xlsx or .pdf decides.

    The journal's head stands in the file, so that it can be compared later. Phones are masked.
    Returns how many operations. Raises NotAllowed, OSError, StorageError, and what report raises.
    """
    desk.may(Verb.READ_JOURNAL)
    ids = audit.ids(query)
    told = head_words(journal_chain.head())
    rows = _rows(desk, ids, cells, report)
    write_file(out, _written(desk, out.suffix.lower(), headings, rows, title, told, language))
    with journal.operation(desk.actor, EXPORTED, out.name, keep_empty=True):
        pass
    return len(ids)


def _rows(
    desk: Desk, ids: Sequence[int], cells: Cells, report: Report | None
) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _CHUNK):
        if report is not None:
            report(start, len(ids))
        some = ids[start : start + _CHUNK]
        lines = journal_lines(desk, some)
        for one in some:
            yield from cells(lines[one], changes_of(desk, one))


def _written(
    desk: Desk,
    ending: str,
    headings: Sequence[str],
    rows: Iterator[Sequence[str]],
    title: str,
    head: str,
    language: str,
) -> bytes:
    if ending == ".pdf":
        from desktop_app.documents.journal_sheet import JournalSheet, to_pdf  # start-up time

        named = str(office.read(office.OFFICE_NAME, ""))
        sheet = JournalSheet(title, named, tuple(headings), tuple(map(tuple, rows)), head)
        return to_pdf(sheet, desk.resources / "fonts")
    from desktop_app.ledgers import write  # start-up time

    if ending == ".csv":
        last = [head, *[""] * (len(headings) - 1)]
        return write.table_to_csv(headings, [*rows, last])
    return write.table_to_xlsx(
        headings, rows, title=title, as_of=desk.today, language=language, note=head
    )


def _masked(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    return tuple(
        replace(one, old=_mask(one.old), new=_mask(one.new)) if one.field in _SECRET else one
        for one in changes
    )


def _mask(value: str | None) -> str | None:
    return masked_phone(value) if value else value
