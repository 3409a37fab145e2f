"""备份: a checked copy to a chosen file; how a copy is put back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop_app.ui import labels
from desktop_app.ui.settings.section import Section
from desktop_app.ui.widgets.text import section, wrapping
from desktop_app.ui.workplace import Workplace

ENDING = ".pdesk-backup"
COMMAND = 'proposal-desk restore --store "{}" "{}"'


class BackupSection(Section):
    """Putting a backup back needs a closed data file, so the command is shown instead."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Backup"),
            self.tr("The copy is checked before it counts, and protected like the data file."),
        )
        self.store = Path(workplace.settings.last_store or "office.pdesk")
        file = self.tr("Data file: {}").format(workplace.settings.last_store or labels.NONE)
        self.column.addWidget(wrapping(file))
        self.make = self.button(self.tr("Back up now …"), self._make)
        self.state = wrapping()
        bar = self.bar()
        bar.addWidget(self.make)
        bar.addWidget(self.state, 1)
        if workplace.back_up is None:
            self.make.setEnabled(False)
        self.column.addWidget(section(self.tr("Put a backup back")))
        self.column.addWidget(
            wrapping(
                self.tr(
                    "Close Proposal Desk on every computer, then run this line with the backup's "
                    "file. What stood there before is kept beside it."
                )
            )
        )
        backup = self.store.with_suffix(ENDING)
        self.command = wrapping(COMMAND.format(self.store, backup))
        self.column.addWidget(self.command)
        self.column.addStretch(1)

    def _make(self) -> None:
        day = self.work.desk.today.strftime("%Y%m%d")
        usual = self.store.with_name(f"{self.store.stem}-{day}{ENDING}")
        title, kind = self.tr("Back up to"), self.tr("Backups (*{})").format(ENDING)
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(usual), kind)
        if not chosen or self.work.back_up is None:
            return
        self.make.setEnabled(False)
        self.state.setText(self.tr("Being written and checked …"))
        work = partial(self.work.back_up, Path(chosen))
        self.work.background.run(work, self._made, self._failed)

    def _made(self, path: Path) -> None:
        self.make.setEnabled(True)
        self.state.setText(self.tr("Written and checked: {}").format(path))
        self.work.events.noted.emit(self.tr("Backup made"))

    def _failed(self, error: Exception) -> None:
        self.make.setEnabled(True)
        self.state.setText("")
        self.work.events.trouble_met.emit(error)
