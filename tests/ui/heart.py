"""Whether the window goes on answering: a timer that counts its beats and the longest wait."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

LONGEST = 0.5  # seconds of this process; the aim is 0.05, the rest is for a busy machine


class Heart(QTimer):
    """Beats every 5 ms as long as the event loop comes round.

    A wait is counted in seconds of the processor as well as of the clock, and the shorter counts:
    what other programs take away from this one holds no window up.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self.beats = 0
        self.longest = 0.0
        self._last = (time.perf_counter(), time.process_time())
        self.setInterval(5)
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now = (time.perf_counter(), time.process_time())
        waited = min(after - before for before, after in zip(self._last, now, strict=True))
        self.longest, self._last = max(self.longest, waited), now
        self.beats += 1
