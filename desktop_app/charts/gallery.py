"""Every chart of the gallery in the order of the page, and how their words are called."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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
from desktop_app.charts.drawing import Drawing, Words
from desktop_app.charts.style import Style
from desktop_app.domain.figures import Figures


@dataclass(frozen=True)
class Chart:
    """One chart: its key, and how it is drawn of figures, in a style, with words."""

    key: str
    draw: Callable[[Figures, Style, Words], Drawing]


CHARTS = (
    Chart("modes", modes.draw),
    Chart("grades", grades.draw),
    Chart("divisions", divisions.draw),
    Chart("months", months.draw),
    Chart("contacts", contacts.draw),
    Chart("satisfaction", satisfaction.draw),
    Chart("years", years.draw),
    Chart("promises", promises.draw),
    Chart("workload", workload.draw),
)


def load_words(texts: Path, language: str = "zh") -> Words:
    """The charts' words for documents, from the folder of texts; the window hands its own."""
    found = json.loads((texts / f"charts.{language}.json").read_text("utf-8"))
    return {str(key): str(words) for key, words in found.items()}
