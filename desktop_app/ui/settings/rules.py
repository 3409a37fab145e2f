"""期限规则: a session's deadline rules; what an edited rule would move is shown before it holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QDialog

from desktop_app.domain.deadline import DeadlineKind, Rule, StartFact, Unit
from desktop_app.domain.deadline_presets import PRESETS
from desktop_app.domain.session import Session
from desktop_app.services.deadline_moves import Moved
from desktop_app.services.edit_rules import change_rules, preview_rules, session_rules
from desktop_app.services.list_sessions import read_office
from desktop_app.ui import labels
from desktop_app.ui.settings.fields import number, number_or_none
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.moves import MovesDialog
from desktop_app.ui.settings.section import Section, Values
from desktop_app.ui.steps import form
from desktop_app.ui.steps.form import StepForm
from desktop_app.ui.workplace import Workplace

Rules = dict[DeadlineKind, Rule]
Found = tuple[tuple[Session, ...], dict[int, Rules]]
KINDS = tuple(kind for kind in DeadlineKind if kind is not DeadlineKind.PROMISE)
LONGEST = 1000


class RulesSection(Section):
    """The rules of one session; every kind of deadline has a line, with or without a rule."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            self.tr("Deadline rules"),
            self.tr("Examples must be checked against the notice of the year."),
        )
        self._rules: dict[int, Rules] = {}
        self.session = QComboBox()
        self.session.setAccessibleName(self.tr("Session"))
        self.session.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        heads = (
            self.tr("Deadline"),
            self.tr("Counted from"),
            self.tr("Length"),
            self.tr("With extensions at most"),
            self.tr("On days off"),
            self.tr("Checked"),
        )
        self.lines = Lines(self.tr("Deadline rules"), heads)
        self.edit = self.button(self.tr("Edit …"), self._edit, self.lines)
        self.drop = self.button(self.tr("Take away …"), self._drop, self.lines)
        self.put(self.lines, self.session, self.edit, self.drop)
        self.opens(self.lines, self._edit)
        self.lines.chosen_changed.connect(self._mark)
        self.session.currentIndexChanged.connect(lambda _index: self._show_rules())

    def read(self) -> Found:
        """The sessions with their rules."""
        sessions = read_office().sessions
        return sessions, {one.id: session_rules(one.id) for one in sessions}

    def take(self, found: Found) -> None:
        """Show the session that was shown, else the one the window shows."""
        sessions, self._rules = found
        wanted = self.session.currentData() or next(iter(self.sessions), None)
        self.session.blockSignals(True)
        self.session.clear()
        for one in sessions:
            self.session.addItem(one.name, one.id)
        self.session.setCurrentIndex(max(self.session.findData(wanted), 0))
        self.session.blockSignals(False)
        self._show_rules()

    def _now(self) -> Rules:
        return self._rules.get(self.session.currentData(), {})

    def _show_rules(self) -> None:
        rules = self._now()
        lines = [(kind, self._cells(kind, rules.get(kind))) for kind in KINDS]
        self.lines.show_lines(lines, [kind for kind in KINDS if kind not in rules])
        self._mark()

    def _mark(self) -> None:
        if self.may_edit:
            self.drop.setEnabled(self.lines.chosen() in self._now())

    def _cells(self, kind: DeadlineKind, rule: Rule | None) -> Sequence[str]:
        if rule is None:
            return (labels.label(kind), *(labels.NONE,) * 5)
        unit = labels.label(rule.unit)
        if rule.unit is Unit.FIXED_DATE:
            length = f"{rule.fixed_month:02}-{rule.fixed_day:02}"
        else:
            length = f"{rule.amount} {unit}"
        most = labels.NONE if rule.max_amount is None else f"{rule.max_amount} {unit}"
        rolls = self.tr("moves on") if rule.roll_over else self.tr("stays")
        start = labels.label(rule.start_fact)
        return labels.label(kind), start, length, most, rolls, labels.value(not rule.is_example)

    def _edit(self) -> None:
        kind = self.lines.chosen()
        if not isinstance(kind, DeadlineKind) or self.session.currentData() is None:
            return
        usual = next((one for one in PRESETS if one.kind is kind), PRESETS[0])
        now = self._now().get(kind, usual)
        starts, units = labels.choices(StartFact), labels.choices(Unit)
        fields = [
            form.line("name", self.tr("Called"), now.name),
            form.choice("start_fact", self.tr("Counted from"), starts, now.start_fact.value),
            number("amount", self.tr("Length"), now.amount, 0, LONGEST),
            form.choice("unit", self.tr("Unit"), units, now.unit.value),
            number_or_none("fixed_month", self.tr("Fixed month"), now.fixed_month, 1, 12),
            number_or_none("fixed_day", self.tr("Fixed day"), now.fixed_day, 1, 31),
            number_or_none("max_amount", self.tr("At most"), now.max_amount, 0, LONGEST),
            form.yes_no("roll_over", self.tr("Moves on from a day off"), now.roll_over),
            form.yes_no(
                "is_checked", self.tr("Checked against the year's notice"), not now.is_example
            ),
        ]
        title = labels.label(kind)
        desk = self.work.desk
        asked = StepForm(title, self.tr("What would move"), fields, desk.today, parent=self)
        asked.submitted.connect(partial(self._preview_edit, asked, kind))
        self.keep_typing(asked, f"{kind}/{self.session.currentData()}")
        asked.open()

    def _preview_edit(self, asked: StepForm, kind: DeadlineKind, values: Values) -> None:
        session, rules = self.session.currentData(), dict(self._now())

        def work() -> tuple[Rules, tuple[Moved, ...]]:
            wanted = {**rules, kind: _rule(kind, values)}
            return wanted, preview_rules(self.work.desk, session, wanted.values())

        def done(result: tuple[Rules, tuple[Moved, ...]]) -> None:
            asked.submit.setEnabled(True)
            self._show_moves(session, *result, over=asked)

        self.work.background.run(work, done, partial(self.refused, asked))

    def _drop(self) -> None:
        session = self.session.currentData()
        wanted = {kind: rule for kind, rule in self._now().items() if kind != self.lines.chosen()}
        work = partial(preview_rules, self.work.desk, session, wanted.values())
        done = partial(self._show_moves, session, wanted)
        self.work.background.run(work, done, self.work.events.trouble_met.emit)

    def _show_moves(
        self, session: int, rules: Rules, moves: Sequence[Moved], over: QDialog | None = None
    ) -> None:
        dialog = MovesDialog(moves, over or self)

        def apply() -> None:
            if over is not None:
                over.accept()
            work = partial(change_rules, self.work.desk, session, rules.values())
            self.do(work, self.tr("Deadline rules changed"))

        dialog.accepted.connect(apply)
        dialog.open()


def _rule(kind: DeadlineKind, values: Values) -> Rule:
    """The rule that a form describes; raises RuleUnusable."""
    unit = Unit(values["unit"])
    is_fixed = unit is Unit.FIXED_DATE
    return Rule(
        kind,
        StartFact(values["start_fact"]),
        values["amount"],
        unit,
        values["name"].strip(),
        values["roll_over"],
        values["fixed_month"] if is_fixed else None,
        values["fixed_day"] if is_fixed else None,
        None if is_fixed else values["max_amount"],
        not values["is_checked"],
    )
