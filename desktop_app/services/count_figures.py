"""Count the figures of sessions, now or as of an earlier day, and give them as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.domain.figures import (
    Boxes,
    ContactFigure,
    Count,
    Figures,
    GradeTable,
    Rate,
    SatisfactionFigure,
    YearFigure,
)
from desktop_app.domain.figures_of import Scope, figures_of
from desktop_app.domain.member import Division
from desktop_app.domain.session import Session
from desktop_app.services.desk import Desk
from desktop_app.storage import figures, figures_as_of, records, sessions

COMPARED_YEARS = 5


def count_figures(desk: Desk, chosen: Sequence[Session], as_of: date | None = None) -> Figures:
    """The figures of these sessions; as_of None counts what is stored now, today.

    Earlier days are counted from the facts, case by case.
    """
    ids = [session.id for session in chosen]
    earlier = _same_organs(chosen)
    last_year = _last_year(chosen, earlier)
    day = as_of or desk.today
    if as_of is None:
        counted = figures.counted(ids, day)
        years = figures.year_groups([s.id for s in earlier], day)
    else:
        counted = figures_as_of.counted_as_of(ids, day)
        years = figures_as_of.case_groups_as_of([s.id for s in earlier], day)
    b_cases = [case for session in last_year for case in figures_as_of.earlier_b(session, day)]
    scope = Scope(
        tuple(chosen),
        {session.grade_scheme_id: sessions.grades(session) for session in chosen},
        _division_names(),
        tuple(earlier),
    )
    return figures_of(
        replace(counted, earlier_b=tuple(b_cases) if last_year else None, earlier_years=years),
        scope,
    )


def _same_organs(chosen: Sequence[Session]) -> list[Session]:
    """Sessions of the same organs in the years before, as many years as are compared."""
    if not chosen:
        return []
    first = min(session.year for session in chosen)
    organs = {(session.kind, session.organ_level) for session in chosen}
    return [
        session
        for session in sessions.all_sessions()
        if (session.kind, session.organ_level) in organs
        and first - COMPARED_YEARS < session.year < first
    ]


def _last_year(chosen: Sequence[Session], earlier: Sequence[Session]) -> list[Session]:
    """Last year's sessions of the same organs; none when figures span several years."""
    years = {session.year for session in chosen}
    return [s for s in earlier if s.year + 1 in years] if len(years) == 1 else []


def _division_names() -> list[tuple[int, str]]:
    divisions = records.where(Division, "1 ORDER BY position, id")
    return [(division.id, division.name) for division in divisions]


def figures_as_json(found: Figures) -> dict[str, Any]:
    """The figures as plain values for the command line; percentages are text, None for 0 / 0.

    "grades" and "grade_percent" speak of the only grade table; where sessions of two schemes were
    asked for they are null, and "grade_tables" holds each on its own.
    """
    only = found.grade_tables[0] if len(found.grade_tables) == 1 else None
    return {
        "session": "、".join(found.session_names),
        "sessions": list(found.session_names),
        "years": list(found.years),
        "as_of": found.as_of.isoformat(),
        "total": found.total.value,
        "kinds": _values(found.kinds),
        "modes": _values(found.modes),
        "stages": _values(found.stages),
        "grades": _letters(only) if only else None,
        "grade_base": only.base.value if only else None,
        "grade_base_kind": only.base_kind.value if only else None,
        "grade_percent": _shares(only) if only else None,
        "ungraded": sum(table.ungraded.value for table in found.grade_tables),
        "grade_tables": [_table(table) for table in found.grade_tables],
        "previous_b": _previous(found),
        "answering": found.answering.value,
        "answered": found.answered.value,
        "talk": _rate(found.talk),
        "met": _rate(found.met),
        "on_time": _rate(found.on_time),
        "on_time_original": _rate(found.on_time_original),
        "co_on_time": _rate(found.co_on_time),
        "feedback": _rate(found.feedback),
        "satisfaction": {
            name: _satisfaction(getattr(found.satisfaction, name))
            for name in ("attitude_first", "attitude_final", "result_first", "result_final")
        },
        "publicity": _values(found.publicity),
        "public": _rate(found.public),
        "contacts": _contacts(found),
        "promises": {
            name: getattr(found.promises, name).value
            for name in ("total", "kept", "running", "overdue", "cannot")
        },
        "boxes": _boxes(found.boxes),
        "divisions": [
            {"name": d.name, "total": d.total.value, **_boxes(d.boxes)}
            for d in sorted(found.divisions, key=lambda d: d.name)  # as no store's own order is
        ],
        "months": [
            {"month": m.month, "answered": m.answered.value, "due": m.due.value}
            for m in found.months
        ],
        "compared": [_year(year) for year in found.compared],
        "notes": [{"kind": note.kind.value, "value": note.value} for note in found.notes],
    }


def _year(year: YearFigure) -> dict[str, Any]:
    return {
        "year": year.year,
        "total": year.total.value,
        "modes": _values(year.modes),
        "on_time": _rate(year.on_time),
    }


def _values(counts: Mapping[Any, Count]) -> dict[str, int]:
    return {str(key.value): count.value for key, count in counts.items()}


def _letters(table: GradeTable) -> dict[str, int]:
    return {grade.letter: grade.count.value for grade in table.grades}


def _shares(table: GradeTable) -> dict[str, str | None]:
    return {grade.letter: grade.percent for grade in table.grades}


def _table(table: GradeTable) -> dict[str, Any]:
    return {
        "grades": _letters(table),
        "percent": _shares(table),
        "base": table.base.value,
        "base_kind": table.base_kind.value,
        "ungraded": table.ungraded.value,
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {"part": rate.part.value, "base": rate.base.value, "percent": rate.percent}


def _satisfaction(figure: SatisfactionFigure) -> dict[str, Any]:
    return {
        "satisfied": figure.satisfied.value,
        "basically": figure.basically.value,
        "dissatisfied": figure.dissatisfied.value,
        "base": figure.base.value,
        "percent": figure.percent,
        "percent_with_basically": figure.percent_with_basically,
    }


def _previous(found: Figures) -> dict[str, Any] | None:
    if found.previous_b is None:
        return None
    before = found.previous_b
    return {
        "year": before.year,
        "total": before.total.value,
        "resolved": before.resolved.value,
        "percent": before.percent,
    }


def _contacts(found: Figures) -> dict[str, Any]:
    def numbers(figures: Sequence[ContactFigure], part: str) -> dict[str, int]:
        return {getattr(figure, part).value: figure.contacts for figure in figures}

    return {
        "total": found.contacts.contacts,
        "cases": found.contacts.cases.value,
        "ways": numbers(found.contact_ways, "way"),
        "phases": numbers(found.contact_phases, "phase"),
    }


def _boxes(boxes: Boxes) -> dict[str, int]:
    return {
        name: getattr(boxes, name).value
        for name in ("in_time", "late", "open_in_time", "overdue", "closed_undated")
    }
