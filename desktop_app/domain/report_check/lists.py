"""Finds which counts are given as parts of which whole: brackets, 其中 lists, runs of a family."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.reading import organ_split, reads_as
from desktop_app.domain.report_check.unmarked import (
    RUN_FAMILIES,
    beside,
    items,
    led,
    run_family,
    runs,
)
from desktop_app.domain.report_check.wholes import (
    AFTER,
    AMONG,
    BRACKET,
    PartList,
    Whole,
    comparable,
    has_others,
    names,
    shared,
    total,
    wholes,
)
from desktop_app.domain.report_check.words import (
    BOTH,
    CONGRESS,
    CPPCC,
    GRADE,
    MODE,
    ORGAN,
    ORIGIN,
    REST,
    SATISFACTION,
    STATE,
    TOPIC,
)

SENTENCE_LIMIT = 200
_MARK = re.compile(
    r"其中|包括|包含|分为|分别(?:为|是|有)|含|[按从][^,;。]{1,14}[分看]|组成|涵盖"
    r"|(?:提案|建议|议案|件|总数|答复|意见|反馈|案件|办理|诉求|来信|信件|留言)中"
)
_NAMED_WHOLE = re.compile(r"(?<![未不予])(立案|交办|办复|答复|办结)的?[^,;。\d]{0,8}中")
_AMONG_ORGAN = re.compile(
    r"(?<!议案)(?<!建议)(?<!建议和)(?<!建议、)(建议|提案)中[,:]?[^,;。]{0,8}$"
)
_BRACKETED = re.compile(r"\([^()]*\)")
_NAMED = re.compile(r"\W*(?:其中|包括|含)")
_SHARED_OUT = re.compile(r"分别(?:为|是|有)|分为")
# Parts of a count that was not read (信息346期,其中…), or of one year among several.
_CHOSEN = re.compile(r"\d[^\d,;年月日届次号]{1,3}[,;]其中|其中\W*(?:19|20)\d{2}年")
_LISTED = re.compile(r":|,?(?:其中|分别是|分别为)")
_MIDST = re.compile(
    r"(?:中|里|之中|当中)(?:有)?(?:(?:主办|独办|单办|分办|会办|协办)件?|[A-D甲乙丙丁]类件?)?(?:有|为|的)?$"
)
_ELSEWHERE = re.compile(r"另有?|此外|另外|同时|除此|还(?:办理|承办|收到|有)|以及(?:办理|承办|收到)")
_TOTAL = re.compile(r"(?:合计|共计|总计|总共|累计|全年共|[,;]\s?共)(?:有|为|办理|承办|收到)?\s?$")
_LEFT = re.compile(r"其余|余下|剩余|其[他它]的?有?$")
_FURTHER = re.compile(r"另外?有?$")
_JOINED = re.compile(r"[\s,]?(?:共计|合计|共|计|有|为)?\s?")


def part_lists(doc: Document) -> list[PartList]:
    """Every list of parts that the wording proposes."""
    levels: dict[int, list[Mention]] = {}
    for m in doc.cases:
        levels.setdefault(m.level, []).append(m)
    outside = levels.pop(-1, [])
    out = [found for level, counts in levels.items() for found in _bracket(doc, level, counts)]
    marked, loose = _sentences(outside, _houses(doc))
    out += marked
    divided = _divided(out)
    out += [found for found in loose if not _is_divided(found, divided)]
    out += items(doc, outside)
    taken = {
        p.index
        for found in out
        for p in found.parts
        if _is_division(found) or (_NAMED.match(p.region) and not run_family(p))
    }
    return [*out, *runs(outside, taken)]


def _bracket(doc: Document, level: int, counts: list[Mention]) -> list[PartList]:
    owner = _bracket_owner(doc, level)
    if owner is not None and not _is_of_all(doc, owner, counts):
        return _Reader(counts, [Whole((owner,))], BRACKET).read(first_is_marked=True)
    if owner is not None:
        return []
    place = bisect_left(doc.starts, level)
    rated = place and doc.mentions[place - 1].sort == "percent"
    outer = [m for m in doc.mentions[max(0, place - 8) : place] if m.counts_cases]
    if not rated or not outer or not all(SATISFACTION in m.tags for m in counts):
        return []
    made, most = total(counts), max(m.value for m in outer)
    owners = [Whole((m,)) for m in outer if abs(m.value - made) <= max(2, m.value // 20)]
    if made > most:
        owners = [Whole((m,)) for m in outer if m.value == most]
    holds = next((w for w in owners if w.value == made), None)
    return [PartList(tuple(counts), tuple(owners), AMONG, holds)] if owners else []


def _is_of_all(doc: Document, owner: Mention, counts: list[Mention]) -> bool:
    """Whether a bracket behind the last part divides all: 437件,建议246件、提案191件(主办…)."""
    made = total(counts)
    before = doc.mentions[max(0, owner.index - 6) : owner.index]
    return made > owner.value and any(
        m.counts_cases
        and m.value == made
        and m.sentence == owner.sentence
        and m.level == owner.level
        for m in before
    )


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


def _houses(doc: Document) -> dict[int, int]:
    """By the part that opens its list: how many houses are told to share (由8个科室承办:…)."""
    return {
        m.index: int(before.quantity.value)
        for before, m in pairwise(doc.mentions)
        if before.quantity.unit in ("个", "家") and not before.counts_cases
        if m.counts_cases and before.segment == m.segment and _LISTED.match(m.region)
    }


def _sentences(
    counts: list[Mention], houses: Mapping[int, int]
) -> tuple[list[PartList], list[PartList]]:
    """The lists of the running text, bound by a word and not; each sentence offers its totals."""
    offered: list[Whole] = []
    marked, loose = list[PartList](), list[PartList]()
    for _, group in groupby(counts, key=lambda m: m.sentence):
        counted = list(group)[:SENTENCE_LIMIT]
        reader = _Reader(list(counted), offered, AMONG, houses)
        marked += reader.read(first_is_marked=False)
        loose += [*beside(reader.items, offered), *led(counted)]
        offered = (wholes(reader.items[-40:]) + offered)[:12] if reader.items else offered
    return marked, loose


def _divided(marked: Sequence[PartList]) -> dict[int, set[str]]:
    """The families by which each total is divided, by its place among the mentions."""
    divided: dict[int, set[str]] = {}
    for found in marked:
        if found.holds and len(found.parts) > 1:
            of_total = divided.setdefault(found.holds.mentions[-1].index, set())
            of_total |= shared(found.parts)
    return divided


def _is_divided(loose: PartList, divided: Mapping[int, set[str]]) -> bool:
    """Whether a total is divided by the same family already, and so has its parts elsewhere."""
    by = divided.get(loose.owners[0].mentions[-1].index)
    return bool(by and by & shared(loose.parts))


class _Reader:
    """Takes the lists out of one sentence or bracket, innermost first; ``items`` are its totals."""

    def __init__(
        self,
        counts: list[Mention],
        offered: list[Whole],
        binding: str,
        houses: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        self.items = counts
        self.offered = offered
        self.binding = binding
        self.houses = houses

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
        if _CHOSEN.search(m.region):
            return False
        if _MARK.search(_BRACKETED.sub("", m.lead)):
            return i > 0 or not _SHARED_OUT.search(m.region)
        return i > 0 and (m.region.startswith(":") or _is_midst(self.items[i - 1]))

    def _owners(self, i: int, first: Mention) -> list[Whole]:
        owners = list(self.offered)
        if i:
            before = self.items[max(0, i - 40) : i]
            segment = [m for m in before if m.segment == before[-1].segment]
            owners = wholes(segment)
            if not any(f in first.tags for f in (MODE, GRADE, SATISFACTION)):
                owners += [w for w in wholes(before) if len(w.mentions) > 1]
                owners += [Whole((before[0],)), *self.offered]
        owners = [w for w in owners if comparable(w, first)]
        if named := _NAMED_WHOLE.search(first.lead):
            owners.sort(key=lambda w: named[1] not in _told(w.mentions[-1]))
        if (among := _AMONG_ORGAN.search(first.lead)) and (
            MODE in first.tags or GRADE in first.tags
        ):
            owners = self._of_organ(i, CPPCC if among[1] == "提案" else CONGRESS) or owners
        organ = first.tags.get(ORGAN, ("",))[0]
        if organ and MODE not in first.tags and len(owners) > 1 and GRADE in first.tags:
            owners.sort(key=lambda w: w.mentions[-1].tags.get(ORGAN, ("",))[0] != organ)
        return owners

    def _of_organ(self, i: int, organ: str) -> list[Whole]:
        """The total that 提案中 or 建议中 names, where one stands before."""
        before = list(reversed(self.items[:i]))
        before += [w.mentions[0] for w in self.offered if len(w.mentions) == 1]
        return [
            Whole((m,))
            for m in before
            if m.tags.get(ORGAN, ("",))[0] == organ and MODE not in m.tags and GRADE not in m.tags
        ]

    def _take(self, i: int) -> list[PartList]:
        is_midst = i > 0 and _is_midst(self.items[i - 1])
        parts = _alike(self.items[i:], is_midst=is_midst)
        owners = self._owners(i, parts[0]) if parts else []
        if not owners:
            return []
        if split := self._by_organ(parts, owners):
            return split
        if self.houses.get(parts[0].index) == len(parts) > 1:
            self._drop(parts)
            holds = next((w for w in owners if w.value == total(parts)), None)
            return [PartList(tuple(parts), tuple(owners), self.binding, holds, certain=True)]
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
        chosen = next((c for c in divisions if len(c) > 1 and (shared(c) or has_others(c))), [])
        if not chosen or _goes_on(taken, chosen):
            return []
        owners = (whole, *wholes(taken), *(Whole(tuple(taken[:k])) for k in range(2, len(taken))))
        holds = next((w for w in owners if w.value == total(chosen)), None)
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
        group, owner = failing
        self._drop(parts)
        return [PartList(tuple(group), (Whole((owner,)),), AMONG, None, certain=True)]

    def _trailing_total(self) -> Iterator[PartList]:
        """A 12件、B 13件,合计25件."""
        for i, m in enumerate(self.items[2:14], 2):
            parts = [p for p in self.items[:i] if p.quantity.unit == m.quantity.unit]
            greatest = max((p.value for p in parts), default=0)
            if len(parts) < 2 or m.value <= greatest or not _TOTAL.search(m.region):
                continue
            starts = [k for k, p in enumerate(parts) if not k or p.segment != parts[k - 1].segment]
            fitting = [k for k in starts if total(parts[k:]) == m.value]
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
                (k for k in range(i) if self.items[k].value == total(self.items[k + 1 : i + 1])),
                None,
            )
            k = i - 2 if holds is None else holds
            parts, whole = tuple(self.items[k + 1 : i + 1]), Whole((self.items[k],))
            if whole.value > parts[0].value and len({p.quantity.unit for p in parts}) == 1:
                kept = None if holds is None else whole
                yield PartList(parts, (whole,), AMONG, kept, certain=True)


def _is_midst(m: Mention) -> bool:
    """Whether a total is named as that of which something follows (18件中, 5件建议中主办3件)."""
    return bool(_MIDST.search(m.label.post))


def _told(m: Mention) -> str:
    """The words a total is called by, without those that deny it."""
    return re.sub(r"(?:不予?|未予?)立案", "", m.label.near + m.label.post)


def _alike(items: list[Mention], *, is_midst: bool) -> list[Mention]:
    """The items from the first on that share its unit and year, up to 另/此外/同时.

    Where the whole is named as such (18件中) what is 另外 belongs to it.
    """
    out: list[Mention] = []
    for m in items[:24]:
        is_further = is_midst and bool(_FURTHER.search(m.label.near))
        apart = bool(_ELSEWHERE.search(m.region)) and not is_further
        if out and (apart or m.year != out[0].year):
            break
        if not out or m.quantity.unit == out[0].quantity.unit:
            out.append(m)
    return out


def _first_family(parts: list[Mention]) -> list[Mention]:
    """The leading parts of one family, else those of the first segment, else all."""
    for family in parts[0].tags:
        chosen, seen = [parts[0]], names(parts[0], family)
        for p in parts[1:]:
            if REST in p.tags:
                chosen.append(p)
                continue
            if family == ORGAN and family not in p.tags and MODE in p.tags:
                continue  # 人大建议11件,主办8件,会办3件;政协提案46件
            if family not in p.tags:
                break
            if family not in (TOPIC, ORIGIN) and seen & names(p, family):
                break
            if family == ORGAN and BOTH in p.tags[family] and BOTH not in parts[0].tags[family]:
                break
            seen |= names(p, family)
            chosen.append(p)
        if len(chosen) > 1:
            return chosen
    segment = [p for p in parts if p.segment == parts[0].segment]
    done = (k for k, p in enumerate(segment) if STATE in p.tags and STATE not in parts[0].tags)
    end = next(done, len(segment))
    return segment[: end if end > 1 else None] if len(segment) > 1 else parts


def _is_division(found: PartList) -> bool:
    """Whether the parts are parts beyond doubt: they hold, or are of one family."""
    if len(found.parts) < 2:
        return False
    return found.holds is not None or bool(shared(list(found.parts)))


def _goes_on(taken: list[Mention], chosen: list[Mention]) -> bool:
    """Whether further parts are further members of the same family, and so of an outer list."""
    for family in RUN_FAMILIES:
        if all(family in m.tags for m in (*taken, *chosen)):
            first = set().union(*(names(m, family) for m in taken))
            return not first & set().union(*(names(m, family) for m in chosen))
    return False
