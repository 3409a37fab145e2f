"""Correct a conversation that was written down, or take it out of the log."""

from __future__ import annotations

from desktop_app.domain.contact_entry import ContactInput, ContactTwice
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.services.log_contact import LoggedContact, called, check_cases, checked_entry
from desktop_app.storage import contacts, journal


def read_contact(contact_id: int) -> ContactInput:
    """The contact as it was entered. Raises NotFound."""
    return contacts.entry(contact_id)


def edit_contact(desk: Desk, contact_id: int, entry: ContactInput) -> LoggedContact:
    """Put the entry in the place of what stands there, as one operation.

    The cases it was about and those it is about now must be open. Raises NotAllowed, NotFound,
    ContactIncomplete, ContactInFuture, FollowUpTooEarly, ContactTwice, Refused.
    """
    verb = Verb.EDIT_CONTACT
    desk.may(verb)
    before = contacts.entry(contact_id)
    check_cases(desk, verb, before.proposal_ids)
    after, about = checked_entry(desk, verb, entry)
    with journal.operation(desk.actor, verb, about):
        twin = contacts.twin(after, besides=contact_id)
        if twin is not None:
            raise ContactTwice(happened_on=after.happened_on, way=after.way, contact_id=twin)
        contacts.change(contact_id, after)
    return LoggedContact(contact_id, frozenset((*before.proposal_ids, *after.proposal_ids)))


def remove_contact(desk: Desk, contact_id: int) -> LoggedContact:
    """Take a contact out of the log; an undo brings it back. Raises NotAllowed, NotFound, Refused.

    The cases it was about must be open.
    """
    verb = Verb.EDIT_CONTACT
    desk.may(verb)
    before = contacts.entry(contact_id)
    about = called(before.happened_on, check_cases(desk, verb, before.proposal_ids))
    with journal.operation(desk.actor, verb, about):
        contacts.remove(contact_id)
    return LoggedContact(contact_id, frozenset(before.proposal_ids))
