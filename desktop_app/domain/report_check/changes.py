"""Checks 同比: an earlier figure, the present one, and the change between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate

from desktop_app.domain.report_check.findings import ChangeFact, Contradiction
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import decimals
from desktop_app.domain.report_check.quantities import COUNT, PERCENT, POINTS

_AGAINST = re.compile(r"(?:比|较|同比|与)[^,;。%件]{0,16}$|(?:上年|去年|同期)[^,;。%件]{0,6}$")
_UP = re.compile(r"(?:增长|增加|上升|提高|提升|增幅|多|增)(?:了|约|率|为|达|\s)*$")
_DOWN = re.compile(r"(?:下降|减少|降低|回落|下滑|降幅|少|减)(?:了|约|率|为|达|\s)*$")


def contradictions(doc: Document) -> list[Contradiction]:
    """The changes that the figures beside them do not give."""
    out: list[Contradiction] = []
    for m in doc.mentions:
        sign = _sign(m)
        if not sign or m.approximate or m.loose:
            continue
        if m.sort == POINTS:
            out += _points(doc, m, sign)
        elif m.sort == COUNT:
            out += _difference(doc, m, sign)
        else:
            out += _growth(doc, m, sign)
    return out


def _sign(m: Mention) -> int:
    words = m.region[-10:]
    if _DOWN.search(words):
        return -1
    return 1 if _UP.search(words) else 0


def _before_and_now(doc: Document, m: Mention, sort: str) -> list[tuple[Mention, Mention]]:
    """The earlier figure of a change with each that may be the present one; none when missing."""
    near = [x for x in doc.mentions[max(0, m.index - 12) : m.index] if x.sentence == m.sentence]
    plain = [x for x in near if x.sort == sort and not x.is_change and not x.approximate]
    past = [x for x in plain if _is_reference(doc, x, m)]
    if len(past) != 1:
        return []
    return [(past[0], x) for x in reversed(plain) if x not in past]


def _is_reference(doc: Document, x: Mention, m: Mention) -> bool:
    """Whether a figure is the earlier one of a change: 比上年的240件, 比2018年同期(1487件)."""
    before = doc.text[max(0, x.start - 18) : x.start].rstrip("( ")
    between = doc.text[x.end : m.start]
    return bool(_AGAINST.search(before)) and len(between) < 40 and not re.search(r"[;。]", between)


def _difference(doc: Document, m: Mention, sign: int) -> Iterator[Contradiction]:
    found = _before_and_now(doc, m, COUNT)
    unit = m.quantity.unit
    able = [(a, b) for a, b in found if a.quantity.unit == unit == b.quantity.unit]
    if not able or any(b.value - a.value == sign * m.value for a, b in able):
        return
    before, now = min(able, key=lambda pair: abs(pair[1].value - pair[0].value - sign * m.value))
    right = now.value - before.value
    fact = ChangeFact(before.written, now.written, _signed(sign, m.written), _moved(right, unit))
    yield Contradiction("sum", m.quantity.at, m.written, f"{abs(right)}{unit}", fact)


def _growth(doc: Document, m: Mention, sign: int) -> Iterator[Contradiction]:
    found = _before_and_now(doc, m, COUNT)
    able = [(a.value, b.value) for a, b in found] or _derived(doc, m)
    able = [(before, now) for before, now in able if before > 0]
    if not able or any(_has_grown(before, now, m, sign) for before, now in able):
        return
    claimed = sign * m.quantity.value
    before, now = min(able, key=lambda pair: abs(_change(*pair) - claimed))
    right = _rounded(_change(before, now), m)
    unit = found[0][0].quantity.unit if found else ""
    labels = f"{before}{unit}", f"{now}{unit}"
    fact = ChangeFact(
        *labels, _signed(sign, m.written), _moved(_change(before, now), "%", abs(right))
    )
    yield Contradiction("percent", m.quantity.at, m.written, f"{abs(right)}%", fact)


def _change(before: int, now: int) -> Decimal:
    """The change in percent of the earlier figure, signed."""
    return Decimal(100 * (now - before)) / before


def _rounded(change: Decimal, m: Mention) -> Decimal:
    """A change to the places a figure is written with."""
    return change.quantize(Decimal(1).scaleb(-decimals(m.quantity.value)), ROUND_HALF_UP)


def _has_grown(before: int, now: int, m: Mention, sign: int) -> bool:
    """Whether a change is the one claimed."""
    change = _change(before, now)
    return abs(_rounded(change, m)) == m.quantity.value and (change >= 0) == (sign > 0)


def _derived(doc: Document, m: Mention) -> list[tuple[int, int]]:
    """739件,比上年增加39件,增长5.6%: the earlier figure is 700.

    Each count before the change in its sentence, outside brackets, may be the present one, and
    so may the last few together.
    """
    change = doc.mentions[m.index - 1] if m.index else m
    if change.sort != COUNT or not change.is_change or change.approximate:
        return []
    if change.sentence != m.sentence or not _AGAINST.search(change.region):
        return []
    moved = (_sign(change) or 1) * change.value
    before = reversed(doc.mentions[max(0, change.index - 12) : change.index])
    single = [x.value for x in before if _may_be_now(doc, x, change)]
    together = accumulate(single[:4])  # 建议17件、提案22件,较上年增加5件
    return [(now - moved, now) for now in dict.fromkeys([*single, *together])]


def _may_be_now(doc: Document, x: Mention, change: Mention) -> bool:
    """Whether a change may be that of a count before it."""
    exact = x.sort == COUNT and not x.is_change and not x.approximate
    alike = x.level == change.level and x.quantity.unit == change.quantity.unit
    return exact and alike and x.sentence == change.sentence and ";" not in doc.between(x, change)


def _points(doc: Document, m: Mention, sign: int) -> Iterator[Contradiction]:
    moved = sign * m.quantity.value
    rights = [
        (before, now, now.quantity.value - before.quantity.value)
        for before, now in _before_and_now(doc, m, PERCENT)
    ]
    if not rights or any(right == moved for _, _, right in rights):
        return
    before, now, right = min(rights, key=lambda found: abs(found[2] - moved))
    fact = ChangeFact(
        before.written, now.written, _signed(sign, m.written), _moved(right, "个百分点")
    )
    yield Contradiction("sum", m.quantity.at, m.written, f"{abs(right)}个百分点", fact)


def _signed(sign: int, written: str) -> str:
    return ("增加" if sign > 0 else "减少") + written


def _moved(change: Decimal | int, unit: str, shown: Decimal | None = None) -> str:
    return f"{'增加' if change >= 0 else '减少'}{abs(change) if shown is None else shown}{unit}"
