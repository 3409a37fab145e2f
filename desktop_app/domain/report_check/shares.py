"""Pairs counts with their percentages and finds the base each percentage rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import base_range, fits
from desktop_app.domain.report_check.quantities import PERCENT
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.wholes import PartList
from desktop_app.domain.report_check.words import BOTH, GRADE, SATISFACTION, TOPIC

_GAP = re.compile(
    r"\s*[\"”’)]*[,、(:]?\s*(?:均|约|大约|各|合计|共计|分别)?"
    r"(?:所?占(?P<base>[^,;。()]{0,24}?)(?:的?(?:比例|比重|比率|比))?|比例|比重)?"
    r"(?:的)?(?:为|达到|达|是|约为|约|近|:)*\s*"
)
_OF_BASE = re.compile(r"(?:[\u4e00-\u9fff]{0,10}的)?(?:比例|比重)?(?:为|约)?")
_NOT_SHARE = re.compile(r"率|增|降|提高|上升|下滑|减|同比|环比|超过|不低于")
_DIVIDING = {GRADE, SATISFACTION, TOPIC, "publicity", "mode", "filing", "origin", "timing"}
_OUTSIDE = re.compile(r"全[国省市区县州镇系]|系统|省级|同类|本级|政府|立案|全部|收到|交办|届|会议")


@dataclass(frozen=True)
class Pair:
    """A count with its percentage; ``base`` are the words between 占 and the figure.

    ``told`` is the base when the words give its value (占主办提案62件的17.7%).
    """

    count: Mention
    percent: Mention
    base: str
    told: int | None = None

    @property
    def claimed(self) -> Decimal:
        """The percentage as written."""
        return self.percent.quantity.value

    def fits(self, base: int) -> bool:
        """Whether the percentage is this count of ``base``."""
        return fits(self.count.value, base, self.claimed, loose=self.is_loose)

    @property
    def is_loose(self) -> bool:
        """Whether the words say 约."""
        return self.percent.loose or "约" in self.percent.region

    def bases(self, known: Totals) -> list[int]:
        """The known totals that give the percentage."""
        possible = base_range(self.count.value, self.claimed)
        low, high = possible or (self.count.value, -1)
        if self.is_loose:
            low, high = low * 9 // 10, max(high, low) * 11 // 10 + 1
        return [b for b in known.within(low, high) if self.fits(b)]


def pairs(doc: Document) -> list[Pair]:
    """Every count that carries a share of something, in the order of the text."""
    found: list[Pair] = []
    for m in doc.mentions:
        if m.sort != PERCENT or m.approximate or _NOT_SHARE.search(m.region[-12:]):
            continue
        if "分别" in m.region:
            continue
        count = _partner(doc, m)
        if count is None:
            continue
        words = _GAP.fullmatch(m.region)
        if told := _told(doc, count, m):
            found.append(told)
        elif words:
            found.append(Pair(count, m, words["base"] or ""))
    paired = {p.percent.index for p in found}
    found += _respective(doc, paired)
    return sorted(found, key=lambda p: p.count.start)


def _partner(doc: Document, percent: Mention) -> Mention | None:
    """The count a percentage follows, in its sentence or opening the bracket after it."""
    for m in reversed(doc.mentions[max(0, percent.index - 12) : percent.index]):
        if m.sentence != percent.sentence:
            return None
        if m.level == percent.level or m.end <= percent.level:
            return m if m.counts_cases else None
    return None


def _told(doc: Document, base: Mention, percent: Mention) -> Pair | None:
    """11件,占主办提案62件的17.7%: the base stands between."""
    words = re.split(r"[,、]", base.region)[-1]
    if not _OF_BASE.fullmatch(percent.region) or "占" not in words or not base.counts_cases:
        return None
    count = doc.mentions[base.index - 1] if base.index else None
    if count is None or not count.counts_cases or count.sentence != base.sentence:
        return None
    if count.value > base.value:
        return None
    return Pair(count, percent, words, told=base.value)


def _respective(doc: Document, paired: set[int]) -> list[Pair]:
    """5件、3件、1件,分别占55.6%、33.3%、11.1%."""
    found: list[Pair] = []
    for m in doc.mentions:
        if m.sort != PERCENT or not re.search(r"分别占|占比分别|比例分别", m.region):
            continue
        shares = [m]
        for follower in doc.mentions[m.index + 1 : m.index + 13]:
            if follower.sort != PERCENT or not re.fullmatch(r"[\s、,和及与]*", follower.region):
                break
            shares.append(follower)
        counts = list[Mention]()
        for earlier in reversed(doc.mentions[max(0, m.index - 40) : m.index]):
            if earlier.level != m.level:
                continue
            if not earlier.counts_cases or earlier.sentence != m.sentence:
                break
            counts.insert(0, earlier)
        if len(shares) < 2 or len(counts) < len(shares):
            continue
        several = len(re.findall(r"[、和与]", m.region.partition("占")[2])) > 0
        if several or any(s.index in paired for s in shares[1:]):
            continue
        found += [Pair(c, s, "") for c, s in zip(counts[-len(shares) :], shares, strict=True)]
    return found


@dataclass(frozen=True)
class Misfit:
    """A pair whose percentage no reading gives; ``base`` is the one it should rest on.

    ``other`` is a base in the text that gives the figure, None when there is none.
    """

    pair: Pair
    base: int | None
    other: int | None
    run: tuple[Pair, ...]


def misfits(
    doc: Document, found: Sequence[Pair], lists: Sequence[PartList], known: Totals
) -> list[Misfit]:
    """The pairs that contradict the figures around them."""
    out: list[Misfit] = []
    principal = _principal(doc)
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
            _lone(doc, run[0], known)
            if len(run) == 1
            else _judge_run(doc, run, _owners(run, holding), known, principal)
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
        return [_on(owners, m) for p in run for m in _lone(doc, p, known)]
    out = []
    odd = [p for p in run if not p.fits(base)]
    alone = len(odd) == 1 and len(run) > 3 and len({p.base for p in run}) == 1
    for p in odd:
        other = next((b for b in p.bases(known) if b != base), None)
        if strict or alone or (other is None and not _is_joint(doc, p, known)):
            out.append(Misfit(p, base, other, run))
    return out


def _is_joint(doc: Document, pair: Pair, known: Totals) -> bool:
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


def _candidates(run: Sequence[Pair], owners: Sequence[int], known: Totals) -> set[int]:
    total = sum(p.count.value for p in run)
    return {total, *owners}.union(*(p.bases(known) for p in run))


def _base(
    run: Sequence[Pair], owners: Sequence[int], known: Totals, principal: set[int]
) -> tuple[int, bool]:
    """The base a run rests on (0 when it cannot be told), and whether that leaves no doubt."""
    total = sum(p.count.value for p in run)
    exact = abs(_shares(run) - 100) <= Decimal("0.05") * len(run) + Decimal("0.3")
    divides = total in owners or known.first(total) < run[0].count.start
    base, best = leading(run, _candidates(run, owners, known), (total, *owners))
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


def _principal(doc: Document) -> set[int]:
    """The first total of a text, and those it names again."""
    values = [m.value for m in doc.cases if m.level < 0]
    repeated = {v for v, n in Counter(values).items() if n > 1 and v >= 20}
    return repeated | set(values[:1])


def _owners(run: tuple[Pair, ...], holding: dict[int, list[PartList]]) -> list[int]:
    """The wholes of the lists that hold two counts of a run or more."""
    seen = Counter(id(found) for p in run for found in holding.get(p.count.index, []))
    out: list[int] = []
    for found in (found for p in run for found in holding.get(p.count.index, [])):
        whole = found.holds or (found.owners[0] if found.owners else None)
        if whole and seen.pop(id(found), 0) > 1:
            out.append(whole.value)
    return out


def _lone(doc: Document, pair: Pair, known: Totals) -> list[Misfit]:
    """A percentage by itself: wrong when no whole base gives it, or when its whole is plain."""
    count = pair.count
    if pair.bases(known) or pair.is_loose or count.value == 0 or _is_joint(doc, pair, known):
        return []
    owner = _plain_owner(doc, pair)
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
