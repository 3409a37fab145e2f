"""The proposals page: chips, list, filters, search; what is chosen is shown by others."""

from __future__ import annotations

from array import array
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.listing import ListQuery
from desktop_app.ui.proposals import list_state
from desktop_app.ui.proposals.chips_row import ChipsRow
from desktop_app.ui.proposals.columns import COLUMNS
from desktop_app.ui.proposals.door_line import DoorLine
from desktop_app.ui.proposals.filter_menu import FilterMenu, button_menu
from desktop_app.ui.proposals.lamp_text import LampReader
from desktop_app.ui.proposals.list_export import ListExport
from desktop_app.ui.proposals.list_menus import TABLE, ListMenus
from desktop_app.ui.proposals.list_state import ListState
from desktop_app.ui.proposals.list_view import ListView
from desktop_app.ui.proposals.loader import FirstPage, ListLoader
from desktop_app.ui.proposals.saved_filters import Keeping, SavedFilters
from desktop_app.ui.proposals.selection import Selection
from desktop_app.ui.proposals.table_model import ProposalsModel
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.workplace import Workplace

SEARCH_WAIT_MS = 120


class ProposalsPage(QWidget):
    """Chips, filters, and the list of cases."""

    case_chosen = Signal(object)
    case_opened = Signal(object)
    sign_in_requested = Signal(object)
    import_requested = Signal()
    paste_requested = Signal()
    status_changed = Signal(str)
    search_changed = Signal(str)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._state = list_state.restored(workplace.settings.filters.get(TABLE, ""), ListState())
        self._total = 0
        self._keep: tuple[object, int] = (None, 0)
        self._is_other = True
        self._model = ProposalsModel(self)
        self._loader = ListLoader(workplace, self)
        saved = SavedFilters(workplace.settings.filters, TABLE)
        self._keeping = Keeping(workplace, saved, self)
        self._filters = FilterMenu(workplace.desk.role, workplace.desk.today, saved, parent=self)
        self._search_timer = QTimer(self)
        self._search_timer.setSingleShot(True)
        self._search_timer.setInterval(SEARCH_WAIT_MS)
        self._door = DoorLine(self)
        self._tools = QWidget(self)
        self._chips = ChipsRow(self._door, self._tools, self)
        self._stack = QStackedWidget(self)
        self._card = QFrame(self._stack)
        self._view = ListView(self._model, self._card)
        self._view.arrange(workplace.settings.columns.get(TABLE, ()))
        self._empty = EmptyState("proposals", "", parent=self._stack)
        self._export = ListExport(workplace, self._view, self._model, lambda: self._state)
        self._selection = Selection(workplace, self._view, self._model, self._export)
        self._menus = ListMenus(
            *(workplace, self._view, self._model, self._filters, lambda: self._state),
            selection=self._selection,
        )
        self._build()
        self._listen()

    @property
    def view(self) -> ListView:
        """The list itself."""
        return self._view

    @property
    def state(self) -> ListState:
        """What the list is asked for now."""
        return self._state

    def refresh(self) -> None:
        """Read everything anew; the cursor stays where it is."""
        self._model.forget_rows()
        self._filters.forget_choices()
        self._reload()

    def show_session(self, session_ids: tuple[int, ...]) -> None:
        """Show the cases of these sessions."""
        self._state = replace(self._state, session_ids=session_ids, door=None)
        self._filters.forget_choices()
        self._reload(is_other=True)

    def show_cases(self, query: ListQuery) -> None:
        """A number was clicked somewhere: show exactly the cases behind it."""
        self._state = replace(self._state.widened(), door=query)
        self.search_changed.emit(self._state.text)
        self._reload(is_other=True)

    def search(self, text: str) -> None:
        """Find cases by what was typed; waits until the typing pauses."""
        if text != self._state.text:
            self._state = replace(self._state, text=text)
            self._search_timer.start()

    def search_now(self) -> None:
        """Do not wait for the pause."""
        self._search_timer.stop()
        self._reload(is_other=True)

    def focus_list(self) -> None:
        """Put the keyboard into the list, on the first case when none is chosen."""
        if not self._view.chosen_count() and self._model.rowCount():
            self._view.choose(0)
        self._view.setFocus()

    def choose_neighbour(self, step: int) -> None:
        """Move the cursor up or down from anywhere."""
        row = self._view.currentIndex().row() + step
        if 0 <= row < self._model.rowCount():
            self._view.choose(row)

    def _build(self) -> None:
        self._filter_button = ActionButton("filter", self.tr("Filter"))
        self._filter_button.setMenu(button_menu(self, self._filters, lambda: self._state))
        self._columns_button = ActionButton("columns", self.tr("Columns"))
        self._columns_button.setMenu(self._menus.columns_menu())
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.addStretch(1)
        self._chosen_button = ActionButton("check", self.tr("Chosen"))
        self._chosen_button.setToolTip(self.tr("What can be done with the chosen lines (Ctrl+B)"))
        self._chosen_button.setMenu(self._menus.lines_button_menu())
        for button in (
            *(self._filter_button, self._columns_button),
            *(self._chosen_button, self._export.button),
        ):
            tools.addWidget(button)
        self._card.setProperty("role", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(4, 2, 4, 4)
        inside.addWidget(self._view)
        self._stack.addWidget(self._card)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self._chips)
        layout.addWidget(self._stack, 1)
        QWidget.setTabOrder(self._export.button, self._view)  # as the eye goes: above, then below

    def _listen(self) -> None:
        self._loader.first_arrived.connect(self._take_first)
        self._loader.rest_arrived.connect(self._take_rest)
        self._loader.rows_arrived.connect(self._model.put_rows)
        self._loader.counts_arrived.connect(self._take_counts)
        self._loader.choices_arrived.connect(self._filters.show_choices)
        self._filters.state_requested.connect(self._show_state)
        self._filters.keep_requested.connect(self._keeping.ask)
        self._filters.choices_wanted.connect(
            lambda: self._loader.load_choices(self._state.session_ids)
        )
        self._chips.chosen.connect(lambda key: self._show_state(replace(self._state, chip=key)))
        self._search_timer.timeout.connect(self.search_now)
        self._view.rows_looked_at.connect(self._fetch)
        self._view.chosen.connect(self._tell_chosen)
        self._view.opened.connect(self.case_opened)
        QShortcut(
            QKeySequence.StandardKey.Paste,
            self._view,
            self.paste_requested.emit,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        QShortcut(QKeySequence.StandardKey.Print, self, self._selection.print)
        QShortcut(QKeySequence("Ctrl+B"), self, self._chosen_button.showMenu)
        self._menus.case_opened.connect(self.case_opened)
        self._menus.sign_in_requested.connect(self.sign_in_requested)
        self._door.left.connect(lambda: self._show_state(self._state.widened()))
        self._view.heading.sectionClicked.connect(self._order_by)
        self._empty.action_requested.connect(self._act_on_empty)
        self._workplace.events.day_changed.connect(self._filters.turn_day)
        self._workplace.events.proposals_changed.connect(self._take_change)

    def _show_state(self, state: ListState) -> None:
        self._state = state
        self._workplace.settings.filters[TABLE] = list_state.stored(state)
        self.search_changed.emit(state.text)
        self._reload(is_other=True)

    def _reload(self, is_other: bool = False) -> None:
        """Ask for the list; unless it is another one, cursor and place are kept."""
        today = self._workplace.desk.today
        current = self._view.currentIndex()
        kept = self._model.id_at(current.row()) if current.isValid() else None
        self._keep = (kept, 0 if is_other else self._view.verticalScrollBar().value())
        self._is_other = is_other
        counted = None if self._state.door else self._state.without_chip(today)
        self._show_order()
        self._loader.load(self._state.query(today), counted)

    def _show_order(self) -> None:
        position = next(i for i, c in enumerate(COLUMNS) if c.sort is self._state.sort)
        if self._state.is_ranked:
            position = -1
        order = Qt.SortOrder
        direction = order.DescendingOrder if self._state.is_descending else order.AscendingOrder
        self._view.heading.setSortIndicator(position, direction)
        self._view.heading.mark_filtered(self._state.filters.columns())
        self._view.lines.mark(self._state.text)
        self._chips.check(self._state.chip)
        self._chips.show_door(self._state.door is not None)

    def _take_first(self, page: FirstPage) -> None:
        self._model.read_lamps(LampReader(page.lamps))
        self._model.show_ids(page.ids)
        self._model.put_rows(page.rows, 0, min(len(page.ids), len(page.rows)) - 1)
        kept, place = self._keep
        row = self._model.row_of(kept) if isinstance(kept, int) else -1
        if row >= 0:
            self._view.choose(row)
        self._view.verticalScrollBar().setValue(place)
        if row < 0 and self._is_other:  # a case that a step moved out of the list stays in sight
            self.case_chosen.emit(None)
        self._stack.setCurrentIndex(0 if page.ids else 1)
        self._say_empty()
        self.tell_status()

    def _take_rest(self, ids: array[int]) -> None:
        self._model.add_ids(ids)
        self.tell_status()

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._total = counts[list_state.ALL]
        self._chips.show_counts(counts)
        self.tell_status()

    def _take_change(self, ids: set[int]) -> None:
        self._model.forget_rows(tuple(ids))
        self._reload()

    def _fetch(self, first: int, last: int) -> None:
        missing = self._model.missing(first, last)
        if missing:
            self._loader.load_rows(missing, first, last)

    def _tell_chosen(self, proposal_id: object) -> None:
        self.case_chosen.emit(proposal_id)
        self.tell_status()

    def tell_status(self) -> None:
        """Say how many are shown and chosen."""
        shown, chosen = self._model.rowCount(), self._view.chosen_count()
        if self._state.door is None:
            words = self.tr("Shown {} of {}").format(shown, max(self._total, shown))
        else:
            words = self.tr("Shown {}").format(shown)
            self._door.show_count(shown)
        if chosen:
            words = " · ".join((words, self.tr("{} chosen").format(chosen)))
        self.status_changed.emit(words)

    def _say_empty(self) -> None:
        if self._state.is_narrowed:
            self._empty.say(
                self.tr("No case fits"),
                self.tr("Other words or fewer filters may find it."),
                self.tr("Show all cases"),
            )
        else:
            self._empty.say(
                self.tr("No cases in this session yet"),
                self.tr("Cases come in from a ledger (xlsx, csv), or one by one by hand."),
                self.tr("Import a ledger"),
            )

    def _act_on_empty(self) -> None:
        if self._state.is_narrowed:
            self._show_state(self._state.widened())
        else:
            self.import_requested.emit()

    def _order_by(self, position: int) -> None:
        wanted = COLUMNS[position].sort
        if wanted is None:
            self._show_order()
            return
        turned = wanted is self._state.sort and not self._state.is_descending
        self._show_state(replace(self._state, sort=wanted, is_descending=turned))
