"""Why a step of a case is refused, in words: what stands in the way, and the next step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.handling import Why

_LOOK = QT_TRANSLATE_NOOP("refusals", "Look at the case again; nothing was changed.")
_FILL = QT_TRANSLATE_NOOP("refusals", "Fill it in; what you typed is still here.")

WORDS: dict[Why, tuple[Any, Any]] = {
    Why.ARCHIVED: (
        QT_TRANSLATE_NOOP("refusals", "Case {number} is archived and locked."),
        QT_TRANSLATE_NOOP("refusals", "Reopen it before changing anything."),
    ),
    Why.RETURNED: (QT_TRANSLATE_NOOP("refusals", "Case {number} was handed back."), _LOOK),
    Why.NOT_SIGNED: (
        QT_TRANSLATE_NOOP("refusals", "The case is not signed in yet."),
        QT_TRANSLATE_NOOP("refusals", "Sign it in first."),
    ),
    Why.SIGNED: (QT_TRANSLATE_NOOP("refusals", "The case is signed in already."), _LOOK),
    Why.ANSWERED: (QT_TRANSLATE_NOOP("refusals", "The case is answered already."), _LOOK),
    Why.RETURN_OPEN: (
        QT_TRANSLATE_NOOP("refusals", "A request to hand the case back is open."),
        QT_TRANSLATE_NOOP("refusals", "Decide it first."),
    ),
    Why.NO_RETURN_OPEN: (
        QT_TRANSLATE_NOOP("refusals", "No request to hand it back is open."),
        _LOOK,
    ),
    Why.WINDOW_PASSED: (
        QT_TRANSLATE_NOOP("refusals", "The case could be handed back until {until}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Confirm it, or talk with whoever assigned it; a request made in time takes its day.",
        ),
    ),
    Why.WINDOW_OPEN: (
        QT_TRANSLATE_NOOP("refusals", "The case can still be handed back until {until}."),
        QT_TRANSLATE_NOOP("refusals", "Confirm on a later day."),
    ),
    Why.CONFIRMED: (QT_TRANSLATE_NOOP("refusals", "The case counts as accepted already."), _LOOK),
    Why.NO_ANSWER_OWED: (
        QT_TRANSLATE_NOOP("refusals", "We owe no answer of our own to this case."),
        _LOOK,
    ),
    Why.NOT_CO_HANDLED: (
        QT_TRANSLATE_NOOP("refusals", "Only co-handled cases end with our opinion."),
        _LOOK,
    ),
    Why.NO_LEAD_DIVISION: (
        QT_TRANSLATE_NOOP("refusals", "No division has accepted the lead yet."),
        QT_TRANSLATE_NOOP("refusals", "Assign the case and let the division accept it."),
    ),
    Why.NOT_PENDING: (QT_TRANSLATE_NOOP("refusals", "This part waits for no answer."), _LOOK),
    Why.IN_CLEARANCE: (
        QT_TRANSLATE_NOOP("refusals", "The reply is being cleared."),
        QT_TRANSLATE_NOOP("refusals", "It can be changed when a level sends it back."),
    ),
    Why.NOT_IN_CLEARANCE: (QT_TRANSLATE_NOOP("refusals", "No reply waits for clearance."), _LOOK),
    Why.NOT_CLEARED: (
        QT_TRANSLATE_NOOP("refusals", "Not every level has cleared the reply."),
        QT_TRANSLATE_NOOP("refusals", "Record the missing clearances first."),
    ),
    Why.ISSUED: (
        QT_TRANSLATE_NOOP("refusals", "This round's reply is issued and stays as it is."),
        _LOOK,
    ),
    Why.NO_DRAFT: (
        QT_TRANSLATE_NOOP("refusals", "There is no text of the reply yet."),
        QT_TRANSLATE_NOOP("refusals", "Draft the reply first."),
    ),
    Why.DELIVERED: (QT_TRANSLATE_NOOP("refusals", "Every addressee has the reply already."), _LOOK),
    Why.NOT_ISSUED: (
        QT_TRANSLATE_NOOP("refusals", "The reply is not issued yet."),
        QT_TRANSLATE_NOOP("refusals", "Issue it first."),
    ),
    Why.NOT_DISSATISFIED: (
        QT_TRANSLATE_NOOP("refusals", "Nobody is dissatisfied with this round."),
        _LOOK,
    ),
    Why.SENT: (QT_TRANSLATE_NOOP("refusals", "It has gone out already."), _LOOK),
    Why.NOT_DONE: (
        QT_TRANSLATE_NOOP("refusals", "The matter is not finished yet."),
        QT_TRANSLATE_NOOP("refusals", "Take the steps that are still missing."),
    ),
    Why.NOT_ARCHIVED: (QT_TRANSLATE_NOOP("refusals", "The case is not archived."), _LOOK),
    Why.REASON_MISSING: (QT_TRANSLATE_NOOP("refusals", "A reason is needed."), _FILL),
    Why.TEXT_MISSING: (QT_TRANSLATE_NOOP("refusals", "A text is needed."), _FILL),
    Why.GATE: (
        QT_TRANSLATE_NOOP("refusals", "The gate is not passed; missing: {missing}."),
        QT_TRANSLATE_NOOP(
            "refusals", "Complete it, or let the coordinator give a reason for passing."
        ),
    ),
    Why.IN_THE_FUTURE: (
        QT_TRANSLATE_NOOP("refusals", "{day} has not come yet."),
        QT_TRANSLATE_NOOP("refusals", "Choose today or an earlier day."),
    ),
    Why.TOO_EARLY: (
        QT_TRANSLATE_NOOP("refusals", "{day} is too early; it cannot be before {not_before}."),
        QT_TRANSLATE_NOOP("refusals", "Choose a later day."),
    ),
    Why.DAY_MISSING: (QT_TRANSLATE_NOOP("refusals", "A day is needed."), _FILL),
    Why.SAME_CASE: (QT_TRANSLATE_NOOP("refusals", "A case cannot be linked with itself."), _LOOK),
    Why.LINKED: (QT_TRANSLATE_NOOP("refusals", "The cases are linked already."), _LOOK),
    Why.NOT_LINKED: (QT_TRANSLATE_NOOP("refusals", "The cases are not linked."), _LOOK),
    Why.CHASED_TODAY: (
        QT_TRANSLATE_NOOP("refusals", "It was chased today already."),
        QT_TRANSLATE_NOOP("refusals", "Once a day is enough; try tomorrow."),
    ),
    Why.SETTLED: (QT_TRANSLATE_NOOP("refusals", "This is settled already."), _LOOK),
    Why.EVIDENCE_MISSING: (QT_TRANSLATE_NOOP("refusals", "Evidence is needed."), _FILL),
    Why.NOTHING_OWED: (QT_TRANSLATE_NOOP("refusals", "Nothing is owed here."), _LOOK),
    Why.PROMISE_MISSING: (
        QT_TRANSLATE_NOOP("refusals", "A reply of this grade needs at least one promise."),
        QT_TRANSLATE_NOOP("refusals", "Register the promise first."),
    ),
    Why.HAS_LEAD: (
        QT_TRANSLATE_NOOP("refusals", "Another division has accepted the lead already."),
        _LOOK,
    ),
    Why.DIVISION_CLOSED: (
        QT_TRANSLATE_NOOP("refusals", "The division is closed."),
        QT_TRANSLATE_NOOP("refusals", "Choose another division."),
    ),
    Why.OTHER_SCHEME: (
        QT_TRANSLATE_NOOP("refusals", "The grade belongs to another session's scheme."),
        QT_TRANSLATE_NOOP("refusals", "Choose a grade of this session."),
    ),
    Why.NOBODY_CHOSEN: (
        QT_TRANSLATE_NOOP("refusals", "Nobody is chosen who does not owe an opinion already."),
        QT_TRANSLATE_NOOP("refusals", "Tick a unit or a division."),
    ),
    Why.NUMBER_TAKEN: (
        QT_TRANSLATE_NOOP("refusals", "Number {number} is taken."),
        QT_TRANSLATE_NOOP(
            "refusals", "Leave it empty for the next of the series, or choose another."
        ),
    ),
}
