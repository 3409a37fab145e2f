"""The list as it is seen, its columns and order, written for Excel and WPS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.domain.listing import ListQuery, ListRow, Sort
from desktop_app.domain.permissions import MATRIX, Verb
from desktop_app.ui.proposals.columns import COLUMNS, Column
from desktop_app.ui.proposals.list_state import ListState
from desktop_app.ui.proposals.list_view import ListView
from desktop_app.ui.proposals.table_model import ProposalsModel
from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.workplace import Workplace

_PIXELS_OF_A_LETTER = 7  # a width in pixels as Excel counts it


class ListExport(QObject):
    """A button; a press asks for the file and writes it in the background."""

    def __init__(
        self,
        workplace: Workplace,
        view: ListView,
        model: ProposalsModel,
        state: Callable[[], ListState],
    ) -> None:
        super().__init__(view)
        self._workplace = workplace
        self._view = view
        self._model = model
        self._state = state
        self.button = ActionButton("export", self.tr("Export"))
        self.button.setToolTip(self.tr("Write the list as it is seen to XLSX or CSV (Ctrl+E)"))
        self.button.setShortcut("Ctrl+E")
        self.button.setVisible(workplace.desk.role in MATRIX[Verb.EXPORT_LEDGER])
        self.button.clicked.connect(lambda: self.ask())

    def ask(self, query: ListQuery | None = None) -> None:
        """Ask where to, then write: the whole list, or what a query of its own finds."""
        from PySide6.QtWidgets import QFileDialog  # start-up time

        kinds = "Excel (*.xlsx);;CSV (*.csv)"
        name, _ = QFileDialog.getSaveFileName(
            self._view, self.tr("Export the list"), self.tr("cases.xlsx"), kinds
        )
        if name:
            self.write(Path(name), query)

    def query_of_list(self) -> ListQuery:
        """What the list is asked for now."""
        return self._state().query(self._workplace.desk.today)

    def query_of(self, ids: tuple[int, ...]) -> ListQuery:
        """These cases in the order of the list; one found by a search goes by number."""
        asked = self._state().query(self._workplace.desk.today)
        sort = Sort.NUMBER if asked.sort is Sort.RANK else asked.sort
        return ListQuery(ids=ids, sort=sort, is_descending=asked.is_descending)

    def write(self, out: Path, query: ListQuery | None = None) -> None:
        """Write the cases as they are seen."""
        from desktop_app.services.export_ledger import export_list  # start-up time

        order = (self._view.heading.logicalIndex(at) for at in range(len(COLUMNS)))
        shown = [COLUMNS[at] for at in order if not self._view.isColumnHidden(at)]
        desk, background = self._workplace.desk, self._workplace.background
        work = partial(
            export_list,
            desk,
            out if out.suffix else out.with_suffix(".xlsx"),
            query or self._state().query(desk.today),
            [one.name for one in shown],
            partial(self._cells, shown),
            title=self.tr("Cases"),
            widths=[one.width / _PIXELS_OF_A_LETTER for one in shown],
            language="zh" if self._workplace.settings.language.startswith("zh") else "en",
        )
        background.run(work, partial(self._tell, out), partial(self._fail, out))

    def _cells(self, shown: Sequence[Column], line: ListRow) -> list[str]:
        return [self._model.text(line, one) for one in shown]

    def _tell(self, out: Path, count: int) -> None:
        words = self.tr("{} cases written to {}")
        self._workplace.events.noted.emit(words.format(count, out.name))

    def _fail(self, out: Path, error: Exception) -> None:
        from desktop_app.ui.errors import is_expected, words_of  # start-up time

        events = self._workplace.events
        if isinstance(error, OSError):
            words = self.tr(
                "{} cannot be written. Close it in Excel or WPS, or choose another place."
            )
            events.noted.emit(words.format(out.name))
        elif is_expected(error):
            events.noted.emit(words_of(error).whole)
        else:
            events.trouble_met.emit(error)
