"""A chart being made: shapes, values and words are added until the plan is taken from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import Axis, Box, ChartPlan, Fill, Key, Mark, Shape
from desktop_app.domain.listing import ListQuery

Words = Mapping[str, str]


@dataclass
class Sketch:
    """Two axes, what stands on them so far, and the words it is labelled with."""

    style: Style
    words: Words
    title: str
    across: Axis = field(default_factory=Axis)
    up: Axis = field(default_factory=Axis)
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    legend: list[Key] = field(default_factory=list)
    note: str = ""
    rows: float = 0.0
    has_floor: bool = True
    has_grid: bool = False
    labels_on_top: bool = False

    def say(self, key: str, *facts: object) -> str:
        """The wording of a key with its facts put in."""
        return self.words[key].format(*facts)

    def box(self, corner: tuple[float, float], size: tuple[float, float], fill: Fill) -> Box:
        """Add a rectangle."""
        made = Box(*corner, *size, fill)
        self.shapes.append(made)
        return made

    def mark(self, label: str, value: str, query: ListQuery | None, box: Box) -> None:
        """Note a box that says a value and opens cases."""
        high = (box.x + box.width, box.y + box.height)
        self.marks.append(Mark(label, value, query, (box.x, box.y), high))

    def plan(self) -> ChartPlan:
        """The finished chart; one without any value says that there is none."""
        return ChartPlan(
            title=self.title,
            inks=self.style.inks,
            across=self.across,
            up=self.up,
            shapes=tuple(self.shapes),
            marks=tuple(self.marks),
            legend=tuple(self.legend),
            note=self.note,
            nothing="" if self.marks else self.words["no_data"],
            rows=self.rows,
            has_floor=self.has_floor,
            has_grid=self.has_grid,
            labels_on_top=self.labels_on_top,
        )
