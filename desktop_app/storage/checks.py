"""What the data check asks of the store: gaps and contradictions, found by a few queries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_app.domain.proposal import ANSWERING_MODES
from desktop_app.storage import engine_sqlite as engine

_ANSWERING = ", ".join(f"'{mode.value}'" for mode in sorted(ANSWERING_MODES))
_HANDLED = "'IN_HANDLING', 'IN_CLEARANCE', 'TO_ISSUE', 'TO_REHANDLE'"
Row = tuple[Any, ...]


def _rows(sql: str, session_ids: Sequence[int], *values: object) -> list[Row]:
    """The query's rows for these sessions; its first question mark is the sessions' condition."""
    chosen = "p.session_id IN (SELECT value FROM json_each(?))" if session_ids else "? IS NOT NULL"
    listed = engine.id_list(list(session_ids))
    return engine.rows(sql.replace("{chosen}", chosen), [listed, *values])


def without_handler(session_ids: Sequence[int]) -> list[Row]:
    """(case, number): in handling, and nobody named who does it."""
    sql = (
        "SELECT p.id, p.number FROM proposal p WHERE {chosen} AND p.handler_id IS NULL "
        f"AND p.stage IN ({_HANDLED}) ORDER BY p.number"
    )
    return _rows(sql, session_ids)


def answered_without_contact(session_ids: Sequence[int]) -> list[Row]:
    """(case, number): answered by us, and nobody was talked to before."""
    sql = (
        "SELECT p.id, p.number FROM proposal p WHERE {chosen} AND p.answered_on IS NOT NULL "
        f"AND p.is_talked = 0 AND p.mode IN ({_ANSWERING}) ORDER BY p.number"
    )
    return _rows(sql, session_ids)


def without_promise(session_ids: Sequence[int]) -> list[Row]:
    """(case, number, letter): an issued reply whose grade needs a promise, and none is there."""
    sql = (
        "SELECT DISTINCT p.id, p.number, g.letter FROM reply r "
        "JOIN proposal p ON p.id = r.proposal_id JOIN grade g ON g.id = r.grade_id "
        "WHERE {chosen} AND g.needs_promise = 1 AND r.issued_on IS NOT NULL "
        "AND r.round = (SELECT max(l.round) FROM reply l WHERE l.proposal_id = p.id) "
        "AND NOT EXISTS (SELECT 1 FROM promise m WHERE m.proposal_id = p.id) ORDER BY p.number"
    )
    return _rows(sql, session_ids)


def numbers_twice(session_ids: Sequence[int]) -> list[Row]:
    """(case, number, document number): another reply or archiving bears the same."""
    twice = "SELECT number FROM reply WHERE number <> '' GROUP BY number HAVING count(*) > 1"
    shared = "SELECT number FROM archiving GROUP BY number HAVING count(DISTINCT proposal_id) > 1"
    sql = (
        "SELECT DISTINCT p.id, p.number, x.number FROM ("
        f"SELECT proposal_id, number FROM reply WHERE number IN ({twice}) "
        f"UNION SELECT proposal_id, number FROM archiving WHERE number IN ({shared})) x "
        "JOIN proposal p ON p.id = x.proposal_id WHERE {chosen} ORDER BY x.number, p.number"
    )
    return _rows(sql, session_ids)


def twins(session_ids: Sequence[int]) -> list[Row]:
    """(case, number, number without its zeros): one number written in two ways in a session."""
    sql = (
        "SELECT p.id, p.number, t.bare FROM proposal p JOIN ("
        "SELECT session_id, ltrim(number, '0') AS bare FROM proposal "
        "GROUP BY 1, 2 HAVING count(*) > 1) t "
        "ON t.session_id = p.session_id AND t.bare = ltrim(p.number, '0') "
        "WHERE {chosen} ORDER BY p.number"
    )
    return _rows(sql, session_ids)


def overdue_without_chaser(session_ids: Sequence[int], today: date) -> list[Row]:
    """(case, number, due day): overdue, and nobody was chased since."""
    sql = (
        "SELECT p.id, p.number, p.due_on FROM proposal p WHERE {chosen} AND p.due_on < ? "
        "AND NOT EXISTS (SELECT 1 FROM chaser c WHERE c.proposal_id = p.id) ORDER BY p.number"
    )
    return _rows(sql, session_ids, today.isoformat())


def lost_files(session_ids: Sequence[int]) -> list[Row]:
    """(case, number, file name): an attachment whose bytes are gone."""
    sql = (
        "SELECT p.id, p.number, a.name FROM attachment a JOIN proposal p ON p.id = a.proposal_id "
        "WHERE {chosen} AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.sha256 = a.sha256) "
        "ORDER BY a.id"
    )
    return _rows(sql, session_ids)


def orphan_files(session_ids: Sequence[int]) -> list[Row]:
    """(case, number, file name): of a reply or a form that is gone, or of another case."""
    sql = (
        "SELECT p.id, p.number, a.name FROM attachment a JOIN proposal p ON p.id = a.proposal_id "
        "WHERE {chosen} AND (a.owner_table = 'reply' AND NOT EXISTS ("
        "SELECT 1 FROM reply r WHERE r.id = a.owner_id AND r.proposal_id = p.id) "
        "OR a.owner_table = 'feedback' AND NOT EXISTS ("
        "SELECT 1 FROM feedback f WHERE f.id = a.owner_id AND f.proposal_id = p.id)) "
        "ORDER BY a.id"
    )
    return _rows(sql, session_ids)
