"""Export: the full ledger of sessions as it can be imported again, and a list as it is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.domain.draft import ContactDraft, LedgerKind, MemberDraft, ProposalDraft
from desktop_app.domain.draft_of_case import draft_of_case
from desktop_app.domain.listing import ListQuery, ListRow
from desktop_app.domain.member import Member
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.session import Session
from desktop_app.services.case_names import called
from desktop_app.services.desk import Desk
from desktop_app.services.write_file import refuse_same_file, write_file
from desktop_app.storage import cases, contact_export, journal, proposals, records, sessions

_CHUNK = 2_000
Cell = str | float | int | date | None


@dataclass(frozen=True)
class Exported:
    """The files written, and how many rows of each ledger are in them."""

    paths: tuple[Path, ...]
    proposals: int
    members: int
    contacts: int


def export_ledger(
    desk: Desk,
    xlsx: Path | None = None,
    csv: Path | None = None,
    session: str | None = None,
    *,
    language: str = "zh",
) -> Exported:
    """Write every case with members and contacts; importing the file again changes nothing.

    ``session`` is a year or a session's name, None all sessions. The workbook has a sheet of each
    ledger, the text table the cases alone. Phones go out to the coordinator only, and the journal
    says so. Each file is written beside its place and renamed.
    Raises NotAllowed, NotFound, SameFileTwice, OSError, StorageError.
    """
    desk.may(Verb.EXPORT_LEDGER)
    refuse_same_file(xlsx, csv)
    from desktop_app.ledgers import write  # start-up time

    chosen = sessions.chosen(session) if session else sessions.all_sessions()
    rows = tuple(_cases(chosen))
    members = tuple(_member(one, desk.role is Role.COORDINATOR) for one in records.where(Member))
    contacts = tuple(_contacts(chosen))
    written = []
    if xlsx is not None:
        sheets = (
            (LedgerKind.PROPOSALS, rows),
            (LedgerKind.MEMBERS, members),
            (LedgerKind.CONTACTS, contacts),
        )
        data = write.ledgers_to_xlsx(sheets, as_of=desk.today, language=language)
        written.append(write_file(xlsx, data))
        if desk.role is Role.COORDINATOR:
            with journal.operation(desk.actor, Verb.EXPORT_LEDGER, xlsx.name, keep_empty=True):
                pass
    if csv is not None:
        data = write.to_csv(LedgerKind.PROPOSALS, rows, language=language)
        written.append(write_file(csv, data))
    return Exported(tuple(written), len(rows), len(members), len(contacts))


def export_table(
    desk: Desk,
    out: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    title: str,
    widths: Sequence[float] | None = None,
    language: str = "zh",
) -> Path:
    """Write a list as it is seen: its columns, in its order; the ending .csv or .xlsx decides.

    Raises NotAllowed, OSError.
    """
    desk.may(Verb.EXPORT_LEDGER)
    from desktop_app.ledgers import write  # start-up time

    if out.suffix.lower() == ".csv":
        return write_file(out, write.table_to_csv(headings, rows))
    data = write.table_to_xlsx(
        headings, rows, title=title, as_of=desk.today, widths=widths, language=language
    )
    return write_file(out, data)


def _cases(chosen: Sequence[Session]) -> Iterator[ProposalDraft]:
    """The rows of all cases in order of session and number."""
    names = called()
    for session in chosen:
        ids = proposals.ids(ListQuery(session_ids=(session.id,)))
        for start in range(0, len(ids), _CHUNK):
            some = ids[start : start + _CHUNK]
            by_id = {case.proposal.id: case for case in cases.facts_of(some)}
            for case_id in some:
                yield draft_of_case(by_id[case_id], session, names)


def _member(member: Member, with_phones: bool) -> MemberDraft:
    return MemberDraft(
        name=member.name,
        kind=member.kind.value,
        sector=member.sector or None,
        party=member.party or None,
        unit_post=member.unit_post or None,
        phone=(with_phones and member.phone) or None,
        mobile=(with_phones and member.mobile) or None,
        address=member.address or None,
        contact_person=member.contact_person or None,
    )


def _contacts(chosen: Sequence[Session]) -> Iterator[ContactDraft]:
    """The talks about cases of these sessions, oldest first."""
    for talk in contact_export.of_sessions([one.id for one in chosen]):
        contact = talk.contact
        yield ContactDraft(
            happened_on=contact.happened_on,
            way=contact.way.value,
            phase=contact.phase.value,
            session="、".join(talk.sessions),
            numbers=talk.numbers,
            members=talk.members or None,
            ours=talk.people or None,
            said=contact.said or None,
            opinion=contact.opinion or None,
            next_on=contact.next_on,
            place=contact.place or None,
        )


def export_list(
    desk: Desk,
    out: Path,
    query: ListQuery,
    headings: Sequence[str],
    cells: Callable[[ListRow], Sequence[Cell]],
    *,
    title: str,
    widths: Sequence[float] | None = None,
    language: str = "zh",
    report: Callable[[int, int], None] | None = None,
) -> int:
    """Write the cases of a list's query in its order; returns how many.

    ``cells`` says what a line shows in the columns. ``report`` is told of the progress and may
    raise to give up. Raises NotAllowed, OSError, StorageError.
    """
    desk.may(Verb.EXPORT_LEDGER)
    ids = proposals.ids(query)

    def lines() -> Iterator[Sequence[Cell]]:
        for start in range(0, len(ids), _CHUNK):
            if report is not None:
                report(start, len(ids))
            some = ids[start : start + _CHUNK]
            found = proposals.rows(some)
            yield from (cells(found[one]) for one in some)

    export_table(desk, out, headings, lines(), title=title, widths=widths, language=language)
    return len(ids)
