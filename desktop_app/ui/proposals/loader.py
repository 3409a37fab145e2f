"""Brings the list from the store: the first ids with their lines at once, the rest behind them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.listing import ListQuery, ListRow
from desktop_app.services import list_cases
from desktop_app.services.list_choices import list_choices
from desktop_app.services.read_calendar import Lamps, lamps
from desktop_app.services.trouble import StorageError
from desktop_app.ui.background import Task
from desktop_app.ui.workplace import Workplace

FIRST_IDS = 500
FIRST_ROWS = 60


@dataclass(frozen=True)
class FirstPage:
    """The first ids of a query, the lines of those in sight, and the lamps of today."""

    ids: list[int]
    rows: dict[int, ListRow]
    lamps: Lamps


class ListLoader(QObject):
    """One query at a time: what belongs to an older one is dropped."""

    first_arrived = Signal(object)
    rest_arrived = Signal(object)
    rows_arrived = Signal(object, int, int)
    counts_arrived = Signal(object)
    choices_arrived = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._tasks: list[Task] = []

    def load(self, query: ListQuery, counted: ListQuery | None) -> None:
        """Begin anew with a query; counted is the query over which the chips count."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        if self._workplace.background.is_starting and _is_quick(query):
            self._workplace.background.hold()
            self._read_at_once(query)
        else:
            self._run(partial(self._read_first, query), partial(self._take_first, query))
        if counted is not None:
            count = partial(list_cases.chip_counts, counted, self._workplace.desk.today)
            self._run(count, self.counts_arrived.emit)

    def load_rows(self, ids: Sequence[int], first: int, last: int) -> None:
        """The lines of rows first to last."""
        read = partial(list_cases.case_rows, list(ids), self._workplace.desk.today)
        self._run(read, lambda rows: self.rows_arrived.emit(rows, first, last))

    def load_choices(self, session_ids: tuple[int, ...]) -> None:
        """What the list can be filtered by."""
        read = partial(list_choices, session_ids)
        background, events = self._workplace.background, self._workplace.events
        background.run(read, self.choices_arrived.emit, events.trouble_met.emit)

    def _read_at_once(self, query: ListQuery) -> None:
        """So that the first paint has rows; the rest waits behind it."""
        try:
            page = self._read_first(query)
        except StorageError as error:
            self._workplace.events.trouble_met.emit(error)
        else:
            self._take_first(query, page)

    def _read_first(self, query: ListQuery) -> FirstPage:
        ids = list_cases.case_ids(query, FIRST_IDS)
        seen = lamps(self._workplace.desk)
        rows = list_cases.case_rows(ids[:FIRST_ROWS], self._workplace.desk.today)
        return FirstPage(ids, rows, seen)

    def _take_first(self, query: ListQuery, page: FirstPage) -> None:
        self.first_arrived.emit(page)
        if len(page.ids) == FIRST_IDS:
            self._run(partial(_read_rest, query), self.rest_arrived.emit)

    def _run(self, work, on_done) -> None:  # type: ignore[no-untyped-def]
        background, events = self._workplace.background, self._workplace.events
        self._tasks = [task for task in self._tasks if not task.is_cancelled][-16:]
        self._tasks.append(background.run(work, on_done, events.trouble_met.emit))


def _is_quick(query: ListQuery) -> bool:
    """Whether an index gives the order and nothing is searched: a few milliseconds, any size."""
    return query == ListQuery(session_ids=query.session_ids, is_descending=query.is_descending)


def _read_rest(query: ListQuery) -> array[int]:
    """All further ids, in the form the model keeps: a million of them in 8 MB."""
    return list_cases.all_case_ids(query, FIRST_IDS)
