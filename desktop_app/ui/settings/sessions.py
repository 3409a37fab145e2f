"""会次: the sessions, a new one like the last, who clears replies, how papers are numbered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.proposal import Kind
from desktop_app.domain.reply import ClearanceLevel
from desktop_app.domain.session import GradeBase, OrganLevel, Session
from desktop_app.services.edit_grades import SchemeView, list_schemes
from desktop_app.services.edit_session import (
    SessionInput,
    edit_session,
    new_session,
    number_patterns,
    set_clearance_levels,
    set_number_patterns,
)
from desktop_app.services.list_sessions import read_office
from desktop_app.services.write_reply import clearance_levels
from desktop_app.ui import labels
from desktop_app.ui.settings import number_series
from desktop_app.ui.settings.fields import day_or_none, number
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.workplace import Workplace

PAPERS: dict[str, Any] = {
    "REPLY": QT_TRANSLATE_NOOP("SessionsSection", "Replies"),
    "OPINION": QT_TRANSLATE_NOOP("SessionsSection", "Opinions"),
    "CHASER": QT_TRANSLATE_NOOP("SessionsSection", "Chasers"),
    "NOTICE": QT_TRANSLATE_NOOP("SessionsSection", "Supervision notices"),
    "ARCHIVE": QT_TRANSLATE_NOOP("SessionsSection", "Archive"),
}


@dataclass(frozen=True)
class _Found:
    sessions: tuple[Session, ...]
    schemes: tuple[SchemeView, ...]
    levels: dict[int, tuple[ClearanceLevel, ...]]
    patterns: dict[int, dict[str, str]]


class SessionsSection(Section):
    """The sessions, newest first."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Sessions"),
            self.tr("A new session takes rules, grades, levels and numbers from another one."),
        )
        self._found = _Found((), (), {}, {})
        heads = (
            self.tr("Name"),
            self.tr("Year"),
            self.tr("Kind"),
            self.tr("Grades"),
            self.tr("Counted over"),
            self.tr("Decimals"),
            self.tr("Cleared by"),
        )
        self.lines = Lines(self.tr("Sessions"), heads)
        self.add = self.button(self.tr("New session …"), self._add)
        self.edit = self.button(self.tr("Edit …"), self._edit, self.lines)
        self.levels = self.button(self.tr("Clearance …"), self._levels, self.lines)
        self.numbers = self.button(self.tr("Numbers …"), self._numbers, self.lines)
        self.put(self.lines, self.add, self.edit, self.levels, self.numbers)
        self.opens(self.lines, self._edit)

    def read(self) -> _Found:
        """Sessions with their schemes, levels and number patterns."""
        found = read_office().sessions
        levels = {one.id: clearance_levels(one) for one in found}
        patterns = {one.id: number_patterns(one.id) for one in found}
        return _Found(found, list_schemes(), levels, patterns)

    def take(self, found: _Found) -> None:
        """Show them."""
        self._found = found
        schemes = {view.scheme.id: view.scheme.name for view in found.schemes}
        lines = []
        for one in found.sessions:
            cells = (
                one.name,
                str(one.year),
                labels.label(one.kind),
                schemes.get(one.grade_scheme_id or 0, labels.NONE),
                labels.label(one.grade_base),
                str(one.decimals),
                "、".join(labels.label(level) for level in found.levels[one.id]),
            )
            lines.append((one.id, cells))
        self.lines.show_lines(lines)

    def tell_pages(self) -> None:
        """The switch at the top names the sessions."""
        self.work.events.sessions_changed.emit()
        super().tell_pages()

    def _chosen(self) -> Session | None:
        key = self.lines.chosen()
        return next((one for one in self._found.sessions if one.id == key), None)

    def _naming(self, like: Session, name: str, year: int, meeting: int) -> list[form.Field]:
        levels = labels.choices(OrganLevel)
        return [
            form.line("name", self.tr("Name"), name),
            number("year", self.tr("Year"), year, 1949, 2199),
            form.line("organ", self.tr("Organ"), like.organ),
            form.choice("organ_level", self.tr("Level"), levels, like.organ_level.value),
            number("term", self.tr("Term"), like.term, 0, 99),
            number("meeting", self.tr("Meeting"), meeting, 0, 99),
        ]

    def _add(self) -> None:
        sessions = self._found.sessions
        like = self._chosen() or next(iter(sessions), None)
        usual = like or Session(0, "", Kind.CPPCC, self.work.desk.today.year - 1)
        names = [(None, self.tr("Nothing: shipped rules")), *((s.id, s.name) for s in sessions)]
        fields = [
            *self._naming(usual, "", usual.year + 1, usual.meeting + 1),
            form.choice("kind", self.tr("Kind"), labels.choices(Kind), usual.kind.value),
            day_or_none("assigned_on", self.tr("Assigned to us on"), None),
            form.choice("like", self.tr("Like"), names, like.id if like else None),
        ]

        def work(values: Values) -> int:
            copy_from = values.pop("like")
            values |= {"kind": Kind(values["kind"])}
            values |= {"organ_level": OrganLevel(values["organ_level"])}
            return new_session(self.work.desk, SessionInput(**values), copy_from)

        self.ask(self.tr("New session"), fields, work, self.tr("Session made"))

    def _edit(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        schemes: list[tuple[object, str]] = [(None, labels.NONE)]
        schemes += [(view.scheme.id, view.scheme.name) for view in self._found.schemes]
        bases = labels.choices(GradeBase)
        fields = [
            *self._naming(chosen, chosen.name, chosen.year, chosen.meeting),
            day_or_none("assigned_on", self.tr("Assigned to us on"), chosen.assigned_on),
            form.choice("grade_scheme_id", self.tr("Grades"), schemes, chosen.grade_scheme_id),
            form.choice("grade_base", self.tr("Counted over"), bases, chosen.grade_base.value),
            number("decimals", self.tr("Decimals of percentages"), chosen.decimals, 0, 4),
        ]
        work = partial(edit_session, self.work.desk, chosen.id)
        done = self.tr("Session changed")
        self.ask(self.tr("Edit a session"), fields, work, done, about=chosen.id)

    def _levels(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        every = [(level, labels.label(level)) for level in ClearanceLevel]
        now = self._found.levels[chosen.id]
        fields = [form.several("levels", self.tr("Who clears, lowest first"), every, now)]

        def work(values: Values) -> None:
            levels = [ClearanceLevel(one) for one in values["levels"]]
            set_clearance_levels(self.work.desk, chosen.id, levels)

        title = self.tr("Clearance · {}").format(chosen.name)
        self.ask(title, fields, work, self.tr("Clearance levels changed"), about=chosen.id)

    def _numbers(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        now = self._found.patterns[chosen.id]
        words = {kind: QCoreApplication.translate("SessionsSection", PAPERS[kind]) for kind in now}

        def work(values: Values) -> None:
            set_number_patterns(self.work.desk, chosen.id, number_series.patterns_in(values))

        title = self.tr("Numbers · {}").format(chosen.name)
        fields = number_series.fields_of(words, now)
        asked = self.ask(title, fields, work, self.tr("Numbers changed"), about=chosen.id)
        number_series.explain(asked, chosen.year)
