"""What every change of the office's lists ends with: unique names, and one logged operation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.permissions import Verb
from desktop_app.domain.settings_entry import NameTaken, check_name
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, records


def free_name(record: type[Any], name: object, own_id: int = 0) -> str:
    """The name, unless it is empty or another record of the kind bears it.

    Raises NameMissing, NameTaken.
    """
    what = record.__name__.lower()
    text = check_name(what, name)
    twins = [row for row in records.where(record, "name = ?", [text]) if row.id != own_id]
    if twins:
        raise NameTaken(what=what, name=text)
    return text


def add(desk: Desk, made: Any) -> int:
    """Add one record to the office's lists; returns its id."""
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, made.name):
        return records.add(made)


def save(desk: Desk, before: Any, wanted: Mapping[str, object]) -> frozenset[str]:
    """Store the fields that differ from before; returns their names."""
    different = {name: new for name, new in wanted.items() if new != getattr(before, name)}
    if different:
        about = str(wanted.get("name", before.name))
        with journal.operation(desk.actor, Verb.EDIT_SETTINGS, about):
            records.change(type(before), before.id, different)
    return frozenset(different)
