"""The head of the case panel: which case, how it stands, the next step, what waits beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.services.read_case import CaseView
from desktop_app.ui import labels
from desktop_app.ui.proposals.case_hints import hints
from desktop_app.ui.proposals.deadline_words import due_line, is_alarming, why_line
from desktop_app.ui.steps.acts import Act, Door
from desktop_app.ui.steps.gate_words import gate_lines
from desktop_app.ui.steps.menu import OFFERS, offers, words_for
from desktop_app.ui.widgets.buttons import IconButton, flush_link, link, primary
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.text import give_role, plain, set_tip, wrapping
from desktop_app.ui.workplace import Workplace


class CaseHead(QWidget):
    """step_requested carries a verb, door_opened a Door."""

    step_requested = Signal(object)
    door_opened = Signal(object)
    edit_requested = Signal()
    papers_requested = Signal()
    window_requested = Signal()
    fold_requested = Signal()

    def __init__(
        self, workplace: Workplace, is_window: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._next: Verb | None = None
        self.number = plain("", "small")
        self.edit = link(self.tr("Edit"))
        self.papers = IconButton("print", self.tr("Letters and forms of this case"))
        self.papers.setVisible(workplace.desk.role in MATRIX[Verb.PRODUCE_DOCUMENT])
        self.open = IconButton("folder", self.tr("Open in a window of its own"))
        self.fold = IconButton("chevron", self.tr("Fold the panel away (F9)"))
        self.open.setVisible(not is_window)
        self.fold.setVisible(not is_window)
        self.title = wrapping("", "title")
        self._badges = QWidget()
        self._badge_row = FlowLayout(self._badges, spacing=6, fills_line=False)
        self._badge_row.setContentsMargins(0, 0, 0, 0)
        self.more = IconButton("more", self.tr("More steps"))
        self.more.setMenu(QMenu(self.more))
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.due = wrapping()
        self.why = wrapping("", "small")
        self.step = primary("")
        self._hints = QWidget()
        self._hint_column = QVBoxLayout(self._hints)
        self.gate = wrapping("", "small")
        self._build()
        self.step.clicked.connect(self._take_step)
        set_tip(self.step, self.tr("The step that the rules ask for now (F8)"))
        QShortcut(QKeySequence("F8"), self).activated.connect(self.step.click)
        self.edit.clicked.connect(self.edit_requested)
        self.papers.clicked.connect(self.papers_requested)
        self.open.clicked.connect(self.window_requested)
        self.fold.clicked.connect(self.fold_requested)

    def show_view(self, view: CaseView) -> None:
        """Show how a case stands."""
        proposal = view.facts.proposal
        self.number.setText(f"{proposal.number} · {labels.label(proposal.kind)}")
        self.title.setText(proposal.title)
        self.edit.setVisible(view.may_edit)
        _empty(self._badge_row)
        for word in self.badge_words(view):
            self._badge_row.addWidget(plain(word, "badge"))
        self._show_deadlines(view)
        self._show_steps(view)
        self._show_hints(view)

    def hint_buttons(self) -> list[QPushButton]:
        """What waits beside the next step, as words to click."""
        return self._hints.findChildren(QPushButton)

    def badge_words(self, view: CaseView) -> list[str]:
        """Mode, stage, grade, and what else marks the case."""
        words = [labels.label(view.facts.proposal.mode), labels.label(view.stage)]
        reply = view.facts.current_reply
        grade_id = reply.grade_id if reply else view.facts.proposal.lead_grade_id
        grade = view.grades.get(grade_id or 0)
        if grade is not None:
            pattern = self.tr("Grade {}") if reply is None or reply.issued_on else None
            words.append((pattern or self.tr("Grade {} drafted")).format(grade.letter))
        if view.facts.proposal.is_key:
            words.append(self.tr("Key case"))
        return words

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.number, 1)
        for button in (self.edit, self.papers, self.open, self.fold):
            top.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(8)
        beside = QHBoxLayout()
        beside.addWidget(self._badges, 1)
        beside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self.title)
        inner.addLayout(beside)
        self._hint_column.setContentsMargins(0, 0, 0, 0)
        self._hint_column.setSpacing(0)
        for widget in (self.due, self.why, self.step, self._hints, self.gate):
            inner.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addLayout(inner)

    def _show_deadlines(self, view: CaseView) -> None:
        """The nearest day and how it was counted; further days with theirs below."""
        due = view.deadlines[0] if view.deadlines else None
        self.due.setVisible(due is not None)
        self.why.setVisible(due is not None)
        if due is not None:
            year = self._workplace.desk.today.year
            self.due.setText(due_line(due, year))
            give_role(self.due, "alarm" if is_alarming(due) else "")
            told = [why_line(due, year)]
            for other in view.deadlines[1:]:
                told += [due_line(other, year), why_line(other, year)]
            self.why.setText("\n".join(told))

    def _show_steps(self, view: CaseView) -> None:
        """The next step on the button, the others in the menu beside it, the gate below."""
        found = offers(view, self._workplace.desk.role)
        beside = [one for one in found if one.verb is not view.next_step]
        self._next = view.next_step if view.next_step in OFFERS else None
        self.step.setVisible(len(beside) < len(found))
        self.more.setVisible(bool(beside))
        if self._next is not None:
            self.step.setText(self.tr("Next step: {}").format(OFFERS[self._next].words))
        menu = self.more.menu()
        menu.clear()
        for offer in beside:
            action = menu.addAction(words_for(offer, view))
            action.triggered.connect(partial(self._ask_step, offer.verb))
        lines = gate_lines(view)
        self.gate.setVisible(bool(lines))
        self.gate.setText("\n".join(lines))

    def _show_hints(self, view: CaseView) -> None:
        _empty(self._hint_column)
        found = hints(view, self._workplace.desk.today.year)
        self._hints.setVisible(bool(found))
        for hint in found:
            if isinstance(hint, Door):
                button = flush_link(hint.words)
                button.clicked.connect(partial(self._open_door, hint))
                self._hint_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self._hint_column.addWidget(wrapping(hint, "small"))

    def _open_door(self, door: Door, *_: object) -> None:
        self.door_opened.emit(door)

    def _take_step(self) -> None:
        if self._next is not None:
            self.step_requested.emit(self._next)

    def _ask_step(self, verb: Verb | Act, *_: object) -> None:
        self.step_requested.emit(verb)


def _empty(layout: FlowLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
