"""Encrypting a data file while a small window says so."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.services.desk import Desk
from desktop_app.services.protect_store import FirstAccount, Protection, protect
from desktop_app.ui.lock.patience import wait_for


def protect_with_patience(
    desk: Desk, path: Path, first: FirstAccount, backups: Path, parent: QWidget | None = None
) -> Protection:
    """Encrypt a closed data file and the backups of it. Raises what protect raises."""
    words = QCoreApplication.translate("protecting", "The data file is being encrypted …")
    made: Protection = wait_for(words, partial(protect, desk, path, first, [backups]), parent)
    return made
