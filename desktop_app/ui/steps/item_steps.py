"""The forms about one record of a case: a talk, a notice, a milestone, a link, its files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.contact_entry import ContactInput
from desktop_app.domain.contact_listing import ContactLine
from desktop_app.services import close_case, keep_promise, supervise
from desktop_app.services.attach_file import LIMIT, attach_paths
from desktop_app.services.desk import Desk
from desktop_app.services.edit_contact import edit_contact
from desktop_app.services.list_contacts import contact_lines
from desktop_app.services.list_members import find_cases, find_members, find_people
from desktop_app.services.log_contact import log_contact, suggested_phase
from desktop_app.services.step_choices import StepChoices
from desktop_app.ui import labels
from desktop_app.ui.steps import form
from desktop_app.ui.steps.case_steps import Step, Values
from desktop_app.ui.steps.form import Field
from desktop_app.ui.widgets.token_field import Offer

translate = QCoreApplication.translate
LIMIT_MB = LIMIT // (1024 * 1024)


def _case(choices: StepChoices) -> int:
    return choices.view.facts.proposal.id


def _item(choices: StepChoices) -> int:
    assert isinstance(choices.item, int)
    return choices.item


def read_talk(_desk: Desk, choices: StepChoices) -> ContactLine:
    """The talk that a form corrects, with the names it shows."""
    return contact_lines([_item(choices)])[_item(choices)]


def log_talk(desk: Desk, choices: StepChoices) -> Step:
    """沟通记录 from the case itself; the lead proposer is there already."""
    facts = choices.view.facts
    lead = facts.lead_member_id
    members = [Offer(lead, choices.view.member(lead))] if lead else []
    this = Offer(facts.proposal.id, facts.proposal.number)
    empty = ContactLine(0, desk.today, Way.PHONE, Phase.DURING, "", "", "", None)
    fields = _talk_fields(desk, empty, members, [this], [], is_new=True)
    return Step(fields, lambda v: log_contact(desk, _entry(v)))


def correct_talk(desk: Desk, choices: StepChoices) -> Step:
    """沟通记录: what was written down wrongly."""
    line: ContactLine = choices.extra
    members, cases, people = (
        [Offer(*one) for one in some] for some in (line.members, line.cases, line.people)
    )
    fields = _talk_fields(desk, line, members, cases, people)
    return Step(fields, lambda v: edit_contact(desk, line.id, _entry(v)))


def _talk_fields(
    desk: Desk,
    line: ContactLine,
    members: Sequence[Offer],
    cases: Sequence[Offer],
    people: Sequence[Offer],
    is_new: bool = False,
) -> list[Field]:
    phases: list[tuple[object, str]] = [(p, labels.label(p)) for p in Phase]
    if is_new:
        phases.insert(0, (None, translate("steps", "By the day")))
    hint = translate("steps", "Name or pinyin initials")
    return [
        form.day("on", translate("steps", "Talked on"), line.happened_on),
        form.choice(
            "way", translate("steps", "Way"), [(w, labels.label(w)) for w in Way], line.way
        ),
        form.lookup(
            "members",
            translate("steps", "Members"),
            lambda typed: _members(desk, typed),
            members,
            is_needed=True,
            hint=hint,
        ),
        form.text("said", translate("steps", "What was said"), line.said, rows=4),
        form.text("opinion", translate("steps", "Their opinion"), line.opinion, rows=2),
        form.line("place", translate("steps", "Place"), line.place),
        form.choice("phase", translate("steps", "Phase"), phases, None if is_new else line.phase),
        form.lookup("people", translate("steps", "Ours"), _people, people, hint=hint),
        form.lookup(
            "cases",
            translate("steps", "Cases"),
            _cases,
            cases,
            is_needed=True,
            hint=translate("steps", "Number or title"),
        ),
        form.day("next", translate("steps", "Next talk"), line.next_on, is_needed=False),
    ]


def _members(desk: Desk, typed: str) -> list[Offer]:
    found = find_members(desk, typed)
    return [Offer(m.id, m.name, f"{m.sector} {m.unit_post}".strip()) for m in found]


def _people(typed: str) -> list[Offer]:
    return [Offer(one.id, one.name) for one in find_people(typed)]


def _cases(typed: str) -> list[Offer]:
    return [Offer(m.id, m.number, m.title) for m in find_cases(typed, ())] if typed else []


def _entry(v: Values) -> ContactInput:
    """By the day: the phase that the course of the cases gives to it."""
    phase = v["phase"] or suggested_phase(v["cases"], v["on"])
    return ContactInput(
        happened_on=v["on"],
        way=v["way"],
        phase=phase,
        place=v["place"],
        said=v["said"],
        opinion=v["opinion"],
        next_on=v["next"],
        proposal_ids=v["cases"],
        member_ids=v["members"],
        person_ids=v["people"],
    )


def link(desk: Desk, choices: StepChoices) -> Step:
    """并案: the other case by number, title or proposer."""
    this = _case(choices)
    taken = {this, *(one.proposal_id for one in choices.view.beside.linked)}

    def others(typed: str) -> list[Offer]:
        return [one for one in _cases(typed) if one.id not in taken]

    fields = [
        form.lookup(
            "other",
            translate("steps", "Handled together with"),
            others,
            is_needed=True,
            is_single=True,
            hint=translate("steps", "Number, title or proposer (pinyin initials)"),
        ),
        form.day("on", translate("steps", "On"), desk.today),
    ]
    return Step(fields, lambda v: close_case.link_cases(desk, this, v["other"][0], v["on"]))


def unlink(desk: Desk, choices: StepChoices) -> Step:
    """并案 ends; both cases keep it in their history."""
    fields = [form.day("on", translate("steps", "On"), desk.today)]
    this, other = _case(choices), _item(choices)
    return Step(fields, lambda v: close_case.unlink_cases(desk, this, other, v["on"]))


def attach(desk: Desk, choices: StepChoices) -> Step:
    """附件; with a reply at hand, whether it is that reply's final file."""
    reply = choices.view.facts.current_reply
    dropped = choices.item if isinstance(choices.item, tuple) else ()
    note = translate("steps", "Up to {} MB each; or drop them here.").format(LIMIT_MB)
    fields = [form.files("files", translate("steps", "Files"), _paths(dropped), note)]
    if reply is not None:
        kinds: list[tuple[object, str]] = [
            (None, translate("steps", "Enclosure of the case")),
            (reply.id, translate("steps", "Final file of the reply")),
        ]
        fields.append(form.choice("reply", translate("steps", "What it is"), kinds))
    case = _case(choices)
    return Step(fields, lambda v: attach_paths(desk, case, v["files"], v.get("reply")))


