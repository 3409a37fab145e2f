"""The way to the help: one window, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.ui.help.window import HelpWindow

KEYS = "keys"  # the topic that is made of the keys themselves


class HelpDoor:
    """Opens the help on a topic; the window stays and is used again."""

    def __init__(
        self, workplace: Workplace, keys: Callable[[], list[tuple[str, str]]], window: QWidget
    ) -> None:
        self._workplace = workplace
        self._keys = keys
        self._window = window
        self._help: HelpWindow | None = None

    def open(self, topic: str) -> None:
        """Show a topic by its key; troubles with the files go to the window."""
        from desktop_app.ui.help.window import HelpWindow  # start-up time

        if self._help is None:
            resources = self._workplace.desk.resources
            language = self._workplace.settings.language
            self._help = HelpWindow(resources, language, self._keys(), self._window)
        self._help.show_topic(topic)
