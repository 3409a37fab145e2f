"""退办: ask to hand a case back inside its window, decide, confirm that the window passed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.assignment import ReturnRequest
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.errors import NotAllowed, Refused
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.supervision import CaseEvent, EventKind
from desktop_app.services.batch import Batch, Skipped
from desktop_app.services.case_step import numbers, return_window, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import cases, journal, records

_CONFIRM = Verb.CONFIRM_WINDOW_PASSED


def request_return(
    desk: Desk,
    proposal_id: int,
    requested_on: date,
    reason_code: str,
    reason: str,
    suggested_unit: str = "",
) -> int:
    """Ask for the return; returns the request's id. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.REQUEST_RETURN
    facts = taken_up(desk, verb, proposal_id)
    handling.check_request_return(facts)
    check_day(verb, requested_on, desk.today, facts.proposal.assigned_on)
    code, text = check_text(verb, reason_code), check_text(verb, reason)
    window = return_window(facts)
    if window is not None:
        passed = requested_on > window.current_on
        refuse_if(passed, verb, Why.WINDOW_PASSED, until=window.current_on)
    asked = ReturnRequest(0, proposal_id, requested_on, code, text, suggested_unit.strip())
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return records.add(asked)


def decide_return(
    desk: Desk, proposal_id: int, decided_on: date, is_granted: bool, note: str = ""
) -> None:
    """Record what became of the request. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.DECIDE_RETURN
    facts = taken_up(desk, verb, proposal_id)
    asked = handling.check_decide_return(facts)
    check_day(verb, decided_on, desk.today, asked.requested_on)
    decided = {"decided_on": decided_on, "is_granted": is_granted, "decision_note": note.strip()}
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.change(ReturnRequest, asked.id, decided)


def confirm_window_passed(desk: Desk, proposal_id: int, confirmed_on: date) -> None:
    """A person confirms that nobody asked in time, so the case counts as accepted.

    Raises NotAllowed, NotFound, Refused (WINDOW_OPEN while the window still runs).
    """
    facts = taken_up(desk, _CONFIRM, proposal_id)
    _check_passed(desk, facts, confirmed_on)
    with journal.operation(desk.actor, _CONFIRM, facts.proposal.number):
        _confirm(desk, facts, confirmed_on)


def confirm_all(desk: Desk, proposal_ids: Sequence[int], confirmed_on: date) -> Batch:
    """The same for every one of these cases whose window passed, as one operation.

    Raises NotAllowed.
    """
    desk.may(_CONFIRM)
    taken: list[CaseFacts] = []
    skipped: list[Skipped] = []
    for facts in cases.facts_of(list(dict.fromkeys(proposal_ids))):
        try:
            desk.may(_CONFIRM, facts)
            _check_passed(desk, facts, confirmed_on)
        except (NotAllowed, Refused) as error:
            skipped.append(Skipped(facts.proposal.id, facts.proposal.number, error))
        else:
            taken.append(facts)
    if taken:
        with journal.operation(desk.actor, _CONFIRM, numbers(taken)):
            for facts in taken:
                _confirm(desk, facts, confirmed_on)
    return Batch(tuple(facts.proposal.id for facts in taken), tuple(skipped))


def _check_passed(desk: Desk, facts: CaseFacts, confirmed_on: date) -> None:
    handling.check_confirm_window(facts)
    check_day(_CONFIRM, confirmed_on, desk.today, facts.proposal.signed_on)
    window = return_window(facts)
    if window is not None:
        is_open = confirmed_on <= window.current_on
        refuse_if(is_open, _CONFIRM, Why.WINDOW_OPEN, until=window.current_on)


def _confirm(desk: Desk, facts: CaseFacts, confirmed_on: date) -> None:
    case = facts.proposal.id
    records.change(Proposal, case, {"accepted_on": confirmed_on})
    records.add(CaseEvent(0, case, EventKind.WINDOW_PASSED, confirmed_on, desk.actor))
