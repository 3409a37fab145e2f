"""Finds which counts are given as parts of which whole: brackets, 其中 lists, runs of a family."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.reading import organ_split, reads_as
from desktop_app.domain.report_check.words import (
    FILING,
    GRADE,
    MODE,
    ORGAN,
    ORIGIN,
    PUBLICITY,
    REST,
    SATISFACTION,
    TIMING,
    TOPIC,
)

BRACKET, AMONG, RUN, AFTER = "bracket", "among", "run", "after"
SENTENCE_LIMIT = 200
_MARK = re.compile(
    r"其中|包括|包含|分为|分别(?:为|是|有)|含|[按从][^,;。]{1,14}[分看]|组成|涵盖"
    r"|(?:提案|建议|件|总数|答复|意见|反馈|案件|办理)中"
)
_NAMED = re.compile(r"\W*(?:其中|包括|含)")
_SHARED_OUT = re.compile(r"分别(?:为|是|有)|分为")
_MIDST = re.compile(r"(?:中|里|之中|当中)$")
_ELSEWHERE = re.compile(r"另有?|此外|另外|同时|除此|还(?:办理|承办|收到|有)|以及(?:办理|承办|收到)")
_TOTAL = re.compile(r"(?:合计|共计|总计|总共|累计|全年共|[,;]\s?共)(?:有|为|办理|承办|收到)?\s?$")
_LEFT = re.compile(r"其余|余下|剩余")
_JOINED = re.compile(r"[\s,]?(?:共计|合计|共|计|有|为)?\s?")
_ITEM = re.compile(
    r"\s*(?:\d{1,2}[.、)]|[(]?[一二三四五六七八九十]{1,2}[)、]|[一二三四五六七]是|[①-⑳])"
)
_RUN_FAMILIES = (GRADE, SATISFACTION, PUBLICITY, FILING)


@dataclass(frozen=True)
class Whole:
    """A total, or the sum of totals that stand side by side."""

    mentions: tuple[Mention, ...]

    @property
    def value(self) -> int:
        """The count."""
        return sum(m.value for m in self.mentions)


@dataclass(frozen=True)
class PartList:
    """Parts, the wholes they may belong to (nearest reading first), the one that holds if any.

    ``certain`` marks a list whose wording already says that the parts are all there is.
    """

    parts: tuple[Mention, ...]
    owners: tuple[Whole, ...]
    binding: str
    holds: Whole | None
    certain: bool = False

    @property
    def total(self) -> int:
        """The sum of the parts."""
        return sum(p.value for p in self.parts)


def part_lists(doc: Document) -> list[PartList]:
    """Every list of parts that the wording proposes."""
    levels: dict[int, list[Mention]] = {}
    for m in doc.cases:
        levels.setdefault(m.level, []).append(m)
    outside = levels.pop(-1, [])
    out = [found for level, counts in levels.items() for found in _bracket(doc, level, counts)]
    out += _sentences(outside)
    out += _items(doc, outside)
    taken = {
        p.index
        for found in out
        for p in found.parts
        if _is_division(found) or (_NAMED.match(p.region) and not _run_family(p))
    }
    return [*out, *_runs(outside, taken)]


def _bracket(doc: Document, level: int, counts: list[Mention]) -> list[PartList]:
    owner = _bracket_owner(doc, level)
    if owner is not None:
        return _Reader(counts, [Whole((owner,))], BRACKET).read(first_is_marked=True)
    place = bisect_left(doc.starts, level)
    rated = place and doc.mentions[place - 1].sort == "percent"
    outer = [m for m in doc.mentions[max(0, place - 8) : place] if m.counts_cases]
    if not rated or not outer or not all(SATISFACTION in m.tags for m in counts):
        return []
    total, most = _total(counts), max(m.value for m in outer)
    wholes = [Whole((m,)) for m in outer if abs(m.value - total) <= max(2, m.value // 20)]
    if total > most:
        wholes = [Whole((m,)) for m in outer if m.value == most]
    holds = next((w for w in wholes if w.value == total), None)
    return [PartList(tuple(counts), tuple(wholes), AMONG, holds)] if wholes else []


def _bracket_owner(doc: Document, level: int) -> Mention | None:
    """The count right before a bracket, or right after it."""
    place = bisect_left(doc.starts, level)
    before, after = doc.mentions[max(0, place - 3) : place], doc.mentions[place : place + 60]
    if before and not re.search(r"[,;。:、()\n]", doc.text[before[-1].end : level]):
        return before[-1] if before[-1].counts_cases else None
    close = doc.closing[level]
    follower = next((m for m in after if m.start > close), None)
    if follower is None or not follower.counts_cases:
        return None
    return follower if _JOINED.fullmatch(doc.text[close + 1 : follower.start]) else None


def _sentences(counts: list[Mention]) -> Iterator[PartList]:
    """The lists of the running text; the totals of a sentence are offered to the next one."""
    offered: list[Whole] = []
    for _, group in groupby(counts, key=lambda m: m.sentence):
        reader = _Reader(list(group)[:SENTENCE_LIMIT], offered, AMONG)
        yield from reader.read(first_is_marked=False)
        offered = (_wholes(reader.items[-40:]) + offered)[:12] if reader.items else offered


def _wholes(tops: Sequence[Mention]) -> list[Whole]:
    """The totals a sentence offers: its last, the last ones together, each one."""
    out = [Whole((tops[-1],))]
    for size in range(2, min(len(tops), 6) + 1):
        if len({m.quantity.unit for m in tops[-size:]}) == 1:
            out.append(Whole(tuple(tops[-size:])))
    return out + [Whole((m,)) for m in tops[:-1]]


class _Reader:
    """Takes the lists out of one sentence or bracket, innermost first; ``items`` are its totals."""

    def __init__(self, counts: list[Mention], offered: list[Whole], binding: str) -> None:
        self.items = counts
        self.offered = offered
        self.binding = binding

    def read(self, *, first_is_marked: bool) -> list[PartList]:
        marked = [i for i, m in enumerate(self.items) if self._is_marked(i, m)]
        if first_is_marked and 0 not in marked:
            marked.insert(0, 0)
        out = [found for i in reversed(marked) for found in self._take(i)]
        if not first_is_marked:
            out += self._trailing_total()
            out += self._remainders()
        return out

    def _is_marked(self, i: int, m: Mention) -> bool:
        if _MARK.search(m.region):
            return i > 0 or not _SHARED_OUT.search(m.region)
        return i > 0 and bool(_MIDST.search(self.items[i - 1].label.post))

    def _owners(self, i: int, first: Mention) -> list[Whole]:
        owners = list(self.offered)
        if i:
            before = self.items[max(0, i - 40) : i]
            segment = [m for m in before if m.segment == before[-1].segment]
            owners = _wholes(segment)
            if not any(f in first.tags for f in (MODE, GRADE, SATISFACTION)):
                owners += [w for w in _wholes(before) if len(w.mentions) > 1]
                owners += [Whole((before[0],)), *self.offered]
        owners = [w for w in owners if _comparable(w, first)]
        organ = first.tags.get(ORGAN, ("",))[0]
        if organ and MODE not in first.tags and len(owners) > 1 and GRADE in first.tags:
            owners.sort(key=lambda w: w.mentions[-1].tags.get(ORGAN, ("",))[0] != organ)
        return owners

    def _take(self, i: int) -> list[PartList]:
        parts = _alike(self.items[i:])
        owners = self._owners(i, parts[0]) if parts else []
        if not owners:
            return []
        if split := self._by_organ(parts, owners):
            return split
        here = [p for p in parts if p.segment == parts[0].segment] if i else parts
        for whole in owners:
            nearest = whole is owners[0]
            offer = parts if nearest else here
            if count := reads_as(offer, whole.value, is_nearest=nearest):
                taken, rest = parts[:count], parts[count:]
                self._drop(taken)
                found = PartList(tuple(taken), tuple(owners), self.binding, whole)
                return [found, *self._again(taken, rest, whole)]
        chosen = _first_family(parts)
        self._drop(chosen)
        return [PartList(tuple(chosen), tuple(owners), self.binding, None)]

    def _again(self, taken: list[Mention], rest: list[Mention], whole: Whole) -> list[PartList]:
        """A second division after the first, of the same whole or of some of its parts."""
        if not rest or any(_MARK.search(m.region) for m in rest):
            return []
        divisions = (_first_family(rest[k:]) for k in range(min(len(rest), 6) - 1))
        chosen = next((c for c in divisions if len(c) > 1 and _shared(c)), [])
        if not chosen or _goes_on(taken, chosen):
            return []
        owners = (whole, *_wholes(taken), *(Whole(tuple(taken[:k])) for k in range(2, len(taken))))
        holds = next((w for w in owners if w.value == _total(chosen)), None)
        if holds:
            self._drop(chosen)
        return [PartList(tuple(chosen), owners, self.binding, holds)]

    def _drop(self, parts: Sequence[Mention]) -> None:
        gone = {p.index for p in parts}
        self.items = [m for m in self.items if m.index not in gone]

    def _by_organ(self, parts: list[Mention], owners: list[Whole]) -> list[PartList]:
        """人大建议8件、政协提案16件。其中建议主办5件、协办3件;提案分办15件: each with its own."""
        totals = [w.mentions[0] for w in owners if len(w.mentions) == 1]
        if self.binding == BRACKET or not (failing := organ_split(parts, totals)):
            return []
        group, total = failing
        self._drop(parts)
        return [PartList(tuple(group), (Whole((total,)),), AMONG, None, certain=True)]

    def _trailing_total(self) -> Iterator[PartList]:
        """A 12件、B 13件,合计25件."""
        for i, m in enumerate(self.items[2:14], 2):
            parts = [p for p in self.items[:i] if p.quantity.unit == m.quantity.unit]
            greatest = max((p.value for p in parts), default=0)
            if len(parts) < 2 or m.value <= greatest or not _TOTAL.search(m.region):
                continue
            starts = [k for k, p in enumerate(parts) if not k or p.segment != parts[k - 1].segment]
            fitting = [k for k in starts if _total(parts[k:]) == m.value]
            start = fitting[0] if fitting else 0
            holds = Whole((m,)) if fitting else None
            yield PartList(tuple(parts[start:]), (Whole((m,)),), AFTER, holds)
            return

    def _remainders(self) -> Iterator[PartList]:
        """7件…已落实5件,其余2件: what is left closes the sum."""
        for i, m in enumerate(self.items):
            if i < 2 or not _LEFT.search(m.label.near):
                continue
            holds = next(
                (k for k in range(i) if self.items[k].value == _total(self.items[k + 1 : i + 1])),
                None,
            )
            k = i - 2 if holds is None else holds
            parts, whole = tuple(self.items[k + 1 : i + 1]), Whole((self.items[k],))
            if whole.value > parts[0].value and len({p.quantity.unit for p in parts}) == 1:
                kept = None if holds is None else whole
                yield PartList(parts, (whole,), AMONG, kept, certain=True)


def _total(parts: Sequence[Mention]) -> int:
    return sum(p.value for p in parts)


def _alike(items: list[Mention]) -> list[Mention]:
    """The items from the first on that share its unit and year, up to 另/此外/同时."""
    out: list[Mention] = []
    for m in items[:24]:
        if out and (_ELSEWHERE.search(m.region) or m.year != out[0].year):
            break
        if not out or m.quantity.unit == out[0].quantity.unit:
            out.append(m)
    return out


def _comparable(whole: Whole, part: Mention) -> bool:
    first = whole.mentions[0]
    return first.quantity.unit == part.quantity.unit and first.year == part.year


def _first_family(parts: list[Mention]) -> list[Mention]:
    """The leading parts of one family, else those of the first segment, else all."""
    for family in parts[0].tags:
        chosen, seen = [parts[0]], _names(parts[0], family)
        for p in parts[1:]:
            if REST in p.tags:
                chosen.append(p)
                continue
            if family not in p.tags or (family != TOPIC and seen & _names(p, family)):
                break
            seen |= _names(p, family)
            chosen.append(p)
        if len(chosen) > 1:
            return chosen
    segment = [p for p in parts if p.segment == parts[0].segment]
    return segment if len(segment) > 1 else parts


def _is_division(found: PartList) -> bool:
    """Whether the parts are parts beyond doubt: they hold, or are of one family."""
    if len(found.parts) < 2:
        return False
    return found.holds is not None or bool(_shared(list(found.parts)))


def _goes_on(taken: list[Mention], chosen: list[Mention]) -> bool:
    """Whether further parts are further members of the same family, and so of an outer list."""
    for family in _RUN_FAMILIES:
        if all(family in m.tags for m in (*taken, *chosen)):
            first = set().union(*(_names(m, family) for m in taken))
            return not first & set().union(*(_names(m, family) for m in chosen))
    return False


def _shared(parts: list[Mention]) -> set[str]:
    return set(parts[0].tags) & set(parts[1].tags)


def _names(m: Mention, family: str) -> set[str]:
    members = m.tags[family]
    return {"".join(members)} if family == ORGAN else set(members)


def _items(doc: Document, counts: list[Mention]) -> Iterator[PartList]:
    """Numbered lines after a total: each line's first count is a part."""
    lines = [list(group) for _, group in groupby(counts, key=lambda m: m.paragraph)]
    start = 0
    for i in range(1, len(lines) + 1):
        if i < len(lines) and _is_item(doc, lines[i][0]):
            continue
        if i - start > 2:
            heads = [line[0] for line in lines[start + 1 : i]]
            wholes = _wholes(lines[start][-6:])
            owners = [w for w in wholes if _comparable(w, heads[0])]
            holds = next((w for w in owners if w.value == _total(heads)), None)
            if owners and len({m.quantity.unit for m in heads}) == 1:
                yield PartList(tuple(heads), tuple(owners), AMONG, holds)
        start = i


