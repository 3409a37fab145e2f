"""Put a backup back: what is wrong, which backups there are, one button."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services import keep_backups, unlock_store
from desktop_app.services.trouble import StorageError
from desktop_app.ui import errors
from desktop_app.ui.background import Background
from desktop_app.ui.backups.lines import BackupLines
from desktop_app.ui.widgets.buttons import primary
from desktop_app.ui.widgets.text import plain, wrapping


@dataclass(frozen=True)
class Place:
    """Which store is to be put back, where its backups lie, and the key while one is known."""

    store: Path
    folder: Path
    key: bytes | None = None


class RestoreDialog(QDialog):
    """After accept, restored says what was put back, or other which data file to open instead;
    with neither, a new office is to be begun."""

    def __init__(
        self,
        place: Place,
        words: str,
        chosen: Path | None = None,
        parent: QWidget | None = None,
        worker: Any = None,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._worker = worker or Background(self)
        self.restored: keep_backups.Restored | None = None
        self.other: Path | None = None
        self._asked: Path | None = None
        self.setWindowTitle(self.tr("Put a backup back"))
        self.setMinimumSize(840, 460)
        self.lines = BackupLines(self._worker.run, self._describe)
        self.account = QComboBox()
        self.password = QLineEdit()
        self.lock = QWidget()
        self.state = wrapping("", "alarm")
        self.restore = primary(self.tr("Put this backup back"))
        self.file = QPushButton(self.tr("Another backup …"))
        self.open_other = QPushButton(self.tr("Open another data file …"))
        self.begin = QPushButton(self.tr("Begin a new office …"))
        self.again = QPushButton(self.tr("Try again"))
        self.again.setVisible(bool(words))
        self._build(words)
        self._connect()
        self._read(chosen)

    def done(self, result: int) -> None:
        """End with the work that still runs."""
        self.lines.stop_reading()
        self._worker.stop()
        super().done(result)

    def _build(self, words: str) -> None:
        self.account.setAccessibleName(self.tr("Account"))
        self.password.setAccessibleName(self.tr("Password"))
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        row = QHBoxLayout(self.lock)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain(self.tr("This backup is encrypted:")))
        row.addWidget(self.account)
        row.addWidget(self.password, 1)
        self.lock.hide()
        self.state.hide()
        self.restore.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.again, self.file, self.open_other, self.begin):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("Put a backup back"), "title"))
        column.addWidget(wrapping(words))
        column.addWidget(
            wrapping(
                self.tr("What stands there now is kept under a new name: {}").format(
                    self._place.store
                ),
                "muted",
            )
        )
        column.addWidget(self.lines, 1)
        for widget in (self.lock, self.state):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.lines.chosen_changed.connect(self._follow)
        self.lines.described.connect(self._follow)
        self.lines.opened.connect(self._restore)
        self.password.textChanged.connect(lambda _text: self._follow())
        self.restore.clicked.connect(self._restore)
        self.file.clicked.connect(self._choose_backup)
        self.open_other.clicked.connect(self._choose_store)
        self.begin.clicked.connect(self.accept)
        self.again.clicked.connect(self._open_again)

    def _read(self, chosen: Path | None) -> None:
        place = self._place
        listed = partial(keep_backups.list_backups, place.store, place.folder)
        show = partial(self._show, chosen)
        self._worker.run(listed, show, self._refuse)

    def _show(self, chosen: Path | None, backups: list[keep_backups.Backup]) -> None:
        if chosen is not None and all(one.path != chosen for one in backups):
            backups = [*keep_backups.as_listed(chosen), *backups]
        self.lines.show_backups(backups, chosen)
        if not backups:
            self._say(self.tr("No backup lies beside the data file or in the usual folder."))
        self._follow()

    def _describe(self, path: Path) -> keep_backups.Contents | None:
        if not keep_backups.is_encrypted(path):
            return keep_backups.describe(path)
        try:
            return keep_backups.describe(path, self._place.key) if self._place.key else None
        except StorageError as error:
            if error.kind != "not_a_store":
                raise
            return None  # encrypted by another key

    def _follow(self) -> None:
        """The button waits for a backup that can be put back, and for the password it needs."""
        path = self.lines.chosen()
        needs = path is not None and self.lines.is_locked(path)
        if needs and path is not None and path != self._asked:
            self._asked = path
            self._show_accounts(path)
        self.lock.setVisible(needs)
        is_ready = path is not None and self.lines.is_usable(path)
        self.restore.setEnabled(is_ready and (not needs or bool(self.password.text())))

    def _show_accounts(self, path: Path) -> None:
        self.account.clear()
        try:
            self.account.addItems(unlock_store.account_names(self._keys_beside(path)))
        except StorageError as error:
            self._refuse(error)

    def _keys_beside(self, path: Path) -> Path:
        """The backup, or the store where the backup came without its key file."""
        return path if unlock_store.account_names(path) else self._place.store

    def _restore(self) -> None:
        path = self.lines.chosen()
        if path is None or not self.restore.isEnabled():
            return
        self._set_busy(True)
        self.lines.stop_reading()
        work = partial(self._work, path, self.account.currentText(), self.password.text())
        self._worker.run(work, self._done, self._refuse)

    def _work(self, path: Path, account: str, password: str) -> keep_backups.Restored:
        place, key = self._place, None
        if keep_backups.is_encrypted(path):
            key = place.key
            if password:
                beside, uptime = self._keys_beside(path), unlock_store.uptime()
                key = unlock_store.let_in(beside, account, password, uptime).key
        now = datetime.now(UTC)
        return keep_backups.restore(path, place.store, now, key, place.folder)

    def _done(self, restored: keep_backups.Restored) -> None:
        self.restored = restored
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        if not errors.is_expected(error):
            raise error
        self._say(errors.words_of(error).whole)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.show()

    def _set_busy(self, is_busy: bool) -> None:
        buttons = (self.restore, self.again, self.file, self.open_other, self.begin)
        for widget in (self.lines, self.lock, *buttons):
            widget.setEnabled(not is_busy)
        self.state.setVisible(is_busy)
        if is_busy:
            self.state.setText(self.tr("Being checked and put back …"))
        else:
            self._follow()

    def _choose_backup(self) -> None:
        title = self.tr("Choose a backup")
        kinds = self.tr("Backups and data files (*{} *.pdesk *.before-*)")
        start = str(self._place.folder if self._place.folder.is_dir() else self._place.store.parent)
        chosen, _ = QFileDialog.getOpenFileName(
            self, title, start, kinds.format(keep_backups.ENDING)
        )
        if chosen:
            self._read(Path(chosen))

    def _open_again(self) -> None:
        """The same data file: its drive may be connected by now."""
        self.other = self._place.store
        self.accept()

    def _choose_store(self) -> None:
        title, kind = self.tr("Open another data file"), self.tr("Data files (*.pdesk)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kind)
        if chosen:
            self.other = Path(chosen)
            self.accept()
