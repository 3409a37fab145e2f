"""Two rows about one case, on two sheets of a ledger."""

from __future__ import annotations

from desktop_app.domain.draft import ProposalDraft, drafted, given

_NAMES_IT = frozenset({"session", "year", "number", "kind"})
_MOST_LETTERS = 80


def contradicted(first: ProposalDraft, again: ProposalDraft) -> str | None:
    """A column of which both rows say something, and not the same."""
    later = given(again)
    for key, value in given(first).items():
        if key not in _NAMES_IT and later.get(key, value) != value:
            return key
    return None


def together(first: ProposalDraft, again: ProposalDraft) -> ProposalDraft:
    """What both rows say; where both speak, the first."""
    return drafted(ProposalDraft, given(again) | given(first))


def told(draft: ProposalDraft, key: str) -> str:
    """What a row says in a column, for a complaint."""
    value = getattr(draft, key)
    return ("、".join(value) if isinstance(value, tuple) else str(value))[:_MOST_LETTERS]
