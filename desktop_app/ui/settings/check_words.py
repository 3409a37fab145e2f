"""What a data check found, in sentences."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.services import keep_backups
from desktop_app.services.data_check import Fault, Finding
from desktop_app.ui import history_words, labels

FAULTS: dict[Fault, Any] = {
    Fault.HANDLER_MISSING: QT_TRANSLATE_NOOP("data_check", "No handler"),
    Fault.DATES_IN_WRONG_ORDER: QT_TRANSLATE_NOOP("data_check", "Dates in the wrong order"),
    Fault.ANSWERED_WITHOUT_CONTACT: QT_TRANSLATE_NOOP("data_check", "Answered without a talk"),
    Fault.PROMISE_MISSING: QT_TRANSLATE_NOOP("data_check", "Promise missing"),
    Fault.NUMBER_TWICE: QT_TRANSLATE_NOOP("data_check", "A number given twice"),
    Fault.OVERDUE_WITHOUT_CHASER: QT_TRANSLATE_NOOP("data_check", "Overdue, not chased"),
    Fault.ATTACHMENT_LOST: QT_TRANSLATE_NOOP("data_check", "File lost"),
    Fault.ATTACHMENT_ORPHAN: QT_TRANSLATE_NOOP("data_check", "File without its reply"),
}
DETAILS: dict[Fault, Any] = {
    Fault.DATES_IN_WRONG_ORDER: QT_TRANSLATE_NOOP(
        "data_check", "{after} {after_on} lies before {before} {before_on}"
    ),
    Fault.PROMISE_MISSING: QT_TRANSLATE_NOOP("data_check", "Graded {grade}, without a promise"),
    Fault.NUMBER_TWICE: QT_TRANSLATE_NOOP("data_check", "Number {given}"),
    Fault.OVERDUE_WITHOUT_CHASER: QT_TRANSLATE_NOOP("data_check", "Due {due_on}"),
    Fault.ATTACHMENT_LOST: QT_TRANSLATE_NOOP("data_check", "File {name}"),
    Fault.ATTACHMENT_ORPHAN: QT_TRANSLATE_NOOP("data_check", "File {name}"),
}
STORE: dict[str, Any] = {
    "pages": QT_TRANSLATE_NOOP("data_check", "Damaged pages"),
    "foreign_key": QT_TRANSLATE_NOOP("data_check", "A reference leads nowhere"),
    "journal": QT_TRANSLATE_NOOP("data_check", "The journal was altered"),
    "attachment": QT_TRANSLATE_NOOP("data_check", "A file does not match its fingerprint"),
    "derived": QT_TRANSLATE_NOOP("data_check", "A counted column is out of date"),
    "search": QT_TRANSLATE_NOOP("data_check", "The search index is out of date"),
    "schema": QT_TRANSLATE_NOOP("data_check", "A part of the file is missing or was altered"),
    "index": QT_TRANSLATE_NOOP("data_check", "An index does not match its rows"),
    "value": QT_TRANSLATE_NOOP("data_check", "A value that its field cannot hold"),
    "row": QT_TRANSLATE_NOOP("data_check", "A row was changed past the journal"),
    "unreadable": QT_TRANSLATE_NOOP("data_check", "A case cannot be read"),
}


def fault(which: Fault) -> str:
    """The name of a fault."""
    return QCoreApplication.translate("data_check", FAULTS[which])


def detail(found: Finding) -> str:
    """What is wrong with one case; empty when the fault's name says it all."""
    if found.fault not in DETAILS:
        return ""
    facts = {name: labels.value(value) for name, value in found.facts.items()}
    for name in ("before", "after"):
        if name in facts:
            facts[name] = _field(facts[name])
    return QCoreApplication.translate("data_check", DETAILS[found.fault]).format_map(facts)


def _field(path: str) -> str:
    """table.field as a person calls it."""
    table, _, name = path.partition(".")
    record, field = history_words.TABLES.get(table, ""), history_words.FIELDS.get(name, name)
    words = (
        QCoreApplication.translate(context, source)
        for context, source in (("records", record), ("fields", field))
        if source
    )
    return " · ".join(words)


def store_fault(found: keep_backups.Fault) -> str:
    """What is wrong in the data file itself."""
    source = STORE.get(found.what, found.what)
    return QCoreApplication.translate("data_check", source)
