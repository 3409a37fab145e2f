"""What is done with several chosen cases at once: assign, chase, export, a list on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop_app.domain.listing import ListQuery
from desktop_app.domain.permissions import MATRIX, Role, Scope, Verb
from desktop_app.ui import labels
from desktop_app.ui.proposals.columns import COLUMNS
from desktop_app.ui.proposals.list_export import ListExport
from desktop_app.ui.proposals.list_view import ListView
from desktop_app.ui.proposals.table_model import ProposalsModel
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.services.batch import Batch

MOST_ASSIGNED = 200  # lines with two choices each; more than a person looks through
MOST_CHASED = 1000
MOST_PRINTED = 5000


class Selection(QObject):
    """Every action is one service call, so it is one operation of the journal and one undo."""

    def __init__(
        self, workplace: Workplace, view: ListView, model: ProposalsModel, export: ListExport
    ) -> None:
        super().__init__(view)
        self._work = workplace
        self._view = view
        self._model = model
        self._export = export

    def fill(self, menu: QMenu) -> None:
        """Add what the role may do with the chosen lines."""
        ids = self._ids()
        if not ids:
            return
        if self._may_all(Verb.ASSIGN):
            words = self.tr("Assign {} cases to divisions …").format(len(ids))
            self._add(menu, words, self.assign, len(ids) <= MOST_ASSIGNED)
        if self._may(Verb.ACCEPT_ASSIGNMENT):
            words = self.tr("Division accepts {} cases").format(len(ids))
            self._add(menu, words, self.accept, len(ids) <= MOST_CHASED)
        if self._may_all(Verb.CONFIRM_WINDOW_PASSED):
            words = self.tr("Confirm for {} cases that the return window passed").format(len(ids))
            self._add(menu, words, self.confirm, len(ids) <= MOST_CHASED)
        if self._may_all(Verb.SEND_CHASER):
            words = self.tr("Chase {} cases …").format(len(ids))
            self._add(menu, words, self.chase, len(ids) <= MOST_CHASED)
        if self._may(Verb.EXPORT_LEDGER):
            words = self.tr("Export {} cases …").format(len(ids))
            self._add(menu, words, self.export)
        if self._may(Verb.PRODUCE_DOCUMENT):
            words = self.tr("Letters and forms of {} cases …").format(len(ids))
            self._add(menu, words, self.make_papers, len(ids) <= MOST_PRINTED)
            words = self.tr("Print {} cases as a list …").format(len(ids))
            self._add(menu, words, self.print, len(ids) <= MOST_PRINTED)
            words = self.tr("Responsibility list of {} cases …").format(len(ids))
            self._add(menu, words, self.print_duties, len(ids) <= MOST_PRINTED)

    def assign(self) -> None:
        """Whom last year's pattern names, one line a case, then one save."""
        from desktop_app.services.suggest_breakdowns import suggest_breakdowns  # start-up time

        self._run(partial(suggest_breakdowns, self._work.desk, self._ids()), self._show_assign)

    def accept(self) -> None:
        """The divisions take what waits for them, today."""
        from desktop_app.services.assign_case import accept_all  # start-up time

        desk = self._work.desk
        self._run(partial(accept_all, desk, self._ids(), desk.today), self._accepted)

    def confirm(self) -> None:
        """Whose window to be handed back has passed counts as accepted, today."""
        from desktop_app.services.return_case import confirm_all  # start-up time

        desk = self._work.desk
        self._run(partial(confirm_all, desk, self._ids(), desk.today), self._confirmed)

    def chase(self) -> None:
        """One form for all; who was chased today already is left out and named."""
        from desktop_app.domain.supervision import ChaserKind  # start-up time
        from desktop_app.services.supervise import chase_cases  # start-up time
        from desktop_app.ui.steps import form  # start-up time
        from desktop_app.ui.steps.actions import take_from  # start-up time

        ids, desk = self._ids(), self._work.desk
        kinds = [(kind, labels.label(kind)) for kind in ChaserKind]
        fields = [
            form.choice("kind", self.tr("Kind"), kinds, ChaserKind.REMINDER),
            form.text("text", self.tr("Text"), rows=3),
            form.yes_no("print", self.tr("Print the notes afterwards, one a division")),
        ]
        title = self.tr("Chase {} cases").format(len(ids))
        dialog = form.StepForm(title, self.tr("Send"), fields, desk.today, parent=self._view)

        def work(values: dict[str, Any]) -> tuple[Batch, dict[str, Any]]:
            return chase_cases(desk, ids, values["kind"], values["text"]), values

        take_from(self._work, dialog, work, lambda done: self._chased(*done))

    def export(self) -> None:
        """The chosen lines as they are seen, to XLSX or CSV."""
        self._export.ask(self._query())

    def make_papers(self) -> None:
        """Reply letters, feedback forms, opinion letters or folders of the chosen cases."""
        from desktop_app.ui.printing.papers_dialog import PapersDialog  # start-up time

        ids = self._ids()
        about = self.tr("{} cases").format(len(ids))
        PapersDialog(self._work, ids, about, parent=self._view.window()).open()

    def print(self) -> None:
        """The chosen lines, or all when there is only one, with the columns that are shown."""
        from desktop_app.services.produce_document import case_list  # start-up time
        from desktop_app.ui.paper_doors import show_paper  # start-up time

        chosen = len(self._ids()) > 1
        if not self._may(Verb.PRODUCE_DOCUMENT) or (
            not chosen and self._model.rowCount() > MOST_PRINTED
        ):
            words = self.tr("Too many lines to print at once. Filter or choose some first.")
            self._work.events.noted.emit(words)
            return
        query = self._query() if chosen else self._export.query_of_list()
        work = partial(case_list, self._work.desk, query, self.shown_keys())
        show_paper(self._work, self._view.window(), self.tr("List of cases"), work)

    def print_duties(self) -> None:
        """办理责任清单 of the chosen lines."""
        from desktop_app.services.produce_document import responsibility_list  # start-up time
        from desktop_app.ui.paper_doors import show_paper  # start-up time

        work = partial(responsibility_list, self._work.desk, self._query())
        show_paper(self._work, self._view.window(), self.tr("Responsibility list"), work)

    def shown_keys(self) -> tuple[str, ...]:
        """The columns that are shown, in their order."""
        order = (self._view.heading.logicalIndex(at) for at in range(len(COLUMNS)))
        return tuple(COLUMNS[at].key for at in order if not self._view.isColumnHidden(at))

    def _ids(self) -> list[int]:
        return self._model.ids_at(self._view.chosen_rows())

    def _query(self) -> ListQuery:
        """Exactly the chosen cases, in the order of the list."""
        return self._export.query_of(tuple(self._ids()))

    def _may(self, verb: Verb) -> bool:
        return self._work.desk.role in MATRIX[verb]

    def _may_all(self, verb: Verb) -> bool:
        """A batch belongs to whoever may do the verb with every case."""
        role: Role = self._work.desk.role
        return MATRIX[verb].get(role) is Scope.ALL

    def _add(
        self, menu: QMenu, words: str, act: Callable[[], None], is_enabled: bool = True
    ) -> None:
        action = menu.addAction(words, act)
        if not is_enabled:
            action.setEnabled(False)
            too_many = self.tr("too many at once")
            action.setText(f"{words} · {too_many}")

    def _show_assign(self, found: Any) -> None:
        from desktop_app.ui.proposals.assign_dialog import AssignDialog  # start-up time

        dialog = AssignDialog(self._work.desk, found, self._view)
        dialog.submitted.connect(partial(self._assign, dialog))
        dialog.open()

    def _assign(self, dialog: Any, wanted: dict[int, Any], on: Any) -> None:
        from desktop_app.services.assign_case import assign_each  # start-up time
        from desktop_app.ui import errors  # start-up time

        def done(_result: object) -> None:
            dialog.accept()
            self._told(set(wanted), self.tr("Assigned: {}").format(len(wanted)))

        tell = self._work.events.trouble_met.emit
        refused = partial(errors.refuse_in, dialog.refuse, dialog.reject, tell)
        work = partial(assign_each, self._work.desk, wanted, on)
        self._work.background.run(work, done, refused)

    def _accepted(self, batch: Batch) -> None:
        self._tell_batch(batch, self.tr("Accepted: {}"))

    def _confirmed(self, batch: Batch) -> None:
        self._tell_batch(batch, self.tr("Confirmed: {}"))

    def _chased(self, batch: Batch, values: dict[str, Any]) -> None:
        self._tell_batch(batch, self.tr("Chasers sent: {}"))
        if values["print"] and batch.taken:
            from desktop_app.ui.paper_doors import show_chasers  # start-up time

            show_chasers(self._work, self._view.window(), batch.taken, values["text"])

    def _tell_batch(self, batch: Batch, words: str) -> None:
        """How many were taken, and which were left out."""
        if batch.taken:
            told = words.format(len(batch.taken))
            if batch.skipped:
                left_out = self.tr("left out: {}").format(len(batch.skipped))
                told = " · ".join((told, left_out))
            self._told(set(batch.taken), told)
        if batch.skipped:
            from desktop_app.ui.proposals.skipped import SkippedDialog  # start-up time

            SkippedDialog(batch, self._view).open()

    def _told(self, ids: set[int], words: str) -> None:
        self._work.events.proposals_changed.emit(ids)
        self._work.events.work_done.emit(words)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._work.background.run(work, on_done, self._work.events.trouble_met.emit)
