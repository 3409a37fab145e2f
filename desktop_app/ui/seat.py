"""我是谁: choose the person who works here; the window is then built for that person's role."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.permissions import Role
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.domain.member import Person


def ask_who_sits_here(workplace: Workplace, parent: QWidget) -> None:
    """Offer the people of the office; what is chosen is remembered on this computer."""
    from desktop_app.services.edit_people import list_people  # start-up time

    show = partial(_show, workplace, parent)
    workplace.background.run(list_people, show, workplace.events.trouble_met.emit)


def _show(workplace: Workplace, parent: QWidget, people: tuple[Person, ...]) -> None:
    from desktop_app.ui import labels  # start-up time
    from desktop_app.ui.steps import form  # start-up time

    translate = QCoreApplication.translate
    nobody = translate("seat", "The coordinator of this office")
    offered: list[tuple[object, str]] = [(None, nobody)]
    offered += [(p.id, f"{p.name} · {labels.of(Role, p.role)}") for p in people if p.is_active]
    fields = [form.choice("who", translate("seat", "I am"), offered, workplace.desk.person_id)]
    title, button = translate("seat", "Who I am"), translate("seat", "Sit down")
    dialog = form.StepForm(title, button, fields, workplace.desk.today, parent=parent)

    def chosen(values: dict[str, object]) -> None:
        dialog.accept()
        who = values["who"]
        if who != workplace.desk.person_id:
            workplace.settings.person_id = who if isinstance(who, int) else None
            workplace.events.seat_changed.emit()

    dialog.submitted.connect(chosen)
    dialog.open()