def _is_item(doc: Document, m: Mention) -> bool:
    begin = doc.text.rfind("\n", max(0, m.start - 60), m.start) + 1
    return bool(begin and _ITEM.match(doc.text, begin))


def _runs(counts: list[Mention], taken: set[int]) -> Iterator[PartList]:
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


def _run_family(m: Mention) -> str:
    return next((f for f in _RUN_FAMILIES if f in m.tags and len(m.tags[f]) == 1), "")


def _continues(run: list[Mention], m: Mention) -> bool:
    first = run[0]
    family = _run_family(first)
    if family == FILING and REST in m.tags and m.sentence == run[-1].sentence:
        return True
    if not family or _run_family(m) != family or len(run) > 8:
        return False
    if m.paragraph - run[-1].paragraph > 2 or m.year != first.year:
        return False
    if family == GRADE and (len(m.tags[GRADE][0]) == 1) != (len(first.tags[GRADE][0]) == 1):
        return False
    return all(m.tags[family] != p.tags.get(family) for p in run)


def _run_list(run: list[Mention], earlier: list[Mention], later: list[Mention]) -> PartList:
    total = _total(run)
    earlier = [m for m in earlier if m.year == run[0].year]
    owners = _wholes(earlier[-6:]) if earlier else []
    owners += [Whole((m,)) for m in reversed(earlier[:-6])]
    owners += [Whole((m,)) for m in later if m.sentence == run[-1].sentence]
    holds = next((w for w in owners if w.value == total), None)
    return PartList(tuple(run), tuple(owners), RUN, holds)
