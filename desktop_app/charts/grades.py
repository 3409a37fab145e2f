"""办理结果: answers by grade with their share, and the base they are shares of."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, columns
from desktop_app.charts.sketch import Sketch, Words
from desktop_app.charts.style import Style
from desktop_app.domain.chart_plan import ChartPlan, Rule
from desktop_app.domain.figures import Figures, GradeTable


def plan(figures: Figures, style: Style, words: Words) -> ChartPlan:
    """One bar a grade; letters of several schemes stand apart, each with its own base."""
    tables = [table for table in figures.grade_tables if table.base.value]
    on = Sketch(style, words, words["grades.title"])
    _add_tables(on, tables)
    return on.plan()


def _add_tables(on: Sketch, tables: list[GradeTable]) -> None:
    labels: list[str] = []
    segments: list[Segment] = []
    for table in tables:
        base = on.say("grades.base", on.words[f"GradeBase.{table.base_kind}"], table.base.value)
        for grade in table.grades:
            count = on.say("count", grade.count.value)
            text = on.say("share", count, grade.percent)
            full = f"{text} {grade.wording} {base}".replace("  ", " ")
            labels.append(on.say("grades.letter", grade.letter))
            segments.append(Segment(grade.count.value, text, full, grade.count.query))
    columns(on, labels, Series("", tuple(segments), on.style.colour(0)))
    bases = [
        on.say("grades.base", on.words[f"GradeBase.{t.base_kind}"], t.base.value) for t in tables
    ]
    on.note = "　".join(bases)
    edge = -0.5
    for table in tables[:-1]:
        edge += len(table.grades)
        on.shapes.append(Rule(edge, True, on.style.line))
