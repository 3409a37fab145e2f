"""The case panel: what it is, how it stands, the next step, and everything recorded in tabs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.permissions import Verb
from desktop_app.services.history import HistoryLine, history_of_case
from desktop_app.services.read_case import CaseView, read_case
from desktop_app.ui import history_words, labels
from desktop_app.ui.proposals.case_tabs import TABS
from desktop_app.ui.proposals.deadline_words import due_line, is_alarming, why_line
from desktop_app.ui.steps.gate_words import gate_lines
from desktop_app.ui.steps.menu import OFFERS, offers
from desktop_app.ui.widgets.buttons import IconButton, link, primary
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.fact_sheet import FactSheet
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.tab_strip import TabStrip
from desktop_app.ui.widgets.text import give_role, plain, wrapping
from desktop_app.ui.workplace import Workplace

HISTORY = "history"
translate = QCoreApplication.translate


class CasePanel(QFrame):
    """Shows one case; wishes go out as signals, what changes it lies elsewhere."""

    step_requested = Signal(object, object)
    edit_requested = Signal(object)
    window_requested = Signal(object)
    fold_requested = Signal()
    undo_requested = Signal()
    titled = Signal(str)

    def __init__(
        self, workplace: Workplace, is_window: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._proposal_id: int | None = None
        self._view: CaseView | None = None
        self._history: tuple[HistoryLine, ...] | None = None
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Case"))
        self._nothing = EmptyState("folder", self.tr("No case chosen"))
        self._case = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._case)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._build(is_window)
        self._listen()

    @property
    def view(self) -> CaseView | None:
        """The case it shows."""
        return self._view

    def show_case(self, proposal_id: int | None) -> None:
        """Show a case, or that none is chosen."""
        self._proposal_id = proposal_id
        if proposal_id is None:
            self._view = None
            self._stack.setCurrentWidget(self._nothing)
            return
        read = partial(read_case, self._workplace.desk, proposal_id)
        background, events = self._workplace.background, self._workplace.events
        background.run(read, self._take, events.trouble_met.emit)

    def choose_tab(self, key: str) -> None:
        """Open one of the tabs by its key."""
        self._tabs.choose(key)
        self._show_tab(key)

    def sheet(self) -> FactSheet:
        """What the open tab shows."""
        return self._sheet

    def _build(self, is_window: bool) -> None:
        self._number = plain("", "small")
        self._open = IconButton("folder", self.tr("Open in a window of its own"))
        self._fold = IconButton("chevron", self.tr("Fold the panel away (Ctrl+P)"))
        self._open.setVisible(not is_window)
        self._fold.setVisible(not is_window)
        self._edit = link(self.tr("Edit"))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._number, 1)
        for button in (self._edit, self._open, self._fold):
            top.addWidget(button)
        self._title = wrapping("", "title")
        self._badges = QWidget()
        self._badge_row = FlowLayout(self._badges, spacing=6, fills_line=False)
        self._badge_row.setContentsMargins(0, 0, 0, 0)
        self._due = wrapping()
        self._why = wrapping("", "small")
        self._step = primary("")
        self._more = IconButton("more", self.tr("More steps"))
        self._more.setMenu(QMenu(self._more))
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tabs = TabStrip([(tab.key, translate("case", tab.name)) for tab in TABS])
        line = QFrame()
        line.setProperty("role", "line")
        self._sheet = FactSheet()
        layout = QVBoxLayout(self._case)
        layout.setContentsMargins(16, 8, 8, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(8)
        beside = QHBoxLayout()
        beside.addWidget(self._badges, 1)
        beside.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(self._title)
        inner.addLayout(beside)
        for widget in (self._due, self._why, self._step):
            inner.addWidget(widget)
        self._gate = wrapping("", "small")
        inner.addWidget(self._gate)
        layout.addLayout(inner)
        tabs = QVBoxLayout()
        tabs.setSpacing(0)
        tabs.addWidget(self._tabs)
        tabs.addWidget(line)
        layout.addLayout(tabs)
        layout.addWidget(self._sheet, 1)

    def _listen(self) -> None:
        self._tabs.chosen.connect(self._show_tab)
        self._open.clicked.connect(lambda: self.window_requested.emit(self._proposal_id))
        self._fold.clicked.connect(self.fold_requested)
        self._edit.clicked.connect(lambda: self.edit_requested.emit(self._proposal_id))
        self._step.clicked.connect(self._take_step)
        events = self._workplace.events
        events.proposals_changed.connect(self._refresh)
        events.contacts_changed.connect(self._refresh)
        events.members_changed.connect(self._refresh)

    def _refresh(self) -> None:
        self.show_case(self._proposal_id)

    def _take(self, view: CaseView) -> None:
        if view.facts.proposal.id != self._proposal_id:
            return
        self._view = view
        self._history = None
        proposal = view.facts.proposal
        self._number.setText(f"{proposal.number} · {labels.label(proposal.kind)}")
        self._title.setText(proposal.title)
        self.titled.emit(f"{proposal.number} {proposal.title}")
        self._show_badges(view)
        self._show_deadlines(view)
        self._show_step(view)
        self._edit.setVisible(view.may_edit)
        self._show_tab(self._tabs.current())
        self._stack.setCurrentWidget(self._case)

    def _show_badges(self, view: CaseView) -> None:
        while (item := self._badge_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for word in self._badge_words(view):
            self._badge_row.addWidget(plain(word, "badge"))

    def _badge_words(self, view: CaseView) -> list[str]:
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

    def _show_deadlines(self, view: CaseView) -> None:
        due = view.deadlines[0] if view.deadlines else None
        self._due.setVisible(due is not None)
        self._why.setVisible(due is not None)
        if due is not None:
            year = self._workplace.desk.today.year
            self._due.setText(due_line(due, year))
            give_role(self._due, "alarm" if is_alarming(due) else "")
            others = [due_line(one, year) for one in view.deadlines[1:]]
            self._why.setText("\n".join([why_line(due, year), *others]))

    def _show_step(self, view: CaseView) -> None:
        """The next step on the button, the others in the menu beside it, the gate below."""
        found = offers(view, self._workplace.desk.role)
        beside = [one for one in found if one.verb is not view.next_step]
        self._step.setVisible(len(beside) < len(found))
        self._more.setVisible(bool(beside))
        if view.next_step in OFFERS:
            self._step.setText(self.tr("Next step: {}").format(OFFERS[view.next_step].words))
        menu = self._more.menu()
        menu.clear()
        for offer in beside:
            action = menu.addAction(offer.words)
            action.triggered.connect(partial(self._ask_step, offer.verb))
        lines = gate_lines(view)
        self._gate.setVisible(bool(lines))
        self._gate.setText("\n".join(lines))

    def _take_step(self) -> None:
        if self._view is not None and self._view.next_step is not None:
            self._ask_step(self._view.next_step)

    def _ask_step(self, verb: Verb, *_: object) -> None:
        self.step_requested.emit(verb, self._proposal_id)

    def _show_tab(self, key: str) -> None:
        if self._view is None:
            return
        tab = next(one for one in TABS if one.key == key)
        if tab.parts is None:
            self._show_history()
            return
        parts = tab.parts(self._view)
        if parts:
            self._sheet.show_parts([(p.heading, p.lines, p.text) for p in parts])
        else:
            self._sheet.say(translate("case", tab.nothing))

    def _show_history(self) -> None:
        if self._history is not None:
            self._draw_history(self._history)
            return
        self._sheet.say(self.tr("Reading the history …"))
        read = partial(history_of_case, self._proposal_id or 0)
        background, events = self._workplace.background, self._workplace.events
        background.run(read, self._draw_history, events.trouble_met.emit)

    def _draw_history(self, lines: tuple[HistoryLine, ...]) -> None:
        self._history = lines
        if self._tabs.current() != HISTORY:
            return
        parts = [
            (
                f"{line.at:%Y-%m-%d %H:%M}  {line.actor}  {history_words.verb(line.verb)}",
                history_words.lines(line.changes),
                "",
            )
            for line in lines
        ]
        self._sheet.show_parts(parts)
        if any(line.is_last for line in lines):
            undo = link(self.tr("Undo the last change"))
            undo.clicked.connect(self.undo_requested)
            self._sheet.add_on_top(undo)
