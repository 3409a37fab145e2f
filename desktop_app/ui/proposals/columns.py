"""The columns of the list: key, heading, width, what a line says, which go first when narrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.feedback import Satisfaction
from desktop_app.domain.listing import ListRow, OpinionState, Sort
from desktop_app.domain.proposal import HandlingMode, Kind
from desktop_app.domain.stages import Stage
from desktop_app.ui import labels

LAMP, NUMBER, TITLE, STAGE, GRADE = "lamp", "number", "title", "stage", "grade"
FROZEN = (LAMP, NUMBER)
TITLE_LEAST = 208


@dataclass(frozen=True)
class Column:
    """One column; weight says how long it stays when the window narrows (higher stays longer).

    width is in pixels at 100 %; kind names the code whose words must fit.
    """

    key: str
    heading: Any
    width: int
    weight: int
    text: Callable[[ListRow], str]
    sort: Sort | None = None
    is_usual: bool = True
    kind: type[StrEnum] | None = None

    @property
    def name(self) -> str:
        """The heading in the window's language."""
        return QCoreApplication.translate("columns", self.heading)


COLUMNS: tuple[Column, ...] = (
    Column(LAMP, QT_TRANSLATE_NOOP("columns", "Due in"), 72, 90, lambda _: "", Sort.DUE),
    Column(
        NUMBER, QT_TRANSLATE_NOOP("columns", "Number"), 88, 100, lambda r: r.number, Sort.NUMBER
    ),
    Column(TITLE, QT_TRANSLATE_NOOP("columns", "Title"), 280, 100, lambda r: r.title, Sort.TITLE),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("columns", "Kind"),
        80,
        5,
        lambda r: labels.of(Kind, r.kind),
        is_usual=False,
        kind=Kind,
    ),
    Column(
        "mode",
        QT_TRANSLATE_NOOP("columns", "Mode"),
        56,
        50,
        lambda r: labels.of(HandlingMode, r.mode),
        Sort.MODE,
        kind=HandlingMode,
    ),
    Column(
        "lead",
        QT_TRANSLATE_NOOP("columns", "Lead proposer"),
        84,
        20,
        lambda r: r.lead or labels.NONE,
        Sort.LEAD,
        is_usual=False,
    ),
    Column(
        "division",
        QT_TRANSLATE_NOOP("columns", "Lead division"),
        88,
        70,
        lambda r: r.division or labels.NONE,
        Sort.DIVISION,
    ),
    Column(
        "handler",
        QT_TRANSLATE_NOOP("columns", "Handler"),
        64,
        40,
        lambda r: r.handler or labels.NONE,
        Sort.HANDLER,
    ),
    Column(
        "due",
        QT_TRANSLATE_NOOP("columns", "Reply due"),
        72,
        45,
        lambda r: labels.short_day(r.answer_due_on),
        Sort.DUE,
    ),
    Column(
        STAGE,
        QT_TRANSLATE_NOOP("columns", "Stage"),
        76,
        80,
        lambda r: labels.of(Stage, r.stage),
        Sort.STAGE,
        kind=Stage,
    ),
    Column(
        GRADE, QT_TRANSLATE_NOOP("columns", "Grade"), 52, 30, lambda r: r.grade or "—", Sort.GRADE
    ),
    Column(
        "opinions",
        QT_TRANSLATE_NOOP("columns", "Opinions"),
        64,
        25,
        lambda r: labels.of(OpinionState, r.opinions),
        kind=OpinionState,
    ),
    Column(
        "topic",
        QT_TRANSLATE_NOOP("columns", "Topic"),
        96,
        10,
        lambda r: r.topic or labels.NONE,
        is_usual=False,
    ),
    Column(
        "assigned",
        QT_TRANSLATE_NOOP("columns", "Assigned"),
        96,
        8,
        lambda r: labels.day(r.assigned_on),
        is_usual=False,
    ),
    Column(
        "signed",
        QT_TRANSLATE_NOOP("columns", "Signed in"),
        96,
        8,
        lambda r: labels.day(r.signed_on),
        is_usual=False,
    ),
    Column(
        "answered",
        QT_TRANSLATE_NOOP("columns", "Answered"),
        96,
        12,
        lambda r: labels.day(r.answered_on),
        is_usual=False,
    ),
    Column(
        "result",
        QT_TRANSLATE_NOOP("columns", "Feedback"),
        88,
        11,
        lambda r: labels.of(Satisfaction, r.last_result),
        is_usual=False,
        kind=Satisfaction,
    ),
    Column(
        "promises",
        QT_TRANSLATE_NOOP("columns", "Open promises"),
        80,
        9,
        lambda r: str(r.open_promises) if r.open_promises else labels.NONE,
        is_usual=False,
    ),
)
BY_KEY = {column.key: column for column in COLUMNS}
