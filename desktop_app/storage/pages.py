"""What the pages of the day and of supervision ask of the store beyond single cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.promise import Milestone, ProgressNote, Promise
from desktop_app.domain.stages import CLOSED_STAGES
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records

_CLOSED = ", ".join(f"'{stage.value}'" for stage in sorted(CLOSED_STAGES))
_IN = "IN (SELECT value FROM json_each(?))"


def _chosen(session_ids: Sequence[int], column: str = "p.session_id") -> tuple[str, list[object]]:
    """A condition on the session; none chosen means all."""
    if not session_ids:
        return "1", []
    return f"{column} {_IN}", [engine.id_list(list(session_ids))]


def with_open_promises(session_ids: Sequence[int]) -> list[int]:
    """Cases with open promises of these sessions and of earlier ones of the same organs."""
    chosen, values = _chosen(session_ids, "n.id")
    sql = (
        "SELECT p.id FROM proposal p JOIN session s ON s.id = p.session_id "
        "WHERE p.open_promises > 0 AND EXISTS (SELECT 1 FROM session n "
        "WHERE n.kind = s.kind AND n.organ_level = s.organ_level AND n.year >= s.year "
        f"AND {chosen}) ORDER BY p.id"
    )
    return [row[0] for row in engine.rows(sql, values)]


@dataclass(frozen=True)
class FollowUp:
    """A talk that asked for another one: the day agreed, one of its cases, with whom."""

    contact_id: int
    proposal_id: int
    next_on: date
    members: str


def follow_ups(session_ids: Sequence[int], until: date) -> list[FollowUp]:
    """Follow-up days up to a day, one line a talk and case.

    A talk that was ticked off, or that a later talk about the case has followed, is settled.
    """
    chosen, values = _chosen(session_ids)
    sql = (
        "SELECT c.id, p.id, c.next_on, coalesce((SELECT group_concat(m.name, '、') "
        "FROM contact_member l JOIN member m ON m.id = l.member_id WHERE l.contact_id = c.id), '') "
        "FROM contact c JOIN contact_proposal k ON k.contact_id = c.id "
        "JOIN proposal p ON p.id = k.proposal_id "
        f"WHERE c.next_on <= ? AND c.next_done_on IS NULL AND p.stage NOT IN ({_CLOSED}) "
        "AND NOT EXISTS (SELECT 1 FROM contact_proposal l JOIN contact d ON d.id = l.contact_id "
        "WHERE l.proposal_id = p.id AND d.id <> c.id AND d.happened_on >= c.next_on) "
        f"AND {chosen} ORDER BY c.next_on, c.id, p.id"
    )
    return [
        FollowUp(contact, case, date.fromisoformat(day), members)
        for contact, case, day, members in engine.rows(sql, [until.isoformat(), *values])
    ]


def lamp_counts(session_ids: Sequence[int]) -> list[tuple[int | None, str, int]]:
    """(division, due day, cases) over the cases that have a day to warn about."""
    chosen, values = _chosen(session_ids)
    sql = (
        "SELECT p.division_id, p.due_on, count(*) FROM proposal p "
        f"WHERE p.due_on IS NOT NULL AND {chosen} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [(row[0], row[1], row[2]) for row in engine.rows(sql, values)]


@dataclass(frozen=True)
class Chased:
    """How often a case was chased, and when last; the day of a chaser is never a due day."""

    proposal_id: int
    division_id: int | None
    times: int
    last_on: date


def chased(session_ids: Sequence[int]) -> list[Chased]:
    """The chased cases, under the division that was chased (the case's, where none is noted)."""
    chosen, values = _chosen(session_ids)
    sql = (
        "SELECT p.id, coalesce(c.division_id, p.division_id), count(*), max(c.sent_on) "
        f"FROM chaser c JOIN proposal p ON p.id = c.proposal_id WHERE {chosen} "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return [
        Chased(case, division, times, date.fromisoformat(day))
        for case, division, times, day in engine.rows(sql, values)
    ]


def notice_ids(session_ids: Sequence[int]) -> list[int]:
    """Supervision notices about these sessions' cases, and those about no single case."""
    chosen, values = _chosen(session_ids)
    sql = (
        "SELECT s.id FROM supervision s LEFT JOIN proposal p ON p.id = s.proposal_id "
        f"WHERE s.proposal_id IS NULL OR {chosen} ORDER BY s.issued_on, s.id"
    )
    return [row[0] for row in engine.rows(sql, values)]


def with_promises(session_ids: Sequence[int]) -> list[int]:
    """Cases of these sessions that promise something, settled or not."""
    chosen, values = _chosen(session_ids)
    sql = (
        "SELECT p.id FROM proposal p WHERE p.id IN (SELECT proposal_id FROM promise) "
        f"AND {chosen} ORDER BY p.id"
    )
    return [row[0] for row in engine.rows(sql, values)]


def promises_of(case_ids: Iterable[int]) -> list[Promise]:
    """The promises of these cases, oldest first."""
    return records.where(Promise, f"proposal_id {_IN}", [engine.id_list(set(case_ids))])


def milestones_of(promise_ids: Iterable[int]) -> list[Milestone]:
    """The milestones of these promises, oldest first."""
    return records.where(Milestone, f"promise_id {_IN}", [engine.id_list(set(promise_ids))])


def notes_of(promise_ids: Iterable[int]) -> list[ProgressNote]:
    """What was noted of these promises, oldest first."""
    return records.where(ProgressNote, f"promise_id {_IN}", [engine.id_list(set(promise_ids))])
