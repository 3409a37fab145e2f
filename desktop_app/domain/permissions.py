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


class Verb(StrEnum):
    """The user's verbs; each has one service of the same name."""

    IMPORT_LEDGER = "IMPORT_LEDGER"
    EXPORT_LEDGER = "EXPORT_LEDGER"
    REGISTER_PROPOSAL = "REGISTER_PROPOSAL"
    EDIT_PROPOSAL = "EDIT_PROPOSAL"
    SIGN_IN = "SIGN_IN"
    LOG_CONTACT = "LOG_CONTACT"
    EDIT_MEMBER = "EDIT_MEMBER"
    SHOW_PHONE = "SHOW_PHONE"
    EDIT_SUMMARY = "EDIT_SUMMARY"
    ISSUE_SUMMARY = "ISSUE_SUMMARY"
    PRODUCE_SUMMARY = "PRODUCE_SUMMARY"
    EDIT_SETTINGS = "EDIT_SETTINGS"
    UNDO = "UNDO"


_C, _L, _D, _H, _A = (
    Role.COORDINATOR,
    Role.LEADER,
    Role.DIVISION_HEAD,
    Role.HANDLER,
    Role.AUDITOR,
)

MATRIX: dict[Verb, frozenset[Role]] = {
    Verb.IMPORT_LEDGER: frozenset({_C}),
    Verb.EXPORT_LEDGER: frozenset({_C, _L, _D}),
    Verb.REGISTER_PROPOSAL: frozenset({_C}),
    Verb.EDIT_PROPOSAL: frozenset({_C}),
    Verb.SIGN_IN: frozenset({_C}),
    Verb.LOG_CONTACT: frozenset({_C, _L, _D, _H}),
    Verb.EDIT_MEMBER: frozenset({_C}),
    Verb.SHOW_PHONE: frozenset({_C, _L, _D, _H}),
    Verb.EDIT_SUMMARY: frozenset({_C}),
    Verb.ISSUE_SUMMARY: frozenset({_C}),
    Verb.PRODUCE_SUMMARY: frozenset({_C, _L, _D, _A}),
    Verb.EDIT_SETTINGS: frozenset({_C}),
    Verb.UNDO: frozenset({_C, _L, _D, _H}),
}


def require(role: Role, verb: Verb) -> None:
    """Raise NotAllowed unless the role may do the verb (domain: people and rights)."""
    if role not in MATRIX[verb]:
        raise NotAllowed(verb=verb, role=role)
