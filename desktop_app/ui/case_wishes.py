"""Whatever a case panel is asked for: a step, or something done with one of its records."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.permissions import Verb
from desktop_app.services.edit_contact import remove_contact
from desktop_app.services.log_contact import LoggedContact
from desktop_app.services.papers import PaperKind
from desktop_app.ui.case_files import CaseFiles
from desktop_app.ui.steps.actions import StepActions, shown_over
from desktop_app.ui.steps.acts import Act
from desktop_app.ui.steps.menu import OFFERS
from desktop_app.ui.workplace import Workplace


class CaseWishes(QObject):
    """case_wanted carries the id of a case to open, typing_left that of one with a draft."""

    case_wanted = Signal(object)
    typing_left = Signal(object)

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._window = window
        self.steps = StepActions(workplace, window)
        self.files = CaseFiles(workplace, window)
        self.steps.left.connect(self.typing_left)

    def take(self, wish: Verb | Act, proposal_id: int, item: object = None) -> None:
        """Do what was asked for."""
        if wish in OFFERS:
            self.steps.take(wish, proposal_id, item)
        elif wish is Act.OPEN_CASE:
            self.case_wanted.emit(item)
        elif wish is Act.MAKE_PAPERS and isinstance(item, tuple):
            self._make_papers(proposal_id, *item)
        elif isinstance(item, int):
            self._take_record(wish, proposal_id, item)

    def take_files(self, proposal_id: int, paths: tuple[Path, ...], has_reply: bool) -> None:
        """Attach dropped files at once; beside an open reply it is asked what they are."""
        if has_reply:
            self.steps.take(Verb.ATTACH_FILE, proposal_id, paths)
        else:
            self.files.attach(proposal_id, paths)

    def _take_record(self, wish: Verb | Act, proposal_id: int, item: int) -> None:
        if wish is Act.OPEN_FILE:
            self.files.open(item)
        elif wish is Act.SAVE_FILE:
            self.files.save(item)
        elif wish is Act.REMOVE_FILE:
            self.files.remove(item, proposal_id)
        elif wish is Act.PRINT_NOTICE:
            from desktop_app.ui.paper_doors import show_notice  # start-up time

            show_notice(self._workplace, shown_over(self._window), item)
        elif wish is Act.REMOVE_CONTACT:
            work = partial(remove_contact, self._workplace.desk, item)
            events = self._workplace.events
            self._workplace.background.run(work, self._removed, events.trouble_met.emit)

    def _make_papers(self, proposal_id: int, kind: PaperKind, about: str) -> None:
        from desktop_app.ui.printing.papers_dialog import PapersDialog  # start-up time

        over = shown_over(self._window)
        PapersDialog(self._workplace, [proposal_id], about, kind, over).open()

    def _removed(self, done: LoggedContact) -> None:
        events = self._workplace.events
        events.contacts_changed.emit()
        events.proposals_changed.emit(set(done.proposal_ids))
        events.work_done.emit(self.tr("Talk removed"))
