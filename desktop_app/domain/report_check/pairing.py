"""Pairs counts with the percentages they carry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import base_range, fits
from desktop_app.domain.report_check.quantities import PERCENT
from desktop_app.domain.report_check.totals import Totals

_GAP = re.compile(
    r"\s*[\"”’)]*[,、(:]?\s*(?:均|约|大约|各|合计|共计|分别)?"
    r"(?:所?占(?P<base>[^,;。()]{0,24}?)(?:的?(?:比例|比重|比率|比))?|比例|比重)?"
    r"(?:的)?(?:为|达到|达|是|约为|约|近|:)*\s*"
)
_DONE = re.compile(r"(?:以上)?(?:的(?:提案|建议|办件|件))?(?:均|都|已|得到|按)")
_OF_BASE = re.compile(r"(?:[\u4e00-\u9fff]{0,10}的)?(?:比例|比重)?(?:为|约)?")
_NOT_SHARE = re.compile(r"率|增|降|提高|上升|下滑|减|同比|环比|超过|不低于")


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
        able = [b for b in known.within(low, high) if self.fits(b)]
        own = self.count.value if known.first(self.count.value) >= self.count.start else 0
        return [b for b in able if b != own]  # a count is no base of itself


def pairs(doc: Document) -> list[Pair]:
    """Every count that carries a share of something, in the order of the text."""
    found: list[Pair] = []
    for m in doc.mentions:
        if m.sort != PERCENT or m.approximate or _NOT_SHARE.search(m.region[-12:]):
            continue
        if "分别" in m.region:
            continue
        count = _partner(doc, m)
        if count is None or _is_rate(doc, m):
            continue
        words = _GAP.fullmatch(m.region)
        if told := _told(doc, count, m):
            found.append(told)
        elif words:
            found.append(Pair(count, m, words["base"] or ""))
    paired = {p.percent.index for p in found}
    found += _respective(doc, paired)
    return sorted(found, key=lambda p: p.count.start)


def _is_rate(doc: Document, m: Mention) -> bool:
    """Whether a percentage says how much is done (立案5039件,99.8%已办复), and so is no share."""
    told = "占" in m.region or "比" in m.region
    return not told and bool(_DONE.match(doc.text, m.end))


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
