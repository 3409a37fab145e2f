"""A chart drawn on a page as lines and letters: sharp at any size, and its words are text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.documents.blocks import SIZE_S5
from desktop_app.documents.fonts import Role
from desktop_app.documents.hatching import draw_fill, draw_marker, paint_stroke, rgb
from desktop_app.documents.pages import Sheet
from desktop_app.documents.text import clean, clean_line
from desktop_app.domain.chart_plan import Axis, Box, ChartPlan, Curve, Fill, Key, Label, Rule

SIZE = SIZE_S5
LINE = SIZE * 1.5
UPRIGHT = 165.0  # points high without legend and note
A_ROW = 17.0
PAD = 6.0
SWATCH = 16.0
MIDDLE = 0.37  # em from the baseline to the middle of a character
EMPTY = 60.0


def chart_height(plan: ChartPlan) -> float:
    """How high a chart is on paper, in points: by its rows when they lie."""
    if plan.nothing:
        return EMPTY
    inner = A_ROW * abs(plan.up.high - plan.up.low) if plan.rows else UPRIGHT
    return inner + _above(plan) + _below(plan)


def _above(plan: ChartPlan) -> float:
    """Points kept free over the axes."""
    return LINE + PAD if plan.labels_on_top else PAD


def _below(plan: ChartPlan) -> float:
    """Points kept free under the axes: labels, note, legend."""
    lines = max((words.count("\n") + 1 for _, words in plan.across.labels), default=0)
    lines = 0 if plan.labels_on_top else lines
    return (lines + bool(plan.note)) * LINE + (LINE + PAD if plan.legend else 0.0) + PAD


@dataclass(frozen=True)
class _Frame:
    """Where the axes lie on the page, in points from the type area's top left."""

    sheet: Sheet
    plan: ChartPlan
    left: float
    right: float
    top: float
    bottom: float

    def x(self, at: float) -> float:
        """A place of the lower axis."""
        return self.left + _share(self.plan.across, at) * (self.right - self.left)

    def y(self, at: float) -> float:
        """A place of the upright axis, downwards."""
        return self.bottom - _share(self.plan.up, at) * (self.bottom - self.top)

    def write(
        self, x: float, y: float, text: str, align: str, colour: str, size: float = SIZE
    ) -> None:
        """Write a line with its middle at height y."""
        chain = self.sheet.fonts.chain(Role.HEI)
        words = clean_line(text)
        wide = chain.measure(words) * size
        start = x - {"left": 0.0, "center": wide / 2, "right": wide}[align]
        self.sheet.colour(*rgb(colour))
        self.sheet.put(start, y + MIDDLE * size, words, chain, size)
        self.sheet.colour(0, 0, 0)


def _share(axis: Axis, at: float) -> float:
    """Where a place lies between the ends of its axis, 0 to 1."""
    return (at - axis.low) / (axis.high - axis.low)


def paint_chart(sheet: Sheet, plan: ChartPlan, height: float) -> None:
    """Draw a chart from the cursor on, as wide as the line."""
    top, inks = sheet.y, plan.inks
    chain = sheet.fonts.chain(Role.HEI)
    widest = max((chain.measure(clean_line(text)) for _, text in plan.up.labels), default=0.0)
    left = widest * SIZE + PAD if widest else PAD
    room = sheet.paper.room
    bottom = top + height - _below(plan)
    frame = _Frame(sheet, plan, left, room - PAD, top + _above(plan), bottom)
    if plan.nothing:
        frame.write(room / 2, top + height / 2, plan.nothing, "center", inks.muted)
        return
    _paint_grid(frame)
    for kind in (Rule, Box, Curve, Label):
        for shape in plan.shapes:
            if isinstance(shape, kind):
                _PAINT[kind](frame, shape)
    _write_labels(frame)
    _paint_legend(frame, top + height - LINE / 2 - PAD)


def _paint_grid(frame: _Frame) -> None:
    """The floor and the lines of the grid."""
    plan = frame.plan
    places = [frame.y(at) for at, _ in plan.up.labels] if plan.has_grid else []
    if plan.has_floor:
        places.append(frame.bottom)
    with frame.sheet.drawing(0, 0) as canvas:
        canvas.setStrokeColorRGB(*rgb(plan.inks.line))
        canvas.setLineWidth(0.6)
        canvas.lines([(frame.left, -y, frame.right, -y) for y in places])


