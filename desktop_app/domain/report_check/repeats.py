"""Finds the same quantity given twice with different values, and sums in words (主办、分办的)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from desktop_app.domain.report_check.findings import Contradiction, RepeatFact, SumFact
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import turned
from desktop_app.domain.report_check.together import first_of_each, together
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.wholes import PartList, is_of_cases
from desktop_app.domain.report_check.words import (
    BOTH,
    CONGRESS,
    CPPCC,
    FILING,
    GRADE,
    MODE,
    ORGAN,
    SATISFACTION,
)

_NOUN = (
    r"(?:省|市|区|县|州|全国|政府系统|立案|交办|承办|的|\s)*"
    r"(?:人大代表建议和?政协(?:委员)?提案|人大代表建议|人大建议|代表建议|政协委员提案|政协提案|委员提案"
    r"|建议、?提案|提案、?建议|议提案|提案|建议|均|全部|都|已|中)"
)
_BARE = re.compile(rf"{_NOUN}")
_POINTING = re.compile(
    r"(?:截[至止]?(?:目前|[\d年月日底末]+)|今年|这|上述|以上|该|所|我局|我委|全部|目前|\s)*"
    r"(?:[\w“”]{0,14}(?:承办|办理|交办|收到|立案|提出|提交|办复)?的|(?:代表|委员)*对)?"
)
_ABOVE = re.compile(r"以上|上述|这")
_ALL = re.compile(r"全部|均|都|中[,有]|中$")
_PART = re.compile(r"计划|解决|限制|不予|[未不]能|采纳|满意|涉及|类")
_WHOLLY = re.compile(r"的办理|全部|均")
_OTHER = re.compile(r"重点|督办|优秀|典型|领办|去年|上年|历年|闭会|平时|联名|集体")
_LEVELS = re.compile(r"全国|[省市区县州]")
_OURS = re.compile(
    r"^(?:其中)?(?:主办|独办|分办|会办|协办)(?:件|提案|建议|类|的|合计|共计|总计|共)*$"
)
_DONE_SO_FAR = re.compile(r"已[经全部]*办[结复理]|尚未|待办|其[余他它]")
_OF_ALL = re.compile(r"均|全部|都已")
_PREDICATE = re.compile(r"公开|答复|办结|办复|采纳|立案")
_KEY_NOISE = re.compile(
    r"(?:19|20)\d{2}年度?|今年|本年度?|全年|年内|以来|我局|我委|我办|总共|一共|共计|累计|共有|共|"
    r"其中|据统计|截至目前|目前|已经|已|[\s,、:;…\"“”]"
)
_KEY = re.compile(
    r"(?:(?:收到|承办|办理|接收|接到|提交|立案|受理|交办|承接).{0,16}(?:提案|建议|件)?|总数达?)$"
)
_STAGES = {
    "received": re.compile(
        r"(?:收到|提交|提出|征集)(?:的|各类|有效)*提案(?:共|总数)?(?:有|达|为)?$"
    ),
    "filed": re.compile(r"(?:^|[经查审核]|共)(?:予以)?立案(?:提案)?(?:共|有|了)?$"),
}


def contradictions(doc: Document, lists: Sequence[PartList], known: Totals) -> list[Contradiction]:
    """What is given twice and differs."""
    inside = {
        p.index
        for found in lists
        if len(found.parts) > 1
        for p in found.parts
        if found.holds or p.tags.get(FILING) != ("filed",)
    }
    out = list(_aggregates(doc, lists, inside))
    out += _back_references(doc, known, inside)
    out += _coordinate(doc, lists)
    out += _same_label(doc, inside)
    out += together(doc, known, inside)
    out += _same_stage(doc, inside)
    return out


def _aggregates(
    doc: Document, lists: Sequence[PartList], inside: set[int]
) -> Iterator[Contradiction]:
    """主办、分办的26件, A、B类共20件, 14件B类件: against the members given singly."""
    relevant = {f: [x for x in lists if any(f in p.tags for p in x.parts)] for f in _FAMILIES}
    before: set[int] = set()
    for m in doc.cases:
        repeated = m.value in before
        before.add(m.value)
        if m.index in inside or m.year or repeated:
            continue
        family = next((f for f in _FAMILIES if f in m.tags and _names_members(m, f)), "")
        if not family or len(relevant[family]) > 12 or _is_partial(doc, m, family):
            continue
        yield from _aggregate(m, family, relevant[family])


_FAMILIES = (MODE, GRADE, SATISFACTION)


def _is_partial(doc: Document, m: Mention, family: str) -> bool:
    """Whether a count is of those done so far, or of a list of its own (独办4件,主办14件)."""
    if _DONE_SO_FAR.search(m.label.near):
        return True
    if re.search(r"办|类", m.label.post[:10]):
        return False
    around = doc.mentions[max(0, m.index - 1) : m.index + 2]
    return any(
        x.segment == m.segment
        and x.level == m.level
        and x.tags.get(family, m.tags[family]) != m.tags[family]
        for x in around
    )


def _names_members(m: Mention, family: str) -> bool:
    """Several members at once, or one that stands after the figure (14件B类件)."""
    if len(m.tags[family]) > 1:
        return True
    if family == MODE and _OURS.match(m.label.near) and ORGAN not in m.tags:
        return True
    words = m.label.post
    if re.match(r"\s?(?:为|是|属|\()", words) or not re.search(r"办|类", words[:10]):
        return False
    return not _OTHER.search(m.label.near) and not re.search(r"\d", m.label.near)


def _aggregate(m: Mention, family: str, lists: Sequence[PartList]) -> Iterator[Contradiction]:
    organ = m.tags.get(ORGAN, ("",))[0]
    wanted = set(m.tags[family])
    sums: dict[int, tuple[str, ...]] = {}
    groups: list[list[Mention]] = []
    for found in lists:
        parts = [
            p for p in found.parts if set(p.tags.get(family, ())) <= wanted and family in p.tags
        ]
        owner = found.owners[0].mentions[0] if found.owners else None
        owned = owner.tags.get(ORGAN, ("",))[0] if owner else ""
        apart = {organ, owned} == {CONGRESS, CPPCC}
        if parts and not apart and m.start > found.parts[0].start:
            groups.append(parts)
    for size in range(1, min(len(groups), 6) + 1):
        for some in combinations(groups, size):
            parts = [p for group in some for p in group]
            if {name for p in parts for name in p.tags[family]} != wanted:
                continue
            sums.setdefault(sum(p.value for p in parts), tuple(str(p.value) for p in parts))
    if not sums or m.value in sums:
        return
    total = min(sums, key=lambda s: abs(s - m.value))
    bare = not re.search(r"[件案议办类]", m.label.near)
    again = len(sums) == 1 and bare and bool(_OF_ALL.search(m.label.post))
    if again or abs(total - m.value) <= max(2, total // 10):
        fact = SumFact(sums[total], str(total), m.written)
        yield Contradiction("sum", m.quantity.at, str(m.value), str(total), fact)


def _back_references(doc: Document, known: Totals, inside: set[int]) -> Iterator[Contradiction]:
    """63件提案全部办结, where 62 were received."""
    for m in doc.cases:
        if m.index in inside or m.level >= 0 or not m.index or m.year:
            continue
        lead = re.split(r"[,;:]", m.region)[-1].strip()
        above = bool(_ABOVE.search(lead))
        if not (_BARE.match(m.label.post) or above) or known.first(m.value) < m.start:
            continue
        if not _POINTING.fullmatch(lead) or _OTHER.search(lead + m.label.post[:8]):
            continue
        if _PART.search(lead):
            continue
        levels = set(_LEVELS.findall(lead + m.label.post[:8]))
        strict = not (above or _speaks_of_all(doc, m, lead))
        first = _near_total(doc, m, inside, levels, strict=strict)
        if first is not None:
            fact = RepeatFact(first.written, m.written)
            yield Contradiction("repeat", m.quantity.at, str(m.value), str(first.value), fact)


def _speaks_of_all(doc: Document, m: Mention, lead: str) -> bool:
    if re.search(r"(?:承办|办理|收到|立案|提交)的$", lead):
        return True
    clause = re.split(r"[;。\n]", doc.text[m.end : m.end + 30])[0]
    return bool(_ALL.search(re.split(r"\d", clause)[0]))


def _near_total(
    doc: Document, m: Mention, inside: set[int], levels: set[str], *, strict: bool
) -> Mention | None:
    """The total the reference means: of the same organ and level, off by little.

    Those before it, nearest first; then, off by a digit only, those after it.
    """
    before = doc.mentions[max(0, m.index - 60) : m.index]
    for x in reversed(before):
        allowed = x.value // 50 if strict else max(min(2, x.value // 8), x.value // 20)
        is_turned = turned(x.value, m.value, 100) or (x.index == 0 and turned(x.value, m.value))
        close = abs(x.value - m.value) <= allowed or (not strict and is_turned)
        if close and x.value != m.value and _is_alike(x, m, inside, levels):
            return x
    for x in doc.mentions[m.index + 1 : m.index + 30]:
        near = 0 < abs(x.value - m.value) <= m.value // 50
        if near and not strict and _is_alike(x, m, inside, levels):
            return x
    return None


def _is_alike(x: Mention, m: Mention, inside: set[int], levels: set[str]) -> bool:
    if not x.counts_cases or x.level >= 0 or x.year != m.year or x.quantity.unit != m.quantity.unit:
        return False
    if ORGAN not in x.tags and not is_of_cases(x):
        return False
    organ, owned = (t.tags.get(ORGAN, (BOTH,))[0] for t in (m, x))
    if owned != organ and BOTH not in (owned, organ):
        return False
    filed = x.tags.get(FILING) == ("filed",) and "立案" in m.label.post[:8]
    organs = ORGAN in x.tags and ORGAN in m.tags and MODE not in x.tags
    if x.index in inside and not (filed or organs):
        return False
    return levels <= set(_LEVELS.findall(x.label.near + x.label.post))


def _coordinate(doc: Document, lists: Sequence[PartList]) -> Iterator[Contradiction]:
    """公开25件建议和19件提案 … 公开25件建议和22件提案: one agrees, so the other should.

    So it is with the two that make a total (76件: 建议34件、提案42件) and all of both named again.
    """
    seen: dict[str, list[tuple[Mention, Mention]]] = {}
    totals = [(f.parts[0], f.parts[1]) for f in lists if f.holds and len(f.parts) == 2]
    told = {m.index for pair in totals for m in pair}
    totals = totals if any(map(_organs_of, totals)) else first_of_each(doc)
    for a, b in pairwise(doc.mentions):
        if not (a.counts_cases and b.counts_cases and a.sentence == b.sentence):
            continue
        organs = a.tags.get(ORGAN, ("",))[0], b.tags.get(ORGAN, ("",))[0]
        if organs != (CONGRESS, CPPCC) or a.level != b.level or a.year or b.year:
            continue
        if told & {a.index, b.index}:
            continue
        if _WHOLLY.search(b.label.post) and MODE not in {*a.tags, *b.tags}:
            before = [pair for pair in totals if pair[1].start < a.start and _organs_of(pair)]
            for pair in sorted(before, key=lambda pair: -pair[0].value - pair[1].value)[:1]:
                yield from _differing(pair, (a, b))
        around = doc.text[max(0, a.start - 20) : a.start] + b.label.post
        predicate = _PREDICATE.search(around)
        if predicate is None:
            continue
        for first in seen.get(predicate[0], [])[:20]:
            yield from _differing(first, (a, b))
        seen.setdefault(predicate[0], []).append((a, b))


def _organs_of(pair: tuple[Mention, Mention]) -> bool:
    """Whether two counts are of the suggestions and of the proposals, in this order."""
    return tuple(m.tags.get(ORGAN, ("",))[0] for m in pair) == (CONGRESS, CPPCC)


def _differing(
    first: tuple[Mention, Mention], second: tuple[Mention, Mention]
) -> Iterator[Contradiction]:
    if [a.value == b.value for a, b in zip(first, second, strict=True)].count(True) != 1:
        return
    for a, b in zip(first, second, strict=True):
        if a.value != b.value:
            fact = RepeatFact(a.written, b.written)
            yield Contradiction("repeat", b.quantity.at, str(b.value), str(a.value), fact)


def _same_label(doc: Document, inside: set[int]) -> Iterator[Contradiction]:
    """The same words with the same scope and another figure."""
    seen: dict[str, Mention] = {}
    for m in doc.cases:
        if m.level >= 0 or m.index in inside or m.year:
            continue
        key = _KEY_NOISE.sub("", m.region) + "|" + m.label.post
        if not _KEY.search(_KEY_NOISE.sub("", m.label.phrase)) or not 5 <= len(key) <= 40:
            continue
        first = seen.setdefault(key, m)
        near = abs(first.value - m.value) <= max(2, first.value // 10)
        near = near or turned(first.value, m.value, 100)
        scoped = first.value >= 20 or m.tags.get(ORGAN, ("", ""))[1]
        if first.value != m.value and near and scoped:
            yield _repeat(first, m)


def _same_stage(doc: Document, inside: set[int]) -> Iterator[Contradiction]:
    """Two totals of the same stage (收到, 立案) that differ by a digit or two."""
    for stage in _STAGES.values():
        first: Mention | None = None
        for m in doc.cases:
            if m.level >= 0 or m.index in inside or m.year or not stage.search(m.label.near):
                continue
            if first is None:
                first = m
            elif m.value >= 100 and 0 < abs(first.value - m.value) <= first.value // 50:
                yield _repeat(first, m)


def _repeat(first: Mention, second: Mention) -> Contradiction:
    fact = RepeatFact(first.written, second.written)
    at = second.quantity.at
    return Contradiction("repeat", at, str(second.value), str(first.value), fact)
