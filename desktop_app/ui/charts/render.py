"""Charts as pictures with places that answer; drawn on the worker, matplotlib only from here on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.figures import Figures
from desktop_app.domain.listing import ListQuery
from desktop_app.ui.printing.page_pictures import joined

INCH = 100  # logical pixels
POINTS = 9.5


@dataclass(frozen=True)
class Spot:
    """A place of a picture as shares of it, what it says, and the query that opens its cases."""

    left: float
    top: float
    right: float
    bottom: float
    label: str
    value: str
    query: ListQuery | None

    @property
    def size(self) -> float:
        """Its share of the picture; where spots overlap the smaller one answers."""
        return (self.right - self.left) * (self.bottom - self.top)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point (as shares) lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Look:
    """How a picture is made: the folder of the fonts, the theme, logical size, pixel ratio."""

    fonts: Path
    is_dark: bool = False
    width: int = 720
    height: int = 420
    ratio: float = 1.0


@dataclass(frozen=True)
class Picture:
    """A drawn chart: its key and title, PNG bytes, and its spots in the order drawn."""

    key: str
    title: str
    png: bytes
    look: Look
    spots: tuple[Spot, ...]


def draw(key: str, figures: Figures, words: Mapping[str, str], look: Look) -> Picture:
    """Draw one chart for the window."""
    from desktop_app.charts import drawing  # start-up time

    made = _drawn(key, figures, words, look)
    spots = tuple(
        Spot(*place, mark.label, mark.value, mark.query)
        for place, mark in zip(drawing.places(made), made.marks, strict=True)
    )
    png = drawing.png(made, dpi=round(INCH * look.ratio))
    return Picture(key, made.title, png, look, spots)


def written(key: str, form: str, figures: Figures, words: Mapping[str, str], fonts: Path) -> bytes:
    """One chart for paper (light, whatever the window's theme) as png, svg or pdf."""
    from desktop_app.charts import drawing  # start-up time

    made = _drawn(key, figures, words, Look(fonts))
    write = {"png": drawing.png, "svg": drawing.svg, "pdf": drawing.pdf}[form]
    return write(made)


def book(keys: Sequence[str], figures: Figures, words: Mapping[str, str], fonts: Path) -> bytes:
    """All charts as one PDF, a page each."""
    return joined(written(key, "pdf", figures, words, fonts) for key in keys)


def _drawn(key: str, figures: Figures, words: Mapping[str, str], look: Look) -> Any:
    from desktop_app.charts import gallery, style  # start-up time

    chart = next(one for one in gallery.CHARTS if one.key == key)
    make = style.dark if look.is_dark else style.light
    size = (look.width / INCH, look.height / INCH)
    return chart.draw(figures, make(look.fonts, size, POINTS), words)
