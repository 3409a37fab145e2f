"""Judges the lists of parts: which hold, which no reading resolves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from desktop_app.domain.report_check.mentions import Mention
from desktop_app.domain.report_check.numerals import turned
from desktop_app.domain.report_check.pairing import Pair
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.wholes import (
    AFTER,
    AMONG,
    BRACKET,
    RUN,
    PartList,
    Whole,
    has_others,
    is_of_cases,
)
from desktop_app.domain.report_check.words import (
    BOTH,
    CONGRESS,
    CPPCC,
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

_PARTIAL = re.compile(r"主要|重点|涉及|督办|领办|优秀|典型|列为|等$")
_SUMMED = re.compile(r"共计|合计|总计|总共|累计")
_DIVIDED = re.compile(r"其中|分为|[按从].{1,14}[分看]")
_SUBSET = re.compile(r"^\W*(?:其中)?(?:包括|包含|含)")
_NAMED_SUBSET = re.compile(r"其中|包括|包含|含")
_QUALIFYING = (TIMING, ORIGIN, FILING, TOPIC, MODE, GRADE, PUBLICITY, SATISFACTION)
_ASKED = re.compile(r"反馈|征询|征求|收回|回收|测评|评价")
FARTHEST = 5  # parts that make more times a total are not its parts
_NOUN = re.compile(
    r"^(?:其中:?)?(?:人大)?(?:代表)?(议案|建议|提案|社情民意)(?:信息)?(?:有|共|为)*$"
)
_LEVEL = re.compile(r"^(?:其中:?)?(全国|国家|省|市|区|县|州|镇)(?:级|本级)?(?:有|的)?$")


def broken_lists(
    lists: Sequence[PartList], known: Totals, shares: Sequence[Pair]
) -> list[PartList]:
    """The lists whose parts do not give their whole in any reading.

    The first owner of each is the whole the reader would take.
    """
    carried = {p.count.index: p for p in shares}
    exhaustive = any(f.binding == BRACKET and f.holds and len(f.parts) > 1 for f in lists)
    out = []
    for found in lists:
        if found.holds is None and not _is_elsewhere(found, known):
            whole = main_owner(found).value if found.owners else 0
            if found.total > whole * FARTHEST or _is_far_below(found, whole):
                continue
            if _contradicts(found, whole, carried, exhaustive=exhaustive):
                out.append(found)
    return out


def _is_far_below(found: PartList, whole: int) -> bool:
    """Whether parts are a handful of a total of an earlier sentence: a choice, not a division."""
    if not found.owners or found.certain:
        return False
    apart = found.owners[0].mentions[-1].sentence != found.parts[0].sentence
    return apart and found.total * FARTHEST < whole


def main_owner(found: PartList) -> Whole:
    """The whole a reader takes: the nearest, or totals side by side when they come closer."""
    first = found.owners[0]
    if len(found.owners) < 2 or found.binding not in (AMONG, RUN):
        return first
    if found.binding == RUN:
        return _run_owner(found)
    if _SUMMED.search(first.mentions[-1].region):
        return first
    near = found.owners[:6]
    most = max(p.value for p in found.parts)
    if first.value < most and (able := [w for w in found.owners if _all_but_makes(w, found)]):
        return able[0]
    if first.value < most and (close := [w for w in found.owners if _comes_close(w, found)]):
        return close[0]
    best = min(near, key=lambda w: abs(w.value - found.total))
    together = len(best.mentions) > 1 and first.mentions[-1] in best.mentions
    return best if together else first


def _all_but_makes(whole: Whole, found: PartList) -> bool:
    """Whether the parts miss a single total by a hair, where the nearest is less than one part."""
    gap = abs(whole.value - found.total)
    return len(whole.mentions) == 1 and gap * 50 <= found.total and len(found.parts) > 1


def _comes_close(whole: Whole, found: PartList) -> bool:
    """Whether the parts are of one family and miss a single total by a little."""
    gap = abs(whole.value - found.total)
    alike = any(all(f in p.tags for p in found.parts) for f in (MODE, GRADE, SATISFACTION))
    return alike and len(whole.mentions) == 1 and gap <= max(2, whole.value // 10)


def _run_owner(found: PartList) -> Whole:
    """The total a run stands for: the one it nearly makes, else the nearest before it."""
    most = max(p.value for p in found.parts)
    able = [w for w in found.owners if w.value >= most and _within(w, found)]
    best = min(able, key=lambda w: abs(w.value - found.total), default=found.owners[0])
    return best if abs(best.value - found.total) * 7 <= found.total else found.owners[0]


def _within(whole: Whole, found: PartList) -> bool:
    """Whether a total is near a run, or so close in value that the distance does not matter."""
    first = whole.mentions[0]
    paragraphs = found.parts[0].paragraph - first.paragraph
    alone = len(whole.mentions) == 1 and first.level < 0 and is_of_cases(first)
    return paragraphs <= 2 or (alone and abs(whole.value - found.total) * 20 <= found.total)


def _is_elsewhere(found: PartList, known: Totals) -> bool:
    """Whether the parts give another total of the text, before them or in their sentence."""
    if found.binding not in (AMONG, RUN) or found.certain:
        return False
    first = found.parts[0]
    direct = bool(found.owners) and found.owners[0].mentions[-1].sentence == first.sentence
    apart = direct and _are_organs(found)
    if any(w.value == found.total for w in found.owners if not apart or len(w.mentions) == 1):
        return True
    if found.binding == RUN and (found.total, first.quantity.unit) in known.counted:
        return True
    exclusive = (
        apart
        or has_others(found.parts)
        or any(len(_members(found.parts, f)) > 1 for f in (MODE, GRADE))
    )
    if found.binding == AMONG and direct and exclusive:
        return False
    return known.first(found.total, first.quantity.unit) < first.start


def _contradicts(
    found: PartList, whole: int, carried: dict[int, Pair], *, exhaustive: bool
) -> bool:
    if found.certain:
        return True
    if len(main_owner(found).mentions) > 1 and all(SATISFACTION in p.tags for p in found.parts):
        return False  # opinions are of the forms that came back, not of other parts together
    complete = _is_complete(found, carried)
    if _is_selection(found, whole, carried) and not complete:
        return False
    if found.binding == RUN:
        own = complete and all(carried[p.index].fits(found.total) for p in found.parts)
        apart = abs(found.total - whole) * 100 > 3 * whole
        return not (own and apart) and _run_contradicts(found, whole)
    if len(found.parts) == 1:
        return _lone_contradicts(found, exhaustive=exhaustive)
    if complete or any(len(_members(found.parts, f)) > 1 for f in (MODE, GRADE)):
        return complete or _closed(found, whole)
    if _NAMED_SUBSET.search(found.parts[0].region) and _is_beyond(found):
        return True
    equal = found.binding == AMONG and any(p.value == whole for p in found.parts)
    equal = equal and not (_are_organs(found) or _pairs(found.parts, found.total, whole))
    return not equal and _closed(found, whole)


def _is_complete(found: PartList, carried: dict[int, Pair]) -> bool:
    """Whether every part carries a share and the shares make 100 %."""
    owned = [carried[p.index] for p in found.parts if p.index in carried]
    if len(owned) < len(found.parts) or len(owned) < 2:
        return False
    return abs(sum((p.claimed for p in owned), Decimal(0)) - 100) <= Decimal("0.1") * len(owned)


def _is_selection(found: PartList, whole: int, carried: dict[int, Pair]) -> bool:
    """Whether every part has its right share of the whole: then some parts are left unsaid."""
    owned = [carried[p.index] for p in found.parts if p.index in carried]
    right = len(owned) == len(found.parts) and all(p.fits(whole) for p in owned)
    return right and found.total < whole


def _is_beyond(found: PartList) -> bool:
    """Whether a part is greater than every total it may belong to."""
    nearest = found.owners[0]
    summed = _SUMMED.search(nearest.mentions[-1].region)
    most = nearest.value if summed else max(w.value for w in found.owners)
    apart = found.parts[0].sentence - found.owners[0].mentions[-1].sentence
    return apart < 2 and any(p.value > most for p in found.parts)


def _lone_contradicts(found: PartList, *, exhaustive: bool) -> bool:
    part = found.parts[0]
    if part.value > max(w.value for w in found.owners):
        return True
    told = found.binding == BRACKET and MODE in part.tags and exhaustive
    return told and not _NAMED_SUBSET.search(part.region)


def _run_contradicts(found: PartList, whole: int) -> bool:
    first, owner = found.parts[0], main_owner(found).mentions[-1]
    if not _within(main_owner(found), found):
        return False
    if FILING in first.tags and len(main_owner(found).mentions) > 1:
        return False
    if FILING in first.tags:
        gap = abs(found.total - whole)
        members = _members(found.parts, FILING)
        sifted = "filed" in members and bool(members & {"refused", "turned"})
        return 0 < gap <= (max(2, whole // 30) if len(found.parts) > 2 else 2 if sifted else 0)
    if GRADE in first.tags:
        adjacent = first.segment == owner.segment and first.index == owner.index + 1
        likely = adjacent or whole / 2 < found.total < whole * 2
        return likely and (found.total > whole or _is_closed_by_grade(found, whole))
    if SATISFACTION in first.tags:
        asked = bool(_ASKED.search(owner.label.near + owner.label.post))
        members = {p.tags[SATISFACTION][0] for p in found.parts}
        near = first.index - owner.index <= 2
        over = first.index - owner.index == 1 and first.sentence == owner.sentence
        if over and 0 < found.total - whole <= max(2, whole // 10):
            return True
        return (asked and near) or (len(members) > 2 and found.total > whole / 2)
    told = len(_members(found.parts, PUBLICITY)) > 2
    return told and abs(found.total - whole) <= max(1, whole // 20)


def _is_closed_by_grade(found: PartList, whole: int) -> bool:
    """Whether grades end where grades end: letters, a last resort among them, or nearly all."""
    members = {p.tags[GRADE][0] for p in found.parts}
    ends = members & {"limited", "reference"} or all(len(name) == 1 for name in members)
    return bool(ends) or whole - found.total <= max(2, whole // 20)


def _closed(found: PartList, whole: int) -> bool:
    """Whether the words say that these parts are all there is (their sum is not the whole)."""
    parts, total = found.parts, found.total
    if any(REST in p.tags for p in parts) or has_others(parts):
        return True
    if found.binding == AFTER:
        near = abs(total - whole) <= max(2, whole // 10)
        return near or turned(total, whole) or _are_organs(found) or _modes(parts, total, whole)
    if len(parts) > 3 and abs(total - whole) * 200 <= whole:
        return True  # a slip in a long list, whatever its words
    if len(parts) > 2 and turned(total, whole):
        return True
    hinted = any(_PARTIAL.search(p.label.near) for p in parts)
    if hinted and (total < whole or any("涉及" in p.label.near for p in parts)):
        return False
    if any(rule(parts, total, whole) for rule in (_modes, _grades, _pairs)):
        return True
    if _are_organs(found) or _levels(parts) or _nouns(parts):
        return True
    if len(parts) > 2 and _topics(parts, total, whole):
        return True
    subset = _SUBSET.search(parts[0].region) and total < whole
    return not subset and _nearly(parts, total, whole)


def _members(parts: Sequence[Mention], family: str) -> set[str]:
    """The members of a family, when every part has its own; else none."""
    members = [name for p in parts for name in p.tags.get(family, ())]
    told = all(family in p.tags for p in parts)
    return set(members) if told and len(set(members)) == len(members) else set()


def _modes(parts: Sequence[Mention], total: int, whole: int) -> bool:
    members = _members(parts, MODE)
    shared = members & {"CO", "FOR_REFERENCE"}
    return len(members) > 1 and (bool(shared and members - shared) or total > whole)


def _grades(parts: Sequence[Mention], total: int, whole: int) -> bool:
    if len(_members(parts, GRADE)) > 1:
        return True
    members = _members(parts, SATISFACTION)
    if len(members) > 1:
        return total > whole or "unsatisfied" in members or whole - total <= max(2, whole // 20)
    members = _members(parts, PUBLICITY)
    return len(members) > 1 and (total > whole or len(members) > 2)


def _pairs(parts: Sequence[Mention], total: int, whole: int) -> bool:
    if _members(parts, TIMING) == {"session", "between"}:
        return True
    if _members(parts, STATE) == {"open", "done"}:
        return True
    origins = {p.tags.get(ORIGIN, ("",))[0] for p in parts}
    if "" not in origins and "body" in origins and len(origins) > 1:
        return True
    members = _members(parts, FILING)
    return len(members) > 2 and abs(total - whole) <= max(2, whole // 20)


def _is_qualified(parts: Sequence[Mention], owner: Mention, family: str) -> bool:
    """Whether a family narrows the parts and not their whole (重点, A类 of all)."""
    named = {p.tags.get(family) for p in parts}
    if family == ORIGIN and named <= {None, ("person",)}:
        return False  # 政协委员提案 is another word for 政协提案
    return named not in ({None}, {owner.tags.get(family)})


def _nouns(parts: Sequence[Mention]) -> bool:
    """议案1件、建议19件."""
    found = [_NOUN.search(p.label.near) for p in parts]
    names = [m[1] for m in found if m]
    return len(names) == len(parts) > 1 and len(set(names)) == len(names)


def _are_organs(found: PartList) -> bool:
    return _organs(found.parts, main_owner(found).mentions[-1])


def _organs(parts: Sequence[Mention], owner: Mention) -> bool:
    organs = [p.tags.get(ORGAN, ("", "")) for p in parts]
    names = {o[0] for o in organs}
    if len(set(organs)) != len(organs) or not names <= {CONGRESS, CPPCC, BOTH}:
        return False
    if any(_is_qualified(parts, owner, f) for f in _QUALIFYING):
        return False
    levels = {o[1] for o in organs}
    return names == {CONGRESS, CPPCC} or (len(levels) > 1 and "" not in levels)


def _levels(parts: Sequence[Mention]) -> bool:
    """省级9件、市级62件."""
    found = [_LEVEL.search(p.label.near) for p in parts]
    names = {m[1] for m in found if m}
    return len(names) == len(parts) > 1


def _topics(parts: Sequence[Mention], total: int, whole: int) -> bool:
    """Subjects are exclusive: with an 其他 they are all, and they cannot exceed their whole."""
    divided = len(parts) > 3 and bool(_DIVIDED.search(parts[0].region))
    least = whole - whole // 10 if divided else whole
    return all(TOPIC in p.tags for p in parts) and least < total <= whole * 5 // 4


def _nearly(parts: Sequence[Mention], total: int, whole: int) -> bool:
    """Parts that miss their whole by a hair are a slip, not a selection."""
    gap = abs(total - whole)
    if len(parts) == 2:
        return whole >= 50 and gap <= whole * 2 // 100
    return gap <= max(1, whole * 3 // 100)
