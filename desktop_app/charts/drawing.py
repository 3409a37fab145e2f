"""A drawn chart: the figure and its marks, the places that say a value and open cases."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import matplotlib
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from desktop_app.charts.style import Style
from desktop_app.domain.listing import ListQuery

Words = Mapping[str, str]
SALT = "proposal-desk"


@dataclass(frozen=True)
class Mark:
    """One value of a chart: what it is of, how it reads, and the query that opens its cases."""

    label: str
    value: str
    query: ListQuery | None
    artist: Artist


@dataclass(frozen=True)
class Drawing:
    """A finished chart. The layout is fixed, so drawing it again costs no layout."""

    figure: Figure
    marks: tuple[Mark, ...]
    title: str
    style: Style


@dataclass
class Sketch:
    """A chart being drawn: one axes, its marks so far, the words it is labelled with."""

    figure: Figure
    axes: Axes
    style: Style
    words: Words
    title: str
    marks: list[Mark] = field(default_factory=list)

    def say(self, key: str, *facts: object) -> str:
        """The wording of a key with its facts put in."""
        return self.words[key].format(*facts)

    def mark(self, label: str, value: str, query: ListQuery | None, artist: Artist) -> None:
        """Note a place that says a value and opens cases."""
        self.marks.append(Mark(label, value, query, artist))


def _settings(style: Style) -> Any:
    """What matplotlib takes from its settings while drawing and while writing a file."""
    return {
        "font.family": list(style.families),
        "font.size": style.points,
        "text.parse_math": False,
        "axes.unicode_minus": False,
        "hatch.linewidth": 0.7,
        "svg.hashsalt": SALT,
        "pdf.fonttype": 42,
        "figure.facecolor": style.panel,
        "axes.facecolor": style.panel,
        "axes.edgecolor": style.line,
        "axes.labelcolor": style.muted,
        "text.color": style.text,
        "xtick.color": style.muted,
        "ytick.color": style.muted,
        "grid.color": style.line,
        "legend.frameon": False,
    }


@contextmanager
def look_of(style: Style) -> Iterator[None]:
    """Draw with the style; a character no font has is shown as a box, without a warning."""
    with matplotlib.rc_context(_settings(style)), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        yield


@contextmanager
def sketch(style: Style, words: Words, title: str, has_data: bool) -> Iterator[Sketch]:
    """A chart to draw on, with its title; without data only a word saying so. See `finish`."""
    with look_of(style):
        margins = ConstrainedLayoutEngine(w_pad=0.16, h_pad=0.14)
        figure = Figure(figsize=style.size, layout=margins)
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        if style.has_title:
            axes.set_title(title, loc="left", fontsize=style.points * 1.25, pad=style.points)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.tick_params(length=0)
        if not has_data:
            axes.set_axis_off()
            middle = axes.text(0.5, 0.5, words["no_data"], color=style.muted, ha="center")
            middle.set_transform(axes.transAxes)
        yield Sketch(figure, axes, style, words, title)


def finish(drawn: Sketch) -> Drawing:
    """The drawing, laid out once for all."""
    with look_of(drawn.style):
        drawn.figure.draw_without_rendering()
        drawn.figure.set_layout_engine("none")
    return Drawing(drawn.figure, tuple(drawn.marks), drawn.title, drawn.style)


def places(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Where each mark lies: left, top, right, bottom as shares of the figure, top left is 0, 0."""
    figure = drawing.figure
    wide, high = figure.bbox.width, figure.bbox.height
    boxes: Sequence[Any] = [mark.artist.get_window_extent() for mark in drawing.marks]
    return [(b.x0 / wide, 1 - b.y1 / high, b.x1 / wide, 1 - b.y0 / high) for b in boxes]


def png(drawing: Drawing, dpi: int = 200) -> bytes:
    """The chart as PNG; the same chart gives the same bytes.

    Drawn straight on the canvas: savefig would draw everything a second time.
    """
    figure, file = drawing.figure, BytesIO()
    before = figure.dpi
    figure.dpi = dpi
    try:
        with look_of(drawing.style):
            canvas: Any = FigureCanvasAgg(figure)
            canvas.print_png(file, metadata={"Software": None})
    finally:
        figure.dpi = before
    return file.getvalue()


def svg(drawing: Drawing) -> bytes:
    """The chart as SVG, letters as outlines."""
    nothing = {"Date": None, "Creator": None}
    return _written(drawing, "svg", metadata=nothing)


def pdf(drawing: Drawing) -> bytes:
    """The chart as a one-page PDF with embedded letters."""
    nothing = {"CreationDate": None, "Creator": None, "Producer": None}
    return _written(drawing, "pdf", metadata=nothing)


def _written(drawing: Drawing, form: str, **options: Any) -> bytes:
    file = BytesIO()
    with look_of(drawing.style):
        drawing.figure.savefig(file, format=form, facecolor=drawing.style.panel, **options)
    return file.getvalue()
