"""办理结果: answers by grade with their share, and the base they are shares of."""

from __future__ import annotations

from desktop_app.charts.bars import Segment, Series, columns
from desktop_app.charts.drawing import Drawing, Sketch, Words, finish, sketch
from desktop_app.charts.style import Style
from desktop_app.domain.figures import Figures, GradeTable


def draw(figures: Figures, style: Style, words: Words) -> Drawing:
    """One bar a grade; letters of several schemes stand apart, each with its own base."""
    tables = [table for table in figures.grade_tables if table.base.value]
    with sketch(style, words, words["grades.title"], bool(tables)) as on:
        if tables:
            _draw_tables(on, tables)
    return finish(on)


def _draw_tables(on: Sketch, tables: list[GradeTable]) -> None:
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
    on.axes.set_xlabel("　".join(bases), labelpad=on.style.points)
    edge = -0.5
    for table in tables[:-1]:
        edge += len(table.grades)
        on.axes.axvline(edge, color=on.style.line, linewidth=1)
