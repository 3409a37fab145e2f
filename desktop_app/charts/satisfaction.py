"""征询意见: what addressees thought of attitude and result, at first and in the end."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, stacked_rows
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.figures import Count, Figures, SatisfactionFigure
from desktop_app.domain.percent import printed

ASPECTS = ("attitude_first", "attitude_final", "result_first", "result_final")


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """Four bars of forms by opinion; the share of satisfied ones stands at the end."""
    sent = figures.feedback
    title = words["satisfaction.title"].format(
        printed(sent.percent), sent.part.value, sent.base.value
    )
    asked = [(name, getattr(figures.satisfaction, name)) for name in ASPECTS]
    shown = [(name, figure) for name, figure in asked if figure.base.value]
    on = Sketch(style, words, title)
    if shown:
        _add_opinions(on, shown)
    return on.plan()


def _add_opinions(on: Sketch, shown: list[tuple[str, SatisfactionFigure]]) -> None:
    style = on.style
    kinds = (
        ("satisfied", "SATISFIED", style.colour(0), style.hatch(0)),
        ("basically", "BASICALLY", style.colour(1), style.hatch(1)),
        ("dissatisfied", "DISSATISFIED", style.overdue, style.hatch(3)),
    )
    series = [
        Series(
            on.words[f"Satisfaction.{code}"],
            tuple(_segment(on, getattr(figure, name)) for _, figure in shown),
            colour,
            hatch,
        )
        for name, code, colour, hatch in kinds
    ]
    labels = [on.words[f"satisfaction.{name}"] for name, _ in shown]
    ends = [
        on.say(
            "satisfaction.rate", printed(figure.percent), figure.satisfied.value, figure.base.value
        )
        for _, figure in shown
    ]
    stacked_rows(on, labels, series, ends)


def _segment(on: Sketch, count: Count) -> Segment:
    return Segment(count.value, str(count.value), on.say("forms", count.value), count.query)
