"""The right side of the window: the case panel and all that is done with cases.

A window that just opens shows no case yet, so the panel, the forms and the case windows are
imported and built when the first case is chosen (start-up time).
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.domain.permissions import Verb
    from desktop_app.ui.case_actions import CaseActions
    from desktop_app.ui.case_windows import CaseWindows
    from desktop_app.ui.case_wishes import CaseWishes
    from desktop_app.ui.proposals.panel import CasePanel


class CaseDesk(QFrame):
    """registered carries a new case's id; steps_changed names what undo and redo take back."""

    fold_requested = Signal()
    registered = Signal(object)
    steps_changed = Signal(str, str)

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self._window = window
        self._parts: dict[str, Any] = {}
        self.setProperty("role", "side")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(EmptyState("folder", self.tr("No case chosen")))
        # what was done can be undone at once; its exact name follows when the store was asked
        workplace.events.work_done.connect(lambda words: self.steps_changed.emit(words, ""))

    @property
    def panel(self) -> CasePanel:
        """The case panel, built at its first use."""
        if "panel" not in self._parts:
            from desktop_app.ui.proposals.panel import CasePanel  # start-up time

            panel = self._parts["panel"] = CasePanel(self._workplace)
            self._stack.addWidget(panel)
            self._stack.setCurrentWidget(panel)
            self.hear(panel)
            panel.window_requested.connect(self.open_window)
            panel.fold_requested.connect(self.fold_requested)
        return self._parts["panel"]  # type: ignore[no-any-return]

    @property
    def verbs(self) -> CaseActions:
        """What changes cases, built at its first use."""
        if "actions" not in self._parts:
            from desktop_app.ui.case_actions import CaseActions  # start-up time

            actions = self._parts["actions"] = CaseActions(self._workplace, self._window)
            actions.registered.connect(self.registered)
            actions.steps_changed.connect(self.steps_changed)
        return self._parts["actions"]  # type: ignore[no-any-return]

    def look_for_steps(self) -> None:
        """Say what can be undone; the first time its forms are imported off the window's thread."""
        if "actions" in self._parts:
            self.verbs.look_for_steps()
            return
        background, events = self._workplace.background, self._workplace.events
        read = partial(import_module, "desktop_app.ui.case_actions")
        background.run(read, lambda _: self.verbs.look_for_steps(), events.trouble_met.emit)

    @property
    def windows(self) -> CaseWindows:
        """The windows of single cases, built at its first use."""
        if "windows" not in self._parts:
            from desktop_app.ui.case_windows import CaseWindows  # start-up time

            self._parts["windows"] = CaseWindows(self._workplace, self.hear, self)
        return self._parts["windows"]  # type: ignore[no-any-return]

    def show_case(self, proposal_id: int | None) -> None:
        """Show a case in the panel, or that none is chosen."""
        if proposal_id is not None or "panel" in self._parts:
            self.panel.show_case(proposal_id)

    def open_window(self, proposal_id: int) -> None:
        """Show a case in a window of its own."""
        self.windows.open(proposal_id)

    def open_shown(self) -> None:
        """The case of the panel in a window of its own."""
        if "panel" in self._parts and self.panel.view is not None:
            self.open_window(self.panel.view.facts.proposal.id)

    def sign_in(self, proposal_ids: tuple[int, ...]) -> None:
        """Sign cases in today."""
        self.verbs.sign_in(proposal_ids)

    def take_step(self, verb: Verb, proposal_id: int) -> None:
        """Show the form of a step of a case, without the case itself."""
        self.wishes.take(verb, proposal_id)

    def undo(self) -> None:
        """Take the last operation back."""
        self.verbs.undo()

    def redo(self) -> None:
        """Take the last undo back."""
        self.verbs.redo()

    def close_windows(self) -> None:
        """Close the windows of single cases."""
        if "windows" in self._parts:
            self.windows.close_all()

    def hear(self, panel: CasePanel) -> None:
        """Do what a panel asks for, wherever it is shown."""
        wishes = self.wishes
        panel.step_requested.connect(wishes.take)
        panel.record_requested.connect(wishes.take)
        panel.files_dropped.connect(wishes.take_files)
        wishes.typing_left.connect(panel.read_again)
        panel.edit_requested.connect(self._edit)
        panel.undo_requested.connect(self.undo)

    @property
    def wishes(self) -> CaseWishes:
        """What panels ask for, built at its first use."""
        if "wishes" not in self._parts:
            from desktop_app.ui.case_wishes import CaseWishes  # start-up time

            wishes = self._parts["wishes"] = CaseWishes(self._workplace, self._window)
            wishes.case_wanted.connect(self.open_window)
        return self._parts["wishes"]  # type: ignore[no-any-return]

    def _edit(self, proposal_id: int) -> None:
        self.verbs.edit(proposal_id)
