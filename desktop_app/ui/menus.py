"""The menu behind the button in the top line, and the list of its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.settings import Settings
from desktop_app.ui import autostart


class Menus(QMenu):
    """Builds every action once; the window connects them."""

    theme_requested = Signal(str)
    language_requested = Signal(str)
    scale_requested = Signal(float)
    store_requested = Signal(object)
    autostart_refused = Signal(str)

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.undo = self._action(self.tr("Undo"), "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), "Ctrl+Y")
        self.addSeparator()
        self.register = self._action(self.tr("Register a case …"), "Ctrl+N")
        self.import_ledger = self._action(self.tr("Import a ledger …"), "Ctrl+I")
        self.check_report = self._action(self.tr("Check a report …"), "Ctrl+K")
        self.open_store = self._action(self.tr("Open another data file …"), "Ctrl+O")
        self.recent = self.addMenu(self.tr("Recent data files"))
        self.recent.aboutToShow.connect(self._list_recent)
        self.new_office = self._action(self.tr("Begin a new office …"), "")
        self.who = self._action(self.tr("Who I am …"), "")
        self.lock = self._action(self.tr("Lock"), "Ctrl+L")
        self.addSeparator()
        self.search = self._action(self.tr("Search"), "Ctrl+F")
        self.read_again = self._action(self.tr("Refresh"), "F5")
        self.fold = self._action(self.tr("Show the case panel"), "F9")
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.open_case = self._action(self.tr("Open the case in a window"), "Ctrl+Return")
        self.addSeparator()
        themes = (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self._choice(self.tr("Look"), themes, settings.theme, self.theme_requested.emit)
        languages = (("zh_CN", "中文"), ("en", "English"))
        self._choice(
            self.tr("Language"), languages, settings.language, self.language_requested.emit
        )
        scales = tuple((str(one), f"{one:.0%}") for one in (1.0, 1.25, 1.5, 2.0))
        self._choice(
            self.tr("Size (from the next start)"),
            scales,
            str(settings.scale),
            lambda key: self.scale_requested.emit(float(key)),
        )
        self.reminders = self._switch(self.tr("Remind me of what is due"), settings.reminders)
        self.autostart = self._switch(self.tr("Start with the computer"), False)
        self.autostart.triggered.connect(self._start_with_computer)
        self.aboutToShow.connect(lambda: self.autostart.setChecked(autostart.is_on()))
        self.addSeparator()
        self.help = self._action(self.tr("Help on this page"), "F1")
        self.keys = self._action(self.tr("Keys"), "Shift+F1")
        self.about = self._action(self.tr("About Proposal Desk"), "")
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q")
        self.name_steps("", "")

    def name_steps(self, undo: str, redo: str) -> None:
        """Name what undo and redo would take back; empty when there is nothing."""
        for action, word, step in (
            (self.undo, self.tr("Undo"), undo),
            (self.redo, self.tr("Redo"), redo),
        ):
            action.setEnabled(bool(step))
            named = f"{word}  {step}" if step else word
            action.setText(named.replace("&", "&&"))

    def all_keys(self) -> list[tuple[str, str]]:
        """(key, what it does) of every action and of the pages and lists."""
        told = [
            (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text())
            for action in self.actions()
            if not action.shortcut().isEmpty()
        ]
        told += [
            ("Ctrl+1 … 9", self.tr("Open a page")),
            ("F10", self.tr("Menu")),
            ("Enter", self.tr("Open the chosen case in a window")),
            ("F8", self.tr("Take the next step of the case")),
            ("Ctrl+C", self.tr("Copy the chosen lines as cells")),
            ("Ctrl+A", self.tr("Choose all lines")),
            ("Ctrl+B", self.tr("What can be done with the chosen cases")),
            ("Ctrl+E", self.tr("Export the list to Excel")),
            ("Ctrl+P", self.tr("Print the page, or save it as PDF")),
            ("Esc", self.tr("Empty the search, close a dialog")),
            ("← →", self.tr("Go from tab to tab in the case panel")),
        ]
        return told

    def _action(self, words: str, key: str) -> QAction:
        action = self.addAction(words)
        if key:
            action.setShortcut(QKeySequence(key))
        self._window.addAction(action)
        return action

    def _start_with_computer(self, is_wanted: bool) -> None:
        try:
            autostart.turn(is_wanted)
        except OSError as error:
            words = self.tr("The entry for the start with the computer could not be written: {}")
            self.autostart_refused.emit(words.format(error.strerror))
        self.autostart.setChecked(autostart.is_on())

    def _switch(self, words: str, is_on: bool) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_on)
        return action

    def _list_recent(self) -> None:
        """The data files opened last that are still there, the open one first and marked."""
        self.recent.clear()
        there = [path for path in self._settings.recent_stores if Path(path).is_file()]
        for path in there:
            action = self.recent.addAction(path.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(path == self._settings.last_store)
            action.triggered.connect(partial(_asked, self.store_requested.emit, Path(path)))

    def _choice(
        self,
        name: str,
        choices: tuple[tuple[str, str], ...],
        chosen: str,
        ask: Callable[[str], None],
    ) -> None:
        menu = self.addMenu(name)
        group = QActionGroup(menu)
        for key, word in choices:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(partial(_asked, ask, key))
            group.addAction(action)


def _asked(ask: Callable[[Any], None], key: Any, _is_checked: bool = False) -> None:
    ask(key)
