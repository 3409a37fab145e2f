"""Write down a conversation with members about cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.contact import Phase
from desktop_app.domain.contact_entry import ContactInput, ContactTwice, check, phase_on
from desktop_app.domain.permissions import Verb
from desktop_app.services.case_step import numbers
from desktop_app.services.desk import Desk
from desktop_app.storage import cases, contacts, journal

__all__ = ["ContactInput", "LoggedContact", "log_contact", "suggested_phase"]


@dataclass(frozen=True)
class LoggedContact:
    """What was entered: the contact's id and the cases whose lines may look different now."""

    contact_id: int
    proposal_ids: frozenset[int]


def log_contact(desk: Desk, entry: ContactInput) -> LoggedContact:
    """Add one contact with all its members and cases, as one operation.

    Raises NotAllowed, ContactIncomplete, ContactInFuture, FollowUpTooEarly, ContactTwice, NotFound,
    Refused (a case is archived or was handed back).
    """
    entry, about = checked_entry(desk, Verb.LOG_CONTACT, entry)
    with journal.operation(desk.actor, Verb.LOG_CONTACT, about) as op:
        twin = contacts.twin(entry)
        if twin is not None:
            raise ContactTwice(happened_on=entry.happened_on, way=entry.way, contact_id=twin)
        contact_id = contacts.add(entry)
    return LoggedContact(contact_id, frozenset(op.touched))


def checked_entry(desk: Desk, verb: Verb, entry: ContactInput) -> tuple[ContactInput, str]:
    """The entry without stray blanks, when it keeps the rules and every case may take it.

    With it what the journal calls it, see called.
    """
    desk.may(verb)
    tidy = replace(
        entry, place=entry.place.strip(), said=entry.said.strip(), opinion=entry.opinion.strip()
    )
    check(tidy, desk.today)
    return tidy, called(tidy.happened_on, check_cases(desk, verb, tidy.proposal_ids))


def check_cases(desk: Desk, verb: Verb, proposal_ids: Sequence[int]) -> list[CaseFacts]:
    """The facts of these cases; NotAllowed or Refused unless each is within reach and open."""
    found = cases.facts_of(proposal_ids)
    for facts in found:
        desk.may(verb, facts)
        handling.check_open(facts, verb)
    return found


def called(happened_on: date, about: Sequence[CaseFacts]) -> str:
    """A talk in the journal and in undo: its cases and its day."""
    return f"{numbers(about)} {happened_on.isoformat()}".strip()


def suggested_phase(proposal_ids: Sequence[int], day: date) -> Phase:
    """The phase a talk about these cases on that day belongs to; the person may choose another."""
    return phase_on(day, *contacts.course_of(proposal_ids)) if proposal_ids else Phase.DURING
