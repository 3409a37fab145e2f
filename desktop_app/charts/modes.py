"""办理类型: cases by what we owe for them."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, columns
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.figures import Figures


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """One bar a mode; modes nobody uses are left out."""
    shown = [(mode, count) for mode, count in figures.modes.items() if count.value]
    on = Sketch(style, words, words["modes.title"].format(figures.total.value))
    segments = tuple(
        Segment(c.value, text := on.say("count", c.value), text, c.query) for _, c in shown
    )
    labels = [words[f"HandlingMode.{mode.value}"] for mode, _ in shown]
    columns(on, labels, Series("", segments, style.colour(0)))
    return on.plan()
