"""Counting for figures: a few grouped queries over derived columns, however many cases there are.

Every query answers for some sessions; all sessions of the store are counted without looking at
the session of each row twice.
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

_CHOSEN = "p.session_id IN (SELECT value FROM json_each(:sessions))"
_OWED = f"{_CHOSEN} AND p.mode <> 'FOR_REFERENCE' AND p.stage <> 'RETURNED'"
_CLOSED = ", ".join(f"'{stage.value}'" for stage in sorted(CLOSED_STAGES))
_OVERDUE = "p.answered_on IS NULL AND p.due_on < :day"
_CASES = f"""
SELECT p.session_id, p.mode, p.stage, p.grade_letter, p.division_id, count(*),
  count(p.answered_on),
  total(p.answered_on > p.answer_due_on),
  count(iif(p.answered_on IS NULL, iif({_OVERDUE}, 1, NULL), p.answer_due_on)),
  total(p.answered_on <= p.reply_due_on),
  count(iif(p.answered_on IS NULL,
            iif(p.due_on IS NOT NULL AND p.reply_due_on < :day, 1, NULL), p.reply_due_on)),
  total(p.is_talked AND p.answered_on IS NOT NULL),
  total(p.is_met AND p.answered_on IS NOT NULL),
  total({_OVERDUE})
FROM proposal p WHERE {_CHOSEN} GROUP BY 1, 2, 3, 4, 5
"""
_HANDLERS = f"""
SELECT p.handler_id, coalesce(h.name, ''), count(*), count(p.answered_on),
  total(p.answered_on IS NULL AND p.stage NOT IN ({_CLOSED})), total({_OVERDUE})
FROM proposal p LEFT JOIN person h ON h.id = p.handler_id WHERE {_OWED} GROUP BY p.handler_id
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
    asked = {"sessions": engine.id_list(list(session_ids)), "day": day.isoformat()}
    return Counted(
        cases=case_groups(session_ids, day),
        answered_in=_dated("answered_on", asked),
        due_in=_dated("answer_due_on", asked),
        handlers=tuple(HandlerGroup(r[0], r[1], *map(int, r[2:])) for r in _rows(_HANDLERS, asked)),
        talks=tuple(TalkGroup(*row) for row in _rows(_TALKS, asked)),
        forms=tuple(Form(*r[:3], bool(r[3]), bool(r[4]), *r[5:]) for r in _rows(_FORMS, asked)),
        published=tuple(Published(*row) for row in _rows(_PUBLISHED, asked)),
        pledges=tuple(Pledge(*row) for row in _rows(_PLEDGES, asked)),
        day=day,
    )


def case_groups(session_ids: Sequence[int], day: date) -> tuple[CaseGroup, ...]:
    """The cases of these sessions, grouped in the order of the covering index."""
    asked = {"sessions": engine.id_list(list(session_ids)), "day": day.isoformat()}
    return tuple(CaseGroup(*row[:5], *map(int, row[5:])) for row in _rows(_CASES, asked))


def _dated(column: str, asked: dict[str, str]) -> tuple[DatedGroup, ...]:
    sql = (
        f"SELECT substr(p.{column}, 1, 7), count(*) FROM proposal p "
        f"WHERE {_OWED} AND p.{column} IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    return tuple(DatedGroup(*row) for row in _rows(sql, asked))


def _rows(sql: str, asked: dict[str, str]) -> list[tuple[Any, ...]]:
    return engine.named_rows(sql, asked)
