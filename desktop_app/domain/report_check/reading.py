"""How a row of counts may be read as the parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.domain.report_check.mentions import Mention
from desktop_app.domain.report_check.words import (
    CONGRESS,
    CPPCC,
    GRADE,
    MODE,
    ORGAN,
    PUBLICITY,
    SATISFACTION,
    TIMING,
    TOPIC,
)

_OTHERS = re.compile(r"其[他它余]")
_EXCLUSIVE = (MODE, GRADE, SATISFACTION, PUBLICITY, TIMING)


def reads_as(parts: Sequence[Mention], whole: int, *, is_nearest: bool) -> int:
    """How many of the parts, from the first, make up ``whole``; 0 when no reading does.

    A single part is a reading only for the nearest whole, and a reading may not stop in the
    middle of a family (主办9件、协办2件 of 9件).
    """
    count = tree_prefix([p.value for p in parts], whole)
    if count == 1 and len(parts) > 1 and not is_nearest:
        return 0
    if 0 < count < len(parts) and _cuts_family(parts[:count], parts[count]):
        return 0
    if 1 < count < len(parts) and not is_nearest and _goes_on(parts[count - 1], parts[count]):
        return 0
    return count


def _goes_on(last: Mention, left: Mention) -> bool:
    """Whether a row of parts joined by 、 goes on behind a reading."""
    return last.region.startswith("、") and left.region.startswith("、")


def _cuts_family(taken: Sequence[Mention], left: Mention) -> bool:
    spread = taken[0].segment != taken[-1].segment and left.sentence == taken[-1].sentence
    if left.value == 0 or not (spread or left.segment == taken[-1].segment):
        return False
    if _OTHERS.search(left.label.near):
        return True
    if all(TOPIC in p.tags for p in (*taken, left)):
        return True
    if len(taken) == 1 and set(left.tags) == set(taken[0].tags) == {ORGAN}:
        return {taken[0].tags[ORGAN][0], left.tags[ORGAN][0]} == {CONGRESS, CPPCC}
    for family in _EXCLUSIVE:
        if family in left.tags and all(family in p.tags for p in taken):
            return all(p.tags[family] != left.tags[family] for p in taken)
    return False


def tree_prefix(values: Sequence[int], whole: int) -> int:
    """How many values read as the parts of ``whole``, each perhaps followed by its own parts.

    0 when no reading gives the whole.
    """

    def take(i: int, left: int) -> int:
        if left == 0:
            return i
        if i >= len(values) or values[i] > left:
            return 0
        if done := take(i + 1, left - values[i]):
            return done
        inner = 0
        for j in range(i + 1, min(len(values), i + 9)):
            inner += values[j]
            if inner >= values[i]:
                nested = inner == values[i] and j > i + 1
                return take(j + 1, left - values[i]) if nested else 0
        return 0

    return take(0, whole) if whole > 0 else 0


def organ_split(
    parts: Sequence[Mention], totals: Sequence[Mention]
) -> tuple[list[Mention], Mention] | None:
    """The parts of one organ against that organ's total, where the other organ's parts hold.

    None when the organs cannot be told apart, or both hold, or neither does.
    """
    groups = _organ_groups(parts)
    owned: dict[str, Mention] = {}
    for m in totals:
        owned.setdefault(m.tags.get(ORGAN, ("",))[0], m)
    if set(groups) != {CONGRESS, CPPCC} or not set(groups) <= set(owned):
        return None
    if not all(MODE in p.tags or GRADE in p.tags for p in parts):
        return None
    failing = [o for o in groups if sum(p.value for p in groups[o]) != owned[o].value]
    return (groups[failing[0]], owned[failing[0]]) if len(failing) == 1 else None


def _organ_groups(parts: Sequence[Mention]) -> dict[str, list[Mention]]:
    """The parts by organ; a part without a word of it goes with the one before."""
    groups: dict[str, list[Mention]] = {}
    current = ""
    for p in parts:
        current = p.tags.get(ORGAN, (current,))[0]
        groups.setdefault(current, []).append(p)
    return groups
