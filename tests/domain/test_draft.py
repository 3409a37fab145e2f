from dataclasses import FrozenInstanceError, asdict, fields, replace
from typing import Any

import pytest

from desktop_app.domain.draft import (
    NOTICES,
    Complaint,
    ContactDraft,
    MemberDraft,
    Place,
    ProposalDraft,
    Reason,
    drafted,
)


@pytest.mark.parametrize(
    ("column", "letters"), [(None, ""), (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (16384, "XFD")]
)
def test_place_names_its_column_as_a_spreadsheet_does(column: int | None, letters: str) -> None:
    assert Place("Sheet1", 1, column).letters == letters


def test_a_draft_says_nothing_until_told() -> None:
    draft = ProposalDraft()
    assert all(getattr(draft, one.name) is None for one in fields(draft))
    assert MemberDraft(name="张三") == MemberDraft(name="张三")


@pytest.mark.parametrize("kind", [ProposalDraft, MemberDraft, ContactDraft])
def test_a_draft_made_of_what_is_given_is_like_any_other(kind: type[Any]) -> None:
    names = [one.name for one in fields(kind)]
    for given in ({}, {names[0]: "a", names[-1]: "b"}, dict.fromkeys(names, "c")):
        made, usual = drafted(kind, given), kind(**given)
        assert (made, hash(made), repr(made)) == (usual, hash(usual), repr(usual))
        assert asdict(made) == asdict(usual)
        assert replace(made, **{names[1]: "d"}) == replace(usual, **{names[1]: "d"})
    with pytest.raises(FrozenInstanceError):
        setattr(drafted(kind, {}), names[0], "e")


@pytest.mark.parametrize("reason", Reason)
def test_only_notices_refuse_nothing(reason: Reason) -> None:
    complaint = Complaint(Place("", 1), None, "", reason)
    assert complaint.is_notice is (reason in NOTICES)
