"""Issued summaries: written once, read again as they were."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.errors import NotFound
from desktop_app.domain.summary import FrozenSummary
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_id

_COLUMNS = "id, session_id, as_of, issued_on, content, sha256"


def of_session(session_id: int) -> list[FrozenSummary]:
    """The session's issued summaries, latest first."""
    rows = engine.rows(
        f"SELECT {_COLUMNS} FROM frozen_summary WHERE session_id = ? ORDER BY id DESC",
        [session_id],
    )
    return [_summary(*row) for row in rows]


def get(summary_id: int) -> FrozenSummary:
    """One issued summary; raises NotFound."""
    rows = engine.rows(f"SELECT {_COLUMNS} FROM frozen_summary WHERE id = ?", [summary_id])
    if not rows:
        raise NotFound(what="frozen_summary", name=str(summary_id))
    return _summary(*rows[0])


def add(session_id: int, as_of: date, issued_on: date, content: str, sha256: str) -> int:
    """Keep an issued summary (inside an operation); returns its id."""
    made = new_id()
    engine.run(
        f"INSERT INTO frozen_summary({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        [made, session_id, as_of.isoformat(), issued_on.isoformat(), content, sha256],
    )
    return made


def _summary(
    summary_id: int, session_id: int, as_of: str, issued_on: str, content: str, sha256: str
) -> FrozenSummary:
    days = (date.fromisoformat(as_of), date.fromisoformat(issued_on))
    return FrozenSummary(summary_id, session_id, *days, content, sha256)
