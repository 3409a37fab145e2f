"""Counting for figures: the tallies of cases and talks added up, however many there are.

The tallies (see migration 2) have a line for every kind of case and of talk; forms, publicity and
promises are counted from their own tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_app.domain.contact import Phase, Way
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
from desktop_app.domain.stages import CLOSED_STAGES
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.talk_kinds import BITS

Asked = tuple[str, str]
_CHOSEN = "p.session_id IN (SELECT value FROM json_each(?1))"
_OWED = f"{_CHOSEN} AND p.mode <> 'FOR_REFERENCE' AND p.stage <> 'RETURNED'"
_CLOSED = ", ".join(f"'{stage.value}'" for stage in sorted(CLOSED_STAGES))
_IS_ANSWERED = "p.answered_in <> ''"
_OVERDUE = "p.open_due_on <> '' AND p.open_due_on < ?2"
_PAST_ORIGINAL = "p.open_reply_due_on <> '' AND p.open_reply_due_on < ?2"
_SUMS = f"""sum(p.number),
  sum(p.number * ({_IS_ANSWERED})),
  sum(p.number * (p.is_late = 1)),
  sum(p.number * (p.is_late >= 0)),
  sum(p.number * (p.is_late_original = 0)),
  sum(p.number * (p.is_late_original >= 0)),
  sum(p.number * p.is_talked),
  sum(p.number * p.is_met),
  sum(p.number * ({_OVERDUE})),
  sum(p.number * ({_PAST_ORIGINAL}))
FROM proposal_tally p WHERE {_CHOSEN} GROUP BY 1, 2, 3, 4, 5"""
_CASES = "SELECT p.session_id, p.mode, p.stage, p.grade_letter, nullif(p.division_id, 0), " + _SUMS
_YEARS = f"SELECT p.session_id, p.mode, iif(p.stage = 'RETURNED', p.stage, ''), '', NULL, {_SUMS}"
_HANDLERS = f"""
SELECT g.handler_id, coalesce(h.name, ''), g.cases, g.answered, g.open, g.overdue FROM (
  SELECT nullif(p.handler_id, 0) AS handler_id, sum(p.number) AS cases,
    sum(p.number * ({_IS_ANSWERED})) AS answered,
    sum(p.number * (p.answered_in = '' AND p.stage NOT IN ({_CLOSED}))) AS open,
    sum(p.number * ({_OVERDUE})) AS overdue
  FROM proposal_tally p WHERE {_OWED} GROUP BY 1
) g LEFT JOIN person h ON h.id = g.handler_id
"""
_TALKED = f"SELECT p.talk_kinds, sum(p.number) FROM talked_tally p WHERE {_CHOSEN} GROUP BY 1"
_TALKS = f"""
SELECT p.way, p.phase, sum(p.number) FROM contact_tally p WHERE {_CHOSEN} GROUP BY 1, 2
UNION ALL SELECT c.way, c.phase, count(*) FROM contact c WHERE c.of_session = 0 AND EXISTS (
  SELECT 1 FROM contact_proposal k JOIN proposal p ON p.id = k.proposal_id
  WHERE k.contact_id = c.id AND {_CHOSEN}) GROUP BY 1, 2
"""
# Of few cases the rows are looked up case by case; of most of the store's cases the rows are read
# in their own order, and none is looked for in vain.
_FROM = {True: "{1} CROSS JOIN {0}", False: "{0} CROSS JOIN {1}"}
_FORMS = f"""
SELECT f.proposal_id, f.member_id, r.round, f.sent_on IS NOT NULL OR f.waived_on IS NOT NULL,
  f.returned_on IS NOT NULL, f.attitude, f.result
FROM {{}} JOIN reply r ON r.id = f.reply_id
WHERE p.id = f.proposal_id AND {_OWED} ORDER BY f.proposal_id, f.id
"""
_PUBLISHED = f"""
SELECT p.id, r.publicity FROM {{}}
WHERE p.id = r.proposal_id AND {_OWED} AND r.publicity IS NOT NULL AND r.issued_on IS NOT NULL
  AND r.round = (SELECT max(l.round) FROM reply l
                 WHERE l.proposal_id = p.id AND l.issued_on IS NOT NULL)
ORDER BY p.id
"""
_PLEDGES = f"""
SELECT p.id, coalesce(m.outcome, ''), m.due_on FROM {{}}
WHERE p.id = m.proposal_id AND {_OWED} ORDER BY p.id, m.id
"""
_MOST = f"SELECT total(number) < 2 * total(number * ({_CHOSEN})) FROM proposal_tally p"


def counted(session_ids: Sequence[int], day: date) -> Counted:
    """Everything figures of these sessions are made of, as it is stored now; day is today.

    earlier_b and earlier_years are left to the caller.
    """
    asked = (engine.id_list(list(session_ids)), day.isoformat())
    order = _FROM[bool(_rows(_MOST, asked)[0][0])]
    forms, published, pledges = (
        _rows(sql.format(order.format("proposal p", table)), asked)
        for sql, table in ((_FORMS, "feedback f"), (_PUBLISHED, "reply r"), (_PLEDGES, "promise m"))
    )
    return Counted(
        cases=case_groups(session_ids, day),
        answered_in=_dated("answered_in", asked),
        due_in=_dated("due_in", asked),
        handlers=tuple(HandlerGroup(*row) for row in _rows(_HANDLERS, asked)),
        talks=_talks(asked),
        forms=tuple(
            Form(case, member, number, bool(sent), bool(returned), attitude, result)
            for case, member, number, sent, returned, attitude, result in forms
        ),
        published=tuple(Published(*row) for row in published),
        pledges=tuple(Pledge(*row) for row in pledges),
        day=day,
    )


def case_groups(session_ids: Sequence[int], day: date) -> tuple[CaseGroup, ...]:
    """The cases of these sessions, grouped."""
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
        numbers
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


def _talks(asked: Asked) -> tuple[TalkGroup, ...]:
    """Talks and cases by way and phase, by each alone, and over all."""
    talks: dict[tuple[str | None, str | None], int] = {}
    bits: dict[tuple[str | None, str | None], int] = {}
    for way, phase, number in _rows(_TALKS, asked):
        for key in ((way, phase), (way, None), (None, phase), (None, None)):
            talks[key] = talks.get(key, 0) + number
            bits[key] = bits.get(key, 0) | BITS[Way(way), Phase(phase)]
    cases = _rows(_TALKED, asked)
    return tuple(
        TalkGroup(*key, number, sum(some for kinds, some in cases if kinds & bits[key]))
        for key, number in talks.items()
    )


def _dated(column: str, asked: Asked) -> tuple[DatedGroup, ...]:
    sql = (
        f"SELECT p.{column}, sum(p.number) FROM proposal_tally p "
        f"WHERE {_OWED} AND p.{column} <> '' GROUP BY 1 ORDER BY 1"
    )
    return tuple(DatedGroup(*row) for row in _rows(sql, asked))


def _rows(sql: str, asked: Asked) -> list[tuple[Any, ...]]:
    """?1 are the sessions, ?2 is the day, which not every query asks for."""
    return engine.rows(sql, asked if "?2" in sql else asked[:1])
