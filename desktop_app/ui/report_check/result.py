"""The result of a check: the marked text on the left, the findings on the right, in step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.check_report import CheckedReport
from desktop_app.ui import icons, theme
from desktop_app.ui.report_check.finding_list import FindingList
from desktop_app.ui.report_check.marked_text import Laid, MarkedText
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.text import give_role, plain, wrapping


class Result(QWidget):
    """A finding chosen on one side is shown on the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = plain()
        self.verdict = wrapping("", "section")
        self.text = MarkedText()
        self.findings = FindingList()
        self.sound = EmptyState("check", "")
        self.side = QStackedWidget()
        self.place = plain("", "muted")
        self.back = QPushButton(self.tr("Previous"))
        self.forth = QPushButton(self.tr("Next"))
        self.back.setToolTip("Shift+F8")
        self.forth.setToolTip("F8")
        for button in (self.back, self.forth):
            button.setAutoDefault(False)
        self._build()
        self.back.clicked.connect(self.previous)
        self.forth.clicked.connect(self.next)
        self.findings.chosen.connect(self._show)
        self.text.mark_chosen.connect(self.findings.choose)

    def show_checked(self, checked: CheckedReport, laid: Laid) -> None:
        """Show a checked report, laid out for its marks; the first finding is chosen."""
        figures, findings = len(checked.report.figures), len(checked.marks)
        self.text.show_laid(laid)
        self.findings.show_findings(checked.marks)
        self.side.setCurrentWidget(self.findings if findings else self.sound)
        for button in (self.back, self.forth):
            button.setVisible(findings > 0)
        self.place.setVisible(findings > 0)
        if findings:
            words = self.tr("{} figures read, {} findings").format(figures, findings)
            self._judge(words, "warning", theme.of(self).red, "alarm")
            self.findings.choose(0)
            self.findings.setFocus()
            return
        if figures:
            hint = self.tr("Sums, percentages and repeated figures agree with each other.")
            if checked.compared:
                hint = self.tr("They also agree with the data of {}.").format(checked.compared)
            self.sound.say(self.tr("No contradiction was found"), hint)
            words = self.tr("{} figures read, no contradiction").format(figures)
            self._judge(words, "check", theme.of(self).good, "good")
        else:
            hint = self.tr("See whether this is the right file.")
            self.sound.say(self.tr("There are no figures in this text"), hint)
            self._judge(self.tr("No figures read"), "warning", theme.of(self).muted, "muted")

    def next(self) -> None:
        """Go to the next finding; behind the last comes the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the finding before."""
        self._step(-1)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark)
        head.addWidget(self.verdict, 1)
        for widget in (self.place, self.back, self.forth):
            head.addWidget(widget)
        self.side.addWidget(self.findings)
        self.side.addWidget(self.sound)
        self.side.setMinimumWidth(280)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.text)
        split.addWidget(self.side)
        split.setSizes([660, 420])
        split.setStretchFactor(0, 1)
        split.setHandleWidth(12)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(split, 1)

    def _judge(self, words: str, icon: str, colour: str, role: str) -> None:
        self.mark.setPixmap(icons.pixmap(icon, colour, 18, self.devicePixelRatioF()))
        self.verdict.setText(words)
        self.verdict.setAccessibleName(words)
        give_role(self.verdict, role)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self.text.placed):
            self.text.go_to(row)
            self.place.setText(self.tr("{} of {}").format(row + 1, self.findings.count()))

    def _step(self, by: int) -> None:
        if count := self.findings.count():
            self.findings.choose((self.findings.chosen_row() + by) % count)
