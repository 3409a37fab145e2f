"""Rows of the contact log: cases by number, people by name, the same entry twice kept once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.draft import Complaint, ContactDraft, Place, Reason
from desktop_app.domain.member import Person
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.plain_text import clean
from desktop_app.domain.session import Session
from desktop_app.services.import_people import (
    Done,
    Namesakes,
    Update,
    by_name,
    ensure_members,
    spelled,
)
from desktop_app.storage import contact_entries, proposals, records, sessions

Row = tuple[Place, ContactDraft]
Report = Callable[[int, int], None]
_SEVERAL = "、"  # a talk about cases of several sessions names them all


@dataclass(frozen=True)
class _Talk:
    """A row whose cases were found: (case, session) each."""

    place: Place
    draft: ContactDraft
    cases: tuple[tuple[int, int], ...]


def import_contacts(
    rows: Sequence[Row],
    readings: Readings,
    today: date,
    twins: Mapping[str, int],
    report: Report,
) -> Done:
    """Add contacts that are not recorded yet; complete those that are."""
    done = Done()
    if not rows:
        return done
    known = {s.id: s for s in sessions.all_sessions()}
    talks = list(_talks(rows, known, today, done))
    kinds = {
        name: (known[talk.cases[0][1]].kind, None)
        for talk in talks
        for name in talk.draft.members or ()
    }
    members, done.people_created = ensure_members(kinds, readings)
    namesakes = Namesakes(kinds, twins)
    people = _people([name for one in talks for name in one.draft.ours or ()], readings)
    log = contact_entries.Log(sorted({_day(one.draft) for one in talks}))
    for count, talk in enumerate(talks):
        if count % 200 == 0:
            report(count, len(talks))
        signs = proposals.proposers_of([case for case, _ in talk.cases]) if namesakes.any else ()
        wanted = {name: kinds[name] for name in talk.draft.members or ()}
        theirs, wrong = namesakes.called(talk.place, "members", wanted, frozenset(signs))
        if wrong:
            done.complaints += wrong
            continue
        ids = {**{name: members[name] for name in wanted}, **theirs}
        _enter(talk, list(ids.values()), [people[n] for n in talk.draft.ours or ()], log, done)
    log.write()
    report(len(talks), len(talks))
    return done


def _talks(
    rows: Sequence[Row], known: Mapping[int, Session], today: date, done: Done
) -> Iterable[_Talk]:
    """The rows with nothing wrong; the others are named."""
    for place, draft in rows:
        cases, wrong = _cases(place, draft, known)
        wrong += _missing(place, draft, today)
        done.complaints += wrong
        if not wrong:
            yield _Talk(place, draft, tuple(cases))


def _cases(
    place: Place, draft: ContactDraft, known: Mapping[int, Session]
) -> tuple[list[tuple[int, int]], list[Complaint]]:
    """(case, session) behind each number; the session named, else the year of the contact."""
    found, wrong = [], []
    named = draft.session.split(_SEVERAL) if draft.session else []
    for number in draft.numbers or ():
        hits = proposals.ids_of_number(number)
        if named:
            hits = [hit for hit in hits if known[hit[1]].name in named]
        if len(hits) > 1 and draft.happened_on:
            hits = [hit for hit in hits if known[hit[1]].year == draft.happened_on.year]
        if len(hits) == 1:
            found.append(hits[0])
        else:
            facts = {"what": "proposal", "found": len(hits)}
            wrong.append(Complaint(place, "numbers", number, Reason.NOT_FOUND, facts))
    return found, wrong


def _missing(place: Place, draft: ContactDraft, today: date) -> list[Complaint]:
    wrong = [
        Complaint(place, key, "", Reason.VALUE_MISSING)
        for key in ("happened_on", "way", "numbers", "members")
        if not getattr(draft, key)
    ]
    if draft.happened_on and draft.happened_on > today:
        value = draft.happened_on.isoformat()
        wrong.append(Complaint(place, "happened_on", value, Reason.IN_THE_FUTURE))
    return wrong


def _people(names: list[str], readings: Readings) -> dict[str, int]:
    have = by_name(Person)
    missing = [name for name in dict.fromkeys(names) if name not in have]
    fresh = [Person(0, name, *spelled(readings, name)) for name in missing]
    have.update(zip(missing, records.add_all(fresh), strict=True))
    return have


def _day(draft: ContactDraft) -> date:
    assert draft.happened_on is not None
    return draft.happened_on


def _enter(
    talk: _Talk, members: list[int], people: list[int], log: contact_entries.Log, done: Done
) -> None:
    draft = talk.draft
    contact = Contact(
        0,
        _day(draft),
        Way(str(draft.way)),
        Phase(draft.phase or Phase.DURING),
        draft.place or "",
        draft.said or "",
        draft.opinion or "",
        draft.next_on,
    )
    cases = [case for case, _session in talk.cases]
    old = log.twin(contact, cases, members)
    if old is None:
        log.add(contact, cases, members, people)
        done.created += 1
        return
    given: dict[str, Any] = {
        name: getattr(draft, name) for name in ("phase", "place", "opinion", "next_on")
    }
    differing = {
        name: getattr(contact, name)
        for name, value in given.items()
        if value is not None and value != _said(old, name)
    }
    if differing:
        log.change(old, differing)
        done.updated += 1
        about = ContactDraft(draft.happened_on, draft.way, numbers=draft.numbers)
        before = {name: _said(old, name) for name in differing}
        after = {name: given[name] for name in differing}
        done.updates.append(Update(talk.place, replace(about, **before), replace(about, **after)))
    else:
        done.unchanged += 1


def _said(old: Contact, name: str) -> Any:
    """What a ledger says of a stored talk: text as it would be read back."""
    value = getattr(old, name)
    return clean(value) or None if isinstance(value, str) else value
