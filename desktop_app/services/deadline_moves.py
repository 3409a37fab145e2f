"""Which open deadlines move when rules or the calendar change: shown before, then done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.calendar import Calendar
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.opinion import Opinion
from desktop_app.domain.owed import Owed, Rules, deadlines
from desktop_app.domain.proposal import Proposal
from desktop_app.storage import cases, proposals, records

Frame = tuple[Rules, Calendar]
_RECORDED: Mapping[DeadlineKind, tuple[type, str]] = {
    DeadlineKind.REPLY: (Proposal, "reply_due_on"),
    DeadlineKind.CO_OPINION: (Opinion, "due_on"),
    DeadlineKind.FEEDBACK: (Feedback, "due_on"),
}


@dataclass(frozen=True)
class Moved:
    """One open deadline of a case, before and after; None where there is no day."""

    proposal_id: int
    number: str
    title: str
    kind: DeadlineKind
    old_on: date | None
    new_on: date | None


@dataclass(frozen=True)
class Shift:
    """A deadline as it stands, and as the new rules give it."""

    facts: CaseFacts
    old: Owed
    new: Owed

    @property
    def moved(self) -> Moved:
        """What a person sees of it: an extension that reaches further still holds."""
        old, proposal = self.old, self.facts.proposal
        is_extended = old.kind is DeadlineKind.REPLY and old.due_on != old.set_on
        days = [self.new.ruled_on, old.due_on if is_extended else None]
        after = max((day for day in days if day), default=None)
        return Moved(proposal.id, proposal.number, proposal.title, old.kind, old.due_on, after)


def shifts(session_id: int, before: Frame, after: Frame) -> list[Shift]:
    """The deadlines of the session's open cases that follow the rules and change with them."""
    found = []
    for facts in cases.facts_of(proposals.open_ids([session_id])):
        new = {(one.kind, one.item_id): one for one in deadlines(facts, *after)}
        for old in deadlines(facts, *before):
            then = new.get((old.kind, old.item_id))
            if then is not None and _differs(old, then):
                found.append(Shift(facts, old, then))
    return found


def _differs(old: Owed, new: Owed) -> bool:
    """Whether the rule moves the day; a recorded day outlives a rule that is taken away."""
    is_lost = new.ruled_on is None and old.kind in _RECORDED
    return old.is_ruled and old.ruled_on != new.ruled_on and not is_lost


def told(found: Sequence[Shift]) -> tuple[Moved, ...]:
    """The shifts that a person notices, in the order of the new days."""
    moved = [one.moved for one in found]
    seen = [one for one in moved if one.old_on != one.new_on]
    return tuple(sorted(seen, key=lambda one: (one.new_on or date.max, one.number, one.kind)))


def move(found: Sequence[Shift]) -> None:
    """Record the new days where days are recorded (inside the operation of the change)."""
    for one in found:
        if one.old.kind in _RECORDED:
            record, field = _RECORDED[one.old.kind]
            record_id = one.old.item_id or one.facts.proposal.id
            records.change(record, record_id, {field: one.new.ruled_on})
