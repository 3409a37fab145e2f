"""A store with one case at every stage, for tests of services and of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop_app.domain.assignment import (
    Assignment,
    AssignmentRole,
    AssignmentState,
    ReturnRequest,
)
from desktop_app.domain.calendar import combine, parse
from desktop_app.domain.contact import Contact, Phase, Way
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.feedback import Feedback, FeedbackSource, Satisfaction
from desktop_app.domain.member import Division, DutyLevel, Member, MemberKind, Person, Unit
from desktop_app.domain.opinion import Direction, Opinion
from desktop_app.domain.promise import Promise
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal, Proposer
from desktop_app.domain.reply import Clearance, ClearanceLevel, Decision, Delivery, Reply
from desktop_app.domain.session import SHENZHEN_GRADES, Grade, GradeScheme, Session
from desktop_app.domain.supervision import Archiving
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, deadline_rules, journal, office, records
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

TODAY = date(2024, 5, 6)
LONG_TITLE = "关于推动深圳加快建设更高水平开放型经济新体制，服务构建新发展格局的提案"


@dataclass
class Office:
    """Ids by name or number."""

    session: int = 0
    other_session: int = 0
    members: dict[str, int] = field(default_factory=dict)
    divisions: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    grades: dict[str, int] = field(default_factory=dict)
    cases: dict[str, int] = field(default_factory=dict)


def an_office(desk: Desk) -> Office:
    """Two sessions; that of 2024 with a case at each stage, numbered 20240001 and on."""
    made = Office()
    with journal.operation("测试", "IMPORT_LEDGER", "台账.xlsx"):
        _people(made, desk)
        _cases(made)
    return made


def _people(made: Office, desk: Desk) -> None:
    shipped = sorted((desk.resources / "holidays").glob("*.json"))
    calendar.replace_years(combine(parse(one.read_text("utf-8")) for one in shipped))
    office.write(office.OFFICE_NAME, "市商务局")
    scheme = records.add(GradeScheme(0, "四类"))
    for position, (letter, wording, resolved, promise) in enumerate(SHENZHEN_GRADES):
        grade = Grade(0, scheme, letter, wording, position, resolved, promise)
        made.grades[letter] = records.add(grade)
    made.session = records.add(
        Session(0, "市政协七届四次会议", Kind.CPPCC, 2024, "市政协", grade_scheme_id=scheme)
    )
    made.other_session = records.add(
        Session(0, "市政协七届三次会议", Kind.CPPCC, 2023, "市政协", grade_scheme_id=scheme)
    )
    deadline_rules.replace_all(made.session, PRESETS)
    for name, pinyin, initials in (
        ("仇晓", "qiuxiao", "qx"),
        ("尉迟敏", "yuchimin", "ycm"),
        ("<b>张伟</b>", "zhangwei", "zw"),
    ):
        made.members[name] = records.add(
            Member(0, name, MemberKind.CPPCC, pinyin, initials, "经济界")
        )
    for position, name in enumerate(("综合处", "外贸处")):
        made.divisions[name] = records.add(Division(0, name, position=position))
    for name, level in (("陈局", DutyLevel.DEPUTY), ("李明", DutyLevel.HANDLER)):
        made.people[name] = records.add(
            Person(0, name, division_id=made.divisions["综合处"], level=level)
        )
    made.units["市财政局"] = records.add(Unit(0, "市财政局"))


def a_case(made: Office, number: str, **over: Any) -> int:
    """One case of the session, assigned on 18 March, due three months later."""
    values: dict[str, Any] = {
        "id": 0,
        "session_id": made.session,
        "number": number,
        "kind": Kind.CPPCC,
        "title": f"关于第{number[-2:]}号事项的提案",
        "mode": HandlingMode.LEAD,
        "assigned_on": date(2024, 3, 18),
        "reply_due_on": date(2024, 6, 18),
    }
    proposal_id = records.add(Proposal(**(values | over)))
    made.cases[number] = proposal_id
    lead = Proposer(0, proposal_id, made.members["仇晓"], 0, is_lead=True)
    records.add_all([lead, Proposer(0, proposal_id, made.members["<b>张伟</b>"], 1, is_lead=False)])
    return proposal_id


def assign(made: Office, proposal_id: int, division: str = "综合处") -> None:
    """Give the case to a division that accepted it."""
    records.add(
        Assignment(
            0,
            proposal_id,
            made.divisions[division],
            AssignmentRole.LEAD,
            AssignmentState.ACCEPTED,
            leader_id=made.people["陈局"],
            handler_id=made.people["李明"],
            assigned_on=date(2024, 3, 22),
        )
    )


def talk(made: Office, proposal_id: int, said: str) -> None:
    """A visit to the lead proposer about the case."""
    contact = records.add(Contact(0, date(2024, 4, 10), Way.VISIT, Phase.DURING, said=said))
    link(contact, "contact_proposal", "proposal_id", proposal_id)
    link(contact, "contact_member", "member_id", made.members["仇晓"])


def link(contact: int, table: str, column: str, other: int) -> None:
    """One row of a contact's own tables."""
    engine.run(
        f"INSERT INTO {table}(id, contact_id, {column}) VALUES (?, ?, ?)",
        [new_id(), contact, other],
    )


