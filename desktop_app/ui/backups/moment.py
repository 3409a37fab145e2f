"""A moment as people say it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication


def moment(at: datetime | None, now: datetime | None = None) -> str:
    """A moment in local time: 今天 09:02, or the day with the time; "never" for None.

    now: when it is said, with its time zone; the clock's time when left out.
    """
    if at is None:
        return QCoreApplication.translate("backups", "never")
    local, today = at.astimezone(), (now or datetime.now().astimezone()).date()
    if local.date() == today:
        return QCoreApplication.translate("backups", "today {}").format(f"{local:%H:%M}")
    return f"{local:%Y-%m-%d %H:%M}"
