"""各处室办件阶段: every division's cases by stage, numbers on a scale of one colour."""

from __future__ import annotations

from matplotlib.patches import Rectangle

from desktop_app.charts.bars import short
from desktop_app.charts.drawing import Drawing, Sketch, Words, finish, sketch
from desktop_app.charts.style import Style, between, ink_on
from desktop_app.domain.figures import Count, DivisionFigure, Figures
from desktop_app.domain.stage import Stage


def draw(figures: Figures, style: Style, words: Words) -> Drawing:
    """A cell for every division and stage that has cases, and each division's total."""
    rows = figures.divisions
    with sketch(style, words, words["divisions.title"], bool(rows)) as on:
        if rows:
            _draw_grid(on, rows)
    return finish(on)


def _draw_grid(on: Sketch, rows: tuple[DivisionFigure, ...]) -> None:
    stages = [stage for stage in Stage if any(stage in row.stages for row in rows)]
    highest = max(count.value for row in rows for count in row.stages.values())
    for at, row in enumerate(rows):
        name = row.name or on.words["divisions.none"]
        for column, stage in enumerate(stages):
            if stage in row.stages:
                label = f"{name} {on.words[f'Stage.{stage.value}']}"
                _cell(on, (column, at), row.stages[stage], label, row.stages[stage].value / highest)
        on.axes.axhline(at + 0.5, color=on.style.line, linewidth=0.8, zorder=0)
        label = f"{name} {on.words['divisions.total']}"
        _cell(on, (len(stages), at), row.total, label, 0.0)
    axes = on.axes
    heads = [on.words[f"Stage.{stage.value}"] for stage in stages]
    axes.set_xticks(range(len(stages) + 1), [*heads, on.words["divisions.total"]])
    axes.xaxis.tick_top()
    axes.set_yticks(
        range(len(rows)), [short(row.name or on.words["divisions.none"]) for row in rows]
    )
    axes.set_xlim(-0.5, len(stages) + 0.5)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(axis="both", labelcolor=on.style.text)


def _cell(on: Sketch, at: tuple[int, int], count: Count, label: str, strength: float) -> None:
    low, high = on.style.heat
    ground = between(low, high, strength) if strength else on.style.panel
    left, top = at[0] - 0.48, at[1] - 0.46
    cell = Rectangle((left, top), 0.96, 0.92, facecolor=ground, edgecolor="none")
    on.axes.add_patch(cell)
    on.axes.text(*at, str(count.value), ha="center", va="center", color=ink_on(ground))
    on.mark(label, on.say("count", count.value), count.query, cell)