def answer(made: Office, proposal_id: int, grade: str, **over: Any) -> int:
    """A reply of the first round."""
    values: Mapping[str, Any] = {
        "id": 0,
        "proposal_id": proposal_id,
        "text": "答复全文",
        "grade_id": made.grades[grade],
        "submitted_on": date(2024, 4, 15),
        "signer_id": made.people["陈局"],
    }
    return records.add(Reply(**(dict(values) | over)))


def deliver(made: Office, reply_id: int) -> None:
    """The reply reached both proposers."""
    for name in ("仇晓", "<b>张伟</b>"):
        records.add(
            Delivery(0, reply_id, made.members[name], way="邮寄", delivered_on=date(2024, 4, 22))
        )


def _cases(made: Office) -> None:
    a_case(made, "20240001", title=LONG_TITLE, is_key=True, body="全文", topic="开放")
    signed = {"signed_on": date(2024, 3, 20), "signed_by": "李联络"}
    a_case(made, "20240002", **signed)
    returning = a_case(made, "20240003", **signed)
    records.add(ReturnRequest(0, returning, date(2024, 3, 25), "NOT_OURS", "职能不符"))
    late = {"reply_due_on": date(2024, 4, 18), "broken_down_on": date(2024, 3, 22)} | signed
    handled = a_case(made, "20240004", mode=HandlingMode.CO, **late)
    assign(made, handled, "外贸处")
    clearing = a_case(made, "20240005", **signed)
    assign(made, clearing)
    talk(made, clearing, "谈了养老")
    reply = answer(made, clearing, "A")
    records.add(
        Clearance(0, reply, ClearanceLevel.DIVISION_HEAD, Decision.APPROVED, date(2024, 4, 16))
    )
    unit = made.units["市财政局"]
    records.add(Opinion(0, clearing, Direction.IN, unit_id=unit, requested_on=date(2024, 3, 25)))
    _answered_cases(made, signed)
    old = {"session_id": made.other_session, "reply_due_on": None, "assigned_on": None}
    a_case(made, "20230001", **old)


def _answered_cases(made: Office, signed: dict[str, Any]) -> None:
    issued = {
        "cleared_on": date(2024, 4, 18),
        "issued_on": date(2024, 4, 20),
        "number": "市商函1号",
    }
    waiting = a_case(made, "20240006", **signed)
    assign(made, waiting)
    reply = answer(made, waiting, "A", **issued)
    deliver(made, reply)
    lead = made.members["仇晓"]
    records.add(Feedback(0, reply, waiting, lead, sent_on=date(2024, 4, 22)))
    tracked = a_case(made, "20240007", **signed)
    assign(made, tracked)
    reply = answer(made, tracked, "B", **issued)
    deliver(made, reply)
    records.add(
        Promise(0, tracked, "建成平台", reply, made.divisions["综合处"], date(2024, 12, 31))
    )
    records.add(
        Feedback(
            0,
            reply,
            tracked,
            lead,
            sent_on=date(2024, 4, 22),
            returned_on=date(2024, 4, 28),
            attitude=Satisfaction.SATISFIED,
            result=Satisfaction.SATISFIED,
            source=FeedbackSource.FORM,
        )
    )
    archived = a_case(made, "20240008", **signed)
    assign(made, archived)
    deliver(made, answer(made, archived, "A", **issued))
    records.add(Archiving(0, archived, "2024-01", date(2024, 5, 2)))
