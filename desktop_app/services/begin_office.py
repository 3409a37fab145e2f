"""Begin an office: a new store with its first session, as asked at the first start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.permissions import Verb
from desktop_app.domain.session_name import session_from_name
from desktop_app.services.desk import Desk
from desktop_app.services.start_store import start_store
from desktop_app.storage import deadline_rules, journal, records, sessions
from desktop_app.storage.store import Store


def begin_office(
    desk: Desk, path: Path, office_name: str, session_name: str = "", year: int | None = None
) -> Store:
    """Make the store; with a session's name also the session, with the usual rules and grades.

    The year is this year's unless given. Raises NotAllowed, StorageError when the file exists or
    cannot be written.
    """
    desk.may(Verb.EDIT_SETTINGS)
    store = start_store(desk, path, office_name.strip())
    name = session_name.strip()
    if name:
        with journal.operation(desk.actor, Verb.EDIT_SETTINGS, name):
            session = session_from_name(name, year or desk.today.year)
            scheme = sessions.schemes()[0].id
            session_id = records.add(replace(session, grade_scheme_id=scheme))
            deadline_rules.replace_all(session_id, PRESETS)
    return store
