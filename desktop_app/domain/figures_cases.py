"""Figures of cases: grades with their base, on-time rates, the four boxes, divisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.counted import CaseGroup
from desktop_app.domain.figures import (
    Boxes,
    Count,
    DivisionFigure,
    GradeFigure,
    GradeTable,
    Rate,
)
from desktop_app.domain.percent import percent
from desktop_app.domain.proposal import ANSWERING_MODES, HandlingMode
from desktop_app.domain.session import Grade, GradeBase
from desktop_app.domain.stage import CLOSED_STAGES, Stage
from desktop_app.domain.tally import Tally

ANSWERING = tuple(mode.value for mode in HandlingMode if mode in ANSWERING_MODES)
CO = (HandlingMode.CO.value,)
EVERY_MODE = tuple(mode.value for mode in HandlingMode)
OWED = ANSWERING + CO
OPEN = tuple(stage.value for stage in Stage if stage not in CLOSED_STAGES)
STILL_OURS = tuple(stage.value for stage in Stage if stage is not Stage.RETURNED)
CLOSED_OURS = tuple(stage for stage in STILL_OURS if stage not in OPEN)


def answered(
    tally: Tally, ours: Iterable[CaseGroup], measure: str = "answered", **more: bool
) -> Count:
    """Answered cases of ours, or those of them that a measure counts."""
    return tally.cases(ours, measure, modes=ANSWERING, stages=STILL_OURS, is_answered=True, **more)


def on_time(tally: Tally, cases: Sequence[CaseGroup], modes: tuple[str, ...], day: date) -> Rate:
    """按时办结率: answered by the due day as it stands now, of all answered or due by now."""
    common: dict[str, Any] = {"modes": modes, "stages": STILL_OURS, "judged_on": day}
    part = tally.sum(
        cases, lambda g: g.judged - g.late - g.overdue, is_answered=True, is_late=False, **common
    )
    return tally.rate(part, tally.cases(cases, "judged", **common))


def on_time_original(tally: Tally, cases: Sequence[CaseGroup], day: date) -> Rate:
    """The same by the due day as first set: a case that needed an extension was not in time."""
    common: dict[str, Any] = {
        "modes": ANSWERING,
        "stages": STILL_OURS,
        "judged_original_on": day,
    }
    part = tally.cases(
        cases, "in_time_original", is_answered=True, is_late_original=False, **common
    )
    return tally.rate(part, tally.cases(cases, "judged_original", **common))


def boxes_of(tally: Tally, owed: Sequence[CaseGroup], day: date, **more: object) -> Boxes:
    """四格 of cases we owe an answer or an opinion; together they are all of them."""
    ours: dict[str, Any] = {"modes": OWED, "stages": STILL_OURS, **more}
    waiting = {**ours, "stages": OPEN, "is_answered": False}
    undated = {**ours, "stages": CLOSED_OURS, "is_answered": False}
    opened = [g for g in owed if g.stage in OPEN]
    closed = [g for g in owed if g.stage not in OPEN]
    return Boxes(
        in_time=tally.sum(
            owed, lambda g: g.answered - g.late, is_answered=True, is_late=False, **ours
        ),
        late=tally.cases(owed, "late", is_late=True, **ours),
        open_in_time=tally.sum(
            opened, lambda g: g.cases - g.answered - g.overdue, not_overdue_on=day, **waiting
        ),
        overdue=tally.cases(opened, "overdue", overdue_on=day, **waiting),
        closed_undated=tally.sum(closed, lambda g: g.cases - g.answered, **undated),
    )


def divisions(
    tally: Tally, owed: Iterable[CaseGroup], names: Iterable[tuple[int, str]], day: date
) -> tuple[DivisionFigure, ...]:
    """Divisions in the office's order that have cases; those not broken down come last."""
    grouped: dict[int | None, list[CaseGroup]] = defaultdict(list)
    for group in owed:
        grouped[group.division_id].append(group)
    ordered: list[tuple[int | None, str]] = [*names, (None, "")]
    return tuple(
        _division(tally, division_id, name, grouped[division_id], day)
        for division_id, name in ordered
        if division_id in grouped
    )


def _division(
    tally: Tally, division_id: int | None, name: str, groups: list[CaseGroup], day: date
) -> DivisionFigure:
    where: dict[str, Any] = (
        {"has_division": False} if division_id is None else {"division_ids": (division_id,)}
    )
    by_stage: dict[str, list[CaseGroup]] = defaultdict(list)
    for group in groups:
        by_stage[group.stage].append(group)
    stages = {
        stage: tally.cases(by_stage[stage], modes=OWED, stages=(stage.value,), **where)
        for stage in Stage
        if stage in by_stage
    }
    total = tally.cases(groups, modes=OWED, stages=STILL_OURS, **where)
    return DivisionFigure(division_id, name, total, stages, boxes_of(tally, groups, day, **where))


@dataclass(frozen=True)
class Alike:
    """Sessions whose letters mean the same and are counted over the same cases."""

    scheme_id: int | None
    base_kind: GradeBase
    session_ids: tuple[int, ...]

    @property
    def modes(self) -> tuple[str, ...]:
        """The modes within the base."""
        return ANSWERING if self.base_kind is GradeBase.ANSWERING else EVERY_MODE

    @property
    def waiting_modes(self) -> tuple[str, ...]:
        """The modes within the base that wait for a grade; what is for reference never does."""
        return tuple(mode for mode in self.modes if mode in OWED)


def grade_table(
    tally: Tally, cases: Iterable[CaseGroup], alike: Alike, grades: Iterable[Grade]
) -> GradeTable:
    """The grades of sessions that are alike; a letter the scheme lacks still shows, last."""
    by_letter: dict[str, list[CaseGroup]] = defaultdict(list)
    for group in cases:
        if group.session_id in alike.session_ids and group.mode in alike.modes:
            by_letter[group.grade].append(group)
    waiting = [
        g
        for g in by_letter.pop("", [])
        if g.stage != Stage.RETURNED and g.mode in alike.waiting_modes
    ]
    known = {grade.letter: grade for grade in grades}
    letters = (*known, *sorted(set(by_letter) - set(known)))
    where: dict[str, Any] = {"session_ids": alike.session_ids, "modes": alike.modes}
    wait: dict[str, Any] = {**where, "modes": alike.waiting_modes, "stages": STILL_OURS}
    counts = {
        letter: tally.cases(by_letter.get(letter, ()), grades=(letter,), **where)
        for letter in letters
    }
    graded = [group for some in by_letter.values() for group in some]
    base = tally.cases(graded, grades=letters or ("?",), **where)
    return GradeTable(
        alike.scheme_id,
        alike.session_ids,
        alike.base_kind,
        base,
        tally.cases(waiting, grades=("",), **wait),
        tuple(_grade(letter, counts[letter], base, known, tally) for letter in letters),
    )


def _grade(
    letter: str, count: Count, base: Count, known: Mapping[str, Grade], tally: Tally
) -> GradeFigure:
    share = percent(count.value, base.value, tally.decimals)
    grade = known.get(letter)
    if grade is None:
        return GradeFigure(letter, "", count, share)
    return GradeFigure(letter, grade.wording, count, share, grade.needs_promise)
