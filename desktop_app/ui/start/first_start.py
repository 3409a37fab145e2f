"""The first start: what the office is called, what to begin with, a password or not yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.protect_store import FirstAccount
from desktop_app.ui.start.password_card import PasswordCard, card, steady
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import plain


@dataclass(frozen=True)
class FirstAnswers:
    """What was answered; a sample office needs neither name nor session nor password.

    account is whose name and password protect the data file; None without a password.
    """

    is_sample: bool
    office_name: str = ""
    session_name: str = ""
    year: int = 0
    account: FirstAccount | None = None


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
        self.password = PasswordCard()
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
        office, year = self.office.text().strip(), int(self.year.text())
        return FirstAnswers(False, office, session, year, self.password.account())

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
            steady(
                self.tr("Three questions, then the window opens. All can be changed later."),
                "muted",
            )
        )
        column.addWidget(card(self.tr("1  What is the office called?"), self.office))
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
        column.addWidget(card(begin_with, self.own, of_session, self.sample, hint))
        column.addWidget(self.password)
        column.addWidget(steady(self.tr("Classified information must not be entered."), "alarm"))
        column.addStretch(1)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.own.toggled.connect(lambda _on: self._follow())
        for field in (self.office, self.year):
            field.textChanged.connect(lambda _text: self._follow())
        self.password.changed.connect(self._follow)
        self.begin.clicked.connect(self._begin)

    def _begin(self) -> None:
        if self.sample.isChecked() or self.password.is_usable():
            self.accept()

    def _follow(self) -> None:
        """An office of one's own has a name; the sample brings everything along."""
        is_own = self.own.isChecked()
        for widget in (self.office, self.session, self.year):
            widget.setEnabled(is_own)
        self.password.setEnabled(is_own)
        has_all = bool(self.office.text().strip()) and self.year.hasAcceptableInput()
        self.begin.setEnabled(not is_own or has_all)
