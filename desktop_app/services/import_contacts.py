"""Rows of the contact log: cases by number, people by name, the same entry twice kept once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.draft import Complaint, ContactDraft, Place, Reason
from desktop_app.domain.member import Person
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.session import Session
from desktop_app.services.import_people import Done, by_name, ensure_members, spelled
from desktop_app.storage import contact_entries, proposals, records, sessions

Row = tuple[Place, ContactDraft]


def import_contacts(rows: Sequence[Row], readings: Readings, today: date) -> Done:
    """Add contacts that are not recorded yet; complete those that are."""
    done = Done()
    if not rows:
        return done
    known = {s.id: s for s in sessions.all_sessions()}
    good: list[tuple[ContactDraft, list[int]]] = []
    kinds = {}
    for place, draft in rows:
        cases, wrong = _cases(place, draft, known)
        wrong += _missing(place, draft, today)
        if wrong:
            done.complaints += wrong
            continue
        good.append((draft, [case for case, _ in cases]))
        for name in draft.members or ():
            kinds[name] = (known[cases[0][1]].kind, None)
    members, done.people_created = ensure_members(kinds, readings)
    people = _people([name for d, _ in good for name in d.ours or ()], readings)
    for draft, case_ids in good:
        member_ids = [members[name] for name in draft.members or ()]
        person_ids = [people[name] for name in draft.ours or ()]
        _enter(draft, case_ids, member_ids, person_ids, done)
    return done


def _cases(
    place: Place, draft: ContactDraft, known: dict[int, Session]
) -> tuple[list[tuple[int, int]], list[Complaint]]:
    """(case, session) behind each number; the session named, else the year of the contact."""
    found, wrong = [], []
    for number in draft.numbers or ():
        hits = proposals.ids_of_number(number)
        if draft.session:
            hits = [hit for hit in hits if known[hit[1]].name == draft.session]
        elif len(hits) > 1 and draft.happened_on:
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


def _enter(
    draft: ContactDraft, cases: list[int], members: list[int], people: list[int], done: Done
) -> None:
    assert draft.happened_on is not None
    contact = Contact(
        0,
        draft.happened_on,
        Way(str(draft.way)),
        Phase(draft.phase or Phase.DURING),
        draft.place or "",
        draft.said or "",
        draft.opinion or "",
        draft.next_on,
    )
    old = contact_entries.twin(contact, cases)
    if old is None:
        contact_entries.add(contact, cases, members, people)
        done.created += 1
        return
    differing = {
        name: value
        for name in ("phase", "place", "opinion", "next_on")
        if (value := getattr(contact, name)) and value != getattr(old, name)
    }
    if differing:
        records.change(Contact, old.id, differing)
        done.updated += 1
    else:
        done.unchanged += 1
