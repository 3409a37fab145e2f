"""起草模板: the texts with which an answer is begun, read and changed as text."""

from __future__ import annotations

from functools import partial

from desktop_app.services.edit_draft_templates import (
    FIELDS,
    drop_draft_template,
    keep_draft_template,
    use_shipped_templates,
)
from desktop_app.services.reply_texts import reply_templates
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.widgets.text import wrapping
from desktop_app.ui.workplace import Workplace

Templates = tuple[tuple[str, str], ...]


class DraftsSection(Section):
    """One line a template; what it says stands beside its name."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Draft templates"),
            self.tr("Offered beside the draft of an answer. Letters are laid out under “Letters”."),
        )
        self._templates: dict[str, str] = {}
        self.lines = Lines(self.tr("Draft templates"), (self.tr("Name"), self.tr("Text")))
        self.add = self.button(self.tr("New template …"), self._add)
        self.edit = self.button(self.tr("Edit …"), self._edit, self.lines)
        self.drop = self.button(self.tr("Take away"), self._drop, self.lines)
        self.shipped = self.button(self.tr("Use the shipped ones"), self._use_shipped)
        self.put(self.lines, self.add, self.edit, self.drop, self.shipped)
        self.opens(self.lines, self._edit)

    def read(self) -> Templates:
        """The templates with their fields."""
        return reply_templates(self.work.desk)

    def take(self, found: Templates) -> None:
        """Show them, a text in one line."""
        self._templates = dict(found)
        self.lines.show_lines([(name, (name, " ".join(text.split()))) for name, text in found])

    def _add(self) -> None:
        self._ask(self.tr("New template"), "", "", self.tr("Template added"))

    def _edit(self) -> None:
        name = str(self.lines.chosen())
        if name in self._templates:
            done = self.tr("Template changed")
            self._ask(self.tr("Edit the template"), name, self._templates[name], done)

    def _ask(self, title: str, name: str, text: str, done: str) -> None:
        fields = [
            form.needed(form.line("name", self.tr("Name"), name)),
            form.needed(form.text("text", self.tr("Text"), text, rows=16)),
        ]

        def work(values: Values) -> None:
            keep_draft_template(self.work.desk, values["name"], values["text"], name)

        asked = self.ask(title, fields, work, done, about=name)
        places = self.tr("{} stand for the proposer, the title and the number of the case.")
        asked.notes.addWidget(wrapping(places.format("  ".join(FIELDS)), "muted"))

    def _drop(self) -> None:
        work = partial(drop_draft_template, self.work.desk, str(self.lines.chosen()))
        self.do(work, self.tr("Template taken away"))

    def _use_shipped(self) -> None:
        work = partial(use_shipped_templates, self.work.desk)
        self.do(work, self.tr("The shipped templates are used again"))
