"""What every page is given: the desk, the worker, the events, the settings of this machine."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.services.desk import Desk
from desktop_app.settings import Settings
from desktop_app.ui.background import Background
from desktop_app.ui.backups.keeper import BackupKeeper
from desktop_app.ui.events import Events
from desktop_app.ui.lock.guard import Guard


@dataclass
class Workplace:
    """Made once in app.py and handed on; a page knows nothing else of the program.

    The desk is replaced at midnight, because its today moves on: ask for it when it is needed.

    keeper backs the open store up, guard knows how we came into it; None where no window owns
    the store.
    """

    desk: Desk
    background: Background
    events: Events
    settings: Settings
    keeper: BackupKeeper | None = None
    guard: Guard | None = None
