"""The journal as a table: how a line reads in each column."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.audit import JournalLine
from desktop_app.ui import history_words, labels
from desktop_app.ui.widgets.paged_model import Column, PagedModel

MOMENT = "%Y-%m-%d %H:%M:%S"


class JournalModel(PagedModel):
    """Newest first; the order is the store's."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = (
            Column("at", self.tr("Time"), lambda line: f"{line.at:{MOMENT}}", 160),
            Column("actor", self.tr("Person"), lambda line: history_words.actor(line.actor), 112),
            Column("verb", self.tr("What"), lambda line: history_words.verb(line.verb), 144),
            Column("about", self.tr("About"), _about, 200),
            Column(
                "changes", self.tr("Rows"), lambda line: str(line.change_count), 64, is_number=True
            ),
        )
        super().__init__(columns, parent)


def _about(line: JournalLine) -> str:
    return " ".join(line.about.split()) or labels.NONE
