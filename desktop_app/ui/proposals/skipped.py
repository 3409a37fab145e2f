"""What a batch left out, case by case, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.batch import Batch
from desktop_app.ui.errors import words_of
from desktop_app.ui.widgets.text import wrapping


class SkippedDialog(QDialog):
    """Says how many were taken, and lists the others."""

    def __init__(self, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Left out"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 320)
        words = self.tr("Done: {}. These were left out and stay as they are:")
        self.words = wrapping(words.format(len(batch.taken)))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Cases left out"))
        for one in batch.skipped:
            self.list.addItem(f"{one.number}　{words_of(one.error).sentence}")
        self.close_it = QPushButton(self.tr("Close"))
        self.close_it.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self.words)
        whole.addWidget(self.list, 1)
        whole.addLayout(buttons)
