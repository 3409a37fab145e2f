"""Read which sessions the store holds, and what the office is called."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.session import Session
from desktop_app.storage import office, sessions


@dataclass(frozen=True)
class Office:
    """The office as the window names it; sessions newest first."""

    name: str
    is_sample: bool
    sessions: tuple[Session, ...]


def read_office() -> Office:
    """The office of the open store."""
    return Office(
        name=str(office.read(office.OFFICE_NAME, "")),
        is_sample=bool(office.read(office.IS_SAMPLE, False)),
        sessions=tuple(sessions.all_sessions()),
    )
