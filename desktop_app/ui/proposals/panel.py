"""The case panel: its head, and everything recorded in tabs; files may be dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import NotFound
from desktop_app.domain.permissions import Verb
from desktop_app.services.history import HistoryLine, history_of_case
from desktop_app.services.read_case import CaseView, read_case
from desktop_app.ui import history_words
from desktop_app.ui.proposals.case_facts import Part
from desktop_app.ui.proposals.case_followup import LIMIT_MB
from desktop_app.ui.proposals.case_head import CaseHead
from desktop_app.ui.proposals.case_tabs import FILES, HISTORY, TABS, Tab, paper_of
from desktop_app.ui.steps.acts import Act, Door
from desktop_app.ui.steps.file_picker import local_files
from desktop_app.ui.steps.menu import offers
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.fact_sheet import Doors, FactSheet, SheetPart
from desktop_app.ui.widgets.tab_strip import TabStrip
from desktop_app.ui.workplace import Workplace

UNDO = "undo"
translate = QCoreApplication.translate


class CasePanel(QFrame):
    """Shows one case; wishes go out as signals, what changes it lies elsewhere.

    step_requested carries a verb and the case, record_requested an act, the case and the record.
    files_dropped carries the case, the paths, and whether a reply is at hand they may belong to.
    """

    step_requested = Signal(object, object)
    record_requested = Signal(object, object, object)
    files_dropped = Signal(object, object, bool)
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
        self.setAcceptDrops(True)
        self._nothing = EmptyState("folder", self.tr("No case chosen"))
        self._case = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._case)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.head = CaseHead(workplace, is_window)
        self._tabs = TabStrip([(tab.key, translate("case", tab.name)) for tab in TABS])
        self._sheet = FactSheet()
        self._build()
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
        self._read(proposal_id, self._workplace.events.trouble_met.emit)

    def _read(self, proposal_id: int, on_error: Callable[[Exception], None]) -> None:
        read = partial(read_case, self._workplace.desk, proposal_id)
        self._workplace.background.run(read, self._take, on_error)

    def read_again(self, proposal_id: int) -> None:
        """Something beside the records of this case is other than it was."""
        if proposal_id == self._proposal_id:
            self.show_case(proposal_id)

    def choose_tab(self, key: str) -> None:
        """Open one of the tabs by its key."""
        self._tabs.choose(key)
        self._show_tab(key)

    def sheet(self) -> FactSheet:
        """What the open tab shows."""
        return self._sheet

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on a case that takes them."""
        if self._takes_files() and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        paths = tuple(local_files(event.mimeData()))
        if not (self._takes_files() and paths and self._view is not None):
            return
        event.acceptProposedAction()
        reply = self._view.facts.current_reply
        has_reply = reply is not None and reply.issued_on is None
        self.choose_tab(FILES)
        self.files_dropped.emit(self._proposal_id, paths, has_reply)

    def _takes_files(self) -> bool:
        return self._view is not None and self._view.may(Verb.ATTACH_FILE)

    def _build(self) -> None:
        line = QFrame()
        line.setProperty("role", "line")
        layout = QVBoxLayout(self._case)
        layout.setContentsMargins(16, 8, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        tabs = QVBoxLayout()
        tabs.setSpacing(0)
        tabs.addWidget(self._tabs)
        tabs.addWidget(line)
        layout.addLayout(tabs)
        layout.addWidget(self._sheet, 1)

    def _listen(self) -> None:
        self._tabs.chosen.connect(self._show_tab)
        self._sheet.door_opened.connect(self._open_door)
        self.head.door_opened.connect(self._open_door)
        self.head.step_requested.connect(self._ask_step)
        self.head.papers_requested.connect(self._ask_papers)
        self.head.edit_requested.connect(lambda: self.edit_requested.emit(self._proposal_id))
        self.head.window_requested.connect(lambda: self.window_requested.emit(self._proposal_id))
        self.head.fold_requested.connect(self.fold_requested)
        events = self._workplace.events
        events.proposals_changed.connect(self._refresh)
        events.contacts_changed.connect(self._refresh)
        events.members_changed.connect(self._refresh)

    def _refresh(self) -> None:
        if self._proposal_id is not None:
            self._read(self._proposal_id, self._fail_again)

    def _fail_again(self, error: Exception) -> None:
        """A case whose registration was undone leaves quietly."""
        if isinstance(error, NotFound):
            self.show_case(None)
        else:
            self._workplace.events.trouble_met.emit(error)

    def _take(self, view: CaseView) -> None:
        if view.facts.proposal.id != self._proposal_id:
            return
        self._view = view
        self._history = None
        proposal = view.facts.proposal
        self.titled.emit(f"{proposal.number} {proposal.title}")
        self.head.show_view(view)
        self._show_tab(self._tabs.current())
        self._stack.setCurrentWidget(self._case)

    def _ask_papers(self) -> None:
        """Letters and forms of this case, the one that belongs to the open tab first."""
        if self._view is not None:
            case = self._view.facts.proposal
            kind = paper_of(self._tabs.current(), self._view)
            about = f"{case.number}　{case.title}"
            self.record_requested.emit(Act.MAKE_PAPERS, self._proposal_id, (kind, about))

    def _ask_step(self, verb: Verb) -> None:
        self.step_requested.emit(verb, self._proposal_id)

    def _open_door(self, door: Door | str) -> None:
        if isinstance(door, str):
            self.undo_requested.emit()
        elif door.act is Act.SHOW_TAB:
            self.choose_tab(str(door.item))
        elif door.item is None and isinstance(door.act, Verb):
            self._ask_step(door.act)
        else:
            self.record_requested.emit(door.act, self._proposal_id, door.item)

    def _show_tab(self, key: str) -> None:
        if self._view is None:
            return
        tab = next(one for one in TABS if one.key == key)
        if tab.parts is None:
            self._show_history()
            return
        parts, doors = tab.parts(self._view), self._doors_of(tab, self._view)
        if parts:
            self._sheet.show_parts([_sheet_part(one) for one in parts], doors)
        else:
            self._sheet.say(translate("case", tab.nothing).format(LIMIT_MB), doors)

    def _doors_of(self, tab: Tab, view: CaseView) -> Doors:
        """The steps of a tab that can be taken now."""
        found = offers(view, self._workplace.desk.role)
        return [(one.words, Door(one.words, one.verb)) for one in found if one.verb in tab.verbs]

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
        parts = [SheetPart(_heading(one), history_words.lines(one.changes)) for one in lines]
        may_undo = self._view is not None and Verb.UNDO in self._view.allowed
        can_undo = may_undo and any(line.is_last for line in lines)
        undo = [(self.tr("Undo the last change"), UNDO)] if can_undo else []
        self._sheet.show_parts(parts, undo)


def _heading(line: HistoryLine) -> str:
    actor, verb = history_words.actor(line.actor), history_words.verb(line.verb)
    return f"{line.at:%Y-%m-%d %H:%M}  {actor}  {verb}"


def _sheet_part(part: Part) -> SheetPart:
    doors = [(door.words, door) for door in part.doors]
    return SheetPart(part.heading, part.lines, part.text, doors)
