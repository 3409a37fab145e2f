"""Which grade schemes and grades recorded cases already use."""

from __future__ import annotations

from desktop_app.storage import engine_sqlite as engine

_GRADED = (
    "SELECT p.id, p.session_id, r.grade_id FROM reply r JOIN proposal p ON p.id = r.proposal_id "
    "WHERE r.grade_id IS NOT NULL UNION "
    "SELECT id, session_id, lead_grade_id FROM proposal WHERE lead_grade_id IS NOT NULL"
)


def graded_cases(session_id: int) -> int:
    """How many cases of the session have a grade."""
    sql = f"SELECT count(DISTINCT id) FROM ({_GRADED}) WHERE session_id = ?"
    return int(engine.rows(sql, [session_id])[0][0])


def cases_with(grade_id: int) -> int:
    """How many cases bear the grade."""
    sql = f"SELECT count(DISTINCT id) FROM ({_GRADED}) WHERE grade_id = ?"
    return int(engine.rows(sql, [grade_id])[0][0])


def used() -> frozenset[int]:
    """The ids of all grades that some case bears."""
    return frozenset(row[0] for row in engine.rows(f"SELECT DISTINCT grade_id FROM ({_GRADED})"))
