"""Checks 同比: an earlier figure, the present one, and the change between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

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


def _before_and_now(doc: Document, m: Mention, sort: str) -> tuple[Mention, Mention] | None:
    """The earlier and the present figure in the sentence of a change; None when one is missing."""
    near = [x for x in doc.mentions[max(0, m.index - 5) : m.index] if x.sentence == m.sentence]
    plain = [x for x in near if x.sort == sort and not x.is_change and not x.approximate]
    past = [x for x in plain if _is_reference(doc, x, m)]
    now = [x for x in plain if x not in past]
    if len(past) != 1 or not now:
        return None
    return past[0], now[-1]


def _is_reference(doc: Document, x: Mention, m: Mention) -> bool:
    """Whether a figure is the earlier one of a change: 比上年的240件, 比2018年同期(1487件)."""
    before = doc.text[max(0, x.start - 18) : x.start].rstrip("( ")
    between = doc.text[x.end : m.start]
    return bool(_AGAINST.search(before)) and len(between) < 40 and not re.search(r"[;。]", between)


def _difference(doc: Document, m: Mention, sign: int) -> Iterator[Contradiction]:
    found = _before_and_now(doc, m, COUNT)
    if found is None or found[0].quantity.unit != m.quantity.unit:
        return
    before, now = found
    right = now.value - before.value
    if now.quantity.unit == m.quantity.unit and right != sign * m.value:
        unit = m.quantity.unit
        fact = ChangeFact(
            before.written, now.written, _signed(sign, m.written), _moved(right, unit)
        )
        yield Contradiction("sum", m.quantity.at, m.written, f"{abs(right)}{unit}", fact)


def _growth(doc: Document, m: Mention, sign: int) -> Iterator[Contradiction]:
    found = _before_and_now(doc, m, COUNT)
    if found:
        before, now = found[0].value, found[1].value
        labels = found[0].written, found[1].written
    else:
        derived = _derived(doc, m)
        if derived is None:
            return
        before, now = derived
        labels = str(before), str(now)
    if before <= 0:
        return
    places = decimals(m.quantity.value)
    change = Decimal(100 * (now - before)) / before
    right = abs(change).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if right == m.quantity.value and (change >= 0) == (sign > 0):
        return
    fact = ChangeFact(*labels, _signed(sign, m.written), _moved(change, "%", right))
    yield Contradiction("percent", m.quantity.at, m.written, f"{right}%", fact)


def _derived(doc: Document, m: Mention) -> tuple[int, int] | None:
    """739件,比上年增加39件,增长5.6%: the earlier figure is 700."""
    near = [x for x in doc.mentions[max(0, m.index - 2) : m.index] if x.sentence == m.sentence]
    if len(near) != 2 or near[1].sort != COUNT or near[0].sort != COUNT or not near[1].is_change:
        return None
    now, change = near
    if now.is_change or now.approximate or change.approximate or not _AGAINST.search(change.region):
        return None
    if now.quantity.unit != change.quantity.unit or re.search(r"[;。]", doc.between(now, m)):
        return None
    return now.value - (_sign(change) or 1) * change.value, now.value


def _points(doc: Document, m: Mention, sign: int) -> Iterator[Contradiction]:
    found = _before_and_now(doc, m, PERCENT)
    if found is None:
        return
    before, now = found
    right = now.quantity.value - before.quantity.value
    if right == sign * m.quantity.value:
        return
    fact = ChangeFact(
        before.written, now.written, _signed(sign, m.written), _moved(right, "个百分点")
    )
    yield Contradiction("sum", m.quantity.at, m.written, f"{abs(right)}个百分点", fact)


def _signed(sign: int, written: str) -> str:
    return ("增加" if sign > 0 else "减少") + written


def _moved(change: Decimal | int, unit: str, shown: Decimal | None = None) -> str:
    return f"{'增加' if change >= 0 else '减少'}{abs(change) if shown is None else shown}{unit}"
