"""The menus of the list: on lines, on headings, behind the columns button; and copying."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop_app.domain.listing import ListRow
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.domain.stages import Stage
from desktop_app.services.list_cases import case_rows
from desktop_app.ui.proposals.columns import BY_KEY, COLUMNS, NUMBER, TITLE
from desktop_app.ui.proposals.copy_cells import as_cells
from desktop_app.ui.proposals.filter_menu import FilterMenu
from desktop_app.ui.proposals.list_state import ListState
from desktop_app.ui.proposals.list_view import ListView
from desktop_app.ui.proposals.selection import Selection
from desktop_app.ui.proposals.table_model import ProposalsModel
from desktop_app.ui.workplace import Workplace

TABLE = "proposals"


class ListMenus(QObject):
    """What is wished in a menu goes out as a signal; columns and copying are done here."""

    case_opened = Signal(object)
    sign_in_requested = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        view: ListView,
        model: ProposalsModel,
        filters: FilterMenu,
        state: Callable[[], ListState],
        selection: Selection,
    ) -> None:
        super().__init__(view)
        self._workplace = workplace
        self._view = view
        self._model = model
        self._filters = filters
        self._state = state
        self._selection = selection
        view.copy_requested.connect(self.copy)
        view.menu_requested.connect(self._show_on_lines)
        view.layout_changed.connect(self._keep_layout)
        view.heading.customContextMenuRequested.connect(self._show_on_heading)
        view.heading.filter_requested.connect(self._show_on_heading)
        view.heading.offer_filters(frozenset(one.key for one in filters.fields()))

    def columns_menu(self) -> QMenu:
        """The column chooser, filled when it opens."""
        menu = QMenu(self._view)
        menu.aboutToShow.connect(partial(self.fill_columns, menu))
        return menu

    def fill_columns(self, menu: QMenu) -> None:
        """Every column to tick; number and title always stay."""
        menu.clear()
        for one in self._view.columns_layout():
            action = menu.addAction(BY_KEY[one.key].name)
            action.setCheckable(True)
            action.setChecked(one.is_shown)
            action.setEnabled(one.key not in (NUMBER, TITLE))
            action.toggled.connect(partial(self._view.show_column, one.key))
        menu.addSeparator()
        menu.addAction(self.tr("Usual columns"), self._arrange_as_usual)

    def lines_menu(self) -> QMenu | None:
        """What can be done with the chosen lines; None when none is chosen."""
        ids = self._model.ids_at(self._view.chosen_rows())
        if not ids:
            return None
        menu = QMenu(self._view)
        self.fill_lines(menu)
        return menu

    def fill_lines(self, menu: QMenu) -> None:
        """The same in a menu that is there already; empty when no line is chosen."""
        menu.clear()
        rows = self._view.chosen_rows()
        ids = self._model.ids_at(rows)
        if not ids:
            menu.addAction(self.tr("Choose one or more lines first")).setEnabled(False)
            return
        menu.addAction(self.tr("Open in a window"), partial(self.case_opened.emit, ids[0]))
        if self._workplace.desk.role in MATRIX[Verb.SIGN_IN]:
            self._add_sign_in(menu, rows)
        self._selection.fill(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Copy as cells"), self.copy)

    def lines_button_menu(self) -> QMenu:
        """The same behind a button, filled when it opens."""
        menu = QMenu(self._view)
        menu.aboutToShow.connect(partial(self.fill_lines, menu))
        return menu

    def copy(self) -> None:
        """Put the chosen lines on the clipboard as cells."""
        ids = self._model.ids_at(self._view.chosen_rows())
        if ids:
            background, events = self._workplace.background, self._workplace.events
            put = partial(self._put_on_clipboard, ids)
            read = partial(case_rows, ids, self._workplace.desk.today)
            background.run(read, put, events.trouble_met.emit)

    def _put_on_clipboard(self, ids: list[int], rows: dict[int, ListRow]) -> None:
        order = (self._view.heading.logicalIndex(at) for at in range(len(COLUMNS)))
        shown = [COLUMNS[position] for position in order if not self._view.isColumnHidden(position)]
        lines = [rows[one] for one in ids if one in rows]
        QGuiApplication.clipboard().setText(as_cells(lines, shown, self._model.text))
        self._workplace.events.noted.emit(self.tr("{} lines copied").format(len(lines)))

    def _show_on_lines(self, at: QPoint) -> None:
        menu = self.lines_menu()
        if menu is not None:
            menu.popup(self._view.viewport().mapToGlobal(at))

    def _show_on_heading(self, at: QPoint) -> None:
        menu = QMenu(self._view)
        self.fill_heading(menu, COLUMNS[self._view.heading.logicalIndexAt(at)].key)
        menu.popup(self._view.heading.mapToGlobal(at))

    def fill_heading(self, menu: QMenu, key: str) -> None:
        """The values of a column to tick, and the column chooser."""
        menu.clear()
        again = partial(self.fill_heading, menu, key)
        if self._filters.fill_column(menu, key, self._state(), again):
            menu.addSeparator()
        self.fill_columns(menu.addMenu(self.tr("Columns")))

    def _add_sign_in(self, menu: QMenu, rows: list[int]) -> None:
        """Those of the lines that wait for it; lines never looked at are read first."""
        lines = [self._model.line(row) for row in rows]
        if None in lines:
            read = partial(self._sign_in_unread, self._model.ids_at(rows))
            menu.addAction(self.tr("Sign in those that wait for it"), read)
            return
        waiting = tuple(one.id for one in lines if one is not None and _waits(one))
        if waiting:
            words = self.tr("Sign in {} cases").format(len(waiting))
            menu.addAction(words, partial(self.sign_in_requested.emit, waiting))

    def _sign_in_unread(self, ids: list[int]) -> None:
        background, events = self._workplace.background, self._workplace.events
        background.run(partial(case_rows, ids), self._sign_in_read, events.trouble_met.emit)

    def _sign_in_read(self, rows: dict[int, ListRow]) -> None:
        waiting = tuple(one.id for one in rows.values() if _waits(one))
        if waiting:
            self.sign_in_requested.emit(waiting)
        else:
            self._workplace.events.noted.emit(self.tr("None of them waits to be signed in"))

    def _arrange_as_usual(self) -> None:
        self._view.arrange(())
        self._keep_layout([])

    def _keep_layout(self, layout: list[object]) -> None:
        self._workplace.settings.columns[TABLE] = layout  # type: ignore[assignment]


def _waits(line: ListRow) -> bool:
    return line.stage == Stage.TO_SIGN
