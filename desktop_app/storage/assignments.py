"""Assignments: whom a similar case went to."""

from __future__ import annotations

from desktop_app.domain.assignment import Assignment
from desktop_app.domain.stages import CLOSED_STAGES
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records

_CLOSED = ", ".join(f"'{stage.value}'" for stage in sorted(CLOSED_STAGES))


def latest_of_topic(proposal_id: int) -> Assignment | None:
    """The accepted lead of the latest other case with the same topic; None without a topic.

    A division that was closed since gets nothing any more.
    """
    found = records.where(
        Assignment,
        "role = 'LEAD' AND state = 'ACCEPTED' "
        "AND division_id IN (SELECT id FROM division WHERE closed_on IS NULL) "
        "AND proposal_id IN ("
        "SELECT o.id FROM proposal p JOIN proposal o ON o.topic = p.topic AND o.id <> p.id "
        "WHERE p.id = ? AND p.topic <> '') ORDER BY assigned_on DESC, id DESC LIMIT 1",
        [proposal_id],
    )
    return found[0] if found else None


def latest_of_division(division_id: int) -> Assignment | None:
    """The latest accepted lead of a division; None before its first."""
    found = records.where(
        Assignment,
        "role = 'LEAD' AND state = 'ACCEPTED' AND division_id = ? "
        "ORDER BY assigned_on DESC, id DESC LIMIT 1",
        [division_id],
    )
    return found[0] if found else None


def open_parts(division_id: int) -> int:
    """How many cases that are not closed lie with the division, as lead or co."""
    sql = (
        "SELECT count(DISTINCT p.id) FROM assignment a JOIN proposal p ON p.id = a.proposal_id "
        "WHERE a.division_id = ? AND a.state IN ('PENDING', 'ACCEPTED') "
        f"AND p.stage NOT IN ({_CLOSED})"
    )
    return int(engine.rows(sql, [division_id])[0][0])
