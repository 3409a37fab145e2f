"""Checks rates (立案率, 办结率, 满意率 …) against the counts they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from desktop_app.domain.report_check.findings import (
    Contradiction,
    FullFact,
    ShareFact,
    SumFact,
)
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import base_range, decimals, fits, share
from desktop_app.domain.report_check.quantities import FRACTION, PERCENT
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.wholes import PartList
from desktop_app.domain.report_check.words import PUBLICITY, SATISFACTION

_RATE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,12}率)(?:\([^)]{0,20}\))?"
    r"(?:分别|为|达到?|是|均|都|约|双|三个?|:|\s|[\"“”])*$"
)
_SHARE = re.compile(r"(?:占[^,;。]{0,24}|占比|比例|比重)(?:为|达到?|是|约|:|\s)*$")
_GROWN = re.compile(r"[增降减]")
_OF_TARGET = re.compile(r"任务|计划|目标|指标|预算|上年|去年|同期")
_OF_HANDLING = re.compile(
    r"满意|办结|办复|答复|回复|立案|面商|见面|沟通|走访|反馈|回收|采纳|公开|落实|解决"
)
_OF_OTHERS = re.compile(r"群众|居民|企业|市民|社会|用户|对象|家长")
_SEVERAL = re.compile(r"率[、和及]")
_STEMS = {
    "立案率": r"立案",
    "办结率": r"办结|办理完毕",
    "办复率": r"办复",
    "答复率": r"答复",
    "回复率": r"回复",
    "采纳率": r"采纳",
    "解决率": r"解决",
    "落实率": r"落实",
    "公开率": r"(?<!申请)(?<!部分)公开",
    "反馈率": r"反馈|收回|回收",
    "回收率": r"反馈|收回|回收",
    "完成率": r"完成",
    "转化率": r"解决|落实|转化",
}
_AGAIN = re.compile(r"初次|首次|第一次|再次|重新办理|二次|第二次|最终|复办|初评|提高到|提升至")
_TIMELY = re.compile(r"按时|按期|及时|规定|依申请")
_COMBINED = re.compile(r"采纳率|解决率|落实率|转化率")
_NOT_DONE = re.compile(r"[不未尚待]|率")
_BUT = re.compile(r"其[余他它]|除[^,;。]{1,40}外")
_ALL_DONE = re.compile(
    r"(?:全部|均已|都已|全都)[^,;。]{0,8}(办结|办复|答复|回复)[^;。%]{0,16}?(办结|办复|答复|回复)率[为达到是均\s]{0,4}$"
)


def contradictions(doc: Document, lists: Sequence[PartList], known: Totals) -> list[Contradiction]:
    """The rates that no count of the text gives, though the counts are there."""
    out: list[Contradiction] = []
    rates = [(m, found["name"]) for m in doc.mentions if (found := _rate(m))]
    groups = _satisfactions(lists)
    for m, name in rates:
        if m.quantity.value > 100:
            continue
        if _OF_OTHERS.search(name):
            continue
        if "满意" in name:
            out += _satisfaction(doc, m, name, groups, known)
        elif not m.approximate and not _SEVERAL.search(m.region):
            out += _counted(doc, m, name, lists, known)
            out += _published(m, name, lists, known)
            out += _not_all(doc, m, name)
    out += _beyond(doc)
    out += _fractions(doc)
    return [*out, *_over_full([(m, name) for m, name in rates if "满意" in name])]


def _rate(m: Mention) -> re.Match[str] | None:
    return _RATE.search(m.region) if m.sort == PERCENT else None


def _beyond(doc: Document) -> Iterator[Contradiction]:
    """A share or a rate of handling above 100 %; targets may be exceeded (完成任务的120%)."""
    for m in doc.mentions:
        if m.sort != PERCENT or m.quantity.value <= 100 or _GROWN.search(m.region[-12:]):
            continue
        rate, portion = _RATE.search(m.region), _SHARE.search(m.region)
        if (rate and _OF_HANDLING.search(rate["name"])) or (
            portion and not _OF_TARGET.search(portion[0])
        ):
            fact = FullFact(m.written, "100%")
            yield Contradiction("percent", m.quantity.at, m.written, "≤100%", fact)


def _fractions(doc: Document) -> Iterator[Contradiction]:
    """58.3%(14/24)."""
    for m in doc.mentions:
        found = FRACTION.match(doc.text, m.end) if m.sort == PERCENT else None
        count, base = (int(found[1]), int(found[2])) if found else (0, 0)
        if base and not fits(count, base, m.quantity.value, loose=m.loose):
            yield _misfit(m, count, base)


def _counted(
    doc: Document, m: Mention, name: str, lists: Sequence[PartList], known: Totals
) -> Iterator[Contradiction]:
    """A rate right after the count it names: 立案236件,立案率92.9%."""
    words = next((words for key, words in _STEMS.items() if name.endswith(key)), "")
    if not words or _TIMELY.search(name):
        return
    parts = _numerators(doc, m, words)
    counts = [p.value for p in parts]
    counts += [sum(counts)] if len(counts) > 1 else []
    if not parts or any(_is_known(doc, m, c, parts, known) for c in counts):
        return
    own = [found.total for found in lists if parts[0] in found.parts]
    own += _run_up(doc, m)
    whole = _whole_before(doc, parts[0], lists)
    if not whole or any(fits(parts[0].value, b, m.quantity.value, loose=m.loose) for b in own):
        return
    if _COMBINED.search(name):
        yield from _slip(m, counts, whole)
    else:
        yield _misfit(m, counts[0], whole)


def _published(
    m: Mention, name: str, lists: Sequence[PartList], known: Totals
) -> Iterator[Contradiction]:
    """主动公开56件,不予公开2件,主动公开率96.6%: of both together."""
    for found in lists if name.endswith("公开率") else ():
        if found.parts[-1].index != m.index - 1 or found.parts[0].sentence != m.sentence:
            continue
        opened = [p for p in found.parts if p.tags.get(PUBLICITY) == ("open",)]
        if len(opened) != 1 or not all(PUBLICITY in p.tags for p in found.parts):
            continue
        low, high = base_range(opened[0].value, m.quantity.value) or (1, 0)
        if not known.within(low, high) and not fits(opened[0].value, found.total, m.quantity.value):
            yield _misfit(m, opened[0].value, found.total)


def _run_up(doc: Document, m: Mention) -> Iterator[int]:
    """What the counts right before a rate make together: 52件办理完毕,7件正在办理,办结率88.1%."""
    made = 0
    for x in reversed(doc.mentions[max(0, m.index - 4) : m.index]):
        if not x.counts_cases or x.sentence != m.sentence:
            return
        made += x.value
        yield made


def _slip(m: Mention, counts: Sequence[int], whole: int) -> Iterator[Contradiction]:
    """A rate that may count several results: told only when it misses one of them by little."""
    able = [c for c in counts if c <= whole]
    gaps = [(abs(Decimal(100 * c) / whole - m.quantity.value), c) for c in able]
    gap, count = min(gaps, default=(Decimal(100), 0))
    if gap <= 1:
        yield _misfit(m, count, whole)


def _is_known(
    doc: Document, m: Mention, count: int, parts: Sequence[Mention], known: Totals
) -> bool:
    """Whether some other total before the rate gives it for this count."""
    claimed, own = m.quantity.value, {p.index for p in parts}
    low, high = base_range(count, claimed) or (count, count)
    if m.loose:
        low, high = low * 9 // 10, high * 11 // 10
    bases = [b for b in known.within(low, high) if fits(count, b, claimed, loose=m.loose)]
    near = doc.mentions[max(0, m.index - 400) : m.index]
    others = {x.value for x in near if x.counts_cases and x.index not in own}
    return any(b > count or b in others for b in bases if known.first(b) < m.start)


def _numerators(doc: Document, m: Mention, words: str) -> list[Mention]:
    """The counts the rate may be of: those with its word in this sentence and the last."""
    found: list[Mention] = []
    for x in reversed(doc.mentions[max(0, m.index - 8) : m.index]):
        if m.sentence - x.sentence > 1 or m.paragraph != x.paragraph:
            break
        label = x.label.near + x.label.post
        if x.counts_cases and re.search(words, label) and not _NOT_DONE.search(label):
            found.append(x)
    return found if all(x.year == m.year for x in found) else []


def _whole_before(doc: Document, part: Mention, lists: Sequence[PartList]) -> int | None:
    """The total before a count: that of its list, or the nearest as great, nothing left out."""
    for found in lists:
        if found.holds and part in found.parts:
            return found.holds.value
    for x in reversed(doc.mentions[max(0, part.index - 8) : part.index]):
        if "…" in doc.text[x.end : part.start] or part.paragraph - x.paragraph > 1:
            return None
        if x.counts_cases and x.level == -1 and x.value >= part.value:
            return x.value if x.year in (part.year, "past") else None
    return None


def _not_all(doc: Document, m: Mention, name: str) -> Iterator[Contradiction]:
    """全部办结 beside 办结率98%."""
    if m.quantity.value == 100 or _TIMELY.search(name):
        return
    found = _ALL_DONE.search(doc.text[max(0, m.start - 60) : m.start])
    if found and found[1] == found[2] and not _BUT.search(doc.text[: m.start][-90:]):
        fact = FullFact(f"{name}{m.written}", f"全部{found[1]}")
        yield Contradiction("percent", m.quantity.at, m.written, "100%", fact)


def _misfit(m: Mention, count: int, base: int) -> Contradiction:
    places = decimals(m.quantity.value)
    right = share(count, base, places)
    cut = share(count, base, places, cut=True) == m.quantity.value != right
    fact = ShareFact(
        claimed=m.written,
        count=str(count),
        base=str(base),
        right=str(right),
        exact=str(share(count, base, places + 2)),
        habit="cut" if cut else "",
        base_range=base_range(count, m.quantity.value),
    )
    return Contradiction("percent", m.quantity.at, m.written, f"{right}%", fact)


def _satisfactions(lists: Sequence[PartList]) -> list[PartList]:
    return [
        found
        for found in lists
        if len(found.parts) > 1
        and all(len(p.tags.get(SATISFACTION, ())) == 1 for p in found.parts)
        and len({p.tags[SATISFACTION] for p in found.parts}) == len(found.parts)
    ]


def _satisfaction(
    doc: Document, m: Mention, name: str, groups: Sequence[PartList], known: Totals
) -> Iterator[Contradiction]:
    if (
        m.approximate
        or "分别" in m.region
        or _AGAIN.search(doc.text[max(0, m.start - 60) : m.end + 40])
    ):
        return
    near = [g for g in groups if abs(g.parts[0].paragraph - m.paragraph) <= 1 and not m.year]
    if not near:
        yield from _short_of_full(doc, m, name)
    if len(near) != 1:
        return
    counts = {p.tags[SATISFACTION]: p.value for p in near[0].parts}
    total = near[0].total
    fair, poor = counts.get(("basically",), 0), counts.get(("unsatisfied",), 0)
    good = total - fair - poor
    sums = [n for n in (good, good + fair, fair, counts.get(("very",), 0)) if n]
    bases = {total, *(b for b in known.within(total, total * 2))}
    if not sums or any(fits(n, b, m.quantity.value, loose=m.loose) for n in sums for b in bases):
        return
    together = "基本" in doc.text[max(0, m.start - 24) : m.start] and name != "基本满意率"
    claimed = m.quantity.value
    nearest = min(sums, key=lambda n: abs(Decimal(100 * n) / total - claimed))
    if near[0].holds or near[0].binding != "run" or poor:
        yield _misfit(m, good + fair if together else nearest, total)


def _short_of_full(doc: Document, m: Mention, name: str) -> Iterator[Contradiction]:
    """满意率100% beside 不满意1件."""
    if m.quantity.value != 100 or "基本满意率" in name:
        return
    for x in doc.mentions[max(0, m.index - 20) : m.index + 20]:
        same = x.counts_cases and abs(x.paragraph - m.paragraph) <= 1 and x.year == m.year
        if same and x.tags.get(SATISFACTION) == ("unsatisfied",) and x.value > 0:
            fact = FullFact(f"{name}{m.written}", f"不满意{x.written}")
            yield Contradiction("percent", m.quantity.at, m.written, f"不满意{x.written}", fact)
            return


def _over_full(rates: Sequence[tuple[Mention, str]]) -> Iterator[Contradiction]:
    """满意率 + 基本满意率 beyond 100 %."""
    for (a, first), (b, second) in pairwise(rates):
        if not second.endswith("基本满意率") or first.endswith("基本满意率"):
            continue
        total = a.quantity.value + b.quantity.value
        apart = "基本" not in a.region[-12:] and b.quantity.value < 50
        if apart and a.sentence == b.sentence and total > Decimal("100.1"):
            fact = SumFact((a.written, b.written), f"{total}%", "100%")
            yield Contradiction("sum", (a.start, b.end), f"{total}%", "100%", fact)
