"""The words of the interface for every code: stages, ways, roles, verbs, tables and fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.assignment import AssignmentRole, AssignmentState
from desktop_app.domain.contact import Phase, Way
from desktop_app.domain.deadline import DeadlineKind, StartFact, Unit
from desktop_app.domain.feedback import FeedbackSource, Satisfaction
from desktop_app.domain.gate import GateItem
from desktop_app.domain.lamp import Lamp
from desktop_app.domain.member import DutyLevel, MemberKind
from desktop_app.domain.opinion import Direction
from desktop_app.domain.permissions import Role
from desktop_app.domain.promise import Outcome
from desktop_app.domain.proposal import HandlingMode, Kind, Publicity
from desktop_app.domain.reply import ClearanceLevel, Decision
from desktop_app.domain.session import GradeBase, OrganLevel
from desktop_app.domain.stage import Stage
from desktop_app.domain.supervision import ChaserKind, EventKind

NONE = "—"

WORDS: Mapping[type[StrEnum], Mapping[str, Any]] = {
    Kind: {
        Kind.CPPCC: QT_TRANSLATE_NOOP("labels", "CPPCC proposal"),
        Kind.CONGRESS: QT_TRANSLATE_NOOP("labels", "Congress suggestion"),
    },
    HandlingMode: {
        HandlingMode.LEAD: QT_TRANSLATE_NOOP("labels", "Lead"),
        HandlingMode.SOLE: QT_TRANSLATE_NOOP("labels", "Sole"),
        HandlingMode.SEPARATE: QT_TRANSLATE_NOOP("labels", "Separate"),
        HandlingMode.CO: QT_TRANSLATE_NOOP("labels", "Co-handled"),
        HandlingMode.FOR_REFERENCE: QT_TRANSLATE_NOOP("labels", "For reference"),
    },
    Publicity: {
        Publicity.ACTIVE: QT_TRANSLATE_NOOP("labels", "Published"),
        Publicity.ON_REQUEST: QT_TRANSLATE_NOOP("labels", "On request"),
        Publicity.NOT_PUBLIC: QT_TRANSLATE_NOOP("labels", "Not public"),
    },
    Stage: {
        Stage.TO_SIGN: QT_TRANSLATE_NOOP("labels", "To sign in"),
        Stage.RETURN_REQUESTED: QT_TRANSLATE_NOOP("labels", "Return requested"),
        Stage.RETURNED: QT_TRANSLATE_NOOP("labels", "Returned"),
        Stage.TO_BREAK_DOWN: QT_TRANSLATE_NOOP("labels", "To assign"),
        Stage.IN_HANDLING: QT_TRANSLATE_NOOP("labels", "In handling"),
        Stage.IN_CLEARANCE: QT_TRANSLATE_NOOP("labels", "In clearance"),
        Stage.TO_ISSUE: QT_TRANSLATE_NOOP("labels", "To issue"),
        Stage.AWAITING_FEEDBACK: QT_TRANSLATE_NOOP("labels", "Feedback due"),
        Stage.TO_REHANDLE: QT_TRANSLATE_NOOP("labels", "To rehandle"),
        Stage.TRACKING: QT_TRANSLATE_NOOP("labels", "Tracking"),
        Stage.DONE: QT_TRANSLATE_NOOP("labels", "Done"),
        Stage.ARCHIVED: QT_TRANSLATE_NOOP("labels", "Archived"),
    },
    Lamp: {
        Lamp.GREEN: QT_TRANSLATE_NOOP("labels", "On time"),
        Lamp.YELLOW: QT_TRANSLATE_NOOP("labels", "Coming up"),
        Lamp.ORANGE: QT_TRANSLATE_NOOP("labels", "Due soon"),
        Lamp.RED: QT_TRANSLATE_NOOP("labels", "Overdue"),
        Lamp.NONE: QT_TRANSLATE_NOOP("labels", "Nothing due"),
    },
    GateItem: {
        GateItem.CONTACT: QT_TRANSLATE_NOOP("labels", "talk with the lead proposer"),
        GateItem.OPINIONS: QT_TRANSLATE_NOOP("labels", "opinions of other units"),
        GateItem.GRADE: QT_TRANSLATE_NOOP("labels", "grade"),
        GateItem.ADDRESSEES: QT_TRANSLATE_NOOP("labels", "addressees"),
        GateItem.NUMBER: QT_TRANSLATE_NOOP("labels", "document number"),
        GateItem.SIGNER: QT_TRANSLATE_NOOP("labels", "signer"),
        GateItem.FINAL_FILE: QT_TRANSLATE_NOOP("labels", "final file"),
        GateItem.PROMISE: QT_TRANSLATE_NOOP("labels", "promise"),
    },
    Way: {
        Way.VISIT: QT_TRANSLATE_NOOP("labels", "Visit"),
        Way.INVITE: QT_TRANSLATE_NOOP("labels", "Invitation"),
        Way.MEETING: QT_TRANSLATE_NOOP("labels", "Meeting"),
        Way.SITE: QT_TRANSLATE_NOOP("labels", "Site visit"),
        Way.PHONE: QT_TRANSLATE_NOOP("labels", "Phone"),
        Way.VIDEO: QT_TRANSLATE_NOOP("labels", "Video call"),
        Way.WECHAT: QT_TRANSLATE_NOOP("labels", "WeChat"),
        Way.LETTER: QT_TRANSLATE_NOOP("labels", "Letter"),
    },
    Phase: {
        Phase.BEFORE: QT_TRANSLATE_NOOP("labels", "Before handling"),
        Phase.DURING: QT_TRANSLATE_NOOP("labels", "During handling"),
        Phase.AFTER: QT_TRANSLATE_NOOP("labels", "After the answer"),
    },
    AssignmentRole: {
        AssignmentRole.LEAD: QT_TRANSLATE_NOOP("labels", "Lead division"),
        AssignmentRole.CO: QT_TRANSLATE_NOOP("labels", "Assisting division"),
    },
    AssignmentState: {
        AssignmentState.PENDING: QT_TRANSLATE_NOOP("labels", "Not yet accepted"),
        AssignmentState.ACCEPTED: QT_TRANSLATE_NOOP("labels", "Accepted"),
        AssignmentState.RETURNED: QT_TRANSLATE_NOOP("labels", "Handed back"),
        AssignmentState.REPLACED: QT_TRANSLATE_NOOP("labels", "Replaced"),
    },
    Direction: {
        Direction.IN: QT_TRANSLATE_NOOP("labels", "To us"),
        Direction.OUT: QT_TRANSLATE_NOOP("labels", "From us"),
        Direction.INTERNAL: QT_TRANSLATE_NOOP("labels", "Between divisions"),
    },
    ClearanceLevel: {
        ClearanceLevel.DIVISION_HEAD: QT_TRANSLATE_NOOP("labels", "Division head"),
        ClearanceLevel.OFFICE: QT_TRANSLATE_NOOP("labels", "Office check"),
        ClearanceLevel.DEPUTY: QT_TRANSLATE_NOOP("labels", "Deputy director"),
        ClearanceLevel.CHIEF: QT_TRANSLATE_NOOP("labels", "Director"),
    },
    DutyLevel: {
        DutyLevel.CHIEF: QT_TRANSLATE_NOOP("labels", "Director"),
        DutyLevel.DEPUTY: QT_TRANSLATE_NOOP("labels", "Deputy director"),
        DutyLevel.DIVISION_HEAD: QT_TRANSLATE_NOOP("labels", "Division head"),
        DutyLevel.HANDLER: QT_TRANSLATE_NOOP("labels", "Handler"),
    },
    Decision: {
        Decision.APPROVED: QT_TRANSLATE_NOOP("labels", "Approved"),
        Decision.RETURNED: QT_TRANSLATE_NOOP("labels", "Sent back"),
        Decision.APPROVED_AS_AMENDED: QT_TRANSLATE_NOOP("labels", "Approved as amended"),
        Decision.NOT_APPLICABLE: QT_TRANSLATE_NOOP("labels", "Not applicable"),
    },
    Satisfaction: {
        Satisfaction.SATISFIED: QT_TRANSLATE_NOOP("labels", "Satisfied"),
        Satisfaction.BASICALLY: QT_TRANSLATE_NOOP("labels", "Basically satisfied"),
        Satisfaction.DISSATISFIED: QT_TRANSLATE_NOOP("labels", "Not satisfied"),
    },
    FeedbackSource: {
        FeedbackSource.FORM: QT_TRANSLATE_NOOP("labels", "Form"),
        FeedbackSource.PHONE_NOTE: QT_TRANSLATE_NOOP("labels", "Phone note"),
        FeedbackSource.SCAN: QT_TRANSLATE_NOOP("labels", "Scan"),
        FeedbackSource.LEDGER: QT_TRANSLATE_NOOP("labels", "Ledger"),
    },
    Outcome: {
        Outcome.KEPT: QT_TRANSLATE_NOOP("labels", "Kept"),
        Outcome.EXTENDED: QT_TRANSLATE_NOOP("labels", "Extended"),
        Outcome.CANNOT: QT_TRANSLATE_NOOP("labels", "Cannot be kept"),
    },
    MemberKind: {
        MemberKind.CPPCC: QT_TRANSLATE_NOOP("labels", "CPPCC member"),
        MemberKind.CONGRESS: QT_TRANSLATE_NOOP("labels", "Congress deputy"),
        MemberKind.BODY: QT_TRANSLATE_NOOP("labels", "Body"),
    },
    Role: {
        Role.COORDINATOR: QT_TRANSLATE_NOOP("labels", "Coordinator"),
        Role.LEADER: QT_TRANSLATE_NOOP("labels", "Leader"),
        Role.DIVISION_HEAD: QT_TRANSLATE_NOOP("labels", "Division head"),
        Role.HANDLER: QT_TRANSLATE_NOOP("labels", "Handler"),
        Role.AUDITOR: QT_TRANSLATE_NOOP("labels", "Auditor"),
    },
    GradeBase: {
        GradeBase.ANSWERING: QT_TRANSLATE_NOOP("labels", "Cases we answer"),
        GradeBase.ALL: QT_TRANSLATE_NOOP("labels", "All cases"),
    },
    OrganLevel: {
        OrganLevel.STATE: QT_TRANSLATE_NOOP("labels", "National"),
        OrganLevel.PROVINCE: QT_TRANSLATE_NOOP("labels", "Provincial"),
        OrganLevel.CITY: QT_TRANSLATE_NOOP("labels", "City"),
        OrganLevel.DISTRICT: QT_TRANSLATE_NOOP("labels", "District"),
    },
    ChaserKind: {
        ChaserKind.REMINDER: QT_TRANSLATE_NOOP("labels", "Reminder"),
        ChaserKind.CHASER: QT_TRANSLATE_NOOP("labels", "Chaser"),
        ChaserKind.NOTICE: QT_TRANSLATE_NOOP("labels", "Supervision notice"),
    },
    EventKind: {
        EventKind.WINDOW_PASSED: QT_TRANSLATE_NOOP("labels", "Return window passed"),
        EventKind.GATE_OVERRIDDEN: QT_TRANSLATE_NOOP("labels", "Checklist overridden"),
        EventKind.REOPENED: QT_TRANSLATE_NOOP("labels", "Reopened"),
    },
    DeadlineKind: {
        DeadlineKind.SIGN_IN: QT_TRANSLATE_NOOP("labels", "Sign-in due"),
        DeadlineKind.RETURN_REQUEST: QT_TRANSLATE_NOOP("labels", "Return request due"),
        DeadlineKind.BREAK_DOWN: QT_TRANSLATE_NOOP("labels", "Assignment due"),
        DeadlineKind.FIRST_CONTACT: QT_TRANSLATE_NOOP("labels", "First contact due"),
        DeadlineKind.CO_OPINION: QT_TRANSLATE_NOOP("labels", "Opinion due"),
        DeadlineKind.REPLY: QT_TRANSLATE_NOOP("labels", "Reply due"),
        DeadlineKind.RE_REPLY: QT_TRANSLATE_NOOP("labels", "Second reply due"),
        DeadlineKind.FEEDBACK: QT_TRANSLATE_NOOP("labels", "Feedback form due"),
        DeadlineKind.ARCHIVE: QT_TRANSLATE_NOOP("labels", "Archiving due"),
        DeadlineKind.PROMISE: QT_TRANSLATE_NOOP("labels", "Promise due"),
    },
    StartFact: {
        StartFact.ASSIGNED: QT_TRANSLATE_NOOP("labels", "assigned"),
        StartFact.SIGNED: QT_TRANSLATE_NOOP("labels", "signed in"),
        StartFact.BROKEN_DOWN: QT_TRANSLATE_NOOP("labels", "given to a division"),
        StartFact.OPINION_REQUESTED: QT_TRANSLATE_NOOP("labels", "opinion requested"),
        StartFact.REPLY_DELIVERED: QT_TRANSLATE_NOOP("labels", "reply delivered"),
        StartFact.NOT_SATISFIED: QT_TRANSLATE_NOOP("labels", "not satisfied"),
        StartFact.DONE: QT_TRANSLATE_NOOP("labels", "done"),
        StartFact.PROMISED: QT_TRANSLATE_NOOP("labels", "promised"),
    },
    Unit: {
        Unit.DAY: QT_TRANSLATE_NOOP("labels", "days"),
        Unit.WORKDAY: QT_TRANSLATE_NOOP("labels", "working days"),
        Unit.MONTH: QT_TRANSLATE_NOOP("labels", "months"),
        Unit.FIXED_DATE: QT_TRANSLATE_NOOP("labels", "fixed date"),
    },
}


def label(code: StrEnum) -> str:
    """The word for one code, such as 办理中 for Stage.IN_HANDLING."""
    return QCoreApplication.translate("labels", WORDS[type(code)][code])


def of(kind: type[StrEnum], stored: str | None) -> str:
    """The word for a stored code of a kind; a dash for none, an unknown code as it stands."""
    if not stored:
        return NONE
    source = WORDS[kind].get(stored)
    return QCoreApplication.translate("labels", source) if source else stored


def choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    """(code, word) of every member of a kind, in the order of the domain, for a combo box."""
    return [(code.value, label(code)) for code in kind]


def value(fact: object) -> str:
    """Any fact as a person reads it: codes as words, days as days, nothing as a dash."""
    if fact is None or fact == "":
        return NONE
    if isinstance(fact, StrEnum):
        return label(fact) if type(fact) in WORDS else fact.value
    if isinstance(fact, bool):
        translate = QCoreApplication.translate
        return translate("labels", "yes") if fact else translate("labels", "no")
    return day(fact) if isinstance(fact, date) else str(fact)


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
