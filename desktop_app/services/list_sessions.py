"""Read which sessions the store holds, and what the office is called."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.session import Session
from desktop_app.storage import office, sessions

SAMPLE_YEAR = 2024


@dataclass(frozen=True)
class Office:
    """The office as the window names it; sessions newest first."""

    name: str
    is_sample: bool
    sessions: tuple[Session, ...]

    @property
    def first_shown(self) -> Session | None:
        """The session a new window opens on: the newest, in a sample office its finished year."""
        finished = [one for one in self.sessions if self.is_sample and one.year == SAMPLE_YEAR]
        return next(iter((*finished, *self.sessions)), None)


def read_office() -> Office:
    """The office of the open store."""
    return Office(
        name=str(office.read(office.OFFICE_NAME, "")),
        is_sample=bool(office.read(office.IS_SAMPLE, False)),
        sessions=tuple(sessions.all_sessions()),
    )
