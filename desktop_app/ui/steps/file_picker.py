"""Files to be attached: chosen in the dialog of the desktop, or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import ActionButton
from desktop_app.ui.widgets.text import wrapping

ROWS_PIXELS = 88


class FilePicker(QWidget):
    """A list of the chosen files, and a button to choose more."""

    def __init__(
        self, name: str, note: str, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFixedHeight(ROWS_PIXELS)
        self.choose = ActionButton("attachment", self.tr("Choose files …"))
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(wrapping(note, "small"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addLayout(row)
        self.setFocusProxy(self.choose)
        self.setAcceptDrops(True)
        self.add(paths)

    def paths(self) -> tuple[Path, ...]:
        """The chosen files in order."""
        return tuple(self._paths)

    def add(self, paths: Sequence[Path]) -> None:
        """Put files at the end of the list, each once."""
        for path in paths:
            if path not in self._paths:
                self._paths.append(path)
                self.list.addItem(path.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this computer are welcome."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self.add(local_files(event.mimeData()))
        event.acceptProposedAction()

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.add([Path(one) for one in chosen])


def local_files(data: QMimeData) -> list[Path]:
    """The files of this computer that a drag carries; folders and web addresses are none."""
    local = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in local if path.is_file()]
