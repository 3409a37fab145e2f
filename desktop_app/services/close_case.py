"""延期, 并案, 归档 and 重新打开: what changes a case's frame rather than its content."""

from __future__ import annotations

from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.deadline import DeadlineKind, check_extension, on_own_date
from desktop_app.domain.errors import NotFound
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.owed import done_on
from desktop_app.domain.permissions import Verb
from desktop_app.domain.supervision import Archiving, CaseEvent, EventKind, Extension, Link
from desktop_app.services.case_step import check_number, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, deadline_rules, journal, links, numbers, records, sessions


def extend_deadline(
    desk: Desk,
    proposal_id: int,
    new_on: date,
    reason: str,
    consented_by: str,
    document: str = "",
) -> int:
    """Extend the reply's deadline; never shortens, never past the rule's maximum.

    Returns the extension's id. Raises NotAllowed, NotFound, Refused, ExtensionShortens,
    ExtensionTooLong.
    """
    verb = Verb.EXTEND_DEADLINE
    facts = taken_up(desk, verb, proposal_id)
    handling.check_extend(facts)
    first = facts.proposal.reply_due_on
    if first is None:
        raise NotFound(what="deadline", name=facts.proposal.number)
    start = facts.proposal.assigned_on or first
    now = on_own_date(DeadlineKind.REPLY, start, first, facts.extensions)
    rule = deadline_rules.of_session(facts.proposal.session_id).get(DeadlineKind.REPLY)
    check_extension(now, new_on, rule, calendar.load())
    extension = Extension(
        0,
        proposal_id,
        DeadlineKind.REPLY,
        now.current_on,
        new_on,
        check_text(verb, reason),
        check_text(verb, consented_by),
        document.strip(),
        desk.today,
    )
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return records.add(extension)


def link_cases(desk: Desk, main_id: int, other_id: int, on: date) -> int:
    """并案: handled together, answered separately. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.LINK_CASES
    main = taken_up(desk, verb, main_id)
    other = taken_up(desk, verb, other_id)
    for facts in (main, other):
        handling.check_open(facts, verb)
    refuse_if(main_id == other_id, verb, Why.SAME_CASE)
    refuse_if(links.between(main_id, other_id), verb, Why.LINKED)
    check_day(verb, on, desk.today)
    with journal.operation(desk.actor, verb, main.proposal.number):
        return records.add(Link(0, main_id, other_id, on))


def unlink_cases(desk: Desk, main_id: int, other_id: int, on: date) -> None:
    """End the link; it stays in the history. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.LINK_CASES
    main = taken_up(desk, verb, main_id)
    handling.check_open(main, verb)
    found = handling.found(links.between(main_id, other_id), verb, Why.NOT_LINKED)
    check_day(verb, on, desk.today, found.linked_on)
    with journal.operation(desk.actor, verb, main.proposal.number):
        records.change(Link, found.id, {"unlinked_on": on})


def archive(desk: Desk, proposal_id: int, on: date, number: str = "") -> str:
    """File the case away and lock it; returns its archive number.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.ARCHIVE
    facts = taken_up(desk, verb, proposal_id)
    handling.check_archive(facts)
    check_day(verb, on, desk.today, done_on(facts))
    check_number(verb, "ARCHIVE", number)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        session = sessions.get(facts.proposal.session_id)
        given = number.strip() or numbers.take(session.id, session.year, "ARCHIVE")
        records.add(Archiving(0, proposal_id, given, on))
    return given


def reopen(desk: Desk, proposal_id: int, on: date, reason: str) -> None:
    """Unlock an archived case, as an event with its reason. Raises NotAllowed, Refused."""
    verb = Verb.REOPEN
    facts = taken_up(desk, verb, proposal_id)
    archived = handling.check_reopen(facts)
    check_day(verb, on, desk.today, archived.archived_on)
    words = check_text(verb, reason)
    event = CaseEvent(0, proposal_id, EventKind.REOPENED, on, desk.actor, words)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.change(Archiving, archived.id, {"reopened_on": on, "reopen_reason": words})
        records.add(event)
