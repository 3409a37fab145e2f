"""Surfaces with hatches, lines with markers: what tells series apart without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.domain.chart_plan import Fill, Stroke

INCH = 72.0
DENSITY = 4.5  # lines in an inch for each character of a hatch
DOT = 0.45
MARKER = 2.8  # half of a marker's size, in points


def rgb(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of #RRGGBB, each 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def draw_fill(canvas: Any, width: float, height: float, fill: Fill) -> None:
    """Fill a rectangle that stands on the origin."""
    canvas.setFillColorRGB(*rgb(fill.colour))
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    if fill.hatch:
        _draw_hatch(canvas, width, height, fill)
    if fill.edge:
        canvas.setStrokeColorRGB(*rgb(fill.edge))
        canvas.setLineWidth(0.8)
        canvas.rect(0, 0, width, height, stroke=1, fill=0)


def _draw_hatch(canvas: Any, width: float, height: float, fill: Fill) -> None:
    """Lines or dots inside the rectangle."""
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(0, 0, width, height)
    canvas.clipPath(frame, stroke=0, fill=0)
    colour = rgb(fill.hatch_colour or fill.colour)
    canvas.setStrokeColorRGB(*colour)
    canvas.setFillColorRGB(*colour)
    canvas.setLineWidth(0.6)
    pitch = INCH / (DENSITY * len(fill.hatch))
    kind = fill.hatch[0]
    if kind == ".":
        for x, y in _dots(width, height, pitch):
            canvas.circle(x, y, DOT, stroke=0, fill=1)
    else:
        canvas.lines(list(_lines(kind, width, height, pitch)))
    canvas.restoreState()


def _dots(width: float, height: float, pitch: float) -> Iterator[tuple[float, float]]:
    """Rows of dots, every other one set off."""
    y, row = pitch / 2, 0
    while y < height:
        x = pitch / 2 if row % 2 else pitch
        while x < width:
            yield x, y
            x += pitch
        y, row = y + pitch, row + 1


def _lines(
    kind: str, width: float, height: float, pitch: float
) -> Iterator[tuple[float, float, float, float]]:
    """Slanting lines for / \\ x, crossed straight ones for +."""
    if kind == "+":
        yield from _steps_across(width, height, pitch)
        return
    start = -height
    while start < width:
        if kind in "/x":
            yield start, 0.0, start + height, height
        if kind in "\\x":
            yield start + height, 0.0, start, height
        start += pitch


def _steps_across(
    width: float, height: float, pitch: float
) -> Iterator[tuple[float, float, float, float]]:
    """Upright lines, then lying ones."""
    for step in range(1, int(width / pitch) + 1):
        yield step * pitch, 0.0, step * pitch, height
    for step in range(1, int(height / pitch) + 1):
        yield 0.0, step * pitch, width, step * pitch


def paint_stroke(
    canvas: Any,
    points: Sequence[tuple[float, float]],
    stroke: Stroke,
    *,
    has_markers: bool = True,
) -> None:
    """A line through points, with a marker on each."""
    canvas.saveState()
    canvas.setStrokeColorRGB(*rgb(stroke.colour))
    canvas.setLineWidth(1.6)
    canvas.setLineJoin(1)
    if stroke.is_dashed:
        canvas.setDash(5, 2.5)
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
    if has_markers:
        for x, y in points:
            draw_marker(canvas, x, y, stroke)


def draw_marker(canvas: Any, x: float, y: float, stroke: Stroke) -> None:
    """A disc for o, a square for everything else."""
    canvas.setFillColorRGB(*rgb(stroke.colour))
    if stroke.marker == "o":
        canvas.circle(x, y, MARKER, stroke=0, fill=1)
    else:
        canvas.rect(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER, stroke=0, fill=1)
