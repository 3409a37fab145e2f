"""The way to the report check: one window, made when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.ui.report_check.window import ReportCheckWindow


class ReportDoor:
    """Opens the report check, with a file when one was dropped; what it shows stays in it."""

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        self._workplace = workplace
        self._window = window
        self._check: ReportCheckWindow | None = None

    def open(self, path: Path | None = None) -> None:
        """Show the report check, and check a file."""
        from desktop_app.ui.report_check.window import ReportCheckWindow  # start-up time

        if self._check is None:
            self._check = ReportCheckWindow(self._workplace, self._window)
        self._check.show()
        self._check.raise_()
        self._check.activateWindow()
        if path is not None:
            self._check.read(path)

    def close(self) -> None:
        """Close the window with the program."""
        if self._check is not None:
            self._check.close()
