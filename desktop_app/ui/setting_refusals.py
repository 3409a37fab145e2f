"""Why a setting is refused, in words: what is wrong, and the next step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.ui import account_refusals

_TYPED = QT_TRANSLATE_NOOP("errors", "Correct it; what you typed is still here.")
_YEAR_FILE = QT_TRANSLATE_NOOP(
    "errors", "Nothing was changed. Choose a file of one year in JSON form."
)

WORDS: dict[str, tuple[Any, Any]] = {
    "NameMissing": (QT_TRANSLATE_NOOP("errors", "A name is needed."), _TYPED),
    "NameTaken": (QT_TRANSLATE_NOOP("errors", "“{name}” exists already."), _TYPED),
    "InUse": (
        QT_TRANSLATE_NOOP("errors", "Cases depend on “{name}” as it is: {count}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
    ),
    "ValueUnusable": (QT_TRANSLATE_NOOP("errors", "“{value}” cannot be used here."), _TYPED),
    "ThresholdsUnusable": (
        QT_TRANSLATE_NOOP("errors", "Orange must not begin before yellow."),
        _TYPED,
    ),
    "RuleUnusable": (QT_TRANSLATE_NOOP("errors", "These numbers make no deadline."), _TYPED),
    "LevelsUnusable": (QT_TRANSLATE_NOOP("errors", "At least one level must clear."), _TYPED),
    "PatternUnusable": (
        QT_TRANSLATE_NOOP("errors", "“{pattern}” makes no document number."),
        QT_TRANSLATE_NOOP("errors", "Write {{n}} once, and {{year}} where the year belongs."),
    ),
    "UnusableTemplate": (
        QT_TRANSLATE_NOOP("errors", "This is no usable Word template: {detail}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed. Mend the file and choose it again."),
    ),
    "CalendarUnreadable": (
        QT_TRANSLATE_NOOP("errors", "The calendar file cannot be read: {field} {value}"),
        _YEAR_FILE,
    ),
    "CalendarNotJson": (QT_TRANSLATE_NOOP("errors", "This file is no calendar."), _YEAR_FILE),
    **account_refusals.WORDS,
}
