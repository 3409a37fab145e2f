"""Builds everything once and hands it on; the only file that knows every room."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app import paths, settings
from desktop_app.domain.errors import UserError
from desktop_app.domain.permissions import Role
from desktop_app.open_office import NotSignedIn, OpenOffice, is_elsewhere, open_office
from desktop_app.services.backup_folder import folder_of
from desktop_app.services.desk import Desk
from desktop_app.services.opened import Access, Opened
from desktop_app.services.take_seat import HasLeft, seat_of, take_seat, tell_way_in
from desktop_app.services.trouble import StorageError
from desktop_app.settings import Settings
from desktop_app.start import settle
from desktop_app.ui.application import make_application, prepare_environment
from desktop_app.ui.background import Background
from desktop_app.ui.backups.way_out import can_be_mended
from desktop_app.ui.day_turn import DayTurn
from desktop_app.ui.events import Events
from desktop_app.ui.excepthook import ExceptHook
from desktop_app.ui.first_paint import FirstPaint
from desktop_app.ui.lock.guard import Guard
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.spoken import sentence
from desktop_app.ui.translators import install_translators
from desktop_app.ui.window_shape import bring_forward
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.services.protect_store import FirstAccount, Protection
    from desktop_app.ui.lock.lock import Lock

SETTLE_AFTER_MS = 1000  # behind the first rows
LISTEN_AFTER_MS = 1000  # behind the first rows; further starts ask again until then
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
    QTimer.singleShot(SETTLE_AFTER_MS, settle)
    QTimer.singleShot(SETTLE_AFTER_MS, program.look_for_reports)
    code = application.exec()
    program.end()
    return int(code)


class Program:
    """The open store, the worker and the window on it; a change of either builds the next."""

    window: MainWindow
    background: Background
    events: Events
    workplace: Workplace

    def __init__(self, application: QApplication, kept: Settings, is_lasting: bool = True) -> None:
        self._application = application
        self._settings = kept
        self._is_lasting = is_lasting
        self._office: OpenOffice | None = None
        self._lock: Lock | None = None
        self._closing: list[Thread] = []

    def begin(self, store: Path | None) -> bool:
        """Open the store asked for or the last one, else ask.

        False when nothing was chosen, when nobody signed in, or when another window has the store
        and came forward.
        """
        last = Path(self._settings.last_store) if self._settings.last_store else None
        wanted = store or last
        if wanted is None:
            return self._ask()
        try:
            if is_elsewhere(wanted, lambda: self.open(wanted)):
                return False
        except NotSignedIn as left:
            return left.other is not None and self.begin(left.other)
        except HasLeft as error:
            return self._ask(error)
        except StorageError as error:
            return self._mend(wanted, error) if can_be_mended(error) else self._ask(error)
        self.window.show()
        return True

    def open(self, path: Path, access: Access | None = None) -> None:
        """Open a store in a window that is not shown yet; access: known already for a password.

        Raises StorageError, NotSignedIn, HasLeft.
        """
        if self._office is not None and self._office.store.path.resolve() == path.resolve():
            access = access or self._office.access
            self._free()
        office = open_office(_desk(), path, _come_in, access)
        self._close()
        self._office = office
        self._settings.remember_store(str(path.resolve()))
        if self._is_lasting:
            office.keep_backups(self._backup_folder(path)).restore_requested.connect(
                self._restore, _QUEUED
            )
            QTimer.singleShot(
                LISTEN_AFTER_MS, lambda: office.hear(lambda: bring_forward(self.window))
            )
        self._build()

    def look_for_reports(self) -> None:
        """Offer what a crash left, and write down the next one."""
        from desktop_app.ui import crash_dialog, crash_reports  # start-up time

        crash_reports.watch_for_faults()
        crash_dialog.offer_waiting(self.events)

    def end(self) -> None:
        """Keep the settings and close everything."""
        self.window.close()
        self._close()
        if self._is_lasting:
            settings.save(self._settings, paths.settings_file())
        for thread in self._closing:
            thread.join()
        if self._is_lasting:
            from desktop_app.ui import crash_reports  # start-up time

            crash_reports.end_watch()

    def _backup_folder(self, store: Path) -> Path:
        base = Path(self._settings.backup_folder or paths.user_data() / "backups")
        return folder_of(base, store)

    def _build(self) -> None:
        assert self._office is not None  # a window is built on an open store
        store, keeper, access = self._office.store, self._office.keeper, self._office.access
        self.background = Background()
        self.background.is_starting = True
        if access is None:
            desk = take_seat(_desk(), self._settings.person_id)
        else:
            desk = seat_of(_desk(), access)
        events, guard = Events(), Guard(Opened(store, access))
        self.events = events
        workplace = Workplace(desk, self.background, events, self._settings, keeper, guard)
        self.workplace = workplace
        self.window = MainWindow(workplace, store.path, store.is_encrypted)
        painted = FirstPaint(self.window)
        painted.seen.connect(self.background.release)
        if self._is_lasting:
            DayTurn(workplace, self.window)
        self.window.store_requested.connect(self._change_store)
        self.window.language_requested.connect(self._change_language)
        events.seat_changed.connect(self._rebuild, _QUEUED)
        if keeper is not None:
            keeper.trouble_met.connect(events.trouble_met)
            painted.seen.connect(keeper.start)
        guard.protection_requested.connect(self._protect, _QUEUED)
        guard.person_requested.connect(self._change_person, _QUEUED)
        if access is not None:
            self._watch(guard, access)
        if desk.person_id is not None or access is not None:
            self.window.setWindowTitle(f"{self.window.windowTitle()} · {desk.actor}")

    def _watch(self, guard: Guard, access: Access) -> None:
        """Lock the windows when nobody works, or when asked to."""
        from desktop_app.ui.lock.lock import Lock  # start-up time

        who, minutes = self.workplace.desk.actor, self._settings.lock_minutes
        self._lock = watched = Lock(guard.opened.store.path, access, who, minutes, self.window)
        guard.lock_requested.connect(watched.lock)
        guard.patience_changed.connect(watched.watch.set_minutes)
        watched.other_person_wanted.connect(self._change_person, _QUEUED)

    def _leave(self) -> None:
        """Nothing works for this window any more."""
        if self._lock is not None:
            self._lock.stop()
            self._lock = None
        self.background.stop()

    def _free(self) -> None:
        """Close the store without a last backup and wait until its lock is free."""
        self._close(is_backed_up=False)
        self._closing.pop().join()

    def _close(self, *, is_backed_up: bool = True) -> None:
        if self._office is not None:
            self._leave()
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
        except NotSignedIn as left:
            if left.other is not None:
                self._change_store(left.other)
            return
        except (StorageError, HasLeft) as error:
            old.show_trouble(error)
            return
        self.window.show()
        _retire(old)

    def _change_person(self) -> None:
        """Somebody else signs in to the same store."""
        from desktop_app.ui.start.sign_in import SignIn  # start-up time

        assert self._office is not None  # the wish comes out of its window
        above = self._lock.dialog if self._lock is not None else None
        dialog = SignIn(self._office.store.path, parent=above or self.window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return
        if dialog.other is not None:
            self._change_store(dialog.other)
            return
        assert dialog.access is not None
        try:
            seat_of(_desk(), dialog.access)
        except HasLeft as error:
            self.window.show_trouble(error)
            return
        tell_way_in(_desk(), dialog.access)
        self._office.access = dialog.access
        self._rebuild()

    def _protect(self, first: FirstAccount) -> None:
        """Encrypt the open store; its window is built anew, and shows the recovery key once."""
        from desktop_app.ui.lock.protecting import protect_with_patience  # start-up time

        assert self._office is not None  # the wish comes out of its window
        path, old = self._office.store.path, self.window
        self._free()
        made: Protection | None = None
        trouble: Exception | None = None
        try:
            made = protect_with_patience(
                self.workplace.desk, path, first, self._backup_folder(path), old
            )
        except (StorageError, UserError) as error:
            trouble = error
        self.open(path, made.access if made is not None else None)
        _retire(old)
        self.window.show()
        if made is not None:
            self._show_recovery_key(made)
        elif trouble is not None:
            self.window.show_trouble(trouble)

    def _show_recovery_key(self, made: Protection) -> None:
        from desktop_app.ui.lock.recovery_key import RecoveryKey  # start-up time

        assert self._office is not None  # its window was just built
        path, work = self._office.store.path, self.workplace
        RecoveryKey(work, path, made.recovery_key, made.still_plain, self.window).open()

    def _change_language(self, language: str) -> None:
        """The same store in a window in the other language."""
        self._settings.language = language
        install_translators(self._application, language)
        self._rebuild()

    def _rebuild(self) -> None:
        """The same store in a new window: in another language, or for another person."""
        old = self.window
        _retire(old)
        self._leave()
        self._build()
        self.window.show()

    def _restore(self, chosen: Path | None) -> None:
        """Put a backup in the place of the open store; left, the store opens again."""
        assert self._office is not None  # the wish comes out of its window
        path, old, access = self._office.store.path, self.window, self._office.access
        self._free()
        self._mend(path, None, chosen, access.key if access is not None else None)
        _retire(old)

    def _mend(
        self,
        path: Path,
        error: StorageError | None,
        chosen: Path | None = None,
        key: bytes | None = None,
    ) -> bool:
        """Offer the backups of a store that cannot be opened, or shall be another's state."""
        from desktop_app.ui.backups.restore_dialog import Place, RestoreDialog  # start-up time

        words = sentence(error) if error is not None else ""
        dialog = RestoreDialog(Place(path, self._backup_folder(path), key), words, chosen)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and dialog.restored is None and dialog.other is None:
            return self._ask()
        if not accepted and error is not None:
            return False
        try:
            self.open(dialog.other or path)
        except NotSignedIn as left:
            return left.other is not None and self.begin(left.other)
        except HasLeft as refused:
            return self._ask(refused)
        except StorageError as again:
            return self._mend(path, again)
        self.window.show()
        return True

    def _ask(self, error: StorageError | HasLeft | None = None) -> bool:
        """The first-start questions, then the office they make; False when they were left."""
        from desktop_app.first_office import begin_first  # start-up time
        from desktop_app.ui.start.first_start import FirstStart  # start-up time

        desk = _desk()
        dialog = FirstStart(desk.today)
        if error is not None:
            from PySide6.QtWidgets import QMessageBox  # start-up time

            box = QMessageBox(dialog)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setText(sentence(error))
            box.open()
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return False
        path, made = begin_first(desk, dialog.answers())
        self.open(path, made.access if made is not None else None)
        self.window.show()
        if made is not None:
            self._show_recovery_key(made)
        return True


def _retire(window: MainWindow) -> None:
    """Close a window whose place another took, and delete it with all that belongs to it."""
    window.close()
    window.deleteLater()


def _come_in(path: Path) -> Access:
    """Ask who comes. Raises NotSignedIn."""
    from desktop_app.ui.start.sign_in import SignIn  # start-up time

    dialog = SignIn(path)
    dialog.exec()
    dialog.deleteLater()  # here: collected by chance it could go in another thread
    if dialog.access is None:
        raise NotSignedIn(dialog.other)
    return dialog.access


def _desk() -> Desk:
    """The desk of whoever sits at this computer; accounts come with passwords."""
    return Desk(_actor(), Role.COORDINATOR, date.today(), paths.resources())


def _actor() -> str:
    ask: Callable[[], str] = getpass.getuser
    try:
        return ask()
    except (OSError, KeyError, ImportError):
        return "local"
