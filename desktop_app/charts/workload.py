"""承办人工作量: each handler's cases, answered, open and overdue."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, stacked_rows
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.figures import Count, Figures, HandlerFigure

MOST = 15


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """One bar a handler, the heaviest first; a title that says how many are shown."""
    handlers = figures.handlers
    shown = handlers[:MOST]
    title = words["workload.title"]
    if len(handlers) > MOST:
        title = words["workload.first"].format(MOST, len(handlers))
    on = Sketch(style, words, title)
    if shown:
        _add_handlers(on, shown)
    return on.plan()


def _add_handlers(on: Sketch, shown: tuple[HandlerFigure, ...]) -> None:
    style = on.style
    kinds = (
        ("workload.answered", "answered", style.colour(0), style.hatch(0)),
        ("workload.open", "open_in_time", style.colour(1), style.hatch(1)),
        ("workload.overdue", "overdue", style.overdue, style.hatch(3)),
    )
    series = [
        Series(
            on.words[key],
            tuple(_segment(on, getattr(handler, name)) for handler in shown),
            colour,
            hatch,
        )
        for key, name, colour, hatch in kinds
    ]
    labels = [handler.name or on.words["workload.none"] for handler in shown]
    stacked_rows(on, labels, series, [str(handler.total.value) for handler in shown])


def _segment(on: Sketch, count: Count) -> Segment:
    return Segment(count.value, str(count.value), on.say("count", count.value), count.query)
