"""各处室办理阶段: every division's cases by stage, numbers on a scale of one colour."""

from __future__ import annotations

from desktop_app.charts.bars import short
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style, between, ink_on
from desktop_app.domain.chart_plan import Axis, ChartPlan, Fill, Label, Rule
from desktop_app.domain.figures import Count, DivisionFigure, Figures
from desktop_app.domain.stage import Stage


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """A cell for every division and stage that has cases, and each division's total."""
    rows = figures.divisions
    on = Sketch(style, words, words["divisions.title"])
    if rows:
        _add_grid(on, rows)
    return on.plan()


def _add_grid(on: Sketch, rows: tuple[DivisionFigure, ...]) -> None:
    stages = [stage for stage in Stage if any(stage in row.stages for row in rows)]
    highest = max(count.value for row in rows for count in row.stages.values())
    for at, row in enumerate(rows):
        name = row.name or on.words["divisions.none"]
        for column, stage in enumerate(stages):
            if stage in row.stages:
                label = f"{name} {on.words[f'Stage.{stage.value}']}"
                _cell(on, (column, at), row.stages[stage], label, row.stages[stage].value / highest)
        on.shapes.append(Rule(at + 0.5, False, on.style.line))
        label = f"{name} {on.words['divisions.total']}"
        _cell(on, (len(stages), at), row.total, label, 0.0)
    heads = [*(on.words[f"Stage.{stage.value}"] for stage in stages), on.words["divisions.total"]]
    names = [short(row.name or on.words["divisions.none"]) for row in rows]
    on.across = Axis(-0.5, len(stages) + 0.5, tuple(enumerate(heads)))
    on.up = Axis(len(rows) - 0.5, -0.5, tuple(enumerate(names)))
    on.rows, on.has_floor, on.labels_on_top = len(rows), False, True


def _cell(on: Sketch, at: tuple[int, int], count: Count, label: str, strength: float) -> None:
    low, high = on.style.heat
    ground = between(low, high, strength) if strength else on.style.panel
    left, top = at[0] - 0.48, at[1] - 0.46
    cell = on.box((left, top), (0.96, 0.92), Fill(ground))
    on.shapes.append(Label(*at, str(count.value), colour=ink_on(ground)))
    on.mark(label, on.say("count", count.value), count.query, cell)
