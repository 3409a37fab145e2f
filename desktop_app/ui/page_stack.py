"""The pages on top of each other: each is built at its first use and keeps up with the session."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui.pages import PAGES
from desktop_app.ui.workplace import Workplace


class PageStack(QStackedWidget):
    """made carries a page that was just built, so that the window can hear its wishes."""

    made = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._pages: dict[str, Any] = {}
        self._session_ids: tuple[int, ...] = ()
        self._outdated: set[str] = set()
        self._current = ""

    @property
    def session_ids(self) -> tuple[int, ...]:
        """The sessions that are shown."""
        return self._session_ids

    def page(self, key: str) -> Any:
        """A page, built at its first use."""
        if key not in self._pages:
            kind = next(one for one in PAGES if one.key == key)
            page = self._pages[key] = kind.make(self._workplace, self)
            self.addWidget(page)
            self.made.emit(page)
            if self._session_ids:
                page.show_session(self._session_ids)
        return self._pages[key]

    def open(self, key: str) -> Any:
        """Bring a page to the front, with the session that was chosen meanwhile."""
        page = self.page(key)
        self._current = key
        self.setCurrentWidget(page)
        if key in self._outdated:
            self._outdated.discard(key)
            page.show_session(self._session_ids)
        elif hasattr(page, "tell_status"):
            page.tell_status()
        return page

    def show_session(self, ids: tuple[int, ...]) -> None:
        """Show other sessions: the page in front at once, the others when they are opened."""
        self._session_ids = ids
        self._outdated = set(self._pages) - {self._current}
        if self._current:
            self.page(self._current).show_session(ids)
