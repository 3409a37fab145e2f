"""The files of a case: opened by the desktop's own program, saved elsewhere, taken off, dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.services.attach_file import (
    AttachedFile,
    attach_paths,
    read_attachment,
    remove_attachment,
)
from desktop_app.services.write_file import write_file
from desktop_app.ui.workplace import Workplace

# The desktop would run these rather than show them.
_PROGRAMS = (
    ".appimage",
    ".bat",
    ".bin",
    ".cmd",
    ".com",
    ".cpl",
    ".desktop",
    ".exe",
    ".hta",
    ".jar",
    ".js",
    ".jse",
    ".lnk",
    ".msi",
    ".msp",
    ".pif",
    ".ps1",
    ".py",
    ".reg",
    ".run",
    ".scf",
    ".scr",
    ".sh",
    ".url",
    ".vb",
    ".vbe",
    ".vbs",
    ".wsf",
    ".wsh",
)


class CaseFiles(QObject):
    """Copies for reading lie in a private folder that goes with the program."""

    def __init__(self, workplace: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._workplace = workplace
        self._window = window
        self._folder: TemporaryDirectory[str] | None = None

    def open(self, attachment_id: int) -> None:
        """Show a copy in the desktop's own program; what would run as a program is not opened."""
        self._run(partial(read_attachment, attachment_id), self._open_copy)

    def save(self, attachment_id: int) -> None:
        """Save a copy where the person says."""
        self._run(partial(read_attachment, attachment_id), self._ask_where)

    def remove(self, attachment_id: int, proposal_id: int) -> None:
        """Take a file off its case."""
        work = partial(remove_attachment, self._workplace.desk, attachment_id)
        self._run(work, lambda _: self._told(proposal_id, self.tr("File removed")))

    def attach(self, proposal_id: int, paths: Sequence[Path]) -> None:
        """Attach what was dropped on the case."""
        work = partial(attach_paths, self._workplace.desk, proposal_id, paths)
        words = self.tr("Files attached: {}").format(len(paths))
        self._run(work, lambda _: self._told(proposal_id, words))

    def _open_copy(self, file: AttachedFile) -> None:
        if Path(file.name).suffix.lower() in _PROGRAMS:
            words = self.tr("{} is a program and is not opened here. Save it if you trust it.")
            self._workplace.events.noted.emit(words.format(file.name))
            return
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="proposal-desk-", ignore_cleanup_errors=True)
        place = Path(mkdtemp(dir=self._folder.name)) / file.name
        self._run(partial(write_file, place, file.data), self._show)

    def _show(self, place: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            words = self.tr("No program of this computer opens {}. Save it and open it elsewhere.")
            self._workplace.events.noted.emit(words.format(place.name))

    def _ask_where(self, file: AttachedFile) -> None:
        place = str(Path.home() / file.name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the file as"), place)
        if chosen:
            words = self.tr("Saved: {}").format(Path(chosen).name)
            noted = self._workplace.events.noted.emit
            self._run(partial(write_file, Path(chosen), file.data), lambda _: noted(words))

    def _told(self, proposal_id: int, words: str) -> None:
        self._workplace.events.proposals_changed.emit({proposal_id})
        self._workplace.events.work_done.emit(words)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._workplace.background.run(work, on_done, self._workplace.events.trouble_met.emit)
