"""Keeps backups while the window is open: now and then when something changed, and at the end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.services.trouble import StorageError
from desktop_app.ui.background import Background, Task

if TYPE_CHECKING:
    from desktop_app.services import keep_backups

FIRST_AFTER_MS = 2 * 60_000
EVERY_MS = 15 * 60_000


class BackupKeeper(QObject):
    """kept carries when the newest backup was taken; trouble_met is told once for each kind;
    restore_requested carries the backup that is to be put back, or None when none is chosen yet.

    It has a worker of its own: a backup of a large store holds no page up.
    """

    kept = Signal(object)
    trouble_met = Signal(object)
    restore_requested = Signal(object)

    def __init__(
        self, store: Path, folder: Path, key: bytes | None = None, worker: Any = None
    ) -> None:
        super().__init__()
        self.store = store
        self.folder = folder
        self._key = key
        self._worker = worker or Background(self)
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Say when the last backup was taken, and begin to look for changes."""
        self._say_last()
        self._timer.start(FIRST_AFTER_MS)

    def keep(self) -> None:
        """Back up in the background if anything changed since the last time."""
        self._worker.run(self._back_up, lambda _made: self._say_last(), self._fail)

    def back_up_to(
        self,
        target: Path | None,
        on_done: Callable[[Path], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Make a backup now: at target, or among the automatic ones."""
        from desktop_app.services import keep_backups  # start-up time

        work = partial(keep_backups.back_up_file, self.store, target or self._name(), self._key)

        def done(made: Path) -> None:
            self._say_last()
            on_done(made)

        self._worker.run(work, done, on_error)

    def run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
    ) -> Task:
        """Look at backups beside the pages' own work."""
        task: Task = self._worker.run(work, on_done, on_error)
        return task

    def list(self) -> list[keep_backups.Backup]:
        """The backups there are, newest first; reads the folder."""
        from desktop_app.services import keep_backups  # start-up time

        return keep_backups.list_backups(self.store, self.folder)

    def describe(self, path: Path) -> keep_backups.Contents:
        """What a backup holds; reads it whole. Raises StorageError when it is not sound."""
        from desktop_app.services import keep_backups  # start-up time

        return keep_backups.describe(path, self._key)

    def stop(self) -> None:
        """Let the running backup end and begin no other."""
        self._timer.stop()
        self._worker.stop()

    def finish(self) -> None:
        """The last backup of the day, after stop(): only if something changed. Any thread."""
        with suppress(StorageError):  # the status line shows how old the last one is
            self._back_up()

    def _tick(self) -> None:
        self._timer.start(EVERY_MS)
        self.keep()

    def _back_up(self) -> Path | None:
        from desktop_app.services import keep_backups  # start-up time

        now = datetime.now(UTC)
        return keep_backups.back_up_when_changed(self.store, self.folder, now, self._key)

    def _name(self) -> Path:
        from desktop_app.services import keep_backups  # start-up time

        return keep_backups.automatic_name(self.folder, self.store, datetime.now(UTC))

    def _say_last(self) -> None:
        from desktop_app.services import keep_backups  # start-up time

        self.kept.emit(keep_backups.last_backup(self.store, self.folder))

    def _fail(self, error: Exception) -> None:
        kind = str(getattr(error, "kind", type(error).__name__))
        if kind not in self._told:
            self._told.add(kind)
            self.trouble_met.emit(error)
