"""Rows of the proposals ledger: found by their natural key, merged with what is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind, Rule, compute
from desktop_app.domain.draft import Complaint, Place, ProposalDraft, Reason
from desktop_app.domain.member import Division, Unit
from desktop_app.domain.merge_draft import Changes, Names, merge
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal
from desktop_app.domain.session import Session
from desktop_app.services.import_people import (
    Done,
    ensure_members,
    ensure_named,
    ensure_people,
)
from desktop_app.services.import_sessions import ensure_sessions, session_key
from desktop_app.storage import calendar, cases, deadline_rules, proposals, records, sessions
from desktop_app.storage.ids import new_ids

Row = tuple[Place, ProposalDraft]


def import_proposals(rows: Sequence[Row], readings: Readings) -> Done:
    """Add or update cases; rows without a session, or too bare for a new case, are rejected."""
    done = Done()
    if not rows:
        return done
    by_session: dict[str, list[Row]] = defaultdict(list)
    for place, draft in rows:
        key = session_key(draft)
        if key is None:
            done.complaints.append(Complaint(place, "session", "", Reason.VALUE_MISSING))
        else:
            by_session[key].append((place, draft))
    found = ensure_sessions({key: [d for _, d in some] for key, some in by_session.items()})
    people = _Shared([d for some in by_session.values() for _, d in some], found, readings)
    done.people_created = people.members_created
    for key, some in by_session.items():
        _import_session(found[key], some, people, done)
    return done


class _Shared:
    """Ids behind the names of all rows, looked up once."""

    def __init__(
        self, drafts: list[ProposalDraft], found: dict[str, Session], readings: Readings
    ) -> None:
        wanted: dict[str, tuple[Kind, str | None]] = {}
        for draft in drafts:
            kind = found[str(session_key(draft))].kind
            for name in (draft.lead, *(draft.cosigners or ())):
                if name:
                    sector = draft.sector if name == draft.lead else None
                    wanted.setdefault(name, (kind, sector))
        self.members, self.members_created = ensure_members(wanted, readings)
        self.units = ensure_named(
            Unit, [u for d in drafts for u in (d.lead_unit, *(d.co_units or ())) if u]
        )
        self.divisions = ensure_named(
            Division, [v for d in drafts for v in (d.lead_division, *(d.co_divisions or ())) if v]
        )
        self.people = ensure_people(drafts, self.divisions, readings)
        self.calendar: Calendar = calendar.load()


def _import_session(session: Session, rows: list[Row], shared: _Shared, done: Done) -> None:
    grades = {grade.letter: grade.id for grade in sessions.grades(session)}
    names = Names(shared.members, shared.units, shared.divisions, shared.people, grades)
    known = _known_cases(session, (str(d.number) for _, d in rows))
    rule = deadline_rules.of_session(session.id).get(DeadlineKind.REPLY)
    fresh = iter(new_ids(len(rows) * 40))
    total = Changes(lambda: next(fresh))
    for place, draft in rows:
        kind = _kind(draft, session)
        facts = known.get((kind, str(draft.number)))
        wrong = _complaints(place, draft, facts, grades)
        if wrong:
            done.complaints += wrong
            continue
        changes = Changes(total.fresh_id)
        blank = _blank(draft, session, kind, rule, shared.calendar)
        merge(draft, facts, blank, names, changes)
        _count(facts, changes, done)
        total.added += changes.added
        total.changed += changes.changed
    _write(total)


def _count(facts: CaseFacts | None, changes: Changes, done: Done) -> None:
    if facts is None:
        done.created += 1
    elif changes.added or changes.changed:
        done.updated += 1
    else:
        done.unchanged += 1


def _write(changes: Changes) -> None:
    """Store what was noted, kind by kind, referred-to kinds first."""
    by_kind: dict[type[object], list[object]] = defaultdict(list)
    for record in changes.added:
        by_kind[type(record)].append(record)
    for kind in records.ROWS:
        records.add_all(by_kind.get(kind, ()))
    for record_type, record_id, differing in changes.changed:
        records.change(record_type, record_id, differing)


def _known_cases(session: Session, numbers: Iterable[str]) -> dict[tuple[Kind, str], CaseFacts]:
    ids = proposals.ids_by_number(session.id, list(numbers))
    return {(f.proposal.kind, f.proposal.number): f for f in cases.facts_of(ids)}


def _kind(draft: ProposalDraft, session: Session) -> Kind:
    return Kind(draft.kind) if draft.kind else session.kind


def _complaints(
    place: Place, draft: ProposalDraft, facts: CaseFacts | None, grades: dict[str, int]
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


def _blank(
    draft: ProposalDraft, session: Session, kind: Kind, rule: Rule | None, days: Calendar
) -> Proposal:
    """The empty record of a new case; its due day follows the session's rule when none is given."""
    mode = HandlingMode(draft.mode or HandlingMode.LEAD)
    due: date | None = None
    if draft.assigned_on and rule and mode is not HandlingMode.FOR_REFERENCE:
        due = compute(rule, draft.assigned_on, days).original_on
    return Proposal(
        0, session.id, str(draft.number), kind, draft.title or "", mode, reply_due_on=due
    )
