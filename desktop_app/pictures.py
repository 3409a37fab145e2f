"""Pictures of every page without a display: the verb that writes them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop_app.app import Program
from desktop_app.services.choose_session import chosen_session
from desktop_app.settings import Settings
from desktop_app.ui.application import make_application
from desktop_app.ui.day_turn import DayTurn
from desktop_app.ui.screenshots import grab_pages

if TYPE_CHECKING:
    from desktop_app.services.unlock_store import Access


@dataclass(frozen=True)
class Look:
    """How the window is to look; session is a year or a name, today the day it shows."""

    theme: str
    scale: float
    language: str
    session: str | None = None
    today: date | None = None


def take_screenshots(
    store: Path, out: Path, look: Look, access: Access | None = None
) -> list[Path]:
    """Write a picture of every page to a folder, without a display; returns the files.

    access: how a store with a password is opened. Raises StorageError when it cannot be opened,
    NotFound when there is no such session.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(look.scale)
    kept = Settings(look.language, look.theme, look.scale, reminders=False)
    qInstallMessageHandler(_tell_warnings)
    application = make_application(kept)
    program = Program(application, kept, is_lasting=False)
    program.open(store, access)
    if look.today is not None:
        day = datetime.combine(look.today, time(9))
        DayTurn(program.workplace, program.window, lambda: day).look()
    if look.session is not None:
        program.window.choose_session((chosen_session(look.session).session.id,))
    made = grab_pages(program.window, program.background, out)
    program.end()
    qInstallMessageHandler(None)
    return made


def _tell_warnings(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's warnings on stderr, without those about what pictures do not need."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)
