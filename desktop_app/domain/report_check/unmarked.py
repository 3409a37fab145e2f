"""Lists of parts that no word announces: numbered lines, runs of a family, members side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.wholes import (
    AMONG,
    RUN,
    PartList,
    Whole,
    comparable,
    is_of_cases,
    total,
    wholes,
)
from desktop_app.domain.report_check.words import (
    BOTH,
    FILING,
    GRADE,
    MODE,
    ORGAN,
    ORIGIN,
    PUBLICITY,
    REST,
    SATISFACTION,
    STATE,
    TIMING,
    TOPIC,
)

_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.、)]|[(]?[一二三四五六七八九十]{1,2}[)、]|[一二三四五六七]是|[①-⑳])"
)
RUN_FAMILIES = (GRADE, SATISFACTION, PUBLICITY, FILING)
_BESIDE = (MODE, ORGAN, STATE, TOPIC)


def items(doc: Document, counts: list[Mention]) -> Iterator[PartList]:
    """Numbered lines after a total: each line's first count is a part."""
    lines = [list(group) for _, group in groupby(counts, key=lambda m: m.paragraph)]
    start = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and _is_item(doc, lines[i][0]):
            continue
        if i - start > 2:
            heads = [line[0] for line in lines[start + 1 : i]]
            owners = [w for w in wholes(lines[start][-6:]) if comparable(w, heads[0])]
            holds = next((w for w in owners if w.value == total(heads)), None)
            if owners and len({m.quantity.unit for m in heads}) == 1:
                yield PartList(tuple(heads), tuple(owners), AMONG, holds)
        start = i


def _is_item(doc: Document, m: Mention) -> bool:
    begin = doc.text.rfind("\n", max(0, m.start - 60), m.start) + 1
    return bool(begin and _ITEM.match(doc.text, begin))


def runs(counts: list[Mention], taken: set[int]) -> Iterator[PartList]:
    """Members of one family that follow each other without 其中: A类…B类…, 满意…不满意…."""
    free = [(i, m) for i, m in enumerate(counts) if m.index not in taken]
    start = 0
    for i in range(1, len(free) + 1):
        run = [m for _, m in free[start:i]]
        if i < len(free) and _continues(run, free[i][1]):
            continue
        if len(run) > 1:
            first, last = free[start][0], free[i - 1][0]
            earlier = [m for m in counts[max(0, first - 200) : first] if not _sorted(m, taken)]
            yield _run_list(run, earlier, counts[last + 1 : last + 7])
        start = i


def _sorted(m: Mention, taken: set[int]) -> bool:
    """Whether a count only sorts proposals by who or when, and so is no whole of answers."""
    return m.index in taken and (ORIGIN in m.tags or TIMING in m.tags)


def run_family(m: Mention) -> str:
    """The family in whose runs a count may stand, "" for none."""
    return next((f for f in RUN_FAMILIES if f in m.tags and len(m.tags[f]) == 1), "")


def _continues(run: list[Mention], m: Mention) -> bool:
    first = run[0]
    family = run_family(first)
    if family == FILING and REST in m.tags and m.sentence == run[-1].sentence:
        return True
    if not family or run_family(m) != family or len(run) > 8:
        return False
    if m.paragraph - run[-1].paragraph > 2 or m.year != first.year:
        return False
    if family == GRADE and (len(m.tags[GRADE][0]) == 1) != (len(first.tags[GRADE][0]) == 1):
        return False
    return all(m.tags[family] != p.tags.get(family) for p in run)


def _run_list(run: list[Mention], earlier: list[Mention], later: list[Mention]) -> PartList:
    made = total(run)
    unit = run[0].quantity.unit
    earlier = [m for m in earlier if m.year == run[0].year and m.quantity.unit == unit]
    earlier = [m for m in earlier if is_of_cases(m)]
    owners = wholes(earlier[-6:]) if earlier else []
    owners += [Whole((m,)) for m in reversed(earlier[:-6])]
    owners += [Whole((m,)) for m in later if m.sentence == run[-1].sentence]
    holds = next((w for w in owners if w.value == made), None)
    return PartList(tuple(run), tuple(owners), RUN, holds)


def led(counts: Sequence[Mention]) -> Iterator[PartList]:
    """Modes behind the total of their segment: 人大建议11件,主办8件,会办3件;政协提案46件,…."""
    for found in beside([m for m in counts if _stays(m)], ()):
        owner, first = found.owners[0].mentions[0], found.parts[0]
        if MODE in first.tags and owner.segment == first.segment:
            yield found


def _stays(m: Mention) -> bool:
    return len(m.tags.get(MODE, ())) < 2


def beside(counts: Sequence[Mention], offered: Sequence[Whole]) -> Iterator[PartList]:
    """Members side by side after a total: 共承办62件,主办17件、分办7件、会办38件.

    No word binds them to it, so they are told of only where they nearly make it.
    """
    start = 0
    for i in range(1, len(counts) + 1):
        if i < len(counts) and _is_member(counts[start:i], counts[i]):
            continue
        parts = counts[start:i]
        if len(parts) > 1:
            before = [Whole((m,)) for m in reversed(counts[max(0, start - 1) : start])]
            owners = [w for w in before or offered[:1] if _may_own(w, parts)]
            if owners and _is_near(owners[0].value, total(parts)):
                yield PartList(tuple(parts), tuple(owners), AMONG, None)
        start = i


def _is_member(parts: Sequence[Mention], m: Mention) -> bool:
    """Whether a count goes on a row of members of one family."""
    first, last = parts[0], parts[-1]
    same = m.quantity.unit == first.quantity.unit and m.year == first.year
    if not same or m.segment != last.segment:
        return False
    return any(
        family in m.tags and _goes_with(parts, m, family)
        for family in _BESIDE
        if family in first.tags
    )


def _goes_with(parts: Sequence[Mention], m: Mention, family: str) -> bool:
    """Whether a member is a new one of its family; subjects may be called alike."""
    told = [p.tags.get(family, ()) for p in parts]
    if family == TOPIC:
        return all(told)
    return all(told) and BOTH not in m.tags[family] and m.tags[family] not in told


def _may_own(whole: Whole, parts: Sequence[Mention]) -> bool:
    """Whether a total may be that of the parts: it is none of their family itself."""
    m = whole.mentions[-1]
    shared = next(f for f in _BESIDE if f in parts[0].tags and f in parts[1].tags)
    free = shared not in m.tags or (shared == ORGAN and BOTH in m.tags[shared])
    return free and len(whole.mentions) == 1 and comparable(whole, parts[0])


def _is_near(whole: int, made: int) -> bool:
    """Whether a sum misses a total by a slip: a little, or digits turned round."""
    if whole == made:
        return False
    return abs(whole - made) <= max(2, whole // 20) or sorted(str(whole)) == sorted(str(made))
