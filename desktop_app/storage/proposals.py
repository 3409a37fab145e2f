"""Proposals: the list with its filters and order, and lookups by natural key."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.domain.listing import ListQuery, ListRow, OpinionState, Sort
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage import records, search, search_rank

if TYPE_CHECKING:
    from desktop_app.domain.proposal import Kind, Proposal

_ORDER = {
    Sort.NUMBER: "p.number",
    Sort.TITLE: "p.title",
    Sort.MODE: "p.mode",
    Sort.LEAD: "p.lead_name",
    Sort.DIVISION: "p.division_name",
    Sort.HANDLER: "p.handler_name",
    Sort.DUE: "p.due_on",
    Sort.STAGE: "p.stage",
    Sort.GRADE: "p.grade_letter",
}
_COLUMNS = (
    "id, number, title, kind, mode, lead_name, division_name, handler_name, due_on, answer_due_on, "
    "stage, grade_letter, is_key, assigned_on, signed_on, answered_on, last_result, open_promises, "
    "topic, session_id"
)

# A case counts for the on-time rate once it is answered or its day has passed.
_OVERDUE = "p.answered_on IS NULL AND p.due_on IS NOT NULL"
JUDGED = f"iif({_OVERDUE}, p.due_on < ?, p.answered_on IS NOT NULL AND p.answer_due_on IS NOT NULL)"
JUDGED_ORIGINAL = (
    f"iif({_OVERDUE}, p.reply_due_on < ?, p.answered_on IS NOT NULL AND p.reply_due_on IS NOT NULL)"
)
_CONTACTED = "SELECT k.proposal_id FROM contact_proposal k"


def get(proposal_id: int) -> Proposal:
    """One proposal; raises NotFound."""
    from desktop_app.domain.proposal import Proposal  # start-up time

    return records.get(Proposal, proposal_id)


def by_key(session_id: int, kind: Kind, number: str) -> Proposal | None:
    """The proposal with this natural key, if the store has it."""
    from desktop_app.domain.proposal import Proposal  # start-up time

    found = records.where(
        Proposal, "session_id = ? AND kind = ? AND number = ?", [session_id, kind.value, number]
    )
    return found[0] if found else None


def _conditions(query: ListQuery) -> tuple[str, list[object]]:
    """The WHERE of a list query (ours only; every user's value is a parameter)."""
    parts: list[str] = []
    values: list[object] = []
    texts = list(_by_text(query))
    is_listed = any(condition == _LISTED for condition, _ in texts)  # then no index is worth it
    chosen: tuple[tuple[str, Sequence[object] | None], ...] = (
        ("+p.session_id" if is_listed else "p.session_id", query.session_ids or None),
        ("p.stage", query.stages or None),
        ("p.mode", query.modes or None),
        ("p.grade_letter", query.grades or None),
        ("p.topic", query.topics or None),
        ("p.division_id", query.division_ids or None),
        ("p.handler_id", query.handler_ids or None),
    )
    for column, wanted in chosen:
        if wanted is not None:
            if len(wanted) == 1:
                parts.append(f"{column} = ?")
                values.append(wanted[0])
            else:
                parts.append(f"{column} IN ({', '.join('?' * len(wanted))})")
                values.extend(wanted)
    if query.ids is not None:
        parts.append("p.id IN (SELECT value FROM json_each(?))")
        values.append(engine.id_list(query.ids))
    if query.member_ids:
        marks = ", ".join("?" * len(query.member_ids))
        parts.append(f"p.id IN (SELECT proposal_id FROM proposer WHERE member_id IN ({marks}))")
        values.extend(query.member_ids)
    for add in (_by_day, _by_fact, _by_contact):
        for condition, parameters in add(query):
            parts.append(condition)
            values.extend(parameters)
    for condition, parameters in texts:
        parts.append(condition)
        values.extend(parameters)
    return " AND ".join(parts) or "1", values


Condition = tuple[str, list[object]]
_LISTED = "p.id IN (SELECT value FROM json_each(?))"
_FEW = 20_000  # ids that are handed on as a list; of more the index is asked case by case


def _by_text(query: ListQuery) -> Iterator[Condition]:
    """Cases in which the words occur: a list of few, else one look into the index for each."""
    expression = search.match_expression(query.text)
    if not expression:
        if query.text.strip():
            yield "0", []
        return
    found = search.rowids(expression, _FEW + 1)
    if len(found) <= _FEW:
        yield _LISTED, [engine.id_list(found)]
    else:
        yield "p.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [expression]


def _text_alone(query: ListQuery) -> str | None:
    """The index's own expression, when words and sessions are all that is asked for."""
    expression = search.match_expression(query.text)
    if not expression or replace(query, text="", session_ids=(), sort=Sort.NUMBER) != ListQuery(
        is_descending=query.is_descending
    ):
        return None
    others = _holds_others(query.session_ids) if query.session_ids else False
    return search.of_sessions(expression, query.session_ids) if others else expression


def _holds_others(session_ids: Sequence[int]) -> bool:
    """Whether the store has cases of other sessions than these."""
    marks = ", ".join("?" * len(session_ids))
    found = engine.rows(
        f"SELECT EXISTS (SELECT 1 FROM session s WHERE s.id NOT IN ({marks}) "
        "AND EXISTS (SELECT 1 FROM proposal p WHERE p.session_id = s.id))",
        list(session_ids),
    )
    return bool(found[0][0])


def _by_day(query: ListQuery) -> Iterator[Condition]:
    days: tuple[tuple[str, date | None], ...] = (
        ("p.due_on < ?", query.overdue_on),
        ("p.due_on <= ?", query.due_until),
        ("p.answered_on >= ?", query.answered_from),
        ("p.answered_on <= ?", query.answered_until),
        ("coalesce(p.due_on >= ?, 1)", query.not_overdue_on),
        (JUDGED, query.judged_on),
        (JUDGED_ORIGINAL, query.judged_original_on),
        ("p.answer_due_on >= ?", query.answer_due_from),
        ("p.answer_due_on <= ?", query.answer_due_until),
    )
    return ((condition, [day.isoformat()]) for condition, day in days if day is not None)


def _by_fact(query: ListQuery) -> Iterator[Condition]:
    facts = (
        ("p.is_key", query.is_key),
        ("(p.answered_on IS NOT NULL)", query.is_answered),
        ("coalesce(p.answered_on > p.answer_due_on, 0)", query.is_late),
        ("coalesce(p.answered_on > p.reply_due_on, 0)", query.is_late_original),
        ("p.is_talked", query.is_talked),
        ("p.is_met", query.is_met),
        ("(p.division_id IS NOT NULL)", query.has_division),
        ("(p.handler_id IS NOT NULL)", query.has_handler),
    )
    return ((f"{fact} = ?", [int(wanted)]) for fact, wanted in facts if wanted is not None)


def _by_contact(query: ListQuery) -> Iterator[Condition]:
    """Cases that some one contact of these ways and phases was about."""
    if query.has_contact is not None:
        yield f"p.id {'' if query.has_contact else 'NOT '}IN ({_CONTACTED})", []
    if not (query.contact_ways or query.contact_phases):
        return
    asked = (("c.way", query.contact_ways), ("c.phase", query.contact_phases))
    parts = [f"{column} IN ({', '.join('?' * len(some))})" for column, some in asked if some]
    values: list[object] = [*query.contact_ways, *query.contact_phases]
    sql = f"{_CONTACTED} JOIN contact c ON c.id = k.contact_id WHERE {' AND '.join(parts)}"
    yield f"p.id IN ({sql})", values


def ids(query: ListQuery, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids of the cases in order; limit -1 gives all."""
    return list(id_array(query, limit, offset))


def id_array(query: ListQuery, limit: int = -1, offset: int = 0) -> array[int]:
    """The same in 8 bytes a case, for lists of any length."""
    if query.sort is Sort.RANK:
        if query.text.strip():
            return array("q", _ranked(query, limit, offset))
        query = replace(query, sort=Sort.NUMBER)
    condition, values = _conditions(query)
    direction = "DESC" if query.is_descending else "ASC"
    column = _ORDER[query.sort]
    empty_last = f"{column} IS NULL, " if query.sort is Sort.DUE and direction == "ASC" else ""
    sql = (
        f"SELECT p.id FROM proposal p WHERE {condition} "
        f"ORDER BY {empty_last}{column} {direction}, p.number {direction}, p.id {direction} "
        "LIMIT ? OFFSET ?"
    )
    return engine.numbers(sql, [*values, limit, offset])


def _ranked(query: ListQuery, limit: int, offset: int) -> list[int]:
    """Best first; further conditions are asked of the hits in pieces, as many as are wanted."""
    is_bare = _text_alone(query) is not None
    narrowed = query.session_ids if is_bare and _holds_others(query.session_ids) else ()
    found = search_rank.ranked(query.text, narrowed if is_bare else query.session_ids)
    if not is_bare:
        found = _fulfilling(query, found)
    stop = None if limit < 0 else offset + limit
    return list(islice(found, offset, stop))


def _fulfilling(query: ListQuery, found: Iterator[int]) -> Iterator[int]:
    condition, values = _conditions(replace(query, text="", session_ids=()))
    while some := list(islice(found, 1_000)):
        rows = engine.rows(
            f"SELECT p.id FROM proposal p WHERE p.id IN (SELECT value FROM json_each(?)) "
            f"AND {condition}",
            [engine.id_list(some), *values],
        )
        kept = {row[0] for row in rows}
        yield from (one for one in some if one in kept)


def count(query: ListQuery) -> int:
    """How many cases the query finds."""
    expression = _text_alone(query)
    if expression is not None:
        return search.count(expression)
    condition, values = _conditions(query)
    (found,) = engine.rows(f"SELECT count(*) FROM proposal p WHERE {condition}", values)
    return int(found[0])


def rows(wanted: Sequence[int]) -> dict[int, ListRow]:
    """List lines by id."""
    found = engine.rows(
        f"SELECT {_COLUMNS} FROM proposal WHERE id IN (SELECT value FROM json_each(?))",
        [engine.id_list(list(wanted))],
    )
    return {row[0]: ListRow(*row) for row in found}


def opinion_states(wanted: Sequence[int], today: date) -> dict[int, OpinionState]:
    """The worst state of the opinions asked for, by case; cases without any are left out."""
    worst = list(OpinionState)
    found = engine.rows(
        "SELECT proposal_id, max(iif(coalesce(received_on, waived_on) IS NOT NULL, 0, "
        "iif(due_on < ?, 2, 1))) FROM opinion WHERE direction <> 'OUT' AND cancelled_on IS NULL "
        "AND proposal_id IN (SELECT value FROM json_each(?)) GROUP BY proposal_id",
        [today.isoformat(), engine.id_list(list(wanted))],
    )
    return {proposal: worst[state] for proposal, state in found}


def promise_days(wanted: Sequence[int]) -> dict[int, str]:
    """The nearest day of an open promise, by case; cases without one are left out."""
    found = engine.rows(
        "SELECT proposal_id, min(due_on) FROM promise WHERE due_on IS NOT NULL "
        "AND coalesce(outcome, '') NOT IN ('KEPT', 'CANNOT') "
        "AND proposal_id IN (SELECT value FROM json_each(?)) GROUP BY proposal_id",
        [engine.id_list(list(wanted))],
    )
    return dict(found)


def stage_counts(query: ListQuery) -> dict[str, int]:
    """How many of the query's cases stand at each stage."""
    if query == ListQuery(session_ids=query.session_ids, sort=query.sort):
        listed = engine.id_list(list(query.session_ids))
        condition = "session_id IN (SELECT value FROM json_each(?))" if query.session_ids else "1"
        sql = f"SELECT stage, sum(number) FROM proposal_tally WHERE {condition} GROUP BY stage"
        return dict(engine.rows(sql, [listed] if query.session_ids else []))
    condition, values = _conditions(query)
    sql = f"SELECT p.stage, count(*) FROM proposal p WHERE {condition} GROUP BY p.stage"
    return dict(engine.rows(sql, values))


def open_ids(session_ids: Sequence[int] = (), most: int = -1) -> list[int]:
    """Ids of the cases that are not closed, of these sessions or of all; done ones included.

    most: of more cases, those with the earliest days.
    """
    condition = "session_id IN (SELECT value FROM json_each(?))" if session_ids else "? IS NOT NULL"
    found = engine.rows(
        f"SELECT id FROM proposal WHERE {condition} AND stage NOT IN ('RETURNED', 'ARCHIVED') "
        "ORDER BY due_on IS NULL, due_on, id LIMIT ?",
        [engine.id_list(list(session_ids)), most],
    )
    return sorted(row[0] for row in found)


def ids_by_number(session_id: int, numbers: Sequence[str]) -> list[int]:
    """Ids of a session's cases with these numbers, of either kind."""
    found = engine.rows(
        "SELECT id FROM proposal WHERE session_id = ? "
        "AND number IN (SELECT value FROM json_each(?))",
        [session_id, json.dumps(list(numbers))],
    )
    return [row[0] for row in found]


def ids_of_number(number: str) -> list[tuple[int, int]]:
    """(case id, session id) of every case with this number; it may collide between sessions."""
    found = engine.rows("SELECT id, session_id FROM proposal WHERE number = ?", [number])
    return [(row[0], row[1]) for row in found]


def proposers_of(ids: Sequence[int]) -> list[int]:
    """Ids of the members who signed any of these cases."""
    found = engine.rows(
        "SELECT DISTINCT member_id FROM proposer "
        "WHERE proposal_id IN (SELECT value FROM json_each(?))",
        [engine.id_list(list(ids))],
    )
    return [row[0] for row in found]
