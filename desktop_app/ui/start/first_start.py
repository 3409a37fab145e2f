"""The first start: what the office is called, what to begin with, and that no password is set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import plain, section, wrapping


@dataclass(frozen=True)
class FirstAnswers:
    """What was answered; a sample office needs neither name nor session."""

    is_sample: bool
    office_name: str = ""
    session_name: str = ""
    year: int = 0


class FirstStart(QDialog):
    """answers() is worth reading once the dialog was accepted."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Proposal Desk"))
        self.setMinimumWidth(560)
        self.own = QRadioButton(self.tr("With our own session"))
        self.sample = QRadioButton(self.tr("With the sample office, to look around"))
        self.office = QLineEdit()
        self.office.setAccessibleName(self.tr("Name of the office"))
        self.office.setPlaceholderText(self.tr("e.g. Bureau of Commerce"))
        self.session = QLineEdit()
        self.session.setAccessibleName(self.tr("Name of the session"))
        self.session.setPlaceholderText(
            self.tr("e.g. 市政协七届四次会议; may be left to the ledger")
        )
        self.year = QLineEdit(str(today.year))
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setToolTip(self.tr("Year"))
        self.year.setValidator(QIntValidator(1950, 2199, self.year))
        self.year.setFixedWidth(64)
        self.begin = primary(self.tr("Begin"))
        self.begin.setDefault(True)
        self._build()
        self.own.setChecked(True)
        self._connect()
        self._follow()

    def answers(self) -> FirstAnswers:
        """The answers as they stand."""
        if self.sample.isChecked():
            return FirstAnswers(is_sample=True)
        session = self.session.text().strip()
        return FirstAnswers(False, self.office.text().strip(), session, int(self.year.text()))

    def event(self, event: QEvent) -> bool:
        """As high as the sentences need in this font and language, whenever that is measured."""
        kind = event.type()
        handled = super().event(event)
        if kind is not QEvent.Type.LayoutRequest:  # after its deletion nothing may be asked
            return handled
        layout = self.layout()
        if layout is not None:
            needed = layout.totalMinimumHeightForWidth(self.minimumWidth())
            self.setMinimumHeight(max(needed, layout.totalMinimumSize().height()))
        return handled

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("Proposal Desk"), "heading"))
        column.addWidget(
            _steady(
                self.tr("Three questions, then the window opens. All can be changed later."),
                "muted",
            )
        )
        column.addWidget(self._card(self.tr("1  What is the office called?"), self.office))
        of_session = QWidget()
        row = QHBoxLayout(of_session)
        row.setContentsMargins(24, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.session, 1)
        row.addWidget(self.year)
        hint = plain(
            self.tr("Invented people and cases of three years, in a data file of their own."),
            "muted",
        )
        hint.setContentsMargins(24, 0, 0, 0)
        begin_with = self.tr("2  What do you begin with?")
        column.addWidget(self._card(begin_with, self.own, of_session, self.sample, hint))
        password = _steady(
            self.tr(
                "No password is set: whoever can open the file can read it. Protection by "
                "password comes with accounts, in a later version. Until then keep the data file "
                "where only the office can reach it."
            )
        )
        column.addWidget(self._card(self.tr("3  A password?"), password))
        column.addWidget(_steady(self.tr("Classified information must not be entered."), "alarm"))
        column.addStretch(1)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignRight)

    def _card(self, heading: str, *widgets: QWidget) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (section(heading), *widgets):
            column.addWidget(widget)
        return card

    def _connect(self) -> None:
        self.own.toggled.connect(lambda _on: self._follow())
        for field in (self.office, self.year):
            field.textChanged.connect(lambda _text: self._follow())
        self.begin.clicked.connect(self.accept)

    def _follow(self) -> None:
        """An office of one's own has a name; the sample brings everything along."""
        is_own = self.own.isChecked()
        for widget in (self.office, self.session, self.year):
            widget.setEnabled(is_own)
        has_all = bool(self.office.text().strip()) and self.year.hasAcceptableInput()
        self.begin.setEnabled(not is_own or has_all)


def _steady(text: str, role: str = "") -> QWidget:
    """A sentence whose height follows its width alone."""
    label = wrapping(text, role)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
