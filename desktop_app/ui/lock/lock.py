"""The lock of a data file that has a password: after idle minutes, or at once by key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.services.unlock_store import Access
from desktop_app.ui.background import Background
from desktop_app.ui.lock.cover import Covers
from desktop_app.ui.lock.idle import IdleWatch
from desktop_app.ui.lock.way_in import WayIn
from desktop_app.ui.widgets.buttons import link
from desktop_app.ui.widgets.text import plain, wrapping

WIDTH = 420


class LockDialog(QDialog):
    """Asks for the password of whoever sits here; closes only when it was right."""

    person_requested = Signal()

    def __init__(self, path: Path, access: Access, background: Background, who: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Proposal Desk"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setMinimumWidth(WIDTH)
        only = access.account.name if access.account is not None else None
        self.way = WayIn(path, background, self.tr("Unlock"), only)
        self.other_person = link(self.tr("Another person …"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("Locked"), "heading"))
        words = self.tr("{} is working here. What was typed is still there.")
        column.addWidget(wrapping(words.format(who), "muted"))
        column.addWidget(self.way)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.way.other_way)
        buttons.addWidget(self.other_person)
        buttons.addStretch(1)
        buttons.addWidget(self.way.enter)
        column.addLayout(buttons)
        self.other_person.clicked.connect(self.person_requested)

    def reject(self) -> None:
        """Neither Escape nor the window's frame opens the lock."""


class Lock(QObject):
    """Covers every window and asks for the password; other_person_wanted asks for a sign-in."""

    locked = Signal()
    unlocked = Signal()
    other_person_wanted = Signal()

    def __init__(
        self, path: Path, access: Access, who: str, minutes: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._access = access
        self._who = who
        self._background = Background(self)
        self.watch = IdleWatch(minutes, self)
        self.dialog: LockDialog | None = None
        self._covers: Covers | None = None
        self._focus: QWidget | None = None
        self.watch.idled.connect(self.lock)

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return self.dialog is not None

    def lock(self) -> None:
        """Cover everything and ask for the password."""
        if self.is_locked:
            return
        self._focus = QApplication.focusWidget()
        dialog = LockDialog(self._path, self._access, self._background, self._who)
        self.dialog = dialog
        dialog.way.came_in.connect(self._came_in)
        dialog.person_requested.connect(self.other_person_wanted)
        self._covers = Covers(dialog, self)
        self._covers.begin()
        dialog.show()
        dialog.activateWindow()
        dialog.way.begin()
        self.locked.emit()

    def open(self) -> None:
        """Give the windows back as they were."""
        if self.dialog is None or self._covers is None:
            return
        self._covers.end()
        self.dialog.hide()
        self.dialog.deleteLater()
        self.dialog = self._covers = None
        if self._focus is not None and _is_there(self._focus):
            self._focus.setFocus()
        self.watch.go_on()
        self.unlocked.emit()

    def stop(self) -> None:
        """The window closes: nothing is watched or worked out any more."""
        self.watch.stop()
        if self._covers is not None:
            self._covers.end()
        if self.dialog is not None:
            self.dialog.hide()
            self.dialog.deleteLater()
            self.dialog = self._covers = None
        self._background.stop()

    def _came_in(self, _access: Access) -> None:
        self.open()


def _is_there(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return bool(isValid(widget))
