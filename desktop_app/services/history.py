"""Undo and redo, and the history of a case: who changed what, when, from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.domain.member import Division, Member, Person, Unit
from desktop_app.domain.permissions import Verb
from desktop_app.domain.proposal import Proposal
from desktop_app.domain.session import Grade
from desktop_app.services.desk import Desk
from desktop_app.storage import case_history, journal, records
from desktop_app.storage.case_history import RowChange
from desktop_app.storage.journal import Sealed

_NAMED: dict[str, type[Any]] = {
    "member_id": Member,
    "unit_id": Unit,
    "lead_unit_id": Unit,
    "division_id": Division,
    "leader_id": Person,
    "head_id": Person,
    "handler_id": Person,
    "person_id": Person,
    "signer_id": Person,
    "grade_id": Grade,
    "lead_grade_id": Grade,
    "main_id": Proposal,
    "other_id": Proposal,
}
_CHOSEN = {"proposal_id": "main_id"}
_OF_A_CASE = frozenset({"typical_case", "contact_proposal"})  # nothing but which case it is
_FOR_GOOD = frozenset({"START_STORE"})
_HIDDEN = frozenset(
    {
        *("session_id", "proposal_id", "reply_id", "promise_id", "contact_id", "position"),
        *("owner_table", "owner_id", "media_type", "sha256", "size"),
    }
)


@dataclass(frozen=True)
class Step:
    """An operation that undo or redo would take back: its verb and what it was about."""

    verb: str
    about: str


@dataclass(frozen=True)
class Taken:
    """What an undo or redo did; proposal_ids are the cases it touched."""

    step: Step
    proposal_ids: frozenset[int]


@dataclass(frozen=True)
class FieldChange:
    """One field of one record: the old and the new value as stored, ids as names.

    kind is I for a record that was added, U changed, D removed.
    """

    table: str
    row_id: int
    kind: str
    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True)
class HistoryLine:
    """One operation as the history tab tells it; at is in the local time of this computer."""

    operation_id: int
    at: datetime
    actor: str
    verb: str
    changes: tuple[FieldChange, ...]
    is_last: bool


def next_steps() -> tuple[Step | None, Step | None]:
    """What undo and what redo would take back; None when there is nothing."""
    return _step(journal.next_undo()), _step(journal.next_redo())


def undo(desk: Desk) -> Taken:
    """Take the last operation back. Raises NotAllowed, NothingToUndo."""
    desk.may(Verb.UNDO)
    step = _step(journal.next_undo())
    if step is None:
        raise journal.NothingToUndo()
    return Taken(step, frozenset(journal.undo(desk.actor).touched))


def redo(desk: Desk) -> Taken:
    """Take the last undo back. Raises NotAllowed, NothingToUndo."""
    desk.may(Verb.UNDO)
    step = _step(journal.next_redo())
    if step is None:
        raise journal.NothingToUndo()
    return Taken(step, frozenset(journal.redo(desk.actor).touched))


def history_of_case(proposal_id: int) -> tuple[HistoryLine, ...]:
    """Every operation that touched the case, newest first."""
    found = case_history.of_case(proposal_id)
    told = [(sealed, _without_new_talks(changes)) for sealed, changes in found]
    names = _names(change for _, changes in told for change in changes)
    last = journal.next_undo()
    return tuple(
        HistoryLine(
            operation_id=sealed.id,
            at=datetime.fromisoformat(sealed.at).astimezone(),
            actor=sealed.actor,
            verb=sealed.verb,
            changes=tuple(_fields(changes, names)),
            is_last=last is not None and last.id == sealed.id,
        )
        for sealed, changes in told
    )


def _without_new_talks(changes: Sequence[RowChange]) -> list[RowChange]:
    """What a case's history tells: that a talk is about it goes without saying where it was
    written down or taken out, but not where the case was added to it or taken from it.
    """
    whole = {one.row_id for one in changes if one.table == "contact" and one.kind != "U"}

    def is_told(one: RowChange) -> bool:
        return one.table != "contact_proposal" or not whole & set(one.values["contact_id"])

    return [one for one in changes if is_told(one)]


def field_changes(changes: Sequence[RowChange]) -> tuple[FieldChange, ...]:
    """Changes of rows field by field, with names in the place of ids."""
    return tuple(_fields(changes, _names(changes)))


def _step(sealed: Sealed | None) -> Step | None:
    """The operation's own verb; an undo is named by what it took back."""
    while sealed is not None and sealed.undoes is not None:
        sealed = next(iter(case_history.sealed_of([sealed.undoes])), None)
    if sealed is None or sealed.verb in _FOR_GOOD:
        return None
    return Step(sealed.verb, sealed.about)


def _names(changes: Iterable[RowChange]) -> dict[tuple[type[Any], int], str]:
    """The names behind every id that the changes speak of."""
    wanted: dict[type[Any], set[int]] = {}
    for change in changes:
        for name, values in _values(change).items():
            if name in _NAMED:
                wanted.setdefault(_NAMED[name], set()).update(v for v in values if v)
    found = {}
    for record, ids in wanted.items():
        for row in records.by_id(record, ids).values():
            found[(record, row.id)] = _name(row)
    return found


def _values(change: RowChange) -> Mapping[str, tuple[Any, Any]]:
    """The values of a row; one that only names a case tells it by its number."""
    if change.table not in _OF_A_CASE:
        return change.values
    return {_CHOSEN.get(name, name): values for name, values in change.values.items()}


def _name(row: Any) -> str:
    if isinstance(row, Grade):
        return row.letter
    return str(row.number if isinstance(row, Proposal) else row.name)


def _fields(
    changes: Iterable[RowChange], names: dict[tuple[type[Any], int], str]
) -> Iterable[FieldChange]:
    for change in changes:
        for field, (old, new) in _values(change).items():
            if field in _HIDDEN or (not old and not new):
                continue
            told = (_told(field, old, names), _told(field, new, names))
            yield FieldChange(change.table, change.row_id, change.kind, field, *told)


def _told(field: str, value: Any, names: dict[tuple[type[Any], int], str]) -> str | None:
    if value is None or value == "":
        return None
    record = _NAMED.get(field)
    return names.get((record, value), str(value)) if record else str(value)
