"""答复进度与期限: answers added up month by month against the curve of what was due."""

from __future__ import annotations

from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import (
    Axis,
    ChartPlan,
    Curve,
    Fill,
    Key,
    Label,
    Mark,
    Rule,
    Stroke,
)
from desktop_app.domain.figures import Count, Figures, MonthFigure

MOST_LABELS = 14
STEPS = (1, 2, 5, 10, 20, 25, 50)
DOT = 5.5  # points that a dot answers around it


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """Answers as a full line with dots, what was due dashed with squares; months as bars."""
    on = Sketch(style, words, words["months.title"])
    if figures.months:
        _add_bars(on, figures.months)
        _add_curves(on, figures)
        _set_axes(on, figures.months)
    return on.plan()


def _add_bars(on: Sketch, months: tuple[MonthFigure, ...]) -> None:
    """The answers of each month alone, pale behind the curves."""
    fill = Fill(on.style.line)
    for at, month in enumerate(months):
        count = month.answered
        bar = on.box((at - 0.18, 0), (0.36, count.value), fill)
        if count.value:
            label = f"{month.month} {on.words['months.in_month']}"
            on.mark(label, on.say("count", count.value), count.query, bar)
    on.legend.append(Key(on.words["months.in_month"], fill))


def _add_curves(on: Sketch, figures: Figures) -> None:
    """The curve of answers ends with the day of the figures, which a dotted line shows."""
    months = figures.months
    today = figures.as_of.strftime("%Y-%m")
    past = [m for at, m in enumerate(months) if m.month <= today or _has_answers(months[at:])]
    _curve(on, [m.month for m in past], [m.answered_so_far for m in past], 0, "months.answered")
    _curve(on, [m.month for m in months], [m.due_so_far for m in months], 1, "months.due")
    if months[0].month <= today <= months[-1].month:
        at = [month.month for month in months].index(today)
        place = at - 0.5 + figures.as_of.day / 31
        on.shapes.append(Rule(place, True, on.style.muted, is_dotted=True))


def _has_answers(months: tuple[MonthFigure, ...]) -> bool:
    return any(month.answered.value for month in months)


def _curve(on: Sketch, months: list[str], counts: list[Count], at: int, key: str) -> None:
    """One curve with its last value beside its end; every dot of it opens its cases."""
    stroke = Stroke(on.style.colour(at), on.style.marker(at), is_dashed=at > 0)
    points = tuple((float(place), float(count.value)) for place, count in enumerate(counts))
    if not points:
        return
    on.shapes.append(Curve(points, stroke))
    on.legend.append(Key(on.words[key], stroke))
    for point, month, count in zip(points, months, counts, strict=True):
        label, value = f"{month} {on.words[key]}", on.say("count", count.value)
        on.marks.append(Mark(label, value, count.query, point, point, DOT))
    last, beside = str(counts[-1].value), 6 if at == 0 else -14
    on.shapes.append(Label(*points[-1], last, vertical="bottom", colour=stroke.colour, dy=beside))


def _set_axes(on: Sketch, months: tuple[MonthFigure, ...]) -> None:
    """Months across, whole numbers up, lines of a grid behind."""
    step = -(-len(months) // MOST_LABELS)
    shown = tuple((at, months[at].month) for at in range(0, len(months), step))
    on.across = Axis(-0.5, len(months) - 0.5, shown, is_strong=False)
    highest = max(months[-1].answered_so_far.value, months[-1].due_so_far.value)
    top = highest * 1.12
    scale = round_step(top)
    ticks = tuple((at, str(at)) for at in range(0, int(top) + 1, scale))
    on.up = Axis(0, top, ticks, is_strong=False)
    on.has_grid = True


def round_step(top: float) -> int:
    """The least round step that gives at most six labels up to `top`."""
    factor = 1
    while True:
        for step in STEPS:
            if top / (step * factor) <= 6:
                return step * factor
        factor *= 100
