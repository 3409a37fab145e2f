"""文稿: how the office's letters look, and its own template in place of ours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from desktop_app.services.letter_habits import (
    LetterHabits,
    LetterTemplate,
    UnknownField,
    drop_template,
    edit_letter_habits,
    keep_template,
    known_fields,
    letter_habits,
    own_template,
)
from desktop_app.ui import labels
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.widgets.text import section, wrapping
from desktop_app.ui.workplace import Workplace


@dataclass(frozen=True)
class _Found:
    habits: LetterHabits
    template: LetterTemplate | None
    fields: tuple[str, ...]


class LettersSection(Section):
    """Head, form, marks and copies of every letter; the template of answers."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace, self.tr("Letters"))
        self._habits = LetterHabits()
        self.habits = wrapping()
        self.edit = self.button(self.tr("Change …"), self._edit)
        bar = self.bar()
        bar.addWidget(self.habits, 1)
        bar.addWidget(self.edit)
        self.column.addWidget(section(self.tr("Template of answers")))
        self.template = wrapping()
        self.load = self.button(self.tr("Take a template …"), self._load)
        self.drop = self.button(self.tr("Back to the shipped one"), self._drop)
        self.fields = wrapping("", "muted")
        bar = self.bar()
        bar.addWidget(self.template, 1)
        bar.addWidget(self.load)
        bar.addWidget(self.drop)
        self.trouble = wrapping("", "alarm")
        self.trouble.hide()
        for words in (self.trouble, self.fields):
            self.column.addWidget(words)
        self.column.addStretch(1)

    def read(self) -> _Found:
        """Habits, template, and the fields a template may use."""
        return _Found(letter_habits(), own_template(), known_fields())

    def take(self, found: _Found) -> None:
        """Show them."""
        self._habits = habits = found.habits
        words = self.tr("Head: {head}. Form: {form}. Grade and publicity: {marks}. Copies: {to}")
        self.habits.setText(
            words.format(
                head=habits.mark or self.tr("the office's name"),
                form=self._forms()[habits.form],
                marks=self._places()[habits.marks_at],
                to=habits.copies or labels.NONE,
            )
        )
        name = found.template.name if found.template else self.tr("the shipped one")
        self.template.setText(self.tr("In use: {}").format(name))
        self.drop.setVisible(found.template is not None)
        known = "  ".join(f"{{{{{one}}}}}" for one in found.fields)
        self.fields.setText(self.tr("Fields of a template: {}").format(known))

    def _forms(self) -> dict[str, str]:
        return {"letter": self.tr("letter"), "file": self.tr("formal document")}

    def _places(self) -> dict[str, str]:
        return {"head": self.tr("at the head"), "foot": self.tr("at the foot")}

    def _edit(self) -> None:
        now = self._habits
        forms, places = tuple(self._forms().items()), tuple(self._places().items())
        usual = self.tr("Empty: the office's name")
        fields = [
            form.line("mark", self.tr("Head"), now.mark, usual),
            form.choice("form", self.tr("Form"), forms, now.form),
            form.choice("marks_at", self.tr("Grade and publicity"), places, now.marks_at),
            form.line("copies", self.tr("Copies to"), now.copies),
        ]

        def work(values: Values) -> None:
            values |= {key: values[key].strip() for key in ("mark", "copies")}
            edit_letter_habits(self.work.desk, LetterHabits(**values))

        self.ask(self.tr("How letters look"), fields, work, self.tr("Letters changed"))

    def _load(self) -> None:
        title, kind = self.tr("Take a template"), self.tr("Word documents (*.docx)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kind)
        if not chosen:
            return
        self.trouble.hide()
        path = Path(chosen)

        def work() -> None:
            keep_template(self.work.desk, path.name, path.read_bytes())

        done = partial(self._kept, self.tr("Template taken"))
        self.work.background.run(work, done, self._refuse)

    def _kept(self, words: str, _result: object) -> None:
        self.told(words)

    def _refuse(self, error: Exception) -> None:
        """A field of a template is no figure of the summary, so it has words of its own."""
        if isinstance(error, UnknownField):
            words = self.tr("The template uses a field that nobody fills: {}")
            self.trouble.setText(words.format(error.facts.get("field", "")))
            self.trouble.show()
        elif isinstance(error, OSError):
            self.trouble.setText(self.tr("The file cannot be read."))
            self.trouble.show()
        else:
            self.work.events.trouble_met.emit(error)

    def _drop(self) -> None:
        self.do(partial(drop_template, self.work.desk), self.tr("The shipped letter is used again"))
