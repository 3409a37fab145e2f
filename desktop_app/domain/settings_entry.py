"""What is refused when the office's own lists are edited: names, things in use, numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from desktop_app.domain.errors import UserError

MOST_DECIMALS = 4


class NameMissing(UserError):
    """What has a name cannot be without it. Facts: what."""


class NameTaken(UserError):
    """Another of its kind bears the name. Facts: what, name."""


class InUse(UserError):
    """Recorded cases depend on it as it is. Facts: what, name, count."""


class ValueUnusable(UserError):
    """A value that a setting cannot take. Facts: field, value."""


def tidied(changes: Mapping[str, object], allowed: Collection[str]) -> dict[str, object]:
    """The changes with texts stripped; ValueError for a field that is not one of the allowed."""
    unknown = set(changes) - set(allowed)
    if unknown:
        raise ValueError(f"cannot be edited: {sorted(unknown)}")
    return {key: v.strip() if type(v) is str else v for key, v in changes.items()}


def check_name(what: str, name: object) -> str:
    """The name as text; raises NameMissing."""
    text = str(name).strip()
    if not text:
        raise NameMissing(what=what)
    return text


def check_decimals(value: object) -> None:
    """Percentages are printed with 0 to 4 decimals; raises ValueUnusable."""
    if type(value) is not int or not 0 <= value <= MOST_DECIMALS:
        raise ValueUnusable(field="decimals", value=value)


def check_year(value: object) -> None:
    """A session belongs to a year; raises ValueUnusable."""
    if type(value) is not int or not 1949 <= value <= 2199:
        raise ValueUnusable(field="year", value=value)
