"""Figures made of counted facts: the one door from counting to charts, tables and papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.counted import CaseGroup, Counted
from desktop_app.domain.figures import (
    Boxes,
    Count,
    Figures,
    GradeTable,
    Note,
    NoteKind,
    YearFigure,
)
from desktop_app.domain.figures_cases import (
    ANSWERING,
    CO,
    OWED,
    STILL_OURS,
    Alike,
    answered,
    boxes_of,
    divisions,
    grade_table,
    on_time,
    on_time_original,
)
from desktop_app.domain.figures_parts import (
    contact_cells,
    contact_figure,
    feedback_rate,
    handler_figures,
    month_figures,
    previous_b,
    promise_figure,
    public_rate,
    publicity_counts,
    satisfaction,
)
from desktop_app.domain.percent import printed_sum, sums_to_whole
from desktop_app.domain.proposal import HandlingMode, Kind
from desktop_app.domain.session import Grade, GradeBase, Session
from desktop_app.domain.stage import Stage
from desktop_app.domain.tally import Tally


@dataclass(frozen=True)
class Scope:
    """What figures are about: sessions, their grades by scheme, divisions, years to compare."""

    sessions: tuple[Session, ...]
    grades: Mapping[int | None, Sequence[Grade]]
    divisions: Sequence[tuple[int, str]] = ()
    earlier_sessions: tuple[Session, ...] = ()


def figures_of(counted: Counted, scope: Scope) -> Figures:
    """All figures of the scope as of the counted facts' day."""
    decimals = max((session.decimals for session in scope.sessions), default=1)
    tally = Tally(tuple(s.id for s in scope.sessions), decimals, counted.has_ids)
    cases, day = counted.cases, counted.day
    owed = [g for g in cases if g.mode in OWED and g.stage != Stage.RETURNED]
    ours = [g for g in owed if g.mode in ANSWERING]
    done = answered(tally, ours)
    boxes = boxes_of(tally, owed, day)
    tables = tuple(
        grade_table(tally, cases, alike, scope.grades.get(alike.scheme_id, ()))
        for alike in _alike(scope.sessions)
    )
    return Figures(
        session_ids=tally.session_ids,
        session_names=tuple(s.name for s in scope.sessions),
        years=tuple(sorted({s.year for s in scope.sessions})),
        as_of=day,
        decimals=decimals,
        total=tally.cases(cases),
        kinds=_kinds(tally, cases, scope.sessions),
        modes=_modes(tally, cases),
        stages=_stages(tally, cases),
        grade_tables=tables,
        answering=tally.cases(ours, modes=ANSWERING, stages=STILL_OURS),
        answered=done,
        talk=tally.rate(answered(tally, ours, "talked", is_talked=True), done),
        met=tally.rate(answered(tally, ours, "met", is_met=True), done),
        on_time=on_time(tally, ours, ANSWERING, day),
        on_time_original=on_time_original(tally, ours, day),
        co_on_time=on_time(tally, [g for g in owed if g.mode in CO], CO, day),
        boxes=boxes,
        divisions=divisions(tally, owed, scope.divisions, day),
        months=month_figures(tally, counted.answered_in, counted.due_in),
        contacts=contact_figure(tally, counted.talks),
        contact_ways=tuple(contact_figure(tally, counted.talks, way=way) for way in Way),
        contact_phases=tuple(contact_figure(tally, counted.talks, phase=at) for at in Phase),
        contact_cells=contact_cells(tally, counted.talks),
        feedback=feedback_rate(tally, counted.forms),
        satisfaction=satisfaction(tally, counted.forms),
        publicity=publicity_counts(tally, counted.published),
        public=public_rate(tally, counted.published),
        promises=promise_figure(tally, counted.pledges, day),
        previous_b=previous_b(tally, counted.earlier_b, _first_year(scope) - 1),
        handlers=handler_figures(tally, counted.handlers, day),
        compared=_compared(tally, counted, scope),
        notes=_notes(cases, tables, boxes),
    )


def _first_year(scope: Scope) -> int:
    return min((session.year for session in scope.sessions), default=0)


def _alike(sessions: Iterable[Session]) -> list[Alike]:
    """Sessions by scheme and base: letters of two schemes are never added up."""
    grouped: dict[tuple[int | None, GradeBase], list[int]] = defaultdict(list)
    for session in sessions:
        grouped[session.grade_scheme_id, session.grade_base].append(session.id)
    return [Alike(scheme, base, tuple(ids)) for (scheme, base), ids in grouped.items()]


def _kinds(
    tally: Tally, cases: Sequence[CaseGroup], sessions: Sequence[Session]
) -> dict[Kind, Count]:
    counts = {}
    for kind in Kind:
        ids = tuple(s.id for s in sessions if s.kind is kind)
        if ids:
            counts[kind] = tally.cases([g for g in cases if g.session_id in ids], session_ids=ids)
    return counts


def _modes(tally: Tally, cases: Sequence[CaseGroup]) -> dict[HandlingMode, Count]:
    return {
        mode: tally.cases([g for g in cases if g.mode == mode], modes=(mode.value,))
        for mode in HandlingMode
    }


def _stages(tally: Tally, cases: Sequence[CaseGroup]) -> dict[Stage, Count]:
    return {
        stage: tally.cases([g for g in cases if g.stage == stage], stages=(stage.value,))
        for stage in Stage
    }


def _compared(tally: Tally, counted: Counted, scope: Scope) -> tuple[YearFigure, ...]:
    """Years side by side, oldest first, the figures' own years among them."""
    by_year: dict[int, list[int]] = defaultdict(list)
    for session in (*scope.earlier_sessions, *scope.sessions):
        by_year[session.year].append(session.id)
    made = []
    for year, ids in sorted(by_year.items()):
        inside = [g for g in (*counted.cases, *counted.earlier_years) if g.session_id in ids]
        ours = [g for g in inside if g.mode in ANSWERING and g.stage != Stage.RETURNED]
        of_year = tally.of_sessions(tuple(ids))
        rate = on_time(of_year, ours, ANSWERING, counted.day)
        made.append(YearFigure(year, of_year.cases(inside), _modes(of_year, inside), rate))
    return tuple(made)


def _notes(
    cases: Iterable[CaseGroup], tables: Sequence[GradeTable], boxes: Boxes
) -> tuple[Note, ...]:
    notes = []
    for table in tables:
        shares = [grade.percent for grade in table.grades]
        if not sums_to_whole(shares):
            notes.append(Note(NoteKind.SUM_NOT_WHOLE, str(printed_sum(shares))))
        if table.base.value and table.ungraded.value:
            notes.append(Note(NoteKind.UNGRADED, str(table.ungraded.value)))
    returned = sum(g.cases for g in cases if g.stage == Stage.RETURNED)
    if returned:
        notes.append(Note(NoteKind.RETURNED_INCLUDED, str(returned)))
    schemes = {table.scheme_id for table in tables}
    if len(schemes) > 1:
        notes.append(Note(NoteKind.SEVERAL_SCHEMES, str(len(schemes))))
    if boxes.closed_undated.value:
        notes.append(Note(NoteKind.CLOSED_UNDATED, str(boxes.closed_undated.value)))
    return tuple(notes)
