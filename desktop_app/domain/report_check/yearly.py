"""Checks totals of several years against the years they are divided into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop_app.domain.report_check.findings import Contradiction, SumFact
from desktop_app.domain.report_check.mentions import Document, Mention

_OF_YEAR = re.compile(r"\W*(?:其中\W*)?((?:19|20)\d{2})年度?(?:的|为|共|有|办理|承办|收到)*")
_YEARS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_SPAN = re.compile(r"([两二三四五2-5])年(?!度)")


def contradictions(doc: Document) -> Iterator[Contradiction]:
    """三年办理135件,其中2019年41件、2020年46件、2021年49件."""
    run: list[Mention] = []
    for m in doc.cases:
        if run and not _goes_on(run[-1], m):
            yield from _judge(doc, run)
            run = []
        if run or _OF_YEAR.fullmatch(m.region):
            run.append(m)
    yield from _judge(doc, run)


def _goes_on(last: Mention, m: Mention) -> bool:
    alike = m.index == last.index + 1 and m.level == last.level and m.sentence == last.sentence
    return alike and m.quantity.unit == last.quantity.unit and bool(_OF_YEAR.fullmatch(m.region))


def _judge(doc: Document, run: Sequence[Mention]) -> Iterator[Contradiction]:
    whole = doc.mentions[run[0].index - 1] if run and run[0].index else None
    if whole is None or len(run) < 2 or not whole.counts_cases:
        return
    if whole.sentence != run[0].sentence or whole.quantity.unit != run[0].quantity.unit:
        return
    total = sum(p.value for p in run)
    told = _SPAN.search(doc.text[max(0, whole.start - 20) : whole.start])
    whole_told = told is not None and _YEARS[told[1]] == len(run)
    near = abs(total - whole.value) <= max(2, whole.value // 20)
    if total != whole.value and (whole_told or near):
        parts = tuple(str(p.value) for p in run)
        fact = SumFact(parts, str(total), str(whole.value), "总数")
        at = (run[0].start, run[-1].end)
        yield Contradiction("sum", at, str(whole.value), str(total), fact)
