"""What the list is asked for now: session, chip, filters, search, order; and the query from it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from desktop_app.domain.listing import ListQuery, Sort
from desktop_app.domain.permissions import Role
from desktop_app.domain.stages import Stage

ALL, OVERDUE = "ALL", "OVERDUE"
WEEK = "WEEK"
MINE: dict[Role, tuple[Stage, ...]] = {
    Role.COORDINATOR: (
        Stage.TO_SIGN,
        Stage.RETURN_REQUESTED,
        Stage.TO_BREAK_DOWN,
        Stage.TO_ISSUE,
        Stage.TO_REHANDLE,
    ),
    Role.LEADER: (Stage.IN_CLEARANCE,),
    Role.DIVISION_HEAD: (Stage.TO_BREAK_DOWN, Stage.IN_CLEARANCE),
    Role.HANDLER: (Stage.IN_HANDLING, Stage.TO_REHANDLE),
    Role.AUDITOR: (),
}


@dataclass(frozen=True)
class Filters:
    """The conditions of the filter menu; empty ones leave everything in."""

    stages: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    division_ids: tuple[int, ...] = ()
    handler_ids: tuple[int, ...] = ()
    is_key: bool | None = None
    due_until: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered."""
        return self == Filters()

    def switched(self, field: str, value: str | int, is_on: bool) -> Filters:
        """The same with one more or one less of a field's values."""
        others = tuple(one for one in getattr(self, field) if one != value)
        changed: dict[str, Any] = {field: (*others, value) if is_on else others}
        return replace(self, **changed)

    def columns(self) -> frozenset[str]:
        """The columns of the list that are filtered."""
        return frozenset(key for field, key in _COLUMN_OF.items() if getattr(self, field))


_COLUMN_OF = {
    "stages": "stage",
    "modes": "mode",
    "grades": "grade",
    "topics": "topic",
    "division_ids": "division",
    "handler_ids": "handler",
    "due_until": "due",
}


@dataclass(frozen=True)
class ListState:
    """Everything that decides which cases the list shows, and how."""

    session_ids: tuple[int, ...] = ()
    chip: str = ALL
    filters: Filters = Filters()
    text: str = ""
    sort: Sort = Sort.NUMBER
    is_descending: bool = False
    door: ListQuery | None = None

    def query(self, today: date) -> ListQuery:
        """The list's query. A door (the cases behind a number) brings its own conditions."""
        if self.door is not None:
            text = " ".join(filter(None, (self.door.text, self.text)))
            base = replace(self.door, text=text)
        else:
            base = self.without_chip(today)
            if self.chip == OVERDUE:
                base = replace(base, overdue_on=today)
            elif self.chip != ALL:
                base = replace(base, stages=(self.chip,))
        sort = Sort.RANK if self.is_ranked else self.sort
        return replace(base, sort=sort, is_descending=self.is_descending)

    def without_chip(self, today: date) -> ListQuery:
        """The query over which the chips are counted."""
        del today
        return ListQuery(session_ids=self.session_ids, text=self.text, **vars(self.filters))

    @property
    def is_ranked(self) -> bool:
        """A search shows the best hits first, until another order is chosen."""
        return bool(self.text.strip()) and self.sort is Sort.NUMBER and not self.is_descending

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the session decides what is shown."""
        is_plain = self.chip == ALL and self.filters.is_empty and not self.text.strip()
        return self.door is not None or not is_plain

    def widened(self) -> ListState:
        """The same session and order, nothing filtered."""
        return ListState(self.session_ids, sort=self.sort, is_descending=self.is_descending)


def end_of_week(day: date) -> date:
    """The Sunday of the week of a day."""
    return day + timedelta(days=6 - day.weekday())


def stored(state: ListState) -> str:
    """The chip, the filters and the order as text for the settings of this machine."""
    kept = {name: value for name, value in asdict(state.filters).items() if name != "due_until"}
    return json.dumps(
        {
            "chip": state.chip,
            "sort": state.sort,
            "is_descending": state.is_descending,
            "filters": kept,
        }
    )


def named(state: ListState, today: date) -> str:
    """A state that somebody keeps by name: with its search, and this week as a week of its own."""
    until = state.filters.due_until
    is_week = until is not None and until == end_of_week(today)
    kept = json.loads(stored(state)) | {"text": state.text}
    kept["due_until"] = WEEK if is_week else until.isoformat() if until else None
    return json.dumps(kept)


def recalled(text: str, state: ListState, today: date) -> ListState:
    """The kept state over the sessions of another; text that makes no sense filters nothing."""
    try:
        found = restored(text, state.widened())
        data = json.loads(text)
        due = data["due_until"]
        until = end_of_week(today) if due == WEEK else date.fromisoformat(due) if due else None
        filters = replace(found.filters, due_until=until)
        return replace(found, filters=filters, text=str(data["text"]))
    except (ValueError, KeyError, TypeError):
        return state.widened()


def restored(text: str, state: ListState) -> ListState:
    """The state with what was stored; text that makes no sense changes nothing."""
    try:
        data = json.loads(text)
        values: dict[str, Any] = {
            one.name: _value(data["filters"][one.name])
            for one in fields(Filters)
            if one.name in data["filters"]
        }
        return replace(
            state,
            chip=str(data["chip"]),
            sort=Sort(data["sort"]),
            is_descending=bool(data["is_descending"]),
            filters=Filters(**values),
        )
    except (ValueError, KeyError, TypeError):
        return state


def _value(stored_value: object) -> object:
    return tuple(stored_value) if isinstance(stored_value, list) else stored_value
