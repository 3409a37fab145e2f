"""What the figures of a summary are called when one is chosen for a paragraph."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: dict[str, Any] = {
    "office": QT_TRANSLATE_NOOP("summary_fields", "Office"),
    "session": QT_TRANSLATE_NOOP("summary_fields", "Session"),
    "year": QT_TRANSLATE_NOOP("summary_fields", "Year"),
    "previous_year": QT_TRANSLATE_NOOP("summary_fields", "Year before"),
    "kind": QT_TRANSLATE_NOOP("summary_fields", "Kind of cases, in full"),
    "item": QT_TRANSLATE_NOOP("summary_fields", "Kind of cases, in short"),
    "as_of": QT_TRANSLATE_NOOP("summary_fields", "Figures as of"),
    "total": QT_TRANSLATE_NOOP("summary_fields", "Cases in all"),
    "rounding": QT_TRANSLATE_NOOP("summary_fields", "How percentages are rounded"),
    "typical_cases": QT_TRANSLATE_NOOP("summary_fields", "Typical cases, with titles"),
    "answering": QT_TRANSLATE_NOOP("summary_fields", "Cases we answer"),
    "answered": QT_TRANSLATE_NOOP("summary_fields", "Cases answered"),
    "overdue": QT_TRANSLATE_NOOP("summary_fields", "Cases overdue"),
    "promises": QT_TRANSLATE_NOOP("summary_fields", "Promises"),
    "promises_kept": QT_TRANSLATE_NOOP("summary_fields", "Promises kept"),
    "modes": QT_TRANSLATE_NOOP("summary_fields", "Modes with their cases"),
    "mode_lead": QT_TRANSLATE_NOOP("summary_fields", "Lead cases"),
    "mode_sole": QT_TRANSLATE_NOOP("summary_fields", "Sole cases"),
    "mode_separate": QT_TRANSLATE_NOOP("summary_fields", "Separate cases"),
    "mode_co": QT_TRANSLATE_NOOP("summary_fields", "Co-handled cases"),
    "mode_for_reference": QT_TRANSLATE_NOOP("summary_fields", "Cases for reference"),
    "grades": QT_TRANSLATE_NOOP("summary_fields", "Results with cases and shares"),
    "grade_base": QT_TRANSLATE_NOOP("summary_fields", "Base of the results"),
    "grade_base_name": QT_TRANSLATE_NOOP("summary_fields", "Base of the results, in words"),
    "ungraded": QT_TRANSLATE_NOOP("summary_fields", "Cases without a result yet"),
    "tracked_grade": QT_TRANSLATE_NOOP("summary_fields", "Grade that is tracked"),
    "tracked": QT_TRANSLATE_NOOP("summary_fields", "Cases that are tracked"),
    "previous_b_total": QT_TRANSLATE_NOOP("summary_fields", "B cases of the year before"),
    "previous_b_resolved": QT_TRANSLATE_NOOP(
        "summary_fields", "B cases of the year before, resolved"
    ),
    "previous_b": QT_TRANSLATE_NOOP("summary_fields", "B cases of the year before"),
    "contact_count": QT_TRANSLATE_NOOP("summary_fields", "Contacts"),
    "contact_cases": QT_TRANSLATE_NOOP("summary_fields", "Cases talked about"),
    "contact_ways": QT_TRANSLATE_NOOP("summary_fields", "Ways of contact with numbers"),
    "on_time": QT_TRANSLATE_NOOP("summary_fields", "On time"),
    "on_time_original": QT_TRANSLATE_NOOP("summary_fields", "On time by the original date"),
    "co_on_time": QT_TRANSLATE_NOOP("summary_fields", "Opinions on time"),
    "contact": QT_TRANSLATE_NOOP("summary_fields", "Talked about"),
    "face_to_face": QT_TRANSLATE_NOOP("summary_fields", "Met face to face"),
    "feedback": QT_TRANSLATE_NOOP("summary_fields", "Feedback received"),
    "public": QT_TRANSLATE_NOOP("summary_fields", "Published"),
    "attitude_first": QT_TRANSLATE_NOOP("summary_fields", "Attitude at first"),
    "attitude_final": QT_TRANSLATE_NOOP("summary_fields", "Attitude in the end"),
    "result_first": QT_TRANSLATE_NOOP("summary_fields", "Result at first"),
    "result_final": QT_TRANSLATE_NOOP("summary_fields", "Result in the end"),
}
_RATES: tuple[tuple[str, Any], ...] = (
    ("_rate", QT_TRANSLATE_NOOP("summary_fields", "{}: rate")),
    ("_part", QT_TRANSLATE_NOOP("summary_fields", "{}: part and base")),
)
_OPINIONS: tuple[tuple[str, Any], ...] = (
    (
        "_with_basically_rate",
        QT_TRANSLATE_NOOP("summary_fields", "{}: satisfied or basically, rate"),
    ),
    ("_rate", QT_TRANSLATE_NOOP("summary_fields", "{}: satisfied, rate")),
    ("_part", QT_TRANSLATE_NOOP("summary_fields", "{}: satisfied, part and base")),
)
_GRADE = re.compile(r"grade_(.)(_percent)?")


def field_word(name: str) -> str:
    """The words for a field; its name where the window has none."""
    if name in _WORDS:
        return QCoreApplication.translate("summary_fields", _WORDS[name])
    for ending, form in _OPINIONS if name.startswith(("attitude", "result")) else _RATES:
        stem = name.removesuffix(ending)
        if stem != name and stem in _WORDS:
            of = QCoreApplication.translate("summary_fields", _WORDS[stem])
            return QCoreApplication.translate("summary_fields", form).format(of)
    found = _GRADE.fullmatch(name)
    if found is None:
        return name
    if found[2]:
        text = QCoreApplication.translate("summary_fields", "Grade {}: share")
    else:
        text = QCoreApplication.translate("summary_fields", "Grade {}: cases")
    return text.format(found[1].upper())
