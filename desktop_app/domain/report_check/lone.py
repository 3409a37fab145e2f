"""Judges a percentage that stands by itself: its base is what its surroundings name."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import base_range, fits
from desktop_app.domain.report_check.pairing import Misfit, Pair
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.words import BOTH

_OPENS = re.compile(r"\W*其中")
_OUTSIDE = re.compile(r"全[国省市区县州镇系]|系统|省级|同类|本级|政府|立案|全部|收到|交办|届|会议")


def lone(doc: Document, pair: Pair, known: Totals) -> list[Misfit]:
    """A percentage by itself: wrong when no whole base gives it, or when its whole is plain."""
    count = pair.count
    if pair.bases(known) or pair.is_loose or count.value == 0 or is_joint(doc, pair, known):
        return []
    owner = _plain_owner(doc, pair) or _owner_before(doc, pair) or _nearly_principal(doc, pair)
    if base_range(count.value, pair.claimed) is None:
        near = _nearest_base(pair, known) or owner
        return [Misfit(pair, near, None, (pair,))] if near else []
    if owner is None or _OUTSIDE.search(pair.base):
        return []
    return [Misfit(pair, owner, None, (pair,))]


def _plain_owner(doc: Document, pair: Pair) -> int | None:
    """The whole that stands before a count in its sentence, nothing left out between."""
    count = pair.count
    for m in reversed(doc.mentions[max(0, count.index - 8) : count.index]):
        if m.sentence != count.sentence or "…" in doc.text[m.end : count.start]:
            return None
        if _beside(m, count):
            continue
        if m.counts_cases and m.value > count.value and m.quantity.unit == count.quantity.unit:
            return m.value if m.level in (count.level, -1) and m.year == count.year else None
    return None


def _owner_before(doc: Document, pair: Pair) -> int | None:
    """The total of the sentence before, of which a count that opens its own is told (其中…)."""
    count = pair.count
    if not _OPENS.match(count.region):
        return None
    before = [
        m.value
        for m in doc.mentions[max(0, count.index - 6) : count.index]
        if m.counts_cases and m.level < 0 and m.sentence == count.sentence - 1
        if m.value > count.value and m.year == count.year
    ]
    return min(before, key=lambda b: _missed(pair, b), default=None)


def _nearly_principal(doc: Document, pair: Pair) -> int | None:
    """The total of the whole text, where a share misses it by less than a point."""
    count = pair.count
    same = {m.value for m in doc.cases if m.year == count.year and m.value > count.value}
    able = [b for b in principal(doc) & same if _missed(pair, b) < 1]
    told = min(count.value, int(pair.claimed)) > 4
    return min(able, key=lambda b: _missed(pair, b)) if able and told else None


def _missed(pair: Pair, base: int) -> Decimal:
    """By how many points a share misses a base."""
    return abs(Decimal(100 * pair.count.value) / base - pair.claimed)


def _beside(a: Mention, b: Mention) -> bool:
    """Whether two counts are members of one division, and so not part and whole."""
    shared = set(a.tags) & set(b.tags)
    return any(a.tags[f][0] != b.tags[f][0] and BOTH not in a.tags[f] for f in shared)


def _nearest_base(pair: Pair, known: Totals) -> int | None:
    """The total in the text whose share comes nearest to the claimed figure, within 2 points."""
    count, claimed = pair.count.value, pair.claimed
    gaps = [
        (abs(Decimal(100 * count) / b - claimed), b) for b in known.values if b >= count and b > 0
    ]
    gap, base = min(gaps, default=(Decimal(100), 0))
    return base if gap < 2 else None


def is_joint(doc: Document, pair: Pair, known: Totals) -> bool:
    """Whether a share is that of a count with those before it: 1件,…8件,占总数的11.5%."""
    count, total = pair.count, pair.count.value
    for m in reversed(doc.mentions[max(0, count.index - 4) : count.index]):
        if not m.counts_cases or m.sentence != count.sentence or m.level != count.level:
            return False
        total += m.value
        low, high = base_range(total, pair.claimed) or (1, 0)
        if any(fits(total, b, pair.claimed) for b in known.within(low, high)):
            return True
    return False


def principal(doc: Document) -> set[int]:
    """The first total of a text, and those it names again."""
    values = [m.value for m in doc.cases if m.level < 0]
    repeated = {v for v, n in Counter(values).items() if n > 1 and v >= 20}
    return repeated | set(values[:1])
