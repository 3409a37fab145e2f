"""Bars, upright and lying, plain and stacked; each segment is a mark with its value on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.charts.sketch import Sketch
from desktop_app.charts.style import between, ink_on
from desktop_app.domain.chart_plan import Axis, Fill, Key, Label
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
    tallest = max((s.value for s in series.segments), default=0) or 1
    for at, (label, segment) in enumerate(zip(labels, series.segments, strict=True)):
        bar = on.box((at - 0.28, 0.0), (0.56, segment.value), _fill(on, series))
        on.mark(label, segment.full, segment.query, bar)
        above = segment.value + tallest * 0.02
        on.shapes.append(Label(at, above, segment.text, vertical="bottom"))
    shown = tuple((at, short(label)) for at, label in enumerate(labels))
    on.across = Axis(-0.6, len(labels) - 0.4, shown)
    on.up = Axis(0, tallest * 1.15)


def stacked_columns(
    on: Sketch, labels: Sequence[str], series: Sequence[Series], above: Sequence[str]
) -> None:
    """Upright bars of several segments with the whole's words above."""
    totals = _totals(series, len(labels))
    tallest = max(totals, default=0) or 1
    for at, label in enumerate(labels):
        base = 0
        for one in series:
            segment = one.segments[at]
            bar = on.box((at - 0.28, base), (0.56, segment.value), _fill(on, one))
            if segment.value:
                _say_inside(on, segment, one, (at, base + segment.value / 2), tallest * 0.05)
                on.mark(f"{label} {one.name}", segment.full, segment.query, bar)
            base += segment.value
        on.shapes.append(Label(at, base + tallest * 0.02, above[at], vertical="bottom"))
    on.across = Axis(-0.6, len(labels) - 0.4, tuple(enumerate(labels)))
    on.up = Axis(0, tallest * 1.2)
    _add_legend(on, series)


def stacked_rows(
    on: Sketch, labels: Sequence[str], series: Sequence[Series], beyond: Sequence[str]
) -> None:
    """Lying bars of several segments, first on top, with the whole's words at the end."""
    totals = _totals(series, len(labels))
    longest = max(totals, default=0) or 1
    for at, label in enumerate(labels):
        base = 0
        for one in series:
            segment = one.segments[at]
            bar = on.box((base, at - 0.31), (segment.value, 0.62), _fill(on, one))
            if segment.value:
                _say_inside(on, segment, one, (base + segment.value / 2, at), longest * 0.03)
                on.mark(f"{label} {one.name}", segment.full, segment.query, bar)
            base += segment.value
        end = Label(base + longest * 0.01, at, beyond[at], "left", colour=on.style.text)
        on.shapes.append(end)
    spare = max(0.0, FEWEST_ROWS - len(labels)) / 2
    shown = tuple((at, short(label)) for at, label in enumerate(labels))
    on.up = Axis(len(labels) - 0.4 + spare, -0.6 - spare, shown)
    on.across = Axis(0, longest * (1.04 + 0.02 * max(map(len, beyond))))
    on.rows, on.has_floor = len(labels), False
    _add_legend(on, series)


def _fill(on: Sketch, series: Series) -> Fill:
    """The colour of a series, with lines that do not drown the number on it."""
    over = between(series.colour, on.style.panel, 0.4)
    return Fill(series.colour, series.hatch, over, on.style.panel)


def _say_inside(
    on: Sketch, segment: Segment, series: Series, at: tuple[float, float], room: float
) -> None:
    """The value in the middle of its segment, on a patch of plain colour, where there is room."""
    if segment.value >= room:
        ground = series.colour if series.hatch else ""
        ink = ink_on(series.colour)
        on.shapes.append(Label(*at, segment.text, colour=ink, scale=0.9, ground=ground))


def _totals(series: Sequence[Series], count: int) -> list[int]:
    return [sum(one.segments[at].value for one in series) for at in range(count)]


def _add_legend(on: Sketch, series: Sequence[Series]) -> None:
    """Names of the series under the chart, only of those that have values."""
    shown = (one for one in series if any(s.value for s in one.segments))
    on.legend += [Key(one.name, _fill(on, one)) for one in shown]
