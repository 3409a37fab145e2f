"""A clerk at the window: the next step, the menu beside it, the form, the contact log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.stage import Stage
from desktop_app.services.list_cases import case_ids
from desktop_app.services.read_case import CaseView, read_case
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages import CONTACTS, PROPOSALS
from desktop_app.ui.steps.file_picker import FilePicker
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.widgets.token_field import TokenField

LEFT = Qt.MouseButton.LeftButton


class Clerk:
    """Does with the window what a person does; looks at the case only to compare."""

    def __init__(
        self,
        window: MainWindow,
        desk: Any,
        type_in: Callable[[QWidget, str], None],
        wait: Callable[[Callable[[], bool]], None],
    ):
        self.window, self.desk, self._type_in, self._wait = window, desk, type_in, wait
        self.case = 0

    @property
    def view(self) -> CaseView:
        return read_case(self.desk, self.case)

    @property
    def stage(self) -> Stage:
        shown = self.window.panel.view
        assert shown is not None
        assert shown.stage is self.view.stage, "the panel lags behind"
        return shown.stage

    def choose(self, number: str) -> Clerk:
        """Choose a case in the list."""
        self.window.open_page(PROPOSALS)
        (self.case,) = (one for one in case_ids(ListQuery()) if self.number_of(one) == number)
        self.window._open_cases(ListQuery(ids=(self.case,)))
        self.window.proposals.focus_list()
        return self

    def number_of(self, case: int) -> str:
        return read_case(self.desk, case).facts.proposal.number

    def step(self, words: str, /, **values: object) -> None:
        """Take the step of the big button, which must be the one with these words."""
        assert self.window.panel.head.step.text() == f"Next step: {words}"
        QTest.mouseClick(self.window.panel.head.step, LEFT)
        self.fill(**values)

    def beside(self, words: str, /, **values: object) -> None:
        """Take a step from the menu beside the big button."""
        self.open_beside(words)
        self.fill(**values)

    def open_beside(self, words: str) -> None:
        actions = {one.text(): one for one in self.window.panel.head.more.menu().actions()}
        assert words in actions, sorted(actions)
        actions[words].trigger()

    @property
    def form(self) -> StepForm | None:
        """The form that is open."""
        open_ones = [one for one in self.window.findChildren(StepForm) if one.isVisible()]
        return open_ones[0] if open_ones else None

    def fill(self, **values: object) -> None:
        """Fill the open form in and submit it; it must close."""
        form = self.enter(**values)
        words = form.trouble.text()
        QTest.mouseClick(form.submit, LEFT)
        left = self.form
        assert left is None, left.trouble.text() or words

    def enter(self, **values: object) -> StepForm:
        """Fill the open form in."""
        form = self.form
        assert form is not None
        for key, value in values.items():
            self._enter(form.widgets[key], value)
        return form

    def _enter(self, widget: QWidget, value: object) -> None:
        if isinstance(widget, TokenField):
            self._choose_tokens(widget, str(value))
        elif isinstance(widget, FilePicker):
            assert isinstance(value, list)
            widget.add(value)
        elif isinstance(widget, QComboBox):
            row = widget.findText(str(value), Qt.MatchFlag.MatchStartsWith)
            assert row >= 0, [widget.itemText(i) for i in range(widget.count())]
            widget.setCurrentIndex(row)
        elif isinstance(widget, QListWidget):
            assert isinstance(value, tuple)
            for item in (widget.item(row) for row in range(widget.count())):
                wanted = Qt.CheckState.Checked if item.text() in value else Qt.CheckState.Unchecked
                item.setCheckState(wanted)
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.selectAll()
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
            self._type_in(widget, str(value))

    def _choose_tokens(self, field: TokenField, typed: str) -> None:
        """Type what finds it, and take the first offer."""
        field.activateWindow()
        field.input.setFocus()
        self._wait(field.input.hasFocus)
        QTest.keyClicks(field.input, f"{typed},")

    def door(self, tab: str, words: str) -> None:
        """Click the words in one of the panel's tabs."""
        self.window.panel.choose_tab(tab)
        found = [one for one in self.window.panel.sheet().doors() if one.text() == words]
        assert found, self.window.panel.sheet().texts()
        QTest.mouseClick(found[0], LEFT)

    def hint(self, begins: str) -> QPushButton:
        """What waits under the big button and begins with these words."""
        found = self.window.panel.head.hint_buttons()
        (button,) = [one for one in found if one.text().startswith(begins)]
        return button

    def talk(self, initials: str, number: str, said: str) -> None:
        """Write a talk down in the quick entry line, then come back to the case."""
        self.window.open_page(CONTACTS)
        entry = self.window.page(CONTACTS).entry
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        for field, typed in ((entry.members, initials), (entry.cases, number)):
            field.input.setFocus()
            QTest.keyClicks(field.input, f"{typed},")
        self._type_in(entry.said, said)
        QTest.keyClick(entry.said, Qt.Key.Key_Return)
        notice = self.window.page(CONTACTS).notice
        assert not notice.isVisible(), notice.text
        self.window.open_page(PROPOSALS)

    def clear(self) -> None:
        """Record the word of every level."""
        while self.stage is Stage.IN_CLEARANCE:
            self.step("Record the clearance", decision="Approved", on="today")


@pytest.fixture
def window(qtbot, workplace, office, tmp_path: Path) -> Iterator[MainWindow]:
    workplace.events.trouble_met.connect(lambda error: pytest.fail(repr(error)))
    made = MainWindow(workplace, tmp_path / "office.pdesk", is_encrypted=False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    yield made
    for form in made.findChildren(StepForm):
        form.done(0)


@pytest.fixture
def clerk(qtbot, window, desk, type_in) -> Clerk:
    return Clerk(window, desk, type_in, qtbot.waitUntil)
