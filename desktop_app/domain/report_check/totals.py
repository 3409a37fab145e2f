"""The totals of a text: every number a sum or a percentage may rest on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.wholes import PartList
from desktop_app.domain.report_check.words import MODE

NEVER = 1 << 60


@dataclass(frozen=True)
class Totals:
    """Values with the place each is first known at, for any unit and by unit.

    ``counted`` are the single counts of the text, wherever they stand.
    """

    places: dict[int, int]
    by_unit: dict[tuple[int, str], int]
    counted: frozenset[tuple[int, str]]

    def first(self, value: int, unit: str = "") -> int:
        """Where a value is first known; beyond every text when it is not."""
        if unit:
            return self.by_unit.get((value, unit), NEVER)
        return self.places.get(value, NEVER)

    @cached_property
    def values(self) -> tuple[int, ...]:
        """All values, ascending."""
        return tuple(sorted(self.places))

    def within(self, low: int, high: int) -> tuple[int, ...]:
        """The values from ``low`` to ``high``, at most a hundred."""
        start = bisect_left(self.values, low)
        return self.values[start : min(bisect_right(self.values, high), start + 100)]


def known_totals(doc: Document, lists: Iterable[PartList]) -> Totals:
    """Single counts, sums of listed parts, totals side by side, and some modes (主办+分办)."""
    places: dict[int, int] = {}
    by_unit: dict[tuple[int, str], int] = {}
    for value, unit, place in _all(doc, lists):
        places[value] = min(place, places.get(value, NEVER))
        by_unit[value, unit] = min(place, by_unit.get((value, unit), NEVER))
    counted = frozenset((m.value, m.quantity.unit) for m in doc.cases)
    return Totals(places, by_unit, counted)


def _all(doc: Document, lists: Iterable[PartList]) -> Iterator[tuple[int, str, int]]:
    for m in doc.cases:
        yield m.value, m.quantity.unit, m.start
    lists = list(lists)
    yield from _mode_sums(lists)
    for found in lists:
        unit = found.parts[0].quantity.unit
        for value, place in _sums(found):
            yield value, unit, place


def _mode_sums(lists: Iterable[PartList]) -> Iterator[tuple[int, str, int]]:
    """What all lists of modes give together: 主办 of both organs, everything but 会办."""
    together: dict[str, list[Mention]] = {}
    for found in lists:
        for p in found.parts:
            for name in p.tags.get(MODE, ())[:1]:
                together.setdefault(name, []).append(p)
                if name != "CO":
                    together.setdefault("ours", []).append(p)
    for group in together.values():
        yield sum(p.value for p in group), group[0].quantity.unit, group[-1].start


def _sums(found: PartList) -> Iterator[tuple[int, int]]:
    start = found.parts[0].start
    if found.holds is not None:
        yield found.total, start
    if len(found.parts) == 1 and found.owners and MODE in found.parts[0].tags:
        yield found.owners[0].value - found.total, start
    for whole in found.owners[:6]:
        yield whole.value, whole.mentions[0].start
    if all(MODE in p.tags for p in found.parts) and len(found.parts) <= 5:
        for size in range(2, len(found.parts)):
            for some in combinations(found.parts, size):
                yield sum(p.value for p in some), start
