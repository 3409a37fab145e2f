"""备份: which copies there are and what they hold; one more; the way to put one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop_app.services.keep_backups import ENDING, Backup, folder_of
from desktop_app.ui import labels
from desktop_app.ui.backups.lines import BackupLines
from desktop_app.ui.settings.section import Section
from desktop_app.ui.widgets.text import plain, section, set_tip, wrapping
from desktop_app.ui.workplace import Workplace


class BackupSection(Section):
    """Without a keeper (no window owns the store) there is nothing to do here."""

    follows_events = False

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Backup and restore"),
            self.tr(
                "Made by itself while the window is open and when it is closed, whenever something "
                "changed. Every copy is checked before it counts, and protected like the data file."
            ),
        )
        self._keeper = workplace.keeper
        self.state = wrapping()
        self._build()

    def _build(self) -> None:
        keeper = self._keeper
        file = keeper.store if keeper else labels.NONE
        self.column.addWidget(wrapping(self.tr("Data file: {}").format(file)))
        self.folder = wrapping()
        self._show_folder()
        self.column.addWidget(self.folder)
        self.now = self.button(self.tr("Back up now"), self._make_now, needs_right=False)
        self.elsewhere = self.button(self.tr("Back up to …"), self._make_there, needs_right=False)
        self.choose = self.button(self.tr("Folder of the backups …"), self._choose_folder)
        bar = self.bar()
        for button in (self.now, self.elsewhere, self.choose):
            button.setEnabled(keeper is not None and button.isEnabled())
            bar.addWidget(button)
        bar.addWidget(self.state, 1)
        self.column.addWidget(section(self.tr("Put a backup back")))
        self.column.addWidget(
            wrapping(self.tr("The data as they are now are kept beside, under a new name."))
        )
        self.restore = self.button(self.tr("Put the chosen backup back …"), self._restore)
        self.from_file = self.button(self.tr("From another file …"), self._restore_file)
        if keeper is None:
            self.column.addStretch(1)
            for button in (self.restore, self.from_file):
                button.setEnabled(False)
            return
        self.lines = BackupLines(keeper.run, keeper.describe)
        self.lines.chosen_changed.connect(self._follow)
        self.lines.described.connect(self._follow)
        self.column.addWidget(self.lines, 1)
        bar = self.bar()
        bar.addWidget(self.restore)
        bar.addWidget(self.from_file)
        bar.addStretch(1)
        kept = self.tr("Kept: all of two days, then one of each of 12 days, 10 weeks, 9 months.")
        self.column.addWidget(plain(kept, "muted"))
        keeper.kept.connect(self._show_new)

    def refresh(self) -> None:
        """Read the folder anew, beside the pages' own work."""
        if self._keeper is not None:
            trouble = self.work.events.trouble_met.emit
            self._keeper.run(self._keeper.list, self.take, trouble)

    def take(self, found: Sequence[Backup]) -> None:
        """Show the backups."""
        self.lines.show_backups(found, self.lines.chosen())
        self._follow()

    def _show_new(self, _taken: object) -> None:
        if self.isVisible():
            self.refresh()

    def _follow(self) -> None:
        chosen = self.lines.chosen()
        is_usable = chosen is not None and self.lines.is_usable(chosen)
        self.restore.setEnabled(self.may_edit and is_usable)
        if self.may_edit:
            set_tip(self.restore, "" if is_usable else self.tr("Choose a sound backup first."))

    def _show_folder(self) -> None:
        folder = self._keeper.folder if self._keeper else labels.NONE
        self.folder.setText(self.tr("Automatic backups: {}").format(folder))

    def _choose_folder(self) -> None:
        """From now on the automatic backups go elsewhere; the first of them is made at once."""
        assert self._keeper is not None  # the button waits for it
        keeper, settings = self._keeper, self.work.settings
        before = (keeper.folder, settings.backup_folder)
        title = self.tr("Folder of the backups")
        chosen = QFileDialog.getExistingDirectory(self, title, str(keeper.folder.parent))
        if not chosen:
            return
        keeper.folder = folder_of(Path(chosen), keeper.store)
        settings.backup_folder = chosen
        self._show_folder()
        self._make(None, partial(self._take_back, before))

    def _take_back(self, before: tuple[Path, str], error: Exception) -> None:
        """The folder takes no backup, so the one before stays."""
        assert self._keeper is not None  # as in _choose_folder
        self._keeper.folder, self.work.settings.backup_folder = before
        self._show_folder()
        self._failed(error)

    def _make_now(self) -> None:
        self._make(None)

    def _make_there(self) -> None:
        assert self._keeper is not None  # the button waits for it
        store, day = self._keeper.store, self.work.desk.today.strftime("%Y%m%d")
        usual = store.with_name(f"{store.stem}-{day}{ENDING}")
        title, kind = self.tr("Back up to"), self.tr("Backups (*{})").format(ENDING)
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(usual), kind)
        if chosen:
            self._make(Path(chosen))

    def _make(
        self, target: Path | None, on_error: Callable[[Exception], None] | None = None
    ) -> None:
        assert self._keeper is not None  # the button waits for it
        self._set_busy(True)
        self.state.setText(self.tr("Being written and checked …"))
        self._keeper.back_up_to(target, self._made, on_error or self._failed)

    def _made(self, path: Path) -> None:
        self._set_busy(False)
        self.state.setText(self.tr("Written and checked: {}").format(path.name))
        set_tip(self.state, str(path))
        self.work.events.noted.emit(self.tr("Backup made"))

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.state.setText("")
        self.work.events.trouble_met.emit(error)

    def _set_busy(self, is_busy: bool) -> None:
        for button in (self.now, self.elsewhere):
            button.setEnabled(not is_busy)
        self.choose.setEnabled(self.may_edit and not is_busy)

    def _restore(self) -> None:
        assert self._keeper is not None  # the button waits for it
        self._keeper.restore_requested.emit(self.lines.chosen())

    def _restore_file(self) -> None:
        assert self._keeper is not None  # the button waits for it
        title, kind = self.tr("Choose a backup"), self.tr("Backups (*{})").format(ENDING)
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._keeper.folder), kind)
        if chosen:
            self._keeper.restore_requested.emit(Path(chosen))
