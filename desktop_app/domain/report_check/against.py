"""Tells which figures of a report are figures of the year, and compares them with a store's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.report_check.findings import Contradiction, Quantity, StoreFact
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import decimals, share
from desktop_app.domain.report_check.shares import Pair
from desktop_app.domain.report_check.wholes import PartList
from desktop_app.domain.report_check.words import GRADE, MODE

_WHOLE = re.compile(r"承办|办理|收到|接收|交办|共|合计|总数")
_STEMS = dict(zip("甲乙丙丁", "ABCD", strict=True))


def with_roles(
    doc: Document, lists: Sequence[PartList], shares: Sequence[Pair]
) -> tuple[Quantity, ...]:
    """The figures, those of the year marked with their role; each role once, at its first place."""
    roles: dict[int, str] = {}
    total = next((m for m in doc.cases if m.level < 0 and _WHOLE.search(m.label.near)), None)
    if total is not None and not total.year:
        roles[total.index] = "total"
        _mark_modes(roles, lists, total)
    _mark_grades(roles, lists, shares)
    for m in doc.cases:
        if m.year and m.tags.get(GRADE) in {("B",), ("乙",)}:
            roles.setdefault(m.index, "previous_b")
    seen: set[str] = set()
    figures = []
    for m in doc.mentions:
        role = roles.get(m.index, "")
        figures.append(replace(m.quantity, role="" if role in seen else role))
        seen |= {role} - {""}
    return tuple(figures)


def _mark_modes(roles: dict[int, str], lists: Sequence[PartList], total: Mention) -> None:
    for found in lists:
        if not found.owners or found.owners[0].mentions != (total,):
            continue
        for p in found.parts:
            if len(p.tags.get(MODE, ())) == 1 and GRADE not in p.tags:
                roles.setdefault(p.index, f"mode:{p.tags[MODE][0]}")


def _mark_grades(roles: dict[int, str], lists: Sequence[PartList], shares: Sequence[Pair]) -> None:
    percents = {p.count.index: p.percent for p in shares}
    for found in lists:
        for p in found.parts:
            letter = _letter(p)
            if not letter or p.year or len(found.parts) < 2:
                continue
            roles.setdefault(p.index, f"grade:{letter}")
            if p.index in percents:
                roles.setdefault(percents[p.index].index, f"grade_percent:{letter}")


def _letter(m: Mention) -> str:
    members = m.tags.get(GRADE, ())
    return _STEMS.get(members[0], members[0]) if len(members) == 1 and len(members[0]) == 1 else ""


def differences(
    figures: Sequence[Quantity], stored: Mapping[str, object]
) -> Iterator[tuple[str, Contradiction]]:
    """Every figure with a role whose value the store gives differently, with its words."""
    for figure in figures:
        name, _, member = figure.role.partition(":")
        if not name:
            continue
        right = _stored(stored, name, member, figure)
        if right is None or right == figure.value:
            continue
        unit = "%" if figure.unit == "%" else ""
        written = f"{right}{unit}"
        fact = StoreFact(figure.text, f"{right}{unit or figure.unit}")
        claimed = figure.text if unit else str(figure.value)
        yield figure.text, Contradiction("store", figure.at, claimed, written, fact)


def _stored(
    stored: Mapping[str, object], name: str, member: str, figure: Quantity
) -> Decimal | None:
    if name == "grade_percent":
        return _stored_percent(stored, member, figure)
    if name == "previous_b":
        return _number(_inside(stored.get(name), "total"))
    if name == "total":
        return _number(stored.get(name))
    return _number(_inside(stored.get(f"{name}s"), member))


def _stored_percent(stored: Mapping[str, object], letter: str, figure: Quantity) -> Decimal | None:
    """The share to the places of the text, from the counts where they are given."""
    places = decimals(figure.value)
    count = _number(_inside(stored.get("grades"), letter))
    base = _number(stored.get("grade_base"))
    if count is not None and base:
        return share(int(count), int(base), places)
    given = _number(_inside(stored.get("grade_percent"), letter))
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
