"""Covers over every open window, so that nothing of the data can be read while it is locked.

What was typed stays in its fields under the cover, and dialogs stay open.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop_app.ui.widgets.text import plain

LOOK_MS = 200  # for windows that work in the background opens meanwhile


class Cover(QFrame):
    """As large as its window, above everything in it; the window's title is hidden too."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._title = window.windowTitle()
        self.setProperty("role", "cover")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        words = plain(self.tr("Locked"), "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(words)
        window.setWindowTitle(self.tr("Proposal Desk"))
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Give the window back as it was."""
        self._window.removeEventFilter(self)
        self._window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window and above what is added to it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.Show):
            self._fit()
            self.raise_()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())


class Covers(QObject):
    """Covers every window but one, also those that are opened while it is locked."""

    def __init__(self, free: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._free = free
        self._covers: dict[QWidget, Cover] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.spread)

    def begin(self) -> None:
        """Close menus, cover everything, and go on looking."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self.spread()
        self._timer.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._look)

    def spread(self) -> None:
        """Cover what is not covered yet; a new dialog gets no key before the lock is opened."""
        for window in QApplication.topLevelWidgets():
            if self._is_open(window):
                self._covers[window] = Cover(window)
                window.destroyed.connect(lambda _=None, gone=window: self._covers.pop(gone, None))
                if window.isModal() and self._free.isVisible():
                    self._free.hide()  # shown anew it is the newest, which the others wait for
                    self._free.show()
                    self._free.activateWindow()

    def end(self) -> None:
        """Take every cover away."""
        self._timer.stop()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.disconnect(self._look)
        for cover in self._covers.values():
            cover.lift()
        self._covers.clear()

    def _is_open(self, window: QWidget) -> bool:
        is_window = window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog)
        return (
            is_window
            and window.isVisible()
            and window not in self._covers
            and window is not self._free
            and window.parentWidget() is not self._free
        )

    def _look(self, _window: QWindow | None) -> None:
        self.spread()
