"""Distinct values of the list's columns."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.storage import engine_sqlite as engine

MOST = 200


def topics(session_ids: Sequence[int]) -> list[str]:
    """Up to MOST topics of the cases of these sessions, of all sessions when none is named."""
    condition = "session_id IN (SELECT value FROM json_each(?))" if session_ids else "? IS NOT NULL"
    rows = engine.rows(
        f"SELECT DISTINCT topic FROM proposal WHERE {condition} AND topic <> '' "
        "ORDER BY topic LIMIT ?",
        [engine.id_list(list(session_ids)), MOST],
    )
    return [topic for (topic,) in rows]


def sectors() -> list[str]:
    """界别 of the members there are."""
    return _of_members("sector")


def parties() -> list[str]:
    """党派 of the members there are."""
    return _of_members("party")


def _of_members(column: str) -> list[str]:
    rows = engine.rows(
        f"SELECT DISTINCT {column} FROM member WHERE {column} <> '' ORDER BY {column} LIMIT ?",
        [MOST],
    )
    return [word for (word,) in rows]
