"""A plan drawn with matplotlib: the figure, its marks, and the places that open cases."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import Box, ChartPlan, Curve, Fill, Key, Label, Mark, Rule

SALT = "proposal-desk"
FONT_FILES = ("NotoSansSC-Regular.ttf", "NotoSerifJP-Rare.ttf", "NotoSerifSC-Regular.ttf")
POINTS = 72


@dataclass(frozen=True)
class Drawing:
    """A finished chart. The layout is fixed, so drawing it again costs no layout."""

    figure: Figure
    marks: tuple[Mark, ...]
    title: str
    style: Style


@cache
def _families(folder: Path) -> tuple[str, ...]:
    """Make the bundled fonts known, once a process, and return their family names in order."""
    names = []
    for name in FONT_FILES:
        path = folder / name
        font_manager.fontManager.addfont(str(path))
        names.append(font_manager.get_font(str(path)).family_name)
    return tuple(names)


def _settings(style: Style) -> Any:
    """What matplotlib takes from its settings while drawing and while writing a file."""
    return {
        "font.family": list(_families(style.fonts)),
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


def painted(plan: ChartPlan, style: Style) -> Drawing:
    """The drawing of a plan, laid out once for all; without data only a word saying so."""
    with look_of(style):
        margins = ConstrainedLayoutEngine(w_pad=0.16, h_pad=0.14)
        figure = Figure(figsize=style.size, layout=margins)
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        if style.has_title:
            axes.set_title(plan.title, loc="left", fontsize=style.points * 1.25, pad=style.points)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        if plan.nothing:
            axes.set_axis_off()
            words = axes.text(0.5, 0.5, plan.nothing, color=style.muted, ha="center")
            words.set_transform(axes.transAxes)
        else:
            _paint_axes(axes, plan, style)
            for shape in plan.shapes:
                _PAINT[type(shape)](axes, shape, style)
            _paint_legend(figure, plan, style)
        margins.execute(figure)
        figure.set_layout_engine("none")
    return Drawing(figure, plan.marks, plan.title, style)


def _paint_axes(axes: Axes, plan: ChartPlan, style: Style) -> None:
    """Limits, labels, the floor, the grid, the note under the axis."""
    axes.set_xticks(
        [at for at, _ in plan.across.labels],
        [words for _, words in plan.across.labels],
        linespacing=1.5,
    )
    axes.set_yticks([at for at, _ in plan.up.labels], [words for _, words in plan.up.labels])
    axes.set_xlim(plan.across.low, plan.across.high)
    axes.set_ylim(plan.up.low, plan.up.high)
    axes.tick_params(length=0)
    for name, axis in (("x", plan.across), ("y", plan.up)):
        if axis.is_strong:
            axes.tick_params(axis=name, labelcolor=style.text)  # type: ignore[arg-type]
    axes.spines["bottom"].set_visible(plan.has_floor)
    if plan.labels_on_top:
        axes.xaxis.tick_top()
        axes.tick_params(length=0)
    if plan.has_grid:
        axes.grid(axis="y", linewidth=0.8)
        axes.set_axisbelow(True)
    if plan.note:
        axes.set_xlabel(plan.note, labelpad=style.points)


def _patch(fill: Fill, corner: tuple[float, float], width: float, height: float) -> Rectangle:
    return Rectangle(
        corner,
        width,
        height,
        facecolor=fill.colour,
        edgecolor=fill.edge or "none",
        hatch=fill.hatch or None,
        hatchcolor=fill.hatch_colour or fill.colour,
        linewidth=0.8,
    )


def _box(axes: Axes, box: Box, _style: Style) -> None:
    axes.add_patch(_patch(box.fill, (box.x, box.y), box.width, box.height))


def _label(axes: Axes, label: Label, style: Style) -> None:
    ground = {"facecolor": label.ground, "edgecolor": "none", "pad": 0.5} if label.ground else None
    axes.annotate(
        label.text,
        (label.x, label.y),
        (label.dx, label.dy),
        textcoords="offset points",
        ha=label.align,
        va=label.vertical if label.vertical == "center" or not label.dy else "baseline",
        color=label.colour or style.text,
        fontsize=style.points * label.scale,
        bbox=ground,
    )


def _curve(axes: Axes, curve: Curve, _style: Style) -> None:
    line = Line2D([x for x, _ in curve.points], [y for _, y in curve.points], linewidth=2)
    line.set(color=curve.stroke.colour, marker=curve.stroke.marker)
    line.set_linestyle("--" if curve.stroke.is_dashed else "-")
    axes.add_line(line)


def _rule(axes: Axes, rule: Rule, _style: Style) -> None:
    draw = axes.axvline if rule.is_upright else axes.axhline
    draw(rule.at, color=rule.colour, linewidth=0.8, linestyle=":" if rule.is_dotted else "-").set(
        zorder=0
    )


_PAINT: dict[type, Any] = {Box: _box, Label: _label, Curve: _curve, Rule: _rule}


def _paint_legend(figure: Figure, plan: ChartPlan, style: Style) -> None:
    """The names of colours and lines, under the chart."""
    if plan.legend:
        figure.legend(
            [_handle(key) for key in plan.legend],
            [key.name for key in plan.legend],
            loc="outside lower left",
            ncols=6,
            fontsize=style.points * 0.9,
            handlelength=1.6,
            columnspacing=1.4,
        )


def _handle(key: Key) -> Any:
    if isinstance(key.look, Fill):
        return _patch(key.look, (0, 0), 1, 1)
    line = Line2D([], [], color=key.look.colour, marker=key.look.marker, linewidth=2)
    line.set_linestyle("--" if key.look.is_dashed else "-")
    return line


def places(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Where each mark lies: left, top, right, bottom as shares of the figure, top left is 0, 0."""
    figure = drawing.figure
    wide, high = figure.bbox.width, figure.bbox.height
    to_pixels = figure.axes[0].transData
    found = []
    for mark in drawing.marks:
        (x0, y0), (x1, y1) = to_pixels.transform([mark.low, mark.high])
        reach = mark.reach * figure.dpi / POINTS
        left, right = min(x0, x1) - reach, max(x0, x1) + reach
        low, top = min(y0, y1) - reach, max(y0, y1) + reach
        found.append((left / wide, 1 - top / high, right / wide, 1 - low / high))
    return found


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
