"""What the entry line asks for while it is typed in: members, cases, people, the phase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.contact import Phase
from desktop_app.domain.contact_listing import CaseMatch, MemberMatch, Named
from desktop_app.services.list_members import find_cases, find_members, find_people
from desktop_app.services.log_contact import suggested_phase
from desktop_app.ui.contacts.entry_line import EntryLine
from desktop_app.ui.widgets.token_field import Offer
from desktop_app.ui.workplace import Workplace


class Lookups(QObject):
    """Answers the line's questions from the store; answers to older typing are not shown."""

    def __init__(self, workplace: Workplace, entry: EntryLine) -> None:
        super().__init__(entry)
        self._work = workplace
        self._entry = entry
        self.sessions: tuple[int, ...] = ()
        entry.members_wanted.connect(self._find_members)
        entry.cases_wanted.connect(self._find_cases)
        entry.people_wanted.connect(self._find_people)
        entry.phase_wanted.connect(self._find_phase)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._work.background.run(work, on_done, self._work.events.trouble_met.emit)

    def _find_members(self, typed: str) -> None:
        desk = self._work.desk
        self._run(lambda: (typed, find_members(desk, typed)), self._show_members)

    def _show_members(self, found: tuple[str, list[MemberMatch]]) -> None:
        offers = [Offer(m.id, m.name, f"{m.sector} {m.unit_post}".strip()) for m in found[1]]
        self._entry.members.offer(found[0], offers)

    def _find_cases(self, typed: str) -> None:
        members, sessions = self._entry.members.ids(), self.sessions
        if typed or members:
            self._run(lambda: (typed, find_cases(typed, sessions, members)), self._show_cases)

    def _show_cases(self, found: tuple[str, list[CaseMatch]]) -> None:
        self._entry.cases.offer(found[0], [Offer(m.id, m.number, m.title) for m in found[1]])

    def _find_people(self, typed: str) -> None:
        self._run(lambda: (typed, find_people(typed)), self._show_people)

    def _show_people(self, found: tuple[str, list[Named]]) -> None:
        self._entry.people.offer(found[0], [Offer(m.id, m.name) for m in found[1]])

    def _find_phase(self) -> None:
        day, cases = self._entry.day.value(), self._entry.cases.ids()
        if day is not None and cases:
            self._run(lambda: (cases, suggested_phase(cases, day)), self._show_phase)

    def _show_phase(self, found: tuple[tuple[int, ...], Phase]) -> None:
        if found[0] == self._entry.cases.ids():
            self._entry.suggest_phase(found[1])
