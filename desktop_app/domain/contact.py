"""沟通记录: when, how, who of ours, which members, which proposals, what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Way(StrEnum):
    """How we spoke."""

    VISIT = "VISIT"
    INVITE = "INVITE"
    MEETING = "MEETING"
    SITE = "SITE"
    PHONE = "PHONE"
    VIDEO = "VIDEO"
    WECHAT = "WECHAT"
    LETTER = "LETTER"

    @property
    def is_face_to_face(self) -> bool:
        """Whether it counts for 面商率."""
        return self in {Way.VISIT, Way.INVITE, Way.MEETING, Way.SITE}


class Phase(StrEnum):
    """办前, 办中, 办后."""

    BEFORE = "BEFORE"
    DURING = "DURING"
    AFTER = "AFTER"


@dataclass(frozen=True)
class Contact:
    """One conversation; people, members and cases hang on it in their own rows."""

    id: int
    happened_on: date
    way: Way
    phase: Phase
    place: str = ""
    said: str = ""
    opinion: str = ""
    next_on: date | None = None
    next_done_on: date | None = None
