import pytest

from desktop_app.domain.errors import NotAllowed
from desktop_app.domain.permissions import MATRIX, Role, Verb, require


def test_every_verb_stands_in_the_matrix_and_the_coordinator_may_import():
    assert set(MATRIX) == set(Verb)
    assert Role.COORDINATOR in MATRIX[Verb.IMPORT_LEDGER]


def test_auditor_edits_nothing():
    reading = {Verb.PRODUCE_SUMMARY, Verb.READ_JOURNAL}
    assert {verb for verb, roles in MATRIX.items() if Role.AUDITOR in roles} <= reading


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("verb", Verb)
def test_require_refuses_exactly_what_the_matrix_does_not_name(role, verb):
    if role in MATRIX[verb]:
        assert require(role, verb) is MATRIX[verb][role]
        return
    with pytest.raises(NotAllowed) as caught:
        require(role, verb)
    assert caught.value.facts == {"verb": verb, "role": role}
