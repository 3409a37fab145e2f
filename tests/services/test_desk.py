import pytest

from desktop_app.domain.assignment import AssignmentState
from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import Role, Verb
from tests.factories import a_desk, an_assignment, case_of

MINE = case_of(assignments=(an_assignment(division_id=3, handler_id=30),))
GONE = case_of(
    assignments=(an_assignment(division_id=3, handler_id=30, state=AssignmentState.REPLACED),)
)


def refuses(desk, facts) -> bool:
    try:
        desk.may(Verb.DRAFT_REPLY, facts)
    except NotAllowed as error:
        return error.facts["number"] == facts.proposal.number
    return False


def test_coordinator_reaches_every_case():
    assert not refuses(a_desk(), case_of())


@pytest.mark.parametrize("facts", [case_of(), GONE])
def test_head_and_handler_reach_nothing_of_others(facts):
    assert refuses(a_desk(role=Role.DIVISION_HEAD, division_id=3), facts)
    assert refuses(a_desk(role=Role.HANDLER, person_id=30), facts)


def test_head_reaches_the_division_and_handler_the_own_case():
    assert not refuses(a_desk(role=Role.DIVISION_HEAD, division_id=3), MINE)
    assert refuses(a_desk(role=Role.DIVISION_HEAD, division_id=4), MINE)
    assert not refuses(a_desk(role=Role.HANDLER, person_id=30), MINE)
    assert refuses(a_desk(role=Role.HANDLER, person_id=31), MINE)


def test_role_without_the_verb_is_refused_whatever_the_case():
    with pytest.raises(NotAllowed):
        a_desk(role=Role.AUDITOR).may(Verb.DRAFT_REPLY)
