"""Builds everything once and hands it on; the only file that knows every room."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop_app import paths, settings
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.keep_backups import back_up
from desktop_app.services.take_seat import take_seat
from desktop_app.services.trouble import StorageError
from desktop_app.settings import Settings
from desktop_app.storage.store import Store, open_store
from desktop_app.ui import theme
from desktop_app.ui.background import Background
from desktop_app.ui.events import Events
from desktop_app.ui.excepthook import ExceptHook
from desktop_app.ui.icons import application_icon
from desktop_app.ui.lasting_constants import keep_constants
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.domain.draft import Complaint

STORE_SUFFIX = ".pdesk"
SYSTEM_FONTS = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
BUNDLED_FONT = "NotoSansSC-Regular.ttf"


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


def sentence(error: Exception) -> str:
    """An expected error as one sentence in the language of this machine, for the command line."""
    _speak()
    if isinstance(error, OSError):
        return f"{error.strerror or error}: {error.filename or ''}".rstrip(": ")
    from desktop_app.ui.errors import words_of  # start-up time

    return words_of(error).whole


def complaint_sentence(complaint: Complaint) -> str:
    """What is wrong with a ledger and where, as one line."""
    _speak()
    from desktop_app.services.ledger_headings import ledger_headings  # start-up time
    from desktop_app.ui.imports.complaint_words import sentence as words  # start-up time

    return words(complaint, ledger_headings(settings.load(paths.settings_file()).language))


def nothing_imported(file: str) -> str:
    """What is said when no row of a ledger could be taken in."""
    _speak()
    words = QCoreApplication.translate("errors", "Nothing of {} could be taken in.")
    return words.format(file)


def _speak() -> None:
    """A translator without any window."""
    keep_constants()
    if QCoreApplication.instance() is None:
        _spoken.append(QCoreApplication(sys.argv[:1]))
        install_translators(_spoken[0], settings.load(paths.settings_file()).language)


_spoken: list[QCoreApplication] = []


def prepare_environment(scale: float) -> None:
    """What Qt reads before it starts: the scale, and ibus where the fcitx plugin is absent."""
    if scale != 1.0:
        os.environ.setdefault("QT_SCALE_FACTOR", str(scale))
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    wanted = os.environ.get("QT_IM_MODULE", "")
    if wanted.startswith("fcitx"):
        found = list((plugins / "platforminputcontexts").glob(f"*{wanted}*"))
        if not found:
            os.environ["QT_IM_MODULE"] = "ibus"


def make_application(kept: Settings) -> QApplication:
    """The application with its translations, font, icon and look."""
    keep_constants()
    existing = QApplication.instance()
    made = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("Proposal Desk")
    made.setDesktopFileName("proposal-desk")
    install_translators(made, kept.language)
    made.setFont(_font())
    made.setWindowIcon(application_icon())
    theme.apply(made, kept.theme)
    made.styleHints().colorSchemeChanged.connect(lambda _: theme.apply(made, kept.theme))
    return made


def install_translators(application: QCoreApplication, language: str) -> None:
    """Ours and Qt's own words in the language, in the place of those before."""
    for old in _translators:
        application.removeTranslator(old)
    _translators.clear()
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", qt),
        (f"desktop_app_{language}", str(paths.translations())),
    ):
        translator = QTranslator()
        if translator.load(name, folder):
            application.installTranslator(translator)
            _translators.append(translator)


_translators: list[QTranslator] = []


def _font() -> QFont:
    """The system's Chinese font where there is one, the bundled one otherwise; 13 px at 100 %."""
    families = set(QFontDatabase.families())
    family = next((one for one in SYSTEM_FONTS if one in families), None)
    if family is None:
        loaded = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / BUNDLED_FONT))
        found = QFontDatabase.applicationFontFamilies(loaded)
        family = found[0] if found else ""
    font = QFont(family) if family else QFont()
    font.setPixelSize(theme.TEXT_PIXELS)
    return font


class Program:
    """The open store, the worker and the window on it; a change of either builds the next."""

    window: MainWindow
    background: Background

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
        workplace = Workplace(desk, self.background, events, self._settings, keep)
        self.window = MainWindow(workplace, self._store.path, self._store.is_encrypted)
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
