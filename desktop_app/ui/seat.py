"""我是谁: choose the person who works here; the window is then built for that person's role."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.permissions import MATRIX, Role, Verb
from desktop_app.ui.workplace import Workplace

if TYPE_CHECKING:
    from desktop_app.domain.member import Person
    from desktop_app.ui.menus import Menus
    from desktop_app.ui.top_bar import TopBar


def serve(menus: Menus, top: TopBar, workplace: Workplace, window: QWidget) -> None:
    """Let the menu ask who sits here, and lock a data file that has a password.

    What this seat may not begin is not offered.
    """
    for verb, doors in (
        (Verb.IMPORT_LEDGER, (top.import_button, menus.import_ledger)),
        (Verb.REGISTER_PROPOSAL, (top.register_button, menus.register)),
    ):
        for door in doors:
            door.setVisible(workplace.desk.role in MATRIX[verb])
    menus.who.triggered.connect(lambda: ask_who_sits_here(workplace, window))
    guard = workplace.guard
    menus.lock.setVisible(guard is not None and guard.is_protected)
    if guard is not None:
        menus.lock.triggered.connect(guard.lock_requested)


def ask_who_sits_here(workplace: Workplace, parent: QWidget) -> None:
    """Offer the people of the office; what is chosen is remembered on this computer.

    Where the data file has a password everybody signs in with one's own.
    """
    if workplace.guard is not None and workplace.guard.is_protected:
        workplace.guard.person_requested.emit()
        return
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
