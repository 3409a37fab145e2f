"""The outline: title, lead, chapters with their paragraphs, base note."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.ui.summary.paragraph_edit import FIELD
from desktop_app.ui.summary.wording import Kind, Narrative, Place, level_at, places, text_at

_PLACE_ROLE = Qt.ItemDataRole.UserRole + 1


class Outline(QTreeWidget):
    """place_chosen carries the Place of the text the cursor came to."""

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Outline of the summary"))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items: dict[Place, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._tell)

    def show_narrative(
        self, narrative: Narrative, fields: Mapping[str, str], chosen: Place
    ) -> None:
        """Show the texts with their figures filled in; the cursor stands at the chosen one."""
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        head: QTreeWidgetItem | None = None
        for place in places(narrative):
            item = QTreeWidgetItem([filled(text_at(narrative, place), fields) or "…"])
            item.setData(0, _PLACE_ROLE, place)
            item.setToolTip(0, "")
            self._items[place] = item
            if place.kind is Kind.PART and head is not None:
                head.addChild(item)
                if level_at(narrative, place):
                    font = item.font(0)
                    font.setBold(True)
                    item.setFont(0, font)
                continue
            head = item if place.kind is Kind.HEADING else None
            self.addTopLevelItem(item)
        self.expandAll()
        self.blockSignals(False)
        self.choose(chosen)

    def choose(self, place: Place) -> None:
        """Put the cursor on a text, on the title where there is no such text."""
        item = self._items.get(place) or next(iter(self._items.values()))
        self.setCurrentItem(item)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.place_chosen.emit(item.data(0, _PLACE_ROLE))


def filled(text: str, fields: Mapping[str, str]) -> str:
    """The text as it will read, in one line."""
    filled = FIELD.sub(lambda found: fields.get(found[1], found[1]), text)
    return " ".join(filled.split())
