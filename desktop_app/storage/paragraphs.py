"""The narrative of a session's summary, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.summary import Paragraph
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_ids

_COLUMNS = "id, session_id, chapter, position, level, text"


def of_session(session_id: int) -> list[Paragraph]:
    """The stored paragraphs in printing order; none while the session uses the default wording."""
    rows = engine.rows(
        f"SELECT {_COLUMNS} FROM paragraph WHERE session_id = ? ORDER BY chapter, position, id",
        [session_id],
    )
    return [Paragraph(*row) for row in rows]


def replace_all(session_id: int, wanted: Sequence[Paragraph]) -> int:
    """Make these the session's paragraphs (inside an operation); returns how many rows changed.

    A paragraph that stays in its place keeps its row, so that the history tells what was edited.
    """
    before = {(p.chapter, p.position): p for p in of_session(session_id)}
    after = {(p.chapter, p.position): p for p in wanted}
    changed = [
        (after[place].level, after[place].text, before[place].id)
        for place in before.keys() & after.keys()
        if (after[place].level, after[place].text) != (before[place].level, before[place].text)
    ]
    gone = [(before[place].id,) for place in before.keys() - after.keys()]
    fresh = sorted(after.keys() - before.keys())
    added = [
        (new_id, session_id, *place, after[place].level, after[place].text)
        for new_id, place in zip(new_ids(len(fresh)), fresh, strict=True)
    ]
    engine.many("UPDATE paragraph SET level = ?, text = ? WHERE id = ?", sorted(changed))
    engine.many("DELETE FROM paragraph WHERE id = ?", sorted(gone))
    engine.many(f"INSERT INTO paragraph({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", added)
    return len(changed) + len(gone) + len(added)
