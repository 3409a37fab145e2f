"""The steps from the draft to the archive: what each asks, and what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.feedback import FeedbackSource, Satisfaction
from desktop_app.domain.gate import GateItem, GateLine
from desktop_app.domain.member import DutyLevel, Person
from desktop_app.domain.permissions import Verb
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import Publicity
from desktop_app.domain.reply import ClearanceLevel, Decision
from desktop_app.domain.supervision import ChaserKind
from desktop_app.services import (
    ask_feedback,
    close_case,
    keep_promise,
    supervise,
    write_reply,
)
from desktop_app.services.desk import Desk
from desktop_app.services.reply_texts import ReplyTexts, reply_texts
from desktop_app.services.step_choices import StepChoices
from desktop_app.ui import labels
from desktop_app.ui.steps import form
from desktop_app.ui.steps.case_steps import Step, Values
from desktop_app.ui.steps.form import Field

translate = QCoreApplication.translate


def _case(choices: StepChoices) -> int:
    return choices.view.facts.proposal.id


def read_texts(desk: Desk, choices: StepChoices) -> ReplyTexts:
    """The templates and phrases for this answer."""
    return reply_texts(desk, choices.view.facts)


def draft_reply(desk: Desk, choices: StepChoices) -> Step:
    """起草答复, the proposal's text beside it."""
    reply = choices.view.facts.current_reply
    grades = [(g.id, f"{g.letter} {g.wording}") for g in choices.view.grades.values()]
    publicity = [(None, labels.NONE), *((p, labels.label(p)) for p in Publicity)]
    fields = [
        form.text("text", translate("steps", "Reply"), reply.text if reply else "", rows=14),
        form.choice(
            "grade",
            translate("steps", "Grade"),
            [(None, labels.NONE), *grades],
            reply.grade_id if reply else None,
        ),
        form.choice(
            "publicity",
            translate("steps", "Publicity"),
            publicity,
            reply.publicity if reply else None,
        ),
        form.needed(
            form.line(
                "reason",
                translate("steps", "Reason when not public"),
                reply.publicity_reason if reply else "",
            ),
            ("publicity", (Publicity.NOT_PUBLIC,)),
        ),
    ]

    def run(v: Values) -> None:
        made = write_reply.Draft(v["text"], v["grade"], v["publicity"], v["reason"])
        write_reply.draft_reply(desk, _case(choices), made)

    return Step(fields, run, shows_text=True)


def submit_reply(desk: Desk, choices: StepChoices) -> Step:
    """送审."""
    fields = [
        form.day("on", translate("steps", "Submitted on"), desk.today),
        *_override(choices, [one for one in choices.view.gate if not one.is_for_issuing]),
    ]
    call = partial(write_reply.submit_reply, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v.get("override", "")))


def _override(choices: StepChoices, lines: Sequence[GateLine]) -> list[Field]:
    """Asked only where something lacks, and of whom the rules let pass it."""
    can_pass = choices.view.may(Verb.OVERRIDE_GATE)
    if not can_pass or all(line.is_met for line in lines):
        return []
    return [form.line("override", translate("steps", "Reason for passing the gate"))]


def clear_reply(desk: Desk, choices: StepChoices) -> Step:
    """审签."""
    decisions = [(d, labels.label(d)) for d in Decision]
    people = [(None, labels.NONE), *((p.id, p.name) for p in _signers(choices))]
    awaited = labels.label(choices.awaited) if choices.awaited else ""
    reply = choices.view.facts.current_reply
    fields = [
        form.reading("reply", translate("steps", "Reply"), reply.text if reply else "", rows=10),
        form.choice(
            "decision",
            translate("steps", "Decision of {}").format(awaited),
            decisions,
        ),
        form.choice("person", translate("steps", "Cleared by"), people, _usual(choices)),
        form.day("on", translate("steps", "Cleared on"), desk.today),
        form.needed(
            form.text("note", translate("steps", "Note (needed for sending back)"), rows=3),
            ("decision", (Decision.RETURNED,)),
        ),
        form.yes_no("paper", translate("steps", "Written on the paper sheet")),
    ]

    def run(v: Values) -> None:
        word = write_reply.Word(v["decision"], v["on"], v["note"], v["person"], v["paper"])
        write_reply.clear_reply(desk, _case(choices), word)

    return Step(fields, run, shows_text=True)


def _usual(choices: StepChoices) -> int | None:
    """Who the case names for the level whose word is awaited."""
    lead = choices.view.facts.lead_assignment
    if choices.awaited is ClearanceLevel.CHIEF:
        chiefs = choices.people_of(DutyLevel.CHIEF)
        return chiefs[0].id if len(chiefs) == 1 else None
    if lead is None:
        return None
    by_level = {
        ClearanceLevel.DIVISION_HEAD: lead.head_id,
        ClearanceLevel.DEPUTY: lead.leader_id,
    }
    return by_level.get(choices.awaited) if choices.awaited else None


