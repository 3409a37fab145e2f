"""The cases a session's summary tells of."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.summary import TypicalCase
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_ids

_COLUMNS = "id, session_id, proposal_id, position, text"


def of_session(session_id: int) -> list[TypicalCase]:
    """The chosen cases in order."""
    rows = engine.rows(
        f"SELECT {_COLUMNS} FROM typical_case WHERE session_id = ? ORDER BY position, id",
        [session_id],
    )
    return [TypicalCase(*row) for row in rows]


def replace_all(session_id: int, wanted: Sequence[TypicalCase]) -> int:
    """Make these the session's typical cases (inside an operation); returns how many rows changed.

    A case that stays chosen keeps its row.
    """
    before = {case.proposal_id: case for case in of_session(session_id)}
    after = {case.proposal_id: case for case in wanted}
    changed = [
        (case.position, case.text, before[case.proposal_id].id)
        for case in wanted
        if case.proposal_id in before
        and (case.position, case.text)
        != (before[case.proposal_id].position, before[case.proposal_id].text)
    ]
    gone = [(before[case].id,) for case in sorted(before.keys() - after.keys())]
    fresh = [case for case in wanted if case.proposal_id not in before]
    added = [
        (new_id, session_id, case.proposal_id, case.position, case.text)
        for new_id, case in zip(new_ids(len(fresh)), fresh, strict=True)
    ]
    engine.many("UPDATE typical_case SET position = ?, text = ? WHERE id = ?", changed)
    engine.many("DELETE FROM typical_case WHERE id = ?", gone)
    engine.many(f"INSERT INTO typical_case({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", added)
    return len(changed) + len(gone) + len(added)
