"""An office in which cases live: people of every role, and steps from sign-in to archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from desktop_app.domain.case import CaseFacts
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.feedback import FeedbackSource, Satisfaction
from desktop_app.domain.member import Division, DutyLevel, Person, Unit
from desktop_app.domain.opinion import Direction
from desktop_app.domain.permissions import Role
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import HandlingMode, Publicity
from desktop_app.domain.reply import Decision
from desktop_app.domain.session import GradeScheme
from desktop_app.domain.stage import Stage, stage_of
from desktop_app.services import (
    ask_feedback,
    ask_opinion,
    assign_case,
    attach_file,
    close_case,
    keep_promise,
    log_contact,
    return_case,
    sign_in,
    write_reply,
)
from desktop_app.services.ask_feedback import Returned
from desktop_app.services.assign_case import Breakdown
from desktop_app.services.desk import Desk
from desktop_app.services.keep_promise import NewPromise, Settlement
from desktop_app.services.write_reply import Draft, Issue, Word
from desktop_app.storage import cases, deadline_rules, journal, records, sessions
from desktop_app.storage import engine_sqlite as engine
from tests.factories import a_desk, stored_case, stored_session

ASSIGNED = date(2025, 3, 18)
DAY = date(2025, 6, 20)


@dataclass(frozen=True)
class House:
    """Ids of what every case needs; desks of every role of the lead division 综合处 (first)."""

    session: int
    scheme: int
    grades: dict[str, int]
    divisions: tuple[int, int, int]
    units: tuple[int, int]
    people: dict[str, int]

    def desk(self, role: Role, division: int = 0, **over: Any) -> Desk:
        """Somebody of a role; heads and handlers of the division with that index."""
        who = {
            Role.LEADER: "deputy",
            Role.DIVISION_HEAD: f"head{division}",
            Role.HANDLER: f"handler{division}",
        }.get(role)
        person = self.people[who] if who else None
        here = self.divisions[division] if role in (Role.DIVISION_HEAD, Role.HANDLER) else None
        return a_desk(role=role, person_id=person, division_id=here, **over)

    @property
    def breakdown(self) -> Breakdown:
        """The lead division with its own people."""
        p = self.people
        return Breakdown(self.divisions[0], (), p["deputy"], p["head0"], p["handler0"])


def a_house(desk: Desk, **session: Any) -> House:
    """Divisions, people of every level, two bureaus, a session of 2025 with rules and grades."""
    with journal.operation("t", "SETUP"):
        divisions = tuple(
            records.add(Division(0, name, position=i))
            for i, name in enumerate(("综合处", "外贸处", "会展处"))
        )
        units = tuple(records.add(Unit(0, name)) for name in ("市发展改革委", "市财政局"))
        people = {
            "chief": records.add(Person(0, "周局", level=DutyLevel.CHIEF, role="LEADER")),
            "deputy": records.add(Person(0, "陈副局", level=DutyLevel.DEPUTY, role="LEADER")),
        }
        for i, division in enumerate(divisions):
            head = Person(0, f"处长{i}", division_id=division, level=DutyLevel.DIVISION_HEAD)
            people[f"head{i}"] = records.add(replace(head, role="DIVISION_HEAD"))
            people[f"handler{i}"] = records.add(Person(0, f"经办{i}", division_id=division))
    scheme = records.where(GradeScheme)[0].id
    base = {"name": "市政协七届五次会议", "year": 2025, "grade_scheme_id": scheme}
    session_id = stored_session(**(base | session))
    with journal.operation("t", "SETUP"):
        deadline_rules.replace_all(session_id, PRESETS)
    grades = {g.letter: g.id for g in sessions.grades(sessions.get(session_id))}
    return House(session_id, scheme, grades, divisions, units, people)  # type: ignore[arg-type]


def a_case(house: House, mode: HandlingMode = HandlingMode.LEAD, **over: Any) -> int:
    """A case that was handed to the office on 18 March and is due on 18 June."""
    base: dict[str, Any] = {"mode": mode, "assigned_on": ASSIGNED}
    base["reply_due_on"] = date(2025, 6, 18)
    if mode is HandlingMode.CO:
        base["lead_unit_id"] = house.units[0]
    values = base | over
    return stored_case(values.pop("session_id", house.session), **values)


def facts(case: int) -> CaseFacts:
    return cases.facts(case)


def stage(case: int) -> Stage:
    """The stage of the facts; the derived column must say the same."""
    found = stage_of(facts(case))
    assert engine.rows("SELECT stage FROM proposal WHERE id = ?", [case]) == [(found.value,)]
    return found


class Walk:
    """The coordinator's steps with one case, each on a day after the one before."""

    def __init__(self, desk: Desk, house: House, case: int) -> None:
        self.desk, self.house, self.case = desk, house, case
        self.day = date(2025, 3, 20)

    @property
    def facts(self) -> CaseFacts:
        return facts(self.case)

    def next_day(self) -> date:
        self.day += timedelta(days=1)
        return self.day

    def sign(self) -> Walk:
        sign_in.sign_in(self.desk, [self.case], self.day)
        return self

    def ask_return(self) -> Walk:
        return_case.request_return(self.desk, self.case, self.day, "NOT_OURS", "职能不符")
        return self

    def assign(self, **over: Any) -> Walk:
        breakdown = replace(self.house.breakdown, **over)
        assign_case.assign(self.desk, [self.case], breakdown, self.next_day())
        return self

    def accept(self) -> Walk:
        for part in self.facts.assignments:
            if part.state == "PENDING":
                assign_case.accept_assignment(self.desk, self.case, part.id, self.next_day())
        return self

    def talk(self, way: Way = Way.VISIT, **over: Any) -> Walk:
        members = tuple(p.member_id for p in self.facts.proposers)
        values = {
            "happened_on": self.next_day(),
            "way": way,
            "phase": Phase.DURING,
            "member_ids": members,
            "proposal_ids": (self.case,),
            "said": "听取意见",
        }
        log_contact.log_contact(self.desk, ContactInput(**(values | over)))
        return self

    def ask_opinions(self) -> Walk:
        units = self.house.units
        ask_opinion.request_opinions(self.desk, self.case, self.next_day(), units)
        return self

    def receive_opinions(self) -> Walk:
        for opinion in self.facts.opinions:
            if opinion.is_open and opinion.direction is Direction.IN:
                ask_opinion.receive_opinion(self.desk, opinion.id, self.next_day(), "无意见")
        return self

    def draft(self, grade: str = "A", **over: Any) -> Walk:
        values = {"grade_id": self.house.grades[grade], "publicity": Publicity.ACTIVE}
        write_reply.draft_reply(self.desk, self.case, Draft("答复全文", **(values | over)))
        return self

    def submit(self, reason: str = "") -> Walk:
        write_reply.submit_reply(self.desk, self.case, self.next_day(), reason)
        return self

    def clear(self, decision: Decision = Decision.APPROVED, note: str = "") -> Walk:
        write_reply.clear_reply(self.desk, self.case, Word(decision, self.next_day(), note))
        return self

    def clear_all(self) -> Walk:
        while stage_of(self.facts) is Stage.IN_CLEARANCE:
            self.clear()
        return self

    def final_file(self) -> Walk:
        reply = self.facts.current_reply
        assert reply is not None
        attach_file.attach_file(self.desk, self.case, "答复.pdf", b"%PDF-", reply.id)
        return self

    def issue(self, **over: Any) -> Walk:
        values = {"signer_name": "陈副局", "issued_on": self.next_day()}
        write_reply.issue_reply(self.desk, self.case, Issue(**(values | over)))
        return self

    def deliver(self) -> Walk:
        write_reply.deliver_reply(self.desk, self.case, self.next_day(), "邮寄")
        return self

    def send_forms(self) -> Walk:
        ask_feedback.send_feedback_forms(self.desk, self.case, self.next_day())
        return self

    def form_back(self, result: Satisfaction = Satisfaction.SATISFIED) -> Walk:
        form = next(f for f in self.facts.feedback if not (f.returned_on or f.waived_on))
        attitude = Satisfaction.SATISFIED
        back = Returned(self.next_day(), attitude, result, FeedbackSource.FORM)
        ask_feedback.record_feedback(self.desk, form.id, back)
        return self

    def new_round(self) -> Walk:
        ask_feedback.open_round(self.desk, self.case)
        return self

    def promise(self, **over: Any) -> Walk:
        values = {"what": "建成平台", "due_on": date(2025, 12, 31)}
        keep_promise.add_promise(self.desk, self.case, NewPromise(**(values | over)))
        return self

    def keep(self) -> Walk:
        for promise in self.facts.promises:
            if promise.is_open:
                kept = Settlement(Outcome.KEPT, self.next_day(), "平台上线公告")
                keep_promise.settle_promise(self.desk, promise.id, kept)
        return self

    def send_opinion(self) -> Walk:
        ask_opinion.send_opinion(self.desk, self.case, self.next_day(), "同意")
        return self

    def archive(self) -> Walk:
        close_case.archive(self.desk, self.case, self.next_day())
        return self

    def to_handling(self) -> Walk:
        return self.sign().assign().accept()

    def to_clearance(self, grade: str = "A") -> Walk:
        return self.to_handling().talk().draft(grade).submit()

    def to_issue(self, grade: str = "A") -> Walk:
        return self.to_clearance(grade).clear_all()

    def to_answered(self, grade: str = "A") -> Walk:
        walk = self.to_issue(grade)
        if grade == "B":
            walk.promise()
        return walk.final_file().issue().deliver()


