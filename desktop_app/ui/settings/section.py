"""What every section of the settings has: a heading, buttons that know the rights, forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.ui import errors
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.steps.form import Field, StepForm
from desktop_app.ui.steps.kept_typing import KeptTyping
from desktop_app.ui.widgets.text import plain, set_tip, wrapping
from desktop_app.ui.workplace import Workplace

Values = dict[str, Any]


class Section(QWidget):
    """A part of the settings; a subclass reads off the main thread and shows what it read."""

    cases_requested = Signal(object)
    case_opened = Signal(object)
    verb = Verb.EDIT_SETTINGS
    follows_events = True

    def __init__(self, workplace: Workplace, heading: str, hint: str = "") -> None:
        super().__init__()
        self.work = workplace
        self.sessions: tuple[int, ...] = ()
        self.may_edit = workplace.desk.role in MATRIX[self.verb]
        self._waiting: list[tuple[QPushButton, Lines]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(plain(heading, "title"))
        if hint:
            self.column.addWidget(wrapping(hint, "muted"))
        if not self.may_edit:
            self.column.addWidget(wrapping(self._reason(), "muted"))

    def read(self) -> Any:
        """What the section shows (runs off the main thread)."""

    def take(self, found: Any) -> None:
        """Show what was read."""

    def refresh(self) -> None:
        """Read the section anew."""
        self.work.background.run(self.read, self.take, self.work.events.trouble_met.emit)

    def bar(self) -> QHBoxLayout:
        """A line for buttons, under what the section has so far."""
        line = QHBoxLayout()
        line.setSpacing(8)
        self.column.addLayout(line)
        return line

    def button(
        self,
        words: str,
        on_click: Callable[[], None],
        lines: Lines | None = None,
        needs_right: bool = True,
    ) -> QPushButton:
        """A button; without the right it is grey and says why, with lines it waits for a choice."""
        made = QPushButton(words)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: on_click())
        if needs_right and not self.may_edit:
            made.setEnabled(False)
            set_tip(made, self._reason())
        elif lines is not None:
            self._waiting.append((made, lines))
            lines.chosen_changed.connect(self._mark_waiting)
            self._mark_waiting()
        return made

    def put(self, lines: Lines, *above: QWidget) -> None:
        """Put lines below the buttons that change them, and what chooses among them."""
        bar = self.bar()
        for widget in above:
            bar.addWidget(widget)
        bar.addStretch(1)
        self.column.addWidget(lines, 1)

    def opens(self, lines: Lines, on_open: Callable[[], None]) -> None:
        """Enter or a double click on a line does what its button does, for those who may."""
        if self.may_edit:
            lines.opened.connect(lambda _key: on_open())

    def ask(
        self,
        title: str,
        fields: Sequence[Field],
        work: Callable[[Values], Any],
        words: str,
        about: object = None,
    ) -> StepForm:
        """Show a form, run its service, tell what happened; what is refused stays in the form.

        about is the record that the form changes, None for a new one.
        """
        form = StepForm(
            title,
            QCoreApplication.translate("Section", "Save"),
            fields,
            self.work.desk.today,
            parent=self,
        )

        def done(_result: object) -> None:
            form.accept()
            self.told(words)

        refused = partial(self.refused, form)
        background = self.work.background
        form.submitted.connect(lambda values: background.run(partial(work, values), done, refused))
        self.keep_typing(form, f"{title}/{about}")
        form.open()
        return form

    def keep_typing(self, form: StepForm, name: str) -> None:
        """What is typed into the form of this name outlives a crash."""
        what = f"{type(self).__name__}/{name}"
        KeptTyping(self.work, form, form.widgets, 0, what, form.tell)

    def refused(self, form: StepForm, error: Exception) -> None:
        """What can be mended is said in the form, anything else where troubles are told."""
        errors.refuse_in(form.refuse, form.reject, self.work.events.trouble_met.emit, error)

    def do(self, work: Callable[[], Any], words: str) -> None:
        """Do something that asks nothing."""
        trouble = self.work.events.trouble_met.emit
        self.work.background.run(work, lambda _result: self.told(words), trouble)

    def told(self, words: str) -> None:
        """Tell every page that the settings changed, and the user what was done."""
        self.tell_pages()
        self.work.events.work_done.emit(words)

    def tell_pages(self) -> None:
        """Emit what changed; a section whose change reaches further says so itself."""
        self.work.events.proposals_changed.emit(set())

    def _reason(self) -> str:
        return QCoreApplication.translate("Section", "Only the coordinator changes the settings.")

    def _mark_waiting(self) -> None:
        for button, lines in self._waiting:
            button.setEnabled(lines.chosen() is not None)
            why = (
                ""
                if button.isEnabled()
                else QCoreApplication.translate("Section", "Choose a line first.")
            )
            set_tip(button, why)
