"""Number series of documents: the next number of a kind in a session, never given twice."""

from __future__ import annotations

from desktop_app.domain.number_pattern import filled
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

DEFAULT_PATTERNS = {
    "REPLY": "答〔{year}〕{n}号",
    "OPINION": "会〔{year}〕{n}号",
    "CHASER": "催办〔{year}〕{n}号",
    "NOTICE": "督查〔{year}〕{n}号",
    "ARCHIVE": "{year}-{n:03d}",
}
# Where numbers of a kind stand; a paper that came in bears its sender's number.
_BEARERS = {
    "REPLY": ("reply WHERE number = ?1",),
    "OPINION": ("opinion WHERE direction = 'OUT' AND number = ?1",),
    "CHASER": ("chaser WHERE number = ?1",),
    "NOTICE": ("chaser WHERE number = ?1", "supervision WHERE number = ?1"),
    "ARCHIVE": ("archiving WHERE number = ?1",),
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


def is_taken(kind: str, number: str) -> bool:
    """Whether a paper of this kind bears the number already, in any session."""
    sql = " UNION ALL ".join(f"SELECT 1 FROM {where}" for where in _BEARERS[kind])
    return bool(engine.rows(f"SELECT EXISTS ({sql})", [number])[0][0])


def take(session_id: int, year: int, kind: str) -> str:
    """The next number of the series (inside an operation, so that an undo gives it back).

    Numbers that were written by hand, or that another session's series gave, are passed over.
    """
    pattern = pattern_of(session_id, kind)
    set_pattern(session_id, kind, pattern)
    ((row, count),) = engine.rows(
        "SELECT id, last FROM number_series WHERE session_id = ? AND kind = ?", [session_id, kind]
    )
    count += 1
    while is_taken(kind, number := filled(pattern, year, count)):
        count += 1
    engine.run("UPDATE number_series SET last = ? WHERE id = ?", [count, row])
    return number
