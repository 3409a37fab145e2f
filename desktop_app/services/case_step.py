"""What every step of a case begins with: its facts, and whether this desk may take the step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import Deadline, DeadlineKind, StartFact, compute
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, cases, deadline_rules


def taken_up(desk: Desk, verb: Verb, proposal_id: int) -> CaseFacts:
    """The case's facts; raises NotFound, NotAllowed."""
    facts = cases.facts(proposal_id)
    desk.may(verb, facts)
    return facts


def all_taken_up(desk: Desk, verb: Verb, proposal_ids: Sequence[int]) -> list[CaseFacts]:
    """The facts of several cases, each only once; raises NotFound, NotAllowed."""
    return [taken_up(desk, verb, one) for one in dict.fromkeys(proposal_ids)]


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
    """Until when 退办 may be asked for."""
    rule = deadline_rules.of_session(facts.proposal.session_id).get(DeadlineKind.RETURN_REQUEST)
    proposal = facts.proposal
    is_signed = rule is not None and rule.start_fact is StartFact.SIGNED
    start = proposal.signed_on if is_signed else proposal.assigned_on
    return deadline_by_rule(facts, DeadlineKind.RETURN_REQUEST, start)
