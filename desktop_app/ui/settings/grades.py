"""办理结果分类: the schemes with their letters; what cases bear keeps its meaning."""

from __future__ import annotations

from functools import partial

from desktop_app.domain.session import SHENZHEN_GRADES, Grade
from desktop_app.services.edit_grades import (
    GradeInput,
    SchemeView,
    add_scheme,
    edit_grade,
    list_schemes,
)
from desktop_app.ui import labels
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.workplace import Workplace


class GradesSection(Section):
    """Every grade of every scheme."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Grades"),
            self.tr("Once a case bears a grade, only its wording can be mended."),
        )
        self._schemes: tuple[SchemeView, ...] = ()
        heads = (
            self.tr("Scheme"),
            self.tr("Letter"),
            self.tr("Wording"),
            self.tr("Counts as settled"),
            self.tr("Asks for a promise"),
            self.tr("In use"),
        )
        self.lines = Lines(self.tr("Grades"), heads, stretch=2)
        self.add = self.button(self.tr("New scheme …"), self._add)
        self.edit = self.button(self.tr("Edit the grade …"), self._edit, self.lines)
        self.put(self.lines, self.add, self.edit)
        self.opens(self.lines, self._edit)

    def read(self) -> tuple[SchemeView, ...]:
        """Every scheme."""
        return list_schemes()

    def take(self, found: tuple[SchemeView, ...]) -> None:
        """Show the grades, scheme by scheme."""
        self._schemes = found
        lines = []
        for view in found:
            for grade in view.grades:
                marks = (grade.is_resolved, grade.needs_promise, view.is_used)
                words = map(labels.value, marks)
                cells = (view.scheme.name, grade.letter, grade.wording, *words)
                lines.append((grade.id, cells))
        self.lines.show_lines(lines)

    def _add(self) -> None:
        usual = "\n".join(f"{letter} {wording}" for letter, wording, _, _ in SHENZHEN_GRADES)
        fields = [
            form.line("name", self.tr("Name")),
            form.text("grades", self.tr("Grades, a line each: letter, blank, wording"), usual, 6),
            form.line("resolved", self.tr("Letters that count as settled"), "A"),
            form.line("promise", self.tr("Letters that ask for a promise"), "B"),
        ]

        def work(values: Values) -> int:
            return add_scheme(self.work.desk, values["name"], _grades(values))

        self.ask(self.tr("New scheme"), fields, work, self.tr("Scheme added"))

    def _edit(self) -> None:
        key = self.lines.chosen()
        every = [grade for view in self._schemes for grade in view.grades]
        grade = next((one for one in every if one.id == key), None)
        if grade is not None:
            work = partial(edit_grade, self.work.desk, grade.id)
            fields = self._fields(grade)
            done = self.tr("Grade changed")
            self.ask(self.tr("Edit the grade"), fields, work, done, about=grade.id)

    def _fields(self, grade: Grade) -> list[form.Field]:
        return [
            form.line("letter", self.tr("Letter"), grade.letter),
            form.line("wording", self.tr("Wording"), grade.wording),
            form.yes_no("is_resolved", self.tr("Counts as settled"), grade.is_resolved),
            form.yes_no("needs_promise", self.tr("Asks for a promise"), grade.needs_promise),
        ]


def _grades(values: Values) -> list[GradeInput]:
    """One grade a line; the first word is its letter."""
    found = []
    for line in values["grades"].splitlines():
        letter, _, wording = line.strip().replace("\u3000", " ").partition(" ")
        if letter:
            is_resolved = letter in values["resolved"]
            needs_promise = letter in values["promise"]
            found.append(GradeInput(letter, wording.strip(), is_resolved, needs_promise))
    return found
