"""Builds everything once and hands it on; the only file that knows every room."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop_app import paths, settings
from desktop_app.domain.permissions import Role
from desktop_app.open_office import OpenOffice, is_elsewhere, open_office
from desktop_app.services.desk import Desk
from desktop_app.services.keep_backups import folder_of
from desktop_app.services.take_seat import take_seat
from desktop_app.services.trouble import StorageError
from desktop_app.settings import Settings
from desktop_app.ui.application import make_application, prepare_environment
from desktop_app.ui.background import Background
from desktop_app.ui.backups.way_out import can_be_mended
from desktop_app.ui.day_turn import DayTurn
from desktop_app.ui.events import Events
from desktop_app.ui.excepthook import ExceptHook
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.spoken import sentence
from desktop_app.ui.translators import install_translators
from desktop_app.ui.workplace import Workplace

STORE_SUFFIX = ".pdesk"
LISTEN_AFTER_MS = 200  # behind the first rows; further starts ask again until then
_QUEUED = Qt.ConnectionType.QueuedConnection


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
        self._office: OpenOffice | None = None
        self._closing: list[Thread] = []

    def begin(self, store: Path | None) -> bool:
        """Open the store asked for or the last one, else ask.

        False when nothing was chosen, or when another window has the store and came forward.
        """
        last = Path(self._settings.last_store) if self._settings.last_store else None
        wanted = store or last
        if wanted is None:
            return self._ask()
        try:
            if is_elsewhere(wanted, lambda: self.open(wanted)):
                return False
        except StorageError as error:
            return self._mend(wanted, error) if can_be_mended(error) else self._ask(error)
        self.window.show()
        return True

    def open(self, path: Path) -> None:
        """Open a store in a window that is not shown yet. Raises StorageError."""
        if self._office is not None and self._office.store.path.resolve() == path.resolve():
            self._close(is_backed_up=False)
            self._closing.pop().join()  # the lock is free again
        office = open_office(path)
        self._close()
        self._office = office
        self._settings.remember_store(str(path.resolve()))
        if self._is_lasting:
            office.keep_backups(self._backup_folder(path)).restore_requested.connect(
                self._restore, _QUEUED
            )
            QTimer.singleShot(
                LISTEN_AFTER_MS, lambda: office.hear(lambda: self.window.bring_forward())
            )
        self._build()

    def end(self) -> None:
        """Keep the settings and close everything."""
        self.window.close()
        self._close()
        if self._is_lasting:
            settings.save(self._settings, paths.settings_file())
        for thread in self._closing:
            thread.join()

    def _backup_folder(self, store: Path) -> Path:
        base = Path(self._settings.backup_folder or paths.user_data() / "backups")
        return folder_of(base, store)

    def _build(self) -> None:
        assert self._office is not None  # a window is built on an open store
        store, keeper = self._office.store, self._office.keeper
        self.background = Background()
        desk, events = take_seat(_desk(), self._settings.person_id), Events()
        self.events = events
        workplace = Workplace(desk, self.background, events, self._settings, keeper)
        self.window = MainWindow(workplace, store.path, store.is_encrypted)
        if self._is_lasting:
            DayTurn(workplace, self.window)
        self.window.store_requested.connect(self._change_store)
        self.window.language_requested.connect(self._change_language)
        events.seat_changed.connect(self._rebuild, _QUEUED)
        if keeper is not None:
            keeper.trouble_met.connect(events.trouble_met)
            keeper.start()
        if desk.person_id is not None:
            self.window.setWindowTitle(f"{self.window.windowTitle()} · {desk.actor}")

    def _close(self, *, is_backed_up: bool = True) -> None:
        if self._office is not None:
            self.background.stop()
            self._closing.append(self._office.close(is_backed_up=is_backed_up))
            self._office = None

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

    def _restore(self, chosen: Path | None) -> None:
        """Put a backup in the place of the open store; left, the store opens again."""
        assert self._office is not None  # the wish comes out of its window
        path, old = self._office.store.path, self.window
        self._close(is_backed_up=False)
        self._closing.pop().join()  # the lock is free again
        self._mend(path, None, chosen)
        old.close()

    def _mend(self, path: Path, error: StorageError | None, chosen: Path | None = None) -> bool:
        """Offer the backups of a store that cannot be opened, or shall be another's state."""
        from desktop_app.ui.backups.restore_dialog import Place, RestoreDialog  # start-up time

        words = sentence(error) if error is not None else ""
        dialog = RestoreDialog(Place(path, self._backup_folder(path)), words, chosen)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if accepted and dialog.restored is None and dialog.other is None:
            return self._ask()
        if not accepted and error is not None:
            return False
        try:
            self.open(dialog.other or path)
        except StorageError as again:
            return self._mend(path, again)
        self.window.show()
        return True

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
