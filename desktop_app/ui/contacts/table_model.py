"""The contact log as a table: how a line reads in each column."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_listing import ContactLine, Named
from desktop_app.ui import labels
from desktop_app.ui.widgets.paged_model import Column
from desktop_app.ui.widgets.plain_table import words_width
from desktop_app.ui.widgets.roll_model import RollModel


class ContactModel(RollModel):
    """Newest first; the order is the store's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(self._built(), parent)

    def _built(self) -> tuple[Column, ...]:
        return (
            Column("day", self.tr("Date"), lambda line: labels.day(line.happened_on), 96),
            Column("way", self.tr("Way"), lambda line: labels.label(line.way), words_width(Way)),
            Column(
                "phase",
                self.tr("Phase"),
                lambda line: labels.label(line.phase),
                words_width(Phase),
            ),
            Column("members", self.tr("Members"), lambda line: self._names(line.members), 160),
            Column("cases", self.tr("Cases"), lambda line: self._names(line.cases), 120),
            Column("said", self.tr("What was said"), _said, 240),
            Column("people", self.tr("Ours"), lambda line: self._names(line.people), 96),
            Column("next", self.tr("Next talk"), lambda line: labels.day(line.next_on), 96),
        )

    def _names(self, named: Iterable[Named]) -> str:
        return self.tr(", ").join(one.name for one in named) or labels.NONE


def _said(line: ContactLine) -> str:
    """The first words; line ends would break the row."""
    said, opinion = (" ".join(words.split()) for words in (line.said, line.opinion))
    return labels.in_a_row(said, opinion) or labels.NONE
