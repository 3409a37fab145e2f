"""A small office with people to talk to, for tests of contacts and members."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.feedback import Feedback, Satisfaction
from desktop_app.domain.member import Division, Member, MemberKind, Person
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal, Proposer
from desktop_app.domain.reply import Reply
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, records
from tests.ready_stores import empty_store

RESOURCES = Path(__file__).parent.parent / "resources"
TODAY = date(2024, 5, 20)


def a_desk(role: Role = Role.COORDINATOR, today: date = TODAY) -> Desk:
    return Desk("李明", role, today, RESOURCES)


@dataclass
class Office:
    """Ids by name: members 张伟, 仇晓, 曾敏, 市工商联; cases by their number."""

    desk: Desk = field(default_factory=a_desk)
    sessions: dict[int, int] = field(default_factory=dict)
    members: dict[str, int] = field(default_factory=dict)
    cases: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    divisions: dict[str, int] = field(default_factory=dict)


@contextmanager
def small_office(folder: Path) -> Iterator[Office]:
    """An open store with one past and one running session."""
    store = empty_store(folder / "office.pdesk")
    try:
        yield fill(Office())
    finally:
        store.close()


def fill(office: Office) -> Office:
    """Put people, sessions and cases into the open store."""
    with journal.operation("测试", "IMPORT_LEDGER"):
        _people(office)
        for year in (2023, 2024):
            office.sessions[year] = records.add(
                Session(0, f"市政协七届{year - 2020}次会议", Kind.CPPCC, year)
            )
        _case(office, 2023, "20230011", "关于老旧市场改造的提案", HandlingMode.SOLE, ["张伟"])
        _case(office, 2024, "20240247", "关于开放型经济的提案", HandlingMode.LEAD, ["张伟", "仇晓"])
        _case(office, 2024, "20240301", "关于直播电商的提案", HandlingMode.SEPARATE, ["仇晓"])
        _case(office, 2024, "20240302", "关于夜间经济的建议", HandlingMode.CO, ["曾敏"])
        _case(
            office, 2024, "20240303", "关于商会服务100%覆盖的提案", HandlingMode.LEAD, ["市工商联"]
        )
        _answered(office)
    return office


def _people(office: Office) -> None:
    cppcc, body = MemberKind.CPPCC, MemberKind.BODY
    told = [
        Member(
            0, "张伟", cppcc, "zhangwei", "zw", "经济界", "民建", "某公司董事长",
            "83330001", "13812345678",
        ),
        Member(0, "仇晓", cppcc, "qiuxiao", "qx", "科技界", "", "某研究院院长", "", "13900001111"),
        Member(0, "曾敏", cppcc, "zengmin cengmin", "zm cm", "教育界"),
        Member(0, "市工商联", body, "shigongshanglian", "sgsl", contact_person="何秘书"),
    ]  # fmt: skip
    for member in told:
        office.members[member.name] = records.add(member)
    office.divisions["综合处"] = records.add(Division(0, "综合处"))
    office.divisions["电商处"] = records.add(Division(0, "电商处", position=1))
    office.people["王芳"] = records.add(
        Person(0, "王芳", "wangfang", "wf", office.divisions["综合处"])
    )


def _case(
    office: Office, year: int, number: str, title: str, mode: HandlingMode, signed: list[str]
) -> None:
    case = records.add(
        Proposal(
            0,
            office.sessions[year],
            number,
            Kind.CPPCC,
            title,
            mode,
            assigned_on=date(year, 3, 18),
            signed_on=date(year, 3, 20),
            broken_down_on=date(year, 3, 25),
        )
    )
    office.cases[number] = case
    division = office.divisions["电商处" if "电商" in title else "综合处"]
    lead, accepted = AssignmentRole.LEAD, AssignmentState.ACCEPTED
    records.add(Assignment(0, case, division, lead, accepted, handler_id=office.people["王芳"]))
    for position, name in enumerate(signed):
        records.add(Proposer(0, case, office.members[name], position, position == 0))


def _answered(office: Office) -> None:
    """Last year's case is answered, and 张伟 was satisfied."""
    case = office.cases["20230011"]
    reply = records.add(Reply(0, case, issued_on=date(2023, 6, 10)))
    satisfied = Satisfaction.SATISFIED
    records.add(
        Feedback(
            0,
            reply,
            case,
            office.members["张伟"],
            sent_on=date(2023, 6, 11),
            returned_on=date(2023, 6, 20),
            attitude=satisfied,
            result=satisfied,
            wording="办得好",
        )
    )


def an_entry(office: Office, **over: Any) -> ContactInput:
    """A visit to 张伟 about 20240247."""
    values: dict[str, Any] = {
        "happened_on": date(2024, 4, 2),
        "way": Way.VISIT,
        "phase": Phase.DURING,
        "said": "当面听取意见",
        "proposal_ids": (office.cases["20240247"],),
        "member_ids": (office.members["张伟"],),
    }
    return ContactInput(**{**values, **over})
