"""Our own people: division, duty level, role. Who has left stays in the cases of the past."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.domain.member import Division, DutyLevel, Person, masked_phone
from desktop_app.domain.permissions import Role, Verb
from desktop_app.domain.pinyin import Readings
from desktop_app.domain.settings_entry import check_name, tidied
from desktop_app.services.case_step import must_exist
from desktop_app.services.desk import Desk
from desktop_app.services.import_people import spelled
from desktop_app.services.setting_step import add, save
from desktop_app.storage import records

_FIELDS = ("name", "division_id", "level", "role", "phone", "is_active")


@dataclass(frozen=True)
class PersonInput:
    """What is asked for; level is where the person signs, role what the person may do."""

    name: str
    division_id: int | None = None
    level: DutyLevel = DutyLevel.HANDLER
    role: Role = Role.HANDLER
    phone: str = ""


def list_people() -> tuple[Person, ...]:
    """Everybody, those who left last; phones masked."""
    found = records.where(Person, "1 ORDER BY is_active DESC, pinyin, id")
    return tuple(replace(one, phone=masked_phone(one.phone)) for one in found)


def add_person(desk: Desk, entry: PersonInput) -> int:
    """Add one of our people; returns the id. Namesakes are two people.

    Raises NotAllowed, NotFound, NameMissing.
    """
    desk.may(Verb.EDIT_SETTINGS)
    name = check_name("person", entry.name)
    must_exist(Division, [entry.division_id])
    pinyin, initials = _spelled(desk, name)
    made = Person(0, name, pinyin, initials, entry.division_id, DutyLevel(entry.level))
    return add(desk, replace(made, role=Role(entry.role).value, phone=entry.phone.strip()))


def edit_person(desk: Desk, person_id: int, changes: Mapping[str, object]) -> frozenset[str]:
    """Set name, division_id, level, role, phone or is_active; returns what differs.

    Raises NotAllowed, NotFound, NameMissing.
    """
    desk.may(Verb.EDIT_SETTINGS)
    before = records.get(Person, person_id)
    wanted = tidied(changes, _FIELDS)
    division = wanted.get("division_id")
    must_exist(Division, [division if isinstance(division, int) else None])
    if "level" in wanted:
        wanted["level"] = DutyLevel(str(wanted["level"]))
    if "role" in wanted:
        wanted["role"] = Role(str(wanted["role"])).value
    name = check_name("person", wanted.get("name", before.name))
    if name != before.name:
        wanted["pinyin"], wanted["initials"] = _spelled(desk, name)
    return save(desk, before, wanted) & frozenset(_FIELDS)


def _spelled(desk: Desk, name: str) -> tuple[str, str]:
    text = (desk.resources / "pinyin.txt").read_text(encoding="utf-8")
    return spelled(Readings.parse(text), name)
