"""委员, 代表 and bodies that sign proposals; units and people on our side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MemberKind(StrEnum):
    """A CPPCC member 委员, a congress deputy 代表, or a body 集体 with a contact person."""

    CPPCC = "CPPCC"
    CONGRESS = "CONGRESS"
    BODY = "BODY"


@dataclass(frozen=True)
class Member:
    """Who signs. Phones are personal data: masked in lists, never in logs."""

    id: int
    name: str
    kind: MemberKind
    pinyin: str = ""
    initials: str = ""
    sector: str = ""
    party: str = ""
    unit_post: str = ""
    phone: str = ""
    mobile: str = ""
    address: str = ""
    contact_person: str = ""


@dataclass(frozen=True)
class Unit:
    """A bureau: another one, or (is_ours) one of the units our office serves."""

    id: int
    name: str
    short_name: str = ""
    is_ours: bool = False


@dataclass(frozen=True)
class Division:
    """处室 of our own house. A closed division keeps its past cases."""

    id: int
    name: str
    short_name: str = ""
    unit_id: int | None = None
    position: int = 0
    closed_on: date | None = None


class DutyLevel(StrEnum):
    """四级责任制."""

    CHIEF = "CHIEF"
    DEPUTY = "DEPUTY"
    DIVISION_HEAD = "DIVISION_HEAD"
    HANDLER = "HANDLER"


@dataclass(frozen=True)
class Person:
    """One of our own people; role is what they may do, level is where they sign."""

    id: int
    name: str
    pinyin: str = ""
    initials: str = ""
    division_id: int | None = None
    level: DutyLevel = DutyLevel.HANDLER
    role: str = "HANDLER"
    phone: str = ""
    is_active: bool = True


def masked_phone(phone: str) -> str:
    """The phone as lists show it: the middle hidden, so that it cannot be dialled."""
    if len(phone) <= 4:
        return "*" * len(phone)
    keep = 3 if len(phone) >= 8 else 1
    return phone[:keep] + "*" * (len(phone) - keep - 2) + phone[-2:]


_BODY_ENDINGS = (
    "委员会",
    "委",
    "界",
    "界别",
    "党",
    "社",
    "盟",
    "会",
    "组",
    "团",
    "联",
    "局",
    "院",
    "办",
)
_BODY_BEGINNINGS = (
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工",
    "致公",
    "九三",
    "台盟",
    "市",
    "区",
    "省",
)


def looks_like_body(name: str) -> bool:
    """Whether a signature is rather a body's than a person's; the clerk can correct it."""
    if len(name) < 4:
        return name in ("工商联", "侨联", "台联", "科协", "团市委", "妇联", "总工会")
    return name.endswith(_BODY_ENDINGS) or (len(name) > 4 and name.startswith(_BODY_BEGINNINGS))
