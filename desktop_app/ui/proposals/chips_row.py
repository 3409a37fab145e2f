"""The counted chips over the list: a click filters, the number says how many there are.

The list's tools follow behind the last chip, so that a narrow window needs no more lines than it
must.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop_app.domain.stages import Stage
from desktop_app.ui import labels
from desktop_app.ui.proposals.list_state import ALL, OVERDUE
from desktop_app.ui.widgets.buttons import Chip
from desktop_app.ui.widgets.flow_layout import FlowLayout

ALWAYS = (
    Stage.TO_SIGN,
    Stage.TO_BREAK_DOWN,
    Stage.IN_HANDLING,
    Stage.IN_CLEARANCE,
    Stage.AWAITING_FEEDBACK,
    Stage.TRACKING,
)
SPACING = 4


class ChipsRow(QWidget):
    """All, the stages and the overdue ones. Rare stages show only when there are some."""

    chosen = Signal(str)

    def __init__(self, door: QWidget, tools: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._counts: dict[str, int] = {}
        self._chips: dict[str, Chip] = {}
        self._group = QButtonGroup(self)
        layout = FlowLayout(self, SPACING)
        layout.setContentsMargins(0, 0, 0, 0)
        words = [(ALL, self.tr("All"))]
        short = {Stage.TRACKING: self.tr("Tracking")}
        words += [(stage.value, short.get(stage) or labels.label(stage)) for stage in Stage]
        words += [(OVERDUE, self.tr("Overdue"))]
        for key, word in words:
            chip = Chip(key, word, self)
            self._chips[key] = chip
            self._group.addButton(chip)
            layout.addWidget(chip)
        for behind in (door, tools):
            layout.addWidget(behind)
        self._chips[ALL].setChecked(True)
        self._group.buttonClicked.connect(lambda chip: self.chosen.emit(chip.key))
        self.show_counts({})

    def chip(self, key: str) -> Chip:
        """One chip by its key."""
        return self._chips[key]

    def check(self, key: str) -> None:
        """Show which chip is in force; an unknown key means all."""
        self._chips.get(key, self._chips[ALL]).setChecked(True)
        self._show_needed()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many cases stand behind each chip."""
        self._counts = dict(counts)
        for key, chip in self._chips.items():
            chip.set_count(self._counts.get(key, 0))
        self._chips[OVERDUE].burn(bool(self._counts.get(OVERDUE)))
        self._show_needed()

    def show_door(self, is_shown: bool) -> None:
        """Say what stands behind a figure, in the place of the chips."""
        self._door.setHidden(not is_shown)
        self._show_needed()

    def _show_needed(self) -> None:
        usual = {ALL, OVERDUE, *(stage.value for stage in ALWAYS)}
        for key, chip in self._chips.items():
            is_wanted = key in usual or self._is_needed(key)
            chip.setVisible(is_wanted and self._door.isHidden())

    def _is_needed(self, key: str) -> bool:
        return bool(self._counts.get(key)) or self._chips[key].isChecked()
