"""Finds the base that shares of one division rest on, and those that do not fit it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.report_check.lone import is_joint, lone, principal
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import base_range
from desktop_app.domain.report_check.pairing import Misfit, Pair
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.wholes import PartList
from desktop_app.domain.report_check.words import GRADE, SATISFACTION, TOPIC

_DIVIDING = {GRADE, SATISFACTION, TOPIC, "publicity", "mode", "filing", "origin", "timing"}


def misfits(
    doc: Document, found: Sequence[Pair], lists: Sequence[PartList], known: Totals
) -> list[Misfit]:
    """The pairs that contradict the figures around them."""
    out: list[Misfit] = []
    main_totals = principal(doc)
    holding: dict[int, list[PartList]] = {}
    for among in lists:
        for part in among.parts:
            holding.setdefault(part.index, []).append(among)
    for pair in found:
        if pair.told is not None and not pair.fits(pair.told):
            other = next(iter(pair.bases(known)), None)
            out.append(Misfit(pair, pair.told, other, (pair,)))
    for run in pair_runs(doc, [p for p in found if p.told is None]):
        out += (
            lone(doc, run[0], known)
            if len(run) == 1
            else _judge_run(doc, run, _owners(run, holding), known, main_totals)
        )
    return out


def _shares(run: Sequence[Pair]) -> Decimal:
    """What the shares of a run make together."""
    return sum((p.claimed for p in run), Decimal(0))


def complete_runs(doc: Document, found: Sequence[Pair]) -> list[tuple[Pair, ...]]:
    """The runs that make 100 % and are all right for their own sum."""
    out = []
    for run in pair_runs(doc, found):
        total = sum(p.count.value for p in run)
        whole = abs(_shares(run) - 100) <= Decimal("0.1") * len(run)
        if len(run) > 2 and whole and all(p.fits(total) for p in run):
            out.append(run)
    return out


def pair_runs(doc: Document, found: Sequence[Pair]) -> list[tuple[Pair, ...]]:
    """Pairs that follow each other as members of one division."""
    runs: list[list[Pair]] = []
    for pair in found:
        if runs and _joins(doc, runs[-1], pair):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return [tuple(run) for run in runs]


def _joins(doc: Document, run: list[Pair], pair: Pair) -> bool:
    last = run[-1].count
    m = pair.count
    if m.quantity.unit != last.quantity.unit:
        return False
    if m.level != last.level or m.paragraph - last.paragraph > 2 or len(run) > 24:
        return False
    between = doc.mentions[last.index + 1 : m.index]
    if any(b.counts_cases and b.level == m.level for b in between):
        return False
    if re.search(r"其中", m.region) or m.year != last.year:
        return False
    if m.sentence != last.sentence and not set(m.tags) & set(last.tags) & _DIVIDING:
        return False
    return _same_division([p.count for p in run], m)


def _same_division(run: list[Mention], m: Mention) -> bool:
    """Whether a count may divide the same whole as the ones before it."""
    for family in (GRADE, SATISFACTION, "publicity", "mode", "timing"):
        if (family in m.tags) != (family in run[-1].tags):
            return False
        if family in m.tags and any(m.tags[family] == p.tags.get(family) for p in run):
            return False
    organs = [p.tags["organ"][0] for p in (*run, m) if "organ" in p.tags]
    return GRADE in m.tags or TOPIC in m.tags or len(set(organs)) < 2


def _judge_run(
    doc: Document,
    run: tuple[Pair, ...],
    owners: Sequence[int],
    known: Totals,
    principal: set[int],
) -> list[Misfit]:
    if any(all(p.fits(b) for p in run) for b in _candidates(run, owners, known)):
        return []
    base, strict = _base(run, owners, known, principal)
    if not base:
        return [_on(owners, m) for p in run for m in lone(doc, p, known)]
    out = []
    odd = [p for p in run if not p.fits(base)]
    alone = len(odd) == 1 and len(run) > 3 and len({p.base for p in run}) == 1
    for p in odd:
        other = next((b for b in p.bases(known) if b != base), None)
        if strict or alone or (other is None and not is_joint(doc, p, known)):
            out.append(Misfit(p, base, other, run))
    return out


def _candidates(run: Sequence[Pair], owners: Sequence[int], known: Totals) -> set[int]:
    total = sum(p.count.value for p in run)
    most = max(p.count.value for p in run)
    bases = {total, *owners}.union(*(p.bases(known) for p in run))
    return {b for b in bases if b >= most}


def _base(
    run: Sequence[Pair], owners: Sequence[int], known: Totals, principal: set[int]
) -> tuple[int, bool]:
    """The base a run rests on (0 when it cannot be told), and whether that leaves no doubt."""
    total = sum(p.count.value for p in run)
    exact = abs(_shares(run) - 100) <= Decimal("0.05") * len(run) + Decimal("0.3")
    divides = total in owners or known.first(total) < run[0].count.start
    preferred = (total, *owners, *sorted(principal))
    base, best = leading(run, _candidates(run, owners, known), preferred)
    if base not in (total, *owners) and exact and len(run) > 2:
        implied, most = leading(run, _implied(run), ())
        if most >= len(run) - 1 and most > best:
            return implied, True
    if not best or not base:
        return (total, True) if divides else (0, False)
    told = base == total or base in owners or base in principal
    if not (divides or exact or best > 1 or told):
        return 0, False
    return base, divides or exact or base in owners


def leading(run: Sequence[Pair], bases: set[int], preferred: Sequence[int]) -> tuple[int, int]:
    """The base that most of a run fits, and how many; 0 when several do and none is preferred."""
    score = {b: sum(p.fits(b) for p in run) for b in bases}
    best = max(score.values(), default=0)
    leading = [b for b in bases if score[b] == best and best]
    base = next((b for b in preferred if b in leading), leading[0] if len(leading) == 1 else 0)
    return base, best


def _on(owners: Sequence[int], misfit: Misfit) -> Misfit:
    """The misfit told for the whole of its list, when there is one."""
    own = next((o for o in owners if o >= misfit.pair.count.value), misfit.base)
    return replace(misfit, base=own)


def _implied(run: Sequence[Pair]) -> set[int]:
    """The bases that the shares themselves point to, where they point to few."""
    bases: set[int] = set()
    for pair in run:
        low, high = base_range(pair.count.value, pair.claimed) or (1, 0)
        bases |= set(range(low, min(high, low + 40) + 1))
    return bases


def _owners(run: tuple[Pair, ...], holding: dict[int, list[PartList]]) -> list[int]:
    """The wholes of the lists that hold two counts of a run or more."""
    seen = Counter(id(found) for p in run for found in holding.get(p.count.index, []))
    out: list[int] = []
    for found in (found for p in run for found in holding.get(p.count.index, [])):
        whole = found.holds or (found.owners[0] if found.owners else None)
        if whole and seen.pop(id(found), 0) > 1:
            out.append(whole.value)
    return out
