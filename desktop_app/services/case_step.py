"""What every step of a case begins with: its facts, and whether this desk may take the step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import Deadline, DeadlineKind, compute
from desktop_app.domain.errors import NotAllowed, NotFound
from desktop_app.domain.handling import Why, fitting_verbs, refuse_if
from desktop_app.domain.owed import started_on
from desktop_app.domain.permissions import Role, Verb
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, cases, deadline_rules, records
from desktop_app.storage import numbers as series


def taken_up(desk: Desk, verb: Verb, proposal_id: int) -> CaseFacts:
    """The case's facts; raises NotFound, NotAllowed."""
    desk.may(verb)
    facts = cases.facts(proposal_id)
    desk.may(verb, facts)
    return facts


def all_taken_up(desk: Desk, verb: Verb, proposal_ids: Sequence[int]) -> list[CaseFacts]:
    """The facts of several cases, each only once; raises NotFound, NotAllowed."""
    return [taken_up(desk, verb, one) for one in dict.fromkeys(proposal_ids)]


def only_own_division(desk: Desk, verb: Verb, facts: CaseFacts, division_id: int | None) -> None:
    """Raise NotAllowed when a division head speaks for another division's part."""
    if desk.role is Role.DIVISION_HEAD and division_id != desk.division_id:
        raise NotAllowed(verb=verb, role=desk.role, number=facts.proposal.number)


def steps(desk: Desk, facts: CaseFacts) -> tuple[Verb, ...]:
    """The verbs that move the case on, fit its facts and that this desk may do; next step first."""
    return tuple(verb for verb in fitting_verbs(facts) if is_allowed(desk, verb, facts))


def is_allowed(desk: Desk, verb: Verb, facts: CaseFacts) -> bool:
    """Whether this desk may do the verb to the case; its state is not asked."""
    try:
        desk.may(verb, facts)
    except NotAllowed:
        return False
    return True


def must_exist(record: type[Any], ids: Iterable[int | None]) -> dict[int, Any]:
    """The records of these ids (None is left out); raises NotFound for the first unknown one."""
    wanted = {one for one in ids if one is not None}
    found = records.by_id(record, wanted)
    missing = wanted - set(found)
    if missing:
        raise NotFound(what=record.__name__.lower(), name=str(min(missing)))
    return found


def check_number(verb: Verb, kind: str, number: str) -> None:
    """Refuse a document number that another paper of its kind bears already."""
    given = number.strip()
    refuse_if(given and series.is_taken(kind, given), verb, Why.NUMBER_TAKEN, number=given)


def numbers(found: Sequence[CaseFacts]) -> str:
    """The numbers of cases for the journal: the first three, and how many more."""
    shown = "、".join(facts.proposal.number for facts in found[:3])
    return f"{shown} (+{len(found) - 3})" if len(found) > 3 else shown


def deadline_by_rule(facts: CaseFacts, kind: DeadlineKind, start: date | None) -> Deadline | None:
    """The deadline that the session's rule gives from a start; None without rule or start."""
    rule = deadline_rules.of_session(facts.proposal.session_id).get(kind)
    if rule is None or start is None:
        return None
    return compute(rule, start, calendar.load(), facts.extensions)


def return_window(facts: CaseFacts) -> Deadline | None:
    """Until when 退办 may be asked for; None without a rule or the fact it counts from."""
    rule = deadline_rules.of_session(facts.proposal.session_id).get(DeadlineKind.RETURN_REQUEST)
    start = started_on(facts, rule.start_fact) if rule else None
    return deadline_by_rule(facts, DeadlineKind.RETURN_REQUEST, start)
