"""How this office's letters look: mark, format, where grade and publicity stand, own template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal, cast

from desktop_app.documents.fields import UnknownField, UnusableTemplate
from desktop_app.domain.permissions import Verb
from desktop_app.services.desk import Desk
from desktop_app.storage import journal, office, text_templates

# The window names what is wrong with a template; it reaches no room below the services.
__all__ = ["LetterHabits", "UnknownField", "UnusableTemplate"]

LETTERS = "letters"
TEMPLATE = "REPLY_LETTER"

Form = Literal["letter", "file"]
Place = Literal["head", "foot"]


@dataclass(frozen=True)
class LetterHabits:
    """What every letter of the office has in common; kept in the store.

    mark: 发文机关标志, the first name of the office when empty. form: 信函 or 文件. marks_at: where
    grade and publicity are printed. copies: 抄送, none when empty.
    """

    mark: str = ""
    form: Form = "letter"
    marks_at: Place = "head"
    copies: str = ""


def letter_habits() -> LetterHabits:
    """The habits in force."""
    stored = office.read(LETTERS, {})
    form = cast(Form, stored.get("form", "letter"))
    marks_at = cast(Place, stored.get("marks_at", "head"))
    return LetterHabits(stored.get("mark", ""), form, marks_at, stored.get("copies", ""))


def edit_letter_habits(desk: Desk, habits: LetterHabits) -> None:
    """Change the habits. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, LETTERS):
        office.write(LETTERS, asdict(habits))


@dataclass(frozen=True)
class LetterTemplate:
    """The office's own DOCX letter and the fields it uses."""

    name: str
    data: bytes
    fields: tuple[str, ...]


def known_fields() -> tuple[str, ...]:
    """The fields a template of an answer may use, written {{name}}."""
    from desktop_app.documents.letter_template import REPLY_FIELDS  # start-up time

    return REPLY_FIELDS


def keep_template(desk: Desk, name: str, data: bytes) -> LetterTemplate:
    """Take the office's own letter in place of ours, after a trial with every field filled.

    Raises NotAllowed, UnknownField (naming the field nobody knows), UnusableTemplate.
    """
    desk.may(Verb.EDIT_SETTINGS)
    from desktop_app.documents.letter_template import fill_template  # start-up time

    trial: Mapping[str, str] = dict.fromkeys(known_fields(), "")
    fill_template(data, trial)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, TEMPLATE):
        text_templates.keep(TEMPLATE, name, data)
    return LetterTemplate(name, data, _fields(data))


def own_template() -> LetterTemplate | None:
    """The office's own letter; None while ours is used."""
    found = text_templates.get(TEMPLATE)
    return LetterTemplate(*found, _fields(found[1])) if found else None


def drop_template(desk: Desk) -> None:
    """Go back to our letter. Raises NotAllowed."""
    desk.may(Verb.EDIT_SETTINGS)
    with journal.operation(desk.actor, Verb.EDIT_SETTINGS, TEMPLATE):
        text_templates.remove(TEMPLATE)


def _fields(data: bytes) -> tuple[str, ...]:
    from desktop_app.documents.letter_template import template_fields  # start-up time

    return template_fields(data)
