"""The list of backups: when, how many cases, whether sound, the journal's last hash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.keep_backups import Backup, Contents
from desktop_app.services.trouble import StorageError
from desktop_app.ui import labels
from desktop_app.ui.background import Task
from desktop_app.ui.backups.moment import moment
from desktop_app.ui.settings.lines import Lines

HASH_LETTERS = 12
Run = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]], Task]


class BackupLines(QWidget):
    """Shows the names at once and what each backup holds as soon as it was read.

    run: does work off the main thread. describe: reads one backup whole; None for one whose key
    is not known.
    """

    chosen_changed = Signal()
    opened = Signal()
    described = Signal()

    def __init__(
        self, run: Run, describe: Callable[[Path], Contents | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._describe = describe
        self._backups: Sequence[Backup] = ()
        self._told: dict[Path, Contents | Exception | None] = {}
        self._own_choice = False
        self._reading: list[Task] = []
        heads = (
            self.tr("Taken"),
            self.tr("Cases"),
            self.tr("State"),
            self.tr("Journal"),
            self.tr("File"),
        )
        self.lines = Lines(self.tr("Backups"), heads)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lines)
        self.lines.chosen_changed.connect(self.chosen_changed)
        self.lines.opened.connect(lambda _path: self.opened.emit())
        self.lines.clicked.connect(self._remember_choice)

    def show_backups(self, backups: Sequence[Backup], chosen: Path | None = None) -> None:
        """Show these, newest first, and read them one after the other."""
        self._backups = backups
        self._own_choice = chosen is not None
        self._fill()
        self.lines.choose(chosen or (backups[0].path if backups else None))
        for one in backups:
            if one.path not in self._told:
                work = partial(self._describe, one.path)
                take = partial(self._take, one.path)
                self._reading.append(self._run(work, take, take))

    def chosen(self) -> Path | None:
        """The chosen backup's file."""
        path = self.lines.chosen()
        return path if isinstance(path, Path) else None

    def is_usable(self, path: Path) -> bool:
        """Whether a backup may be put back: what is not read yet is checked then."""
        return not isinstance(self._told.get(path), Exception)

    def is_locked(self, path: Path) -> bool:
        """Whether a backup opens with a password only that is not known yet."""
        return self._told.get(path, True) is None

    def stop_reading(self) -> None:
        """Read no further backup: something more urgent waits."""
        while self._reading:
            self._reading.pop().cancel()

    def forget(self) -> None:
        """Read every backup anew the next time, with another key perhaps."""
        self._told.clear()

    def _take(self, path: Path, found: Contents | Exception | None) -> None:
        self._told[path] = found
        self._fill()
        if not self._own_choice:
            self.lines.choose(next((b.path for b in self._backups if self.is_usable(b.path)), None))
        self.described.emit()

    def _remember_choice(self) -> None:
        self._own_choice = True

    def _fill(self) -> None:
        lines = [(one.path, self._cells(one)) for one in self._backups]
        muted = [one.path for one in self._backups if not self.is_usable(one.path)]
        self.lines.show_lines(lines, muted)

    def _cells(self, one: Backup) -> tuple[str, ...]:
        told = self._told.get(one.path)
        name = one.path.name
        taken = moment(one.taken_at)
        if isinstance(told, Contents):
            state = self.tr("sound")
            return (taken, str(told.cases), state, told.head[:HASH_LETTERS], name)
        if isinstance(told, Exception):
            is_damaged = isinstance(told, StorageError) and told.kind in ("damaged", "not_a_store")
            state = self.tr("damaged") if is_damaged else self.tr("cannot be read")
            return (taken, labels.NONE, state, "", name)
        state = self.tr("encrypted") if self.is_locked(one.path) else self.tr("being read …")
        return (taken, "…", state, "", name)
