"""Grade schemes: letters with their wording. What cases bear already keeps its meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.permissions import Verb
from desktop_app.domain.session import Grade, GradeScheme
from desktop_app.domain.settings_entry import InUse, NameTaken, ValueUnusable, check_name, tidied
from desktop_app.services.desk import Desk
from desktop_app.services.setting_step import free_name
from desktop_app.storage import grades, journal, records, sessions

_FIELDS = ("letter", "wording", "is_resolved", "needs_promise")


@dataclass(frozen=True)
class GradeInput:
    """One letter; is_resolved counts as settled, needs_promise asks for a promise (B)."""

    letter: str
    wording: str
    is_resolved: bool = False
    needs_promise: bool = False


@dataclass(frozen=True)
class SchemeView:
    """A scheme with its grades in order, and whether some case is graded by it."""

    scheme: GradeScheme
    grades: tuple[Grade, ...]
    is_used: bool


def list_schemes() -> tuple[SchemeView, ...]:
    """Every scheme, the oldest first."""
    used = grades.used()
    found = []
    for scheme in sessions.schemes():
        own = tuple(records.where(Grade, "scheme_id = ? ORDER BY position, letter", [scheme.id]))
        found.append(SchemeView(scheme, own, any(grade.id in used for grade in own)))
    return tuple(found)


def add_scheme(desk: Desk, name: str, entries: Sequence[GradeInput]) -> int:
    """Add a scheme; returns its id.

    Raises NotAllowed, NameMissing, NameTaken (also a letter twice), ValueUnusable (no letters).
    """
    desk.may(Verb.EDIT_SETTINGS)
    text = free_name(GradeScheme, name)
    if not entries:
        raise ValueUnusable(field="grades", value=())
    letters: set[str] = set()
    for entry in entries:
        letter = check_name("grade", entry.letter)
        if letter in letters:
            raise NameTaken(what="grade", name=letter)
        letters.add(letter)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, text):
        scheme = records.add(GradeScheme(0, text))
        records.add_all(_grade(scheme, place, entry) for place, entry in enumerate(entries))
    return scheme


def _grade(scheme: int, place: int, entry: GradeInput) -> Grade:
    letter, wording = entry.letter.strip(), entry.wording.strip()
    return Grade(0, scheme, letter, wording, place, entry.is_resolved, entry.needs_promise)


def edit_grade(desk: Desk, grade_id: int, changes: Mapping[str, object]) -> frozenset[str]:
    """Set letter, wording, is_resolved or needs_promise; returns what differs.

    Once a case bears the grade only a slip in the wording can be mended.
    Raises NotAllowed, NotFound, NameMissing, NameTaken, InUse.
    """
    desk.may(Verb.EDIT_SETTINGS)
    before = records.get(Grade, grade_id)
    wanted = tidied(changes, _FIELDS)
    different = {key: new for key, new in wanted.items() if new != getattr(before, key)}
    count = grades.cases_with(grade_id)
    if count and set(different) - {"wording"}:
        raise InUse(what="grade", name=before.letter, count=count)
    if "letter" in different:
        letter = check_name("grade", different["letter"])
        if records.where(Grade, "scheme_id = ? AND letter = ?", [before.scheme_id, letter]):
            raise NameTaken(what="grade", name=letter)
    if different:
        with journal.operation(desk.actor, Verb.EDIT_SETTINGS, before.letter):
            records.change(Grade, grade_id, different)
    return frozenset(different)
