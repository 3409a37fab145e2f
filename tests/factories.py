"""Recorded facts for tests: every value can be overridden, everything else is plausible."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.domain.assignment import Assignment, AssignmentRole, AssignmentState
from desktop_app.domain.case import CaseFacts
from desktop_app.domain.member import Member, MemberKind
from desktop_app.domain.permissions import Role
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal, Proposer
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, records

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TODAY = date(2025, 6, 20)
_numbers = itertools.count(20240001)
_ids = itertools.count(1)


def next_id() -> int:
    return next(_ids)


def a_desk(**over: object) -> Desk:
    base = Desk("联络员", Role.COORDINATOR, TODAY, RESOURCES)
    return replace(base, **over)


def a_session(**over: object) -> Session:
    base = Session(0, "市政协七届四次会议", Kind.CPPCC, 2024)
    return replace(base, **over)


def a_member(**over: object) -> Member:
    base = Member(0, "张三", MemberKind.CPPCC, pinyin="zhangsan", initials="zs")
    return replace(base, **over)


def a_proposal(**over: object) -> Proposal:
    base = Proposal(
        0, 1, str(next(_numbers)), Kind.CPPCC, "关于加快发展会展业的提案", HandlingMode.LEAD
    )
    return replace(base, **over)


def an_assignment(**over: object) -> Assignment:
    base = Assignment(next_id(), 1, 1, AssignmentRole.LEAD, AssignmentState.ACCEPTED)
    return replace(base, **over)


def case_of(mode: HandlingMode = HandlingMode.LEAD, **over: object) -> CaseFacts:
    """The facts of a case that nobody has touched yet, with one proposer (member 7)."""
    proposal = a_proposal(id=1, mode=mode)
    base = CaseFacts(proposal, proposers=(Proposer(1, 1, 7, 0, True),))
    return replace(base, **over)


def answered(mode: HandlingMode = HandlingMode.LEAD, **over: object) -> CaseFacts:
    """A case answered on 1 June and delivered to its proposer."""
    case = case_of(mode)
    signed = replace(case.proposal, signed_on=date(2024, 3, 20))
    reply = Reply(1, 1, submitted_on=date(2024, 5, 20), issued_on=date(2024, 6, 1))
    base = replace(
        case,
        proposal=signed,
        assignments=(an_assignment(),),
        replies=(reply,),
        deliveries=(Delivery(1, 1, 7, delivered_on=date(2024, 6, 2)),),
    )
    return replace(base, **over)


def stored_session(**over: object) -> int:
    with journal.operation("t", "SETUP"):
        return records.add(a_session(**over))


def stored_case(session_id: int, lead: str = "张三", **over: object) -> int:
    """A stored proposal with one proposer; returns its id."""
    with journal.operation("t", "SETUP"):
        member = records.add(a_member(name=lead))
        case = records.add(a_proposal(session_id=session_id, **over))
        records.add(Proposer(0, case, member, 0, True))
    return case
