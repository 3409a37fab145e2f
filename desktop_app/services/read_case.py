"""Read one case with everything that a person wants to see of it at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.deadline import (
    Deadline,
    DeadlineKind,
    Explanation,
    Rule,
    compute,
    explain,
    on_own_date,
)
from desktop_app.domain.gate import GateLine, comes_first
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.member import Division, Member, Person, Unit
from desktop_app.domain.owed import OF_CASE, Owed, item_started_on, owed, started_on
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.domain.session import Grade, Session
from desktop_app.domain.stage import FINAL_STAGES, Stage, stage_of
from desktop_app.services import case_step
from desktop_app.services.desk import Desk
from desktop_app.services.read_beside import Beside, read_beside
from desktop_app.services.read_calendar import Lamps, lamps
from desktop_app.services.write_reply import gate
from desktop_app.storage import cases, deadline_rules, files, records, sessions
from desktop_app.storage.files import Attachment

T = TypeVar("T")
# What a case waits for once it is answered: others' words, then what was promised.
_AWAITED = {
    Stage.AWAITING_FEEDBACK: (DeadlineKind.FEEDBACK, DeadlineKind.CO_OPINION),
    Stage.TRACKING: (DeadlineKind.PROMISE,),
}


@dataclass(frozen=True)
class CaseDeadline:
    """A deadline that counts now, why it falls on its day, and how it looks from today.

    days_left is in working days and negative once overdue; explanation is None for a day that was
    written in the assignment, set for a form or an opinion, or promised.
    """

    deadline: Deadline
    explanation: Explanation | None
    lamp: Lamp
    days_left: int


@dataclass(frozen=True)
class CaseView:
    """A case with the names behind its ids; steps are what the rules and the role allow now."""

    facts: CaseFacts
    session: Session
    stage: Stage
    deadlines: tuple[CaseDeadline, ...]
    grades: dict[int, Grade]
    members: dict[int, Member]
    units: dict[int, Unit]
    divisions: dict[int, Division]
    people: dict[int, Person]
    attachments: tuple[Attachment, ...]
    steps: tuple[Verb, ...]
    gate: tuple[GateLine, ...]
    beside: Beside
    may_edit: bool
    allowed: frozenset[Verb] = frozenset()

    def may(self, verb: Verb) -> bool:
        """Whether this desk may do the verb, and the case is not locked or handed back."""
        return verb in self.allowed and self.stage not in FINAL_STAGES

    @property
    def next_step(self) -> Verb | None:
        """The usual next step, or what the gate asks for before it; None when nothing is left."""
        usual = (verb for verb in self.steps if verb not in (Verb.REOPEN, Verb.REQUEST_RETURN))
        step = next(usual, None)
        first = comes_first(step, self.facts, self.gate) if step is not None else None
        return first if first in self.allowed else step

    @property
    def lamp(self) -> Lamp:
        """The lamp of the nearest deadline; NONE when nothing is due."""
        return self.deadlines[0].lamp if self.deadlines else Lamp.NONE

    def member(self, member_id: int | None) -> str:
        """A member's name, empty for none."""
        return _name(self.members, member_id)

    def division(self, division_id: int | None) -> str:
        """A division's name, empty for none."""
        return _name(self.divisions, division_id)

    def unit(self, unit_id: int | None) -> str:
        """A unit's name, empty for none."""
        return _name(self.units, unit_id)

    def person(self, person_id: int | None) -> str:
        """One of our people's name, empty for none."""
        return _name(self.people, person_id)


def _name(known: dict[int, Any], wanted: int | None) -> str:
    found = known.get(wanted or 0)
    return str(found.name) if found else ""


