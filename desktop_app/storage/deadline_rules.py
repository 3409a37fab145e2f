"""The deadline rules of each session."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from desktop_app.domain.deadline import DeadlineKind, Rule, StartFact, Unit
from desktop_app.storage import engine_sqlite as engine
from desktop_app.storage.ids import new_ids

_FIELDS = tuple(field.name for field in dataclasses.fields(Rule))


def of_session(session_id: int) -> dict[DeadlineKind, Rule]:
    """The rules of a session by kind."""
    rows = engine.rows(
        "SELECT kind, start_fact, amount, unit, name, roll_over, fixed_month, fixed_day, "
        "max_amount, is_example FROM deadline_rule WHERE session_id = ? ORDER BY id",
        [session_id],
    )
    rules = [
        Rule(
            kind=DeadlineKind(row[0]),
            start_fact=StartFact(row[1]),
            amount=row[2],
            unit=Unit(row[3]),
            name=row[4],
            roll_over=bool(row[5]),
            fixed_month=row[6],
            fixed_day=row[7],
            max_amount=row[8],
            is_example=bool(row[9]),
        )
        for row in rows
    ]
    return {rule.kind: rule for rule in rules}


def replace_all(session_id: int, rules: Iterable[Rule]) -> None:
    """Put these rules in the place of the session's rules (inside an operation)."""
    rules = list(rules)
    engine.run("DELETE FROM deadline_rule WHERE session_id = ?", [session_id])
    ids = new_ids(len(rules) or 1)
    marks = ", ".join("?" * (len(_FIELDS) + 2))
    engine.many(
        f"INSERT INTO deadline_rule(id, session_id, {', '.join(_FIELDS)}) VALUES ({marks})",
        [
            (i, session_id, *(_plain(getattr(rule, name)) for name in _FIELDS))
            for i, rule in zip(ids, rules, strict=False)
        ],
    )


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value
