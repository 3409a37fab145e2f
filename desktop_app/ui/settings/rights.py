"""权限: who may do what, read from the one table that the services hold to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.permissions import MATRIX, Role, Scope
from desktop_app.ui import history_words, labels
from desktop_app.ui.settings.lines import Lines
from desktop_app.ui.settings.section import Section
from desktop_app.ui.workplace import Workplace

SCOPES: dict[Scope, Any] = {
    Scope.ALL: QT_TRANSLATE_NOOP("RightsSection", "all cases"),
    Scope.DIVISION: QT_TRANSLATE_NOOP("RightsSection", "own division"),
    Scope.OWN: QT_TRANSLATE_NOOP("RightsSection", "own cases"),
}
# What leaves no trace in the history has no word there.
UNLOGGED: dict[str, Any] = {
    "PRODUCE_SUMMARY": QT_TRANSLATE_NOOP("RightsSection", "Produce the summary"),
    "PRODUCE_DOCUMENT": QT_TRANSLATE_NOOP("RightsSection", "Print papers"),
    "READ_JOURNAL": QT_TRANSLATE_NOOP("RightsSection", "Read the journal"),
}


class RightsSection(Section):
    """Role by verb; nothing to change here."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace, self.tr("Rights"), self.tr("A dash means that the role may not do it.")
        )
        heads = (self.tr("What"), *(labels.label(role) for role in Role))
        self.lines = Lines(self.tr("Rights"), heads)
        self.column.addWidget(self.lines, 1)

    def take(self, _found: None) -> None:
        """Show the table."""
        lines = []
        for verb, rights in MATRIX.items():
            cells = [_scope(rights.get(role)) for role in Role]
            lines.append((verb, (_verb(verb.value), *cells)))
        self.lines.show_lines(lines)


def _scope(scope: Scope | None) -> str:
    if scope is None:
        return labels.NONE
    return QCoreApplication.translate("RightsSection", SCOPES[scope])


def _verb(code: str) -> str:
    if code in UNLOGGED:
        return QCoreApplication.translate("RightsSection", UNLOGGED[code])
    return history_words.verb(code)
