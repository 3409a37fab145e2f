"""Look at a summary: the pages as they are saved, and whether its figures hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.figures import Count, Figures, SatisfactionFigure
from desktop_app.domain.report_check.findings import Finding
from desktop_app.services.count_figures import count_figures, figures_as_json
from desktop_app.services.desk import Desk
from desktop_app.services.produce_summary import summary_content, written
from desktop_app.storage import sessions

if TYPE_CHECKING:
    from desktop_app.documents.year_summary import YearSummary


@dataclass(frozen=True)
class FigureCheck:
    """Parts against their whole. key says which sum; a part is named by its code or its letter."""

    key: str
    parts: tuple[tuple[object, int], ...]
    whole: int

    @property
    def total(self) -> int:
        """What the parts add up to."""
        return sum(value for _, value in self.parts)

    @property
    def holds(self) -> bool:
        """Whether the parts make their whole."""
        return self.total == self.whole


@dataclass(frozen=True)
class SummaryView:
    """The bytes of the PDF, the sums behind it, and contradictions found in its sentences."""

    pdf: bytes
    checks: tuple[FigureCheck, ...]
    findings: tuple[Finding, ...]


def view_summary(desk: Desk, session_id: int, as_of: date | None = None) -> SummaryView:
    """The summary as of a day (today when None): pages and checks from the same content.

    Raises NotAllowed, NotFound, UnknownField, BrokenField.
    """
    content = summary_content(desk, session_id, as_of)
    figures = count_figures(desk, [sessions.get(session_id)], content.as_of)
    pdf = written(content, "pdf", desk.resources)
    return SummaryView(pdf, tuple(figure_checks(figures)), _findings(content, figures))


def figure_checks(figures: Figures) -> Iterator[FigureCheck]:
    """Every sum that a reader of the summary could add up again."""
    whole = figures.total.value
    yield _sum("modes", figures.modes.items(), whole)
    yield _sum("stages", figures.stages.items(), whole)
    for table in figures.grade_tables:
        letters = [(grade.letter, grade.count) for grade in table.grades]
        yield _sum("grades", letters, table.base.value)
    if figures.months:
        months = [(month.month, month.answered) for month in figures.months]
        yield _sum("months", months, figures.months[-1].answered_so_far.value)
    ways = tuple((figure.way, figure.contacts) for figure in figures.contact_ways)
    yield FigureCheck("contacts", ways, figures.contacts.contacts)
    for name in ("attitude_final", "result_final"):
        yield _opinions(name, getattr(figures.satisfaction, name))


def _sum(key: str, counted: Iterable[tuple[object, Count]], whole: int) -> FigureCheck:
    parts = tuple((name, count.value) for name, count in counted if count.value)
    return FigureCheck(key, parts, whole)


def _opinions(name: str, figure: SatisfactionFigure) -> FigureCheck:
    kinds = ("satisfied", "basically", "dissatisfied")
    counted: list[tuple[str, Count]] = [(kind, getattr(figure, kind)) for kind in kinds]
    return _sum(name, counted, figure.base.value)


def _findings(content: YearSummary, figures: Figures) -> tuple[Finding, ...]:
    """What the report checker says of the summary's own sentences, against the store as well."""
    from desktop_app.domain.report_check.check import check, check_against  # start-up time

    texts = [content.title, content.lead]
    for chapter in content.chapters:
        texts += [chapter.heading, *(part.text for part in chapter.parts)]
    report = check("\n".join(texts))
    return tuple(check_against(report, figures_as_json(figures)).findings)
