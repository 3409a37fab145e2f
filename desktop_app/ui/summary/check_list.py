"""The check list: every sum with its arithmetic, and what the report checker says of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.report_check.findings import Finding
from desktop_app.services.view_summary import FigureCheck
from desktop_app.ui import icons, labels, theme
from desktop_app.ui.report_check.explained import explained
from desktop_app.ui.widgets.text import plain, rule, section, wrapping

_NAMES: dict[str, Any] = {
    "modes": QT_TRANSLATE_NOOP("checks", "Modes make all cases"),
    "stages": QT_TRANSLATE_NOOP("checks", "Stages make all cases"),
    "grades": QT_TRANSLATE_NOOP("checks", "Results make their base"),
    "months": QT_TRANSLATE_NOOP("checks", "Months make all answers"),
    "contacts": QT_TRANSLATE_NOOP("checks", "Ways make all contacts"),
    "attitude_final": QT_TRANSLATE_NOOP("checks", "Opinions on attitude make the forms"),
    "result_final": QT_TRANSLATE_NOOP("checks", "Opinions on the result make the forms"),
}
_PARTS: dict[str, Any] = {
    "satisfied": QT_TRANSLATE_NOOP("labels", "Satisfied"),
    "basically": QT_TRANSLATE_NOOP("labels", "Basically satisfied"),
    "dissatisfied": QT_TRANSLATE_NOOP("labels", "Not satisfied"),
}


class CheckList(QScrollArea):
    """state_changed tells whether everything holds."""

    state_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Check list of figures"))
        self.lines: list[str] = []

    def show_checks(self, checks: Sequence[FigureCheck], findings: Sequence[Finding]) -> None:
        """Sums first, then the sentences that contradict themselves or the store."""
        self.lines = []
        page = QWidget()
        page.setProperty("role", "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(section(self.tr("Sums")))
        for check in checks:
            column.addLayout(self._line(check.holds, _name(check.key), _arithmetic(check)))
        column.addWidget(rule())
        column.addWidget(section(self.tr("Sentences")))
        if not findings:
            words = self.tr("No sentence contradicts another one or the stored figures.")
            column.addLayout(self._line(True, words, ""))
        for finding in findings:
            column.addLayout(self._line(False, finding.text, explained(finding.fact)))
        column.addStretch(1)
        self.setWidget(page)
        self.state_changed.emit(all(check.holds for check in checks) and not findings)

    def _line(self, holds: bool, words: str, arithmetic: str) -> QHBoxLayout:
        colours = theme.of(self)
        mark = plain()
        name, colour = ("check", colours.good) if holds else ("warning", colours.red)
        mark.setPixmap(icons.pixmap(name, colour, 16, self.devicePixelRatioF()))
        mark.setAccessibleName(self.tr("holds") if holds else self.tr("does not hold"))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(wrapping(words, "" if holds else "alarm"))
        if arithmetic:
            texts.addWidget(wrapping(arithmetic, "muted"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.lines.append(f"{'+' if holds else '-'} {words} {arithmetic}".strip())
        return row


def _name(key: str) -> str:
    source = _NAMES.get(key)
    return QCoreApplication.translate("checks", source) if source else key


def _arithmetic(check: FigureCheck) -> str:
    """17 + 7 + 38 = 62, and what it should be when it is not."""
    parts = " + ".join(f"{_part(name)} {value}" for name, value in check.parts) or "0"
    if check.holds:
        return f"{parts} = {check.whole}"
    return f"{parts} = {check.total} ≠ {check.whole}"


def _part(name: object) -> str:
    source = _PARTS.get(str(name))
    return QCoreApplication.translate("labels", source) if source else labels.value(name)
