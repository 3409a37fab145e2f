"""Read the contact log: pages of lines, counts, and the cases behind them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.contact_listing import ContactLine, ContactQuery, Named
from desktop_app.storage import contacts


def contact_ids(query: ContactQuery, limit: int = -1, offset: int = 0) -> list[int]:
    """Ids of the contacts, newest first; limit -1 gives all."""
    return contacts.ids(query, limit, offset)


def contact_count(query: ContactQuery) -> int:
    """How many contacts the query finds."""
    return contacts.count(query)


def contact_lines(ids: Sequence[int]) -> dict[int, ContactLine]:
    """Lines of the log by id."""
    return contacts.lines(ids)


def contact_place(query: ContactQuery, contact_id: int) -> int | None:
    """The row of a contact in the log, None when the query does not find it."""
    return contacts.place_of(query, contact_id)


def case_count_behind(query: ContactQuery) -> int:
    """How many cases the query's contacts were about."""
    return contacts.case_count(query)


def cases_behind(query: ContactQuery) -> tuple[int, ...]:
    """Ids of the cases that the query's contacts were about."""
    return tuple(contacts.case_ids(query))


def divisions() -> list[Named]:
    """Our divisions in their order, to filter by."""
    return contacts.divisions()
