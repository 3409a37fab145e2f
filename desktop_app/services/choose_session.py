"""Which one session is meant where only one can be: a summary is of one session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.proposal import Kind
from desktop_app.domain.session import OrganLevel, Session
from desktop_app.storage import sessions

_LEVELS = tuple(OrganLevel)


@dataclass(frozen=True)
class ChosenSession:
    """The session meant, and the others that the same words would fit."""

    session: Session
    others: tuple[Session, ...]


def chosen_session(text: str) -> ChosenSession:
    """The session of a name; of a year with several that of the CPPCC. Raises NotFound."""
    first, *others = _in_order(sessions.chosen(text))
    return ChosenSession(first, tuple(others))


def sessions_in_order(session_ids: Sequence[int]) -> list[Session]:
    """These sessions, the newest first and in a year that of the CPPCC. Raises NotFound."""
    return _in_order(sessions.get(one) for one in session_ids)


def _in_order(found: Iterable[Session]) -> list[Session]:
    """Newest year, CPPCC before congress, the higher organ before the lower, then by name."""
    return sorted(
        found,
        key=lambda one: (
            *(-one.year, one.kind is not Kind.CPPCC),
            *(_LEVELS.index(one.organ_level), one.name),
        ),
    )