def _last_word(choices: StepChoices) -> int | None:
    """Who cleared last, and so usually signs."""
    facts = choices.view.facts
    reply = facts.current_reply
    said = [c for c in facts.clearances if reply and c.reply_id == reply.id and not c.is_void]
    last = said[-1].person_id if said else None
    return last or (facts.lead_assignment.leader_id if facts.lead_assignment else None)


def _signers(choices: StepChoices) -> list[Person]:
    levels = (DutyLevel.CHIEF, DutyLevel.DEPUTY, DutyLevel.DIVISION_HEAD)
    return [p for level in levels for p in choices.people_of(level)]


_FOR_ISSUING = (GateItem.FINAL_FILE,)  # number and signer stand in the form itself


def issue_reply(desk: Desk, choices: StepChoices) -> Step:
    """发文."""
    people = [(None, labels.NONE), *((p.id, p.name) for p in _signers(choices))]
    fields = [
        form.line(
            "number",
            translate("steps", "Document number"),
            hint=translate("steps", "Empty: the next of the series"),
        ),
        form.choice("signer", translate("steps", "Signer"), people, _last_word(choices)),
        form.day("on", translate("steps", "Issued on"), desk.today),
        *_override(choices, [one for one in choices.view.gate if one.item in _FOR_ISSUING]),
    ]

    def run(v: Values) -> str:
        made = write_reply.Issue(v["on"], v["signer"], "", v["number"], v.get("override", ""))
        return write_reply.issue_reply(desk, _case(choices), made)

    return Step(fields, run)


def deliver_reply(desk: Desk, choices: StepChoices) -> Step:
    """送达."""
    facts = choices.view.facts
    reply = facts.current_reply
    waiting = facts.undelivered(reply) if reply else ()
    people = [(m, choices.view.member(m)) for m in waiting]
    fields = [
        form.several("members", translate("steps", "To"), people, waiting, is_needed=True),
        form.line("way", translate("steps", "Way"), hint=translate("steps", "By hand, by post, …")),
        form.day("on", translate("steps", "Delivered on"), desk.today),
    ]
    call = partial(write_reply.deliver_reply, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["way"], v["members"]))


def send_forms(desk: Desk, choices: StepChoices) -> Step:
    """发出征询意见表."""
    facts = choices.view.facts
    reply = facts.current_reply
    have = {f.member_id for f in facts.feedback_of(reply)} if reply else set()
    waiting = [p.member_id for p in facts.proposers if p.member_id not in have]
    people = [(m, choices.view.member(m)) for m in waiting]
    fields = [
        form.several("members", translate("steps", "Forms to"), people, waiting, is_needed=True),
        form.day("on", translate("steps", "Sent on"), desk.today),
    ]
    call = partial(ask_feedback.send_feedback_forms, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["members"]))


def record_feedback(desk: Desk, choices: StepChoices) -> Step:
    """登记反馈."""
    waiting = [
        (f.id, choices.view.member(f.member_id))
        for f in choices.view.facts.feedback
        if not (f.returned_on or f.waived_on)
    ]
    levels = [(None, labels.NONE), *((s, labels.label(s)) for s in Satisfaction)]
    sources = [(s, labels.label(s)) for s in FeedbackSource if s is not FeedbackSource.LEDGER]
    fields = [
        form.choice("which", translate("steps", "Form of"), waiting, choices.item),
        _asked(form.choice("attitude", translate("steps", "Attitude"), levels)),
        _asked(form.choice("result", translate("steps", "Result"), levels)),
        form.choice("source", translate("steps", "Source"), sources),
        form.day("on", translate("steps", "Returned on"), desk.today),
        form.needed(
            form.text("wording", translate("steps", "In words"), rows=3), ("none", (True,))
        ),
        replace(form.files("scans", translate("steps", "Scans of the form")), is_needed=False),
        form.yes_no("none", translate("steps", "No answer came and none is expected")),
    ]

    def run(v: Values) -> None:
        if v["none"]:
            ask_feedback.waive_feedback(desk, v["which"], v["on"], v["wording"])
            return
        told = ask_feedback.Returned(
            v["on"], v["attitude"], v["result"], v["source"], v["wording"], v["scans"]
        )
        ask_feedback.record_feedback(desk, v["which"], told)

    return Step(fields, run)


def _asked(field: Field) -> Field:
    """An answer is read from the form, never taken for granted."""
    return replace(field, is_needed=True, needed_unless="none")


def open_round(desk: Desk, choices: StepChoices) -> Step:
    """再办理: a new round, the earlier one stays."""
    return Step((), lambda _v: ask_feedback.open_round(desk, _case(choices)))


