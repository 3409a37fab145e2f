"""会次: a new one like last year's, its grade scheme, bases, clearance levels, number series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.clearance import check_levels
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.number_pattern import check_pattern
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Kind
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.domain.session import GradeBase, GradeScheme, OrganLevel, Session
from desktop_app.domain.settings_entry import (
    InUse,
    NameTaken,
    check_decimals,
    check_name,
    check_year,
    tidied,
)
from desktop_app.services.case_step import must_exist
from desktop_app.services.desk import Desk
from desktop_app.services.setting_step import save
from desktop_app.storage import deadline_rules, grades, journal, numbers, office, records, sessions

_FIELDS = (
    *("name", "year", "organ", "organ_level", "term", "meeting", "assigned_on"),
    *("grade_scheme_id", "grade_base", "decimals"),
)


@dataclass(frozen=True)
class SessionInput:
    """What is asked for when a session is made."""

    name: str
    kind: Kind
    year: int
    organ: str = ""
    organ_level: OrganLevel = OrganLevel.CITY
    term: int = 0
    meeting: int = 0
    assigned_on: date | None = None


def new_session(desk: Desk, entry: SessionInput, copy_from: int | None = None) -> int:
    """Make a session with the rules, scheme, bases, levels and series of another; returns its id.

    Its rules are examples again until the office has checked them against the year's notice.
    Without a session to copy it gets the shipped rules and the first grade scheme.
    Raises NotAllowed, NotFound, NameMissing, NameTaken, ValueUnusable.
    """
    desk.may(Verb.EDIT_SETTINGS)
    like = sessions.get(copy_from) if copy_from is not None else None
    made = Session(
        0,
        check_name("session", entry.name),
        entry.kind,
        entry.year,
        entry.organ.strip(),
        entry.organ_level,
        entry.term,
        entry.meeting,
        like.grade_scheme_id if like else _first_scheme(),
        like.grade_base if like else GradeBase.ANSWERING,
        like.decimals if like else 1,
        entry.assigned_on,
    )
    _check(made)
    rules = deadline_rules.of_session(like.id).values() if like else PRESETS
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, made.name):
        session_id = records.add(made)
        deadline_rules.replace_all(session_id, [replace(one, is_example=True) for one in rules])
        if like is not None:
            _copy_levels_and_series(like.id, session_id)
    return session_id


def _first_scheme() -> int | None:
    return next((scheme.id for scheme in sessions.schemes()), None)


def _copy_levels_and_series(old_id: int, new_id: int) -> None:
    levels = office.read(f"{office.CLEARANCE_LEVELS}/{old_id}")
    if levels:
        office.write(f"{office.CLEARANCE_LEVELS}/{new_id}", levels)
    for kind, pattern in number_patterns(old_id).items():
        numbers.set_pattern(new_id, kind, pattern)


def edit_session(desk: Desk, session_id: int, changes: Mapping[str, object]) -> frozenset[str]:
    """Set what a session is called and how it is counted; returns what differs.

    The grade scheme stays once answers are graded by it: its letters would change their meaning.
    Raises NotAllowed, NotFound, NameMissing, NameTaken, ValueUnusable, InUse.
    """
    desk.may(Verb.EDIT_SETTINGS)
    before = sessions.get(session_id)
    wanted = tidied(changes, _FIELDS)
    if "organ_level" in wanted:
        wanted["organ_level"] = OrganLevel(str(wanted["organ_level"]))
    if "grade_base" in wanted:
        wanted["grade_base"] = GradeBase(str(wanted["grade_base"]))
    after = replace(before, **wanted)  # type: ignore[arg-type]
    _check(after)
    if after.grade_scheme_id != before.grade_scheme_id:
        graded = grades.graded_cases(session_id)
        if graded:
            raise InUse(what="gradescheme", name=before.name, count=graded)
    return save(desk, before, wanted)


def _check(session: Session) -> None:
    check_name("session", session.name)
    check_year(session.year)
    check_decimals(session.decimals)
    must_exist(GradeScheme, [session.grade_scheme_id])
    key = (session.organ_level, session.kind, session.name)
    for other in sessions.all_sessions():
        if other.id != session.id and (other.organ_level, other.kind, other.name) == key:
            raise NameTaken(what="session", name=session.name)


def set_clearance_levels(desk: Desk, session_id: int, levels: Sequence[ClearanceLevel]) -> None:
    """Set who clears replies of the session, lowest first.

    Raises NotAllowed, NotFound, LevelsUnusable.
    """
    desk.may(Verb.EDIT_SETTINGS)
    session = sessions.get(session_id)
    check_levels(levels)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, session.name):
        key = f"{office.CLEARANCE_LEVELS}/{session_id}"
        office.write(key, [level.value for level in levels])


def number_patterns(session_id: int) -> dict[str, str]:
    """The patterns of the session's document numbers by kind of paper."""
    return {kind: numbers.pattern_of(session_id, kind) for kind in numbers.DEFAULT_PATTERNS}


def set_number_patterns(desk: Desk, session_id: int, patterns: Mapping[str, str]) -> None:
    """Change how kinds of papers are numbered, as one operation; the counts go on.

    Raises NotAllowed, NotFound, PatternUnusable.
    """
    desk.may(Verb.EDIT_SETTINGS)
    session = sessions.get(session_id)
    now = number_patterns(session_id)
    tidy = {kind: check_pattern(pattern) for kind, pattern in patterns.items()}
    changed = {kind: pattern for kind, pattern in tidy.items() if pattern != now[kind]}
    if changed:
        about = " ".join((session.name, *changed.values()))
        with journal.operation(desk.actor, Verb.EDIT_SETTINGS, about):
            for kind, pattern in changed.items():
                numbers.set_pattern(session_id, kind, pattern)
