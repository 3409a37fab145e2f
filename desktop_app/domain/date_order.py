"""Which recorded days of a case cannot both be right: a step lies before the one it follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desktop_app.domain.case import CaseFacts


@dataclass(frozen=True)
class WrongOrder:
    """Two facts, named as table.field, whose days stand the wrong way round."""

    before: str
    after: str
    before_on: date
    after_on: date


Named = tuple[str, date | None]


def wrong_orders(facts: CaseFacts) -> tuple[WrongOrder, ...]:
    """Every pair of neighbouring steps whose days contradict each other, each once."""
    found = (
        WrongOrder(name, later, day, later_day)
        for chain in _chains(facts)
        for (name, day), (later, later_day) in _pairs(chain)
        if later_day < day
    )
    return tuple(dict.fromkeys(found))


def _pairs(chain: tuple[Named, ...]) -> Iterator[tuple[tuple[str, date], tuple[str, date]]]:
    known = [(name, day) for name, day in chain if day is not None]
    return pairwise(known)


def _chains(facts: CaseFacts) -> Iterator[tuple[Named, ...]]:
    """Steps that follow one another, as far as they are recorded."""
    case = facts.proposal
    assigned, signed = (
        ("proposal.assigned_on", case.assigned_on),
        ("proposal.signed_on", case.signed_on),
    )
    yield assigned, signed, ("proposal.broken_down_on", case.broken_down_on)
    yield assigned, ("proposal.reply_due_on", case.reply_due_on)
    for asked in facts.return_requests:
        yield (
            signed,
            ("return_request.requested_on", asked.requested_on),
            ("return_request.decided_on", asked.decided_on),
        )
    for part in facts.assignments:
        yield (
            ("assignment.assigned_on", part.assigned_on),
            ("assignment.answered_on", part.answered_on),
            ("assignment.ended_on", part.ended_on),
        )
    for opinion in facts.opinions:
        settled = opinion.received_on or opinion.waived_on or opinion.cancelled_on
        yield (
            assigned,
            ("opinion.requested_on", opinion.requested_on),
            ("opinion.received_on", settled),
        )
    yield from _answer_chains(facts, signed)
    for archiving in facts.archivings:
        issued = max((r.issued_on for r in facts.replies if r.issued_on), default=None)
        yield (
            ("reply.issued_on", issued),
            ("archiving.archived_on", archiving.archived_on),
            ("archiving.reopened_on", archiving.reopened_on),
        )


def _answer_chains(facts: CaseFacts, signed: Named) -> Iterator[tuple[Named, ...]]:
    for reply in facts.replies:
        issued = ("reply.issued_on", reply.issued_on)
        yield (
            signed,
            ("reply.submitted_on", reply.submitted_on),
            ("reply.cleared_on", reply.cleared_on),
            issued,
        )
        for delivery in facts.deliveries:
            if delivery.reply_id == reply.id:
                yield issued, ("delivery.delivered_on", delivery.delivered_on)
        for form in facts.feedback_of(reply):
            yield (
                issued,
                ("feedback.sent_on", form.sent_on),
                ("feedback.returned_on", form.returned_on),
            )
    by_round = sorted(facts.replies, key=lambda reply: reply.round)
    yield tuple(("reply.issued_on", reply.issued_on) for reply in by_round)
