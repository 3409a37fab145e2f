"""Signing in to a data file that has a password, before its window opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.services.unlock_store import Access
from desktop_app.ui.background import Background
from desktop_app.ui.frame import choose_store
from desktop_app.ui.lock.way_in import WayIn
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import plain, set_tip

WIDTH = 460


class SignIn(QDialog):
    """Once accepted either access or, when another data file was chosen, other is set."""

    def __init__(
        self, path: Path, background: Background | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.access: Access | None = None
        self.other: Path | None = None
        self._background = background or Background(self)
        self.setWindowTitle(self.tr("Sign in"))
        self.setMinimumWidth(WIDTH)
        self.way = WayIn(path, self._background, self.tr("Open"))
        self.other_file = link(self.tr("Another data file …"))
        self.leave = QPushButton(self.tr("Cancel"))
        self.leave.setAutoDefault(False)
        self._build(path)
        self.way.came_in.connect(self._come_in)
        self.other_file.clicked.connect(lambda: choose_store(self, self._take_other))
        self.leave.clicked.connect(self.reject)
        self.way.begin()

    def done(self, result: int) -> None:
        """No key is worked out any more for a dialog that is closed."""
        super().done(result)
        self._background.stop()

    def _build(self, path: Path) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("Proposal Desk"), "heading"))
        file = plain(self.tr("Data file {}").format(path.name), "muted")
        set_tip(file, str(path))
        column.addWidget(file)
        column.addWidget(self.way)
        column.addStretch(1)
        ways = QHBoxLayout()
        ways.addWidget(self.way.other_way)
        ways.addWidget(self.other_file)
        ways.addStretch(1)
        column.addLayout(ways)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.way.enter)
        column.addLayout(buttons)

    def _come_in(self, access: Access) -> None:
        self.access = access
        self.accept()

    def _take_other(self, path: Path) -> None:
        self.other = path
        self.accept()
