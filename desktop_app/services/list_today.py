"""今日: everything that waits on this day, for the cases that the desk's person looks after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.assignment import AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.clearance import may_clear
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.member import Division, DutyLevel, Member, Person, Unit
from desktop_app.domain.owed import OF_CASE, Owed, Rules, owed
from desktop_app.domain.permissions import MATRIX, Role, Scope, Verb
from desktop_app.domain.stage import Stage, stage_of
from desktop_app.domain.today import (
    Today,
    TodayGroup,
    TodayLine,
    group_of_day,
    last_day_of_week,
    part_of,
    working_day_before,
)
from desktop_app.services.desk import Desk
from desktop_app.services.read_calendar import Lamps, lamps
from desktop_app.services.write_reply import awaited_level
from desktop_app.storage import cases, deadline_rules, pages, proposals, records

__all__ = ["Today", "TodayGroup", "TodayLine", "list_today"]

MOST_OPEN = 5_000  # cases looked at; no office has as many open
_SCOPES = {Role.DIVISION_HEAD: Scope.DIVISION, Role.HANDLER: Scope.OWN}
_BEFORE_OTHERS = (DeadlineKind.REPLY, DeadlineKind.RE_REPLY)
Placed = tuple[TodayGroup, TodayLine]


def list_today(desk: Desk, session_ids: Sequence[int]) -> Today:
    """What waits today in these sessions (none: in all), in the order of its urgency.

    Division heads see their division's cases, handlers their own. Promises of earlier sessions
    of the same organ are followed up too.
    """
    found = _looked_after(desk, proposals.open_ids(session_ids, MOST_OPEN))
    known = {facts.proposal.id for facts in found}
    carried = set(pages.with_open_promises(session_ids)) - known
    promising = _looked_after(desk, sorted(carried))
    page = _read_page(desk, [*found, *promising])
    lines: dict[TodayGroup, list[TodayLine]] = defaultdict(list)
    for facts in found:
        for group, line in _of_case(page, facts):
            lines[group].append(line)
    for facts in promising:
        lines[TodayGroup.PROMISES] += _promises(page, facts)
    for follow_up in pages.follow_ups(session_ids, last_day_of_week(desk.today)):
        if follow_up.proposal_id in known:
            line = page.line(follow_up.proposal_id, Verb.LOG_CONTACT, follow_up.next_on)
            told = replace(line, who=follow_up.members, item_id=follow_up.contact_id)
            lines[TodayGroup.FOLLOW_UPS].append(told)
    parts = tuple(part_of(group, lines[group]) for group in TodayGroup)
    has_cases = bool(found) or bool(proposals.ids(ListQuery(session_ids=tuple(session_ids)), 1))
    return Today(desk.today, page.since, parts, has_cases)


def _looked_after(desk: Desk, ids: Sequence[int]) -> list[CaseFacts]:
    scope = _SCOPES.get(desk.role, Scope.ALL)
    return [facts for facts in cases.facts_of(ids) if desk.reaches(scope, facts)]


@dataclass(frozen=True)
class _Page:
    """What every line needs, read once."""

    desk: Desk
    seen: Lamps
    since: date
    duty: DutyLevel | None
    cases: dict[int, CaseFacts]
    rules: dict[int, Rules]
    members: dict[int, Member]
    units: dict[int, Unit]
    divisions: dict[int, Division]
    people: dict[int, Person]

    def line(
        self, proposal_id: int, what: DeadlineKind | Verb | None, due_on: date | None = None
    ) -> TodayLine:
        """A line about a case, without the paper that it is about."""
        facts = self.cases[proposal_id]
        lead = facts.lead_assignment
        return TodayLine(
            proposal_id,
            facts.proposal.number,
            facts.proposal.title,
            stage_of(facts),
            what,
            due_on,
            self.seen.boundaries.lamp(due_on),
            self.seen.days_left(due_on) if due_on else None,
            division=_name(self.divisions, lead.division_id if lead else None),
            handler=_name(self.people, lead.handler_id if lead else None),
        )

    def owed(self, facts: CaseFacts) -> tuple[Owed, ...]:
        """The case's open deadlines."""
        return owed(facts, self.rules[facts.proposal.session_id], self.seen.calendar)


def _read_page(desk: Desk, found: list[CaseFacts]) -> _Page:
    seen = lamps(desk)
    asked = {form.member_id for facts in found for form in facts.feedback}
    duty = records.get(Person, desk.person_id).level if desk.person_id else None
    sessions = {facts.proposal.session_id for facts in found}
    return _Page(
        desk,
        seen,
        working_day_before(desk.today, seen.calendar),
        duty,
        {facts.proposal.id: facts for facts in found},
        {session: deadline_rules.of_session(session) for session in sessions},
        records.by_id(Member, {one for one in asked if one is not None}),
        {one.id: one for one in records.where(Unit)},
        {one.id: one for one in records.where(Division)},
        {one.id: one for one in records.where(Person)},
    )


