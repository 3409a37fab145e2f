"""A sentence above the fields of a form, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import wrapping


def told_line(words: str, step: str, action: Callable[[], None]) -> QWidget:
    """The line; doing what it offers puts it away."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(wrapping(words, "small"), 1)
    button = link(step)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    button.clicked.connect(row.hide)
    button.clicked.connect(lambda: action())
    return row
