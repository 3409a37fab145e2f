"""What can be done with a case from anywhere: run the service, tell what happened, offer undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.permissions import Verb
from desktop_app.services import history
from desktop_app.services.history import Step, Taken
from desktop_app.ui import history_words
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.domain.case_edit import NewCase
    from desktop_app.domain.session import Session
    from desktop_app.services.desk import Desk
    from desktop_app.services.read_case import CaseView
    from desktop_app.services.sign_in import SignedIn
    from desktop_app.ui.proposals.case_dialog import CaseDialog


Steps = tuple[Step | None, Step | None]


class CaseActions(QObject):
    """registered carries the new case's id; steps_changed names what undo and redo take back."""

    registered = Signal(object)
    steps_changed = Signal(str, str)

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._window = parent

    def sign_in(self, proposal_ids: tuple[int, ...]) -> None:
        """Sign cases in today."""
        from desktop_app.services.sign_in import sign_in  # start-up time

        desk = self._workplace.desk
        self._run(partial(sign_in, desk, proposal_ids, desk.today), self._signed_in)

    def register(self, session: Session) -> None:
        """Ask for a new case of the session and register it."""
        from desktop_app.ui.proposals.case_dialog import CaseDialog  # start-up time

        dialog = CaseDialog(self._workplace.desk.today, self._window)
        dialog.register(session)
        dialog.saved.connect(partial(self._register, dialog))
        self._keep_typing(dialog, 0, Verb.REGISTER_PROPOSAL)
        dialog.open()

    def edit(self, proposal_id: int) -> None:
        """Show the core fields of a case and save what was changed."""
        from desktop_app.services.read_case import read_case  # start-up time

        self._run(partial(read_case, self._workplace.desk, proposal_id), self._show_form)

    def undo(self) -> None:
        """Take the last operation back."""
        self._run(partial(_taken, history.undo, self._workplace.desk), self._undone)

    def redo(self) -> None:
        """Take the last undo back."""
        self._run(partial(_taken, history.redo, self._workplace.desk), self._redone)

    def look_for_steps(self) -> None:
        """Find out what undo and redo would take back now."""
        self._run(history.next_steps, self._tell_steps)

    def _register(self, dialog: CaseDialog, case: NewCase) -> None:
        from desktop_app.services.register_proposal import register_proposal  # start-up time

        work = partial(register_proposal, self._workplace.desk, case)
        self._run(work, partial(self._has_registered, dialog, case), dialog.refuse)

    def _has_registered(self, dialog: CaseDialog, case: NewCase, proposal_id: int) -> None:
        dialog.accept()
        self._changed({proposal_id})
        self._workplace.events.members_changed.emit()
        self._say(self.tr("Registered {}").format(case.number.strip()))
        self.registered.emit(proposal_id)

    def _show_form(self, view: CaseView) -> None:
        from desktop_app.ui.proposals.case_dialog import CaseDialog  # start-up time

        dialog = CaseDialog(self._workplace.desk.today, self._window)
        dialog.edit(view.facts.proposal)
        dialog.saved.connect(partial(self._save, dialog, view.facts.proposal.id))
        self._keep_typing(dialog, view.facts.proposal.id, Verb.EDIT_PROPOSAL)
        dialog.open()

    def _keep_typing(self, dialog: CaseDialog, about: int, what: Verb) -> None:
        from desktop_app.ui.steps.kept_typing import KeptTyping  # start-up time

        KeptTyping(self._workplace, dialog, dialog.fields(), about, what, dialog.tell)

    def _save(self, dialog: CaseDialog, proposal_id: int, changes: dict[str, object]) -> None:
        from desktop_app.services.edit_proposal import edit_proposal  # start-up time

        work = partial(edit_proposal, self._workplace.desk, proposal_id, changes)
        self._run(work, partial(self._saved, dialog, proposal_id), dialog.refuse)

    def _saved(self, dialog: CaseDialog, proposal_id: int, changed: frozenset[str]) -> None:
        dialog.accept()
        if changed:
            self._changed({proposal_id})
            self._say(self.tr("Saved"))

    def _signed_in(self, done: SignedIn) -> None:
        self._changed(set(done.proposal_ids))
        self._say(self.tr("Signed in: {}").format(len(done.proposal_ids)))

    def _undone(self, done: tuple[Taken, Steps]) -> None:
        self._took(self.tr("Undone: {}"), *done)

    def _redone(self, done: tuple[Taken, Steps]) -> None:
        self._took(self.tr("Done again: {}"), *done)

    def _took(self, pattern: str, taken: Taken, steps: Steps) -> None:
        self._tell_steps(steps)
        self._workplace.events.everything_changed()
        self._note(pattern.format(history_words.step(taken.step)))

    def _tell_steps(self, steps: Steps) -> None:
        self.steps_changed.emit(*(history_words.step(one) if one else "" for one in steps))

    def _changed(self, ids: set[int]) -> None:
        self._workplace.events.proposals_changed.emit(ids)

    def _say(self, words: str) -> None:
        self._workplace.events.work_done.emit(words)

    def _note(self, words: str) -> None:
        self._workplace.events.noted.emit(words)

    def _run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        refuse: Callable[[Exception], None] | None = None,
    ) -> None:
        """A form takes refusals that can be mended in it; all else goes to the window."""
        trouble = self._workplace.events.trouble_met.emit

        def on_error(error: Exception) -> None:
            from desktop_app.ui import errors  # start-up time

            (refuse if refuse is not None and errors.is_expected(error) else trouble)(error)

        self._workplace.background.run(work, on_done, on_error)


def _taken(take: Callable[[Desk], Taken], desk: Desk) -> tuple[Taken, Steps]:
    """Take a step back or forth, and what can be taken then."""
    return take(desk), history.next_steps()
