"""What a check gives back: the figures read, and the contradictions with their arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from desktop_app.domain.errors import UserError

Span = tuple[int, int]
Kind = Literal["sum", "percent", "base", "repeat", "grade", "store"]


class UnreadableReport(UserError):
    """A report's file cannot be read.

    Facts: file, reason (missing, folder, empty, damaged, pdf, old_word, not_word, password,
    not_text, too_large, unsafe).
    """


@dataclass(frozen=True)
class Quantity:
    """A figure of the text: its words, value, unit ("件", "%", "百分点" …) and place.

    ``role`` names what it counts where the wording tells ("total", "mode:CO", "grade:A",
    "rate:on_time", "way:PHONE", "previous_b"), else it is empty. A store is compared by it.
    """

    text: str
    value: Decimal
    unit: str
    at: Span
    role: str = ""


@dataclass(frozen=True)
class SumFact:
    """Parts against their whole; ``whole`` is None where parts overlap a bare percentage sum."""

    parts: tuple[str, ...]
    total: str
    whole: str
    whole_label: str = ""


@dataclass(frozen=True)
class ShareFact:
    """A percentage against count over base. ``right`` is the half-up value of count / base.

    ``habit`` is "cut" (truncated), "bent" (moved to reach 100) or empty; ``other_base`` is a base
    in the text that gives the claimed figure, ``range`` the whole bases that would.
    """

    claimed: str
    count: str
    base: str
    right: str
    exact: str
    habit: str = ""
    other_base: str = ""
    base_range: tuple[int, int] | None = None


@dataclass(frozen=True)
class CountFact:
    """A part that must read otherwise: the base its percentage stands for, and the mended sum."""

    sum: SumFact
    share: ShareFact
    label: str
    should: str
    mended: tuple[str, ...]


@dataclass(frozen=True)
class RepeatFact:
    """The same quantity given twice; ``first`` and ``second`` as written."""

    first: str
    second: str


@dataclass(frozen=True)
class FullFact:
    """A rate of 100 % beside a count of those that fall short."""

    rate: str
    short: str


@dataclass(frozen=True)
class ChangeFact:
    """A change against an earlier figure: before, now, the change claimed and the right one."""

    before: str
    now: str
    claimed: str
    right: str


@dataclass(frozen=True)
class StoreFact:
    """A figure of the text against the same figure of the store."""

    claimed: str
    stored: str


Fact = SumFact | ShareFact | CountFact | RepeatFact | FullFact | ChangeFact | StoreFact


@dataclass(frozen=True)
class Finding:
    """One contradiction: where, what the text claims, what the arithmetic expects, and why.

    ``explanation`` says ``fact`` in the report's own language.
    """

    kind: Kind
    at: Span
    text: str
    claimed: str
    expected: str
    explanation: str
    fact: Fact


@dataclass(frozen=True)
class Contradiction:
    """A finding before it is put into words."""

    kind: Kind
    at: Span
    claimed: str
    expected: str
    fact: Fact


@dataclass(frozen=True)
class Report:
    """The result of one check."""

    sound: bool
    figures: tuple[Quantity, ...]
    findings: tuple[Finding, ...]
