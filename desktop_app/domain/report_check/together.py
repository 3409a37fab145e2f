"""Checks two counts told apart against the one count that stands for both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop_app.domain.report_check.findings import Contradiction, SumFact
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import turned
from desktop_app.domain.report_check.totals import Totals
from desktop_app.domain.report_check.words import BOTH, CONGRESS, CPPCC, ORGAN, ORIGIN

_BESIDES = re.compile(r"除[^,;。]{0,10}$")
_THE_REST = re.compile(r"其[余他它](?:的)?$")
_RETURNED = re.compile(r"退回|退办|调出|撤回")
_IN_FACT = re.compile(r"^实际(?:承办|办理)?$")
_COMPARED = re.compile(r"[;。]|比|较")


def together(doc: Document, known: Totals, inside: set[int]) -> Iterator[Contradiction]:
    """建议15件、提案22件 … 36件建议提案: both together, named with another count."""
    pairs = first_of_each(doc)
    a, b = pairs[0] if pairs else (None, None)
    if a is None or b is None or a.sentence != b.sentence or _COMPARED.search(doc.between(a, b)):
        return
    made = a.value + b.value
    for m in doc.cases:
        own = m.level < 0 and not m.year and m.index not in inside and set(m.tags) == {ORGAN}
        if not own or m.tags[ORGAN][0] != BOTH or m.start < b.start:
            continue
        close = abs(m.value - made) <= max(1, made // 50) or turned(m.value, made)
        if m.value != made and close and known.first(m.value) >= m.start:
            parts = (str(a.value), str(b.value))
            fact = SumFact(parts, str(made), m.written)
            yield Contradiction("sum", m.quantity.at, str(m.value), str(made), fact)


def exceptions(doc: Document, known: Totals) -> Iterator[Contradiction]:
    """66件…除3件延期外,其余62件均已答复; 34件,退回3件,实际承办30件.

    Both together are a total of the text.
    """
    for a, b in pairwise(doc.mentions):
        if not (a.counts_cases and b.counts_cases and a.sentence == b.sentence):
            continue
        left_out = _BESIDES.search(doc.text[: a.start][-12:]) and _THE_REST.search(b.label.near)
        returned = _RETURNED.search(a.label.near) and _IN_FACT.search(b.label.near)
        if not (left_out or returned):
            continue
        made = a.value + b.value
        told = (made, b.quantity.unit) in known.counted
        if told or known.first(made) < a.start or a.level != b.level:
            continue
        before = [x for x in doc.mentions[max(0, a.index - 30) : a.index] if x.counts_cases]
        near = [x for x in before if x.year == b.year and x.quantity.unit == b.quantity.unit]
        whole = min(near, key=lambda x: abs(x.value - made), default=None)
        if whole is not None and abs(whole.value - made) <= max(2, made // 10):
            parts = (str(a.value), str(b.value))
            fact = SumFact(parts, str(made), str(whole.value), "总数")
            yield Contradiction("sum", (a.start, b.end), str(whole.value), str(made), fact)


def first_of_each(doc: Document) -> list[tuple[Mention, Mention]]:
    """The first count of suggestions and the first of proposals, when nothing narrows them."""
    first: dict[str, Mention] = {}
    for m in doc.cases:
        if m.level < 0 and not m.year and set(m.tags) <= {ORGAN, ORIGIN} and ORGAN in m.tags:
            first.setdefault(m.tags[ORGAN][0], m)
    pair = first.get(CONGRESS), first.get(CPPCC)
    return [(pair[0], pair[1])] if pair[0] and pair[1] else []
