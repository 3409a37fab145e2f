"""How long nobody has touched the keyboard or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from desktop_app.services.unlock_store import uptime

LOOK_MS = 5000
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
    }
)


class IdleWatch(QObject):
    """idled tells once that nothing was touched for so many minutes.

    It listens at the windows that had the focus and not at the application, which would cost every
    event of every widget a call. A sleep of the computer counts as idle time.
    """

    idled = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = minutes * 60
        self._touched = uptime()
        self._windows: set[QWindow] = set()
        self._is_listening = True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._application = application
        application.focusWindowChanged.connect(self._listen_at)
        self._listen_at(QGuiApplication.focusWindow())
        self._timer.start()

    def set_minutes(self, minutes: int) -> None:
        """Another patience, from now on."""
        self._seconds = minutes * 60
        self.touch()

    def touch(self) -> None:
        """Somebody is here."""
        self._touched = uptime()

    def look(self, now: float | None = None) -> None:
        """Tell when the time has passed; now: see uptime."""
        if (uptime() if now is None else now) - self._touched >= self._seconds:
            self._timer.stop()
            self.idled.emit()

    def go_on(self) -> None:
        """Begin anew after the lock was opened."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Listen no more."""
        if not self._is_listening:
            return
        self._is_listening = False
        self._timer.stop()
        self._application.focusWindowChanged.disconnect(self._listen_at)
        for window in self._windows:
            window.removeEventFilter(self)
        self._windows.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what people do, and let it pass."""
        if event.type() in TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)

    def _listen_at(self, window: QWindow | None) -> None:
        if window is None or window in self._windows:
            return
        self.touch()
        self._windows.add(window)
        window.installEventFilter(self)
        window.destroyed.connect(lambda: self._windows.discard(window))
