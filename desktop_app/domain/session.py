"""会次: one meeting of one organ, with its own deadline rules, grade scheme and counting bases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.proposal import Kind


class OrganLevel(StrEnum):
    """Which level's organ met; part of a proposal's natural key."""

    STATE = "STATE"
    PROVINCE = "PROVINCE"
    CITY = "CITY"
    DISTRICT = "DISTRICT"


class GradeBase(StrEnum):
    """口径: over which cases grades are counted; printed beside every percentage."""

    ANSWERING = "ANSWERING"
    ALL = "ALL"


@dataclass(frozen=True)
class Session:
    """One session, such as 市政协七届四次会议 of 2024."""

    id: int
    name: str
    kind: Kind
    year: int
    organ: str = ""
    organ_level: OrganLevel = OrganLevel.CITY
    term: int = 0
    meeting: int = 0
    grade_scheme_id: int | None = None
    grade_base: GradeBase = GradeBase.ANSWERING
    decimals: int = 1
    assigned_on: date | None = None


@dataclass(frozen=True)
class GradeScheme:
    """A session's meaning of its grade letters; letters of two schemes are never added up."""

    id: int
    name: str


@dataclass(frozen=True)
class Grade:
    """办理结果: a letter with the wording of its scheme."""

    id: int
    scheme_id: int
    letter: str
    wording: str
    position: int = 0
    is_resolved: bool = False
    needs_promise: bool = False


SHENZHEN_GRADES = (
    ("A", "已经解决或基本解决", True, False),
    ("B", "正在解决或列入规划（计划）逐步解决", False, True),
    ("C", "因条件限制或其他原因暂时不能解决", False, False),
    ("D", "留作参考或不可行", False, False),
)
