"""B类承诺与转化: this year's promises by outcome, and what became of last year's B."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, stacked_rows
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.figures import Count, Figures
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.percent import printed

NOTHING = Segment(0, "", "", None)


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """Two bars: promises of this year's answers, cases of last year's B."""
    before = figures.previous_b
    on = Sketch(style, words, words["b.title"])
    if figures.promises.total.value or (before and before.total.value):
        _add_bars(on, figures)
    return on.plan()


def _add_bars(on: Sketch, figures: Figures) -> None:
    style, promised, before = on.style, figures.promises, figures.previous_b
    labels = [on.words["b.promises"]]
    ends = [on.say("promises", promised.total.value)]
    settled = unsettled = NOTHING
    if before:
        labels.append(on.say("b.previous", before.year))
        total = on.say("count", before.total.value)
        ends.append(f"{total} {printed(before.percent)}")
        settled = _segment(on, before.resolved, "count")
        left = before.total.value - before.resolved.value
        done = set(before.resolved.query.ids or ())
        rest = tuple(one for one in before.total.query.ids or () if one not in done)
        unsettled = _segment(on, Count(left, ListQuery(ids=rest)), "count")
    rows = (
        ("b.kept", promised.kept, NOTHING, style.colour(0), 0),
        ("b.running", promised.running, NOTHING, style.colour(1), 1),
        ("b.overdue", promised.overdue, NOTHING, style.overdue, 3),
        ("b.cannot", promised.cannot, NOTHING, style.colour(4), 4),
        ("b.resolved", None, settled, style.colour(2), 0),
        ("b.unresolved", None, unsettled, style.colour(3), 2),
    )
    series = []
    for key, count, segment, colour, hatch in rows:
        first = _segment(on, count, "promises") if count else NOTHING
        segments = (first, segment)[: len(labels)]
        series.append(Series(on.words[key], segments, colour, style.hatch(hatch)))
    stacked_rows(on, labels, series, ends)


def _segment(on: Sketch, count: Count, unit: str) -> Segment:
    return Segment(count.value, str(count.value), on.say(unit, count.value), count.query)
