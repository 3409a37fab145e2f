"""Finds the base of shares that stand apart: by their words, their sentence, or its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop_app.domain.report_check.mentions import Document
from desktop_app.domain.report_check.numerals import decimals, share
from desktop_app.domain.report_check.pairing import Misfit, Pair
from desktop_app.domain.report_check.shares import leading, pair_runs
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.words import FILING

_RECEIVED = re.compile(r"(?:收到|提交|提出|征集)")


def strays(doc: Document, found: Sequence[Pair], known: Totals) -> list[Misfit]:
    """The shares that no total of the text gives, while their neighbours name the base."""
    open_ = [p for p in found if p.told is None and p.count.value and not p.is_loose]
    odd = [p for p in open_ if not p.bases(known)]
    out = {id(m.pair): m for m in (*_of_filed(doc, open_), *_of_received(doc, odd))}
    for group in _groups(open_):
        for misfit in _of_one_base(doc, group, known):
            if misfit.pair in odd:
                out.setdefault(id(misfit.pair), misfit)
    return list(out.values())


def _groups(found: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Shares of one sentence, and shares 占 the same 总数 in the same words."""
    groups: dict[str | int, list[Pair]] = {}
    for pair in found:
        groups.setdefault(pair.count.sentence, []).append(pair)
        if "总" in pair.base:
            groups.setdefault(pair.base, []).append(pair)
    yield from groups.values()


def _of_one_base(doc: Document, group: Sequence[Pair], known: Totals) -> Iterator[Misfit]:
    """The shares beside the base that most of their group rests on."""
    base, best = leading(group, set().union(*(p.bases(known) for p in group)), ())
    alone = [p for run in pair_runs(doc, group) if len(run) < 3 for p in run]
    for p in alone if base else ():
        most = best > 1 and best > len(group) - 2
        beside = best * 2 >= len(group) and _gap(p, base) < 1 and len({q.base for q in group}) == 1
        close = best * 2 > len(group) and _gap(p, base) == Decimal(1).scaleb(-decimals(p.claimed))
        if not p.fits(base) and p.count.value <= base and (most or beside or close):
            yield Misfit(p, base, None, (p,))


def _gap(pair: Pair, base: int) -> Decimal:
    """By how many points a share misses a base."""
    return abs(share(pair.count.value, base, decimals(pair.claimed)) - pair.claimed)


def _of_filed(doc: Document, found: Sequence[Pair]) -> Iterator[Misfit]:
    """298件,占立案总数的16.0%: of the only total that was 立案."""
    filed = {m.value for m in doc.cases if m.tags.get(FILING) == ("filed",) and not m.year}
    for pair in found:
        if len(filed) != 1 or "立案" not in pair.base or pair.fits(max(filed)):
            continue
        if pair.count.value < max(filed):
            yield Misfit(pair, max(filed), None, (pair,))


def _of_received(doc: Document, odd: Sequence[Pair]) -> Iterator[Misfit]:
    """收到提案848件。…立案826件,占提案总数的97.2%: of what was received before."""
    for pair in odd:
        if pair.count.tags.get(FILING) != ("filed",) or not re.search(r"提案|收到", pair.base):
            continue
        for m in reversed(doc.mentions[max(0, pair.count.index - 8) : pair.count.index]):
            if m.counts_cases and m.year == pair.count.year and _RECEIVED.search(m.label.near):
                if m.value > pair.count.value:
                    yield Misfit(pair, m.value, None, (pair,))
                break
