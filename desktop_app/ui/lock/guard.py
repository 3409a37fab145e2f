"""How we came into the data file, and the wishes about that which only the program can fulfil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_app.services.unlock_store import Opened


class Guard(QObject):
    """protection_requested carries a FirstAccount; patience_changed how many minutes until the
    lock; person_requested that somebody else wants to sign in; lock_requested to lock at once."""

    protection_requested = Signal(object)
    patience_changed = Signal(object)
    person_requested = Signal()
    lock_requested = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened = opened

    @property
    def is_protected(self) -> bool:
        """Whether the data file has a password."""
        return self.opened.access is not None
