"""人员: our own people with division, duty level and role; who has left stays in old cases."""

from __future__ import annotations

from functools import partial

from desktop_app.domain.member import Division, DutyLevel, Person
from desktop_app.domain.permissions import Role
from desktop_app.services.desk import Desk
from desktop_app.services.edit_divisions import list_divisions
from desktop_app.services.edit_people import PersonInput, add_person, edit_person, list_people
from desktop_app.ui import labels
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.workplace import Workplace

Found = tuple[tuple[Person, ...], tuple[Division, ...]]


class PeopleSection(Section):
    """The people, those who left last."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("People"),
            self.tr("The level says where somebody signs, the role what somebody may do."),
        )
        self._people: tuple[Person, ...] = ()
        self._divisions: tuple[Division, ...] = ()
        heads = (
            self.tr("Name"),
            self.tr("Division"),
            self.tr("Level"),
            self.tr("Role"),
            self.tr("Phone"),
            self.tr("Active"),
        )
        self.lines = Lines(self.tr("People"), heads)
        self.add = self.button(self.tr("Add …"), self._add)
        self.edit = self.button(self.tr("Edit …"), self._edit, self.lines)
        self.put(self.lines, self.add, self.edit)
        self.opens(self.lines, self._edit)

    def read(self) -> Found:
        """The people and the divisions they may belong to."""
        return list_people(), list_divisions()

    def take(self, found: Found) -> None:
        """Show them."""
        self._people, self._divisions = found
        names = {one.id: one.name for one in self._divisions}
        lines = [
            (
                one.id,
                (
                    one.name,
                    names.get(one.division_id or 0, labels.NONE),
                    labels.label(one.level),
                    labels.of(Role, one.role),
                    one.phone or labels.NONE,
                    labels.value(one.is_active),
                ),
            )
            for one in self._people
        ]
        self.lines.show_lines(lines, [one.id for one in self._people if not one.is_active])

    def tell_pages(self) -> None:
        """Cases show their people by name."""
        super().tell_pages()
        self.work.events.members_changed.emit()

    def _fields(self, person: Person) -> list[form.Field]:
        open_ones = [one for one in self._divisions if one.closed_on is None]
        kept = [one for one in self._divisions if one.id == person.division_id]
        offered = list(dict.fromkeys([*open_ones, *kept]))
        divisions = [(None, labels.NONE), *((one.id, one.name) for one in offered)]
        levels, roles = labels.choices(DutyLevel), labels.choices(Role)
        return [
            form.line("name", self.tr("Name"), person.name),
            form.choice("division_id", self.tr("Division"), divisions, person.division_id),
            form.choice("level", self.tr("Level"), levels, person.level.value),
            form.choice("role", self.tr("Role"), roles, person.role),
        ]

    def _add(self) -> None:
        fields = self._fields(Person(0, ""))
        fields.append(form.line("phone", self.tr("Phone")))

        def work(values: Values) -> int:
            return add_person(self.work.desk, PersonInput(**values))

        self.ask(self.tr("Add a person"), fields, work, self.tr("Person added"))

    def _edit(self) -> None:
        key = self.lines.chosen()
        chosen = next((one for one in self._people if one.id == key), None)
        if chosen is None:
            return
        fields = self._fields(chosen)
        hint = self.tr("Empty: stays as it is")
        fields.append(form.line("phone", self.tr("New phone"), hint=hint))
        fields.append(form.yes_no("is_active", self.tr("Works here"), chosen.is_active))
        work = partial(_save, self.work.desk, chosen.id)
        done = self.tr("Person changed")
        self.ask(self.tr("Edit a person"), fields, work, done, about=chosen.id)


def _save(desk: Desk, person_id: int, values: Values) -> None:
    """The phone is masked in the list, so an empty field leaves it as it is."""
    changes = {key: value for key, value in values.items() if key != "phone" or value.strip()}
    edit_person(desk, person_id, changes)