def _name(
    known: dict[int, Member] | dict[int, Unit] | dict[int, Division] | dict[int, Person],
    one: int | None,
) -> str:
    found = known.get(one) if one is not None else None
    return found.name if found else ""


def _of_case(page: _Page, facts: CaseFacts) -> Iterator[Placed]:
    """Everything that waits in one case, with its group."""
    yield from _due(page, facts)
    for line in _decisions(page, facts):
        yield TodayGroup.DECIDE, line
    if _is_new(page, facts):
        yield TodayGroup.NEW, page.line(facts.proposal.id, None, facts.due_on)
    for line in _promises(page, facts):
        yield TodayGroup.PROMISES, line
    for one in page.owed(facts):
        if one.kind is DeadlineKind.CO_OPINION and _is_near(page, one.due_on):
            yield TodayGroup.CO_OPINIONS, _of_opinion(page, facts, one)
    for form in facts.feedback:
        if not (form.returned_on or form.waived_on):
            line = page.line(facts.proposal.id, DeadlineKind.FEEDBACK, form.due_on)
            who = _name(page.members, form.member_id)
            yield TodayGroup.FEEDBACK, replace(line, who=who, item_id=form.id)


def _due(page: _Page, facts: CaseFacts) -> Iterator[Placed]:
    """One line a case and group: the answer before all else, then the nearest day.

    What is merely to be put away has a group of its own, so that it never hides what burns.
    """
    placed: dict[TodayGroup, Owed] = {}
    for one in page.owed(facts):
        group = group_of_day(one.due_on, page.desk.today) if one.due_on else None
        if group is None or one.kind not in OF_CASE:
            continue
        if one.kind is DeadlineKind.ARCHIVE:
            group = TodayGroup.TO_ARCHIVE
        if group not in placed or one.kind in _BEFORE_OTHERS:
            placed[group] = one
    for group, one in placed.items():
        yield group, page.line(facts.proposal.id, one.kind, one.due_on)


def _decisions(page: _Page, facts: CaseFacts) -> Iterator[TodayLine]:
    """What this person is asked to decide: returns, windows, parts of the division, clearance."""
    desk, case = page.desk, facts.proposal.id
    if facts.open_return_request and desk.role in MATRIX[Verb.DECIDE_RETURN]:
        yield page.line(case, Verb.DECIDE_RETURN)
    if desk.role in MATRIX[Verb.CONFIRM_WINDOW_PASSED] and _window_passed(page, facts):
        yield page.line(case, Verb.CONFIRM_WINDOW_PASSED)
    if desk.role in MATRIX[Verb.ACCEPT_ASSIGNMENT]:
        for part in facts.assignments:
            if part.state is AssignmentState.PENDING and part.division_id == desk.division_id:
                yield replace(page.line(case, Verb.ACCEPT_ASSIGNMENT), item_id=part.id)
    level = awaited_level(facts)
    if level is not None and may_clear(level, desk.role, page.duty):
        yield replace(page.line(case, Verb.CLEAR_REPLY, facts.due_on), who=level.value)


def _window_passed(page: _Page, facts: CaseFacts) -> bool:
    """A case that nobody has broken down, and that can no longer be handed back."""
    windows = (one for one in page.owed(facts) if one.kind is DeadlineKind.RETURN_REQUEST)
    until = next((one.due_on for one in windows), None)
    waits = stage_of(facts) is Stage.TO_BREAK_DOWN
    return waits and until is not None and until < page.desk.today


def _is_new(page: _Page, facts: CaseFacts) -> bool:
    """Whether the case, or the part of the person's division, came since the last working day."""
    days = [facts.proposal.assigned_on]
    if page.desk.role in _SCOPES:
        parts = (a for a in facts.assignments if a.division_id == page.desk.division_id)
        days = [part.assigned_on for part in parts]
    return any(day is not None and page.since <= day <= page.desk.today for day in days)


def _promises(page: _Page, facts: CaseFacts) -> Iterator[TodayLine]:
    for promise in facts.promises:
        if promise.is_open and _is_near(page, promise.due_on):
            line = page.line(facts.proposal.id, DeadlineKind.PROMISE, promise.due_on)
            yield replace(line, who=promise.what, item_id=promise.id)


def _of_opinion(page: _Page, facts: CaseFacts, one: Owed) -> TodayLine:
    opinion = next(o for o in facts.opinions if o.id == one.item_id)
    who = _name(page.units, opinion.unit_id) or _name(page.divisions, opinion.division_id)
    line = page.line(facts.proposal.id, DeadlineKind.CO_OPINION, one.due_on)
    return replace(line, who=who, item_id=opinion.id)


def _is_near(page: _Page, due_on: date | None) -> bool:
    """Overdue, or near enough for its lamp to have turned."""
    return due_on is not None and due_on <= page.seen.boundaries.yellow_until
