"""What the journal may be asked for, and what one line of it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class JournalQuery:
    """Days in the local time, both included; text: a case's number, part of what it was about, or
    the beginning of an entry's hash as papers print it.

    An empty field asks for everything.
    """

    from_day: date | None = None
    until_day: date | None = None
    actor: str = ""
    verb: str = ""
    text: str = ""


@dataclass(frozen=True)
class JournalLine:
    """One operation: when (local time), who, which verb, about what, how many rows it changed."""

    id: int
    at: datetime
    actor: str
    verb: str
    about: str
    change_count: int
