"""What belongs to this machine and this user: language, look, the last store, the window.

What travels with the data (office, sessions, rules) is in the store instead.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from desktop_app.storage.rename import rename

LANGUAGES = ("zh_CN", "en")
THEMES = ("system", "light", "dark")
MOST_RECENT_STORES = 8
LOCK_MINUTES = (1, 3, 5, 10, 15, 30, 60)


@dataclass(frozen=True)
class ColumnLayout:
    """One column of a table as the user left it, found again by its key; width in pixels."""

    key: str
    width: int
    is_shown: bool = True


@dataclass
class Settings:
    """Everything that comes back when the program starts again.

    person_id says who sits here, until the store asks for accounts; None is the coordinator.
    lock_minutes says how long nobody may work before a store with a password is locked.
    geometry and splitters are Qt's own states in base64; columns and filters are kept by the key
    of their table or page.
    """

    language: str = LANGUAGES[0]
    theme: str = THEMES[0]
    scale: float = 1.0
    last_store: str = ""
    backup_folder: str = ""
    last_session: str = ""
    recent_stores: list[str] = field(default_factory=list)
    person_id: int | None = None
    lock_minutes: int = 10
    reminders: bool = True
    geometry: str = ""
    page: str = ""
    splitters: dict[str, str] = field(default_factory=dict)
    filters: dict[str, str] = field(default_factory=dict)
    columns: dict[str, list[ColumnLayout]] = field(default_factory=dict)

    def remember_store(self, path: str) -> None:
        """Make a store the last one and the first of the recent ones."""
        self.last_store = path
        others = [one for one in self.recent_stores if one != path]
        self.recent_stores = [path, *others][:MOST_RECENT_STORES]


def load(path: Path) -> Settings:
    """The settings of a file; defaults when there is none.

    A file that cannot be understood is kept beside as settings.json.unreadable; a single value
    that makes no sense falls back to its default.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        if not isinstance(data, dict):
            raise ValueError(f"settings are a {type(data).__name__}")
    except OSError:
        return Settings()
    except (ValueError, RecursionError):
        _keep_aside(path)
        return Settings()
    return _understood(data)


def save(settings: Settings, path: Path) -> None:
    """Write the settings so that a crash leaves the old file or the new; OSError when it cannot."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        rename(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _keep_aside(path: Path) -> None:
    try:
        os.replace(path, path.with_name(path.name + ".unreadable"))
    except OSError:
        return


def _understood(data: Mapping[str, object]) -> Settings:
    """Settings from what a file said, value by value."""
    settings = Settings()
    for one in fields(Settings):
        value = _value(one.name, data.get(one.name), getattr(settings, one.name))
        setattr(settings, one.name, value)
    return settings


def _value(name: str, value: object, default: object) -> object:
    """The value if it fits its field, else the default."""
    if name == "language":
        return value if value in LANGUAGES else default
    if name == "theme":
        return value if value in THEMES else default
    if name == "scale":
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return float(value) if is_number and 0.5 <= value <= 4 else default  # type: ignore[operator,arg-type]
    if name == "person_id":
        return value if type(value) is int and 0 < value < 2**63 else default
    if name == "lock_minutes":
        return value if type(value) is int and value in LOCK_MINUTES else default
    if name == "columns":
        return _columns(value)
    if isinstance(default, bool):
        return value if isinstance(value, bool) else default
    if isinstance(default, list):
        return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
    if isinstance(default, dict):
        pairs = value.items() if isinstance(value, dict) else ()
        return {key: text for key, text in pairs if isinstance(text, str)}
    return value if isinstance(value, str) else default


def _columns(value: object) -> dict[str, list[ColumnLayout]]:
    """The column layouts of every table; what makes no sense is left out."""
    tables = value.items() if isinstance(value, dict) else ()
    return {
        table: [column for entry in entries for column in _column(entry)]
        for table, entries in tables
        if isinstance(entries, list)
    }


def _column(entry: object) -> list[ColumnLayout]:
    match entry:
        case {"key": str(key), "width": int(width), "is_shown": bool(is_shown)} if 0 < width < 5000:
            return [ColumnLayout(key, width, is_shown)]
    return []
