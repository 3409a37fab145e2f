from dataclasses import fields

import pytest

from desktop_app.domain import contact, feedback, member, promise, proposal
from desktop_app.domain.draft import ContactDraft, LedgerKind, MemberDraft, ProposalDraft
from desktop_app.ledgers import words
from desktop_app.ledgers.columns import BY_KIND, CellType, column
from desktop_app.ledgers.headers import normal

DRAFTS = {
    LedgerKind.PROPOSALS: ProposalDraft,
    LedgerKind.MEMBERS: MemberDraft,
    LedgerKind.CONTACTS: ContactDraft,
}


@pytest.mark.parametrize("kind", LedgerKind)
def test_every_value_of_a_draft_has_one_column(kind: LedgerKind) -> None:
    assert [c.key for c in BY_KIND[kind]] == [f.name for f in fields(DRAFTS[kind])]


@pytest.mark.parametrize("kind", LedgerKind)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_headings_of_a_ledger_differ(kind: LedgerKind, language: str) -> None:
    headings = [normal(getattr(c, language)) for c in BY_KIND[kind]]
    assert len(set(headings)) == len(headings)


def test_codes_of_cells_are_those_of_the_domain() -> None:
    assert set(words.MODES) == set(proposal.HandlingMode)
    assert set(words.PROPOSAL_KINDS) == set(proposal.Kind)
    assert set(words.PUBLICITY) == set(proposal.Publicity)
    assert set(words.MEMBER_KINDS) == set(member.MemberKind)
    assert set(words.WAYS) == set(contact.Way)
    assert set(words.PHASES) == set(contact.Phase)
    assert set(words.SATISFACTION) == set(feedback.Satisfaction)
    assert set(words.OUTCOMES) == set(promise.Outcome)


@pytest.mark.parametrize("kind", LedgerKind)
def test_no_word_stands_for_two_codes(kind: LedgerKind) -> None:
    for col in BY_KIND[kind]:
        spellings = [
            words.plain(word)
            for languages in (col.words or {}).values()
            for language in languages
            for word in language.split()
        ]
        assert len(spellings) == len(set(spellings)), col.key
        assert (col.type is CellType.CODE) == (col.words is not None)


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        column(LedgerKind.MEMBERS, "number")
