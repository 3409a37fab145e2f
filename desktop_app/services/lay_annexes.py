"""The annexes of a summary: figures as tables, charts, the list of all cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.documents.words import say_code
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.figures import Figures, GradeTable, SatisfactionFigure
from desktop_app.domain.listing import ListRow
from desktop_app.domain.percent import percent, printed
from desktop_app.services.fill_summary import Wording

if TYPE_CHECKING:
    from desktop_app.documents.blocks import Align
    from desktop_app.documents.year_summary import (
        Annex,
        AnnexChart,
        AnnexItem,
        AnnexTable,
        YearSummary,
    )

CHART_DPI = 160
CHART_SIZE = (6.6, 3.7)
Rows = list[tuple[str, ...]]


def annexes_of(
    figures: Figures, rows: Sequence[ListRow], wording: Wording, resources: Path
) -> tuple[Annex, ...]:
    """Tables, charts that have something to show, and the list on lying pages."""
    from desktop_app.documents.year_summary import Annex  # start-up time

    own = wording.own
    tables = Annex(own["annex.tables"], tuple(_tables(figures, wording)))
    charts = Annex(own["annex.charts"], tuple(_charts(figures, wording, resources)))
    cases = Annex(own["annex.cases"], (_cases(rows, wording),), landscape=True)
    return tuple(annex for annex in (tables, charts, cases) if annex.items)


def _tables(figures: Figures, wording: Wording) -> Iterator[AnnexTable]:
    yield _modes(figures, wording)
    for grades in figures.grade_tables:
        yield _grades(grades, figures.decimals, wording)
    if figures.divisions:
        yield _divisions(figures, wording)
    if figures.months:
        yield _months(figures, wording)
    if figures.contacts.contacts:
        yield _contacts(figures, wording)
    if figures.feedback.base.value:
        yield _satisfaction(figures, wording)


def _table(
    wording: Wording, key: str, rows: Rows, widths: tuple[float, ...], note: str = ""
) -> AnnexTable:
    """A table whose first columns are words and whose numbers stand in the middle."""
    from desktop_app.documents.year_summary import AnnexTable  # start-up time

    headers = tuple(wording.own[f"{key}.headers"].split("|"))
    aligns: list[Align] = ["center"] * len(headers)
    caption = wording.own[f"{key}.caption"]
    return AnnexTable(headers, tuple(rows), widths, tuple(aligns), caption, note)


def _modes(figures: Figures, wording: Wording) -> AnnexTable:
    base = figures.total.value
    rows: Rows = [
        (
            say_code(wording.documents, mode),
            str(count.value),
            printed(percent(count.value, base, figures.decimals)),
        )
        for mode, count in figures.modes.items()
        if count.value
    ]
    rows.append((wording.own["total"], str(base), printed(percent(base, base, figures.decimals))))
    return _table(wording, "modes", rows, (3, 2, 2))


def _grades(table: GradeTable, decimals: int, wording: Wording) -> AnnexTable:
    rows: Rows = [
        (
            wording.say("grades.letter", letter=grade.letter),
            grade.wording,
            str(grade.count.value),
            printed(grade.percent),
        )
        for grade in table.grades
    ]
    base = table.base.value
    whole = printed(percent(base, base, decimals))
    rows.append((wording.own["total"], "", str(base), whole))
    facts = {"name": wording.base_name(table), "base": base}
    note = wording.say("grades.note", **facts, rounding=wording.rounding(decimals))
    return _table(wording, "grades", rows, (1.5, 6, 1.5, 1.5), note)


def _divisions(figures: Figures, wording: Wording) -> AnnexTable:
    rows: Rows = []
    for division in figures.divisions:
        boxes = division.boxes
        counts = (division.total, boxes.in_time, boxes.late, boxes.open_in_time, boxes.overdue)
        name = division.name or wording.own["divisions.none"]
        rows.append((name, *(str(count.value) for count in counts)))
    whole = figures.boxes
    total = sum(division.total.value for division in figures.divisions)
    sums = (whole.in_time, whole.late, whole.open_in_time, whole.overdue)
    rows.append((wording.own["total"], str(total), *(str(count.value) for count in sums)))
    widths = (3, 1.4, 1.8, 1.8, 2, 2)
    return _table(wording, "divisions", rows, widths, wording.own["divisions.note"])


def _months(figures: Figures, wording: Wording) -> AnnexTable:
    rows: Rows = [
        (
            wording.say("months.month", year=month.month[:4], month=int(month.month[5:])),
            str(month.answered.value),
            str(month.answered_so_far.value),
            str(month.due.value),
            str(month.due_so_far.value),
        )
        for month in figures.months
    ]
    return _table(wording, "months", rows, (2, 1.5, 1.5, 1.5, 1.5))


def _contacts(figures: Figures, wording: Wording) -> AnnexTable:
    cells = {(cell.way, cell.phase): cell.contacts for cell in figures.contact_cells}
    rows: Rows = []
    for way in figures.contact_ways:
        if way.contacts:
            parts = [str(cells[way.way, phase]) for phase in Phase]
            name = say_code(wording.documents, way.way or Way.VISIT)
            rows.append((name, *parts, str(way.contacts), str(way.cases.value)))
    whole = figures.contacts
    phases = [str(phase.contacts) for phase in figures.contact_phases]
    rows.append((wording.own["total"], *phases, str(whole.contacts), str(whole.cases.value)))
    widths = (2.4, 1.2, 1.2, 1.2, 1.2, 1.6)
    return _table(wording, "contacts", rows, widths, wording.own["contacts.note"])


def _satisfaction(figures: Figures, wording: Wording) -> AnnexTable:
    names = ("attitude_first", "attitude_final", "result_first", "result_final")
    rows = [_opinions(name, getattr(figures.satisfaction, name), wording) for name in names]
    sent = figures.feedback
    facts = {"sent": sent.base.value, "returned": sent.part.value, "rate": printed(sent.percent)}
    note = wording.say("satisfaction.note", **facts)
    return _table(wording, "satisfaction", rows, (3, 1.2, 1.6, 1.4, 1.2, 1.6, 1.8), note)


def _opinions(name: str, figure: SatisfactionFigure, wording: Wording) -> tuple[str, ...]:
    counts = (figure.satisfied, figure.basically, figure.dissatisfied, figure.base)
    return (
        wording.own[f"satisfaction.{name}"],
        *(str(count.value) for count in counts),
        printed(figure.percent),
        printed(figure.percent_with_basically),
    )


def _charts(figures: Figures, wording: Wording, resources: Path) -> Iterator[AnnexChart]:
    """Every chart that has a value, numbered; on paper only what is drawn counts, not its doors."""
    from desktop_app.charts.gallery import CHARTS, load_words  # start-up time
    from desktop_app.charts.style import light
    from desktop_app.documents.year_summary import AnnexChart

    style, words = light(resources / "fonts", CHART_SIZE), load_words(resources / "texts")
    plans = [chart.plan(figures, style, words) for chart in CHARTS]
    for number, plan in enumerate((one for one in plans if one.marks), start=1):
        caption = wording.say("chart.caption", number=number, title=plan.title)
        yield AnnexChart(replace(plan, marks=()), caption)


def with_pictures(summary: YearSummary, resources: Path) -> YearSummary:
    """The summary with its charts as pictures, for files that cannot hold their lines."""
    from desktop_app.charts.drawing import painted, png  # start-up time
    from desktop_app.charts.style import light
    from desktop_app.documents.year_summary import AnnexChart, AnnexPicture

    style = replace(light(resources / "fonts", CHART_SIZE), has_title=False)

    def pictured(item: AnnexItem) -> AnnexItem:
        if not isinstance(item, AnnexChart):
            return item
        return AnnexPicture(png(painted(item.plan, style), CHART_DPI), item.caption)

    annexes = (replace(one, items=tuple(map(pictured, one.items))) for one in summary.annexes)
    return replace(summary, annexes=tuple(annexes))


def _cases(rows: Sequence[ListRow], wording: Wording) -> AnnexTable:
    from desktop_app.documents.year_summary import AnnexTable  # start-up time

    words = wording.documents
    lines: Rows = [
        (
            str(place),
            row.number,
            row.title,
            words[f"HandlingMode.{row.mode}"],
            row.lead,
            row.division,
            row.handler,
            row.answered_on or "",
            row.grade,
            words[f"Stage.{row.stage}"],
        )
        for place, row in enumerate(rows, start=1)
    ]
    headers = tuple(wording.own["cases.headers"].split("|"))
    widths = (1.1, 2.2, 8.2, 1.3, 2.4, 2.7, 1.9, 2.3, 1.2, 2.1)
    aligns: list[Align] = ["center"] * len(headers)
    aligns[2] = "left"
    note = wording.say("cases.note", count=len(rows))
    return AnnexTable(headers, tuple(lines), widths, tuple(aligns), note=note)
