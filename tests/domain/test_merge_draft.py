"""Records made quickly are the records that their classes would make."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.assignment import Assignment, AssignmentRole
from desktop_app.domain.feedback import Feedback
from desktop_app.domain.merge_draft import fresh
from desktop_app.domain.proposal import HandlingMode, Kind, Proposal, Proposer
from desktop_app.domain.reply import Delivery, Reply
from desktop_app.domain.supervision import Archiving
from tests.factories import TODAY


@pytest.mark.parametrize(
    ("record", "values"),
    [
        (
            Proposal,
            {
                "session_id": 1,
                "number": "1",
                "kind": Kind.CPPCC,
                "title": "夜市",
                "mode": HandlingMode.LEAD,
            },
        ),
        (Proposer, {"proposal_id": 1, "member_id": 2, "position": 3, "is_lead": True}),
        (Assignment, {"proposal_id": 1, "division_id": 2, "role": AssignmentRole.LEAD}),
        (Reply, {"proposal_id": 1, "round": 2}),
        (Delivery, {"reply_id": 1, "member_id": 2}),
        (Feedback, {"reply_id": 1, "proposal_id": 2, "member_id": None}),
        (Archiving, {"proposal_id": 1, "number": "", "archived_on": TODAY}),
    ],
)
def test_fresh_record_is_what_its_class_makes_of_the_same_values(
    record: type[Any], values: dict[str, object]
) -> None:
    made, usual = fresh(record, **values), record(id=0, **values)
    assert (made, repr(made), vars(made)) == (usual, repr(usual), vars(usual))
    assert fresh(record, **values) == made
