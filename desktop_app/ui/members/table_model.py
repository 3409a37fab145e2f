"""The list of members as a table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.contact_listing import MemberLine
from desktop_app.domain.member import MemberKind
from desktop_app.ui import labels
from desktop_app.ui.widgets.paged_model import Column, PagedModel
from desktop_app.ui.widgets.plain_table import words_width


class MemberModel(PagedModel):
    """By the sound of the names, bodies last; the order is the store's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(self._built(), parent)

    def _built(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Name"), lambda line: line.name, 120),
            Column(
                "kind",
                self.tr("Kind"),
                lambda line: labels.of(MemberKind, line.kind),
                words_width(MemberKind),
            ),
            Column("sector", self.tr("Sector"), lambda line: line.sector or labels.NONE, 112),
            Column("phone", self.tr("Phone"), lambda line: line.phone or labels.NONE, 112),
            Column("led", self.tr("Leads"), lambda line: str(line.led), 56, is_number=True),
            Column("talks", self.tr("Talks"), lambda line: str(line.talks), 56, is_number=True),
            Column("last", self.tr("Last talk"), _last, 96),
        )


def _last(line: MemberLine) -> str:
    return labels.day(line.last_on)
