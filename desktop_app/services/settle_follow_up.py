"""Tick off the next talk that somebody asked for: it took place earlier, or is not needed."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.contact import Contact
from desktop_app.domain.handling import Why, check_day, refuse_if
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.services.log_contact import LoggedContact, called, check_cases
from desktop_app.storage import contacts, journal, records


def settle_follow_up(desk: Desk, contact_id: int, on: date) -> LoggedContact:
    """The talk's next date counts as followed up since a day.

    Raises NotAllowed, NotFound, Refused (no next date, ticked off already, a day to come).
    """
    verb = Verb.EDIT_CONTACT
    desk.may(verb)
    contact = records.get(Contact, contact_id)
    about = contacts.entry(contact_id).proposal_ids
    facts = check_cases(desk, verb, about)
    refuse_if(contact.next_on is None, verb, Why.NOTHING_OWED)
    refuse_if(contact.next_done_on is not None, verb, Why.SETTLED)
    check_day(verb, on, desk.today, contact.happened_on)
    with journal.operation(desk.actor, verb, called(contact.happened_on, facts)):
        records.change(Contact, contact_id, {"next_done_on": on})
    return LoggedContact(contact_id, frozenset(about))
