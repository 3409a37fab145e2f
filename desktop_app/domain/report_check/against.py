"""Compares the figures of a report that a store has too with what the store says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from desktop_app.domain.report_check.findings import Contradiction, Quantity, StoreFact
from desktop_app.domain.report_check.numerals import decimals, share

_GROUPS = {"mode": "modes", "grade": "grades", "kind": "kinds", "publicity": "publicity"}
_OPINIONS = ("result_final", "result_first", "attitude_final", "attitude_first")
_REPLIED = ("answered", "answering")


def differences(
    figures: Sequence[Quantity], stored: Mapping[str, object]
) -> Iterator[tuple[str, Contradiction]]:
    """Every figure with a role whose value the store gives differently, with its words."""
    for figure in figures:
        right = _stored(stored, figure) if figure.role else None
        if right is None or right == figure.value:
            continue
        unit = "%" if figure.unit == "%" else ""
        fact = StoreFact(figure.text, f"{right}{unit or figure.unit}")
        claimed = figure.text if unit else str(figure.value)
        yield figure.text, Contradiction("store", figure.at, claimed, f"{right}{unit}", fact)


def _stored(stored: Mapping[str, object], figure: Quantity) -> Decimal | None:
    """What the store says for a figure's role; None where it has nothing to say."""
    name, _, member = figure.role.partition(":")
    if name in _GROUPS:
        return _number(_inside(stored.get(_GROUPS[name]), member))
    if name == "grade_percent":
        return _grade_percent(stored, member, figure)
    if name == "rate":
        return _rate(stored, member, figure)
    if name == "opinion":
        return _nearest(figure, [_opinion(stored, kind, member) for kind in _OPINIONS])
    if name == "way":
        return _number(_inside(_inside(stored.get("contacts"), "ways"), member))
    places = {
        "contacts": ("contacts", "total"),
        "contact_cases": ("contacts", "cases"),
        "previous_b": ("previous_b", "total"),
        "previous_b_resolved": ("previous_b", "resolved"),
    }
    if name in places:
        group, key = places[name]
        return _number(_inside(stored.get(group), key))
    return _number(stored.get(name))


def _grade_percent(stored: Mapping[str, object], letter: str, figure: Quantity) -> Decimal | None:
    """The share to the places of the text, from the counts where they are given."""
    count = _number(_inside(stored.get("grades"), letter))
    base = _number(stored.get("grade_base"))
    given = _number(_inside(stored.get("grade_percent"), letter))
    return _share(count, base, given, figure)


def _rate(stored: Mapping[str, object], member: str, figure: Quantity) -> Decimal | None:
    """A rate, or the part or the base of the fraction behind it."""
    name, _, side = member.partition(":")
    if name == "satisfaction":
        return None if side else _satisfaction(stored, figure)
    part, base = _part_and_base(stored, name)
    if side:
        return part if side == "part" else base
    return _share(part, base, _number(_inside(stored.get(name), "percent")), figure)


def _part_and_base(
    stored: Mapping[str, object], name: str
) -> tuple[Decimal | None, Decimal | None]:
    if name == "replied":
        return _number(stored.get(_REPLIED[0])), _number(stored.get(_REPLIED[1]))
    keys = ("resolved", "total") if name == "previous_b" else ("part", "base")
    group = stored.get(name)
    return _number(_inside(group, keys[0])), _number(_inside(group, keys[1]))


def _satisfaction(stored: Mapping[str, object], figure: Quantity) -> Decimal | None:
    """Any of the rates a text may mean: attitude or result, first or final, 含基本满意 or not."""
    meant = []
    for kind in _OPINIONS:
        good, fair = (_opinion(stored, kind, name) for name in ("satisfied", "basically"))
        base = _opinion(stored, kind, "base")
        if good is not None:
            together = good + (fair or 0)
            meant += [_share(part, base, None, figure) for part in (together, good)]
    return _nearest(figure, meant)


def _opinion(stored: Mapping[str, object], kind: str, name: str) -> Decimal | None:
    return _number(_inside(_inside(stored.get("satisfaction"), kind), name))


def _nearest(figure: Quantity, meant: Sequence[Decimal | None]) -> Decimal | None:
    """The value the text most likely means; the text's own when it is among them."""
    able = [value for value in meant if value is not None]
    return min(able, key=lambda value: abs(value - figure.value), default=None)


def _share(
    part: Decimal | None, base: Decimal | None, given: Decimal | None, figure: Quantity
) -> Decimal | None:
    """A percentage to the places of the text; from the store's own where counts are missing."""
    places = decimals(figure.value)
    if part is not None and base:
        return share(int(part), int(base), places)
    if given is None:
        return None
    fewer = min(places, decimals(given))
    rounded = round(given, fewer)
    return figure.value if round(figure.value, fewer) == rounded else given


def _inside(group: object, name: str) -> object:
    return group.get(name) if isinstance(group, Mapping) else None


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        return None
    written = str(value).rstrip("%")
    return Decimal(written) if re.fullmatch(r"\d+(?:\.\d+)?", written) else None
