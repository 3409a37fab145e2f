"""Rows of the proposals ledger: found by their natural key, merged with what is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind, compute
from desktop_app.domain.draft import Complaint, Place, ProposalDraft, Reason
from desktop_app.domain.draft_of_case import draft_of_case, says_nothing, without_repeated
from desktop_app.domain.draft_together import contradicted, together, told
from desktop_app.domain.member import Division, Unit
from desktop_app.domain.merge_draft import Changes, Names, fresh, merge, new_case
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal
from desktop_app.domain.session import Session
from desktop_app.services.case_names import called
from desktop_app.services.import_people import (
    Done,
    Namesakes,
    Update,
    ensure_members,
    ensure_named,
    ensure_people,
)
from desktop_app.services.import_sessions import ensure_sessions, session_key
from desktop_app.storage import (
    calendar,
    cases,
    deadline_rules,
    new_cases,
    proposals,
    records,
    sessions,
)
from desktop_app.storage.ids import new_ids
from desktop_app.storage.journal import Operation
from desktop_app.storage.record_rows import ROWS

Row = tuple[Place, ProposalDraft]
Report = Callable[[int, int], None]
DueOn = Callable[[date], date]
Add = Callable[[Sequence[CaseFacts]], None]
MOST_RECORDS = 40  # of one case: two rounds, the units and divisions a cell can hold
_PART = 1_000  # cases handed to the store at once, while the next ones are made


@dataclass
class _Case:
    """A row beside the case it means; ``said`` is what the store says already."""

    place: Place
    draft: ProposalDraft
    session: Session
    facts: CaseFacts | None
    said: ProposalDraft | None = None


@dataclass
class _Written:
    """What all rows together add and change of known cases."""

    added: list[Any] = field(default_factory=list)
    changed: list[tuple[type[Any], int, dict[str, object]]] = field(default_factory=list)


def import_proposals(
    rows: Sequence[Row],
    readings: Readings,
    opened: Operation,
    twins: Mapping[str, int],
    report: Report,
    *,
    is_kept: bool = True,
) -> Done:
    """Add or update cases; rows without a session, or too bare for a new case, are rejected.

    ``twins`` says which member a name means that several have. ``report`` is told of the progress
    and may raise to give up. Unless ``is_kept``, it is only told what would be stored.
    """
    done = Done()
    if not rows:
        return done
    found = _against_the_store(rows, done)
    people = _Shared(found, readings, twins)
    done.people_created = people.members_created
    if not is_kept:
        _merged(found, people, done, report, lambda _fresh: None)
        return done
    of = {one.session.id for one in found}
    with new_cases.adding(opened, of, sum(one.facts is None for one in found)) as new:
        written = _merged(found, people, done, report, new.add)
    _write(written)
    return done


def _against_the_store(rows: Sequence[Row], done: Done) -> list[_Case]:
    """Every case named, with its session; what the store says already is taken off its row."""
    by_session: dict[str, list[Row]] = defaultdict(list)
    for place, draft in rows:
        key = session_key(draft)
        if key is None:
            done.complaints.append(Complaint(place, "session", "", Reason.VALUE_MISSING))
        else:
            by_session[key].append((place, draft))
    of_key = ensure_sessions({key: [d for _, d in some] for key, some in by_session.items()})
    found: dict[tuple[int, Kind, str], _Case] = {}
    for key, some in by_session.items():
        session = of_key[key]
        known = _known_cases(session, (str(d.number) for _, d in some))
        for place, draft in some:
            kind, number = _kind(draft, session), str(draft.number)
            one = _Case(place, draft, session, known.get((kind, number)))
            first = found.setdefault((session.id, kind, number), one)
            if first is not one:
                _join(first, one, done)
    _take_off_repeated([one for one in found.values() if one.facts is not None])
    return list(found.values())


def _join(first: _Case, again: _Case, done: Done) -> None:
    """A case on two sheets is one case; a number stands once on a sheet, however its row says so.

    The reader compares rows as they are written; here 2024 and the session of that year are one.
    """
    place, draft = again.place, again.draft
    if place.sheet == first.place.sheet:
        facts: dict[str, object] = {"first_row": first.place.row}
        wrong = Complaint(place, "number", str(draft.number), Reason.DUPLICATE_NUMBER, facts)
        done.complaints.append(wrong)
    elif key := contradicted(first.draft, draft):
        other = told(first.draft, key)
        facts = {"sheet": first.place.sheet, "row": first.place.row, "other": other}
        done.complaints.append(Complaint(place, key, told(draft, key), Reason.CONTRADICTS, facts))
    else:
        first.draft = together(first.draft, draft)
        done.unchanged += 1


def _take_off_repeated(known: list[_Case]) -> None:
    from desktop_app.ledgers.read_back import ReadBack  # start-up time

    if not known:
        return
    names, read_back = called(), ReadBack()
    for one in known:
        assert one.facts is not None
        said = draft_of_case(one.facts, one.session, names)
        left = without_repeated(one.draft, said)
        one.draft = left if says_nothing(left) else without_repeated(left, read_back(said))
        one.said = said


class _Shared:
    """Ids behind the names of all rows, looked up once."""

    def __init__(self, found: list[_Case], readings: Readings, twins: Mapping[str, int]) -> None:
        drafts = [one.draft for one in found]
        wanted: dict[str, tuple[Kind, str | None]] = {}
        for one in found:
            for name in (one.draft.lead, *(one.draft.cosigners or ())):
                if name:
                    sector = one.draft.sector if name == one.draft.lead else None
                    wanted.setdefault(name, (one.session.kind, sector))
        self.members, self.members_created = ensure_members(wanted, readings)
        self.namesakes = Namesakes(wanted, twins)
        self.units = ensure_named(
            Unit, [u for d in drafts for u in (d.lead_unit, *(d.co_units or ())) if u]
        )
        self.divisions = ensure_named(
            Division, [v for d in drafts for v in (d.lead_division, *(d.co_divisions or ())) if v]
        )
        self.people = ensure_people([_with_division(one) for one in found], readings)
        self._days = calendar.load()
        self.of_session = {
            session.id: self._names(session)
            for session in {one.session.id: one.session for one in found}.values()
        }

    def _names(self, session: Session) -> tuple[Names, DueOn | None]:
        """The names as the session grades them, and its rule for the day of the answer."""
        grades = {grade.letter: grade.id for grade in sessions.grades(session)}
        names = Names(self.members, self.units, self.divisions, self.people, grades)
        rule = deadline_rules.of_session(session.id).get(DeadlineKind.REPLY)
        if rule is None:
            return names, None
        return names, cache(lambda assigned_on: compute(rule, assigned_on, self._days).original_on)


def _with_division(one: _Case) -> tuple[ProposalDraft, str | None]:
    """The row with the division that answers, also where the row only repeats it."""
    return one.draft, one.draft.lead_division or (one.said.lead_division if one.said else None)


def _merged(found: list[_Case], people: _Shared, done: Done, report: Report, add: Add) -> _Written:
    """Hold every row against its case; new cases are added part by part.

    They take ids of their own block (see new_cases). Nothing here asks the store, which is busy.
    """
    written, made = _Written(), list[CaseFacts]()
    for_known = iter(new_ids(sum(one.facts is not None for one in found) * MOST_RECORDS + 1))
    for_new = iter(new_ids(len(found) * MOST_RECORDS))
    for count, one in enumerate(found):
        if count % 200 == 0:
            report(count, len(found))
        names, due_on = people.of_session[one.session.id]
        theirs, wrong = people.namesakes.meant(one.place, one.draft, one.session.kind, one.facts)
        wrong += _complaints(one.place, one.draft, one.facts, names.grades)
        if wrong:
            done.complaints += wrong
            continue
        if one.facts is not None and says_nothing(one.draft):
            done.unchanged += 1
            continue
        if theirs:
            names = replace(names, members={**names.members, **theirs})
        changes = Changes((for_new if one.facts is None else for_known).__next__)
        merge(one.draft, one.facts or _blank(one, due_on), names, changes)
        if one.facts is None:
            done.created += 1
            made.append(new_case(changes))
            if len(made) == _PART:
                add(made)
                made = []
        else:
            _note(one, changes, written, done)
    add(made)
    report(len(found), len(found))
    return written


def _note(one: _Case, changes: Changes, written: _Written, done: Done) -> None:
    """Count the row of a known case and keep what it adds and changes."""
    if not (changes.added or changes.changed):
        done.unchanged += 1
        return
    done.updated += 1
    done.updates.append(Update(one.place, one.said, one.draft))
    written.added += changes.added
    written.changed += changes.changed


def _write(written: _Written) -> None:
    """Store what rows say beyond known cases, kind by kind, referred-to kinds first."""
    by_kind: dict[type[object], list[object]] = defaultdict(list)
    for record in written.added:
        by_kind[type(record)].append(record)
    for kind in ROWS:
        records.add_all(by_kind.get(kind, ()))
    for record_type, record_id, differing in written.changed:
        records.change(record_type, record_id, differing)


def _known_cases(session: Session, numbers: Iterable[str]) -> dict[tuple[Kind, str], CaseFacts]:
    ids = proposals.ids_by_number(session.id, list(numbers))
    return {(f.proposal.kind, f.proposal.number): f for f in cases.facts_of(ids)}


def _kind(draft: ProposalDraft, session: Session) -> Kind:
    return Kind(draft.kind) if draft.kind else session.kind


def _complaints(
    place: Place, draft: ProposalDraft, facts: CaseFacts | None, grades: Mapping[str, int]
) -> list[Complaint]:
    """What a new case lacks, and grades the session's scheme does not know."""
    wrong = []
    for key in ("title", "mode"):
        if facts is None and getattr(draft, key) is None:
            wrong.append(Complaint(place, key, "", Reason.VALUE_MISSING))
    for key in ("grade", "round2_grade"):
        letter = getattr(draft, key)
        if letter is not None and letter not in grades:
            wrong.append(Complaint(place, key, letter, Reason.BAD_WORD))
    return wrong


def _blank(one: _Case, due_on: DueOn | None) -> Proposal:
    """The empty record of a new case; its due day follows the session's rule when none is given."""
    draft = one.draft
    mode = HandlingMode(draft.mode or HandlingMode.LEAD)
    due: date | None = None
    if draft.assigned_on and due_on and mode is not HandlingMode.FOR_REFERENCE:
        due = due_on(draft.assigned_on)
    return fresh(
        Proposal,
        session_id=one.session.id,
        number=str(draft.number),
        kind=_kind(draft, one.session),
        title="",
        mode=mode,
        reply_due_on=due,
    )
