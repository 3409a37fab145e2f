"""Tells which figures of a report are figures of the year: what each counts, in a store's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.report_check.findings import Quantity
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.pairing import Pair
from desktop_app.domain.report_check.quantities import COUNT, FRACTION, PERCENT
from desktop_app.domain.report_check.wholes import PartList
from desktop_app.domain.report_check.words import (
    BOTH,
    GRADE,
    MODE,
    ORGAN,
    PUBLICITY,
    SATISFACTION,
)

_WHOLE = re.compile(r"承办|办理|收到|接收|交办|共|合计|总数")
_STEMS = dict(zip("甲乙丙丁", "ABCD", strict=True))
_RESOLVED = re.compile(r"(?:落实|解决|办结|转化)(?:了|的|有)*$")
_ALL_CASES = re.compile(r"全部(?:办件|办理件|提案|建议)$")
_OF_GRADE = re.compile(r"[A-D甲乙丙丁]类的?$")
_RATES = (
    ("on_time", re.compile(r"按[时期](?:办结|办复|答复)率")),
    ("talk", re.compile(r"沟通率")),
    ("met", re.compile(r"面商率")),
    ("feedback", re.compile(r"(?:反馈|回收|收回)率")),
    ("public", re.compile(r"主动公开率")),
    ("previous_b", re.compile(r"转化率")),
    ("replied", re.compile(r"(?:办结|办复|答复)率")),
    ("satisfaction", re.compile(r"(?<!基本)满意率")),
)
_WAYS = (
    ("VISIT", "走访|上门"),
    ("INVITE", "邀请|来访"),
    ("MEETING", "座谈"),
    ("SITE", "现场|调研"),
    ("PHONE", "电话"),
    ("VIDEO", "视频"),
    ("WECHAT", "微信"),
    ("LETTER", "信函|书面"),
)
_PUBLICITY = {"open": "ACTIVE", "request": "ON_REQUEST", "none": "NOT_PUBLIC"}
_SATISFACTION = {"very": "satisfied", "satisfied": "satisfied", "basically": "basically"}


def with_roles(
    doc: Document, lists: Sequence[PartList], shares: Sequence[Pair]
) -> tuple[Quantity, ...]:
    """The figures, those of the year marked with their role, each role once at its first place.

    The parts of a fraction behind a rate (58.3%(14/24)) are figures too.
    """
    roles: dict[int, str] = {}
    total = next((m for m in doc.cases if m.level < 0 and _WHOLE.search(m.label.near)), None)
    if total is not None and not total.year:
        roles[total.index] = "total"
        _mark_parts(roles, lists, total)
    _mark_grades(roles, lists, shares)
    _mark_groups(roles, lists)
    _mark_rates(roles, doc)
    _mark_contacts(roles, doc)
    _mark_last_year(roles, doc)
    again = dict(_again(doc, roles, lists))
    seen: set[str] = set()
    figures = []
    for m in doc.mentions:
        role = "" if roles.get(m.index, "") in seen else roles.get(m.index, "")
        role = role or again.get(m.index, "")
        figures.append(replace(m.quantity, role=role))
        figures += _fraction(doc, m, role)
        seen |= {role} - {""}
    return tuple(figures)


def _mark_parts(roles: dict[int, str], lists: Sequence[PartList], total: Mention) -> None:
    """The modes and the organs that the whole is divided into."""
    for found in lists:
        if not found.owners or found.owners[0].mentions != (total,):
            continue
        for p in found.parts:
            if len(p.tags.get(MODE, ())) == 1 and GRADE not in p.tags:
                roles.setdefault(p.index, f"mode:{p.tags[MODE][0]}")
            elif len(found.parts) > 1 and set(p.tags) <= {ORGAN, "origin"} and ORGAN in p.tags:
                organ, level = p.tags[ORGAN]
                if organ != BOTH and not level:
                    roles.setdefault(p.index, f"kind:{organ}")


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


def _again(
    doc: Document, roles: dict[int, str], lists: Sequence[PartList]
) -> Iterator[tuple[int, str]]:
    """全部办件62件, 答复为B类的2件提案: figures of the year that are named once more."""
    listed = {p.index for found in lists for p in found.parts}
    for m in doc.cases:
        if m.index in roles or m.index in listed or m.level >= 0 or m.year:
            continue
        if _ALL_CASES.search(m.label.near) and "total" in roles.values():
            yield m.index, "total"
        role = f"grade:{_letter(m)}"
        if _OF_GRADE.search(m.label.near) and role in roles.values():
            yield m.index, role


def _letter(m: Mention) -> str:
    members = m.tags.get(GRADE, ())
    return _STEMS.get(members[0], members[0]) if len(members) == 1 and len(members[0]) == 1 else ""


def _mark_groups(roles: dict[int, str], lists: Sequence[PartList]) -> None:
    """Answers by publicity, and opinions by satisfaction."""
    for found in lists:
        for p in found.parts if len(found.parts) > 1 else ():
            published = _PUBLICITY.get(p.tags.get(PUBLICITY, ("",))[0])
            if published and not p.year:
                roles.setdefault(p.index, f"publicity:{published}")
            content = _SATISFACTION.get(p.tags.get(SATISFACTION, ("",))[0])
            if content and len(p.tags[SATISFACTION]) == 1 and not p.year:
                roles.setdefault(p.index, f"opinion:{content}")


def _mark_rates(roles: dict[int, str], doc: Document) -> None:
    for m in doc.mentions:
        if m.sort != PERCENT or m.approximate or m.loose or m.year:
            continue
        words = m.region[-16:].rpartition(",")[2]
        if re.search(r"率[、和及]", m.region) or "率" not in words:
            continue
        name = next((name for name, pattern in _RATES if pattern.search(words)), "")
        if name:
            roles.setdefault(m.index, f"rate:{name}")


def _mark_contacts(roles: dict[int, str], doc: Document) -> None:
    """沟通68次,其中电话40次、走访4次,涉及提案31件."""
    first = next((m for m in doc.mentions if _is_contact(m) and "沟通" in m.label.near), None)
    if first is None:
        return
    roles[first.index] = "contacts"
    for m in doc.mentions[first.index + 1 :]:
        if m.sentence != first.sentence:
            return
        way = next((code for code, words in _WAYS if re.search(words, m.label.near)), "")
        if _is_contact(m) and way:
            roles.setdefault(m.index, f"way:{way}")
        elif m.counts_cases and "涉及" in m.label.near:
            roles.setdefault(m.index, "contact_cases")


def _is_contact(m: Mention) -> bool:
    exact = m.sort == COUNT and not m.approximate and not m.is_change and not m.year
    return exact and m.quantity.unit in ("次", "人次")


def _mark_last_year(roles: dict[int, str], doc: Document) -> None:
    """2023年答复为B类的提案5件,已落实5件."""
    before: Mention | None = None
    for m in doc.cases:
        if m.year and m.tags.get(GRADE) in {("B",), ("乙",)}:
            roles.setdefault(m.index, "previous_b")
            before = m
        elif before and m.sentence == before.sentence and _RESOLVED.search(m.label.near):
            roles.setdefault(m.index, "previous_b_resolved")


def _fraction(doc: Document, m: Mention, role: str) -> Iterator[Quantity]:
    """The two counts of a fraction right behind a rate."""
    found = FRACTION.match(doc.text, m.end) if m.sort == PERCENT else None
    for place, name in ((1, "part"), (2, "base")) if found else ():
        at = found.span(place) if found else (0, 0)
        told = f"{role}:{name}" if role.startswith("rate:") else ""
        yield Quantity(doc.original[slice(*at)], Decimal(doc.text[slice(*at)]), "", at, told)
