"""The journal as an auditor reads it: found by day, person, verb and case."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from desktop_app.domain.audit import JournalQuery
from desktop_app.storage import case_history
from desktop_app.storage import engine_sqlite as engine

_PRINTED = re.compile("[0-9a-f]{8,64}")


def ids(query: JournalQuery) -> list[int]:
    """The operations found, newest first."""
    conditions: list[str] = []
    values: list[Any] = []

    def add(condition: str, *some: Any) -> None:
        conditions.append(condition)
        values.extend(some)

    if query.from_day is not None:
        add("at >= ?", _begin(query.from_day))
    if query.until_day is not None:
        add("at < ?", _begin(query.until_day + timedelta(days=1)))
    if query.actor:
        add("actor = ?", query.actor)
    if query.verb:
        add("verb = ?", query.verb)
    if query.text:
        found = engine.id_list(_of_cases(query.text))
        add(
            "(instr(about, ?) > 0 OR id IN (SELECT value FROM json_each(?)) OR hash GLOB ?)",
            query.text,
            found,
            _printed_hash(query.text),
        )
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return [
        row[0] for row in engine.rows(f"SELECT id FROM operation {where} ORDER BY id DESC", values)
    ]


def _printed_hash(text: str) -> str:
    """A pattern for a hash whose first letters stand on a paper, in groups; else one for none."""
    letters = "".join(text.split()).lower()
    return f"{letters}*" if _PRINTED.fullmatch(letters) else ""


def _begin(day: date) -> str:
    """The first moment of a day of this computer, as the journal writes it."""
    moment = datetime(day.year, day.month, day.day).astimezone().astimezone(UTC)
    return moment.isoformat(timespec="milliseconds")


def _of_cases(number: str) -> list[int]:
    """The operations that touched the cases of this very number."""
    cases = engine.rows("SELECT id FROM proposal WHERE number = ?", [number])
    return [one for (case,) in cases for one in case_history.operations_of(case)]


def actors() -> list[str]:
    """Everybody who did something, by name."""
    return [row[0] for row in engine.rows("SELECT DISTINCT actor FROM operation ORDER BY actor")]


def verbs() -> list[str]:
    """Every verb that was done."""
    return [row[0] for row in engine.rows("SELECT DISTINCT verb FROM operation ORDER BY verb")]
