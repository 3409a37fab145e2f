"""What a chart shows, as plain shapes on two axes: painted for the window and for paper alike.

Places are in the units of the axes; sizes that do not grow with the chart are in points. Colours
are #RRGGBB.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from desktop_app.domain.listing import ListQuery

Align = Literal["left", "center", "right"]
Vertical = Literal["center", "bottom"]


@dataclass(frozen=True)
class Inks:
    """The colours that every chart of a look has in common."""

    panel: str
    line: str
    text: str
    muted: str


@dataclass(frozen=True)
class Fill:
    """How a surface is filled: a colour, and a hatch over it in another one."""

    colour: str
    hatch: str = ""
    hatch_colour: str = ""
    edge: str = ""


@dataclass(frozen=True)
class Box:
    """A filled rectangle from its corner."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill


@dataclass(frozen=True)
class Label:
    """Words at a place; dx and dy move them by points, `ground` is a patch of colour behind."""

    x: float
    y: float
    text: str
    align: Align = "center"
    vertical: Vertical = "center"
    colour: str = ""
    scale: float = 1.0
    ground: str = ""
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True)
class Stroke:
    """How a curve is drawn: colour, marker at each point (o, s, …), full or dashed."""

    colour: str
    marker: str
    is_dashed: bool = False


@dataclass(frozen=True)
class Curve:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    stroke: Stroke


@dataclass(frozen=True)
class Rule:
    """A straight line across the whole chart at a place of one axis, behind everything."""

    at: float
    is_upright: bool
    colour: str
    is_dotted: bool = False


Shape = Box | Label | Curve | Rule


@dataclass(frozen=True)
class Mark:
    """One value of a chart: what it is of, how it reads, the query that opens its cases.

    `low` and `high` are the corners of its place; `reach` widens it by points on every side.
    """

    label: str
    value: str
    query: ListQuery | None
    low: tuple[float, float] = (0.0, 0.0)
    high: tuple[float, float] = (0.0, 0.0)
    reach: float = 0.0


@dataclass(frozen=True)
class Key:
    """An entry of the legend: a filled swatch, or a piece of a curve."""

    name: str
    look: Fill | Stroke


@dataclass(frozen=True)
class Axis:
    """One axis: from where to where (may fall), its labels, whether they are strong or muted."""

    low: float = 0.0
    high: float = 1.0
    labels: tuple[tuple[float, str], ...] = ()
    is_strong: bool = True


@dataclass(frozen=True)
class ChartPlan:
    """A whole chart. Without data only `nothing` is shown.

    rows: how many rows lie one under the other, 0 for an upright chart: what its height grows by.
    note stands under the axis; the labels of the lower axis may stand on top instead.
    """

    title: str
    inks: Inks
    across: Axis = field(default_factory=Axis)
    up: Axis = field(default_factory=Axis)
    shapes: tuple[Shape, ...] = ()
    marks: tuple[Mark, ...] = ()
    legend: tuple[Key, ...] = ()
    note: str = ""
    nothing: str = ""
    rows: float = 0.0
    has_floor: bool = True
    has_grid: bool = False
    labels_on_top: bool = False
