"""The headings of ledger columns by key, to name a column in a report."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4)
def ledger_headings(language: str) -> dict[str, str]:
    """Heading by column key, in Chinese (zh_CN) or English; of two ledgers' like keys the first."""
    from desktop_app.ledgers.columns import CONTACTS, MEMBERS, PROPOSALS  # start-up time

    found: dict[str, str] = {}
    for column in (*PROPOSALS, *MEMBERS, *CONTACTS):
        found.setdefault(column.key, column.zh if language.startswith("zh") else column.en)
    return found
