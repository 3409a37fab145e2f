"""What the tabs say of what follows a case: supervision, promises with their steps, its files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.permissions import Verb
from desktop_app.domain.promise import Milestone, Promise
from desktop_app.domain.supervision import Supervision
from desktop_app.services.attach_file import LIMIT, Attachment
from desktop_app.services.read_case import CaseView
from desktop_app.ui import labels
from desktop_app.ui.proposals.case_facts import Part, doors_of, duty, part_of
from desktop_app.ui.steps.acts import Act, Door

LIMIT_MB = LIMIT // (1024 * 1024)
SHORT = 16
translate = QCoreApplication.translate


def duty_and_supervision(view: CaseView) -> list[Part]:
    """Who has the case, what the office sent after it, and whether its loop is closed."""
    notices = sorted(view.beside.notices, key=lambda one: one.closed_on is not None)
    parts = [_notice(view, one) for one in notices]
    if view.beside.chasers:
        lines = [
            (
                labels.day(one.sent_on),
                "  ".join(filter(None, (labels.label(one.kind), one.number, one.text))),
            )
            for one in view.beside.chasers
        ]
        parts.append(part_of(translate("case", "Chasers"), lines))
    return [*duty(view), *parts]


def _notice(view: CaseView, one: Supervision) -> Part:
    open_words = translate("case", "Supervision notice {}, not closed")
    closed_words = translate("case", "Supervision notice {}, closed")
    name = (closed_words if one.closed_on else open_words).format(one.number)
    return part_of(
        name,
        [
            (translate("case", "Division"), view.division(one.division_id)),
            (translate("case", "Issued"), one.issued_on),
            (translate("case", "Mend by"), one.rectify_by),
            (translate("case", "Demand"), one.text),
            (translate("case", "Mended on"), one.rectified_on),
            (translate("case", "Mending"), one.rectification),
            (translate("case", "Closed on"), one.closed_on),
        ],
        doors=_notice_doors(view, one),
    )


def _notice_doors(view: CaseView, one: Supervision) -> list[Door]:
    mend = Door(translate("case", "Record the mending"), Act.MEND_NOTICE, one.id)
    close = Door(translate("case", "Close the notice"), Act.CLOSE_NOTICE, one.id)
    doors = []
    if one.closed_on is None:
        doors = doors_of(view, (Verb.SUPERVISE, close if one.rectified_on else mend))
    if Verb.PRODUCE_DOCUMENT in view.allowed:
        doors.append(Door(translate("case", "Print …"), Act.PRINT_NOTICE, one.id))
    return doors


def promises(view: CaseView) -> list[Part]:
    """What was promised, the steps on the way, what was done, and what became of it."""
    return [
        part_of(one.what, _promise_lines(view, one), doors=_promise_doors(view, one))
        for one in view.facts.promises
    ]


def _promise_lines(view: CaseView, one: Promise) -> list[tuple[str, object]]:
    steps = view.beside.milestones_of(one.id)
    notes = view.beside.notes_of(one.id)
    return [
        (translate("case", "Due"), one.due_on),
        (translate("case", "Division"), view.division(one.division_id)),
        (translate("case", "Measure"), one.measure),
        *((translate("case", "Milestone"), _milestone(step)) for step in steps),
        *((labels.day(note.noted_on), note.text) for note in notes),
        (translate("case", "Outcome"), one.outcome or translate("case", "Open")),
        (translate("case", "Settled on"), one.outcome_on),
        (translate("case", "Evidence"), one.evidence),
    ]


def _milestone(step: Milestone) -> str:
    if step.done_on:
        pattern = translate("case", "✓ {what}, reached {day}")
        told = pattern.format(what=step.what, day=labels.day(step.done_on))
        return f"{told}  {step.note}".rstrip()
    if step.due_on is None:
        return f"○ {step.what}"
    return translate("case", "○ {what}, by {day}").format(
        what=step.what, day=labels.day(step.due_on)
    )


def _promise_doors(view: CaseView, one: Promise) -> list[Door]:
    if not one.is_open:
        return []
    note = Door(translate("case", "Note progress"), Verb.UPDATE_PROMISE, one.id)
    step = Door(translate("case", "Add a milestone"), Act.ADD_MILESTONE, one.id)
    outcome = Door(translate("case", "Record the outcome"), Verb.SETTLE_PROMISE, one.id)
    doors = [(Verb.UPDATE_PROMISE, note), (Verb.UPDATE_PROMISE, step)]
    for milestone in view.beside.milestones_of(one.id):
        if milestone.done_on is None:
            words = translate("case", "Reached: {}").format(_short(milestone.what))
            doors.append((Verb.UPDATE_PROMISE, Door(words, Act.REACH_MILESTONE, milestone.id)))
    return doors_of(view, *doors, (Verb.SETTLE_PROMISE, outcome))


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"


def attachments(view: CaseView) -> list[Part]:
    """Attached files with size and day, each to be opened, saved or taken off."""
    return [_file(view, one) for one in view.attachments]


def _file(view: CaseView, one: Attachment) -> Part:
    what = translate("case", "final file of the reply") if one.reply_id else ""
    if one.feedback_id:
        what = translate("case", "scan of a feedback form")
    told = [size_words(one.size), labels.day(one.added_on) if one.added_on else "", what]
    doors = [
        Door(translate("case", "Open the file"), Act.OPEN_FILE, one.id),
        Door(translate("case", "Save as …"), Act.SAVE_FILE, one.id),
    ]
    remove = Door(translate("case", "Remove"), Act.REMOVE_FILE, one.id)
    doors += doors_of(view, (Verb.ATTACH_FILE, remove))
    return Part(one.name, (), "  ·  ".join(filter(None, told)), tuple(doors))


def size_words(size: int) -> str:
    """A size in bytes as people say it."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / 1024 / 1024:.1f} MB"
