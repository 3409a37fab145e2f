"""Turns broken sums and misfitting percentages into contradictions, each told once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop_app.domain.report_check.findings import (
    Contradiction,
    CountFact,
    Kind,
    ShareFact,
    SumFact,
)
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import base_range, decimals, share
from desktop_app.domain.report_check.pairing import Misfit, Pair
from desktop_app.domain.report_check.sums import main_owner
from desktop_app.domain.report_check.wholes import PartList, Whole
from desktop_app.domain.report_check.words import GRADE


def judge_lists(
    broken: Sequence[PartList], wrong: Sequence[Misfit], shares: Sequence[Pair]
) -> list[Contradiction]:
    """Sums first: a percentage that shows which part is wrong mends its sum."""
    out: list[Contradiction] = []
    mended: set[int] = set()
    carried = {p.count.index: p for p in shares}
    for found in broken:
        owner = main_owner(found)
        culprit = _culprit(found, owner, carried)
        if culprit is None:
            out.append(_plain_sum(found, owner))
            continue
        mended.add(culprit.count.index)
        out += _mended_sum(found, owner, culprit)
    out += [_misfit(m) for m in wrong if m.pair.count.index not in mended]
    return out


def judge_runs(
    doc: Document, runs: Sequence[tuple[Pair, ...]], lists: Sequence[PartList]
) -> list[Contradiction]:
    """Shares that make 100 % of a sum the text gives nowhere, while it gives one close to it."""
    out: list[Contradiction] = []
    values = {m.value for m in doc.cases} | {f.owners[0].value for f in lists if f.owners}
    listed = {p.index for f in lists for p in f.parts}
    for run in runs:
        parts = tuple(p.count for p in run)
        total = sum(p.value for p in parts)
        if total in values or listed & {p.index for p in parts}:
            continue
        near = [
            m
            for m in doc.mentions[max(0, parts[0].index - 60) : parts[0].index]
            if m.counts_cases
            and m.year == parts[0].year
            and m.quantity.unit == parts[0].quantity.unit
            if 0 < abs(m.value - total) <= total * 3 // 100
        ]
        if near:
            found = PartList(parts, (Whole((near[-1],)),), "run", None)
            out.append(_plain_sum(found, found.owners[0]))
    return out


def _culprit(found: PartList, owner: Whole, carried: Mapping[int, Pair]) -> Pair | None:
    """The one part whose own percentage is that of the count the sum needs."""
    gap = owner.value - found.total
    fitting = []
    for pair in (carried[p.index] for p in found.parts if p.index in carried):
        should = pair.count.value + gap
        if pair.fits(owner.value):
            continue
        if 0 <= should <= owner.value and pair.claimed in _rounded(should, owner.value, pair):
            fitting.append(pair)
    return fitting[0] if len(fitting) == 1 else None


def _rounded(count: int, base: int, pair: Pair) -> tuple[Decimal, Decimal]:
    places = decimals(pair.claimed)
    return share(count, base, places), share(count, base, places, cut=True)


def _mended_sum(found: PartList, owner: Whole, pair: Pair) -> list[Contradiction]:
    part, base = pair.count, owner.value
    should = part.value + base - found.total
    right, cut = _rounded(should, base, pair)
    fact = CountFact(
        sum=_sum_fact(found, owner),
        share=ShareFact(
            claimed=pair.percent.written,
            count=str(part.value),
            base=str(base),
            right=str(share(part.value, base, decimals(pair.claimed))),
            exact=str(share(should, base, 2)),
            habit="cut" if pair.claimed == cut != right else "",
        ),
        label=_name(part),
        should=str(should),
        mended=tuple(str(should if p is part else p.value) for p in found.parts),
    )
    out = [Contradiction(_kind(found), part.quantity.at, str(part.value), str(should), fact)]
    if pair.claimed != right:
        out.append(_share_contradiction(pair, should, base, "percent", None, "cut"))
    return out


def _name(part: Mention) -> str:
    letter = part.tags.get(GRADE, ("",))[0]
    return f"{letter}类" if len(letter) == 1 else part.label.near[-12:]


def _plain_sum(found: PartList, owner: Whole) -> Contradiction:
    at = (found.parts[0].start, found.parts[-1].end)
    fact = _sum_fact(found, owner)
    return Contradiction(_kind(found), at, str(owner.value), str(found.total), fact)


def _sum_fact(found: PartList, owner: Whole) -> SumFact:
    parts = tuple(str(p.value) for p in found.parts)
    return SumFact(
        parts, str(found.total), str(owner.value), "总数" if len(owner.mentions) == 1 else "合计"
    )


def _kind(found: PartList) -> Kind:
    return "grade" if all(GRADE in p.tags for p in found.parts) else "sum"


def _misfit(m: Misfit) -> Contradiction:
    pair = m.pair
    base = m.base or pair.count.value
    places = decimals(pair.claimed)
    right = share(pair.count.value, base, places)
    habit = ""
    if share(pair.count.value, base, places, cut=True) == pair.claimed:
        habit = "cut"
    elif abs(right - pair.claimed) == Decimal(1).scaleb(-places) and _is_bent(m, base):
        habit = "bent"
    other = None if habit else m.other
    kind: Kind = "percent" if other is None else "base"
    return _share_contradiction(pair, pair.count.value, base, kind, other, habit)


def _is_bent(m: Misfit, base: int) -> bool:
    claimed = sum(p.claimed for p in m.run)
    right = sum(share(p.count.value, base, decimals(p.claimed)) for p in m.run)
    return claimed == 100 != right


def _share_contradiction(
    pair: Pair, count: int, base: int, kind: Kind, other: int | None, habit: str
) -> Contradiction:
    right = share(count, base, decimals(pair.claimed))
    fact = ShareFact(
        claimed=pair.percent.written,
        count=str(count),
        base=str(base),
        right=str(right),
        exact=str(share(count, base, decimals(pair.claimed) + 2)),
        habit=habit,
        other_base="" if other is None else str(other),
        base_range=base_range(count, pair.claimed),
    )
    return Contradiction(kind, pair.percent.quantity.at, pair.percent.written, f"{right}%", fact)
