"""The office itself: its name, its units and other bureaus, the thresholds of the lamps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from desktop_app.domain.lamp import Thresholds
from desktop_app.domain.member import Unit
from desktop_app.domain.permissions import Verb
from desktop_app.domain.settings_entry import check_name, tidied
from desktop_app.services.desk import Desk
from desktop_app.services.read_calendar import THRESHOLDS
from desktop_app.services.setting_step import add, free_name, save
from desktop_app.storage import journal, office, records

_FIELDS = ("name", "short_name", "is_ours")


def rename_office(desk: Desk, name: str) -> bool:
    """Set the office's name; returns whether it differs. Raises NotAllowed, NameMissing."""
    desk.may(Verb.EDIT_SETTINGS)
    text = check_name("office", name)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, text) as done:
        office.write(office.OFFICE_NAME, text)
    return done.change_count > 0


def set_lamps(desk: Desk, yellow: int, orange: int) -> None:
    """Set at how many working days left lamps turn. Raises NotAllowed, ThresholdsUnusable."""
    desk.may(Verb.EDIT_SETTINGS)
    thresholds = Thresholds(yellow, orange)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, f"{yellow}/{orange}"):
        office.write(THRESHOLDS, asdict(thresholds))


def list_units() -> tuple[Unit, ...]:
    """Our own units first, then the other bureaus by name."""
    return tuple(records.where(Unit, "1 ORDER BY is_ours DESC, name"))


def add_unit(desk: Desk, name: str, short_name: str = "", is_ours: bool = False) -> int:
    """Add a bureau; returns its id. Raises NotAllowed, NameMissing, NameTaken."""
    desk.may(Verb.EDIT_SETTINGS)
    return add(desk, Unit(0, free_name(Unit, name), short_name.strip(), is_ours))


def edit_unit(desk: Desk, unit_id: int, changes: Mapping[str, object]) -> frozenset[str]:
    """Set name, short_name or is_ours; returns what differs.

    Raises NotAllowed, NotFound, NameMissing, NameTaken.
    """
    desk.may(Verb.EDIT_SETTINGS)
    before = records.get(Unit, unit_id)
    wanted = tidied(changes, _FIELDS)
    if "name" in wanted:
        free_name(Unit, wanted["name"], unit_id)
    return save(desk, before, wanted)
