"""The words of the journal: what an operation did, which record and field it changed, values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.assignment import AssignmentRole, AssignmentState
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.deadline import DeadlineKind
from desktop_app.domain.feedback import FeedbackSource, Satisfaction
from desktop_app.domain.opinion import Direction
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import HandlingMode, Kind, Publicity
from desktop_app.domain.reply import ClearanceLevel, Decision
from desktop_app.domain.supervision import ChaserKind, EventKind
from desktop_app.services.desk import COMMAND_LINE
from desktop_app.services.history import FieldChange, Step
from desktop_app.ui import labels, office_words

translate = QCoreApplication.translate

VERBS: Mapping[str, Any] = {
    "START_STORE": QT_TRANSLATE_NOOP("verbs", "Begin the data file"),
    "IMPORT_LEDGER": QT_TRANSLATE_NOOP("verbs", "Import"),
    "EXPORT_LEDGER": QT_TRANSLATE_NOOP("verbs", "Export"),
    "REGISTER_PROPOSAL": QT_TRANSLATE_NOOP("verbs", "Register"),
    "EDIT_PROPOSAL": QT_TRANSLATE_NOOP("verbs", "Edit case"),
    "SIGN_IN": QT_TRANSLATE_NOOP("verbs", "Sign in"),
    "REQUEST_RETURN": QT_TRANSLATE_NOOP("verbs", "Ask to hand back"),
    "DECIDE_RETURN": QT_TRANSLATE_NOOP("verbs", "Decide the return"),
    "CONFIRM_WINDOW_PASSED": QT_TRANSLATE_NOOP("verbs", "Confirm that the return window passed"),
    "ASSIGN": QT_TRANSLATE_NOOP("verbs", "Assign to divisions"),
    "ACCEPT_ASSIGNMENT": QT_TRANSLATE_NOOP("verbs", "Division accepts"),
    "RETURN_ASSIGNMENT": QT_TRANSLATE_NOOP("verbs", "Division hands back"),
    "LOG_CONTACT": QT_TRANSLATE_NOOP("verbs", "Record a talk"),
    "EDIT_CONTACT": QT_TRANSLATE_NOOP("verbs", "Correct the talk"),
    "REQUEST_OPINION": QT_TRANSLATE_NOOP("verbs", "Ask for opinions"),
    "SETTLE_OPINION": QT_TRANSLATE_NOOP("verbs", "Record an opinion"),
    "SEND_OPINION": QT_TRANSLATE_NOOP("verbs", "Send our opinion"),
    "DRAFT_REPLY": QT_TRANSLATE_NOOP("verbs", "Draft the reply"),
    "SUBMIT_REPLY": QT_TRANSLATE_NOOP("verbs", "Submit for clearance"),
    "CLEAR_REPLY": QT_TRANSLATE_NOOP("verbs", "Record the clearance"),
    "OVERRIDE_GATE": QT_TRANSLATE_NOOP("verbs", "Override the checklist"),
    "ISSUE_REPLY": QT_TRANSLATE_NOOP("verbs", "Issue the reply"),
    "DELIVER_REPLY": QT_TRANSLATE_NOOP("verbs", "Record the delivery"),
    "SEND_FEEDBACK_FORM": QT_TRANSLATE_NOOP("verbs", "Send feedback forms"),
    "RECORD_FEEDBACK": QT_TRANSLATE_NOOP("verbs", "Record feedback"),
    "OPEN_ROUND": QT_TRANSLATE_NOOP("verbs", "Open a new round"),
    "ADD_PROMISE": QT_TRANSLATE_NOOP("verbs", "Register a promise"),
    "UPDATE_PROMISE": QT_TRANSLATE_NOOP("verbs", "Promise: progress"),
    "SETTLE_PROMISE": QT_TRANSLATE_NOOP("verbs", "Promise: outcome"),
    "EXTEND_DEADLINE": QT_TRANSLATE_NOOP("verbs", "Extend the deadline"),
    "SEND_CHASER": QT_TRANSLATE_NOOP("verbs", "Chase"),
    "SUPERVISE": QT_TRANSLATE_NOOP("verbs", "Supervise"),
    "LINK_CASES": QT_TRANSLATE_NOOP("verbs", "Link cases"),
    "ATTACH_FILE": QT_TRANSLATE_NOOP("verbs", "Attach files"),
    "ARCHIVE": QT_TRANSLATE_NOOP("verbs", "Archive"),
    "REOPEN": QT_TRANSLATE_NOOP("verbs", "Reopen"),
    "EDIT_MEMBER": QT_TRANSLATE_NOOP("verbs", "Edit member"),
    "SHOW_PHONE": QT_TRANSLATE_NOOP("verbs", "Look at a phone number"),
    "EDIT_SUMMARY": QT_TRANSLATE_NOOP("verbs", "Edit the summary"),
    "ISSUE_SUMMARY": QT_TRANSLATE_NOOP("verbs", "Issue the summary"),
    "EDIT_SETTINGS": QT_TRANSLATE_NOOP("verbs", "Change settings"),
    "EDIT_CALENDAR": QT_TRANSLATE_NOOP("verbs", "Change the calendar"),
    "UNDO": QT_TRANSLATE_NOOP("verbs", "Undo"),
    "REDO": QT_TRANSLATE_NOOP("verbs", "Redo"),
    "EXPORT_JOURNAL": QT_TRANSLATE_NOOP("verbs", "Export the journal"),
    "PROTECT_STORE": QT_TRANSLATE_NOOP("verbs", "Set a password"),
    "ADD_ACCOUNT": QT_TRANSLATE_NOOP("verbs", "Add an account"),
    "DISABLE_ACCOUNT": QT_TRANSLATE_NOOP("verbs", "Disable an account"),
    "SET_PASSWORD": QT_TRANSLATE_NOOP("verbs", "Change a password"),
    "NEW_RECOVERY_KEY": QT_TRANSLATE_NOOP("verbs", "Make a new recovery key"),
    "OPEN_BY_RECOVERY_KEY": QT_TRANSLATE_NOOP("verbs", "Open by the recovery key"),
}
TABLES: Mapping[str, Any] = {
    "proposal": "",
    "proposer": QT_TRANSLATE_NOOP("records", "Proposer"),
    "return_request": QT_TRANSLATE_NOOP("records", "Request to hand back"),
    "assignment": QT_TRANSLATE_NOOP("records", "Duty"),
    "contact": QT_TRANSLATE_NOOP("records", "Contact"),
    "opinion": QT_TRANSLATE_NOOP("records", "Opinion"),
    "reply": QT_TRANSLATE_NOOP("records", "Reply"),
    "clearance": QT_TRANSLATE_NOOP("records", "Clearance"),
    "delivery": QT_TRANSLATE_NOOP("records", "Delivery"),
    "feedback": QT_TRANSLATE_NOOP("records", "Feedback"),
    "promise": QT_TRANSLATE_NOOP("records", "Promise"),
    "chaser": QT_TRANSLATE_NOOP("records", "Chaser"),
    "extension": QT_TRANSLATE_NOOP("records", "Extension"),
    "archiving": QT_TRANSLATE_NOOP("records", "Archiving"),
    "case_event": QT_TRANSLATE_NOOP("records", "Event"),
    "attachment": QT_TRANSLATE_NOOP("records", "File"),
    "milestone": QT_TRANSLATE_NOOP("records", "Milestone"),
    "progress_note": QT_TRANSLATE_NOOP("records", "Progress"),
    "supervision": QT_TRANSLATE_NOOP("records", "Supervision notice"),
    "link": QT_TRANSLATE_NOOP("records", "Handled together"),
    "contact_proposal": QT_TRANSLATE_NOOP("records", "Talked about"),
    "contact_member": QT_TRANSLATE_NOOP("records", "Talked with"),
    "contact_person": QT_TRANSLATE_NOOP("records", "Of ours"),
    **office_words.TABLES,
}
FIELDS: Mapping[str, Any] = {
    "number": QT_TRANSLATE_NOOP("fields", "Number"),
    "kind": QT_TRANSLATE_NOOP("fields", "Kind"),
    "title": QT_TRANSLATE_NOOP("fields", "Title"),
    "mode": QT_TRANSLATE_NOOP("fields", "Mode"),
    "body": QT_TRANSLATE_NOOP("fields", "Text"),
    "text": QT_TRANSLATE_NOOP("fields", "Text"),
    "topic": QT_TRANSLATE_NOOP("fields", "Topic"),
    "note": QT_TRANSLATE_NOOP("fields", "Note"),
    "is_key": QT_TRANSLATE_NOOP("fields", "Key case"),
    "assigned_on": QT_TRANSLATE_NOOP("fields", "Assigned"),
    "signed_on": QT_TRANSLATE_NOOP("fields", "Signed in"),
    "signed_by": QT_TRANSLATE_NOOP("fields", "Signed by"),
    "accepted_on": QT_TRANSLATE_NOOP("fields", "Accepted"),
    "broken_down_on": QT_TRANSLATE_NOOP("fields", "Given to a division"),
    "reply_due_on": QT_TRANSLATE_NOOP("fields", "Reply due"),
    "due_on": QT_TRANSLATE_NOOP("fields", "Due"),
    "lead_unit_id": QT_TRANSLATE_NOOP("fields", "Lead unit"),
    "lead_grade_id": QT_TRANSLATE_NOOP("fields", "Grade of the lead unit"),
    "grade_id": QT_TRANSLATE_NOOP("fields", "Grade"),
    "member_id": QT_TRANSLATE_NOOP("fields", "Member"),
    "is_lead": QT_TRANSLATE_NOOP("fields", "Leads"),
    "division_id": QT_TRANSLATE_NOOP("fields", "Division"),
    "unit_id": QT_TRANSLATE_NOOP("fields", "Unit"),
    "leader_id": QT_TRANSLATE_NOOP("fields", "Leader"),
    "head_id": QT_TRANSLATE_NOOP("fields", "Head"),
    "handler_id": QT_TRANSLATE_NOOP("fields", "Handler"),
    "person_id": QT_TRANSLATE_NOOP("fields", "Person"),
    "signer_id": QT_TRANSLATE_NOOP("fields", "Signer"),
    "signer_name": QT_TRANSLATE_NOOP("fields", "Signer"),
    "role": QT_TRANSLATE_NOOP("fields", "Part"),
    "state": QT_TRANSLATE_NOOP("fields", "State"),
    "answered_on": QT_TRANSLATE_NOOP("fields", "Answered"),
    "ended_on": QT_TRANSLATE_NOOP("fields", "Ended"),
    "reason": QT_TRANSLATE_NOOP("fields", "Reason"),
    "reason_code": QT_TRANSLATE_NOOP("fields", "Reason"),
    "requested_on": QT_TRANSLATE_NOOP("fields", "Asked"),
    "decided_on": QT_TRANSLATE_NOOP("fields", "Decided"),
    "is_granted": QT_TRANSLATE_NOOP("fields", "Granted"),
    "decision": QT_TRANSLATE_NOOP("fields", "Decision"),
    "decision_note": QT_TRANSLATE_NOOP("fields", "Note"),
    "suggested_unit": QT_TRANSLATE_NOOP("fields", "Better with"),
    "happened_on": QT_TRANSLATE_NOOP("fields", "Day"),
    "way": QT_TRANSLATE_NOOP("fields", "Way"),
    "phase": QT_TRANSLATE_NOOP("fields", "Phase"),
    "place": QT_TRANSLATE_NOOP("fields", "Place"),
    "said": QT_TRANSLATE_NOOP("fields", "What was said"),
    "opinion": QT_TRANSLATE_NOOP("fields", "Opinion"),
    "next_on": QT_TRANSLATE_NOOP("fields", "Next date"),
    "next_done_on": QT_TRANSLATE_NOOP("fields", "Next date done"),
    "direction": QT_TRANSLATE_NOOP("fields", "Direction"),
    "reminded_on": QT_TRANSLATE_NOOP("fields", "Reminded"),
    "received_on": QT_TRANSLATE_NOOP("fields", "Received or sent"),
    "waived_on": QT_TRANSLATE_NOOP("fields", "Waived"),
    "cancelled_on": QT_TRANSLATE_NOOP("fields", "Cancelled"),
    "round": QT_TRANSLATE_NOOP("fields", "Round"),
    "publicity": QT_TRANSLATE_NOOP("fields", "Publicity"),
    "publicity_reason": QT_TRANSLATE_NOOP("fields", "Why not public"),
    "submitted_on": QT_TRANSLATE_NOOP("fields", "Submitted"),
    "cleared_on": QT_TRANSLATE_NOOP("fields", "Cleared"),
    "issued_on": QT_TRANSLATE_NOOP("fields", "Issued"),
    "level": QT_TRANSLATE_NOOP("fields", "Level"),
    "is_on_paper": QT_TRANSLATE_NOOP("fields", "On paper"),
    "is_void": QT_TRANSLATE_NOOP("fields", "Void"),
    "delivered_on": QT_TRANSLATE_NOOP("fields", "Delivered"),
    "sent_on": QT_TRANSLATE_NOOP("fields", "Sent"),
    "returned_on": QT_TRANSLATE_NOOP("fields", "Returned"),
    "attitude": QT_TRANSLATE_NOOP("fields", "Attitude"),
    "result": QT_TRANSLATE_NOOP("fields", "Result"),
    "wording": QT_TRANSLATE_NOOP("fields", "Wording"),
    "source": QT_TRANSLATE_NOOP("fields", "Source"),
    "what": QT_TRANSLATE_NOOP("fields", "What"),
    "measure": QT_TRANSLATE_NOOP("fields", "Measure"),
    "outcome": QT_TRANSLATE_NOOP("fields", "Outcome"),
    "outcome_on": QT_TRANSLATE_NOOP("fields", "Settled"),
    "evidence": QT_TRANSLATE_NOOP("fields", "Evidence"),
    "old_on": QT_TRANSLATE_NOOP("fields", "Old day"),
    "new_on": QT_TRANSLATE_NOOP("fields", "New day"),
    "consented_by": QT_TRANSLATE_NOOP("fields", "Consented by"),
    "document": QT_TRANSLATE_NOOP("fields", "Document"),
    "granted_on": QT_TRANSLATE_NOOP("fields", "Granted on"),
    "archived_on": QT_TRANSLATE_NOOP("fields", "Archived"),
    "reopened_on": QT_TRANSLATE_NOOP("fields", "Reopened"),
    "reopen_reason": QT_TRANSLATE_NOOP("fields", "Why reopened"),
    "by": QT_TRANSLATE_NOOP("fields", "By"),
    "name": QT_TRANSLATE_NOOP("fields", "Name"),
    "added_on": QT_TRANSLATE_NOOP("fields", "Attached"),
    "done_on": QT_TRANSLATE_NOOP("fields", "Reached"),
    "noted_on": QT_TRANSLATE_NOOP("fields", "Day"),
    "rectify_by": QT_TRANSLATE_NOOP("fields", "Mend by"),
    "rectified_on": QT_TRANSLATE_NOOP("fields", "Mended"),
    "rectification": QT_TRANSLATE_NOOP("fields", "What was done"),
    "closed_on": QT_TRANSLATE_NOOP("fields", "Closed"),
    "main_id": QT_TRANSLATE_NOOP("fields", "Case"),
    "other_id": QT_TRANSLATE_NOOP("fields", "Other case"),
    "linked_on": QT_TRANSLATE_NOOP("fields", "Since"),
    "unlinked_on": QT_TRANSLATE_NOOP("fields", "Ended"),
    "deadline_kind": QT_TRANSLATE_NOOP("fields", "Deadline"),
    **office_words.FIELDS,
}
_CODES: Mapping[tuple[str, str], type[StrEnum]] = {
    ("proposal", "kind"): Kind,
    ("proposal", "mode"): HandlingMode,
    ("assignment", "role"): AssignmentRole,
    ("assignment", "state"): AssignmentState,
    ("contact", "way"): Way,
    ("contact", "phase"): Phase,
    ("opinion", "direction"): Direction,
    ("reply", "publicity"): Publicity,
    ("clearance", "level"): ClearanceLevel,
    ("clearance", "decision"): Decision,
    ("feedback", "attitude"): Satisfaction,
    ("feedback", "result"): Satisfaction,
    ("feedback", "source"): FeedbackSource,
    ("promise", "outcome"): Outcome,
    ("chaser", "kind"): ChaserKind,
    ("case_event", "kind"): EventKind,
    ("extension", "deadline_kind"): DeadlineKind,
    **office_words.CODES,
}
_FLAGS = ("is_", "needs_promise", "roll_over")
LONGEST = 60


def verb(code: str) -> str:
    """What an operation did."""
    return translate("verbs", VERBS[code]) if code in VERBS else code


def actor(name: str) -> str:
    """Who did it; what came from the command line without a name says so."""
    return translate("verbs", "command line") if name == COMMAND_LINE else name


def step(taken: Step) -> str:
    """What an undo takes back, with what it was about: 签收 20240247."""
    return f"{verb(taken.verb)} {taken.about}".strip()


def lines(changes: Sequence[FieldChange]) -> list[tuple[str, str]]:
    """(what, values): a changed field with old and new, an added or removed record in one line."""
    told = []
    for (table, _, kind), some in groupby(changes, key=lambda c: (c.table, c.row_id, c.kind)):
        fields = list(some)
        if kind == "U":
            told += [
                (_field(one), f"{_value(one, one.old)} → {_value(one, one.new)}") for one in fields
            ]
        else:
            values = (_value(one, one.new or one.old) for one in fields if not _is_flag_off(one))
            told.append((_record(table, kind), translate("records", ", ").join(values)))
    return told


def cells(one: FieldChange) -> tuple[str, str, str, str]:
    """A changed value as a row of a table: record, field, old and new."""
    field = FIELDS.get(one.field)
    words = translate("fields", field) if field else one.field
    told = [_value(one, stored) if stored is not None else "" for stored in (one.old, one.new)]
    return _record(one.table, one.kind), words, told[0], told[1]


def _field(one: FieldChange) -> str:
    record, field = TABLES.get(one.table, one.table), FIELDS.get(one.field)
    words = [translate("records", record) if record else ""]
    words.append(translate("fields", field) if field else one.field)
    return " · ".join(filter(None, words))


def _record(table: str, kind: str) -> str:
    name = TABLES.get(table, table)
    word = translate("records", name) if name else translate("records", "Case")
    return translate("records", "{} removed").format(word) if kind == "D" else word


def _is_flag_off(one: FieldChange) -> bool:
    """A mark that is not set says nothing about a record that was just added."""
    return one.field.startswith(_FLAGS) and (one.new or one.old) == "0"


def _value(one: FieldChange, stored: str | None) -> str:
    if stored is None:
        return labels.NONE
    if one.field == "reason_code":
        return labels.return_reason(stored)
    kind = _CODES.get((one.table, one.field))
    if kind is not None:
        return labels.of(kind, stored)
    if one.field.startswith(_FLAGS):
        return _flag(one, stored == "1")
    return stored if len(stored) <= LONGEST else f"{stored[:LONGEST]}…"


def _flag(one: FieldChange, is_set: bool) -> str:
    """A mark of an added record is named, a changed one is told as yes or no."""
    return labels.value(is_set) if one.kind == "U" else translate("fields", FIELDS[one.field])
