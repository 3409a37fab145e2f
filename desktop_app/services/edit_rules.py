"""The deadline rules of a session: what a change would move, then the change with all its moves."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.deadline import DeadlineKind, Rule
from desktop_app.domain.permissions import Verb
from desktop_app.domain.settings_entry import NameTaken
from desktop_app.services import deadline_moves
from desktop_app.services.deadline_moves import Moved, Shift
from desktop_app.services.desk import Desk
from desktop_app.storage import calendar, deadline_rules, journal, sessions


def session_rules(session_id: int) -> dict[DeadlineKind, Rule]:
    """The rules of a session by kind."""
    return deadline_rules.of_session(session_id)


def preview_rules(desk: Desk, session_id: int, rules: Iterable[Rule]) -> tuple[Moved, ...]:
    """The open deadlines that these rules would move. Raises NotAllowed, NotFound, NameTaken."""
    desk.may(Verb.EDIT_SETTINGS)
    return deadline_moves.told(_shifts(session_id, _by_kind(rules)))


def change_rules(desk: Desk, session_id: int, rules: Iterable[Rule]) -> tuple[Moved, ...]:
    """Put these rules in force and move what follows them, as one operation; returns the moves.

    A day that somebody set otherwise stays. Raises NotAllowed, NotFound, NameTaken.
    """
    desk.may(Verb.EDIT_SETTINGS)
    by_kind = _by_kind(rules)
    session = sessions.get(session_id)
    found = _shifts(session_id, by_kind)
    if by_kind != session_rules(session_id):
        with journal.operation(desk.actor, Verb.EDIT_SETTINGS, session.name):
            deadline_rules.replace_all(session_id, by_kind.values())
            deadline_moves.move(found)
    return deadline_moves.told(found)


def _by_kind(rules: Iterable[Rule]) -> dict[DeadlineKind, Rule]:
    found: dict[DeadlineKind, Rule] = {}
    for rule in rules:
        if rule.kind in found:
            raise NameTaken(what="rule", name=rule.kind)
        found[rule.kind] = rule
    return found


def _shifts(session_id: int, rules: dict[DeadlineKind, Rule]) -> list[Shift]:
    in_force = calendar.load()
    before = (deadline_rules.of_session(sessions.get(session_id).id), in_force)
    return deadline_moves.shifts(session_id, before, (rules, in_force))