def _paths(dropped: Sequence[Any]) -> list[Path]:
    return [one for one in dropped if isinstance(one, Path)]


def mend_notice(desk: Desk, choices: StepChoices) -> Step:
    """督查: what the division did about it."""
    fields = [
        form.day("on", translate("steps", "Mended on"), desk.today),
        form.needed(form.text("text", translate("steps", "What was done"), rows=3)),
    ]
    item = _item(choices)
    return Step(fields, lambda v: supervise.rectify(desk, item, v["on"], v["text"]))


def close_notice(desk: Desk, choices: StepChoices) -> Step:
    """督查: the loop is closed."""
    fields = [form.day("on", translate("steps", "Closed on"), desk.today)]
    item = _item(choices)
    return Step(fields, lambda v: supervise.close_notice(desk, item, v["on"]))


def add_milestone(desk: Desk, choices: StepChoices) -> Step:
    """承诺: a step on the way."""
    fields = [
        form.needed(form.line("what", translate("steps", "Milestone"))),
        form.day("due", translate("steps", "To be reached by"), _due(choices), is_needed=False),
    ]
    item = _item(choices)
    return Step(fields, lambda v: keep_promise.add_milestone(desk, item, v["what"], v["due"]))


def _due(choices: StepChoices) -> date | None:
    promised = (p.due_on for p in choices.view.facts.promises if p.id == choices.item)
    return next(promised, None)


def reach_milestone(desk: Desk, choices: StepChoices) -> Step:
    """承诺: a step is done, with what shows it."""
    fields = [
        form.day("on", translate("steps", "Reached on"), desk.today),
        form.text("note", translate("steps", "What shows it"), rows=2),
    ]
    item = _item(choices)
    return Step(fields, lambda v: keep_promise.reach_milestone(desk, item, v["on"], v["note"]))
