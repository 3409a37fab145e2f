"""Counting for figures: a few grouped queries over derived columns, however many cases there are.

The largest of them reads nothing but the covering index proposal_figures, in its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_app.domain.counted import (
    CaseGroup,
    Counted,
    DatedGroup,
    Form,
    HandlerGroup,
    Pledge,
    Published,
    TalkGroup,
)
from desktop_app.domain.stage import CLOSED_STAGES
from desktop_app.storage import engine_sqlite as engine

Asked = tuple[str, str]
_CHOSEN = "p.session_id IN (SELECT value FROM json_each(?1))"
_OWED = f"{_CHOSEN} AND p.mode <> 'FOR_REFERENCE' AND p.stage <> 'RETURNED'"
_CLOSED = ", ".join(f"'{stage.value}'" for stage in sorted(CLOSED_STAGES))
_OVERDUE = "p.answered_on IS NULL AND p.due_on < ?2"
_SUMS = f"""count(*),
  count(p.answered_on),
  total(p.answered_on > p.answer_due_on),
  count(p.answered_on > p.answer_due_on),
  total(p.answered_on <= p.reply_due_on),
  count(p.answered_on <= p.reply_due_on),
  total(p.is_talked AND p.answered_on IS NOT NULL),
  total(p.is_met AND p.answered_on IS NOT NULL),
  total({_OVERDUE}),
  total(p.answered_on IS NULL AND p.due_on IS NOT NULL AND p.reply_due_on < ?2)
FROM proposal p WHERE {_CHOSEN} GROUP BY 1, 2, 3, 4, 5"""
_CASES = f"SELECT p.session_id, p.mode, p.stage, p.grade_letter, p.division_id, {_SUMS}"
_YEARS = f"SELECT p.session_id, p.mode, iif(p.stage = 'RETURNED', p.stage, ''), '', NULL, {_SUMS}"
_HANDLERS = f"""
SELECT g.handler_id, coalesce(h.name, ''), g.cases, g.answered, g.open, g.overdue FROM (
  SELECT p.handler_id, count(*) AS cases, count(p.answered_on) AS answered,
    total(p.answered_on IS NULL AND p.stage NOT IN ({_CLOSED})) AS open,
    total({_OVERDUE}) AS overdue
  FROM proposal p WHERE {_OWED} GROUP BY p.handler_id
) g LEFT JOIN person h ON h.id = g.handler_id
"""
_TALKS = f"""
WITH talk AS (
  SELECT c.id, c.way, c.phase, k.proposal_id AS about FROM contact c
  JOIN contact_proposal k ON k.contact_id = c.id
  JOIN proposal p ON p.id = k.proposal_id WHERE {_CHOSEN}
), each AS (SELECT DISTINCT * FROM talk)
SELECT way, phase, count(DISTINCT id), count(DISTINCT about) FROM each GROUP BY 1, 2
UNION ALL SELECT way, NULL, count(DISTINCT id), count(DISTINCT about) FROM each GROUP BY 1
UNION ALL SELECT NULL, phase, count(DISTINCT id), count(DISTINCT about) FROM each GROUP BY 2
UNION ALL SELECT NULL, NULL, count(DISTINCT id), count(DISTINCT about) FROM each
"""
_FORMS = f"""
SELECT f.proposal_id, f.member_id, r.round, f.sent_on IS NOT NULL OR f.waived_on IS NOT NULL,
  f.returned_on IS NOT NULL, f.attitude, f.result
FROM feedback f JOIN reply r ON r.id = f.reply_id
JOIN proposal p ON p.id = f.proposal_id WHERE {_OWED}
ORDER BY f.proposal_id, f.id
"""
_PUBLISHED = f"""
SELECT p.id, r.publicity FROM reply r JOIN proposal p ON p.id = r.proposal_id
WHERE {_OWED} AND r.publicity IS NOT NULL AND r.issued_on IS NOT NULL
  AND r.round = (SELECT max(l.round) FROM reply l
                 WHERE l.proposal_id = p.id AND l.issued_on IS NOT NULL)
ORDER BY p.id
"""
_PLEDGES = f"""
SELECT p.id, coalesce(m.outcome, ''), m.due_on FROM promise m
JOIN proposal p ON p.id = m.proposal_id WHERE {_OWED} ORDER BY p.id, m.id
"""


def counted(session_ids: Sequence[int], day: date) -> Counted:
    """Everything figures of these sessions are made of, as it is stored now; day is today.

    earlier_b and earlier_years are left to the caller.
    """
    asked = (engine.id_list(list(session_ids)), day.isoformat())
    return Counted(
        cases=case_groups(session_ids, day),
        answered_in=_dated("answered_on", asked),
        due_in=_dated("answer_due_on", asked),
        handlers=tuple(
            HandlerGroup(handler, name, total, answered, int(still_open), int(overdue))
            for handler, name, total, answered, still_open, overdue in _rows(_HANDLERS, asked)
        ),
        talks=tuple(TalkGroup(*row) for row in _rows(_TALKS, asked)),
        forms=tuple(
            Form(case, member, number, bool(sent), bool(returned), attitude, result)
            for case, member, number, sent, returned, attitude, result in _rows(_FORMS, asked)
        ),
        published=tuple(Published(*row) for row in _rows(_PUBLISHED, asked)),
        pledges=tuple(Pledge(*row) for row in _rows(_PLEDGES, asked)),
        day=day,
    )


def case_groups(session_ids: Sequence[int], day: date) -> tuple[CaseGroup, ...]:
    """The cases of these sessions, grouped in the order of the covering index."""
    asked = (engine.id_list(list(session_ids)), day.isoformat())
    return tuple(_case_group(row) for row in _rows(_CASES, asked))


def year_groups(session_ids: Sequence[int], day: date) -> tuple[CaseGroup, ...]:
    """The same by session and mode alone (returned cases apart), to compare years."""
    asked = (engine.id_list(list(session_ids)), day.isoformat())
    return tuple(_case_group(row) for row in _rows(_YEARS, asked))


def _case_group(row: tuple[Any, ...]) -> CaseGroup:
    """Judged are those answered with a due day, and those overdue."""
    session, mode, stage, grade, division, *numbers = row
    cases, answered, late, dated, in_time_original, dated_original, talked, met, overdue, past = (
        map(int, numbers)
    )
    return CaseGroup(
        session,
        mode,
        stage,
        grade,
        division,
        cases,
        answered,
        late,
        dated + overdue,
        in_time_original,
        dated_original + past,
        talked,
        met,
        overdue,
    )


def _dated(column: str, asked: Asked) -> tuple[DatedGroup, ...]:
    sql = (
        f"SELECT substr(p.{column}, 1, 7), count(*) FROM proposal p "
        f"WHERE {_OWED} AND p.{column} IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    return tuple(DatedGroup(*row) for row in _rows(sql, asked))


def _rows(sql: str, asked: Asked) -> list[tuple[Any, ...]]:
    """?1 are the sessions, ?2 is the day, which not every query asks for."""
    return engine.rows(sql, asked if "?2" in sql else asked[:1])
