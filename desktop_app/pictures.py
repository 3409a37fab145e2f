"""Pictures of every page without a display: the verb that writes them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_app.app import Program
from desktop_app.settings import Settings
from desktop_app.ui.application import make_application
from desktop_app.ui.screenshots import grab_pages

if TYPE_CHECKING:
    from desktop_app.services.unlock_store import Access


def take_screenshots(
    store: Path, out: Path, look: str, scale: float, language: str, access: Access | None = None
) -> list[Path]:
    """Write a picture of every page to a folder, without a display; returns the files.

    access: how a store with a password is opened. Raises StorageError when it cannot be opened.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    kept = Settings(language=language, theme=look, scale=scale)
    qInstallMessageHandler(_tell_warnings)
    application = make_application(kept)
    program = Program(application, kept, is_lasting=False)
    program.open(store, access)
    made = grab_pages(program.window, program.background, out)
    program.end()
    qInstallMessageHandler(None)
    return made


def _tell_warnings(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's warnings on stderr, without those about what pictures do not need."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)
