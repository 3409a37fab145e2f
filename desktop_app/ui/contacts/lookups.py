"""What the entry line asks for while it is typed in: members, cases, people, the phase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.contact import Phase
from desktop_app.domain.contact_listing import CaseMatch, MemberMatch, Named
from desktop_app.services.list_members import (
    cases_numbered,
    find_cases,
    find_members,
    find_people,
    members_named,
)
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
        entry.members.list_pasted.connect(self._read_members)
        entry.cases.list_pasted.connect(self._read_cases)

    def _run(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._work.background.run(work, on_done, self._work.events.trouble_met.emit)

    def _find_members(self, typed: str) -> None:
        desk = self._work.desk
        self._run(lambda: (typed, find_members(desk, typed)), self._show_members)

    def _show_members(self, found: tuple[str, list[MemberMatch]]) -> None:
        offers = [Offer(m.id, m.name, f"{m.sector} {m.unit_post}".strip()) for m in found[1]]
        self._entry.members.offer(found[0], offers)

    def _read_members(self, names: list[str]) -> None:
        self._run(lambda: (names, members_named(names)), self._take_members)

    def _take_members(self, found: tuple[list[str], dict[str, MemberMatch]]) -> None:
        names, known = found
        offers = [Offer(known[name].id, name) for name in names if name in known]
        self._entry.members.take_list(offers, [name for name in names if name not in known])

    def _read_cases(self, numbers: list[str]) -> None:
        sessions = self.sessions
        self._run(lambda: (numbers, cases_numbered(numbers, sessions)), self._take_cases)

    def _take_cases(self, found: tuple[list[str], dict[str, CaseMatch]]) -> None:
        numbers, known = found
        offers = [Offer(known[number].id, number) for number in numbers if number in known]
        self._entry.cases.take_list(offers, [one for one in numbers if one not in known])

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
