"""Start with the computer: an entry of this user alone, made and removed on request."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

NAME = "proposal-desk"
RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """What starts this program: the bundle's own file, or Python with the package."""
    is_frozen = getattr(sys, "frozen", False)
    return [sys.executable] if is_frozen else [sys.executable, "-m", "desktop_app"]


def is_on() -> bool:
    """Whether the program starts with the computer."""
    if sys.platform == "win32":
        return _run_key().contains(NAME)
    return _entry().is_file()


def turn(is_wanted: bool) -> None:
    """Make the entry or remove it. Raises OSError when the folder cannot be written."""
    words = " ".join(f'"{part}"' for part in command())
    if sys.platform == "win32":
        key = _run_key()
        key.setValue(NAME, words) if is_wanted else key.remove(NAME)
    elif is_wanted:
        _entry().parent.mkdir(parents=True, exist_ok=True)
        _entry().write_text(
            f"[Desktop Entry]\nType=Application\nName=Proposal Desk\nName[zh_CN]=提案办理台\n"
            f"Exec={words}\nX-GNOME-Autostart-enabled=true\n",
            "utf-8",
        )
    elif is_on():
        _entry().unlink()


def _entry() -> Path:
    """The desktop's own folder of what starts with a session (freedesktop.org autostart)."""
    from PySide6.QtCore import QStandardPaths  # start-up time

    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(config) / "autostart" / f"{NAME}.desktop"


def _run_key() -> QSettings:
    from PySide6.QtCore import QSettings  # start-up time

    return QSettings(RUN_KEY, QSettings.Format.NativeFormat)
