"""会办意见: ask other units or divisions, chase, settle; send our own opinion to the lead unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.errors import NotFound
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.member import Division, Unit
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.services.case_step import check_number, deadline_by_rule, must_exist, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, numbers, records, sessions


def request_opinions(
    desk: Desk,
    proposal_id: int,
    requested_on: date,
    unit_ids: Sequence[int] = (),
    division_ids: Sequence[int] = (),
    due_on: date | None = None,
) -> list[int]:
    """Ask units (and divisions of ours) for opinions; due by the session's rule unless given.

    Whoever was asked and still owes is not asked twice. Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.REQUEST_OPINION
    facts = taken_up(desk, verb, proposal_id)
    handling.check_request_opinion(facts)
    must_exist(Unit, unit_ids)
    must_exist(Division, division_ids)
    check_day(verb, requested_on, desk.today, facts.proposal.assigned_on)
    rule = deadline_by_rule(facts, DeadlineKind.CO_OPINION, requested_on)
    due = due_on or (rule.current_on if rule else None)
    is_past = due is not None and due < requested_on
    refuse_if(is_past, verb, Why.TOO_EARLY, day=due, not_before=requested_on)
    owing = {(o.unit_id, o.division_id) for o in facts.opinions if o.is_open}
    asked: list[tuple[Direction, int | None, int | None]]
    asked = [(Direction.IN, unit, None) for unit in unit_ids]
    asked += [(Direction.INTERNAL, None, division) for division in division_ids]
    wanted = [one for one in dict.fromkeys(asked) if one[1:] not in owing]
    refuse_if(not wanted, verb, Why.NOBODY_CHOSEN)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return records.add_all(
            Opinion(0, proposal_id, direction, unit, division, requested_on, due)
            for direction, unit, division in wanted
        )


def remind_opinion(desk: Desk, opinion_id: int, on: date) -> None:
    """Note that we reminded; the due day stays what it was. At most once a day."""
    facts, opinion = _owed(desk, Verb.REQUEST_OPINION, opinion_id, on)
    refuse_if(opinion.reminded_on == on, Verb.REQUEST_OPINION, Why.CHASED_TODAY)
    with journal.operation(desk.actor, Verb.REQUEST_OPINION, facts.proposal.number):
        records.change(Opinion, opinion_id, {"reminded_on": on})


def receive_opinion(
    desk: Desk, opinion_id: int, on: date, text: str = "", number: str = ""
) -> None:
    """The opinion came in. Raises NotAllowed, NotFound, Refused."""
    told = {"received_on": on, "text": text.strip(), "number": number.strip()}
    _settle(desk, opinion_id, on, told)


def waive_opinion(desk: Desk, opinion_id: int, on: date, reason: str) -> None:
    """We go on without it, for a reason. Raises NotAllowed, NotFound, Refused."""
    words = check_text(Verb.SETTLE_OPINION, reason)
    _settle(desk, opinion_id, on, {"waived_on": on, "reason": words})


def cancel_opinion(desk: Desk, opinion_id: int, on: date, reason: str) -> None:
    """It should not have been asked for. Raises NotAllowed, NotFound, Refused."""
    words = check_text(Verb.SETTLE_OPINION, reason)
    _settle(desk, opinion_id, on, {"cancelled_on": on, "reason": words})


def _settle(desk: Desk, opinion_id: int, on: date, changes: dict[str, object]) -> None:
    facts, _ = _owed(desk, Verb.SETTLE_OPINION, opinion_id, on)
    with journal.operation(desk.actor, Verb.SETTLE_OPINION, facts.proposal.number):
        records.change(Opinion, opinion_id, changes)


def _owed(desk: Desk, verb: Verb, opinion_id: int, on: date) -> tuple[CaseFacts, Opinion]:
    opinion = records.get(Opinion, opinion_id)
    facts = taken_up(desk, verb, opinion.proposal_id)
    handling.check_open(facts, verb)
    refuse_if(not opinion.is_open, verb, Why.SETTLED)
    refuse_if(opinion.direction is Direction.OUT, verb, Why.NOTHING_OWED)
    check_day(verb, on, desk.today, opinion.requested_on)
    return facts, opinion


def send_opinion(
    desk: Desk,
    proposal_id: int,
    on: date,
    text: str,
    number: str = "",
    lead_unit_id: int | None = None,
) -> str:
    """Our opinion letter goes to the lead unit; returns its document number.

    lead_unit_id names the lead unit where the case does not, or names another one.
    Raises NotAllowed, NotFound (no lead unit), Refused.
    """
    verb = Verb.SEND_OPINION
    facts = taken_up(desk, verb, proposal_id)
    handling.check_send_opinion(facts)
    check_day(verb, on, desk.today, facts.proposal.signed_on)
    words = check_text(verb, text, Why.TEXT_MISSING)
    unit = lead_unit_id or facts.proposal.lead_unit_id
    if unit is None:
        raise NotFound(what="lead_unit", name=facts.proposal.number)
    must_exist(Unit, [unit])
    check_number(verb, "OPINION", number)
    sent = Opinion(0, proposal_id, Direction.OUT, unit, received_on=on, text=words)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        session = sessions.get(facts.proposal.session_id)
        given = number.strip() or numbers.take(session.id, session.year, "OPINION")
        records.add(replace(sent, number=given))
        records.change(Proposal, proposal_id, {"lead_unit_id": unit})
    return given
