"""处室: add, rename, put in order, close. A division is never deleted and keeps its past cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from desktop_app.domain.handling import check_day
from desktop_app.domain.member import Division, Unit
from desktop_app.domain.permissions import Verb
from desktop_app.domain.settings_entry import InUse, tidied
from desktop_app.services.case_step import must_exist
from desktop_app.services.desk import Desk
from desktop_app.services.setting_step import add, free_name, save
from desktop_app.storage import assignments, journal, records

_FIELDS = ("name", "short_name", "unit_id")


def list_divisions() -> tuple[Division, ...]:
    """Divisions in their order, closed ones last."""
    return tuple(records.where(Division, "1 ORDER BY closed_on IS NOT NULL, position, name"))


def add_division(desk: Desk, name: str, short_name: str = "", unit_id: int | None = None) -> int:
    """Add a division behind the others; returns its id.

    Raises NotAllowed, NotFound, NameMissing, NameTaken.
    """
    desk.may(Verb.EDIT_SETTINGS)
    must_exist(Unit, [unit_id])
    last = max((one.position for one in list_divisions()), default=-1)
    text = free_name(Division, name)
    return add(desk, Division(0, text, short_name.strip(), unit_id, last + 1))


def edit_division(desk: Desk, division_id: int, changes: Mapping[str, object]) -> frozenset[str]:
    """Set name, short_name or unit_id; returns what differs.

    A renamed division keeps its cases; the history tells what it was called.
    Raises NotAllowed, NotFound, NameMissing, NameTaken.
    """
    desk.may(Verb.EDIT_SETTINGS)
    before = records.get(Division, division_id)
    wanted = tidied(changes, _FIELDS)
    if "name" in wanted:
        free_name(Division, wanted["name"], division_id)
    unit = wanted.get("unit_id")
    must_exist(Unit, [unit if isinstance(unit, int) else None])
    return save(desk, before, wanted)


def order_divisions(desk: Desk, ids: Sequence[int]) -> None:
    """Put these divisions in this order, others behind them. Raises NotAllowed, NotFound."""
    desk.may(Verb.EDIT_SETTINGS)
    known = must_exist(Division, ids)
    others = [one.id for one in list_divisions() if one.id not in known]
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS):
        for position, division_id in enumerate([*dict.fromkeys(ids), *others]):
            records.change(Division, division_id, {"position": position})


def close_division(desk: Desk, division_id: int, closed_on: date) -> None:
    """Nothing new goes to the division from that day; its open cases must have moved before.

    Raises NotAllowed, NotFound, Refused (a day to come), InUse.
    """
    desk.may(Verb.EDIT_SETTINGS)
    division = records.get(Division, division_id)
    check_day(Verb.EDIT_SETTINGS, closed_on, desk.today)
    count = assignments.open_parts(division_id)
    if count:
        raise InUse(what="division", name=division.name, count=count)
    save(desk, division, {"closed_on": closed_on})


def reopen_division(desk: Desk, division_id: int) -> None:
    """The division takes cases again. Raises NotAllowed, NotFound."""
    desk.may(Verb.EDIT_SETTINGS)
    save(desk, records.get(Division, division_id), {"closed_on": None})
