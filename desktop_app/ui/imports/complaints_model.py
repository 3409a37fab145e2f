"""The complaints about a ledger as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from desktop_app.domain.draft import Complaint
from desktop_app.ui import labels
from desktop_app.ui.imports.complaint_words import column_words, reason_words
from desktop_app.ui.widgets.paged_model import Column, PagedModel


class ComplaintsModel(PagedModel):
    """Everything is here at once; nothing is asked for later."""

    def __init__(self, headings: Mapping[str, str], parent: QObject | None = None) -> None:
        self._headings = headings
        super().__init__(self._built(), parent)

    def show_complaints(self, complaints: Sequence[Complaint]) -> None:
        """Refusals before notices, otherwise in the order of the ledger."""
        ordered = sorted(complaints, key=lambda one: one.is_notice)
        self.show_ids(range(len(ordered)))
        self.take_lines(dict(enumerate(ordered)))

    def _built(self) -> tuple[Column, ...]:
        return (
            Column("sheet", self.tr("Sheet"), lambda one: one.place.sheet or labels.NONE, 112),
            Column("row", self.tr("Row"), _row, 56, is_number=True),
            Column("column", self.tr("Column"), self._column, 128),
            Column("value", self.tr("Value"), lambda one: one.value or labels.NONE, 128),
            Column("reason", self.tr("Why it was not taken"), reason_words, 240),
        )

    def _column(self, complaint: Complaint) -> str:
        return column_words(complaint, self._headings) or labels.NONE


def _row(complaint: Complaint) -> str:
    return str(complaint.place.row) if complaint.place.row else labels.NONE
