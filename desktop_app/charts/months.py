"""答复进度与期限: answers added up month by month against the curve of what was due."""

from __future__ import annotations

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from desktop_app.charts.drawing import Drawing, Sketch, Words, finish, sketch
from desktop_app.charts.style import Style
from desktop_app.domain.figures import Count, Figures, MonthFigure

MOST_LABELS = 14


def draw(figures: Figures, style: Style, words: Words) -> Drawing:
    """Answers as a full line with dots, what was due dashed with squares; months as bars."""
    with sketch(style, words, words["months.title"], bool(figures.months)) as on:
        if figures.months:
            _draw_bars(on, figures.months)
            _draw_curves(on, figures)
            _draw_axes(on, figures.months)
    return finish(on)


def _draw_bars(on: Sketch, months: tuple[MonthFigure, ...]) -> None:
    """The answers of each month alone, pale behind the curves."""
    for at, month in enumerate(months):
        count = month.answered
        size = (0.36, count.value)
        bar = Rectangle((at - 0.18, 0), *size, facecolor=on.style.line, edgecolor="none")
        on.axes.add_patch(bar)
        if count.value:
            label = f"{month.month} {on.words['months.in_month']}"
            on.mark(label, on.say("count", count.value), count.query, bar)


def _draw_curves(on: Sketch, figures: Figures) -> None:
    """The curve of answers ends with the day of the figures, which a dotted line shows."""
    months = figures.months
    today = figures.as_of.strftime("%Y-%m")
    past = [m for at, m in enumerate(months) if m.month <= today or _has_answers(months[at:])]
    _curve(on, [m.month for m in past], [m.answered_so_far for m in past], 0, "months.answered")
    _curve(on, [m.month for m in months], [m.due_so_far for m in months], 1, "months.due")
    if months[0].month <= today <= months[-1].month:
        at = [month.month for month in months].index(today)
        place = at - 0.5 + figures.as_of.day / 31
        on.axes.axvline(place, color=on.style.muted, linewidth=0.8, linestyle=":")


def _has_answers(months: tuple[MonthFigure, ...]) -> bool:
    return any(month.answered.value for month in months)


def _curve(on: Sketch, months: list[str], counts: list[Count], at: int, key: str) -> None:
    axes, style = on.axes, on.style
    colour, shape = style.colour(at), style.marker(at)
    values = [count.value for count in counts]
    line = Line2D(range(len(values)), values, color=colour, marker=shape, linewidth=2)
    line.set(linestyle=("-", "--")[at], label=on.words[key])
    axes.add_line(line)
    for place, (month, count) in enumerate(zip(months, counts, strict=True)):
        dot = Line2D([place], [count.value], marker=shape, markersize=11, alpha=0.0)
        axes.add_line(dot)
        on.mark(f"{month} {on.words[key]}", on.say("count", count.value), count.query, dot)
    if values:
        end = (len(values) - 1, values[-1])
        shift = (0, 6) if at == 0 else (0, -14)
        axes.annotate(
            str(values[-1]), end, shift, textcoords="offset points", ha="center", color=colour
        )


def _draw_axes(on: Sketch, months: tuple[MonthFigure, ...]) -> None:
    axes = on.axes
    axes.grid(axis="y", linewidth=0.8)
    axes.set_axisbelow(True)
    step = -(-len(months) // MOST_LABELS)
    axes.set_xticks(range(0, len(months), step), [month.month for month in months[::step]])
    axes.set_xlim(-0.5, len(months) - 0.5)
    highest = max(months[-1].answered_so_far.value, months[-1].due_so_far.value)
    axes.set_ylim(0, highest * 1.12)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    on.figure.legend(loc="outside lower left", ncols=3, fontsize=on.style.points * 0.9)
