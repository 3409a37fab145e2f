"""Two rows about one case, on two sheets of a ledger."""

from __future__ import annotations

from dataclasses import fields

from desktop_app.domain.draft import ProposalDraft, drafted

_NAMES_IT = frozenset({"session", "year", "number", "kind"})
_KEYS = tuple(one.name for one in fields(ProposalDraft) if one.name not in _NAMES_IT)
_MOST_LETTERS = 80


def contradicted(first: ProposalDraft, again: ProposalDraft) -> str | None:
    """The first column of which both rows say something, and not the same."""
    for key in _KEYS:
        one, other = getattr(first, key), getattr(again, key)
        if one is not None and other is not None and one != other:
            return key
    return None


def together(first: ProposalDraft, again: ProposalDraft) -> ProposalDraft:
    """What both rows say; where both speak, the first."""
    told_later = {key: value for key in _KEYS if (value := getattr(again, key)) is not None}
    told_first = {
        one.name: value for one in fields(first) if (value := getattr(first, one.name)) is not None
    }
    return drafted(ProposalDraft, told_later | told_first)


def told(draft: ProposalDraft, key: str) -> str:
    """What a row says in a column, for a complaint."""
    value = getattr(draft, key)
    return ("、".join(value) if isinstance(value, tuple) else str(value))[:_MOST_LETTERS]
