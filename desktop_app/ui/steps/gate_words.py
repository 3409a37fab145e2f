"""The gate as a checklist in words: what is there, what lacks (never by a mark alone)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.gate import GateItem, GateLine
from desktop_app.domain.stage import Stage
from desktop_app.services.read_case import CaseView

_MET: dict[GateItem, Any] = {
    GateItem.CONTACT: QT_TRANSLATE_NOOP("steps", "Talks with the lead proposer: {}"),
    GateItem.OPINIONS: QT_TRANSLATE_NOOP("steps", "All opinions are in or waived"),
    GateItem.GRADE: QT_TRANSLATE_NOOP("steps", "The grade is set"),
    GateItem.ADDRESSEES: QT_TRANSLATE_NOOP("steps", "Addressees: {}"),
    GateItem.NUMBER: QT_TRANSLATE_NOOP("steps", "The document number is set"),
    GateItem.SIGNER: QT_TRANSLATE_NOOP("steps", "The signer is set"),
    GateItem.FINAL_FILE: QT_TRANSLATE_NOOP("steps", "The final file is attached"),
    GateItem.PROMISE: QT_TRANSLATE_NOOP("steps", "Promises registered: {}"),
}
_LACKS: dict[GateItem, Any] = {
    GateItem.CONTACT: QT_TRANSLATE_NOOP("steps", "No talk with the lead proposer yet"),
    GateItem.OPINIONS: QT_TRANSLATE_NOOP("steps", "Opinions still owed: {}"),
    GateItem.GRADE: QT_TRANSLATE_NOOP("steps", "No grade yet"),
    GateItem.ADDRESSEES: QT_TRANSLATE_NOOP("steps", "No addressee"),
    GateItem.NUMBER: QT_TRANSLATE_NOOP("steps", "No document number yet"),
    GateItem.SIGNER: QT_TRANSLATE_NOOP("steps", "No signer yet"),
    GateItem.FINAL_FILE: QT_TRANSLATE_NOOP("steps", "No final file yet"),
    GateItem.PROMISE: QT_TRANSLATE_NOOP("steps", "This grade needs a promise"),
}
_BEFORE = (Stage.IN_HANDLING, Stage.TO_REHANDLE)
_ISSUING = (Stage.IN_CLEARANCE, Stage.TO_ISSUE)


def gate_line(line: GateLine) -> str:
    """One line with its mark."""
    words = QCoreApplication.translate("steps", (_MET if line.is_met else _LACKS)[line.item])
    return f"{'✓' if line.is_met else '○'} {words.format(line.count)}"


def gate_lines(view: CaseView) -> list[str]:
    """The checklist that matters at the case's stage; empty where no gate stands ahead.

    Once the reply is out only what still keeps the case from its end is told.
    """
    reply = view.facts.current_reply
    if view.stage is Stage.AWAITING_FEEDBACK or (reply and reply.issued_on):
        owed = [one for one in view.gate if one.item is GateItem.OPINIONS and not one.is_met]
        return [gate_line(one) for one in owed]
    if view.stage in _BEFORE:
        return [gate_line(one) for one in view.gate if not one.is_for_issuing]
    return [gate_line(one) for one in view.gate] if view.stage in _ISSUING else []
