"""Checks shares told without counts: the parts of one whole make 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop_app.domain.report_check.findings import Contradiction, SumFact
from desktop_app.domain.report_check.mentions import Document, Mention
from desktop_app.domain.report_check.numerals import decimals
from desktop_app.domain.report_check.pairing import Pair
from desktop_app.domain.report_check.quantities import PERCENT
from desktop_app.domain.report_check.words import letters

_PORTION = re.compile(r"占[^,;。]{0,12}$|占比|比例|比重")
_SUMMED = re.compile(r"合计|共占|总共|累计|三者|两者|以上")
_NOT_PORTION = re.compile(r"率|增|降|提高|上升|减|同比|环比|合计|共占|分别")


def contradictions(doc: Document, shares: Sequence[Pair]) -> Iterator[Contradiction]:
    """Three or more bare shares side by side that nearly make 100 %, and do not."""
    paired = {p.percent.index for p in shares}
    run: list[Mention] = []
    for m in doc.mentions:
        if _is_portion(m) and m.index not in paired:
            if run and (m.sentence != run[-1].sentence or m.index != run[-1].index + 1):
                yield from _judge(run)
                run = []
            run.append(m)
        else:
            if not _SUMMED.search(m.region):
                yield from _judge(run)
            run = []
    yield from _judge(run)


def _is_portion(m: Mention) -> bool:
    if m.sort != PERCENT or m.approximate or m.loose or _NOT_PORTION.search(m.region):
        return False
    return bool(_PORTION.search(m.region) or letters(m.label.near))


def _judge(run: Sequence[Mention]) -> Iterator[Contradiction]:
    total = sum((m.quantity.value for m in run), Decimal(0))
    fair = sum((Decimal(5).scaleb(-decimals(m.quantity.value) - 1) for m in run), Decimal(0))
    if len(run) > 2 and fair < abs(total - 100) and 97 <= total <= 105:
        parts = tuple(m.written for m in run)
        fact = SumFact(parts, f"{total}%", "100%")
        yield Contradiction("sum", (run[0].start, run[-1].end), f"{total}%", "100%", fact)