# How a case of a mode gets to a stage, by the coordinator's steps alone.
ROUTES: dict[Stage, Callable[[Walk], Walk]] = {
    Stage.TO_SIGN: lambda w: w,
    Stage.RETURN_REQUESTED: lambda w: w.sign().ask_return(),
    Stage.TO_BREAK_DOWN: lambda w: w.sign(),
    Stage.IN_HANDLING: lambda w: w.to_handling(),
    Stage.IN_CLEARANCE: lambda w: w.to_clearance(),
    Stage.TO_ISSUE: lambda w: w.to_issue(),
    Stage.AWAITING_FEEDBACK: lambda w: w.to_answered().send_forms(),
    Stage.TO_REHANDLE: lambda w: w.to_answered().send_forms().form_back(Satisfaction.DISSATISFIED),
    Stage.TRACKING: lambda w: w.to_answered("B"),
    Stage.DONE: lambda w: w.to_answered(),
    Stage.ARCHIVED: lambda w: w.to_answered().archive(),
}


def dump(*left_out: str) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the search index and those left out."""
    names = engine.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'search%' ORDER BY name"
    )
    return {
        name: engine.rows(f"SELECT * FROM {name} ORDER BY 1")
        for (name,) in names
        if name not in left_out
    }


def without_journal() -> dict[str, list[tuple[Any, ...]]]:
    """What undo must restore: everything but the journal and the bytes of files."""
    return dump("operation", "change", "journal_open", "journal_head", "blob")
