"""A phone number that was copied is gone from the clipboard after a minute."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication

FORGET_MS = 60_000


class PhoneClipboard(QObject):
    """Watches the clipboard for numbers that were shown in full, however they were copied."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: set[str] = set()
        self._copied = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(FORGET_MS)
        self.timer.timeout.connect(self.forget)
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.forget)

    def watch(self, *numbers: str) -> None:
        """These numbers are on the screen now."""
        self._numbers.update(one.strip() for one in numbers if one.strip())

    def forget(self) -> None:
        """Empty the clipboard if the number is still in it; what was copied since stays."""
        self.timer.stop()
        if self._copied and QGuiApplication.clipboard().text() == self._copied:
            QGuiApplication.clipboard().clear()
        self._copied = ""

    def _look(self) -> None:
        if not self._numbers:
            return
        text = QGuiApplication.clipboard().text()
        if any(one in text for one in self._numbers):
            self._copied = text
            self.timer.start()
