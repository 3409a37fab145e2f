"""沟通方式: conversations by way, each bar parted by phase."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, stacked_rows
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.figures import ContactFigure, Figures


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """One bar a way that was used; its segments are before, during and after handling."""
    ways = [figure for figure in figures.contact_ways if figure.contacts]
    title = words["contacts.title"].format(figures.contacts.contacts, figures.contacts.cases.value)
    cells = {(cell.way, cell.phase): cell for cell in figures.contact_cells}
    on = Sketch(style, words, title)
    if ways:
        _add_ways(on, sorted(ways, key=lambda figure: -figure.contacts), cells)
    return on.plan()


def _add_ways(
    on: Sketch,
    ways: list[ContactFigure],
    cells: dict[tuple[Way | None, Phase | None], ContactFigure],
) -> None:
    series = [
        Series(
            on.words[f"Phase.{phase.value}"],
            tuple(_segment(on, cells[way.way, phase]) for way in ways),
            on.style.colour(at),
            on.style.hatch(at),
        )
        for at, phase in enumerate(Phase)
    ]
    labels = [on.words[f"Way.{figure.way}"] for figure in ways]
    stacked_rows(on, labels, series, [on.say("times", figure.contacts) for figure in ways])


def _segment(on: Sketch, cell: ContactFigure) -> Segment:
    full = f"{on.say('times', cell.contacts)} {on.say('count', cell.cases.value)}"
    return Segment(cell.contacts, str(cell.contacts), full, cell.cases.query)
