"""Takes what nobody foresaw, in any thread, to the crash dialog on the main thread."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal


class ExceptHook(QObject):
    """From install() on nothing ends unseen."""

    _met = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._met.connect(self._show)

    def install(self) -> None:
        """Become the interpreter's hook."""
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._met.emit((kind, error, trace))

    def _take_from_thread(self, met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None:
            self._take(met.exc_type, met.exc_value, met.exc_traceback)

    def _show(self, told: tuple[type[BaseException], BaseException, TracebackType | None]) -> None:
        from desktop_app.ui import crash_dialog  # start-up time

        crash_dialog.show(*told)
