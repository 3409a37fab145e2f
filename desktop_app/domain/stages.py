"""The stages a case can stand at. Apart from how they are computed: lists need only the names."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """Where a case stands, in the order a case usually passes."""

    TO_SIGN = "TO_SIGN"
    RETURN_REQUESTED = "RETURN_REQUESTED"
    RETURNED = "RETURNED"
    TO_BREAK_DOWN = "TO_BREAK_DOWN"
    IN_HANDLING = "IN_HANDLING"
    IN_CLEARANCE = "IN_CLEARANCE"
    TO_ISSUE = "TO_ISSUE"
    AWAITING_FEEDBACK = "AWAITING_FEEDBACK"
    TO_REHANDLE = "TO_REHANDLE"
    TRACKING = "TRACKING"
    DONE = "DONE"
    ARCHIVED = "ARCHIVED"


FINAL_STAGES = frozenset({Stage.RETURNED, Stage.ARCHIVED})
CLOSED_STAGES = frozenset({Stage.RETURNED, Stage.DONE, Stage.ARCHIVED})
ANSWERED_STAGES = frozenset(
    {Stage.AWAITING_FEEDBACK, Stage.TRACKING, Stage.DONE, Stage.ARCHIVED, Stage.TO_REHANDLE}
)
