"""Parts and the wholes they may belong to: the values the reading of lists works with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.report_check.mentions import Mention
from desktop_app.domain.report_check.words import GRADE, ORGAN

_OF_OTHERS = re.compile(r"审批|信访|案件|事项|投诉|热线|政策|文件")
_OTHERS = re.compile(
    r"其[他它](?:类|科室|处室|股室|部门|单位|方面|工作|领域|问题|内容|事项|情况|提案|建议|的|有|共|为)*$"
)
_OF_CASES = re.compile(
    r"[主独分会协]办|提案|建议|议案|意见|承办|办理|交办|答复|办复|立案|收到|合计|共|总"
)
BRACKET, AMONG, RUN, AFTER = "bracket", "among", "run", "after"


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


def wholes(tops: Sequence[Mention]) -> list[Whole]:
    """The totals a sentence offers: its last, the last ones together, each one."""
    out = [Whole((tops[-1],))]
    for size in range(2, min(len(tops), 6) + 1):
        alike = {(m.quantity.unit, GRADE in m.tags) for m in tops[-size:]}
        if len(alike) == 1:
            out.append(Whole(tuple(tops[-size:])))
    return out + [Whole((m,)) for m in tops[:-1]]


def is_of_cases(m: Mention) -> bool:
    """Whether the words around a count, if any, say that it counts proposals or their answers."""
    words = m.label.near + "|" + m.label.post
    told = not m.label.near or bool(_OF_CASES.search(words))
    return told and not _OF_OTHERS.search(words)


def total(parts: Sequence[Mention]) -> int:
    """What counts make together."""
    return sum(p.value for p in parts)


def comparable(whole: Whole, part: Mention) -> bool:
    """Whether a part may belong to a whole: same unit, same year."""
    first = whole.mentions[0]
    return first.quantity.unit == part.quantity.unit and first.year == part.year


def has_others(parts: Sequence[Mention]) -> bool:
    """Whether 其他 is among the parts, which makes them all there is."""
    return len(parts) > 1 and any(_OTHERS.search(p.label.near) for p in parts)


def shared(parts: Sequence[Mention]) -> set[str]:
    """The families that the first two parts share."""
    return set(parts[0].tags) & set(parts[1].tags)


def names(m: Mention, family: str) -> set[str]:
    """The members of a family that a count names."""
    members = m.tags[family]
    return {"".join(members)} if family == ORGAN else set(members)
