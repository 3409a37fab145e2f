"""征询意见: forms out and back, who never answers, and the round after a dissatisfied answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.feedback import Feedback, FeedbackSource, Satisfaction
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.owed import form_started_on
from desktop_app.domain.permissions import Verb
from desktop_app.domain.reply import Reply
from desktop_app.services.attach_file import add_scans, read_paths
from desktop_app.services.case_step import deadline_by_rule, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, records


def send_feedback_forms(
    desk: Desk, proposal_id: int, on: date, member_ids: Sequence[int] = ()
) -> list[int]:
    """Send the form to some addressees, or to all who got none; returns their ids.

    Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.SEND_FEEDBACK_FORM
    facts = taken_up(desk, verb, proposal_id)
    reply = handling.check_feedback(facts, verb)
    check_day(verb, on, desk.today, reply.issued_on)
    have = {form.member_id for form in facts.feedback_of(reply)}
    all_of_them = [p.member_id for p in facts.proposers]
    wanted = [m for m in all_of_them if m not in have and (not member_ids or m in member_ids)]
    refuse_if(not wanted, verb, Why.SENT)
    forms = [Feedback(0, reply.id, proposal_id, member, sent_on=on) for member in wanted]
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.add_all(replace(form, due_on=_due(facts, form)) for form in forms)
    return wanted


def _due(facts: CaseFacts, form: Feedback) -> date | None:
    """By the rule, from when the form is out and the reply is with its addressee."""
    by_rule = deadline_by_rule(facts, DeadlineKind.FEEDBACK, form_started_on(facts, form))
    return by_rule.current_on if by_rule else None


@dataclass(frozen=True)
class Returned:
    """What came back; satisfaction always has a source, and may have its scans."""

    returned_on: date
    attitude: Satisfaction
    result: Satisfaction
    source: FeedbackSource
    wording: str = ""
    scans: tuple[Path, ...] = ()


def record_feedback(desk: Desk, feedback_id: int, returned: Returned) -> None:
    """Record a returned form; a dissatisfied one makes the case ask for a new round.

    Raises NotAllowed, NotFound, Refused, and for its scans FileTooLarge, FileEmpty, OSError.
    """
    verb = Verb.RECORD_FEEDBACK
    facts, form = _outstanding(desk, feedback_id)
    check_day(verb, returned.returned_on, desk.today, form.sent_on)
    scans = read_paths(returned.scans)
    changes = {
        "returned_on": returned.returned_on,
        "attitude": returned.attitude,
        "result": returned.result,
        "source": returned.source,
        "wording": returned.wording.strip(),
    }
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.change(Feedback, feedback_id, changes)
        add_scans(desk, form, scans)


def waive_feedback(desk: Desk, feedback_id: int, on: date, reason: str) -> None:
    """No answer came and none is expected any more, for a reason; it counts as not received."""
    verb = Verb.RECORD_FEEDBACK
    facts, form = _outstanding(desk, feedback_id)
    check_day(verb, on, desk.today, form.sent_on)
    words = check_text(verb, reason)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.change(Feedback, feedback_id, {"waived_on": on, "wording": words})


def _outstanding(desk: Desk, feedback_id: int) -> tuple[CaseFacts, Feedback]:
    verb = Verb.RECORD_FEEDBACK
    form = records.get(Feedback, feedback_id)
    facts = taken_up(desk, verb, form.proposal_id)
    handling.check_open(facts, verb)
    refuse_if(form.returned_on or form.waived_on, verb, Why.SETTLED)
    return facts, form


def open_round(desk: Desk, proposal_id: int) -> int:
    """Begin the next round as a new reply; the earlier one and its feedback stay as they are.

    Returns the new reply's id. Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.OPEN_ROUND
    facts = taken_up(desk, verb, proposal_id)
    before = handling.check_open_round(facts)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return records.add(
            Reply(
                0,
                proposal_id,
                before.round + 1,
                before.text,
                before.grade_id,
                before.publicity,
                before.publicity_reason,
            )
        )
