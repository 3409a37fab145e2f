"""The tabs of the case panel in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.services.read_case import CaseView
from desktop_app.ui.proposals import case_facts


@dataclass(frozen=True)
class Tab:
    """One tab: key, name, what it says, and what it says when nothing is recorded."""

    key: str
    name: Any
    parts: Callable[[CaseView], list[case_facts.Part]] | None
    nothing: Any


TABS = (
    Tab("overview", QT_TRANSLATE_NOOP("case", "Overview"), case_facts.overview, ""),
    Tab(
        "duty",
        QT_TRANSLATE_NOOP("case", "Duty"),
        case_facts.duty,
        QT_TRANSLATE_NOOP("case", "No division has the case yet."),
    ),
    Tab(
        "contacts",
        QT_TRANSLATE_NOOP("case", "Contacts"),
        case_facts.contacts,
        QT_TRANSLATE_NOOP("case", "Nobody has talked with the proposers yet."),
    ),
    Tab(
        "opinions",
        QT_TRANSLATE_NOOP("case", "Opinions"),
        case_facts.opinions,
        QT_TRANSLATE_NOOP("case", "No opinion was asked for or given."),
    ),
    Tab(
        "replies",
        QT_TRANSLATE_NOOP("case", "Reply"),
        case_facts.replies,
        QT_TRANSLATE_NOOP("case", "There is no reply yet."),
    ),
    Tab(
        "feedback",
        QT_TRANSLATE_NOOP("case", "Feedback"),
        case_facts.feedback,
        QT_TRANSLATE_NOOP("case", "No feedback form has gone out yet."),
    ),
    Tab(
        "promises",
        QT_TRANSLATE_NOOP("case", "Promises"),
        case_facts.promises,
        QT_TRANSLATE_NOOP("case", "Nothing was promised."),
    ),
    Tab(
        "files",
        QT_TRANSLATE_NOOP("case", "Files"),
        case_facts.attachments,
        QT_TRANSLATE_NOOP("case", "No file is attached."),
    ),
    Tab("history", QT_TRANSLATE_NOOP("case", "History"), None, ""),
)
