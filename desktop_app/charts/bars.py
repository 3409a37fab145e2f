"""Bars, upright and lying, plain and stacked; each segment is a mark with its value on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.patches import Rectangle

from desktop_app.charts.drawing import Sketch
from desktop_app.charts.style import between, ink_on
from desktop_app.domain.listing import ListQuery

LONGEST_LABEL = 12
FEWEST_ROWS = 4


@dataclass(frozen=True)
class Segment:
    """One value of a bar: its length, how it reads on the bar and in full, what it opens."""

    value: int
    text: str
    full: str
    query: ListQuery | None


@dataclass(frozen=True)
class Series:
    """Values that share a colour, one for every bar; empty ones have length 0."""

    name: str
    segments: tuple[Segment, ...]
    colour: str
    hatch: str = ""


def short(text: str, longest: int = LONGEST_LABEL) -> str:
    """A label that keeps its place; a longer one is cut and says so."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def columns(on: Sketch, labels: Sequence[str], series: Series) -> None:
    """Upright bars with their value above."""
    axes, style = on.axes, on.style
    tallest = max((s.value for s in series.segments), default=0) or 1
    for at, (label, segment) in enumerate(zip(labels, series.segments, strict=True)):
        bar = _bar(on, (at - 0.28, 0.0), (0.56, segment.value), series)
        on.mark(label, segment.full, segment.query, bar)
        axes.text(at, segment.value + tallest * 0.02, segment.text, ha="center", va="bottom")
    axes.set_xticks(range(len(labels)), [short(label) for label in labels])
    axes.set_xlim(-0.6, len(labels) - 0.4)
    axes.set_ylim(0, tallest * 1.15)
    axes.set_yticks([])
    axes.tick_params(axis="x", labelcolor=style.text)


def stacked_columns(
    on: Sketch, labels: Sequence[str], series: Sequence[Series], above: Sequence[str]
) -> None:
    """Upright bars of several segments with the whole's words above."""
    axes, style = on.axes, on.style
    totals = _totals(series, len(labels))
    tallest = max(totals, default=0) or 1
    for at, label in enumerate(labels):
        base = 0
        for one in series:
            segment = one.segments[at]
            bar = _bar(on, (at - 0.28, base), (0.56, segment.value), one)
            if segment.value:
                _say_inside(on, segment, one, (at, base + segment.value / 2), tallest * 0.05)
                on.mark(f"{label} {one.name}", segment.full, segment.query, bar)
            base += segment.value
        axes.text(at, base + tallest * 0.02, above[at], ha="center", va="bottom")
    axes.set_xticks(range(len(labels)), labels, linespacing=1.5)
    axes.set_xlim(-0.6, len(labels) - 0.4)
    axes.set_ylim(0, tallest * 1.2)
    axes.set_yticks([])
    axes.tick_params(axis="x", labelcolor=style.text)
    _legend(on, series)


def stacked_rows(
    on: Sketch, labels: Sequence[str], series: Sequence[Series], beyond: Sequence[str]
) -> None:
    """Lying bars of several segments, first on top, with the whole's words at the end."""
    axes, style = on.axes, on.style
    totals = _totals(series, len(labels))
    longest = max(totals, default=0) or 1
    for at, label in enumerate(labels):
        base = 0
        for one in series:
            segment = one.segments[at]
            bar = _bar(on, (base, at - 0.31), (segment.value, 0.62), one)
            if segment.value:
                _say_inside(on, segment, one, (base + segment.value / 2, at), longest * 0.03)
                on.mark(f"{label} {one.name}", segment.full, segment.query, bar)
            base += segment.value
        axes.text(base + longest * 0.01, at, beyond[at], ha="left", va="center", color=style.text)
    axes.set_yticks(range(len(labels)), [short(label) for label in labels])
    spare = max(0.0, FEWEST_ROWS - len(labels)) / 2
    axes.set_ylim(len(labels) - 0.4 + spare, -0.6 - spare)
    axes.set_xlim(0, longest * (1.04 + 0.02 * max(map(len, beyond))))
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(axis="y", labelcolor=style.text)
    _legend(on, series)


def _bar(
    on: Sketch, corner: tuple[float, float], size: tuple[float, float], series: Series
) -> Rectangle:
    bar = Rectangle(
        corner,
        *size,
        facecolor=series.colour,
        edgecolor=on.style.panel,
        hatch=series.hatch or None,
        hatchcolor=_hatch_colour(on, series),
        linewidth=0.8,
    )
    on.axes.add_patch(bar)
    return bar


def _hatch_colour(on: Sketch, series: Series) -> str:
    """Lines that part a series from others without drowning the number on it."""
    return between(series.colour, on.style.panel, 0.4)


def _say_inside(
    on: Sketch, segment: Segment, series: Series, at: tuple[float, float], room: float
) -> None:
    """The value in the middle of its segment, on a patch of plain colour, where there is room."""
    if segment.value < room:
        return
    ground = {"facecolor": series.colour, "edgecolor": "none", "pad": 0.5}
    on.axes.text(
        *at,
        segment.text,
        ha="center",
        va="center",
        color=ink_on(series.colour),
        fontsize=on.style.points * 0.9,
        bbox=ground if series.hatch else None,
    )


def _totals(series: Sequence[Series], count: int) -> list[int]:
    return [sum(one.segments[at].value for one in series) for at in range(count)]


def _legend(on: Sketch, series: Sequence[Series]) -> None:
    """Names of the series under the chart, only of those that have values."""
    shown = [one for one in series if any(s.value for s in one.segments)]
    swatches = [
        Rectangle(
            (0, 0),
            1,
            1,
            facecolor=one.colour,
            hatch=one.hatch or None,
            hatchcolor=_hatch_colour(on, one),
            edgecolor=on.style.panel,
        )
        for one in shown
    ]
    on.figure.legend(
        swatches,
        [one.name for one in shown],
        loc="outside lower left",
        ncols=6,
        fontsize=on.style.points * 0.9,
        handlelength=1.6,
        columnspacing=1.4,
    )