def add_promise(desk: Desk, choices: StepChoices) -> Step:
    """登记承诺."""
    divisions = [(None, labels.NONE), *((d.id, d.name) for d in choices.divisions)]
    lead = choices.view.facts.lead_assignment
    fields = [
        form.needed(form.text("what", translate("steps", "What is promised"), rows=3)),
        form.choice(
            "division",
            translate("steps", "Division"),
            divisions,
            lead.division_id if lead else None,
        ),
        form.day("due", translate("steps", "To be kept by"), None, is_needed=False),
        form.line("measure", translate("steps", "How it is measured")),
    ]

    def run(v: Values) -> None:
        made = keep_promise.NewPromise(v["what"], v["division"], v["due"], v["measure"])
        keep_promise.add_promise(desk, _case(choices), made)

    return Step(fields, run)


def _open_promises(choices: StepChoices) -> list[tuple[object, str]]:
    return [(p.id, p.what[:30]) for p in choices.view.facts.promises if p.is_open]


def update_promise(desk: Desk, choices: StepChoices) -> Step:
    """承诺进展: what was done on a day."""
    fields = [
        form.choice("which", translate("steps", "Promise"), _open_promises(choices), choices.item),
        form.day("on", translate("steps", "On"), desk.today),
        form.needed(form.text("words", translate("steps", "Done so far"), rows=3)),
    ]
    return Step(fields, lambda v: keep_promise.note_progress(desk, v["which"], v["on"], v["words"]))


def settle_promise(desk: Desk, choices: StepChoices) -> Step:
    """承诺办结, 延期 or 无法落实."""
    outcomes = [(o, labels.label(o)) for o in Outcome]
    fields = [
        form.choice("which", translate("steps", "Promise"), _open_promises(choices), choices.item),
        form.choice("outcome", translate("steps", "Outcome"), outcomes),
        form.day("on", translate("steps", "On"), desk.today),
        form.needed(form.text("evidence", translate("steps", "Evidence"), rows=3)),
        form.needed(
            form.day("due", translate("steps", "New day when extended"), None),
            ("outcome", (Outcome.EXTENDED,)),
        ),
    ]

    def run(v: Values) -> None:
        made = keep_promise.Settlement(v["outcome"], v["on"], v["evidence"], v["due"])
        keep_promise.settle_promise(desk, v["which"], made)

    return Step(fields, run)


def extend(desk: Desk, choices: StepChoices) -> Step:
    """延期."""
    now = translate("steps", "New day (now {})").format(labels.day(choices.view.facts.due_on))
    fields = [
        form.day("new", now, None),
        form.needed(form.text("reason", translate("steps", "Reason"), rows=2)),
        form.needed(form.line("by", translate("steps", "Consented by"))),
        form.line("document", translate("steps", "Document")),
    ]
    call = partial(close_case.extend_deadline, desk, _case(choices))
    return Step(fields, lambda v: call(v["new"], v["reason"], v["by"], v["document"]))


def chase(desk: Desk, choices: StepChoices) -> Step:
    """提醒, 催办, 督查通知."""
    kinds = [(k, labels.label(k)) for k in ChaserKind]
    fields = [
        form.choice("kind", translate("steps", "Kind"), kinds),
        form.text("text", translate("steps", "Text"), rows=3),
        form.day("on", translate("steps", "Sent on"), desk.today),
    ]
    call = partial(supervise.send_chasers, desk, [_case(choices)])
    return Step(fields, lambda v: call(v["on"], v["kind"], v["text"]))


def notice(desk: Desk, choices: StepChoices) -> Step:
    """督查通知: issue one."""
    divisions = [(d.id, d.name) for d in choices.divisions]
    lead = choices.view.facts.lead_assignment
    fields = [
        form.choice(
            "division",
            translate("steps", "Division"),
            divisions,
            lead.division_id if lead else None,
        ),
        form.needed(form.text("text", translate("steps", "Text"), rows=3)),
        form.day("by", translate("steps", "To be mended by"), None, is_needed=False),
        form.day("on", translate("steps", "Issued on"), desk.today),
    ]
    call = partial(supervise.issue_notice, desk, _case(choices))
    return Step(fields, lambda v: call(v["division"], v["on"], v["text"], v["by"]))


def archive(desk: Desk, choices: StepChoices) -> Step:
    """归档."""
    fields = [
        form.line(
            "number",
            translate("steps", "Archive number"),
            hint=translate("steps", "Empty: the next of the series"),
        ),
        form.day("on", translate("steps", "Archived on"), desk.today),
    ]
    call = partial(close_case.archive, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["number"]))


def reopen(desk: Desk, choices: StepChoices) -> Step:
    """重新打开."""
    fields = [
        form.needed(form.text("reason", translate("steps", "Reason"), rows=3)),
        form.day("on", translate("steps", "On"), desk.today),
    ]
    call = partial(close_case.reopen, desk, _case(choices))
    return Step(fields, lambda v: call(v["on"], v["reason"]))
