"""处室: add, rename, put in order, close and open again."""

from __future__ import annotations

from functools import partial

from desktop_app.domain.member import Division
from desktop_app.services.edit_divisions import (
    add_division,
    close_division,
    edit_division,
    list_divisions,
    order_divisions,
    reopen_division,
)
from desktop_app.ui import labels
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.workplace import Workplace


class DivisionsSection(Section):
    """The divisions in their order, closed ones last."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Divisions"),
            self.tr("A renamed or closed division keeps its cases of the past."),
        )
        self._divisions: tuple[Division, ...] = ()
        heads = (self.tr("Name"), self.tr("Short name"), self.tr("Closed"))
        self.lines = Lines(self.tr("Divisions"), heads)
        self.add = self.button(self.tr("Add …"), self._add)
        self.edit = self.button(self.tr("Rename …"), self._edit, self.lines)
        self.up = self.button(self.tr("Up"), partial(self._move, -1), self.lines)
        self.down = self.button(self.tr("Down"), partial(self._move, 1), self.lines)
        self.close_it = self.button(self.tr("Close …"), self._close, self.lines)
        self.reopen = self.button(self.tr("Open again"), self._reopen, self.lines)
        changes = (self.up, self.down, self.close_it, self.reopen)
        self.put(self.lines, self.add, self.edit, *changes)
        self.opens(self.lines, self._edit)
        self.lines.chosen_changed.connect(self._mark)

    def read(self) -> tuple[Division, ...]:
        """Every division."""
        return list_divisions()

    def take(self, found: tuple[Division, ...]) -> None:
        """Show them."""
        self._divisions = found
        lines = [(d.id, (d.name, d.short_name, labels.day(d.closed_on))) for d in found]
        self.lines.show_lines(lines, [d.id for d in found if d.closed_on])
        self._mark()

    def tell_pages(self) -> None:
        """Lists show divisions by name, and so do people."""
        super().tell_pages()
        self.work.events.members_changed.emit()

    def _chosen(self) -> Division | None:
        key = self.lines.chosen()
        return next((one for one in self._divisions if one.id == key), None)

    def _mark(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.may_edit:
            is_closed = chosen.closed_on is not None
            self.close_it.setEnabled(not is_closed)
            self.reopen.setEnabled(is_closed)

    def _fields(self, name: str = "", short_name: str = "") -> list[form.Field]:
        return [
            form.line("name", self.tr("Name"), name),
            form.line("short_name", self.tr("Short name"), short_name),
        ]

    def _add(self) -> None:
        def work(values: Values) -> int:
            return add_division(self.work.desk, values["name"], values["short_name"])

        self.ask(self.tr("Add a division"), self._fields(), work, self.tr("Division added"))

    def _edit(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        work = partial(edit_division, self.work.desk, chosen.id)
        fields = self._fields(chosen.name, chosen.short_name)
        done = self.tr("Division renamed")
        self.ask(self.tr("Rename the division"), fields, work, done, about=chosen.id)

    def _move(self, step: int) -> None:
        ids = [one.id for one in self._divisions]
        chosen = self._chosen()
        if chosen is None:
            return
        place = ids.index(chosen.id)
        if 0 <= place + step < len(ids):
            ids[place], ids[place + step] = ids[place + step], ids[place]
            work = partial(order_divisions, self.work.desk, ids)
            self.do(work, self.tr("Divisions put in order"))

    def _close(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        fields = [form.day("on", self.tr("Closed on"), self.work.desk.today)]

        def work(values: Values) -> None:
            close_division(self.work.desk, chosen.id, values["on"])

        title = self.tr("Close {}").format(chosen.name)
        self.ask(title, fields, work, self.tr("Division closed"))

    def _reopen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            work = partial(reopen_division, self.work.desk, chosen.id)
            self.do(work, self.tr("Division opened again"))
