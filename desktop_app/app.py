"""Builds everything once and hands it on; the only file that knows every room."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop_app import paths, settings
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.keep_backups import back_up
from desktop_app.services.take_seat import take_seat
from desktop_app.services.trouble import StorageError
from desktop_app.settings import Settings
from desktop_app.storage.store import Store, open_store
from desktop_app.ui.application import make_application, prepare_environment
from desktop_app.ui.background import Background
from desktop_app.ui.day_turn import DayTurn
from desktop_app.ui.events import Events
from desktop_app.ui.excepthook import ExceptHook
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.spoken import sentence
from desktop_app.ui.translators import install_translators
from desktop_app.ui.workplace import Workplace

STORE_SUFFIX = ".pdesk"


def run_window(store: Path | None = None) -> int:
    """Open the window on a store, else on the last one, else ask how to begin; Qt's exit code."""
    kept = settings.load(paths.settings_file())
    prepare_environment(kept.scale)
    application = make_application(kept)
    hook = ExceptHook()
    hook.install()
    program = Program(application, kept)
    if not program.begin(store):
        return 0
    code = application.exec()
    program.end()
    return int(code)


def take_screenshots(store: Path, out: Path, look: str, scale: float, language: str) -> list[Path]:
    """Write a picture of every page to a folder, without a display; returns the files.

    Raises StorageError when the store cannot be opened.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    kept = Settings(language=language, theme=look, scale=scale)
    qInstallMessageHandler(_tell_warnings)
    application = make_application(kept)
    program = Program(application, kept, is_lasting=False)
    program.open(store)
    from desktop_app.ui.screenshots import grab_pages  # start-up time: only this verb needs it

    made = grab_pages(program.window, program.background, out)
    program.end()
    qInstallMessageHandler(None)
    return made


def _tell_warnings(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's warnings on stderr, without those about what pictures do not need."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


class Program:
    """The open store, the worker and the window on it; a change of either builds the next."""

    window: MainWindow
    background: Background
    events: Events

    def __init__(self, application: QApplication, kept: Settings, is_lasting: bool = True) -> None:
        self._application = application
        self._settings = kept
        self._is_lasting = is_lasting
        self._store: Store | None = None

    def begin(self, store: Path | None) -> bool:
        """Open the store asked for or the last one, else ask; False when nothing was chosen."""
        last = Path(self._settings.last_store) if self._settings.last_store else None
        wanted = store or (last if last is not None and last.exists() else None)
        if wanted is None:
            return self._ask()
        try:
            self.open(wanted)
        except StorageError as error:
            return self._ask(error)
        self.window.show()
        return True

    def open(self, path: Path) -> None:
        """Open a store in a window that is not shown yet. Raises StorageError."""
        opened = open_store(path)
        self._close()
        self._store = opened
        self._settings.remember_store(str(path.resolve()))
        self._build()

    def end(self) -> None:
        """Keep the settings and close everything."""
        self.window.close()
        self._close()
        if self._is_lasting:
            settings.save(self._settings, paths.settings_file())

    def _build(self) -> None:
        assert self._store is not None
        self.background = Background()
        keep = partial(back_up, self._store)
        desk, events = take_seat(_desk(), self._settings.person_id), Events()
        self.events = events
        workplace = Workplace(desk, self.background, events, self._settings, keep)
        self.window = MainWindow(workplace, self._store.path, self._store.is_encrypted)
        if self._is_lasting:
            DayTurn(workplace, self.window)
        self.window.store_requested.connect(self._change_store)
        self.window.language_requested.connect(self._change_language)
        events.seat_changed.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        if desk.person_id is not None:
            self.window.setWindowTitle(f"{self.window.windowTitle()} · {desk.actor}")

    def _close(self) -> None:
        if self._store is not None:
            self.background.stop()
            self._store.close()
            self._store = None

    def _change_store(self, path: Path | None) -> None:
        """Another store, or a new office when no path is given."""
        old = self.window
        try:
            if path is None:
                if not self._ask():
                    return
            else:
                self.open(path)
        except StorageError as error:
            old.show_trouble(error)
            return
        self.window.show()
        old.close()

    def _change_language(self, language: str) -> None:
        """The same store in a window in the other language."""
        self._settings.language = language
        install_translators(self._application, language)
        self._rebuild()

    def _rebuild(self) -> None:
        """The same store in a new window: in another language, or for another person."""
        old = self.window
        old.close()
        self.background.stop()
        self._build()
        self.window.show()

    def _ask(self, error: StorageError | None = None) -> bool:
        """The first-start questions, then the office they make; False when they were left."""
        from desktop_app.ui.start.first_start import FirstStart  # start-up time

        desk = _desk()
        dialog = FirstStart(desk.today)
        if error is not None:
            box = QMessageBox(dialog)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setText(sentence(error))
            box.open()
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        path = _begin(desk, dialog.answers())
        self.open(path)
        self.window.show()
        return True


def _begin(desk: Desk, answers: object) -> Path:
    """Make the store that the answers ask for; returns where it lies."""
    from desktop_app.services.begin_office import begin_office  # start-up time
    from desktop_app.services.make_sample import make_sample  # start-up time
    from desktop_app.ui.start.first_start import FirstAnswers  # start-up time

    assert isinstance(answers, FirstAnswers)
    if answers.is_sample:
        path = _free_path("sample")
        make_sample(desk, path)
        return path
    path = _free_path("office")
    begin_office(desk, path, answers.office_name, answers.session_name, answers.year)
    return path


def _free_path(name: str) -> Path:
    folder = paths.user_data()
    numbered = (f"{name}-{count}" if count > 1 else name for count in range(1, 1000))
    candidates = (folder / f"{one}{STORE_SUFFIX}" for one in numbered)
    return next(path for path in candidates if not path.exists())


def _desk() -> Desk:
    """The desk of whoever sits at this computer; accounts come with passwords."""
    return Desk(_actor(), Role.COORDINATOR, date.today(), paths.resources())


def _actor() -> str:
    ask: Callable[[], str] = getpass.getuser
    try:
        return ask()
    except (OSError, KeyError, ImportError):
        return "local"
