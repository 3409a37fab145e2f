"""Every chart of the gallery in the order of the page, and how their words are called."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.charts import (
    contacts,
    divisions,
    grades,
    modes,
    months,
    promises,
    satisfaction,
    workload,
    years,
)
from desktop_app.charts.sketch import Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan
from desktop_app.domain.figures import Figures

if TYPE_CHECKING:
    from desktop_app.charts.drawing import Drawing


@dataclass(frozen=True)
class Chart:
    """One chart: its key, and how it is planned of figures, in a style, with words."""

    key: str
    plan: Callable[[Figures, Style, Words], ChartPlan]

    def draw(self, figures: Figures, style: Style, words: Words) -> Drawing:
        """The chart drawn with matplotlib."""
        from desktop_app.charts.drawing import painted  # start-up time

        return painted(self.plan(figures, style, words), style)


CHARTS = (
    Chart("modes", modes.plan),
    Chart("grades", grades.plan),
    Chart("divisions", divisions.plan),
    Chart("months", months.plan),
    Chart("contacts", contacts.plan),
    Chart("satisfaction", satisfaction.plan),
    Chart("years", years.plan),
    Chart("promises", promises.plan),
    Chart("workload", workload.plan),
)


def load_words(texts: Path, language: str = "zh") -> Words:
    """The charts' words for documents, from the folder of texts; the window hands its own."""
    found = json.loads((texts / f"charts.{language}.json").read_text("utf-8"))
    return {str(key): str(words) for key, words in found.items()}