def read_case(desk: Desk, proposal_id: int) -> CaseView:
    """The case as it stands; raises NotFound."""
    facts = cases.facts(proposal_id)
    session = sessions.get(facts.proposal.session_id)
    beside = read_beside(desk, facts)
    return CaseView(
        facts=facts,
        session=session,
        stage=stage_of(facts),
        deadlines=_deadlines(facts, lamps(desk)),
        grades={grade.id: grade for grade in sessions.grades(session)},
        members=_known(Member, _member_ids(facts)),
        units=_known(Unit, [facts.proposal.lead_unit_id, *(o.unit_id for o in facts.opinions)]),
        divisions=_known(Division, [*_division_ids(facts), *_noticed(beside)]),
        people=_known(Person, _person_ids(facts)),
        attachments=tuple(files.of_case(proposal_id)),
        steps=case_step.steps(desk, facts),
        gate=gate(facts),
        beside=beside,
        may_edit=desk.role in MATRIX[Verb.EDIT_PROPOSAL] and facts.archiving is None,
        allowed=frozenset(verb for verb in Verb if case_step.is_allowed(desk, verb, facts)),
    )


def _noticed(beside: Beside) -> list[int]:
    return [notice.division_id for notice in beside.notices]


def _deadlines(facts: CaseFacts, seen: Lamps) -> tuple[CaseDeadline, ...]:
    """The deadlines that the stage waits for, the nearest first."""
    rules = deadline_rules.of_session(facts.proposal.session_id)
    awaited = _AWAITED.get(stage_of(facts), ())
    found: dict[DeadlineKind, CaseDeadline] = {}
    for one in owed(facts, rules, seen.calendar):
        told = None
        if one.kind in OF_CASE:
            told = _deadline(facts, one.kind, rules.get(one.kind), seen)
        elif one.kind in awaited:
            told = _of_item(facts, one, rules.get(one.kind), seen)
        if told is not None and one.kind not in found:
            deadline, explanation = told
            due = deadline.current_on
            lamp = seen.boundaries.lamp(due)
            found[one.kind] = CaseDeadline(deadline, explanation, lamp, seen.days_left(due))
    return tuple(sorted(found.values(), key=lambda one: one.deadline.current_on))


def _of_item(
    facts: CaseFacts, one: Owed, rule: Rule | None, seen: Lamps
) -> tuple[Deadline, Explanation | None]:
    """The day of a form, an opinion or a promise, explained where the rule gave it."""
    start, due = item_started_on(facts, one), one.due_on or date.max
    if rule is None or start is None or one.ruled_on != due:
        return on_own_date(one.kind, start or due, due), None
    computed = compute(rule, start, seen.calendar)
    return computed, explain(rule, computed)


def _deadline(
    facts: CaseFacts, kind: DeadlineKind, rule: Rule | None, seen: Lamps
) -> tuple[Deadline, Explanation | None] | None:
    """By the session's rule; a reply day written in the assignment goes before the rule's."""
    start = started_on(facts, rule.start_fact) if rule else None
    computed = compute(rule, start, seen.calendar, facts.extensions) if rule and start else None
    written = facts.due_on if kind is DeadlineKind.REPLY else None
    if written is not None and (computed is None or computed.current_on != written):
        first = facts.proposal.reply_due_on or written
        since = facts.proposal.assigned_on or first
        return on_own_date(kind, since, first, facts.extensions), None
    return (computed, explain(rule, computed)) if rule and computed else None


def _known(record: type[T], ids: list[int | None]) -> dict[int, T]:
    return records.by_id(record, {one for one in ids if one is not None})


def _member_ids(facts: CaseFacts) -> list[int | None]:
    talked = [member for talk in facts.contacts for member in talk.member_ids]
    signed = [proposer.member_id for proposer in facts.proposers]
    answered = [*(d.member_id for d in facts.deliveries), *(f.member_id for f in facts.feedback)]
    return [*signed, *talked, *answered]


def _division_ids(facts: CaseFacts) -> list[int | None]:
    owed = [*(o.division_id for o in facts.opinions), *(p.division_id for p in facts.promises)]
    return [*(a.division_id for a in facts.assignments), *owed]


def _person_ids(facts: CaseFacts) -> list[int | None]:
    duty = [p for a in facts.assignments for p in (a.leader_id, a.head_id, a.handler_id)]
    signed = [*(r.signer_id for r in facts.replies), *(c.person_id for c in facts.clearances)]
    return [*duty, *signed]