def _paint_rule(frame: _Frame, rule: Rule) -> None:
    with frame.sheet.drawing(0, 0) as canvas:
        canvas.setStrokeColorRGB(*rgb(rule.colour))
        canvas.setLineWidth(0.6)
        if rule.is_dotted:
            canvas.setDash(1, 2)
        if rule.is_upright:
            canvas.line(frame.x(rule.at), -frame.top, frame.x(rule.at), -frame.bottom)
        else:
            canvas.line(frame.left, -frame.y(rule.at), frame.right, -frame.y(rule.at))


def _paint_box(frame: _Frame, box: Box) -> None:
    left, right = sorted((frame.x(box.x), frame.x(box.x + box.width)))
    top, bottom = sorted((frame.y(box.y), frame.y(box.y + box.height)))
    if right - left > 0.01 and bottom - top > 0.01:
        with frame.sheet.drawing(left, bottom) as canvas:
            draw_fill(canvas, right - left, bottom - top, box.fill)


def _paint_curve(frame: _Frame, curve: Curve) -> None:
    points = [(frame.x(x), -frame.y(y)) for x, y in curve.points]
    with frame.sheet.drawing(0, 0) as canvas:
        paint_stroke(canvas, points, curve.stroke)


def _paint_label(frame: _Frame, label: Label) -> None:
    size = SIZE * label.scale
    x, y = frame.x(label.x) + label.dx, frame.y(label.y) - label.dy
    if label.vertical == "bottom":
        y -= size * 0.55
    if label.ground:
        wide = frame.sheet.fonts.chain(Role.HEI).measure(clean_line(label.text)) * size
        with frame.sheet.drawing(x - wide / 2 - 1, y + size * 0.5) as canvas:
            draw_fill(canvas, wide + 2, size, Fill(label.ground))
    frame.write(x, y, label.text, label.align, label.colour or frame.plan.inks.text, size)


_PAINT: dict[type, Any] = {
    Rule: _paint_rule,
    Box: _paint_box,
    Curve: _paint_curve,
    Label: _paint_label,
}


def _write_labels(frame: _Frame) -> None:
    """The labels of both axes, and the note under them."""
    plan = frame.plan
    strong, muted = plan.inks.text, plan.inks.muted
    for at, text in plan.up.labels:
        colour = strong if plan.up.is_strong else muted
        frame.write(frame.left - PAD, frame.y(at), text, "right", colour)
    under = frame.bottom + LINE / 2 + 2
    first = frame.top - LINE / 2 if plan.labels_on_top else under
    most = 0
    for at, text in plan.across.labels:
        colour = strong if plan.across.is_strong else muted
        for row, line in enumerate(clean(text).split("\n")):
            frame.write(frame.x(at), first + row * LINE, line, "center", colour)
            most = max(most, row + 1)
    if plan.note:
        frame.write((frame.left + frame.right) / 2, under + most * LINE, plan.note, "center", muted)


def _paint_legend(frame: _Frame, y: float) -> None:
    """The names of colours and lines, from the left, under everything."""
    chain = frame.sheet.fonts.chain(Role.HEI)
    x = PAD
    for key in frame.plan.legend:
        _paint_key(frame, key, x, y)
        frame.write(x + SWATCH + 4, y, key.name, "left", frame.plan.inks.text)
        x += SWATCH + 4 + chain.measure(clean_line(key.name)) * SIZE + SIZE * 1.5


def _paint_key(frame: _Frame, key: Key, x: float, y: float) -> None:
    """The swatch before a name."""
    with frame.sheet.drawing(x, y + 3.5) as canvas:
        if isinstance(key.look, Fill):
            draw_fill(canvas, SWATCH, 7, key.look)
        else:
            paint_stroke(canvas, [(0, 3.5), (SWATCH, 3.5)], key.look, has_markers=False)
            draw_marker(canvas, SWATCH / 2, 3.5, key.look)
