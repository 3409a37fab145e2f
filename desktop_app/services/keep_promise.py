"""承诺事项: register, milestones, progress, outcome with evidence; tracked into the next year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain import handling
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.handling import Why, check_day, check_text, refuse_if
from desktop_app.domain.member import Division
from desktop_app.domain.permissions import Verb
from desktop_app.domain.promise import Milestone, Outcome, ProgressNote, Promise
from desktop_app.services.case_step import must_exist, taken_up
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, records


@dataclass(frozen=True)
class NewPromise:
    """What, who, by when, and how it will be measured."""

    what: str
    division_id: int | None = None
    due_on: date | None = None
    measure: str = ""


def add_promise(desk: Desk, proposal_id: int, new: NewPromise) -> int:
    """Register what the reply promises; returns its id. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.ADD_PROMISE
    facts = taken_up(desk, verb, proposal_id)
    handling.check_owes_answer(facts, verb)
    what = check_text(verb, new.what, Why.TEXT_MISSING)
    reply = handling.found(facts.current_reply, verb, Why.NO_DRAFT)
    must_exist(Division, [new.division_id])
    promise = Promise(
        0, proposal_id, what, reply.id, new.division_id, new.due_on, new.measure.strip()
    )
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return records.add(promise)


def add_milestone(desk: Desk, promise_id: int, what: str, due_on: date | None) -> int:
    """A step on the way. Raises NotAllowed, NotFound, Refused."""
    facts, _ = _open_promise(desk, Verb.UPDATE_PROMISE, promise_id)
    words = check_text(Verb.UPDATE_PROMISE, what, Why.TEXT_MISSING)
    with journal.operation(desk.actor, Verb.UPDATE_PROMISE, facts.proposal.number):
        return records.add(Milestone(0, promise_id, words, due_on))


def reach_milestone(desk: Desk, milestone_id: int, on: date, note: str = "") -> None:
    """The step is done. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.UPDATE_PROMISE
    milestone = records.get(Milestone, milestone_id)
    facts, _ = _open_promise(desk, verb, milestone.promise_id)
    refuse_if(milestone.done_on, verb, Why.SETTLED)
    check_day(verb, on, desk.today)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        records.change(Milestone, milestone_id, {"done_on": on, "note": note.strip()})


def note_progress(desk: Desk, promise_id: int, on: date, text: str) -> int:
    """What was done on a day. Raises NotAllowed, NotFound, Refused."""
    verb = Verb.UPDATE_PROMISE
    facts, _ = _open_promise(desk, verb, promise_id)
    check_day(verb, on, desk.today)
    words = check_text(verb, text, Why.TEXT_MISSING)
    with journal.operation(desk.actor, verb, facts.proposal.number):
        return records.add(ProgressNote(0, promise_id, on, words))


@dataclass(frozen=True)
class Settlement:
    """Kept, extended (to a later day) or cannot be kept; evidence is never missing."""

    outcome: Outcome
    on: date
    evidence: str
    due_on: date | None = None


def settle_promise(desk: Desk, promise_id: int, settlement: Settlement) -> None:
    """Record what became of a promise; an extension keeps it open.

    The evidence of an earlier extension stays as a note. Raises NotAllowed, NotFound, Refused.
    """
    verb = Verb.SETTLE_PROMISE
    facts, promise = _open_promise(desk, verb, promise_id)
    check_day(verb, settlement.on, desk.today)
    evidence = check_text(verb, settlement.evidence, Why.EVIDENCE_MISSING)
    changes: dict[str, object] = {
        "outcome": settlement.outcome,
        "outcome_on": settlement.on,
        "evidence": evidence,
    }
    if settlement.outcome is Outcome.EXTENDED:
        later = settlement.due_on
        before = promise.due_on
        refuse_if(later is None, verb, Why.DAY_MISSING)
        is_shorter = before is not None and later is not None and later <= before
        refuse_if(is_shorter, verb, Why.TOO_EARLY, day=later, not_before=before)
        changes["due_on"] = later
    with journal.operation(desk.actor, verb, facts.proposal.number):
        if promise.outcome is not None and promise.outcome_on is not None:
            records.add(ProgressNote(0, promise_id, promise.outcome_on, promise.evidence))
        records.change(Promise, promise_id, changes)


def _open_promise(desk: Desk, verb: Verb, promise_id: int) -> tuple[CaseFacts, Promise]:
    """A case with open promises is tracked, never archived, so it can still be changed."""
    promise = records.get(Promise, promise_id)
    facts = taken_up(desk, verb, promise.proposal_id)
    handling.check_open(facts, verb)
    refuse_if(not promise.is_open, verb, Why.SETTLED)
    return facts, promise
