"""承诺事项 and 回头看: what is promised, what became of it, and last year's B looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.figures import Count, PreviousB
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division
from desktop_app.domain.promise import Milestone, ProgressNote, Promise
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.session import Session
from desktop_app.services.count_figures import count_figures
from desktop_app.services.desk import Desk
from desktop_app.services.read_calendar import Lamps, lamps
from desktop_app.storage import pages, proposals, records, sessions


@dataclass(frozen=True)
class PromiseRow:
    """One promise with its case; days_left in working days, negative once overdue.

    A promise that names no division is that of its case's lead division. grade is the letter of
    the case's latest answer.
    """

    promise: Promise
    number: str
    title: str
    year: int
    division: str
    lamp: Lamp
    days_left: int | None
    milestones: tuple[Milestone, ...]
    notes: tuple[ProgressNote, ...]
    grade: str = ""


@dataclass(frozen=True)
class PromiseDivision:
    """The cases of one division with open, overdue and settled promises."""

    name: str
    open: Count
    overdue: Count
    settled: Count


@dataclass(frozen=True)
class LookBackRow:
    """One of last year's B cases, and whether it is settled now."""

    proposal_id: int
    number: str
    title: str
    is_resolved: bool
    promises: tuple[PromiseRow, ...]


@dataclass(frozen=True)
class PromiseList:
    """Open promises by day, settled ones of these sessions, and 回头看 with its rate.

    previous_b is None where several years were asked for, or none came before.
    """

    open: tuple[PromiseRow, ...]
    settled: tuple[PromiseRow, ...]
    look_back: tuple[LookBackRow, ...]
    previous_b: PreviousB | None
    divisions: tuple[PromiseDivision, ...] = ()


def list_promises(desk: Desk, session_ids: Sequence[int]) -> PromiseList:
    """Promises of these sessions (none: of all); open ones of earlier sessions come along."""
    every = sessions.all_sessions()
    chosen = [one for one in every if one.id in session_ids or not session_ids]
    before = count_figures(desk, chosen).previous_b
    looked_at = list(before.total.query.ids or ()) if before else []
    carried = pages.with_open_promises([one.id for one in chosen])
    wanted = {*carried, *looked_at, *pages.with_promises([one.id for one in chosen])}
    rows = _rows(wanted, every, lamps(desk))
    shown = [row for case, some in rows.items() if case not in looked_at for row in some]
    still_open = [row for some in rows.values() for row in some if row.promise.is_open]
    settled = tuple(row for row in shown if not row.promise.is_open)
    return PromiseList(
        tuple(sorted(still_open, key=_by_day)),
        settled,
        tuple(_look_back(looked_at, before, rows)),
        before,
        tuple(_by_division((*still_open, *settled))),
    )


def _by_division(rows: Sequence[PromiseRow]) -> Iterator[PromiseDivision]:
    """The divisions in the order of their names; promises of nobody come last."""
    for name in sorted({row.division for row in rows}, key=lambda one: (not one, one)):
        own = [row for row in rows if row.division == name]
        running = [row for row in own if row.promise.is_open]
        late = [row for row in running if row.days_left is not None and row.days_left < 0]
        settled = [row for row in own if not row.promise.is_open]
        yield PromiseDivision(name, *(_cases_of(some) for some in (running, late, settled)))


def _cases_of(rows: Sequence[PromiseRow]) -> Count:
    ids = tuple(sorted({row.promise.proposal_id for row in rows}))
    return Count(len(ids), ListQuery(ids=ids))


def _by_day(row: PromiseRow) -> tuple[date, str, int]:
    return row.promise.due_on or date.max, row.number, row.promise.id


def _rows(
    case_ids: Iterable[int], every: Sequence[Session], seen: Lamps
) -> dict[int, list[PromiseRow]]:
    """The promises of these cases with what hangs on them, by case."""
    cases = records.by_id(Proposal, case_ids)
    lines = proposals.rows(list(cases))
    years = {one.id: one.year for one in every}
    divisions = {one.id: one.name for one in records.where(Division)}
    promises = pages.promises_of(cases)
    ids = [promise.id for promise in promises]
    milestones: dict[int, list[Milestone]] = defaultdict(list)
    for milestone in pages.milestones_of(ids):
        milestones[milestone.promise_id].append(milestone)
    notes: dict[int, list[ProgressNote]] = defaultdict(list)
    for note in pages.notes_of(ids):
        notes[note.promise_id].append(note)
    found: dict[int, list[PromiseRow]] = defaultdict(list)
    for promise in promises:
        case, due = cases[promise.proposal_id], promise.due_on if promise.is_open else None
        found[case.id].append(
            PromiseRow(
                promise,
                case.number,
                case.title,
                years[case.session_id],
                divisions.get(promise.division_id or 0) or lines[case.id].division,
                seen.boundaries.lamp(due),
                seen.days_left(due) if due else None,
                tuple(milestones[promise.id]),
                tuple(notes[promise.id]),
                lines[case.id].grade,
            )
        )
    return found


def _look_back(
    looked_at: Sequence[int], before: PreviousB | None, rows: dict[int, list[PromiseRow]]
) -> Iterable[LookBackRow]:
    resolved = set(before.resolved.query.ids or ()) if before else set()
    cases = records.by_id(Proposal, looked_at)
    for case in sorted(cases.values(), key=lambda one: one.number):
        own = tuple(rows.get(case.id, ()))
        yield LookBackRow(case.id, case.number, case.title, case.id in resolved, own)
