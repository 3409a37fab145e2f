"""The window: builds its parts, the menus, one block of connections, and what comes back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from desktop_app.domain.listing import ListQuery
from desktop_app.services.list_sessions import Office, read_office
from desktop_app.services.trouble import StorageError
from desktop_app.ui import seat, theme, window_shape
from desktop_app.ui.case_desk import CaseDesk
from desktop_app.ui.file_drop import FileDrop
from desktop_app.ui.frame import SampleBanner, StatusLine, choose_store, lay_out, show_about
from desktop_app.ui.help.door import KEYS, HelpDoor
from desktop_app.ui.menus import Menus
from desktop_app.ui.page_stack import PageStack
from desktop_app.ui.pages import MEMBERS, PAGES, PROPOSALS, SETTINGS, TODAY, offered
from desktop_app.ui.rail import Rail
from desktop_app.ui.reminders import Reminders
from desktop_app.ui.report_check.door import ReportDoor
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.widgets.notice import NoticeBar
from desktop_app.ui.widgets.text import set_tip
from desktop_app.ui.workplace import Workplace

STEPS_WAIT_MS = 200  # behind the first rows and behind the refresh after a change


class MainWindow(QMainWindow):
    """store_requested carries a path, or None for a new office; others change the machine."""

    store_requested = Signal(object)
    language_requested = Signal(str)

    def __init__(self, workplace: Workplace, store: Path, is_encrypted: bool) -> None:
        super().__init__()
        self._workplace = workplace
        self._office: Office | None = None
        settings = workplace.settings
        self.setWindowTitle(self.tr("Proposal Desk"))
        self.setMinimumSize(900, 600)
        self._frame = frame = QWidget(self)  # parts made within it are dressed only once
        self._top = TopBar(frame)
        self._menus = Menus(self, settings)
        self._rail = Rail(frame)
        self._banner = SampleBanner(frame)
        self._notice = NoticeBar(frame)
        self._stack = PageStack(workplace)
        self._case = CaseDesk(workplace, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, frame)
        self._status = StatusLine(store, is_encrypted, workplace.keeper, frame)
        self._report_check = ReportDoor(workplace, self)
        self._drops = FileDrop(self, self._case)
        self._help = HelpDoor(workplace, self._menus.all_keys, self)
        self._reminders = Reminders(workplace, self, lambda: self._stack.session_ids)
        self._steps_timer = QTimer(self)
        self._steps_timer.setSingleShot(True)
        self._steps_timer.setInterval(STEPS_WAIT_MS)
        self._build()
        self._connect()
        self._restore()

    @property
    def proposals(self) -> Any:
        """The proposals page."""
        return self.page(PROPOSALS)

    @property
    def panel(self) -> Any:
        """The case panel."""
        return self._case.panel

    @property
    def page_keys(self) -> list[str]:
        """The pages in the order of the rail."""
        return self._rail.pages()

    def page(self, key: str) -> Any:
        """A page, built at its first use."""
        return self._stack.page(key)

    def open_page(self, key: str) -> None:
        """Show a page."""
        if key != self._workplace.settings.page:
            self._notice.leave_page()
        self._rail.mark(key)
        self._workplace.settings.page = key
        self._status.say("")
        self._show_panel()
        self._stack.open(key)

    def choose_session(self, ids: tuple[int, ...]) -> None:
        """Show other sessions on every page."""
        self._top.session.choose(ids)

    def read_office(self) -> None:
        """Read the sessions and show the one that was shown last."""
        background, events = self._workplace.background, self._workplace.events
        background.run(read_office, self._take_office, events.trouble_met.emit)

    def import_ledger(self, path: Path | None = None, *, is_pasted: bool = False) -> None:
        """Open the import, with a file when one was dropped, or with the clipboard's cells."""
        from desktop_app.ui.imports.import_dialog import ImportDialog  # start-up time

        dialog = ImportDialog(self._workplace, path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if is_pasted:
            dialog.read_pasted()

    def _build(self) -> None:
        self._top.menu_button.setMenu(self._menus)
        for kind in offered(PAGES, self._workplace.desk.role):
            self._rail.add(kind.key, kind.icon, QCoreApplication.translate("pages", kind.name))
        self._banner.hide()
        self._case.setMinimumWidth(300)
        above = (self._top, self._banner)
        parts = (self._rail, self._notice, self._splitter, self._status)
        lay_out(self._frame, above, *parts, sides=(self._stack, self._case))
        self.setCentralWidget(self._frame)

    def _connect(self) -> None:
        events, menus, top = self._workplace.events, self._menus, self._top
        settings, open_today = self._workplace.settings, partial(self.open_page, TODAY)
        events.trouble_met.connect(self.show_trouble)
        events.work_done.connect(
            lambda words: self._notice.say(words, self.tr("Undo"), self._case.undo)
        )
        events.noted.connect(self._notice.say)
        events.step_offered.connect(self._notice.warn)
        events.sessions_changed.connect(self.read_office)
        for changed in (
            events.proposals_changed,
            events.contacts_changed,
            events.members_changed,
            events.summary_changed,
        ):
            changed.connect(lambda *_: self._steps_timer.start())
        self._steps_timer.timeout.connect(self._case.look_for_steps)
        self._stack.made.connect(self._connect_page)
        top.session.chosen.connect(self._show_session)
        top.search.textChanged.connect(self._search)
        top.search.left.connect(lambda: self.proposals.focus_list())
        top.import_button.clicked.connect(lambda: self.import_ledger())
        top.register_button.clicked.connect(self._register)
        top.undo_button.clicked.connect(self._case.undo)
        self._rail.page_requested.connect(self.open_page)
        self._banner.office_requested.connect(lambda: self.store_requested.emit(None))
        self._case.fold_requested.connect(lambda: menus.fold.setChecked(False))
        self._case.registered.connect(self._case.show_case)
        self._case.steps_changed.connect(self._name_steps)
        menus.undo.triggered.connect(self._case.undo)
        menus.redo.triggered.connect(self._case.redo)
        menus.register.triggered.connect(self._register)
        menus.import_ledger.triggered.connect(lambda: self.import_ledger())
        menus.check_report.triggered.connect(lambda: self._report_check.open())
        self._drops.report_dropped.connect(self._report_check.open)
        self._drops.ledger_dropped.connect(self.import_ledger)
        menus.open_store.triggered.connect(lambda: choose_store(self, self.store_requested.emit))
        menus.new_office.triggered.connect(lambda: self.store_requested.emit(None))
        menus.search.triggered.connect(top.focus_search)
        menus.read_again.triggered.connect(events.everything_changed)
        menus.fold.toggled.connect(self._show_panel)
        menus.open_case.triggered.connect(self._case.open_shown)
        menus.theme_requested.connect(partial(theme.choose, settings))
        menus.language_requested.connect(self.language_requested)
        menus.scale_requested.connect(partial(setattr, settings, "scale"))
        menus.store_requested.connect(self.store_requested)
        menus.reminders.toggled.connect(self._reminders.turn)
        menus.autostart_refused.connect(self._notice.warn)
        menus.help.triggered.connect(lambda: self._help.open(settings.page))
        menus.keys.triggered.connect(lambda: self._help.open(KEYS))
        self._reminders.due.connect(
            lambda words: self._notice.say(words, self.tr("Open the page of the day"), open_today)
        )
        self._reminders.window_wanted.connect(partial(window_shape.bring_forward, self))
        menus.about.triggered.connect(lambda: show_about(self))
        seat.serve(menus, top, self._workplace, self)
        menus.quit.triggered.connect(self.close)
        QShortcut(QKeySequence("F10"), self).activated.connect(top.menu_button.showMenu)

    def _connect_page(self, page: Any) -> None:
        """The wishes a page may have, wherever they are declared."""
        for name, receiver in (
            ("cases_requested", self._open_cases),
            ("case_chosen", self._case.show_case),
            ("case_opened", self._case.open_window),
            ("sign_in_requested", self._case.sign_in),
            ("step_requested", self._case.take_step),
            ("import_requested", lambda: self.import_ledger()),
            ("paste_requested", lambda: self.import_ledger(is_pasted=True)),
            ("member_requested", self._open_member),
            ("record_requested", lambda *asked: self._case.wishes.take(*asked)),
            ("check_requested", partial(_open_check, self)),
            ("report_check_requested", lambda: self._report_check.open()),
            ("status_changed", partial(self._say_status, page)),
            ("search_changed", self._top.search.setText),
        ):
            if hasattr(page, name):
                getattr(page, name).connect(receiver)

    def _restore(self) -> None:
        settings = self._workplace.settings
        window_shape.restore(self, self._splitter, settings)
        try:
            self._take_office(read_office())  # at once, so that the first paint has rows
        except StorageError as error:
            self.show_trouble(error)
        self.open_page(settings.page if settings.page in self._rail.pages() else PROPOSALS)
        self._steps_timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what comes back at the next start."""
        window_shape.keep(self, self._splitter, self._workplace.settings)
        self._case.close_windows()
        self._report_check.close()
        self._reminders.stop()
        super().closeEvent(event)

    def _take_office(self, office: Office) -> None:
        is_first = self._office is None
        self._office = office
        self._banner.setVisible(office.is_sample)
        switch = self._top.session
        switch.show_sessions(office.sessions)
        if is_first or not switch.offers(self._stack.session_ids):
            first = office.first_shown
            usual = (first.id,) if first is not None else ()
            switch.choose_named(self._workplace.settings.last_session, usual)

    def _show_session(self, ids: tuple[int, ...]) -> None:
        self._workplace.settings.last_session = self._top.session.text().replace("&&", "&")
        self._stack.show_session(ids)

    def _search(self, text: str) -> None:
        if text:
            self.open_page(PROPOSALS)
        self.proposals.search(text)

    def _open_cases(self, query: ListQuery) -> None:
        self.open_page(PROPOSALS)
        self.proposals.show_cases(query)

    def _open_member(self, member_id: int) -> None:
        self.open_page(MEMBERS)
        self.page(MEMBERS).show_member(member_id)

    def _register(self) -> None:
        sessions = self._office.sessions if self._office is not None else ()
        chosen = next((one for one in sessions if one.id in self._stack.session_ids), None)
        if chosen is None:
            self._notice.warn(self.tr("There is no session yet. Import a ledger first."))
        else:
            self._case.verbs.register(chosen)

    def _show_panel(self) -> None:
        is_wanted = self._menus.fold.isChecked()
        self._case.setVisible(is_wanted and self._workplace.settings.page == PROPOSALS)

    def _say_status(self, page: QWidget, words: str) -> None:
        if page is self._stack.currentWidget():
            self._status.say(words)

    def _name_steps(self, undo: str, redo: str) -> None:
        self._menus.name_steps(undo, redo)
        self._top.undo_button.setEnabled(bool(undo))
        set_tip(self._top.undo_button, self._menus.undo.text().replace("&&", "&") + " (Ctrl+Z)")

    def show_trouble(self, error: Exception) -> None:
        """A calm line for what was to be expected, the report for what was not."""
        from desktop_app.ui.backups.way_out import tell_trouble  # start-up time

        tell_trouble(error, self._notice, self._workplace.keeper)


def _open_check(window: MainWindow) -> None:
    """The data check stands among the settings."""
    window.open_page(SETTINGS)
    window.page(SETTINGS).open("check")
