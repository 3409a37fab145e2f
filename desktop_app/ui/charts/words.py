"""The words of charts in the window's language, by the keys the charts ask for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.proposal import HandlingMode
from desktop_app.domain.session import GradeBase
from desktop_app.domain.stage import Stage
from desktop_app.ui import labels

_CODES = (HandlingMode, Stage, Way, Phase, Satisfaction, GradeBase)
_WORDS: dict[str, Any] = {
    "no_data": QT_TRANSLATE_NOOP("charts", "No data yet"),
    "count": QT_TRANSLATE_NOOP("charts", "{} cases"),
    "times": QT_TRANSLATE_NOOP("charts", "{} times"),
    "forms": QT_TRANSLATE_NOOP("charts", "{} forms"),
    "promises": QT_TRANSLATE_NOOP("charts", "{} promises"),
    "share": QT_TRANSLATE_NOOP("charts", "{} ({}%)"),
    "modes.title": QT_TRANSLATE_NOOP("charts", "Handling modes ({} cases)"),
    "grades.title": QT_TRANSLATE_NOOP("charts", "Results"),
    "grades.base": QT_TRANSLATE_NOOP("charts", "Base: {}, {} cases"),
    "grades.letter": QT_TRANSLATE_NOOP("charts", "Grade {}"),
    "divisions.title": QT_TRANSLATE_NOOP("charts", "Divisions by stage"),
    "divisions.none": QT_TRANSLATE_NOOP("charts", "Not assigned"),
    "divisions.total": QT_TRANSLATE_NOOP("charts", "Total"),
    "months.title": QT_TRANSLATE_NOOP("charts", "Answers against the due curve"),
    "months.answered": QT_TRANSLATE_NOOP("charts", "Answered so far"),
    "months.due": QT_TRANSLATE_NOOP("charts", "Due so far"),
    "months.in_month": QT_TRANSLATE_NOOP("charts", "Answered in the month"),
    "contacts.title": QT_TRANSLATE_NOOP("charts", "Ways of contact ({} times, {} cases)"),
    "satisfaction.title": QT_TRANSLATE_NOOP("charts", "Feedback (received {}, {} of {} forms)"),
    "satisfaction.rate": QT_TRANSLATE_NOOP("charts", "satisfied {} ({}/{})"),
    "satisfaction.attitude_first": QT_TRANSLATE_NOOP("charts", "Attitude, first"),
    "satisfaction.attitude_final": QT_TRANSLATE_NOOP("charts", "Attitude, final"),
    "satisfaction.result_first": QT_TRANSLATE_NOOP("charts", "Result, first"),
    "satisfaction.result_final": QT_TRANSLATE_NOOP("charts", "Result, final"),
    "years.title": QT_TRANSLATE_NOOP("charts", "Years compared"),
    "years.year": QT_TRANSLATE_NOOP("charts", "{}"),
    "years.on_time": QT_TRANSLATE_NOOP("charts", "on time {} ({}/{})"),
    "b.title": QT_TRANSLATE_NOOP("charts", "Promises and last year's B"),
    "b.promises": QT_TRANSLATE_NOOP("charts", "Promises"),
    "b.previous": QT_TRANSLATE_NOOP("charts", "B of {}"),
    "b.kept": QT_TRANSLATE_NOOP("charts", "Kept"),
    "b.running": QT_TRANSLATE_NOOP("charts", "Under way"),
    "b.overdue": QT_TRANSLATE_NOOP("charts", "Overdue"),
    "b.cannot": QT_TRANSLATE_NOOP("charts", "Cannot be kept"),
    "b.resolved": QT_TRANSLATE_NOOP("charts", "Resolved"),
    "b.unresolved": QT_TRANSLATE_NOOP("charts", "Not resolved"),
    "workload.title": QT_TRANSLATE_NOOP("charts", "Workload by handler"),
    "workload.first": QT_TRANSLATE_NOOP("charts", "Workload by handler (first {} of {})"),
    "workload.none": QT_TRANSLATE_NOOP("charts", "No handler"),
    "workload.answered": QT_TRANSLATE_NOOP("charts", "Answered"),
    "workload.open": QT_TRANSLATE_NOOP("charts", "Open"),
    "workload.overdue": QT_TRANSLATE_NOOP("charts", "Overdue"),
}
_NAMES: dict[str, Any] = {
    "modes": QT_TRANSLATE_NOOP("charts", "Handling modes"),
    "grades": QT_TRANSLATE_NOOP("charts", "Results"),
    "divisions": QT_TRANSLATE_NOOP("charts", "Divisions by stage"),
    "months": QT_TRANSLATE_NOOP("charts", "Monthly progress"),
    "contacts": QT_TRANSLATE_NOOP("charts", "Ways of contact"),
    "satisfaction": QT_TRANSLATE_NOOP("charts", "Feedback"),
    "years": QT_TRANSLATE_NOOP("charts", "Years compared"),
    "promises": QT_TRANSLATE_NOOP("charts", "Promises and B cases"),
    "workload": QT_TRANSLATE_NOOP("charts", "Workload"),
}
KEYS = tuple(_NAMES)


def chart_words() -> dict[str, str]:
    """Every word a chart may ask for; read on the main thread, drawn with on another."""
    found = {key: QCoreApplication.translate("charts", source) for key, source in _WORDS.items()}
    for kind in _CODES:
        found.update({f"{kind.__name__}.{code}": word for code, word in labels.choices(kind)})
    return found


def chart_name(key: str) -> str:
    """The short name of a chart in the gallery."""
    return QCoreApplication.translate("charts", _NAMES[key])
