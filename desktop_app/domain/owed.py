"""What a case still owes and by when: the days that rules give from its recorded facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind, Rule, StartFact, compute
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.gate import talks_with_lead
from desktop_app.domain.opinion import Direction
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.stage import CLOSED_STAGES, FINAL_STAGES, Stage, is_dissatisfied, stage_of

# Deadlines of a case itself; the window to hand it back is a right rather than a duty.
OF_CASE = (
    DeadlineKind.SIGN_IN,
    DeadlineKind.BREAK_DOWN,
    DeadlineKind.FIRST_CONTACT,
    DeadlineKind.REPLY,
    DeadlineKind.RE_REPLY,
    DeadlineKind.ARCHIVE,
)
Rules = Mapping[DeadlineKind, Rule]
_UNDECIDED = frozenset({Stage.TO_BREAK_DOWN, Stage.IN_HANDLING})


@dataclass(frozen=True)
class Owed:
    """One open deadline as it stands; item_id is the opinion's, the form's or the promise's.

    ruled_on is the day that the rule gives, None without one. set_on is the day as it was first
    recorded, None for a day that is only computed. is_ruled: a change of the rule moves it; a day
    that somebody set otherwise stays.
    """

    kind: DeadlineKind
    due_on: date | None
    item_id: int | None = None
    ruled_on: date | None = None
    set_on: date | None = None
    is_ruled: bool = True


def owed(facts: CaseFacts, rules: Rules, calendar: Calendar) -> tuple[Owed, ...]:
    """Every open deadline of a case that has a day, the nearest first."""
    dated = [one for one in deadlines(facts, rules, calendar) if one.due_on is not None]
    return tuple(sorted(dated, key=lambda one: one.due_on or date.max))


def deadlines(facts: CaseFacts, rules: Rules, calendar: Calendar) -> Iterator[Owed]:
    """Every open deadline of a case, also one for which no day is known yet."""
    stage = stage_of(facts)
    if stage in FINAL_STAGES:
        return

    def ruled(kind: DeadlineKind, start: date | None) -> date | None:
        rule = rules.get(kind)
        return compute(rule, start, calendar).original_on if rule and start else None

    for kind in _computed_kinds(facts, stage):
        rule = rules.get(kind)
        day = ruled(kind, started_on(facts, rule.start_fact)) if rule else None
        yield Owed(kind, day, ruled_on=day)
    if stage not in CLOSED_STAGES and not is_answered(facts):
        rule = rules.get(DeadlineKind.REPLY)
        day = ruled(DeadlineKind.REPLY, started_on(facts, rule.start_fact)) if rule else None
        yield _recorded(DeadlineKind.REPLY, facts.proposal.reply_due_on, facts.due_on, day)
    for opinion in facts.opinions:
        if opinion.is_open and opinion.direction is not Direction.OUT:
            day = ruled(DeadlineKind.CO_OPINION, opinion.requested_on)
            one = _recorded(DeadlineKind.CO_OPINION, opinion.due_on, opinion.due_on, day)
            yield replace(one, item_id=opinion.id)
    for form in facts.feedback:
        if not (form.returned_on or form.waived_on):
            day = ruled(DeadlineKind.FEEDBACK, form_started_on(facts, form))
            one = _recorded(DeadlineKind.FEEDBACK, form.due_on, form.due_on, day)
            yield replace(one, item_id=form.id)
    for promise in facts.promises:
        if promise.is_open:
            yield Owed(DeadlineKind.PROMISE, promise.due_on, promise.id, is_ruled=False)


def _recorded(kind: DeadlineKind, first: date | None, now: date | None, day: date | None) -> Owed:
    """A day that stands in the case; it follows the rule as long as it is the rule's day."""
    return Owed(kind, now, ruled_on=day, set_on=first, is_ruled=first == day)


def _computed_kinds(facts: CaseFacts, stage: Stage) -> Iterator[DeadlineKind]:
    """The kinds whose day nobody records, as far as the stage waits for them."""
    if stage is Stage.TO_SIGN:
        yield DeadlineKind.SIGN_IN
    if stage in _UNDECIDED and facts.proposal.signed_on and not facts.proposal.accepted_on:
        yield DeadlineKind.RETURN_REQUEST
    if stage is Stage.TO_BREAK_DOWN:
        yield DeadlineKind.BREAK_DOWN
    answers = facts.proposal.mode.answers
    if stage is Stage.IN_HANDLING and answers and not talks_with_lead(facts):
        yield DeadlineKind.FIRST_CONTACT
    if answers and owes_new_answer(facts):
        yield DeadlineKind.RE_REPLY
    if stage is Stage.DONE:
        yield DeadlineKind.ARCHIVE


def started_on(facts: CaseFacts, start: StartFact) -> date | None:
    """The day of the fact from which a rule counts; None for what a case has several of."""
    if start is StartFact.ASSIGNED:
        return facts.proposal.assigned_on
    if start is StartFact.SIGNED:
        return facts.proposal.signed_on
    if start is StartFact.BROKEN_DOWN:
        return facts.proposal.broken_down_on
    if start is StartFact.NOT_SATISFIED:
        return dissatisfied_on(facts)
    return done_on(facts) if start is StartFact.DONE else None


def form_started_on(facts: CaseFacts, form: Feedback) -> date | None:
    """From when a form's answer is awaited: sent, and its addressee has the reply."""
    delivered = [
        d.delivered_on
        for d in facts.deliveries
        if d.reply_id == form.reply_id and d.member_id == form.member_id
    ]
    return max([day for day in (form.sent_on, *delivered) if day], default=None)


def item_started_on(facts: CaseFacts, one: Owed) -> date | None:
    """From when an open opinion or form is counted; None for a promise, whose day is its own."""
    if one.kind is DeadlineKind.CO_OPINION:
        return next(o.requested_on for o in facts.opinions if o.id == one.item_id)
    if one.kind is DeadlineKind.FEEDBACK:
        return next(form_started_on(facts, f) for f in facts.feedback if f.id == one.item_id)
    return None


def is_answered(facts: CaseFacts) -> bool:
    """Whether our (first) answer, or our opinion as co-handler, went out."""
    if facts.proposal.mode is HandlingMode.CO:
        return any(o.direction is Direction.OUT and o.received_on for o in facts.opinions)
    return any(reply.issued_on for reply in facts.replies)


def owes_new_answer(facts: CaseFacts) -> bool:
    """再办理: an answer went out, was not satisfying, and the next one has not gone out."""
    reply = facts.current_reply
    if reply is None or not is_answered(facts):
        return False
    return not reply.issued_on or any(is_dissatisfied(f) for f in facts.feedback_of(reply))


def dissatisfied_on(facts: CaseFacts) -> date | None:
    """When the latest dissatisfied form came back."""
    return max(
        (f.returned_on for f in facts.feedback if f.returned_on and is_dissatisfied(f)),
        default=None,
    )


def done_on(facts: CaseFacts) -> date | None:
    """The day of the last fact that a done case needed; None while it is not done."""
    if stage_of(facts) not in (Stage.DONE, Stage.ARCHIVED):
        return None
    days: list[date | None] = [facts.proposal.signed_on]
    days += [r.issued_on for r in facts.replies]
    days += [d.delivered_on for d in facts.deliveries]
    days += [day for o in facts.opinions for day in (o.received_on, o.waived_on, o.cancelled_on)]
    days += [day for f in facts.feedback for day in (f.returned_on, f.waived_on)]
    days += [p.outcome_on for p in facts.promises]
    return max((day for day in days if day), default=None)
