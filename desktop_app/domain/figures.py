"""The figures of a year 口径: every number with the cases behind it, every share with its base.

Counting rules are those of the yearly reports: grades, satisfaction and on-time answers over the
cases we answer ourselves; modes in cases; contacts in conversations; feedback in forms received.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.listing import ListQuery
from desktop_app.domain.proposal import HandlingMode, Kind, Publicity
from desktop_app.domain.session import GradeBase
from desktop_app.domain.stage import Stage


@dataclass(frozen=True)
class Count:
    """A number, and the list that holds its cases (or those its forms are of).

    A year's figures have hundreds of counts and few are opened: conditions become a query then.
    """

    value: int
    where: Mapping[str, Any] | ListQuery

    @property
    def query(self) -> ListQuery:
        """What opens exactly the cases behind the number."""
        return self.where if isinstance(self.where, ListQuery) else ListQuery(**self.where)


@dataclass(frozen=True)
class Rate:
    """A share with its base. percent is text with the session's decimals; None for 0 / 0."""

    part: Count
    base: Count
    percent: str | None


@dataclass(frozen=True)
class GradeFigure:
    """How many answers carry a letter; percent is of the table's base."""

    letter: str
    wording: str
    count: Count
    percent: str | None
    needs_promise: bool = False


@dataclass(frozen=True)
class GradeTable:
    """The grades of sessions that share a scheme and a base; two schemes make two tables.

    base counts the graded cases within base_kind; ungraded those of it that wait for a grade.
    """

    scheme_id: int | None
    session_ids: tuple[int, ...]
    base_kind: GradeBase
    base: Count
    ungraded: Count
    grades: tuple[GradeFigure, ...]


@dataclass(frozen=True)
class Boxes:
    """四格: answered in time or late, open in time or overdue; references and returns left out.

    closed_undated are old cases that were closed with no day of answer on record.
    """

    in_time: Count
    late: Count
    open_in_time: Count
    overdue: Count
    closed_undated: Count


@dataclass(frozen=True)
class DivisionFigure:
    """One division's cases; id None are those not broken down yet."""

    id: int | None
    name: str
    total: Count
    stages: Mapping[Stage, Count]
    boxes: Boxes


@dataclass(frozen=True)
class MonthFigure:
    """Answers given in a month, answers due in it, and both added up since the first month."""

    month: str
    answered: Count
    due: Count
    answered_so_far: Count
    due_so_far: Count


@dataclass(frozen=True)
class ContactFigure:
    """Conversations of one way and phase (None: of all), and the cases they were about."""

    way: Way | None
    phase: Phase | None
    contacts: int
    cases: Count


@dataclass(frozen=True)
class SatisfactionFigure:
    """Forms by opinion; base is the forms received that give one, values count forms."""

    satisfied: Count
    basically: Count
    dissatisfied: Count
    base: Count
    percent: str | None
    percent_with_basically: str | None


@dataclass(frozen=True)
class Satisfaction:
    """办理态度 and 办理结果, as first said and as it stands after further rounds."""

    attitude_first: SatisfactionFigure
    attitude_final: SatisfactionFigure
    result_first: SatisfactionFigure
    result_final: SatisfactionFigure


@dataclass(frozen=True)
class HandlerFigure:
    """One handler's load; id None are cases without a handler."""

    id: int | None
    name: str
    total: Count
    answered: Count
    open_in_time: Count
    overdue: Count


@dataclass(frozen=True)
class PromiseFigure:
    """Promises of this year's answers by what became of them; values count promises."""

    total: Count
    kept: Count
    running: Count
    overdue: Count
    cannot: Count


@dataclass(frozen=True)
class PreviousB:
    """B 类转化: last year's cases that ended the year at B, and those resolved since."""

    year: int
    total: Count
    resolved: Count
    percent: str | None


@dataclass(frozen=True)
class YearFigure:
    """One year of the same organ, for comparison."""

    year: int
    total: Count
    modes: Mapping[HandlingMode, Count]
    on_time: Rate


class NoteKind(StrEnum):
    """What a reader must be told beside the figures."""

    SUM_NOT_WHOLE = "SUM_NOT_WHOLE"
    UNGRADED = "UNGRADED"
    RETURNED_INCLUDED = "RETURNED_INCLUDED"
    SEVERAL_SCHEMES = "SEVERAL_SCHEMES"
    CLOSED_UNDATED = "CLOSED_UNDATED"


@dataclass(frozen=True)
class Note:
    """A note with the facts its sentence needs: a count, or the sum that is not 100."""

    kind: NoteKind
    value: str


@dataclass(frozen=True)
class Figures:
    """All figures of one or several sessions as of a day."""

    session_ids: tuple[int, ...]
    session_names: tuple[str, ...]
    years: tuple[int, ...]
    as_of: date
    decimals: int
    total: Count
    kinds: Mapping[Kind, Count]
    modes: Mapping[HandlingMode, Count]
    stages: Mapping[Stage, Count]
    grade_tables: tuple[GradeTable, ...]
    answering: Count
    answered: Count
    talk: Rate
    met: Rate
    on_time: Rate
    on_time_original: Rate
    co_on_time: Rate
    boxes: Boxes
    divisions: tuple[DivisionFigure, ...]
    months: tuple[MonthFigure, ...]
    contacts: ContactFigure
    contact_ways: tuple[ContactFigure, ...]
    contact_phases: tuple[ContactFigure, ...]
    contact_cells: tuple[ContactFigure, ...]
    feedback: Rate
    satisfaction: Satisfaction
    publicity: Mapping[Publicity, Count]
    public: Rate
    promises: PromiseFigure
    previous_b: PreviousB | None
    handlers: tuple[HandlerFigure, ...]
    compared: tuple[YearFigure, ...]
    notes: tuple[Note, ...]
