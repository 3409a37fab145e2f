"""Number series of documents: the next number of a kind in a session, never given twice."""

from __future__ import annotations

from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

DEFAULT_PATTERNS = {
    "REPLY": "答〔{year}〕{n}号",
    "OPINION": "会〔{year}〕{n}号",
    "CHASER": "催办〔{year}〕{n}号",
    "NOTICE": "督查〔{year}〕{n}号",
    "ARCHIVE": "{year}-{n:03d}",
}


def pattern_of(session_id: int, kind: str) -> str:
    """The pattern of a series: {year} and {n} are filled in."""
    found = engine.rows(
        "SELECT pattern FROM number_series WHERE session_id = ? AND kind = ?", [session_id, kind]
    )
    return str(found[0][0]) if found else DEFAULT_PATTERNS[kind]


def set_pattern(session_id: int, kind: str, pattern: str) -> None:
    """Change a series' pattern; its count goes on (inside an operation)."""
    found = engine.rows(
        "SELECT id FROM number_series WHERE session_id = ? AND kind = ?", [session_id, kind]
    )
    if found:
        engine.run("UPDATE number_series SET pattern = ? WHERE id = ?", [pattern, found[0][0]])
    else:
        engine.run(
            "INSERT INTO number_series(id, session_id, kind, pattern) VALUES (?, ?, ?, ?)",
            [new_id(), session_id, kind, pattern],
        )


def take(session_id: int, year: int, kind: str) -> str:
    """The next number of the series (inside an operation, so that an undo gives it back)."""
    pattern = pattern_of(session_id, kind)
    set_pattern(session_id, kind, pattern)
    ((row, last),) = engine.rows(
        "SELECT id, last FROM number_series WHERE session_id = ? AND kind = ?", [session_id, kind]
    )
    engine.run("UPDATE number_series SET last = ? WHERE id = ?", [last + 1, row])
    return pattern.format(year=year, n=last + 1)
