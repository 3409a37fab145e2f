import pytest

from desktop_app.domain.draft import NOTICES, Complaint, MemberDraft, Place, ProposalDraft, Reason


@pytest.mark.parametrize(
    ("column", "letters"), [(None, ""), (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (16384, "XFD")]
)
def test_place_names_its_column_as_a_spreadsheet_does(column: int | None, letters: str) -> None:
    assert Place("Sheet1", 1, column).letters == letters


def test_a_draft_says_nothing_until_told() -> None:
    draft = ProposalDraft()
    assert all(getattr(draft, name) is None for name in draft.__slots__)
    assert MemberDraft(name="张三") == MemberDraft(name="张三")


@pytest.mark.parametrize("reason", Reason)
def test_only_notices_refuse_nothing(reason: Reason) -> None:
    complaint = Complaint(Place("", 1), None, "", reason)
    assert complaint.is_notice is (reason in NOTICES)
