"""Read what a list can be filtered by: the divisions, handlers, grades and topics there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.storage import choices, records, sessions


@dataclass(frozen=True)
class Choices:
    """(id, name) of divisions and handlers; letters and topics as they are written."""

    divisions: tuple[tuple[int, str], ...]
    handlers: tuple[tuple[int, str], ...]
    grades: tuple[str, ...]
    topics: tuple[str, ...]


def list_choices(session_ids: Sequence[int]) -> Choices:
    """The choices for the cases of these sessions; all sessions when none is named."""
    from desktop_app.domain.member import Division, DutyLevel, Person  # start-up time

    divisions = records.where(Division, "1 ORDER BY position, name")
    people = records.where(Person, "is_active = 1 AND level = ? ORDER BY name", [DutyLevel.HANDLER])
    wanted = set(session_ids)
    shown = [one for one in sessions.all_sessions() if one.id in wanted or not wanted]
    letters = [grade.letter for one in shown for grade in sessions.grades(one)]
    return Choices(
        divisions=tuple((one.id, one.name) for one in divisions),
        handlers=tuple((one.id, one.name) for one in people),
        grades=tuple(dict.fromkeys(letters)),
        topics=tuple(choices.topics(session_ids)),
    )
