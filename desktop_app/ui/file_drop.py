"""Files dropped on the window: a report is checked, a ledger is imported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

REPORTS = (".docx", ".txt", ".doc", ".wps", ".rtf", ".pdf")
LEDGERS = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv")


class FileDrop(QObject):
    """Listens to drops on a window; what is dropped ``apart`` (the case panel) is not its own."""

    report_dropped = Signal(object)
    ledger_dropped = Signal(object)

    def __init__(self, window: QWidget, apart: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._apart = apart
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the first dropped file that is a report or a ledger."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        path = None if self._is_apart(event) else dropped_file(event.mimeData())
        if path is None:
            event.ignore()
            # entering over the panel is taken, so that the file can be carried on from there
            if event.type() is QEvent.Type.DragEnter and dropped_file(event.mimeData()):
                event.acceptProposedAction()
            return True
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            is_ledger = path.suffix.lower() in LEDGERS
            (self.ledger_dropped if is_ledger else self.report_dropped).emit(path)
        return True

    def _is_apart(self, event: QDropEvent) -> bool:
        place = self._apart.mapFrom(self._window, event.position().toPoint())
        return self._apart.isVisible() and self._apart.rect().contains(place)


def dropped_file(data: QMimeData) -> Path | None:
    """The first file of a drop that the window can do something with."""
    local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return next((path for path in local if path.suffix.lower() in REPORTS + LEDGERS), None)
