"""The form of document numbers: each pattern with the number it gives, seen while it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop_app.domain.number_pattern import PatternUnusable, check_pattern, filled
from desktop_app.ui.steps import form
from desktop_app.ui.steps.form import Field, StepForm
from desktop_app.ui.widgets.text import wrapping

EXAMPLE = 7
_SEEN = "/seen"
translate = QCoreApplication.translate


def fields_of(words: Mapping[str, str], now: Mapping[str, str]) -> list[Field]:
    """A line for each kind of paper, and under it what the next numbers will look like."""
    return [
        field
        for kind in now
        for field in (
            form.line(kind, words[kind], now[kind]),
            Field(kind + _SEEN, "", _seen, _none),
        )
    ]


def _seen(_today: date) -> QWidget:
    return wrapping("", "muted")


def _none(_field: QWidget) -> None:
    """An example is nothing that is saved."""


def explain(asked: StepForm, year: int) -> None:
    """Tell what the places mean, and keep every example up to what is typed."""
    places = translate(
        "SessionsSection",
        "{year} stands for the year, {n} for the running number; {n:03d} writes it with three "
        "digits. Everything else is printed as it stands.",
    )
    asked.notes.addWidget(wrapping(places, "muted"))
    for key, field in asked.widgets.items():
        seen = asked.widgets.get(key + _SEEN)
        if isinstance(field, QLineEdit) and isinstance(seen, QLabel):
            field.textChanged.connect(lambda text, seen=seen: seen.setText(example(text, year)))
            seen.setText(example(field.text(), year))


def patterns_in(values: Mapping[str, object]) -> dict[str, str]:
    """The patterns among the values of the form."""
    return {key: str(value) for key, value in values.items() if not key.endswith(_SEEN)}


def example(pattern: str, year: int) -> str:
    """The number that a pattern gives, or what it lacks."""
    try:
        number = filled(check_pattern(pattern), year, EXAMPLE)
    except PatternUnusable:
        return translate("SessionsSection", "No number yet: write {n} exactly once.")
    return translate("SessionsSection", "Example: {}").format(number)
