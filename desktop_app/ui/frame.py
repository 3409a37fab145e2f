"""The frame around the pages: sample banner, status line, choosing a file, the about box."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.backups.keeper import BackupKeeper
from desktop_app.ui.backups.moment import moment
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import plain, set_tip

STATUS_HEIGHT = 26


class SampleBanner(QFrame):
    """Says that this is a sample office, and offers to begin with the own one."""

    office_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        begin = link(self.tr("Begin with our own office"))
        begin.clicked.connect(self.office_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 16, 2)
        layout.addWidget(plain(self.tr("Sample office: people and cases here are examples.")))
        layout.addWidget(begin)
        layout.addStretch(1)


class StatusLine(QFrame):
    """Left what the page shows and what is chosen, right which data file is open."""

    def __init__(
        self,
        store: Path,
        is_encrypted: bool,
        keeper: BackupKeeper | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setFixedHeight(STATUS_HEIGHT)
        self._words = plain("", "small")
        kept = self.tr("encrypted") if is_encrypted else self.tr("no password")
        file = plain(self.tr("Data file {}").format(f"{store.name} · {kept}"), "small")
        set_tip(file, str(store))
        self._backup = plain("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(self._words)
        layout.addStretch(1)
        layout.addWidget(file)
        layout.addWidget(self._backup)
        if keeper is not None:
            keeper.kept.connect(self.show_backup)

    def show_backup(self, taken_at: datetime | None) -> None:
        """When the last backup was taken."""
        self._backup.setText("· " + self.tr("Last backup {}").format(moment(taken_at)))

    def backup_text(self) -> str:
        """What is said of the last backup."""
        return self._backup.text()

    def say(self, words: str) -> None:
        """What the page shows now."""
        self._words.setText(words)

    def text(self) -> str:
        """What the left side says."""
        return self._words.text()


def lay_out(
    holder: QWidget,
    above: Iterable[QWidget],
    rail: QWidget,
    notice: QWidget,
    splitter: QSplitter,
    status: QWidget,
    sides: Iterable[QWidget],
) -> None:
    """Put the frame together: lines above, the rail, notice over the two sides, status below."""
    splitter.setChildrenCollapsible(False)
    for position, part in enumerate(sides):
        splitter.addWidget(part)
        splitter.setStretchFactor(position, 1 - position)
    middle = QVBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(notice)
    middle.addWidget(splitter, 1)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(rail)
    body.addLayout(middle, 1)
    whole = QVBoxLayout(holder)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    for widget in above:
        whole.addWidget(widget)
    whole.addLayout(body, 1)
    whole.addWidget(status)


def choose_store(parent: QWidget, on_chosen: Callable[[Path], None]) -> None:
    """Ask for another data file."""
    from PySide6.QtWidgets import QFileDialog  # start-up time

    translate = QCoreApplication.translate
    title = translate("frame", "Open another data file")
    kind = translate("frame", "Data files of Proposal Desk (*.pdesk)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
    if chosen:
        on_chosen(Path(chosen))


def show_about(parent: QWidget) -> None:
    """The name, the version and the licences."""
    from desktop_app.ui.about import AboutBox  # start-up time

    AboutBox(parent).open()
