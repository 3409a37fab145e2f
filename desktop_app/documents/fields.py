"""Fields in a text: `{{total}}` is replaced by a figure, and a name nobody knows is named."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop_app.domain.errors import UserError

_FIELD = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL)
_BRACES = re.compile(r"\{\{|\}\}")


class UnknownField(UserError):
    """A text names a field that has no value. Facts: field, known (sorted names), text."""


class BrokenField(UserError):
    """Braces of a field are opened and not closed, or closed only. Facts: at (index), text."""


class UnusableTemplate(UserError):
    """The file is no DOCX or its fields are written wrongly. Facts: detail."""


def field_names(text: str) -> tuple[str, ...]:
    """Return the names of the fields in `text`, each once, in order of appearance."""
    return tuple(dict.fromkeys(_FIELD.findall(text)))


def fill(text: str, fields: Mapping[str, object]) -> str:
    """Return `text` with every `{{name}}` replaced by its value.

    Values are put in as they are: braces in a value stay literal. Raises UnknownField for a name
    that is not in `fields` and BrokenField for a lone pair of braces.
    """
    rest = _FIELD.sub(lambda match: " " * len(match[0]), text)
    lone = _BRACES.search(rest)
    if lone:
        raise BrokenField(at=lone.start(), text=text)
    for name in field_names(text):
        if name not in fields:
            raise UnknownField(field=name, known=tuple(sorted(fields)), text=text)
    return _FIELD.sub(lambda match: str(fields[match[1]]), text)
