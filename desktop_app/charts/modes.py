"""办理类型: cases by what we owe for them."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, columns
from desktop_app.charts.drawing import Drawing, Words, finish, sketch
from desktop_app.charts.style import Style
from desktop_app.domain.figures import Figures


def draw(figures: Figures, style: Style, words: Words) -> Drawing:
    """One bar a mode; modes nobody uses are left out."""
    shown = [(mode, count) for mode, count in figures.modes.items() if count.value]
    title = words["modes.title"].format(figures.total.value)
    with sketch(style, words, title, bool(shown)) as on:
        if shown:
            segments = tuple(
                Segment(c.value, text := on.say("count", c.value), text, c.query) for _, c in shown
            )
            labels = [words[f"HandlingMode.{mode.value}"] for mode, _ in shown]
            columns(on, labels, Series("", segments, style.colour(0)))
    return finish(on)
