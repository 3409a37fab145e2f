"""The words of the interface for every code: stages, ways, roles, verbs, tables and fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NONE = "—"
_WIDE_ENDS = ("。", "！", "？", "；", "：", "……")

# By the name of the code's class, so that a start need not read the whole domain.
WORDS: Mapping[str, Mapping[str, Any]] = {
    "Kind": {
        "CPPCC": QT_TRANSLATE_NOOP("labels", "CPPCC proposal"),
        "CONGRESS": QT_TRANSLATE_NOOP("labels", "Congress suggestion"),
    },
    "HandlingMode": {
        "LEAD": QT_TRANSLATE_NOOP("labels", "Lead"),
        "SOLE": QT_TRANSLATE_NOOP("labels", "Sole"),
        "SEPARATE": QT_TRANSLATE_NOOP("labels", "Separate"),
        "CO": QT_TRANSLATE_NOOP("labels", "Co-handled"),
        "FOR_REFERENCE": QT_TRANSLATE_NOOP("labels", "For reference"),
    },
    "OpinionState": {
        "IN": QT_TRANSLATE_NOOP("labels", "All in"),
        "OWED": QT_TRANSLATE_NOOP("labels", "Owed"),
        "OVERDUE": QT_TRANSLATE_NOOP("labels", "Opinion overdue"),
    },
    "Publicity": {
        "ACTIVE": QT_TRANSLATE_NOOP("labels", "Published"),
        "ON_REQUEST": QT_TRANSLATE_NOOP("labels", "On request"),
        "NOT_PUBLIC": QT_TRANSLATE_NOOP("labels", "Not public"),
    },
    "Stage": {
        "TO_SIGN": QT_TRANSLATE_NOOP("labels", "To sign in"),
        "RETURN_REQUESTED": QT_TRANSLATE_NOOP("labels", "Return requested"),
        "RETURNED": QT_TRANSLATE_NOOP("labels", "Returned"),
        "TO_BREAK_DOWN": QT_TRANSLATE_NOOP("labels", "To assign"),
        "IN_HANDLING": QT_TRANSLATE_NOOP("labels", "In handling"),
        "IN_CLEARANCE": QT_TRANSLATE_NOOP("labels", "In clearance"),
        "TO_ISSUE": QT_TRANSLATE_NOOP("labels", "To issue"),
        "AWAITING_FEEDBACK": QT_TRANSLATE_NOOP("labels", "Feedback due"),
        "TO_REHANDLE": QT_TRANSLATE_NOOP("labels", "To rehandle"),
        "TRACKING": QT_TRANSLATE_NOOP("labels", "Tracking"),
        "DONE": QT_TRANSLATE_NOOP("labels", "Done"),
        "ARCHIVED": QT_TRANSLATE_NOOP("labels", "Archived"),
    },
    "Lamp": {
        "GREEN": QT_TRANSLATE_NOOP("labels", "On time"),
        "YELLOW": QT_TRANSLATE_NOOP("labels", "Coming up"),
        "ORANGE": QT_TRANSLATE_NOOP("labels", "Due soon"),
        "RED": QT_TRANSLATE_NOOP("labels", "Overdue"),
        "NONE": QT_TRANSLATE_NOOP("labels", "Nothing due"),
    },
    "GateItem": {
        "CONTACT": QT_TRANSLATE_NOOP("labels", "talk with the lead proposer"),
        "OPINIONS": QT_TRANSLATE_NOOP("labels", "opinions of other units"),
        "GRADE": QT_TRANSLATE_NOOP("labels", "grade"),
        "ADDRESSEES": QT_TRANSLATE_NOOP("labels", "addressees"),
        "NUMBER": QT_TRANSLATE_NOOP("labels", "document number"),
        "SIGNER": QT_TRANSLATE_NOOP("labels", "signer"),
        "FINAL_FILE": QT_TRANSLATE_NOOP("labels", "final file"),
        "PROMISE": QT_TRANSLATE_NOOP("labels", "promise"),
    },
    "Way": {
        "VISIT": QT_TRANSLATE_NOOP("labels", "Visit"),
        "INVITE": QT_TRANSLATE_NOOP("labels", "Invitation"),
        "MEETING": QT_TRANSLATE_NOOP("labels", "Meeting"),
        "SITE": QT_TRANSLATE_NOOP("labels", "Site visit"),
        "PHONE": QT_TRANSLATE_NOOP("labels", "Phone"),
        "VIDEO": QT_TRANSLATE_NOOP("labels", "Video call"),
        "WECHAT": QT_TRANSLATE_NOOP("labels", "WeChat"),
        "LETTER": QT_TRANSLATE_NOOP("labels", "Letter"),
    },
    "Phase": {
        "BEFORE": QT_TRANSLATE_NOOP("labels", "Before handling"),
        "DURING": QT_TRANSLATE_NOOP("labels", "During handling"),
        "AFTER": QT_TRANSLATE_NOOP("labels", "After the answer"),
    },
    "AssignmentRole": {
        "LEAD": QT_TRANSLATE_NOOP("labels", "Lead division"),
        "CO": QT_TRANSLATE_NOOP("labels", "Assisting division"),
    },
    "AssignmentState": {
        "PENDING": QT_TRANSLATE_NOOP("labels", "Not yet accepted"),
        "ACCEPTED": QT_TRANSLATE_NOOP("labels", "Accepted"),
        "RETURNED": QT_TRANSLATE_NOOP("labels", "Handed back"),
        "REPLACED": QT_TRANSLATE_NOOP("labels", "Replaced"),
    },
    "Direction": {
        "IN": QT_TRANSLATE_NOOP("labels", "To us"),
        "OUT": QT_TRANSLATE_NOOP("labels", "From us"),
        "INTERNAL": QT_TRANSLATE_NOOP("labels", "Between divisions"),
    },
    "ClearanceLevel": {
        "DIVISION_HEAD": QT_TRANSLATE_NOOP("labels", "Division head"),
        "OFFICE": QT_TRANSLATE_NOOP("labels", "Office check"),
        "DEPUTY": QT_TRANSLATE_NOOP("labels", "Deputy director"),
        "CHIEF": QT_TRANSLATE_NOOP("labels", "Director"),
    },
    "DutyLevel": {
        "CHIEF": QT_TRANSLATE_NOOP("labels", "Director"),
        "DEPUTY": QT_TRANSLATE_NOOP("labels", "Deputy director"),
        "DIVISION_HEAD": QT_TRANSLATE_NOOP("labels", "Division head"),
        "HANDLER": QT_TRANSLATE_NOOP("labels", "Handler"),
    },
    "Decision": {
        "APPROVED": QT_TRANSLATE_NOOP("labels", "Approved"),
        "RETURNED": QT_TRANSLATE_NOOP("labels", "Sent back"),
        "APPROVED_AS_AMENDED": QT_TRANSLATE_NOOP("labels", "Approved as amended"),
        "NOT_APPLICABLE": QT_TRANSLATE_NOOP("labels", "Not applicable"),
    },
    "Satisfaction": {
        "SATISFIED": QT_TRANSLATE_NOOP("labels", "Satisfied"),
        "BASICALLY": QT_TRANSLATE_NOOP("labels", "Basically satisfied"),
        "DISSATISFIED": QT_TRANSLATE_NOOP("labels", "Not satisfied"),
    },
    "FeedbackSource": {
        "FORM": QT_TRANSLATE_NOOP("labels", "Form"),
        "PHONE_NOTE": QT_TRANSLATE_NOOP("labels", "Phone note"),
        "SCAN": QT_TRANSLATE_NOOP("labels", "Scan"),
        "LEDGER": QT_TRANSLATE_NOOP("labels", "Ledger"),
    },
    "Outcome": {
        "KEPT": QT_TRANSLATE_NOOP("labels", "Kept"),
        "EXTENDED": QT_TRANSLATE_NOOP("labels", "Extended"),
        "CANNOT": QT_TRANSLATE_NOOP("labels", "Cannot be kept"),
    },
    "MemberKind": {
        "CPPCC": QT_TRANSLATE_NOOP("labels", "CPPCC member"),
        "CONGRESS": QT_TRANSLATE_NOOP("labels", "Congress deputy"),
        "BODY": QT_TRANSLATE_NOOP("labels", "Body"),
    },
    "Role": {
        "COORDINATOR": QT_TRANSLATE_NOOP("labels", "Coordinator"),
        "LEADER": QT_TRANSLATE_NOOP("labels", "Leader"),
        "DIVISION_HEAD": QT_TRANSLATE_NOOP("labels", "Division head"),
        "HANDLER": QT_TRANSLATE_NOOP("labels", "Handler"),
        "AUDITOR": QT_TRANSLATE_NOOP("labels", "Auditor"),
    },
    "GradeBase": {
        "ANSWERING": QT_TRANSLATE_NOOP("labels", "Cases we answer"),
        "ALL": QT_TRANSLATE_NOOP("labels", "All cases"),
    },
    "OrganLevel": {
        "STATE": QT_TRANSLATE_NOOP("labels", "National"),
        "PROVINCE": QT_TRANSLATE_NOOP("labels", "Provincial"),
        "CITY": QT_TRANSLATE_NOOP("labels", "City"),
        "DISTRICT": QT_TRANSLATE_NOOP("labels", "District"),
    },
    "ChaserKind": {
        "REMINDER": QT_TRANSLATE_NOOP("labels", "Reminder"),
        "CHASER": QT_TRANSLATE_NOOP("labels", "Chaser"),
        "NOTICE": QT_TRANSLATE_NOOP("labels", "Supervision notice"),
    },
    "EventKind": {
        "WINDOW_PASSED": QT_TRANSLATE_NOOP("labels", "Return window passed"),
        "GATE_OVERRIDDEN": QT_TRANSLATE_NOOP("labels", "Checklist overridden"),
        "REOPENED": QT_TRANSLATE_NOOP("labels", "Reopened"),
    },
    "DeadlineKind": {
        "SIGN_IN": QT_TRANSLATE_NOOP("labels", "Sign-in due"),
        "RETURN_REQUEST": QT_TRANSLATE_NOOP("labels", "Return request due"),
        "BREAK_DOWN": QT_TRANSLATE_NOOP("labels", "Assignment due"),
        "FIRST_CONTACT": QT_TRANSLATE_NOOP("labels", "First contact due"),
        "CO_OPINION": QT_TRANSLATE_NOOP("labels", "Opinion due"),
        "REPLY": QT_TRANSLATE_NOOP("labels", "Reply due"),
        "RE_REPLY": QT_TRANSLATE_NOOP("labels", "Second reply due"),
        "FEEDBACK": QT_TRANSLATE_NOOP("labels", "Feedback form due"),
        "ARCHIVE": QT_TRANSLATE_NOOP("labels", "Archiving due"),
        "PROMISE": QT_TRANSLATE_NOOP("labels", "Promise due"),
    },
    "StartFact": {
        "ASSIGNED": QT_TRANSLATE_NOOP("labels", "assigned"),
        "SIGNED": QT_TRANSLATE_NOOP("labels", "signed in"),
        "BROKEN_DOWN": QT_TRANSLATE_NOOP("labels", "given to a division"),
        "OPINION_REQUESTED": QT_TRANSLATE_NOOP("labels", "opinion requested"),
        "REPLY_DELIVERED": QT_TRANSLATE_NOOP("labels", "reply delivered"),
        "NOT_SATISFIED": QT_TRANSLATE_NOOP("labels", "not satisfied"),
        "DONE": QT_TRANSLATE_NOOP("labels", "done"),
        "PROMISED": QT_TRANSLATE_NOOP("labels", "promised"),
    },
    "Unit": {
        "DAY": QT_TRANSLATE_NOOP("labels", "days"),
        "WORKDAY": QT_TRANSLATE_NOOP("labels", "working days"),
        "MONTH": QT_TRANSLATE_NOOP("labels", "months"),
        "FIXED_DATE": QT_TRANSLATE_NOOP("labels", "fixed date"),
    },
}


def label(code: StrEnum) -> str:
    """The word for one code, such as 办理中 for Stage.IN_HANDLING."""
    return QCoreApplication.translate("labels", WORDS[type(code).__name__][code])


def of(kind: type[StrEnum], stored: str | None) -> str:
    """The word for a stored code of a kind; a dash for none, an unknown code as it stands."""
    if not stored:
        return NONE
    source = WORDS[kind.__name__].get(stored)
    return QCoreApplication.translate("labels", source) if source else stored


def choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    """(code, word) of every member of a kind, in the order of the domain, for a combo box."""
    return [(code.value, label(code)) for code in kind]


def value(fact: object) -> str:
    """Any fact as a person reads it: codes as words, days as days, nothing as a dash."""
    if fact is None or fact == "":
        return NONE
    if isinstance(fact, StrEnum):
        return label(fact) if type(fact).__name__ in WORDS else fact.value
    if isinstance(fact, bool):
        translate = QCoreApplication.translate
        return translate("labels", "yes") if fact else translate("labels", "no")
    return day(fact) if isinstance(fact, date) else str(fact)


def in_a_row(*sentences: str) -> str:
    """Sentences behind each other; after a Chinese full stop no space follows."""
    told = ""
    for one in filter(None, sentences):
        told += one if not told or told.endswith(_WIDE_ENDS) else f" {one}"
    return told


def day(when: date | str | None) -> str:
    """A day in full, 2024-06-18; a dash for none."""
    return str(when) if when else NONE


def short_day(when: date | str | None) -> str:
    """A day within its year, 06-18; a dash for none."""
    return str(when)[5:] if when else NONE


def spoken_day(when: date, this_year: int) -> str:
    """A day in a sentence, 6月18日; with its year when that is not this year."""
    translate = QCoreApplication.translate
    if when.year == this_year:
        return translate("labels", "{month:02}-{day:02}").format(month=when.month, day=when.day)
    pattern = translate("labels", "{year}-{month:02}-{day:02}")
    return pattern.format(year=when.year, month=when.month, day=when.day)


_RETURN_REASONS: dict[str, Any] = {
    "NOT_OURS": QT_TRANSLATE_NOOP("labels", "Not within our duties"),
    "OTHER_LEAD": QT_TRANSLATE_NOOP("labels", "Another unit should lead"),
    "DUPLICATE": QT_TRANSLATE_NOOP("labels", "The same as another case"),
    "OTHER": QT_TRANSLATE_NOOP("labels", "Other"),
    "LEDGER": QT_TRANSLATE_NOOP("labels", "From a ledger"),
}


def return_reason(code: str) -> str:
    """The words of a reason for handing a case back; an office's own code stands as it is."""
    return QCoreApplication.translate("labels", _RETURN_REASONS.get(code, code))
