"""历年办理数量: the years of the same organ side by side, each bar parted by mode."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, stacked_columns
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.figures import Count, Figures, YearFigure
from desktop_app.domain.percent import printed
from desktop_app.domain.proposal import HandlingMode


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """One bar a year with its on-time rate under the year."""
    years = figures.compared
    on = Sketch(style, words, words["years.title"])
    if any(year.total.value for year in years):
        _add_years(on, years)
    return on.plan()


def _add_years(on: Sketch, years: tuple[YearFigure, ...]) -> None:
    series = [
        Series(
            on.words[f"HandlingMode.{mode.value}"],
            tuple(_segment(on, year.modes[mode]) for year in years),
            on.style.colour(at),
            on.style.hatch(at),
        )
        for at, mode in enumerate(HandlingMode)
        if any(year.modes[mode].value for year in years)
    ]
    labels = [_label(on, year) for year in years]
    stacked_columns(on, labels, series, [on.say("count", year.total.value) for year in years])


def _label(on: Sketch, year: YearFigure) -> str:
    rate = year.on_time
    shares = (printed(rate.percent), rate.part.value, rate.base.value)
    return f"{on.say('years.year', year.year)}\n{on.say('years.on_time', *shares)}"


def _segment(on: Sketch, count: Count) -> Segment:
    return Segment(count.value, str(count.value), on.say("count", count.value), count.query)
