"""Where the parts of the report check window stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.widgets.text import plain

if TYPE_CHECKING:
    from desktop_app.ui.report_check.window import ReportCheckWindow


def lay_out(window: ReportCheckWindow, against: str) -> None:
    """The file above, what it is held `against`, the result, and what can be done with it."""
    column = QVBoxLayout(window)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    column.addWidget(_card(window))
    compare = plain(against, "muted")
    compare.setBuddy(window.session)
    column.addLayout(_line(compare, window.session, window.busy, None))
    column.addWidget(window.notice)
    window.body.addWidget(window.empty)
    window.body.addWidget(window.shown)
    column.addWidget(window.body, 1)
    column.addLayout(_line(window.copy, window.save, None, window.leave))


def _card(window: ReportCheckWindow) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    inside = QHBoxLayout(card)
    inside.setContentsMargins(16, 12, 16, 12)
    inside.setSpacing(8)
    names = QVBoxLayout()
    names.setSpacing(2)
    names.addWidget(window.file)
    names.addWidget(window.file_hint)
    inside.addLayout(names, 1)
    for button in (window.choose, window.paste, window.again):
        inside.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return card


def _line(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is the gap."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line
