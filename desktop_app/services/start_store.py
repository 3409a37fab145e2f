"""Begin a new store: shipped calendars, the usual grade scheme, the office's name."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.calendar import Calendar, combine, parse
from desktop_app.domain.session import SHENZHEN_GRADES, Grade, GradeScheme
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, journal, office, records
from desktop_app.storage.store import Store, create_store, open_store

DEFAULT_SCHEME = "A/B/C/D 四类"


def start_store(desk: Desk, path: Path, office_name: str = "", *, is_sample: bool = False) -> Store:
    """Create a store with what every office needs on the first day.

    Raises StorageError when the file exists or cannot be written.
    """
    store = create_store(path)
    with journal.operation(desk.actor, "START_STORE", office_name):
        calendar.replace_years(shipped_calendar(desk.resources))
        add_scheme(DEFAULT_SCHEME, SHENZHEN_GRADES)
        office.write(office.OFFICE_NAME, office_name)
        office.write(office.IS_SAMPLE, is_sample)
    return store


def open_or_start(desk: Desk, path: Path, key: bytes | None = None) -> Store:
    """The store at the path, opened by its data key; made, without one, when there is none."""
    return open_store(path, key) if path.exists() else start_store(desk, path)


def shipped_calendar(resources: Path) -> Calendar:
    """The calendars under resources/holidays as one."""
    files = sorted((resources / "holidays").glob("*.json"))
    return combine(parse(file.read_text(encoding="utf-8")) for file in files)


def add_scheme(name: str, grades: tuple[tuple[str, str, bool, bool], ...]) -> int:
    """Add a grade scheme (letter, wording, is_resolved, needs_promise); returns its id."""
    scheme = records.add(GradeScheme(0, name))
    records.add_all(
        Grade(0, scheme, letter, wording, position, resolved, needs_promise)
        for position, (letter, wording, resolved, needs_promise) in enumerate(grades)
    )
    return scheme
