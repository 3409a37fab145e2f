"""Who may do what: one table that the services, the tests and the settings page read."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.errors import NotAllowed


class Role(StrEnum):
    """联络员, 领导, 处室负责人, 承办人, 审计员."""

    COORDINATOR = "COORDINATOR"
    LEADER = "LEADER"
    DIVISION_HEAD = "DIVISION_HEAD"
    HANDLER = "HANDLER"
    AUDITOR = "AUDITOR"


class Scope(StrEnum):
    """Which cases a right reaches: all, those of one's division, or one's own."""

    ALL = "ALL"
    DIVISION = "DIVISION"
    OWN = "OWN"


class Verb(StrEnum):
    """The user's verbs; each has one service of the same name."""

    IMPORT_LEDGER = "IMPORT_LEDGER"
    EXPORT_LEDGER = "EXPORT_LEDGER"
    REGISTER_PROPOSAL = "REGISTER_PROPOSAL"
    EDIT_PROPOSAL = "EDIT_PROPOSAL"
    SIGN_IN = "SIGN_IN"
    REQUEST_RETURN = "REQUEST_RETURN"
    DECIDE_RETURN = "DECIDE_RETURN"
    CONFIRM_WINDOW_PASSED = "CONFIRM_WINDOW_PASSED"
    ASSIGN = "ASSIGN"
    ACCEPT_ASSIGNMENT = "ACCEPT_ASSIGNMENT"
    RETURN_ASSIGNMENT = "RETURN_ASSIGNMENT"
    LOG_CONTACT = "LOG_CONTACT"
    EDIT_CONTACT = "EDIT_CONTACT"
    REQUEST_OPINION = "REQUEST_OPINION"
    SETTLE_OPINION = "SETTLE_OPINION"
    SEND_OPINION = "SEND_OPINION"
    DRAFT_REPLY = "DRAFT_REPLY"
    SUBMIT_REPLY = "SUBMIT_REPLY"
    CLEAR_REPLY = "CLEAR_REPLY"
    OVERRIDE_GATE = "OVERRIDE_GATE"
    ISSUE_REPLY = "ISSUE_REPLY"
    DELIVER_REPLY = "DELIVER_REPLY"
    SEND_FEEDBACK_FORM = "SEND_FEEDBACK_FORM"
    RECORD_FEEDBACK = "RECORD_FEEDBACK"
    OPEN_ROUND = "OPEN_ROUND"
    ADD_PROMISE = "ADD_PROMISE"
    UPDATE_PROMISE = "UPDATE_PROMISE"
    SETTLE_PROMISE = "SETTLE_PROMISE"
    EXTEND_DEADLINE = "EXTEND_DEADLINE"
    SEND_CHASER = "SEND_CHASER"
    SUPERVISE = "SUPERVISE"
    LINK_CASES = "LINK_CASES"
    ATTACH_FILE = "ATTACH_FILE"
    ARCHIVE = "ARCHIVE"
    REOPEN = "REOPEN"
    EDIT_MEMBER = "EDIT_MEMBER"
    SHOW_PHONE = "SHOW_PHONE"
    EDIT_SUMMARY = "EDIT_SUMMARY"
    ISSUE_SUMMARY = "ISSUE_SUMMARY"
    PRODUCE_SUMMARY = "PRODUCE_SUMMARY"
    PRODUCE_DOCUMENT = "PRODUCE_DOCUMENT"
    EDIT_SETTINGS = "EDIT_SETTINGS"
    EDIT_CALENDAR = "EDIT_CALENDAR"
    READ_JOURNAL = "READ_JOURNAL"
    UNDO = "UNDO"


_ROLES = {
    "C": Role.COORDINATOR,
    "L": Role.LEADER,
    "D": Role.DIVISION_HEAD,
    "H": Role.HANDLER,
    "A": Role.AUDITOR,
}
_SCOPES = {"": Scope.ALL, "d": Scope.DIVISION, "o": Scope.OWN}

# A capital is a role; d after it: cases of the own division only; o: own cases only.
_TABLE = {
    Verb.IMPORT_LEDGER: "C",
    Verb.EXPORT_LEDGER: "C L D",
    Verb.REGISTER_PROPOSAL: "C",
    Verb.EDIT_PROPOSAL: "C",
    Verb.SIGN_IN: "C",
    Verb.REQUEST_RETURN: "C",
    Verb.DECIDE_RETURN: "C",
    Verb.CONFIRM_WINDOW_PASSED: "C",
    Verb.ASSIGN: "C Dd",
    Verb.ACCEPT_ASSIGNMENT: "C Dd",
    Verb.RETURN_ASSIGNMENT: "C Dd",
    Verb.LOG_CONTACT: "C L Dd Ho",
    Verb.EDIT_CONTACT: "C Dd Ho",
    Verb.REQUEST_OPINION: "C Dd Ho",
    Verb.SETTLE_OPINION: "C Dd Ho",
    Verb.SEND_OPINION: "C",
    Verb.DRAFT_REPLY: "C Dd Ho",
    Verb.SUBMIT_REPLY: "C Dd Ho",
    Verb.CLEAR_REPLY: "C L Dd",
    Verb.OVERRIDE_GATE: "C",
    Verb.ISSUE_REPLY: "C",
    Verb.DELIVER_REPLY: "C Dd Ho",
    Verb.SEND_FEEDBACK_FORM: "C Dd Ho",
    Verb.RECORD_FEEDBACK: "C Dd Ho",
    Verb.OPEN_ROUND: "C",
    Verb.ADD_PROMISE: "C Dd Ho",
    Verb.UPDATE_PROMISE: "C Dd Ho",
    Verb.SETTLE_PROMISE: "C Dd",
    Verb.EXTEND_DEADLINE: "C",
    Verb.SEND_CHASER: "C",
    Verb.SUPERVISE: "C",
    Verb.LINK_CASES: "C",
    Verb.ATTACH_FILE: "C Dd Ho",
    Verb.ARCHIVE: "C",
    Verb.REOPEN: "C",
    Verb.EDIT_MEMBER: "C",
    Verb.SHOW_PHONE: "C L Dd Ho",
    Verb.EDIT_SUMMARY: "C",
    Verb.ISSUE_SUMMARY: "C",
    Verb.PRODUCE_SUMMARY: "C L D A",
    Verb.PRODUCE_DOCUMENT: "C L D H",
    Verb.EDIT_SETTINGS: "C",
    Verb.EDIT_CALENDAR: "C",
    Verb.READ_JOURNAL: "C A",
    Verb.UNDO: "C L Dd Ho",
}

MATRIX: dict[Verb, dict[Role, Scope]] = {
    verb: {_ROLES[mark[0]]: _SCOPES[mark[1:]] for mark in marks.split()}
    for verb, marks in _TABLE.items()
}


def require(role: Role, verb: Verb) -> Scope:
    """The scope in which the role may do the verb; raises NotAllowed when it may not at all."""
    scope = MATRIX[verb].get(role)
    if scope is None:
        raise NotAllowed(verb=verb, role=role)
    return scope
