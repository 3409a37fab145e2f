"""What a change of rules or of the calendar would move, shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.deadline_moves import Moved
from desktop_app.ui import labels
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import wrapping


class MovesDialog(QDialog):
    """accepted means: do it."""

    def __init__(self, moves: Sequence[Moved], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What would move"))
        self.resize(760, 420)
        heads = (
            self.tr("Number"),
            self.tr("Title"),
            self.tr("Deadline"),
            self.tr("Now"),
            self.tr("Then"),
        )
        self.lines = Lines(self.tr("What would move"), heads, stretch=1)
        self.apply = primary(self.tr("Apply"))
        self.cancel = QPushButton(self.tr("Cancel"))
        if moves:
            words = self.tr("Open deadlines that would move: {}").format(len(moves))
        else:
            words = self.tr("No open deadline would move.")
        self.words = wrapping(words)
        self.lines.show_lines([(number, _cells(one)) for number, one in enumerate(moves)])
        self.lines.setVisible(bool(moves))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.lines, 1)
        layout.addLayout(buttons)
        self.apply.setDefault(True)
        self.apply.setFocus()
        self.apply.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)


def _cells(one: Moved) -> tuple[str, ...]:
    kind = labels.label(one.kind)
    return one.number, one.title, kind, labels.day(one.old_on), labels.day(one.new_on)
