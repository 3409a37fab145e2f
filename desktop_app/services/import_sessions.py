"""Find or make the sessions that ledger rows belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.draft import ProposalDraft
from desktop_app.domain.session import GradeBase, GradeScheme, Session
from desktop_app.domain.session_name import session_from_name, year_in
from desktop_app.services.start_store import add_scheme
from desktop_app.storage import deadline_rules, records, sessions

_STEM_GRADES = (
    ("甲", "已经解决或采纳", True, False),
    ("乙", "正在解决或列入计划解决", False, True),
    ("丙", "因条件限制暂时不能解决或留作参考", False, False),
)
_STEM_SCHEME = "甲/乙/丙 三类"


def session_key(draft: ProposalDraft) -> str | None:
    """The name of the row's session; a row with a year alone belongs to that year's session."""
    if draft.session:
        return draft.session
    return str(draft.year) if draft.year else None


def ensure_sessions(wanted: dict[str, list[ProposalDraft]]) -> dict[str, Session]:
    """The session of each key, made with its rules and grade scheme when the store lacks it."""
    return {key: _existing(key) or _made(key, drafts) for key, drafts in wanted.items()}


def _existing(key: str) -> Session | None:
    found = sessions.by_name(key)
    if found is None and key.isdigit():
        of_year = [s for s in sessions.all_sessions() if s.year == int(key)]
        return of_year[0] if of_year else None
    return found


def _made(key: str, drafts: Sequence[ProposalDraft]) -> Session:
    """A new session; an office that grades co-handled cases counts grades over all of them."""
    name = f"{key}年" if key.isdigit() else key
    grades_co_cases = any(d.mode == "CO" and d.grade for d in drafts)
    assigned = [d.assigned_on for d in drafts if d.assigned_on]
    session = replace(
        session_from_name(name, _year(key, drafts)),
        grade_scheme_id=_scheme_for(drafts),
        grade_base=GradeBase.ALL if grades_co_cases else GradeBase.ANSWERING,
        assigned_on=min(assigned, default=None),
    )
    made = replace(session, id=records.add(session))
    deadline_rules.replace_all(made.id, PRESETS)
    return made


def _year(key: str, drafts: Sequence[ProposalDraft]) -> int:
    """From the row, the name, the day of assignment, or numbers that begin with a year."""
    for draft in drafts:
        if draft.year:
            return draft.year
    written = year_in(key)
    if written:
        return written
    for draft in drafts:
        if draft.assigned_on:
            return draft.assigned_on.year
    starts = {number[:4] for d in drafts if len(number := d.number or "") >= 7}
    likely = [s for s in starts if s.isdigit() and s.startswith("20")]
    return int(likely[0]) if len(likely) == 1 else 0


def _scheme_for(drafts: Sequence[ProposalDraft]) -> int | None:
    """The office's first scheme, or 甲乙丙 when the rows use those letters."""
    known = sessions.schemes()
    letters = {d.grade for d in drafts if d.grade}
    if letters & {"甲", "乙", "丙"}:
        stems = [scheme.id for scheme in known if scheme.name == _STEM_SCHEME]
        return stems[0] if stems else add_scheme(_STEM_SCHEME, _STEM_GRADES)
    return _first_id(known)


def _first_id(schemes: list[GradeScheme]) -> int | None:
    return schemes[0].id if schemes else None
