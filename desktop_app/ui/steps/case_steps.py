"""The steps from the sign-in to the opinions of others: what each asks, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.domain.assignment import AssignmentRole, AssignmentState
from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.opinion import Direction
from desktop_app.services import ask_opinion, assign_case, return_case
from desktop_app.services.desk import Desk
from desktop_app.services.sign_in import sign_in
from desktop_app.services.step_choices import StepChoices
from desktop_app.ui import labels
from desktop_app.ui.steps import form
from desktop_app.ui.steps.form import Field

translate = QCoreApplication.translate
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """A form ready to be shown: its fields, and the service call its values lead to.

    suggestion: a sentence, and what one click puts into the fields, as a person would type it.
    follow: lets fields follow each other while the form is filled in.
    """

    fields: Sequence[Field]
    run: Callable[[Values], object]
    shows_text: bool = False
    suggestion: tuple[str, Mapping[str, object]] | None = None
    follow: Callable[[Mapping[str, QWidget]], None] | None = None


Builder = Callable[[Desk, StepChoices], Step]


def _case(choices: StepChoices) -> int:
    return choices.view.facts.proposal.id


def _people(choices: StepChoices, level: DutyLevel) -> list[tuple[object, str]]:
    return [(None, labels.NONE), *((p.id, p.name) for p in choices.people_of(level))]


def _leaders(choices: StepChoices) -> list[tuple[object, str]]:
    found: list[Person] = choices.people_of(DutyLevel.CHIEF)
    found += choices.people_of(DutyLevel.DEPUTY)
    return [(None, labels.NONE), *((p.id, p.name) for p in found)]


def sign(desk: Desk, choices: StepChoices) -> Step:
    """签收."""
    fields = [form.day("on", translate("steps", "Signed in on"), desk.today)]
    return Step(fields, lambda v: sign_in(desk, [_case(choices)], v["on"]))


RETURN_REASONS = ("NOT_OURS", "OTHER_LEAD", "DUPLICATE", "OTHER")


def _reasons() -> list[tuple[object, str]]:
    return [(code, labels.return_reason(code)) for code in RETURN_REASONS]


def request_return(desk: Desk, choices: StepChoices) -> Step:
    """申请退办; once the window passed, only what was asked inside it is entered."""
    window = choices.view.beside.return_window
    day = desk.today if window is None else min(desk.today, window.until)
    fields = [
        form.day("on", translate("steps", "Asked on"), day),
        form.choice("code", translate("steps", "Reason"), _reasons()),
        form.needed(form.text("reason", translate("steps", "In words"))),
        form.line("unit", translate("steps", "Better with")),
    ]
    call = partial(return_case.request_return, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["code"], v["reason"], v["unit"]))


def decide_return(desk: Desk, choices: StepChoices) -> Step:
    """退办决定."""
    answers = [
        (True, translate("steps", "Granted: the case goes back")),
        (False, translate("steps", "Refused: we go on handling it")),
    ]
    fields = [
        form.day("on", translate("steps", "Decided on"), desk.today),
        form.choice("granted", translate("steps", "Decision"), answers),
        form.text("note", translate("steps", "Note"), rows=2),
    ]
    call = partial(return_case.decide_return, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["granted"], v["note"]))


def confirm_window(desk: Desk, choices: StepChoices) -> Step:
    """退办期满确认."""
    fields = [form.day("on", translate("steps", "Confirmed on"), desk.today)]
    call = partial(return_case.confirm_window_passed, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"]))


def assign(desk: Desk, choices: StepChoices) -> Step:
    """责任分解; the last similar case suggests who."""
    lead = now = choices.view.facts.lead_assignment
    divisions = [(d.id, d.name) for d in choices.divisions]
    first = [(None, labels.NONE)] if lead is None else []
    co = [
        a.division_id
        for a in choices.view.facts.assignments
        if a.role is AssignmentRole.CO
        and a.state in (AssignmentState.PENDING, AssignmentState.ACCEPTED)
    ]
    fields = [
        form.choice(
            "lead",
            translate("steps", "Lead division"),
            [*first, *divisions],
            now.division_id if now else None,
            is_needed=True,
        ),
        form.several("co", translate("steps", "Assisting divisions"), divisions, co),
        form.choice(
            "leader",
            translate("steps", "Leader"),
            _leaders(choices),
            now.leader_id if now else None,
        ),
        form.choice(
            "head",
            translate("steps", "Division head"),
            _people(choices, DutyLevel.DIVISION_HEAD),
            now.head_id if now else None,
        ),
        form.choice(
            "handler",
            translate("steps", "Handler"),
            _people(choices, DutyLevel.HANDLER),
            now.handler_id if now else None,
        ),
        form.day(
            "due",
            translate("steps", "Due inside"),
            lead.due_on if lead else None,
            is_needed=False,
        ),
        form.day("on", translate("steps", "Assigned on"), desk.today),
    ]

    def run(v: Values) -> None:
        made = assign_case.Breakdown(
            v["lead"], v["co"], v["leader"], v["head"], v["handler"], v["due"]
        )
        assign_case.assign(desk, [_case(choices)], made, v["on"])

    follow = partial(_follow_division, choices)
    return Step(fields, run, suggestion=None if lead else _usual(choices), follow=follow)


def _follow_division(choices: StepChoices, widgets: Mapping[str, QWidget]) -> None:
    """A chosen lead division brings its head, and its handler where it has only one."""
    lead = widgets["lead"]
    ids = {one.name: one.id for one in choices.divisions}
    places = {"head": DutyLevel.DIVISION_HEAD, "handler": DutyLevel.HANDLER}

    def bring(division: str) -> None:
        for key, level in places.items():
            people = choices.people_of(level)
            of_division = [p.name for p in people if p.division_id == ids.get(division)]
            of_none = [p.name for p in people if p.division_id is None]
            field = widgets[key]
            if isinstance(field, QComboBox) and field.currentText() not in [*of_division, *of_none]:
                only = of_division[0] if len(of_division) == 1 else labels.NONE
                field.setCurrentText(only)

    if isinstance(lead, QComboBox):
        lead.currentTextChanged.connect(bring)


def _usual(choices: StepChoices) -> tuple[str, Mapping[str, object]] | None:
    """Who did the last case of the same topic."""
    usual = choices.suggested
    if usual is None:
        return None
    divisions = {one.id: one.name for one in choices.divisions}
    people = {one.id: one.name for one in choices.people}
    named = {
        "lead": divisions.get(usual.division_id, ""),
        "leader": people.get(usual.leader_id or 0, ""),
        "head": people.get(usual.head_id or 0, ""),
        "handler": people.get(usual.handler_id or 0, ""),
    }
    known = {key: name for key, name in named.items() if name}
    words = translate("steps", "The last case of this topic: {}")
    return (words.format(" · ".join(known.values())), known) if named["lead"] else None


def _pending(choices: StepChoices) -> list[tuple[object, str]]:
    return [
        (a.id, f"{choices.view.division(a.division_id)} · {labels.label(a.role)}")
        for a in choices.view.facts.assignments
        if a.state is AssignmentState.PENDING
    ]


def accept_assignment(desk: Desk, choices: StepChoices) -> Step:
    """处室接收."""
    fields = [
        form.choice("part", translate("steps", "Part"), _pending(choices)),
        form.day("on", translate("steps", "Accepted on"), desk.today),
    ]
    call = partial(assign_case.accept_assignment, desk, _case(choices))
    return Step(fields, lambda v: call(v["part"], v["on"]))


def return_assignment(desk: Desk, choices: StepChoices) -> Step:
    """处室退回."""
    fields = [
        form.choice("part", translate("steps", "Part"), _pending(choices)),
        form.day("on", translate("steps", "Handed back on"), desk.today),
        form.choice("code", translate("steps", "Reason"), _reasons()),
        form.needed(form.text("reason", translate("steps", "In words"))),
    ]
    call = partial(assign_case.return_assignment, desk, _case(choices))
    return Step(fields, lambda v: call(v["part"], v["on"], v["code"], v["reason"]))


def request_opinion(desk: Desk, choices: StepChoices) -> Step:
    """征求会办意见 of those who do not owe one already."""
    owing = {(o.unit_id, o.division_id) for o in choices.view.facts.opinions if o.is_open}
    units = [(u.id, u.name) for u in choices.units if (u.id, None) not in owing]
    divisions = [(d.id, d.name) for d in choices.divisions if (None, d.id) not in owing]
    fields = [
        form.several("units", translate("steps", "Units"), units),
        form.several("divisions", translate("steps", "Divisions of ours"), divisions),
        form.day("on", translate("steps", "Opinions asked on"), desk.today),
        form.day("due", translate("steps", "Due (empty: by the rule)"), None, is_needed=False),
    ]
    call = partial(ask_opinion.request_opinions, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["units"], v["divisions"], v["due"]))


def settle_opinion(desk: Desk, choices: StepChoices) -> Step:
    """会办意见: 收到, 催, 免, 撤."""
    owed = [
        (o.id, choices.view.unit(o.unit_id) or choices.view.division(o.division_id))
        for o in choices.view.facts.opinions
        if o.is_open and o.direction is not Direction.OUT
    ]
    ways = [
        ("receive", translate("steps", "Received")),
        ("remind", translate("steps", "Reminded")),
        ("waive", translate("steps", "Waived")),
        ("cancel", translate("steps", "Cancelled")),
    ]
    fields = [
        form.choice("which", translate("steps", "Opinion of"), owed, choices.item),
        form.choice("how", translate("steps", "What happened"), ways),
        form.day("on", translate("steps", "On"), desk.today),
        form.line("number", translate("steps", "Document number")),
        form.needed(
            form.text(
                "words", translate("steps", "Opinion, or the reason for waiving or cancelling")
            ),
            ("how", ("waive", "cancel")),
        ),
    ]

    def run(v: Values) -> None:
        if v["how"] == "receive":
            ask_opinion.receive_opinion(desk, v["which"], v["on"], v["words"], v["number"])
        elif v["how"] == "remind":
            ask_opinion.remind_opinion(desk, v["which"], v["on"])
        elif v["how"] == "waive":
            ask_opinion.waive_opinion(desk, v["which"], v["on"], v["words"])
        else:
            ask_opinion.cancel_opinion(desk, v["which"], v["on"], v["words"])

    return Step(fields, run)


def send_opinion(desk: Desk, choices: StepChoices) -> Step:
    """发出会办意见 to the lead unit, which the case names or the form asks for."""
    known = choices.view.facts.proposal.lead_unit_id
    units: list[tuple[object, str]] = [(u.id, u.name) for u in choices.units]
    if known is None:
        units.insert(0, (None, labels.NONE))
    fields = [
        form.choice("unit", translate("steps", "To the lead unit"), units, known, is_needed=True),
        form.needed(form.text("text", translate("steps", "Opinion"), rows=10)),
        form.line(
            "number",
            translate("steps", "Document number"),
            hint=translate("steps", "Empty: the next of the series"),
        ),
        form.day("on", translate("steps", "Sent on"), desk.today),
    ]
    call = partial(ask_opinion.send_opinion, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["text"], v["number"], v["unit"]), shows_text=True)
