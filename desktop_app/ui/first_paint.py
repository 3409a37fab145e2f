"""Tells when a window was painted for the first time, so that what is not seen yet can wait."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LATEST_MS = 1000  # a window that starts minimised is not painted at all


class FirstPaint(QObject):
    """seen is told once: behind the first paint, or when that does not come."""

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_told = False
        window.installEventFilter(self)
        QTimer.singleShot(LATEST_MS, self, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window's own ground is painted first, its parts in the same go."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        if not self._is_told:
            self._is_told = True
            self.seen.emit()
