"""Pages out of sight are not read again at every change, but when they are seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


class RefreshWhenSeen(QObject):
    """Refreshes a page in sight at once; one out of sight once, when it comes to the front."""

    def __init__(
        self, page: QWidget, refresh: Callable[[], None], *changes: SignalInstance
    ) -> None:
        super().__init__(page)
        self._page = page
        self._refresh = refresh
        self._is_old = False
        page.installEventFilter(self)
        for changed in changes:
            changed.connect(lambda *_: self._change())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page comes into sight."""
        if event.type() is QEvent.Type.Show and watched is self._page and self._is_old:
            self._is_old = False
            self._refresh()
        return super().eventFilter(watched, event)

    def _change(self) -> None:
        if self._page.isVisible():
            self._refresh()
        else:
            self._is_old = True
